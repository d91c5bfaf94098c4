"""docs/reference/finance/subvention.md: what a maker pays for a lower rate, and how it is earned."""

from fractions import Fraction

from .level import Period, difference, product, require_rate, require_term
from .refusal import half_up, require, require_amounts


def subvention(amount, payments, per_year, standard, customer, method):
    """What is paid, exact, as (numerator, denominator). Refuses with 3113, 3141, 3144."""
    require_amounts([amount], 3141)
    require_term(payments, per_year)
    require_rate(standard)
    require_rate(customer)
    require(customer <= standard, 3144)
    dear, cheap = Period(standard, per_year), Period(customer, per_year)
    if method == "presentValue":
        return difference((amount, 1), product(cheap.payment(amount, payments), dear.worth(payments)))
    return difference(dear.charge(amount, payments), cheap.charge(amount, payments))


def subvention_by_balances(amount, payments, per_year, standard, customer):
    """The present value in the page's other form, the interest given up on every balance; the credit ends at zero."""
    s, c = Fraction(standard, 10**9 * per_year), Fraction(customer, 10**9 * per_year)
    payment = Fraction(*Period(customer, per_year).payment(amount, payments))
    balance, total = Fraction(amount), Fraction(0)
    for k in range(1, payments + 1):
        total += balance * (s - c) / (1 + s) ** k
        balance = balance * (1 + c) - payment
    if balance != 0:
        raise AssertionError("the credit does not end at zero")
    return total


def subvention_of_payments(standard_payments, customer_payments, per_year, standard):
    """What agreed payments fall short of at the standard rate, half up once. Refuses with 3113, 3141, 3144."""
    require_term(len(standard_payments), per_year)
    require(len(standard_payments) == len(customer_payments), 3113)
    require_amounts(standard_payments + customer_payments, 3141)
    require_rate(standard)
    period = Period(standard, per_year)
    # From the last payment back: what is still to come, one period earlier, and the difference of this one.
    top, bottom = 0, 1
    for whole, reduced in zip(reversed(standard_payments), reversed(customer_payments)):
        top, bottom = (top + (whole - reduced) * bottom) * period.q, bottom * period.w
    require(top >= 0, 3144)
    return half_up(top, bottom)


def earned_up_to(income, payments, per_year, standard, customer, method):
    """What is earned up to each payment, half up. Refuses with 3113, 3141, 3144.

    By the effective yield: at the standard rate the carrying amount earns 1 - (1 + s)^-j of a payment with j payments to come,
    itself among them, and the contract pays 1 - (1 + c)^-j of it as interest; the difference is earned of the income.
    """
    require_amounts([income], 3141)
    if method == "straightLine":
        require(1 <= payments <= 1200, 3113)
        return [half_up(income * k, payments) for k in range(1, payments + 1)]
    require_term(payments, per_year)
    require_rate(standard)
    require_rate(customer)
    require(customer < standard, 3144)
    dear, cheap = Period(standard, per_year), Period(customer, per_year)
    parts = []
    low, high = cheap.w**payments, dear.w**payments
    for j in range(payments, 0, -1):
        # Both over the denominators (1 + c)^n and (1 + s)^n in whole numbers.
        at_cheap = cheap.q**j * cheap.w ** (payments - j) * high
        at_dear = dear.q**j * dear.w ** (payments - j) * low
        parts.append(at_cheap - at_dear)
    whole, running, ends = sum(parts), 0, []
    for part in parts:
        running += part
        ends.append(half_up(income * running, whole))
    return ends


def earned(income, payments, per_year, standard, customer, method):
    """What is earned with each payment: parts that add up to the income."""
    ends = earned_up_to(income, payments, per_year, standard, customer, method)
    return [end - before for end, before in zip(ends, [0] + ends[:-1])]


def settled(income, payments, per_year, standard, customer, method, made, refunded):
    """(earned before, earned at the end, refunded) when the credit ends after the payments made."""
    ends = [0] + earned_up_to(income, payments, per_year, standard, customer, method)
    require(0 <= made <= payments, 3113)
    rest = income - ends[made]
    return (ends[made], 0, rest) if refunded else (ends[made], rest, 0)
