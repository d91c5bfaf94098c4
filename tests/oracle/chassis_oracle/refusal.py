"""The refusals of the formula pages: a number of docs/reference/errors, and when it applies."""

from fractions import Fraction

MOST_MINOR = 10**18
MOST_DENOMINATOR = 10**12  # of a rate, share or probability
MOST_RATE = 100 * 10**9  # 10^4 % a year, in units of 10^-9


class Refused(Exception):
    """What a page refuses, by the number of the error."""

    def __init__(self, number):
        super().__init__(str(number))
        self.number = number


def require(holds, number):
    """Refuses with the number unless the condition holds."""
    if not holds:
        raise Refused(number)


def require_amounts(amounts, number):
    """Minor units: not negative, at most 10^18."""
    for amount in amounts:
        require(0 <= amount <= MOST_MINOR, number)


def require_names(names, number):
    """At most 100 lines, each with a name of its own."""
    require(len(names) <= 100, number)
    require(all(names) and len(set(names)) == len(names), number)


def half_up(numerator, denominator):
    """numerator / denominator (denominator above zero) to a whole number, halves away from zero."""
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def half_up_fraction(value):
    """A fraction to a whole number, halves away from zero."""
    value = Fraction(value)
    return half_up(value.numerator, value.denominator)
