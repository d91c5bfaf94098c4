"""Sale of collateral, netting and provisions, from docs/reference/finance/sale-of-collateral.md, netting.md and provisions.md."""
from fractions import Fraction

from .deals import ratio, rounded, texts
from .numbers import day


def sale(obligation, rebate, expenses, proceeds, refunds, liens):
    """Two purses pay what is still open, each in its own order; what stays in them is the surplus."""
    open_ = {"obligation": obligation - rebate, "expenses": expenses, **{f"lien{i}": lien for i, lien in enumerate(liens)}}
    first, purse = dict(open_), {"refunds": refunds, "proceeds": proceeds}
    subordinate = [f"lien{i}" for i in range(len(liens))]
    for whose, order in [("refunds", ["obligation"]), ("proceeds", ["expenses", "obligation", *subordinate]), ("refunds", ["expenses"])]:
        for claim in order:
            paid = min(purse[whose], open_[claim])
            purse[whose] -= paid
            open_[claim] -= paid
    surplus, deficiency = sum(purse.values()), open_["obligation"] + open_["expenses"]
    lines = [obligation, proceeds, obligation - proceeds, expenses, rebate + refunds]
    to_liens = sum(first[x] - open_[x] for x in subordinate)
    lines += ([to_liens] if to_liens else []) + [surplus if surplus else deficiency]
    return {"surplus": surplus, "deficiency": deficiency, "liens": [first[x] - open_[x] for x in subordinate],
            "expensesPaid": expenses - open_["expenses"], "lines": lines}


def intervals(amounts):
    at, out = 0, []
    for name, amount in amounts:
        out.append((name, at, at + amount))
        at += amount
    return out


def net(obligations):
    """Among all: payers and receivers lie end to end on two lines; where they overlap, one pays the other."""
    sets = {}
    for one in obligations:
        sets.setdefault((one["currency"], one["date"]), []).append(one)
    out = []
    for key in sorted(sets):
        members = sorted({m for one in sets[key] for m in (one["from"], one["to"])})
        total = lambda side, who: sum(one["amount"] for one in sets[key] if one[side] == who)  # noqa: E731
        nets = {m: total("to", m) - total("from", m) for m in members}
        between = lambda a, b: sum(x["amount"] for x in sets[key] if (x["from"], x["to"]) == (a, b))  # noqa: E731
        pairs = []
        for i, a in enumerate(members):
            for b in members[i + 1 :]:
                owed = between(a, b) - between(b, a)
                if owed:
                    pairs.append([a, b, owed] if owed > 0 else [b, a, -owed])
        payers = intervals([(m, -nets[m]) for m in members if nets[m] < 0])
        receivers = intervals([(m, nets[m]) for m in members if nets[m] > 0])
        among = [[p, q, min(b, d) - max(a, c)] for p, a, b in payers for q, c, d in receivers if min(b, d) > max(a, c)]
        out.append({"set": list(key), "nets": [[m, nets[m]] for m in members], "pairs": pairs, "among": among})
    return out


def expected_loss(stage, scenarios, rate, per_year):
    total = Fraction(0)
    for weight, periods in scenarios:
        for t, (default, lost, exposure) in enumerate(periods, 1):
            if stage > 1 or t <= per_year:
                total += weight * default * lost * exposure / (1 + rate) ** t
    return rounded(total)


def cash_loss(gross, cash, rate):
    return max(0, rounded(gross - sum((Fraction(x) / (1 + rate) ** t for t, x in enumerate(cash, 1)), Fraction(0))))


def in_parts(losses):
    ends = [rounded(sum(losses[: i + 1], Fraction(0))) for i in range(len(losses))]
    return [end - before for end, before in zip(ends, [0, *ends])]


IRAC = {False: {"standard": 40, "substandard": 1000, "doubtful1": 2000, "doubtful2": 3000, "doubtful3": 10000, "loss": 10000, "bare": 2000},
        True: {"standard": 40, "substandard": 1500, "doubtful1": 2500, "doubtful2": 4000, "doubtful3": 10000, "loss": 10000, "bare": 2500}}


