"""vectors/finance.json"""

from chassis_verify import judgement
from chassis_verify.texts import parse_date

DIRECTIONS = {
    'floor': judgement.floor,
    'ceiling': judgement.ceiling,
    'down': judgement.down,
    'up': judgement.up,
    'halfUp': judgement.half_up,
    'halfEven': judgement.half_even,
}


def texts_of(value):
    """Integers as decimal texts, as the vectors have them."""
    if isinstance(value, dict):
        return {name: texts_of(item) for name, item in value.items()}
    if isinstance(value, int):
        return str(value)
    return value


def checks(vectors):
    for case in vectors['rounding']:
        n, d = int(case['numerator']), int(case['denominator'])
        for name, rule in DIRECTIONS.items():
            yield f'{name} of {n}/{d}', str(rule(n, d)) == case[name]
    for case in vectors['accrueSimpleInterest']:
        balance, rate, days, year = (int(case[name]) for name in ('balanceMinor', 'rateE9', 'days', 'yearDays'))
        numerator, denominator = balance * rate * days, year * judgement.E9
        found = str(numerator), str(denominator), str(judgement.interest(balance, rate, days, year))
        expected = case['numerator'], case['denominator'], case['halfUpMinor']
        yield f'interest of {balance} at {rate} for {days}', found == expected
    for case in vectors['accrueBetween']:
        dates = parse_date(case['start']), parse_date(case['end'])
        figures = int(case['balanceMinor']), int(case['rateE9'])
        found = judgement.accrue_between(*figures, *dates, case['basis'])
        expected = int(case['numerator']), int(case['denominator'])
        yield f'{case["basis"]} {case["start"]} to {case["end"]}', found == expected
    for index, case in enumerate(vectors['allocatePayment']):
        dues = [int(due['amountMinor']) for due in case['dues']]
        expected = [int(part['amountMinor']) for part in case['parts']], int(case['excessMinor'])
        yield f'allocation {index}', judgement.allocate(int(case['paymentMinor']), dues) == expected
    for index, case in enumerate(vectors['chanceOfFit']):
        found = judgement.chance_of_fit(*(int(case[name]) for name in ('balanceMinor', 'rateE9', 'yearDays')))
        yield f'chance {index}', found == (int(case['exactE12']), int(case['withinOneCentE12']))
    for index, case in enumerate(vectors['judgeReportedMonth']):
        month = {name: int(value) for name, value in case['month'].items()}
        yield f'judgement {index}', texts_of(judgement.judge(month)) == case['judgement']
