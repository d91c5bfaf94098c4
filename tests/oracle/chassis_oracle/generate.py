"""Random loans and random facts, from a seed; facts are chosen in sight of the loan, so that most are accepted."""
from random import Random

from .numbers import DECIMALS, day, iso, major

DAY_COUNTS = [
    "actual/365F", "actual/actual AFB plain", "actual/360", "actual/364", "actual/365A", "actual/actual ISDA",
    "actual/actual AFB", "30/360", "30/360 US", "30/360 PSA", "30E/360", "30E/360 ISDA", "30E+/360",
]  # fmt: skip
ROUNDINGS = ["floor", "ceiling", "down", "up", "halfUp", "halfUp", "halfEven"]
ORDERS = [
    ["penalty", "fee", "interest", "principal"],
    ["interest", "principal", "fee", "penalty"],
    ["fee", "penalty", "principal", "interest"],
    ["principal", "interest", "penalty", "fee"],
]
BASE = day("2023-01-01")


def product(r, currency, method, kind, unit):
    money = lambda value: major(value, DECIMALS[currency])  # noqa: E731
    counts = list(DAY_COUNTS)
    if unit == "month":
        counts += ["equalPeriods", "equalPeriods", "actual/actual ICMA"]
    elif unit != "day":
        counts.append("equalPeriods")
    count = r.choice(counts)
    by_period = count in ("equalPeriods", "actual/actual ICMA")
    excess = {
        "daily": ["next", "next", "hold", "keep", "lower", "shorten"],
        "scheduled": ["hold", "hold", "keep", "lower", "shorten"],
        "precomputed": ["hold"],
    }[method]
    out = {
        "id": "any", "version": 1, "currency": currency,
        "interest": {
            "method": method, "dayCount": count, "stubYearDays": r.choice([360, 365]), "rounding": r.choice(ROUNDINGS),
            "residue": r.choice(["carry", "drop"]), "parts": r.choice(["exact", "exact", "rounded"]),
            "rateChange": r.choice(["relevel", "keepAmount"]),
        },
        "schedule": {
            "kind": kind, "frequency": {"unit": unit, "every": 2 if unit == "month" and r.random() < 0.05 else 1},
            "rounding": r.choice(ROUNDINGS), "unit": r.choice([1, 1, 1, 10]), "fit": r.choice(["exact", "exact", "evenLast"]),
            "remainder": "last" if kind == "level" else r.choice(["last", "first"]),
            "earning": r.choice(["equal", "rule78", "actuarial"]),
            "roll": r.choice(["none", "none", "following", "modifiedFollowing", "preceding"]),
            "accrueTo": "nominal" if by_period else r.choice(["nominal", "rolled"]),
            "negativeAmortisation": r.choice(["refuse", "capitalise"]),
        },
        "allocation": {"order": r.choice(ORDERS), "across": r.choice(["instalment", "component"]), "excess": r.choice(excess)},
        "prepayment": {"feePercent": r.choice(["0", "1", "0.5"]), "interest": r.choice(["atOnce", "withInstalment"])},
        "payoff": {
            "interest": r.choice(["toDate", "wholePeriod"]), "tolerance": money(r.choice([0, 5])),
            "rebate": r.choice(["none", "actuarial", "rule78", "straightLine"]), "rule78Months": r.choice([6, 61]),
        },
        "delinquency": {"tolerance": money(r.choice([0, 5]))},
        "chargeOffInterest": r.choice(["stop", "continue"]),
    }  # fmt: skip
    if r.random() < 0.2:
        out["allocation"]["orders"] = {r.choice(["payoff", "prepayment", "recovery", "trade", "goodwill"]): r.choice(ORDERS)}
    if r.random() < 0.2:
        out["schedule"]["holidays"] = sorted({iso(BASE + r.randrange(1500)) for _ in range(5)})
    if r.random() < 0.6:
        out["late"] = late = {"graceDays": r.choice([0, 0, 5, 10])}
        if r.random() < 0.7:
            if r.random() < 0.5:
                late["fee"] = {"kind": "flat", "amount": money(r.randrange(1, 3000))}
            else:
                late["fee"] = {"kind": r.choice(["percentOfUnpaid", "percentOfInstalment"]), "percent": "5", "min": money(10), "max": money(1500)}
        if r.random() < 0.5:
            late["interest"] = {"base": r.choice(["principal", "instalment"]), "yearDays": r.choice([360, 365])}
            late["interest"].update({"multiple": r.choice(["1.5", "1"])} if r.random() < 0.6 else {"ratePercent": "14.6"})
    return out


