"""Loans of a forged ledger: random histories of facts, and slips with everything in them that an issuer could choose."""

from chassis_verify import cbor, commitment, contracts
from chassis_verify.cbor import Map
from chassis_verify.log import leaf_hash, root_of, sha256
from chassis_verify.texts import days_of, to_base64url
from forgeries import part, state_slip

SECRET = sha256(b'the chain secret of the forged ledger')
TREE_KEY = (15).to_bytes(2, 'big') + bytes([1]) + bytes(16)
LENDER, SERVICER = sha256(b'lender')[:20], sha256(b'servicer')[:20]
START = days_of(2019, 12, 31)
SAID = {'by': SERVICER, 'recordedAt': 1_600_000_000_000}
CASES, HISTORIES, RESTATED = 16, 120, 40


class Dice:
    """Chance that is the same on every machine."""

    def __init__(self, seed):
        self.seed, self.thrown = seed, 0

    def below(self, count):
        self.thrown += 1
        return int.from_bytes(sha256(f'{self.seed} {self.thrown}'.encode()), 'big') % count

    def one(self, *of):
        return of[self.below(len(of))]

    def maybe(self, value):
        return value if self.below(2) else None


def present(**fields):
    return {name: value for name, value in fields.items() if value is not None}


def day(dice):
    """Mostly within a few years, also before the boarding and far away, never twice in the same order."""
    return START + dice.one(dice.below(900), dice.below(60), 31, -dice.below(40), dice.below(200_000))


def claim(dice):
    amounts = {
        name: dice.maybe(dice.one(0, dice.below(90_000), -dice.below(5_000), 10**15))
        for name in ('beginBalance', 'endBalance', 'interest', 'principal', 'otherAdjustment')
    }
    return present(**amounts, interestPaidThrough=dice.one(None, None, day(dice)))


def entry(number):
    return {'externalRef': f'e{number}', 'posted': START}


def boarded(dice):
    terms = {
        'currency': 'USD',
        'rate': dice.one(0, 1, 36_600_000, 42_600_000, 299_000_000, 10**10),
        'yearBasis': dice.one('actual/365F', 'actual/360', '30/360', 'actual/actualYear'),
        'allocationOrder': dice.one('interestFeesPrincipal', 'feesInterestPrincipal', 'interestPrincipalFees'),
    }
    opening = present(
        asOf=START, principal=dice.one(0, 1, 99, 1_000_000, 10**15), interestDue=dice.one(0, 0, 4_321),
        feesDue=dice.one(0, 0, 2_500), interestPaidThrough=dice.one(START, START - 17, START + 45, None),
    )  # fmt: skip
    contract = {'originalAmount': 1_000_000, 'termMonths': 60, 'originationMonth': 2019 * 12 + 3}
    references = {'externalRef': 'book/1', 'obligorRef': bytes(16)}
    said = {'terms': terms, 'opening': opening, 'contract': contract, 'references': references}
    return {'kind': 'boarded', **SAID, **said, 'lender': LENDER, 'servicer': SERVICER}


def payment(number, effective, amount):
    receipt = {'externalRef': f'p{number}', 'effective': effective, 'posted': effective, 'amount': amount}
    split = {'recomputed': dict.fromkeys(('interest', 'fees', 'principal', 'suspense'), 0)}
    return {'kind': 'paymentReceived', **SAID, 'purpose': 'instalment', 'receipt': receipt, 'split': split}


def month(dice, number):
    end = day(dice)
    judgement = {'basis': dice.one('attested', 'attested', 'payments'), 'verdict': 'notStated', 'reasons': []}
    fact = {'period': {'begin': end - 30, 'end': end}, 'entry': entry(number), 'claim': claim(dice)}
    return {'kind': 'monthReported', **SAID, **fact, 'judgement': judgement}


def correction(dice, number):
    judgement = {'basis': 'attested', 'verdict': 'notStated', 'reasons': []}
    fact = {'corrects': dice.below(number), 'entry': entry(number), 'claim': claim(dice)}
    return {'kind': 'monthCorrected', **SAID, **fact, 'changes': [{'figure': 'paid'}], 'judgement': judgement}


def next_fact(dice, number):
    kind = dice.below(12)
    if kind < 6:
        amount = dice.one(1, 1 + dice.below(60_000), 1 + dice.below(3_000_000), 10**15)
        return payment(number, day(dice), amount)
    if kind < 8:
        return month(dice, number)
    reversal = {'reverses': dice.below(number), 'reason': 'chargeback', 'entry': entry(number)}
    others = (
        correction(dice, number),
        {'kind': 'paymentReversed', **SAID, **reversal},
        {'kind': 'breakOpened', **SAID, 'detail': {'about': 0, 'reason': 'paidDiffers'}},
        {'kind': 'servicerChanged', **SAID, 'before': SERVICER, 'after': LENDER},
    )
    return others[kind - 8]


def history(seed):
    dice = Dice(f'history {seed}')
    facts = [boarded(dice)]
    while len(facts) < 2 + seed % 12:
        facts.append(next_fact(dice, len(facts)))
    opened = [index for index, fact in enumerate(facts) if fact['kind'] == 'breakOpened']
    for index in opened[: dice.below(2)]:
        facts.append({'kind': 'breakClosed', **SAID, 'opened': index, 'resolution': 'waived'})
    return facts


