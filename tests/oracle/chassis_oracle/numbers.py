"""Roundings, amounts and dates (docs/spec/servicing.md section 1)."""
from calendar import monthrange
from datetime import date
from fractions import Fraction
from functools import lru_cache

SCALE = 10**9
DECIMALS = {"CNY": 2, "JPY": 0, "USD": 2, "EUR": 2}


class Refused(Exception):
    """What the rules refuse. The code is the name of the error, or None where the rules name none."""

    def __init__(self, code=None):
        super().__init__(code)
        self.code = code


def divide(mode, n, d):
    """n ÷ d to a whole number; d is positive."""
    q, r = divmod(n, d)
    if r == 0 or mode == "floor":
        return q
    if mode == "ceiling":
        return q + 1
    if mode == "down":
        return q if n > 0 else q + 1
    if mode == "up":
        return q + 1 if n > 0 else q
    if 2 * r != d:
        return q + (2 * r > d)
    if mode == "halfUp":
        return q + 1 if n > 0 else q
    if mode == "halfEven":
        return q + (q & 1)
    raise ValueError(mode)


def half_up(n, d):
    return divide("halfUp", n, d)


def to_unit(mode, n, d, unit):
    return divide(mode, n, d * unit) * unit


def minor(text, decimals):
    value = Fraction(text) * 10**decimals
    if value.denominator != 1:
        raise Refused("TOO_MANY_DECIMALS")
    return value.numerator


def major(value, decimals):
    if decimals == 0:
        return str(value)
    sign = "-" if value < 0 else ""
    whole, part = divmod(abs(value), 10**decimals)
    return f"{sign}{whole}.{part:0{decimals}d}"


def rate(text):
    """Percent as text to 10⁻⁹ a year."""
    value = Fraction(text) * 10**7
    if value.denominator != 1:
        raise Refused("TOO_MANY_DECIMALS")
    return value.numerator


def percent(value):
    return major(value, 7)


@lru_cache(maxsize=1 << 16)
def day(text):
    return date.fromisoformat(text).toordinal()


@lru_cache(maxsize=1 << 16)
def iso(ordinal):
    return date.fromordinal(ordinal).isoformat()


@lru_cache(maxsize=1 << 16)
def ymd(ordinal):
    d = date.fromordinal(ordinal)
    return d.year, d.month, d.day


@lru_cache(maxsize=1 << 16)
def month_day(months, d):
    """The day d of the month numbered year × 12 + month − 1, or its last day."""
    year, month = divmod(months, 12)
    return date(year, month + 1, min(d, monthrange(year, month + 1)[1])).toordinal()


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
