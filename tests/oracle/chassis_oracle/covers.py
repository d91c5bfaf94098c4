"""Refunds, unearned premium, GAP and total loss, from docs/reference/finance/covers.md."""
from fractions import Fraction

from .numbers import day, half_up

TABLE = [(30, Fraction(1, 4)), (90, Fraction(1, 2)), (180, Fraction(4, 5)), (365, Fraction(1))]


def share(price, part):
    return half_up(price * part.numerator, part.denominator)


def by_days(price, start, end, on):
    return share(price, Fraction(max(0, end - on), end - start))


def by_distance(price, covered, driven):
    return share(price, Fraction(max(0, covered - driven), covered))


def by_table(price, start, end, on, table):
    if on >= end:
        return 0
    for days, earned in table:
        if on - start <= days:
            return share(price, 1 - earned)
    return 0


def gap(payoff, excluded, value, deductible, covers, start_value=None, ratio=None, most=None):
    loan = max(0, payoff - excluded)
    if start_value is not None:
        loan = min(loan, start_value * ratio.numerator // ratio.denominator)
    short = max(0, loan - max(0, value - deductible))
    owner = min(short, max(0, min(deductible, value) - covers))
    paid = short - owner
    return paid if most is None else min(paid, most)


def total_loss(value, deductible, salvage, payoff, gap_most, refunds):
    insurer = max(0, value - deductible - salvage)
    lender = min(insurer, payoff)
    owner = insurer - lender
    owed = payoff - lender
    paid = min(gap_most, owed)
    lender, owed = lender + paid, owed - paid
    for refund in refunds:
        part = min(refund, owed)
        lender, owed, owner = lender + part, owed - part, owner + refund - part
    return {"toLender": lender, "toOwner": owner, "deficiency": owed}


def case(r):
    price = r.choice([0, 1, 5, r.randrange(1_000_000), r.randrange(10**15)])
    start = day("2024-01-01") + r.randrange(900)
    end = start + r.choice([1, 30, 365, 366, 1095])
    on = start + r.randrange(0, end - start + 40)
    text = lambda **values: {k: str(v) for k, v in values.items()}  # noqa: E731
    what = r.choice(["days", "distance", "flat", "percentage", "table", "24ths", "8ths", "78", "gap", "totalLoss"])
    out = {"kind": "cover", "what": what, "start": start, "end": end, "on": on}
    if what == "days":
        return dict(out, price=str(price), result=str(by_days(price, start, end, on)))
    if what == "distance":
        covered, driven = r.randrange(1, 100_000), r.randrange(120_000)
        return dict(out, price=str(price), covered=str(covered), driven=str(driven), result=str(by_distance(price, covered, driven)))
    if what == "flat":
        within = r.randrange(60)
        return dict(out, price=str(price), within=within, result=str(price if on - start <= within else 0))
    if what == "percentage":
        part = Fraction(r.randrange(101), 100)
        unearned = share(by_days(price, start, end, on), part)
        return dict(out, price=str(price), share=[str(part.numerator), str(part.denominator)], result=str(unearned))
    if what == "table":
        table = [[days, str(s.numerator), str(s.denominator)] for days, s in TABLE]
        return dict(out, price=str(price), table=table, result=str(by_table(price, start, end, on, TABLE)))
    if what == "24ths":
        n, k = r.randrange(1, 61), r.randrange(70)
        return dict(out, price=str(price), n=n, k=k, result=str(share(price, Fraction(max(0, 2 * (n - k) - 1), 2 * n))))
    if what == "8ths":
        k = r.randrange(6)
        return dict(out, price=str(price), k=k, result=str(share(price, Fraction(max(0, 7 - 2 * k), 8))))
    if what == "78":
        n = r.randrange(1, 90)
        k = r.randrange(n + 1)
        return dict(out, price=str(price), n=n, k=k, result=str(share(price, Fraction(k * (k + 1), n * (n + 1)))))
    amount = lambda: r.choice([0, r.randrange(100_000), r.randrange(3_000_000)])  # noqa: E731
    payoff, value, deductible = amount(), amount(), amount() // 10
    if what == "gap":
        excluded, covers = amount() // 20, amount() // 20
        limits = {}
        if r.random() < 0.5:
            limits = {"start_value": amount(), "ratio": Fraction(r.randrange(50, 160), 100)}
        most = amount() if r.random() < 0.4 else None
        paid = gap(payoff, excluded, value, deductible, covers, most=most, **limits)
        given = text(payoff=payoff, excluded=excluded, value=value, deductible=deductible, covers=covers)
        if limits:
            given.update(startValue=str(limits["start_value"]), ratio=[str(limits["ratio"].numerator), str(limits["ratio"].denominator)])
        if most is not None:
            given["most"] = str(most)
        return dict(out, **given, result=str(paid))
    salvage, gap_most = amount() // 10, amount() // 5
    refunds = [amount() // 10 for _ in range(r.randrange(4))]
    result = total_loss(value, deductible, salvage, payoff, gap_most, refunds)
    given = text(value=value, deductible=deductible, salvage=salvage, payoff=payoff, gap=gap_most)
    return dict(out, **given, refunds=[str(x) for x in refunds], result=text(**result))
