"""Rounding, interest, allocation and the judgement of a reported month (docs/spec/judgement.md)."""

from .texts import date_of, days_of, year_days

E9, E12 = 10**9, 10**12
ACTUAL_YEAR = 365 * 366
NEGATIVE_FIGURES = ('beginMinor', 'rateE9', 'paidMinor', 'interestMinor', 'principalMinor')


def floor(n, d):
    return n // d


def ceiling(n, d):
    return -(-n // d)


def down(n, d):
    return n // d if n >= 0 else -(-n // d)


def up(n, d):
    return -(-n // d) if n >= 0 else n // d


def half_up(n, d):
    return (2 * n + d) // (2 * d) if n >= 0 else -((-2 * n + d) // (2 * d))


def half_even(n, d):
    quotient, rest = divmod(n, d)
    return quotient + (2 * rest > d or (2 * rest == d and quotient & 1))


def interest(balance, rate, days, year):
    return half_up(balance * rate * days, year * E9)


def accrue_between(balance, rate, start, end, basis):
    """(numerator, denominator) of the exact interest from the start day on, without the end day."""
    if basis == 'actual/actualYear':
        return balance * rate * weighted_days(start, end), ACTUAL_YEAR * E9
    if basis == 'actual/365F':
        return balance * rate * (end - start), 365 * E9
    if basis == 'actual/360':
        return balance * rate * (end - start), 360 * E9
    return balance * rate * days_30_360(start, end), 360 * E9


def weighted_days(start, end):
    total = 0
    while start < end:
        year = date_of(start)[0]
        until = min(end, days_of(year + 1, 1, 1))
        total += (until - start) * (ACTUAL_YEAR // year_days(year))
        start = until
    return total


def days_30_360(start, end):
    """Bond basis: a start on the 31st counts as the 30th, and so does an end then."""
    (y1, m1, d1), (y2, m2, d2) = date_of(start), date_of(end)
    d1 = min(d1, 30)
    if d1 == 30:
        d2 = min(d2, 30)
    return 360 * (y2 - y1) + 30 * (m2 - m1) + d2 - d1


def allocate(payment, dues):
    """([amount per due, in order], excess)."""
    parts = []
    for due in dues:
        part = min(payment, due)
        parts.append(part)
        payment -= part
    return parts, payment


def chance_of_fit(balance, rate, year):
    """(exact, to within one cent) in 10⁻¹²."""
    return tuple(min(E12, n * year * E9 * E12 // (balance * rate)) for n in (1, 3))


def fit_days(claim, balance, rate, year):
    """{days, expectedInterestMinor, differenceMinor} of the best whole number of days."""
    first = max(1, ceiling((2 * claim - 1) * year * E9, 2 * balance * rate))
    candidates = [first]
    if first > 1:
        below = interest(balance, rate, first - 1, year)
        # The smallest day with that same interest.
        candidates.append(max(1, ceiling((2 * below - 1) * year * E9, 2 * balance * rate)))
    days = min(candidates, key=lambda d: (abs(interest(balance, rate, d, year) - claim), d))
    expected = interest(balance, rate, days, year)
    return {'days': days, 'expectedInterestMinor': expected, 'differenceMinor': claim - expected}


def identity(month, total, parts):
    """The state of total − parts = 0, as {state} or {state, differenceMinor}."""
    if any(name not in month for name in (total, *parts)):
        return {'state': 'unstated'}
    difference = month[total] - sum(month[name] for name in parts)
    return {'state': 'broken' if difference else 'holds', 'differenceMinor': difference}


def split_of(month):
    """(split, reason or None, missing, inferred or None): the first row of section 5 that applies."""
    begin, claim, principal, rate = (
        month.get(name) for name in ('beginMinor', 'interestMinor', 'principalMinor', 'rateE9')
    )
    if (claim == 0 and principal == 0) or (month.get('paidMinor') == 0 and not claim and not principal):
        return 'noPayment', None, [], None
    if begin == 0:
        return 'zeroBalance', None, [], None
    missing = [n for n in ('beginMinor', 'interestMinor', 'principalMinor', 'rateE9') if n not in month]
    if missing:
        return 'notStated', None, missing, None
    if rate == 0:
        return ('zeroRate', None, [], None) if claim == 0 else ('break', 'interestAtZeroRate', [], None)
    if principal == 0:
        return 'interestOnly', None, [], None
    if claim == 0:
        return 'break', 'principalWithoutInterest', [], None
    if any(month.get(name, 0) < 0 for name in NEGATIVE_FIGURES):
        return 'break', None, [], None
    if 'yearDays' not in month:
        return 'notStated', None, ['yearDays'], None
    inferred = fit_days(claim, begin, rate, month['yearDays'])
    if abs(inferred['differenceMinor']) <= 1:
        return 'consistentWithInferredDate', None, [], inferred
    return 'break', 'interestFitsNoWholeDays', [], inferred


def judge(month):
    """The judgement of a month as a dict of the figures that are stated."""
    balance = identity(month, 'beginMinor', ('principalMinor', 'otherAdjustmentMinor', 'endMinor'))
    paid = identity(month, 'paidMinor', ('interestMinor', 'principalMinor', 'otherMinor'))
    split, reason, missing, inferred = split_of(month)
    negative = any(month.get(name, 0) < 0 for name in NEGATIVE_FIGURES)
    reasons = [
        name
        for name, applies in (
            ('balanceNotConserved', balance['state'] == 'broken'),
            ('paidNotSplit', paid['state'] == 'broken'),
            ('negativeFigure', negative),
            (reason, reason is not None),
        )
        if applies
    ]
    verdict = 'break' if reasons else split
    judgement = {
        'verdict': verdict,
        'reasons': reasons,
        'missing': missing if verdict == 'notStated' else [],
        'balance': balance,
        'paid': paid,
    }
    if inferred is not None:
        judgement['inferred'] = inferred
    if verdict == 'consistentWithInferredDate':
        judgement['agreement'] = 'exact' if inferred['differenceMinor'] == 0 else 'withinOneCent'
    return judgement
