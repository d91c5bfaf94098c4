"""Amount financed, dealer reserve, subvention and rate discounts, from docs/reference/finance/deals.md and
dealer-reserve.md, subvention.md: every credit is run payment by payment, no annuity formula is used."""
from fractions import Fraction

from .numbers import half_up


def rounded(value):
    return half_up(value.numerator, value.denominator)


def payment_of(amount, rate, n, per_year):
    """The level payment: what is owed at the end is linear in it, so two runs give it."""
    i = rate / per_year
    end0, step = Fraction(amount), Fraction(0)
    for _ in range(n):
        end0, step = end0 * (1 + i), step * (1 + i) + 1
    return end0 / step


def run(amount, rate, n, per_year):
    """Payment, and interest and balance after each payment."""
    payment, balance, rows = payment_of(amount, rate, n, per_year), Fraction(amount), []
    for _ in range(n):
        interest = balance * rate / per_year
        balance += interest - payment
        rows.append((interest, balance))
    return payment, rows


def charge(amount, rate, n, per_year):
    return sum((interest for interest, _ in run(amount, rate, n, per_year)[1]), Fraction(0))


def value_at(payment, rate, n, per_year):
    value = Fraction(0)
    for _ in range(n):
        value = (value + payment) / (1 + rate / per_year)
    return value


def amount_financed(price, items, down, rebate, trade, cash_first, out, in_cash, withheld):
    allowance, payoff = trade
    money, short = down + rebate, max(0, payoff - allowance)
    paid = min(money, short) if cash_first else 0
    down_payment = money - paid + max(0, allowance - payoff)
    if down_payment > price:
        return None
    financed = price - down_payment + sum(amount for amount, _ in items) + short - paid + out
    if financed < in_cash:
        return None
    others = sum(amount for amount, kept in items if not kept) + short - paid
    # What is neither paid out nor paid on stands on the buyer's account: the rest of what he owes.
    return {"downPayment": down_payment, "financed": financed - in_cash, "principal": financed + withheld, "toOthers": others,
            "toAccount": financed + withheld - out - others}


def reserve(amount, sell, buy, n, per_year, method, part, spread, least, most):
    counted = sell if spread is None else min(sell, buy + spread)
    if method == "differenceInCharges":
        gross = charge(amount, counted, n, per_year) - charge(amount, buy, n, per_year)
    else:
        gross = value_at(payment_of(amount, counted, n, per_year), buy, n, per_year) - amount
    dealer = max(rounded(gross * part), least)
    dealer = dealer if most is None else min(dealer, most)
    return {"dealer": dealer, "lender": rounded(charge(amount, sell, n, per_year)) - dealer}


def chargeback(amount, sell, n, per_year, made, age, within, none_after, earned):
    if within is not None and age <= within:
        return amount
    if (none_after is not None and age > none_after) or earned == "atOnce":
        return 0
    if earned == "proRata":
        weights = [Fraction(1)] * n
    elif earned == "ruleOf78" or sell == 0:
        weights = [Fraction(n - k) for k in range(n)]
    else:
        weights = [interest for interest, _ in run(1, sell, n, per_year)[1]]
    return rounded(amount * sum(weights[made:], Fraction(0)) / sum(weights))


def subvention(amount, standard, customer, n, per_year, method):
    """By the differences of interest: each balance at the customer rate × the difference of rates, discounted or not."""
    if method == "differenceInCharges":
        return charge(amount, standard, n, per_year) - charge(amount, customer, n, per_year)
    balances = [Fraction(amount)] + [balance for _, balance in run(amount, customer, n, per_year)[1]]
    growth, total = Fraction(1), Fraction(0)
    for balance in balances[:-1]:
        growth *= 1 + standard / per_year
        total += balance * (standard - customer) / per_year / growth
    return total


def earned(income, n, per_year, rates):
    """What the carrying amount earns above the interest paid, as a part of all of it."""
    if rates is None:
        weights = [Fraction(1)] * n
    else:
        standard, customer = rates
        _, rows = run(1, customer, n, per_year)
        carried = 1 - subvention(1, standard, customer, n, per_year, "presentValue")
        balance, weights = Fraction(1), []
        payment = payment_of(1, customer, n, per_year)
        for interest, after in rows:
            earning = carried * standard / per_year
            carried += earning - payment
            weights.append(earning - interest)
            balance = after
        assert carried == 0 and balance == 0
    parts, so_far, up_to = [], Fraction(0), 0
    for weight in weights:
        so_far += weight
        parts.append(rounded(income * so_far / sum(weights)) - up_to)
        up_to += parts[-1]
    return parts


