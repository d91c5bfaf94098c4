"""Weights of days (section 3)."""
from functools import lru_cache
from math import lcm

from .numbers import Refused, is_leap, month_day, ymd

PLAIN = {"actual/360": 360, "actual/365F": 365, "actual/364": 364}
ANNUAL = 133590  # 365 × 366
MONTH_LENGTHS = {1: (28, 31), 2: (59, 62), 3: (89, 92), 4: (120, 123), 6: (181, 184), 12: (365, 366)}


def denominator(day_count, unit, every, stub):
    if day_count in PLAIN:
        return PLAIN[day_count]
    if day_count.startswith("30"):
        return 360
    if day_count == "actual/actual ICMA" or day_count == "equalPeriods":
        if unit == "month":
            if every not in MONTH_LENGTHS:
                raise Refused("DAY_COUNT_UNSUPPORTED")
            low, high = MONTH_LENGTHS[every]
            base = (12 // every) * lcm(*range(low, high + 1))
            return base if day_count == "actual/actual ICMA" else lcm(base, stub)
        if day_count == "actual/actual ICMA" or unit == "day":
            raise Refused("DAY_COUNT_UNSUPPORTED")
        if unit == "week":
            return lcm(364, stub)
        return lcm(24 * lcm(*range(13, 19)), stub)
    return ANNUAL


def last_of_february(y, m, d):
    return m == 2 and d == (29 if is_leap(y) else 28)


def thirty(day_count, a, b, termination):
    y1, m1, d1 = ymd(a)
    y2, m2, d2 = ymd(b)
    if day_count == "30/360":
        d1 = min(d1, 30)
        if d2 == 31 and d1 == 30:
            d2 = 30
    elif day_count == "30/360 US":
        feb1 = last_of_february(y1, m1, d1)
        if feb1 and last_of_february(y2, m2, d2):
            d2 = 30
        if feb1:
            d1 = 30
        if d2 == 31 and d1 >= 30:
            d2 = 30
        d1 = min(d1, 30)
    elif day_count == "30/360 PSA":
        if d1 == 31 or last_of_february(y1, m1, d1):
            d1 = 30
        if d2 == 31 and d1 == 30:
            d2 = 30
    elif day_count == "30E/360":
        d1, d2 = min(d1, 30), min(d2, 30)
    elif day_count == "30E+/360":
        d1 = min(d1, 30)
        if d2 == 31:
            y2, m2, d2 = ymd(b + 1)
    else:  # 30E/360 ISDA
        if d1 == 31 or last_of_february(y1, m1, d1):
            d1 = 30
        if d2 == 31 or (b != termination and last_of_february(y2, m2, d2)):
            d2 = 30
    return 360 * (y2 - y1) + 30 * (m2 - m1) + d2 - d1


@lru_cache(maxsize=1 << 16)
def isda_years(a, b):
    y1, y2 = ymd(a)[0], ymd(b)[0]
    total = 0
    for y in range(y1, y2 + 1):
        start, end = max(a, month_day(y * 12, 1)), min(b, month_day((y + 1) * 12, 1))
        total += (end - start) * (365 if is_leap(y) else 366)
    return total


@lru_cache(maxsize=1 << 16)
def afb_years(a, b, plain):
    """Whole years backwards from b, the rest over 366 if it holds a 29 February. Plain: 28 February stays the 28th."""
    whole, to = 0, b
    y, m, d = ymd(b)
    while True:
        year = y - whole - 1
        earlier = month_day(year * 12 + m - 1, d)
        if (m, d) == (2, 28) and is_leap(year) and not plain:
            earlier += 1
        if earlier < a or earlier >= to:
            break
        whole, to = whole + 1, earlier
    leap = any(is_leap(y) and a <= month_day(y * 12 + 1, 29) < to for y in {ymd(a)[0], ymd(to)[0]})
    return whole * ANNUAL + (to - a) * (365 if leap else 366)


@lru_cache(maxsize=1 << 16)
def days_365a(a, b):
    leap = any(is_leap(y) and a < month_day(y * 12 + 1, 29) <= b for y in range(ymd(a)[0], ymd(b)[0] + 1))
    return (b - a) * (365 if leap else 366)


class Weights:
    """Weights of one loan. A period is (start, end, regular start); after the last row (its end, None, None)."""

    def __init__(self, product, contract):
        interest, frequency = product["interest"], product["schedule"]["frequency"]
        self.kind = interest["dayCount"]
        self.unit, self.every, self.stub = frequency["unit"], frequency["every"], interest["stubYearDays"]
        self.W = denominator(self.kind, self.unit, self.every, self.stub)

    def between(self, period, a, b, termination):
        if b <= a:
            return 0
        kind = self.kind
        if kind in PLAIN:
            return b - a
        start = period[0]
        upto = self.since(period, start, b, termination)
        return upto if a == start else upto - self.since(period, start, a, termination)

    def since(self, period, start, t, termination):
        kind = self.kind
        if kind.startswith("30"):
            return thirty(kind, start, t, termination)
        if kind == "actual/actual ISDA":
            return isda_years(start, t)
        if kind == "actual/365A":
            return days_365a(start, t)
        if kind == "actual/actual AFB":
            return afb_years(start, t, False)
        if kind == "actual/actual AFB plain":
            return afb_years(start, t, True)
        if kind == "equalPeriods":
            return self.equal(period, t)
        return self.icma(period, t)

    def regular_weight(self):
        if self.unit == "month":
            return self.W * self.every // 12
        return self.W * self.every // (52 if self.unit == "week" else 24)

    def equal(self, period, t):
        start, end, regular = period
        plain = self.W // self.stub
        if end is None or start > regular or t > end:
            return (t - start) * plain
        before = max(0, min(t, regular) - start)
        inside = max(0, t - regular)
        return before * plain + (inside * self.regular_weight() // (end - regular) if inside else 0)

    def icma(self, period, t):
        """Days of each regular period over its length; before and after it the series goes on."""
        start, end, regular = period[:3]
        whole = self.regular_weight()
        if end is None:  # after the last row: regular periods follow on from its end
            regular = end = start
        bounds = [regular, end]

        def nominal(k):
            y, m, d = ymd(end)
            return month_day(y * 12 + m - 1 + self.every * (k if k > 0 else k - 1), d)

        k = -1
        while bounds[0] > start:
            bounds.insert(0, nominal(k))
            k -= 1
        k = 1
        while bounds[-1] < t:
            bounds.append(nominal(k))
            k += 1
        total = 0
        for low, high in zip(bounds, bounds[1:]):
            days = min(t, high) - max(start, low)
            if days > 0:
                total += days * whole // (high - low)
        return total
