"""Random cases of the pages on deals, dealer reserve and subvention: what is given, and what it comes to.

Every function takes Dice and gives (given, compute); one case in ten is spoilt in one respect, mostly so that a page refuses it.
"""

from . import financed, reserve, subsidy
from .refusal import half_up

SCALE = 10**6


def scaled(ratio):
    """An exact amount in millionths of a minor unit, half up: what is exact is compared beyond the minor unit."""
    return half_up(ratio[0] * SCALE, ratio[1])


def spoil(dice, given, ways):
    """In one case of ten, changes one thing; ways maps a key to a function of the value."""
    if dice.one_in(10):
        key = dice.pick(sorted(ways))
        given[key] = ways[key](given[key])


def lines(dice, most):
    """Named amounts, each with a yes or no."""
    count = 100 if dice.one_in(400) else dice.below(most + 1)
    return [(name, dice.amount() if dice.one_in(3) else dice.below(200_000), dice.one_in(2)) for name in dice.names(count)]


def bad_lines(dice, values, with_amount):
    """The lines with one name too many, empty or twice, or an impossible amount."""
    values = values or [("one", *([1, True] if with_amount == 3 else [1]))]
    first, kind = values[0], dice.below(4)
    if kind == 0:
        return [("", *first[1:])] + values[1:]
    if kind == 1:
        return values + [first]
    if kind == 2:
        return [(f"m{k}", *first[1:]) for k in range(100 + dice.below(2))]
    return [(first[0], dice.bad_amount() if with_amount else -1, *first[2:])] + values[1:]


def amount_financed(dice):
    price = dice.amount()
    traded = dice.one_in(2)
    given = {
        "price": price,
        "items": lines(dice, 5),
        "cash": dice.part_of(price) // dice.pick((1, 3, 8)),
        "rebate": dice.pick((0, dice.below(200_000))),
        "allowance": dice.part_of(price) // 2 if traded else 0,
        "payoff": dice.part_of(price) // dice.pick((1, 2)) if traded else 0,
        "cash_first": dice.one_in(2),
        "cash_out": dice.pick((0, 0, dice.below(100_000))),
        "in_cash": dice.pick((0, dice.below(40_000))),
        "withheld": dice.pick((0, dice.below(40_000))),
    }
    ways = {key: lambda _: dice.bad_amount() for key in given if key not in ("items", "cash_first")}
    ways["items"] = lambda values: bad_lines(dice, values, 3)
    spoil(dice, given, ways)
    return given, lambda: financed.amount_financed(given)


def ratios(dice):
    given = {
        "lent": dice.amount(), "value": dice.amount(1), "payment": dice.amount() // 50, "otherDebt": dice.amount() // 50,
        "income": dice.amount(1),
    }
    spoil(dice, given, {key: lambda _: dice.pick((0, dice.bad_amount())) for key in given})
    return given, lambda: [str(ratio) for ratio in financed.ratios(*given.values())]


