"""Random cases of the pages on sales of collateral, netting and provisions: what is given, and what it comes to.

Every function takes Dice and gives (given, compute); one case in ten is spoilt in one respect, mostly so that a page refuses it.
"""

from datetime import timedelta
from fractions import Fraction

from . import collateral, impairment, irac, setoff
from .deal_cases import spoil

EXPENSES = ("retaking", "holding", "preparing", "processing", "disposing", "attorney")


def claim(dice):
    owed = dice.amount()
    agreed = dice.one_in(2)
    kinds = EXPENSES if agreed else EXPENSES[:-1]
    count = 100 if dice.one_in(300) else dice.below(5)
    return {
        "obligation": owed,
        "rebate": dice.pick((0, dice.below(owed + 1), dice.below(owed // 8 + 1))),
        "expenses": [(dice.pick(kinds), dice.amount() // 20) for _ in range(count)],
        "attorney_agreed": agreed,
    }


def bad_claim(dice, given):
    def expenses(values):
        kind = dice.below(3)
        if kind == 0:
            return values[:99] + [("holding", dice.bad_amount())]
        if kind == 1:
            return [("holding", 1)] * (100 + dice.below(2))
        return values[:99] + [("attorney", 1)]

    return {
        "obligation": lambda _: dice.bad_amount(),
        "rebate": lambda _: dice.pick((given["obligation"] + 1, dice.bad_amount())),
        "expenses": expenses,
        "attorney_agreed": lambda _: False,
    }


def redemption(dice):
    given = claim(dice)
    spoil(dice, given, bad_claim(dice, given))
    return given, lambda: collateral.redemption(given)


def sale(dice):
    given = claim(dice)
    size = dice.pick((given["obligation"] // 2, given["obligation"], 2 * given["obligation"]))
    given["proceeds"] = min(10**18, dice.part_of(size))
    given["refunds"] = dice.pick((0, dice.part_of(given["obligation"] // 4), dice.part_of(size)))
    names = dice.names(100 if dice.one_in(300) else dice.below(4))
    given["liens"] = [(name, dice.amount() // dice.pick((1, 8))) for name in names]
    ways = bad_claim(dice, given)
    ways["proceeds"] = ways["refunds"] = lambda _: dice.bad_amount()

    def liens(values):
        kind = dice.below(4)
        values = values or [("one", 5)]
        if kind == 0:
            return values + [values[0]]
        if kind == 1:
            return values + [("", 1)]
        if kind == 2:
            return [(f"m{k}", 1) for k in range(100 + dice.below(2))]
        return values[:-1] + [(values[-1][0], dice.bad_amount())]

    ways["liens"] = liens
    spoil(dice, given, ways)
    return given, lambda: collateral.sale(given, given["proceeds"], given["refunds"], given["liens"])


def netting(dice):
    members = dice.names(2 + dice.below(9))
    days = [dice.day() for _ in range(1 + dice.below(2))]
    currencies = ["CNY", "JPY", "USD", "EUR"][: 1 + dice.below(3)]
    obligations = []
    for _ in range(200 if dice.one_in(200) else dice.below(14)):
        debtor, creditor = dice.random.sample(members, 2)
        amount = max(1, dice.amount(1)) if dice.one_in(3) else 1 + dice.below(6)
        obligations.append((debtor, creditor, amount, dice.pick(currencies), dice.pick(days)))
    given = {"obligations": obligations}

    def bad(values):
        one = ["A", "B", 1, "USD", days[0]]
        kind = dice.below(6)
        if kind == 0:
            one[2] = dice.pick((0, dice.bad_amount()))
        elif kind == 1:
            one[1] = "A"
        elif kind == 2:
            one[dice.below(2)] = ""
        elif kind == 3:
            one[dice.below(2)] = dice.pick(("x" * 128, "x" * 129, "\U0001f697" * 64, "\U0001f697" * 65))
        elif kind == 4:
            one[3] = dice.pick(("XXX", "usd", "", "USDX", "XAU"))
        elif dice.one_in(2):
            return [tuple(one)] * (10_000 + dice.below(2))
        return values + [tuple(one)]

    spoil(dice, given, {"obligations": bad})

    def compute():
        return [{"currency": kind[0], "day": kind[1], **found} for kind, found in setoff.net(given["obligations"]).items()]

    return given, compute


def stage(dice):
    given = {"days": dice.pick((dice.below(120), 0, 30, 31, 89, 90)), "increased": dice.one_in(3), "impaired": dice.one_in(5)}
    spoil(dice, given, {"days": lambda _: -1})
    return given, lambda: impairment.stage(*given.values())


def periods(dice, gross):
    count = 36 + dice.below(30) if dice.one_in(50) else dice.pick((1, 1, 2, 3, 4, 5, 12, 13))
    shares = dice.shares_within_one(count)
    loss = dice.share()
    out = []
    for k, share in enumerate(shares):
        loss = loss if dice.chance() < 0.8 else Fraction(dice.below(101), 100)
        out.append((share, loss, gross * (count - k) // count))
    return out


def expected_loss(dice):
    gross = dice.amount()
    count = 20 if dice.one_in(50) else dice.pick((1, 1, 1, 2, 3))
    given = {
        "stage": 1 + dice.below(3), "gross": gross, "rate": dice.period_rate(), "per_year": dice.pick((1, 2, 4, 12, 12, 366)),
        "scenarios": list(zip(dice.weights(count), [periods(dice, gross) for _ in range(count)])),
    }

    def scenarios(values):
        kind, (weight, first) = dice.below(8), values[0]
        changed = {
            0: [], 1: [(weight, [])], 2: [(weight, [(first[0][0], dice.bad_share(), 1)])],
            3: [(weight, [(dice.bad_share(), Fraction(1), 1)])],
            4: [(weight, [(Fraction(1, 10), Fraction(1, 2), dice.bad_amount())])],
            5: [(weight, [(Fraction(2, 3), Fraction(1, 2), 0)] * 2)],
            6: [(weight + Fraction(1, 1000), first)],
            7: [(weight, first + [(Fraction(0), Fraction(0), 0)] * (1200 - len(first) + dice.below(2)))],
        }[kind]
        return changed if kind == 0 else changed + values[1:]

    ways = {
        "gross": lambda value: dice.pick((value // 20, value // 3, dice.bad_amount())),
        "rate": lambda _: dice.pick((Fraction(-1, 100), Fraction(100), Fraction(1001, 10), Fraction(1, 10**12 + 1))),
        "per_year": lambda _: dice.pick((0, 367)), "scenarios": scenarios,
    }
    spoil(dice, given, ways)
    return given, lambda: impairment.expected_loss(*given.values())


def cash_flow_loss(dice):
    gross = dice.amount()
    count = 48 if dice.one_in(50) else dice.pick((1, 2, 3, 12))
    given = {"gross": gross, "flows": [dice.below(2 * gross // count + 1) for _ in range(count)], "rate": dice.period_rate()}
    spoil(dice, given, {
        "gross": lambda _: dice.bad_amount(),
        "flows": lambda values: dice.pick(([], values[1:] + [dice.bad_amount()], [1] * (1200 + dice.below(2)))),
        "rate": lambda _: dice.pick((Fraction(-1, 100), Fraction(100), Fraction(1001, 10), Fraction(1, 10**12 + 1))),
    })
    return given, lambda: impairment.cash_flow_loss(*given.values())


def loss_rate(dice):
    pools = []
    for _ in range(dice.pick((1, 2, 3, 8))):
        bottom = dice.pick((100, 10_000, 999, 10**6, 10**12))
        rate = Fraction(dice.below(bottom // dice.pick((1, 10, 50)) + 1), bottom)
        more = Fraction(dice.below(bottom + 1), bottom)
        adjustment = dice.pick((Fraction(0), more - rate, -rate, min(more, 1 - rate)))
        pools.append((dice.amount(), rate, adjustment))
    given = {"pools": pools}

    def bad(values):
        return {
            0: [], 1: [(1, Fraction(0), Fraction(0))] * (1000 + dice.below(2)), 2: [(dice.bad_amount(), *values[0][1:])],
            3: [(5, dice.bad_fraction(), Fraction(0))], 4: [(5, Fraction(1, 2), dice.pick((Fraction(2, 3), Fraction(-2, 3))))],
            5: [(5, Fraction(1, 999_983), Fraction(1, 10 ** (6 + dice.below(2))))],
        }[dice.below(6)]

    spoil(dice, given, {"pools": bad})
    return given, lambda: impairment.loss_rate(given["pools"])


def vintage(dice):
    length = 1 + dice.below(7)
    common = dice.shares_within_one(length) if dice.one_in(2) else None
    pools = []
    for _ in range(dice.pick((1, 2, 4, 7))):
        curve = common or dice.shares_within_one(1 + dice.below(7))
        pools.append((dice.amount(), dice.below(len(curve) + 2), curve))
    given = {"pools": pools}

    def bad(values):
        amount, passed, curve = values[0]
        return {
            0: [], 1: [(dice.bad_amount(), passed, curve)], 2: [(amount, -1, curve)], 3: [(amount, passed, [])],
            4: [(amount, 0, [dice.bad_share()])], 5: [(amount, 0, [Fraction(2, 3)] * 2)],
            6: [(amount, 0, [Fraction(0)] * (1200 + dice.below(2)))], 7: [(1, 0, [Fraction(0)])] * (1000 + dice.below(2)),
        }[dice.below(8)]

    spoil(dice, given, {"pools": bad})
    return given, lambda: impairment.vintage(given["pools"])


def remaining_life(dice):
    given = {"costs": [dice.amount() for _ in range(dice.pick((1, 2, 3, 5, 10)))], "rate": dice.share() / dice.pick((1, 20))}
    spoil(dice, given, {
        "costs": lambda values: dice.pick(([], [dice.bad_amount()] + values[1:], [1] * (1200 + dice.below(2)))),
        "rate": lambda _: dice.bad_fraction(),
    })
    return given, lambda: impairment.remaining_life(*given.values())


def irac_class(dice):
    since = dice.day()
    given = {"since": since if dice.below(6) else None}
    near = irac.years_later(since, dice.pick((1, 2, 4))) + timedelta(dice.below(3) - 1)
    given["on"] = dice.pick((near, since, since + timedelta(dice.below(2000))))
    spoil(dice, given, {"on": lambda _: since - timedelta(1)})
    return given, lambda: irac.asset_class(given["since"], given["on"])


def irac_provision(dice):
    outstanding = dice.amount()
    given = {
        "class": dice.pick(irac.CLASSES), "on": dice.pick((dice.day(), irac.date(2011, 5, 17), irac.date(2011, 5, 18))),
        "outstanding": outstanding, "security": dice.part_of(outstanding), "guaranteed": dice.share(),
        "unsecured": dice.one_in(3),
    }
    spoil(dice, given, {
        "on": lambda _: dice.pick((irac.date(2009, 6, 30), irac.date(2009, 7, 1))), "outstanding": lambda _: dice.bad_amount(),
        "security": lambda _: dice.bad_amount(), "guaranteed": lambda _: dice.bad_fraction(),
    })
    return given, lambda: irac.provision(*given.values())


KINDS = {
    "redemption": redemption, "sale": sale, "netting": netting, "stage": stage, "expectedLoss": expected_loss,
    "cashFlowLoss": cash_flow_loss, "lossRate": loss_rate, "vintage": vintage, "remainingLife": remaining_life,
    "iracClass": irac_class, "iracProvision": irac_provision,
}
