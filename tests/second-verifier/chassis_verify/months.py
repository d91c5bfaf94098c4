"""Judging the reported months of a loan again, from the facts in its slip (docs/spec/judgement.md).

Not one of the named checks: `facts.recomputed` asks for the position, not for what was made of a report. A month is judged where its claim, its period and its judgement are opened and the terms are known.
"""

from .judgement import judge
from .refusal import Refusal
from .texts import date_of, parse_date, year_days

FIGURES = {
    'beginBalance': 'beginMinor',
    'endBalance': 'endMinor',
    'paid': 'paidMinor',
    'interest': 'interestMinor',
    'principal': 'principalMinor',
    'other': 'otherMinor',
    'otherAdjustment': 'otherAdjustmentMinor',
    'rate': 'rateE9',
}
FIXED_YEARS = {'actual/365F': 365, 'actual/360': 360, '30/360': 360}


def days_of_year(basis, period_end):
    """What a contract of this basis accrues over in the year in which the period ends."""
    return FIXED_YEARS.get(basis) or year_days(date_of(parse_date(period_end))[0])


def expected(claim, period, basis):
    """The judgement in the form the fact has it."""
    month = {FIGURES[name]: int(text) for name, text in claim.items() if name in FIGURES}
    judgement = judge({**month, 'yearDays': days_of_year(basis, period['end'])})
    inferred = judgement.get('inferred', {})
    stated = {
        'verdict': judgement['verdict'],
        'agreement': judgement.get('agreement'),
        'reasons': judgement['reasons'],
        'inferredDays': inferred.get('days'),
        'expectedInterest': inferred.get('expectedInterestMinor'),
        'balanceDifference': judgement['balance'].get('differenceMinor'),
        'paidDifference': judgement['paid'].get('differenceMinor'),
    }
    return {name: str(value) if isinstance(value, int) else value for name, value in stated.items() if value is not None}


def judged_months(facts):
    """[{fact, agrees}…] of the reported months among the opened facts of a chronicle."""
    found, basis = [], None
    for index, fact in enumerate(facts):
        fields = fact.named()
        try:
            basis = fields.get('terms', {}).get('yearBasis', basis)
            if basis is None or not {'claim', 'period', 'judgement'} <= fields.keys():
                continue
            judgement = {name: value for name, value in fields['judgement'].items() if name != 'basis'}
            found.append({'fact': index, 'agrees': judgement == expected(fields['claim'], fields['period'], basis)})
        except (AttributeError, KeyError, TypeError, ValueError, Refusal):
            continue  # fields of another chronicle that share these names
    return found