def rate_discount(dice):
    names = dice.names(100 if dice.one_in(300) else dice.below(6))
    given = {
        "base": dice.rate(), "discounts": [(name, dice.rate() // dice.pick((1, 10, 30))) for name in names],
        "floor": dice.rate() // dice.pick((1, 2, 4)),
    }
    spoil(dice, given, {
        "base": lambda _: dice.bad_rate(), "floor": lambda _: dice.bad_rate(),
        "discounts": lambda values: bad_lines(dice, values, 0),
    })

    def compute():
        rate, granted = financed.discounted(given["base"], given["discounts"], given["floor"])
        return {"rate": rate, "granted": granted}

    return given, compute


def bad_term(dice):
    return {"payments": lambda _: dice.pick((0, 1201, -1)), "per_year": lambda _: dice.pick((0, 367, -12))}


def finance_charge(dice):
    payments, per_year = dice.term()
    given = {"amount": dice.amount(), "payments": payments, "per_year": per_year, "rate": dice.rate()}
    spoil(dice, given, {**bad_term(dice), "amount": lambda _: dice.bad_amount(), "rate": lambda _: dice.bad_rate()})
    return given, lambda: scaled(reserve.finance_charge(*given.values()))


def limits(dice):
    """(least, most) as agreed, in order where both are."""
    ends = sorted((dice.amount() // dice.pick((1, 40)), dice.amount() // dice.pick((1, 10))))
    return ends[0] if dice.one_in(4) else None, ends[1] if dice.one_in(4) else None


def dealer_reserve(dice):
    payments, per_year = dice.term()
    buy = dice.rate()
    least, most = limits(dice)
    method = dice.pick(("differenceInCharges", "differenceInCharges", "presentValue", "presentValue", "flat"))
    limited = method != "flat"
    given = {
        "amount": dice.amount(), "payments": payments, "per_year": per_year, "buy": buy,
        "sell": min(100 * 10**9, buy + dice.below(50) * dice.pick((1, 1_000_000, 1_250_000))),
        "method": method,
        "share": dice.share() if limited else None,
        "spread": dice.below(40) * 1_000_000 if limited and dice.one_in(3) else None,
        "least": least if limited else None, "most": most if limited else None,
        "flat": dice.amount() // 20 if method == "flat" else None,
    }
    ways = {
        **bad_term(dice), "amount": lambda _: dice.bad_amount(), "buy": lambda _: dice.bad_rate(),
        "sell": lambda _: dice.pick((buy - 1, dice.bad_rate())),
    }
    if limited:
        ways["share"] = lambda _: dice.bad_fraction()
        ways["least"] = lambda _: dice.pick((dice.bad_amount(), (most or 10**18 - 1) + 1))
        ways["most"] = lambda _: dice.bad_amount() if not least else dice.pick((dice.bad_amount(), least - 1))
        ways["spread"] = lambda _: dice.bad_rate()
    else:
        ways["flat"] = lambda _: dice.bad_amount()
    spoil(dice, given, ways)

    def compute():
        *amounts, gained, counted = reserve.dealer_reserve(given, given)
        return [*amounts, scaled(gained) if limited else None, counted]

    return given, compute


def reserve_of_charges(dice):
    charge = dice.amount()
    least, most = limits(dice)
    given = {"charge": charge, "atBuy": dice.below(charge + 1), "share": dice.share(), "least": least, "most": most}
    ways = {key: lambda _: dice.bad_amount() for key in ("charge", "least", "most")}
    if least and most:
        ways["least"], ways["most"] = lambda _: most + 1, lambda _: least - 1
    ways["atBuy"] = lambda _: dice.pick((charge + 1, dice.bad_amount()))
    ways["share"] = lambda _: dice.bad_fraction()
    spoil(dice, given, ways)
    return given, lambda: reserve.reserve_of_charges(*given.values())


def chargeback(dice):
    payments, per_year = dice.term()
    made = dice.below(payments + 1)
    ends = sorted((dice.below(200), dice.below(1500)))
    days = dice.pick((ends[0], ends[0] + 1, ends[1], ends[1] + 1, dice.below(2000), made * 365 // per_year))
    given = {
        "reserve": dice.amount(), "earned": dice.pick(("proRata", "ruleOf78", "actuarial", "actuarial", "atOnce")),
        "full": ends[0] if dice.one_in(2) else None, "last": ends[1] if dice.one_in(2) else None,
        "contracted": dice.day(), "days": days, "payments": payments, "per_year": per_year, "sell": dice.rate(), "made": made,
    }
    spoil(dice, given, {
        **bad_term(dice), "reserve": lambda _: dice.bad_amount(), "full": lambda _: dice.pick((-1, ends[1] + 1)),
        "last": lambda _: dice.pick((-1, ends[0] - 1)), "days": lambda _: -1 - dice.below(40),
        "sell": lambda _: dice.bad_rate(), "made": lambda _: dice.pick((-1, payments + 1)),
    })
    return given, lambda: reserve.chargeback(given["reserve"], given, given["days"], given, given["made"])


def two_rates(dice):
    """(standard, customer) with the second not above the first."""
    customer = dice.rate() // dice.pick((1, 2, 4))
    return min(100 * 10**9, customer + dice.below(60) * dice.pick((1, 1_000_000))), customer


def subvention(dice):
    payments, per_year = dice.term()
    standard, customer = two_rates(dice)
    given = {
        "amount": dice.amount(), "payments": payments, "per_year": per_year, "standard": standard, "customer": customer,
        "method": dice.pick(("presentValue", "presentValue", "differenceInCharges")),
    }
    spoil(dice, given, {
        **bad_term(dice), "amount": lambda _: dice.bad_amount(), "standard": lambda _: dice.pick((customer - 1, dice.bad_rate())),
        "customer": lambda _: dice.pick((standard + 1, dice.bad_rate())),
    })

    def compute():
        paid = subsidy.subvention(*given.values())
        if given["method"] == "presentValue" and given["payments"] <= 12:
            # The page has two forms of it, which must be the same number.
            if subsidy.subvention_by_balances(*list(given.values())[:5]) * paid[1] != paid[0]:
                raise AssertionError("the two forms of the present value differ")
        return scaled(paid)

    return given, compute


def payments_of(dice, count):
    """Level, stepped or with a balloon."""
    level = dice.amount() // 30
    values = [level] * count
    if dice.one_in(3):
        values[-1] = max(values[-1], dice.amount())
    elif dice.one_in(3):
        values = [value + k // 12 * 1000 for k, value in enumerate(values)]
    return values


def subvention_of_payments(dice):
    count, per_year = dice.term()
    count = 1 + dice.below(12) if count > 120 else count
    standard = payments_of(dice, count)
    customer = [max(0, value - dice.below(value // 4 + 1)) for value in standard]
    if dice.one_in(8):
        customer = payments_of(dice, count)
    elif dice.one_in(8):
        # All but the same: what they come to is less than one minor unit on either side of zero.
        customer = list(standard)
        earlier = dice.below(count)
        customer[earlier] = min(10**18, customer[earlier] + dice.below(2))
        later = dice.below(count)
        customer[later] = max(0, customer[later] - dice.below(2))
    given = {"standardPayments": standard, "customerPayments": customer, "per_year": per_year, "standard": dice.rate()}
    spoil(dice, given, {
        "standardPayments": lambda values: dice.pick((values + [0], [dice.bad_amount()] + values[1:])),
        "customerPayments": lambda values: dice.pick((values[1:], [dice.bad_amount()] + values[1:])),
        "per_year": lambda _: dice.pick((0, 367)), "standard": lambda _: dice.bad_rate(),
    })
    return given, lambda: subsidy.subvention_of_payments(*given.values())


def income(dice):
    payments, per_year = dice.term()
    payments = payments if payments <= 120 or dice.one_in(10) else 1 + dice.below(60)
    standard, customer = two_rates(dice)
    method = dice.pick(("straightLine", "effectiveYield", "effectiveYield"))
    given = {
        "income": dice.amount(), "payments": payments, "per_year": per_year, "standard": standard, "customer": customer,
        "method": method,
    }
    if method == "straightLine":
        given["standard"] = given["customer"] = given["per_year"] = None
    return given


def bad_income(dice, given):
    ways = {"income": lambda _: dice.bad_amount(), "payments": lambda _: dice.pick((0, 1201))}
    if given["method"] == "effectiveYield":
        ways["standard"] = lambda _: dice.pick((given["customer"], given["customer"] - 1, dice.bad_rate()))
        ways["customer"] = lambda _: dice.bad_rate()
        ways["per_year"] = lambda _: dice.pick((0, 367))
    return ways


def deferred_income(dice):
    given = income(dice)
    spoil(dice, given, bad_income(dice, given))
    return given, lambda: subsidy.earned(*given.values())


def deferred_income_at_end(dice):
    given = income(dice)
    given["made"], given["refunded"] = dice.below(given["payments"] + 1), dice.one_in(2)
    spoil(dice, given, {**bad_income(dice, given), "made": lambda _: dice.pick((-1, given["payments"] + 1))})
    return given, lambda: subsidy.settled(*given.values())


KINDS = {
    "amountFinanced": amount_financed, "ratios": ratios, "rateDiscount": rate_discount, "financeCharge": finance_charge,
    "dealerReserve": dealer_reserve, "reserveOfCharges": reserve_of_charges, "chargeback": chargeback, "subvention": subvention,
    "subventionOfPayments": subvention_of_payments, "deferredIncome": deferred_income,
    "deferredIncomeAtEnd": deferred_income_at_end,
}