def restated(dice, number):
    said = boarded(dice)
    return {'kind': 'boardingCorrected', **SAID, 'entry': entry(number),
            **{name: said[name] for name in ('terms', 'contract', 'opening')}}  # fmt: skip


def restated_history(seed):
    """A history with Corrections of the boarding behind it, the last not always the last fact."""
    dice = Dice(f'restated {seed}')
    facts = history(seed)
    for _ in range(1 + seed % 3):
        facts.append(restated(dice, len(facts)))
        if dice.below(2):
            facts.append(next_fact(dice, len(facts)))
    return facts


def committed(schema, value, context, version=1):
    """A part with every hidden field opened."""
    opened = [(n, text) for n, _, _, text in commitment.disclosures_of(SECRET, schema, value, context)]
    return part(commitment.commit(SECRET, schema, value, version, context), *opened)


def fact_part(fact, index, version=1):
    context = b'f' + index.to_bytes(4, 'big') + TREE_KEY
    return committed(contracts.choice('LoanFact'), fact, context, version)


def head_part(facts, position, version=1, **changes):
    root = root_of([leaf_hash(fact['committed']) for fact in facts])
    terms = {'currency': 'USD', 'rate': 0, 'yearBasis': 'actual/360', 'allocationOrder': 'interestFeesPrincipal'}
    value = {'factCount': len(facts), 'factsRoot': root, 'status': 'active', 'lender': LENDER, 'servicer': SERVICER}
    value |= {'computationVersion': 1, 'terms': terms, 'position': position, **changes}
    return committed(contracts.record('LoanHead'), value, b's' + bytes(8) + TREE_KEY, version)


def loan_slip(facts, position, edit_facts=None, edit_head=None, **head):
    parts = [fact_part(fact, index) for index, fact in enumerate(facts)]
    if edit_facts is not None:
        edit_facts(parts)
    made = head_part(parts, position, **head)
    if edit_head is not None:
        edit_head(made)
    return state_slip(made, parts, contract=15)


def rewrite(made, change, hidden=()):
    """Another committed form: `change` edits its four members, `hidden` replaces disclosures by their JSON."""
    form = cbor.decode(made['committed'])
    public, closed = dict(form[2].pairs), dict(form[3].pairs)
    for number, text in dict(hidden).items():
        disclosure = to_base64url(text.encode('utf-8')).encode('ascii')
        closed[number] = sha256(disclosure)
        others = [one for one in made['opened'] if one['field'] != number]
        made['opened'] = sorted([*others, {'field': number, 'disclosure': disclosure}], key=lambda one: one['field'])
    parts = {'version': form[0], 'variant': form[1], 'public': public, 'hidden': closed}
    change(parts)
    maps = (Map(sorted(parts[name].items())) for name in ('public', 'hidden'))
    made['committed'] = cbor.encode([parts['version'], parts['variant'], *maps])


def json_of(made, number):
    """The JSON text of an opened field."""
    disclosure = next(one['disclosure'] for one in made['opened'] if one['field'] == number)
    salt, name, value = commitment.open_disclosure(disclosure)
    return commitment.json_text([salt, name, value])


def reworded(index, number, before, after):
    """Facts whose opened field has other JSON."""

    def edit(parts):
        text = json_of(parts[index], number)
        assert before in text, f'{before} is not in {text}'
        rewrite(parts[index], lambda _: None, {number: text.replace(before, after, 1)})

    return edit


def changed(index, **members):
    return lambda parts: rewrite(parts[index], lambda form: form.update(members))


def base():
    """Boarded, a payment, a month attested, its correction, two payments of which one is reversed, a break."""
    dice = Dice('base')
    first = boarded(dice)
    first['terms'] = {'currency': 'USD', 'rate': 36_600_000, 'yearBasis': 'actual/actualYear',
                      'allocationOrder': 'interestFeesPrincipal'}  # fmt: skip
    first['opening'] = {'asOf': START, 'principal': 1_000_000, 'interestDue': 77, 'feesDue': 2_500,
                        'interestPaidThrough': START}  # fmt: skip
    reported = {**month(dice, 2), 'period': {'begin': START + 32, 'end': START + 60}}
    reported['judgement'] = {**reported['judgement'], 'basis': 'attested'}
    reported['claim'] = {'principal': 20_000, 'otherAdjustment': 0, 'endBalance': 960_000, 'interest': 3_000,
                         'interestPaidThrough': START + 60}  # fmt: skip
    corrected = {**correction(dice, 3), 'corrects': 2}
    corrected['claim'] = {**reported['claim'], 'principal': 21_000}
    return [
        first, payment(1, START + 31, 30_000), reported, corrected, payment(4, START + 91, 30_000),
        payment(5, START + 91, 40_000),
        {'kind': 'paymentReversed', **SAID, 'reverses': 4, 'reason': 'chargeback', 'entry': entry(6)},
        {'kind': 'breakOpened', **SAID, 'detail': {'about': 2, 'reason': 'balanceNotConserved'}},
    ]  # fmt: skip