def irac(outstanding, security, guaranteed, bare, asset, on):
    table = IRAC[day(on) >= day("2011-05-18")]
    if not asset.startswith("doubtful"):
        return rounded(outstanding * Fraction(table["bare" if bare and asset == "substandard" else asset], 10000))
    covered = min(outstanding, security)
    return rounded(covered * Fraction(table[asset], 10000)) + rounded((outstanding - covered) * (1 - guaranteed))


def flat(value):
    """Whole numbers as texts, whatever they stand in."""
    if isinstance(value, list):
        return [flat(x) for x in value]
    if isinstance(value, dict):
        return {k: flat(v) for k, v in value.items()}
    return str(value)


def case(r):
    amount = lambda: r.choice([0, r.randrange(100_000), r.randrange(3_000_000)])  # noqa: E731
    share = lambda most=10_000: Fraction(r.randrange(most + 1), 10_000)  # noqa: E731
    what = r.choice(["sale", "net", "expectedLoss", "cashLoss", "lossRate", "vintage", "remainingLife", "irac"])
    out = {"kind": "book", "what": what}
    if what == "sale":
        obligation = amount()
        given = [obligation, r.randrange(obligation + 1) // 4, amount() // 10, amount(), amount() // 8]
        liens = [amount() // 5 for _ in range(r.randrange(3))]
        return dict(out, given=texts(given), liens=texts(liens), result=flat(sale(*given, liens)))
    if what == "net":
        names = ["bank", "captive", "dealer", "insurer", "servicer"][: r.randrange(2, 6)]
        obligations = []
        for _ in range(r.randrange(1, 14)):
            a, b = r.sample(names, 2)
            obligations.append({"from": a, "to": b, "currency": r.choice(["EUR", "JPY"]), "date": r.choice([20_000, 20_001]), "amount": r.randrange(1, 10**6)})
        return dict(out, obligations=[dict(x, amount=str(x["amount"])) for x in obligations], result=flat(net(obligations)))
    rate, per_year = share(300), r.choice([1, 4, 12])
    if what == "expectedLoss":
        weights, scenarios, stage = r.choice([[1], [Fraction(1, 4), Fraction(3, 4)]]), [], r.choice([1, 2, 3])
        for weight in weights:
            n = r.randrange(1, 30)
            scenarios.append((Fraction(weight), [(share(10_000 // n), share(), amount()) for _ in range(n)]))
        given = [[ratio(w), [[ratio(d), ratio(x), str(e)] for d, x, e in periods]] for w, periods in scenarios]
        return dict(out, stage=stage, scenarios=given, rate=ratio(rate), perYear=per_year, result=str(expected_loss(stage, scenarios, rate, per_year)))
    if what == "cashLoss":
        gross, cash = amount(), [amount() // 8 for _ in range(r.randrange(12))]
        return dict(out, gross=str(gross), cash=texts(cash), rate=ratio(rate), result=str(cash_loss(gross, cash, rate)))
    if what == "lossRate":
        pools = [(amount(), share(9_000), share(1_000)) for _ in range(r.randrange(1, 8))]
        result = in_parts([cost * (loss + more) for cost, loss, more in pools])
        return dict(out, pools=[[str(c), ratio(x), ratio(m)] for c, x, m in pools], result=texts(result))
    if what == "vintage":
        curve = lambda: [share(1_500) for _ in range(r.randrange(1, 7))]  # noqa: E731
        vintages = [(amount(), r.randrange(8), curve()) for _ in range(r.randrange(1, 8))]
        result = in_parts([start * sum(years[passed:], Fraction(0)) for start, passed, years in vintages])
        return dict(out, vintages=[[str(a), n, [ratio(x) for x in years]] for a, n, years in vintages], result=texts(result))
    if what == "remainingLife":
        costs = [amount() for _ in range(r.randrange(1, 8))]
        return dict(out, costs=texts(costs), loss=ratio(rate), result=str(rounded(sum(costs) * rate)))
    given, bare, on = (amount(), amount()), r.random() < 0.3, r.choice(["2009-07-01", "2011-05-17", "2011-05-18", "2026-03-31"])
    asset, guaranteed = r.choice([k for k in IRAC[True] if k != "bare"]), r.choice([Fraction(0), Fraction(1, 2), share()])
    return dict(out, given=texts(list(given)), guaranteed=ratio(guaranteed), bare=bare, asset=asset, on=on,
                result=str(irac(*given, guaranteed, bare, asset, on)))