def contract(r, currency, method, kind, unit, frequency):
    money = lambda value: major(value, DECIMALS[currency])  # noqa: E731
    principal = r.randrange(10_000, 5_000_000)
    start = BASE + r.randrange(1500)
    first = start + r.randrange(0 if kind == "lease" else 1, 60)
    if unit == "semiMonth":
        while not iso(first).endswith(("-01", "-15")):
            first += 1
    count = r.choice([1, 2, 3, 4, 6, 6, 8, 12, 12, 24])
    out = {
        "principal": money(principal), "start": iso(start), "ratePercent": r.choice(["0", "3.9", "7.25", "12", "24", "4.2600001"]),
        "count": count, "firstDue": iso(first), "taxPercent": r.choice(["0", "0", "8.5"]), "taxOn": r.choice(["amount", "principal"]),
    }  # fmt: skip
    if unit == "semiMonth":
        out["dueDays"] = [1, 15]
    elif unit == "month" and r.random() < 0.3 and iso(first + 1).endswith("-01"):
        out["dueDays"] = [31]
    if r.random() < 0.25:
        out["residual"] = {
            "amount": money(max(1, principal * r.randrange(1, 60) // 100)), "due": r.choice(["withLast", "nextPeriod"]),
            "kind": r.choice(["balloon", "guaranteed"]), "otherwise": r.choice(["purchase", "return"]),
            "distanceAllowance": "30000", "excessDistance": money(15),
        }  # fmt: skip
    if method == "precomputed":
        if kind == "lease":
            out["moneyFactor"] = r.choice(["0", "0.00125", "0.0025"])
        elif r.random() < 0.5:
            out["charge"] = money(r.randrange(principal // 4))
        return out
    if r.random() < 0.25 and count > 2:
        low = r.randrange(1, count - 1)
        out["grace"] = [{"from": low, "to": min(count - 1, low + r.randrange(3)), "pays": r.choice(["interest", "nothing"]), "interest": r.choice(["capitalise", "defer", "waive"])}]
    if r.random() < 0.15:
        out["steps"] = [{"from": r.randrange(1, count + 1), "percent": r.randrange(50, 300)}]
    if r.random() < 0.15:
        out["bonus"] = [{"months": [6, 12], "amount": money(r.randrange(100, 20_000))}]
    if r.random() < 0.1 and kind == "level" and count > 2:
        out["stated"] = [{"n": r.randrange(1, count), "amount": money(principal // count)}]
    if r.random() < 0.2:
        out["floating"] = {"index": "any", "marginPercent": "1.5", "capPercent": "18", "stepCapPercent": "5", "floorPercent": "1"}
    if r.random() < 0.2:
        out["disbursement"] = "byFacts"
    return out


def loan(r):
    """(product, contract) of any loan."""
    currency = r.choice(["CNY", "JPY", "USD", "EUR"])
    method = r.choice(["daily", "daily", "scheduled", "scheduled", "precomputed"])
    kind = r.choice(["addOn", "lease"]) if method == "precomputed" else r.choice(["level", "level", "equalPrincipal", "interestOnly"])
    unit = r.choice(["month", "month", "month", "month", "week", "semiMonth", "day"])
    p = product(r, currency, method, kind, unit)
    return p, contract(r, currency, method, kind, unit, p["schedule"]["frequency"])


def account(r):
    """(product, contract) of any account: a balance taken over without due days (section 19)."""
    currency = r.choice(["CNY", "JPY", "USD", "EUR"])
    p = product(r, currency, "daily", "account", "month")
    p["schedule"].update(frequency={"unit": "month"}, remainder="last")
    p["interest"]["dayCount"] = r.choice([*DAY_COUNTS, "30/360", "30E/360"])
    money = lambda value: major(value, DECIMALS[currency])  # noqa: E731
    on = BASE + r.randrange(1500)
    begun = on + r.choice([0, 0, 1, 1, -9, -31, -200, 12])
    principal = r.choice([0, 1, r.randrange(10_000, 5_000_000), r.randrange(10_000, 5_000_000)])
    c = {
        "principal": money(max(1, principal)), "start": iso(min(on, begun)), "count": 0, "firstDue": iso(min(on, begun)),
        "ratePercent": r.choice(["0", "3.9", "7.25", "12", "24", "4.2600001"]),
        "opening": {
            "asOf": iso(on), "principal": money(principal), "interest": money(r.choice([0, 0, 4321])),
            "fee": money(r.choice([0, 0, 2500])), "suspense": money(r.choice([0, 0, 99])), "interestFrom": iso(begun),
            "billed": 0, "residue": str(r.choice([0, 0, 1, -1]) * r.randrange(180 * 10**9)),
        },
    }  # fmt: skip
    return p, c


def board(r, terms, loan_now, on, contract_json):
    """The contract as taken over at the close of the day before `on`, from a position of this book."""
    money = lambda value: major(value, terms.decimals)  # noqa: E731
    unpaid = [row for row in loan_now.rows[: loan_now.next] if row.amount - row.paid > 0]
    interest = {row.n: loan_now.unpaid_interest(row) for row in unpaid}
    return dict(
        contract_json,
        disbursement="atStart",
        opening={
            "asOf": iso(on - 1),
            "principal": money(loan_now.owed["principal"]),
            "interest": money(sum(interest.values())),
            "fee": money(loan_now.owed["fee"]),
            "penalty": money(loan_now.owed["penalty"]),
            "interestFrom": iso(max(terms.start, min(on, loan_now.accrued_to))),
            "billed": loan_now.next,
            "unpaid": [
                {"n": row.n, "amount": money(row.amount - row.paid), "interest": money(interest[row.n])} for row in unpaid
            ],
        },
    )


def fact(r, history, number, on):
    """A fact on this day; amounts are often those that the loan asks for."""
    terms, now = history.terms, history.loan
    money = lambda value: major(max(1, value), terms.decimals)  # noqa: E731
    out = {"id": f"f{number}", "effective": iso(on)}
    due = now.billed_lack() + now.owed["penalty"] + now.owed["fee"]
    whole = sum(now.owed.values())
    add = lambda kind, **more: dict(out, kind=kind, **more)  # noqa: E731
    x = r.random()
    if x < 0.42:
        level = now.rows[min(now.next, len(now.rows) - 1)].amount if now.rows else 100
        amount = r.choice([due, due, level, level, level + 1, level // 2, due // 3, r.randrange(1, 400_000), whole + 500])
        extra = {"type": r.choice(["refund", "goodwill", "recovery"])} if r.random() < 0.1 else {}
        return add("payment", amount=money(amount), **extra)
    if x < 0.50:
        return add("prepayment", amount=money(r.choice([due, 0]) + r.randrange(1, max(2, whole))), mode=r.choice(["keep", "lower", "shorten"]))
    if x < 0.53:
        extra = {"goodThrough": iso(on + r.randrange(-1, 5))} if r.random() < 0.5 else {}
        if extra and day(extra["goodThrough"]) < on:
            extra = {}
        return add("payoff", amount=money(whole + r.choice([-3, 0, 1000, 100_000])), **extra)
    if x < 0.57:
        return add("fee", amount=money(r.randrange(1, 5000)), code="nsf")
    if x < 0.59:
        paid = [fee["id"] for fee in now.fees if fee["paid"]]
        return add("feeRefund", amount=money(r.randrange(1, 300)), fee=r.choice(paid or ["none"]))
    if x < 0.62:
        part = r.choice(["interest", "penalty", "fee"])
        extra = {"fee": r.choice(now.fees)["id"]} if part == "fee" and now.fees and r.random() < 0.5 else {}
        return add("waiver", component=part, amount=money(now.owed[part] // r.choice([1, 2, 3])), **extra)
    if x < 0.65:
        if terms.floating:
            return add("indexFixing", valuePercent=r.choice(["-3", "2.5", "9.9", "28"]))
        return add("rateChange", ratePercent=r.choice(["0", "2.5", "9.9", "18"]))
    if x < 0.68:
        return add("deferment", count=r.randrange(1, 4), pays=r.choice(["interest", "nothing"]), interest=r.choice(["capitalise", "defer", "waive"]), amounts=r.choice(["keep", "relevel"]))
    if x < 0.70:
        return add("extension", count=r.randrange(1, 6))
    if x < 0.73:
        extra = {"ratePercent": r.choice(["0", "6.5"])} if r.random() < 0.5 else {}
        return add("reschedule", count=r.randrange(1, 13), firstDue=iso(on + r.randrange(1, 40)), **extra)
    if x < 0.755:
        return add("reAge", count=r.randrange(1, 13), firstDue=iso(on + r.randrange(1, 40)))
    if x < 0.77:
        return add("reAmortise")
    if x < 0.79:
        part = r.choice(["interest", "penalty", "fee"])
        return add("capitalisation", **{part: money(now.owed[part])})
    if x < 0.82:
        part = r.choice(["principal", "interest", "penalty", "fee"])
        return add("writeOff", amounts={part: money(now.owed[part] // r.choice([1, 2, 9]))})
    if x < 0.825:
        return add("writeOff", amounts="all")
    if x < 0.835:
        return add("chargeOff")
    if x < 0.85:
        return add("acceleration")
    if x < 0.87:
        return add("delinquencyPause", until=iso(on + r.randrange(1, 90)))
    if x < 0.90:
        return add("election", choice=r.choice(["return", "trade", "purchase"]), distance=r.choice(["20000", "41000"]), condition=major(r.randrange(5000), terms.decimals), trade=money(r.randrange(1, 900_000)))
    if x < 0.92:
        return add("suspenseReceipt", amount=money(r.randrange(1, 50_000)))
    if x < 0.94:
        return add("suspenseApplication", amount=money(min(now.suspense, r.randrange(1, 50_000))))
    if x < 0.96:
        of = r.choice(["overpaid", "suspense", "advance"])
        return add("refund", amount=money(getattr(now, of) // r.choice([1, 2])), **{"from": of})
    reversible = [f["id"] for f in history.facts]
    return add("reversal", of=r.choice(reversible or ["none"]))