def ratio(value):
    return [str(value.numerator), str(value.denominator)]


def texts(result):
    if isinstance(result, list):
        return [texts(x) for x in result]
    return {k: str(v) for k, v in result.items()} if isinstance(result, dict) else str(result)


def case(r):
    amount = r.choice([1, r.randrange(1, 100_000), r.randrange(100_000, 8_000_000), r.randrange(10**15)])
    n, per_year = r.choice([1, 2, 12, 24, 36, 48, 60, 72, 84]), r.choice([12, 12, 12, 26, 52, 4])
    low, high = sorted([Fraction(r.randrange(0, 2500), 10000), Fraction(r.randrange(0, 2500), 10000)])
    part = Fraction(r.randrange(101), 100)
    maybe = lambda value: value if r.random() < 0.4 else None  # noqa: E731
    what = r.choice(["amountFinanced", "reserve", "chargeback", "subvention", "earned", "discount"])
    out = {"kind": "deal", "what": what, "n": n, "perYear": per_year}
    if what == "amountFinanced":
        small = lambda: r.choice([0, r.randrange(1000), r.randrange(3_000_000)])  # noqa: E731
        items = [(small() // 10, r.random() < 0.5) for _ in range(r.randrange(5))]
        given = [r.randrange(5_000_000), small(), small() // 5]
        trade, cash_first = (small(), small()), r.random() < 0.5
        rest = [small() // 4, small() // 50, small() // 50]
        result = amount_financed(given[0], items, given[1], given[2], trade, cash_first, *rest)
        return dict(out, items=[[str(a), "seller" if k else "other"] for a, k in items], given=texts(given), trade=texts(list(trade)),
                    cashFirst=cash_first, rest=texts(rest), result="refused: finance.DEAL_OVERPAID (3143)" if result is None else texts(result))
    if what == "reserve":
        method, spread = r.choice(["differenceInCharges", "presentValue"]), maybe(Fraction(r.randrange(300), 10000))
        least, most = maybe(r.randrange(20_000)) or 0, maybe(r.randrange(20_000, 200_000))
        result = reserve(amount, high, low, n, per_year, method, part, spread, least, most)
        limits = {"spread": None if spread is None else ratio(spread), "least": str(least), "most": None if most is None else str(most)}
        return dict(out, amount=str(amount), sell=ratio(high), buy=ratio(low), method=method, share=ratio(part), **limits, result=texts(result))
    if what == "chargeback":
        made, age = r.randrange(n + 1), r.randrange(800)
        within, none_after = maybe(r.randrange(200)), maybe(r.randrange(200, 700))
        how = r.choice(["proRata", "ruleOf78", "actuarial", "atOnce"])
        rate = r.choice([Fraction(0), high])
        result = chargeback(amount, rate, n, per_year, made, age, within, none_after, how)
        return dict(out, amount=str(amount), sell=ratio(rate), made=made, age=age, within=within, noneAfter=none_after, earned=how, result=str(result))
    if what == "subvention":
        method = r.choice(["differenceInCharges", "presentValue"])
        exact = subvention(amount, high, low, n, per_year, method)
        return dict(out, amount=str(amount), standard=ratio(high), customer=ratio(low), method=method, result=str(rounded(exact)))
    if what == "earned":
        rates = None if r.random() < 0.3 or low == high else (high, low)
        given = {} if rates is None else {"standard": ratio(high), "customer": ratio(low)}
        return dict(out, amount=str(amount), **given, result=texts(earned(amount, n, per_year, rates)))
    base, floor = r.randrange(200_000_000), r.randrange(100_000_000)
    points = [r.randrange(30_000_000) for _ in range(r.randrange(5))]
    left, granted = base, []
    for one in points:
        granted.append(max(0, min(one, left - floor)))
        left -= granted[-1]
    return dict(out, base=str(base), floor=str(floor), points=texts(points), result={"rate": str(left), "granted": texts(granted)})
