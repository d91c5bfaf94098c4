"""docs/reference/finance/deals.md: amount financed (12 CFR 1026.18(b), (c); comment 2(a)(18)-3), ratios, rate discounts."""

from fractions import Fraction

from .level import require_rate
from .refusal import require, require_amounts, require_names


def amount_financed(deal):
    """What a deal finances and who gets it.

    deal: price, items [(name, amount, seller: bool)], cash, rebate, allowance, payoff, cash_first, cash_out,
    in_cash and withheld (prepaid finance charges); amounts in minor units. Refuses with 3141, 3142, 3143.
    """
    items = deal["items"]
    require_names([name for name, _, _ in items], 3142)
    paid_in = deal["cash"] + deal["rebate"]
    singles = ("price", "cash", "rebate", "allowance", "payoff", "cash_out", "in_cash", "withheld")
    require_amounts([deal[key] for key in singles] + [amount for _, amount, _ in items], 3141)

    # The vehicle traded in is worth something to the buyer, or something to the earlier lender: never both.
    traded = deal["allowance"] - deal["payoff"]
    equity, lacking = (traded, 0) if traded >= 0 else (0, -traded)
    covered = min(paid_in, lacking) if deal["cash_first"] else 0
    rolled = lacking - covered
    down = paid_in - covered + equity
    require(down <= deal["price"], 3143)

    to_seller = sum(amount for _, amount, seller in items if seller)
    to_others = sum(amount for _, amount, seller in items if not seller)
    withheld, in_cash = deal["withheld"], deal["in_cash"]

    # By who gets it, 1026.18(c)(1): from there the sums of (b) follow, not the other way round.
    buyer = deal["cash_out"]
    account = deal["price"] - down + to_seller + withheld
    others = to_others + rolled
    prepaid = withheld + in_cash
    principal = buyer + account + others
    financed = principal - prepaid
    require(financed >= 0, 3143)
    return {
        "equity": equity,
        "negative": lacking,
        "covered": covered,
        "down": down,
        "rolled": rolled,
        "priceFinanced": deal["price"] - down,
        "otherFinanced": to_seller + to_others + rolled + buyer,
        "prepaid": prepaid,
        "financed": financed,
        "principal": principal,
        "buyer": buyer,
        "account": account,
        "others": others,
    }


def ratios(lent, value, payment, other_debt, income):
    """(loan to value, payment to income, debt to income) as exact fractions. Refuses with 3141."""
    require_amounts([lent, value, payment, other_debt, income], 3141)
    require(value > 0 and income > 0, 3141)
    return Fraction(lent, value), Fraction(payment, income), Fraction(payment + other_debt, income)


def discounted(base, discounts, floor):
    """(rate, granted) of discounts [(name, rate)] in their order, never below the floor. Refuses with 3142, 3144."""
    require_names([name for name, _ in discounts], 3142)
    for rate in [base, floor] + [rate for _, rate in discounts]:
        require_rate(rate)
    granted, rate = [], base
    for _, wanted in discounts:
        room = rate - floor
        granted.append(min(wanted, room) if room > 0 else 0)
        rate -= granted[-1]
    return rate, granted
