"""docs/reference/finance/dealer-reserve.md: finance charge, the dealer's participation, its chargeback."""

from .level import Period, difference, product, require_rate, require_term
from .refusal import MOST_DENOMINATOR, half_up, require, require_amounts


def finance_charge(amount, payments, per_year, rate):
    """The charge at a rate, exact, as (numerator, denominator). Refuses with 3113, 3141, 3144."""
    require_amounts([amount], 3141)
    require_term(payments, per_year)
    require_rate(rate)
    return Period(rate, per_year).charge(amount, payments)


def limited(amount, least, most):
    """An amount not below the least and not above the most, where agreed (None: not agreed)."""
    if least is not None:
        amount = max(amount, least)
    if most is not None:
        amount = min(amount, most)
    return amount


def require_agreed(share, least, most):
    """The share 0 to 1, the limits amounts that do not cross."""
    if share is not None:
        require(0 <= share <= 1 and share.denominator <= MOST_DENOMINATOR, 3145)
    require_amounts([limit for limit in (least, most) if limit is not None], 3141)
    require(least is None or most is None or least <= most, 3141)


def dealer_reserve(contract, terms):
    """(charge, dealer, lender) in minor units, what the dealer has his share of (exact) and at which rate.

    contract: amount, payments, per_year, sell, buy; terms: method (differenceInCharges, presentValue, flat), share, spread,
    least, most, flat; None where not agreed. Refuses with 3113, 3141, 3144, 3145.
    """
    amount, payments, per_year = contract["amount"], contract["payments"], contract["per_year"]
    sell, buy = contract["sell"], contract["buy"]
    require_rate(sell)
    require_rate(buy)
    require(buy <= sell, 3144)
    charge = half_up(*finance_charge(amount, payments, per_year, sell))
    if terms["method"] == "flat":
        require_amounts([terms["flat"]], 3141)
        return charge, terms["flat"], charge - terms["flat"], None, sell

    require_agreed(terms["share"], terms["least"], terms["most"])
    counted = sell
    if terms["spread"] is not None:
        require_rate(terms["spread"])
        counted = min(sell, buy + terms["spread"])
    above, below = Period(counted, per_year), Period(buy, per_year)
    if terms["method"] == "differenceInCharges":
        gained = difference(above.charge(amount, payments), below.charge(amount, payments))
    else:
        worth = product(above.payment(amount, payments), below.worth(payments))
        gained = difference(worth, (amount, 1))
    share = (terms["share"].numerator, terms["share"].denominator)
    dealer = limited(half_up(*product(gained, share)), terms["least"], terms["most"])
    return charge, dealer, charge - dealer, gained, counted


def reserve_of_charges(charge, at_buy, share, least, most):
    """(dealer, lender) from two known charges. Refuses with 3141, 3144, 3145."""
    require_amounts([charge, at_buy], 3141)
    require_agreed(share, least, most)
    require(at_buy <= charge, 3144)
    dealer = limited(half_up((charge - at_buy) * share.numerator, share.denominator), least, most)
    return dealer, charge - dealer


def unearned_share(earned, payments, per_year, made, sell):
    """What is not yet earned of a reserve after the payments made, as (numerator, denominator)."""
    to_come = payments - made
    if earned == "proRata":
        return to_come, payments
    if earned == "atOnce":
        return 0, 1
    if earned == "actuarial" and sell > 0:
        # Of a payment with j payments to come, itself among them, all but (1 + i)^-j is interest.
        period = Period(sell, per_year)
        interest = {}
        for count in (to_come, payments):
            worth = period.worth(count)
            interest[count] = (count * worth[1] - worth[0], worth[1])
        return interest[to_come][0] * interest[payments][1], interest[to_come][1] * interest[payments][0]
    return sum(range(1, to_come + 1)), sum(range(1, payments + 1))


def chargeback(reserve, rule, days, contract, made):
    """(charged back, kept) when a contract ends so many days after it was made.

    rule: earned (proRata, ruleOf78, actuarial, atOnce), full and last (days; None: not agreed); contract: payments, per_year,
    sell. Refuses with 3113, 3141, 3144, 3146.
    """
    require_amounts([reserve], 3141)
    require_term(contract["payments"], contract["per_year"])
    require(0 <= made <= contract["payments"], 3113)
    require_rate(contract["sell"])
    full, last = rule["full"], rule["last"]
    require(days >= 0, 3146)
    require((full is None or full >= 0) and (last is None or last >= 0), 3146)
    require(full is None or last is None or full <= last, 3146)
    if full is not None and days <= full:
        back = reserve
    elif last is not None and days > last:
        back = 0
    else:
        share = unearned_share(rule["earned"], contract["payments"], contract["per_year"], made, contract["sell"])
        back = half_up(reserve * share[0], share[1])
    return back, reserve - back
