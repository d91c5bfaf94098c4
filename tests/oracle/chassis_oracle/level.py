"""A level credit in whole numbers: n equal payments at the end of equal periods, without a division by the rate.

With a rate of P/Q a period and W = P + Q, a balance after n payments is amount * (W/Q)^n - payment * sum (W/Q)^j, j < n. With
T(n) = sum of W^j * Q^(n-1-j) for j < n the payment is therefore amount * W^n / (Q * T(n)), and one payment a period is worth
Q * T(n) / W^n today. Neither has a special case at a rate of zero, where T(n) = n * Q^(n-1).
"""

from math import gcd

from .refusal import MOST_RATE, require


def require_term(payments, per_year):
    """1 to 1,200 payments, 1 to 366 of them a year."""
    require(1 <= payments <= 1200, 3113)
    require(1 <= per_year <= 366, 3113)


def require_rate(rate):
    """0 to 10^4 % a year, in units of 10^-9."""
    require(0 <= rate <= MOST_RATE, 3144)


class Period:
    """The rate of one period: a nominal annual rate (10^-9) over the periods of a year, as P/Q in lowest terms."""

    def __init__(self, rate, per_year):
        whole = 10**9 * per_year
        common = gcd(rate, whole)
        self.q = whole // common
        self.w = (rate + whole) // common

    def ends(self, payments):
        """(T(n), W^n) of the module's note."""
        total, power = 0, 1
        for _ in range(payments):
            # T(n) = Q * T(n - 1) + W^(n - 1)
            total, power = total * self.q + power, power * self.w
        return total, power

    def payment(self, amount, payments):
        """The level payment as (numerator, denominator)."""
        total, power = self.ends(payments)
        return amount * power, self.q * total

    def worth(self, payments):
        """What payments of 1 are worth at the beginning, as (numerator, denominator)."""
        total, power = self.ends(payments)
        return self.q * total, power

    def charge(self, amount, payments):
        """n payments less the amount, as (numerator, denominator)."""
        top, bottom = self.payment(amount, payments)
        return payments * top - amount * bottom, bottom


def difference(left, right):
    """left - right of two (numerator, denominator)."""
    return left[0] * right[1] - right[0] * left[1], left[1] * right[1]


def product(left, right):
    """left * right of two (numerator, denominator)."""
    return left[0] * right[0], left[1] * right[1]
