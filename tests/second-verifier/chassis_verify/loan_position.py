"""The position of a loan from its facts, and the check facts.recomputed (docs/spec/loan-position.md)."""

from . import cbor, contracts
from .judgement import accrue_between, half_up
from .refusal import Refusal
from .schema import PUBLIC, decode

CONTRACT, MAP, VERSION = 15, 1, 1
COMPUTATION, POSITION = 6, 8
ORDERS = {
    'interestFeesPrincipal': ('interest', 'fees', 'principal'),
    'feesInterestPrincipal': ('fees', 'interest', 'principal'),
    'interestPrincipalFees': ('interest', 'principal', 'fees'),
}
OWED = {'interest': 'interestDue', 'fees': 'feesDue', 'principal': 'principal'}
ZERO = ('suspense', 'residue', 'restsOn', 'paid', 'interestPaid', 'feesPaid', 'principalPaid', 'openBreaks')


def recomputed(address, head, facts):
    """Whether the position follows from the facts; None where the check is left out."""
    computation = head.shown.get(COMPUTATION)
    if (address['contract'], address['map']) != (CONTRACT, MAP) or (head.version, head.variant) != (VERSION, 0):
        return None
    if isinstance(computation, bool) or computation != 1 or not isinstance(computation, int):
        return None
    name, claimed = head.opened.get(POSITION, (None, None))
    if name != 'position' or any(fact.version != VERSION or fact.hidden for fact in facts):
        return None
    try:
        claimed = contracts.record('Position').from_json(claimed)
        return claimed == position_of([read_fact(fact) for fact in facts])
    except Refusal:
        return False


def read_fact(fact):
    """The value of an opened fact. Raises Refusal where it is none."""
    if fact.variant not in (variants := contracts.choice('LoanFact').by_number):
        raise Refusal('INVALID_VALUE')
    kind, record = variants[fact.variant]
    fields = {field.number: field for field in record.fields}
    value = {'kind': kind}
    for number, item in fact.shown.items():
        if number not in fields or fields[number].data_class != PUBLIC:
            raise Refusal('UNKNOWN_FIELD')
        value[fields[number].name] = decode(fields[number].kind, cbor.encode(item))
    for number, (name, item) in fact.opened.items():
        if number not in fields or fields[number].data_class == PUBLIC or fields[number].name != name:
            raise Refusal('UNKNOWN_FIELD')
        value[name] = fields[number].kind.from_json(item)
    if any(field.name not in value and not field.optional for field in record.fields):
        raise Refusal('MISSING_FIELD')
    return value


def position_of(facts):
    """The position that the facts give. Raises Refusal where the first is no boarding."""
    if not facts or facts[0]['kind'] != 'boarded':
        raise Refusal('INVALID_VALUE')
    index = max((i for i, fact in enumerate(facts) if fact['kind'] == 'boardingCorrected'), default=0)
    stands = facts[index]
    position = {**opened_at(stands['opening']), 'restsOn': index}
    for _, number, fact in sorted(moves(facts), key=lambda move: move[:2]):
        if fact['kind'] == 'paymentReceived':
            position = after_payment(position, stands['terms'], fact['receipt'])
        else:
            position = after_month(position, fact['claim'], fact['period']['end'], number)
    kinds = [fact['kind'] for fact in facts]
    position['openBreaks'] = kinds.count('breakOpened') - kinds.count('breakClosed')
    return {name: value for name, value in position.items() if value is not None}


def opened_at(opening):
    return {
        **dict.fromkeys(ZERO, 0),
        **{name: opening[name] for name in ('principal', 'interestDue', 'feesDue')},
        'accruedThrough': opening.get('interestPaidThrough'),
        'lastEffective': opening['asOf'],
        'attestedAsOf': opening['asOf'],
        'claimedPrincipal': None,
        'settledOn': None,
    }


def moves(facts):
    """(date, index, fact with the figures that hold now)…"""
    reversed_ = {fact['reverses'] for fact in facts if fact['kind'] == 'paymentReversed'}
    corrected = {fact['corrects']: fact['claim'] for fact in facts if fact['kind'] == 'monthCorrected'}
    for index, fact in enumerate(facts):
        if fact['kind'] == 'paymentReceived' and index not in reversed_:
            yield fact['receipt']['effective'], index, fact
        if fact['kind'] == 'monthReported' and fact['judgement']['basis'] == 'attested':
            yield fact['period']['end'], index, {**fact, 'claim': corrected.get(index, fact['claim'])}


def owes(position):
    return any(position[name] != 0 for name in OWED.values())


def after_payment(before, terms, receipt):
    p, left, date = dict(before), receipt['amount'], receipt['effective']
    was_open = owes(p)
    start = p['accruedThrough']
    accrued, denominator = accrue_between(p['principal'], terms['rate'], start or 0, start or 0, terms['yearBasis'])
    if start is not None and date > start:
        accrued, _ = accrue_between(p['principal'], terms['rate'], start, date, terms['yearBasis'])
        p['accruedThrough'] = date
    p['residue'] += accrued
    if p['residue'] > 0:
        posted = half_up(p['residue'], denominator)
        p['interestDue'] += posted
        p['residue'] -= posted * denominator
    paid = dict.fromkeys(OWED, 0)
    for part in ORDERS[terms['allocationOrder']] if was_open else ():
        paid[part] = min(left, p[OWED[part]])
        p[OWED[part]] -= paid[part]
        left -= paid[part]
    p['suspense'] += left
    p['paid'] += receipt['amount']
    for part, amount in paid.items():
        p[f'{part}Paid'] += amount
    if p['claimedPrincipal'] is not None:
        p['claimedPrincipal'] -= paid['principal']
    p['lastEffective'] = date
    if was_open and not owes(p):
        p['settledOn'], p['residue'] = date, 0
    return p


def after_month(before, claim, date, index):
    p = dict(before)
    known = before['principal'] if before['claimedPrincipal'] is None else before['claimedPrincipal']
    if 'endBalance' not in claim or ('principal' in claim and 'otherAdjustment' in claim):
        movement = claim.get('principal', 0) + claim.get('otherAdjustment', 0)
    else:
        movement = claim.get('beginBalance', known) - claim['endBalance']
    p['principal'] = max(0, before['principal'] - movement)
    end = claim.get('endBalance', known - movement)
    p['claimedPrincipal'] = None if end == p['principal'] else end
    if 'interestPaidThrough' in claim:
        p['interestDue'], p['residue'], p['accruedThrough'] = 0, 0, claim['interestPaidThrough']
    elif claim.get('interest', 0) != 0:
        p['interestDue'], p['residue'], p['accruedThrough'] = 0, 0, None
    if p['principal'] > 0:
        p['settledOn'] = None
    p['lastEffective'] = p['attestedAsOf'] = date
    p['restsOn'] = index
    return p
