"""Annual rates by law, from docs/reference/finance: Regulation Z, the EU's and UK's APRC, Japan, China."""
from decimal import Decimal, getcontext
from fractions import Fraction

from .numbers import day, iso, major, month_day, ymd

DIGITS = 10
ONE = Decimal(1)


def months_back(start, date):
    """(whole months from start to date counted back, where they begin); no day of these series is after the 28th."""
    y, m, d = ymd(date)
    ys, ms, _ = ymd(start)
    count = (y - ys) * 12 + m - ms
    begin = month_day(y * 12 + m - 1 - count, d)
    if begin < start:
        count -= 1
        begin = month_day(y * 12 + m - 1 - count, d)
    return count, begin


def year_length(date):
    """Days of the year that ends on this day: from the same day of the year before."""
    y, m, d = ymd(date)
    return date - month_day((y - 1) * 12 + m - 1, d)


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


# Each equation gives its value at a rate, and falls (or rises) once through zero for loans whose advances come first.


def by_unit_periods(flows, per_year):
    """Σ A ÷ ((1 + f·i)(1 + i)^t) with i = rate ÷ w; flows: (amount, whole t, fraction f)."""
    w = decimal(per_year)
    parts = [(Decimal(a), t, decimal(f)) for a, t, f in flows]

    def value(rate):
        i = rate / w
        return sum(a / ((ONE + f * i) * (ONE + i) ** t) for a, t, f in parts)

    return value


def by_years(flows):
    """Σ A·(1 + X)^−t; flows: (amount, t)."""
    parts = [(Decimal(a), decimal(t)) for a, t in flows]

    def value(rate):
        log = (ONE + rate).ln()
        return sum(a * (-log * t).exp() for a, t in parts)

    return value


def by_balance(flows):
    """U′ = U − (P − R·U·T), run to the end, over the product of the growth: flows: (amount, T since the flow before)."""
    parts = [(Decimal(a), decimal(t)) for a, t in flows]

    def value(rate):
        total, growth = Decimal(0), ONE
        for a, t in parts:
            growth *= ONE + rate * t
            total += a / growth
        return total

    return value


def solve(value):
    """The rate at which the sum is zero, to forty digits: bisection for a start, then the secant."""
    low, high = Decimal("-0.5"), Decimal(4)
    at_low = value(low)
    for _ in range(12):
        middle = (low + high) / 2
        at = value(middle)
        if (at < 0) == (at_low < 0):
            low, at_low = middle, at
        else:
            high = middle
    a, b = low, high
    fa, fb = value(a), value(b)
    for _ in range(60):
        if fb == fa or abs(b - a) < Decimal("1e-36"):
            return b
        a, b, fa = b, b - fb * (b - a) / (fb - fa), fb
        fb = value(b)
    raise ArithmeticError("the secant does not settle")


def percent(rate):
    """Rounded half away from zero, as text."""
    scaled = rate * 100 * 10**DIGITS
    whole = int(abs(scaled) + Decimal("0.5"))
    sign = -1 if scaled < 0 else 1
    digits = str(whole).rjust(DIGITS + 1, "0")
    return ("-" if sign < 0 and whole else "") + digits[:-DIGITS] + "." + digits[-DIGITS:]


# The times of each law


def reg_z(loan):
    start = loan["start"]
    if loan["unit"] == "month":
        times, w = [], Fraction(12)
        for on, amount in loan["flows"]:
            months, begin = months_back(start, on)
            times.append((amount, months, Fraction(begin - start, 30)))
    else:
        length = 7 * loan["every"]
        w = Fraction(52, loan["every"])
        times = [(a, (on - start) // length, Fraction((on - start) % length, length)) for on, a in loan["flows"]]
    return solve(by_unit_periods(times, w))


def years_between(start, on, unit):
    if unit == "month":
        count, begin = months_back(start, on)
        whole = Fraction(count, 12)
    else:
        count = (on - start) // 7
        begin, whole = on - 7 * count, Fraction(count, 52)
    days = begin - start
    return whole if days == 0 else whole + Fraction(days, year_length(begin))


def aprc(loan):
    return solve(by_years([(a, years_between(loan["start"], on, loan["unit"])) for on, a in loan["flows"]]))


def japan(loan):
    before, flows = loan["start"], []
    for on, amount in loan["flows"]:
        if loan["unit"] == "month":
            months, begin = months_back(before, on)
            gap = Fraction(months, 12) + Fraction(begin - before, 365)
        else:
            gap = Fraction(on - before, 365)
        flows.append((amount, gap))
        before = on
    return solve(by_balance(flows))


def china(loan, compound):
    start = loan["start"]
    whole = [months_back(start, on) for on, _ in loan["flows"]]
    if all(begin == start for _, begin in whole):
        times, w = [(a, months[0], Fraction(0)) for (_, a), months in zip(loan["flows"], whole)], 12
    else:
        times, w = [(a, on - start, Fraction(0)) for on, a in loan["flows"]], 365
    rate = solve(by_unit_periods(times, Fraction(w)))
    return (ONE + rate / w) ** w - ONE if compound else rate


METHODS = {
    "reg-z": reg_z,
    "eu": aprc,
    "uk": aprc,
    "jp": japan,
    "cn-simple": lambda loan: china(loan, False),
    "cn-compound": lambda loan: china(loan, True),
}


def case(r):
    """An APR file, the method, and the rate by the law's own formula."""
    getcontext().prec = 45
    method = r.choice(list(METHODS))
    unit = r.choice(["month", "month", "week"])
    every = 1 if unit == "month" else r.choice([1, 2])
    y, m = r.randrange(2020, 2030), r.randrange(12)
    start = month_day(y * 12 + m, r.randrange(1, 29))
    count = r.choice([4, 6, 12, 24, 36, 48])
    regular = r.random() < 0.4
    first_month = y * 12 + m + (1 if regular else r.randrange(1, 4))
    on_day = ymd(start)[2] if regular else r.randrange(1, 29)
    first_week = start + 7 * every if regular else start + r.randrange(8, 40)
    dates = [
        month_day(first_month + k, on_day) if unit == "month" else first_week + 7 * every * k for k in range(count)
    ]
    principal = r.randrange(100_000, 5_000_000)
    cost = principal * r.randrange(1, 60) // 100
    each = (principal + cost) // count + 1
    charge = r.choice([0, 0, principal // r.choice([20, 50, 100])])
    # A second advance before the first payment leaves one change of sign.
    second = r.randrange(start + 1, dates[0]) if method != "cn-simple" and r.random() < 0.2 else None
    flows = {start: 0}
    file = {"currency": "EUR", "advances": [], "payments": [{"date": iso(d), "amount": major(each, 2)} for d in dates]}
    for on, amount in ([(start, principal)] if second is None else [(start, principal - 1000), (second, 1000)]):
        file["advances"].append({"date": iso(on), "amount": major(amount, 2)})
        flows[on] = flows.get(on, 0) + amount
    if charge:
        file["charges"] = [{"date": iso(start), "amount": major(charge, 2)}]
        flows[start] -= charge
    for d in dates:
        flows[d] = flows.get(d, 0) - each
    if r.random() < 0.3:
        balloon = principal // 4
        file["payments"][-1]["amount"] = major(each + balloon, 2)
        flows[dates[-1]] -= balloon
    loan = {"start": start, "unit": unit, "every": every, "flows": sorted(flows.items())}
    return {"kind": "rate", "method": method, "file": file, "decimals": DIGITS, "result": percent(METHODS[method](loan))}
