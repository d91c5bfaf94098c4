#!/usr/bin/env python3
"""Named slips of loans, and the programs that write them: loan_cases.py --out FOLDER | --vectors FILE.

--out writes <name>.slip and trust.json; --vectors writes vectors/loan-position.json.
"""

import argparse
import json
import sys
from pathlib import Path

from chassis_verify import contracts
from chassis_verify.loan_position import position_of
from chassis_verify.slip import verify_slip
from chassis_verify.texts import days_of
from chassis_verify.trust import read_trust_file
from forgeries import trust_file
from loans import (
    CASES, HISTORIES, RESTATED, START, Dice, base, changed, history, json_of, loan_slip, payment, restated,
    restated_history, reworded, rewrite,
)  # fmt: skip

ABOUT = 'docs/spec/loan-position.md; written by tests/second-verifier/loan_cases.py; byte strings in lower-case hex'


def close(number):
    def edit(made):
        made['opened'] = [one for one in made['opened'] if one['field'] != number]

    return edit


def of_fact(index, edit):
    return lambda parts: edit(parts[index])


def public_of(form, changes):
    form['public'].update(changes)


def renamed(made, number, before, after):
    rewrite(made, lambda _: None, {number: json_of(made, number).replace(f'"{before}"', f'"{after}"', 1)})


def figures():
    """Slips whose facts are right, and one figure of the position is not."""
    facts = base()
    right = position_of(facts)
    for field in contracts.record('Position').fields:
        name = field.name
        yield f'position-{name}', loan_slip(facts, {**right, name: right.get(name, 0) + 1})
        if field.optional and name in right:
            yield f'position-without-{name}', loan_slip(facts, {k: v for k, v in right.items() if k != name})
    yield 'position-of-fewer-facts', loan_slip(facts, position_of(facts[:-1]))
    for index in range(1, len(facts)):
        yield f'position-without-fact-{index}', loan_slip(facts[:index] + facts[index + 1 :], right)
    larger = [*facts[:5], payment(5, START + 91, 40_001), *facts[6:]]
    yield 'position-of-another-amount', loan_slip(larger, right)
    later = [*facts[:5], payment(5, START + 92, 40_000), *facts[6:]]
    yield 'position-of-another-day', loan_slip(later, right)
    twice = [*facts, payment(8, START + 91, 1)]
    yield 'position-of-one-more-payment', loan_slip(twice, right)


def left_out():
    """Slips that do not hold what the check asks for: true, without it."""
    facts = base()
    right = position_of(facts)
    yield 'left-out-position-closed', loan_slip(facts, right, edit_head=close(8))
    yield 'left-out-field-closed', loan_slip(facts, right, of_fact(4, close(5)))
    yield 'left-out-position-renamed', loan_slip(facts, right, edit_head=lambda m: renamed(m, 8, 'position', 'place'))
    yield 'left-out-computation-2', loan_slip(facts, right, computationVersion=2)
    yield 'left-out-head-version-2', loan_slip(facts, right, version=2)
    yield 'left-out-head-variant-1', loan_slip(facts, right, edit_head=lambda m: rewrite(m, variant_1))
    yield 'left-out-fact-version-2', loan_slip(facts, right, changed(3, version=2))
    yield 'left-out-unknown-field-closed', loan_slip(
        facts, right, of_fact(1, lambda m: rewrite(m, lambda form: form['hidden'].update({9: bytes(32)})))
    )


def variant_1(form):
    form['variant'] = 1


def readings():
    """Facts and positions in other words: which can be read, and which give no position."""
    facts = base()
    right = position_of(facts)

    def slip(edit):
        return loan_slip(facts, right, edit)

    yield 'reading-optional-member', slip(reworded(3, 6, '"figure":"paid"', '"figure":"paid","after":"1"'))
    yield 'reading-word-as-number', slip(reworded(6, 4, '"chargeback"', '1.5'))
    yield 'reading-term-with-point', slip(reworded(0, 4, '"termMonths":60', '"termMonths":60.0'))
    yield 'reading-term-with-exponent', slip(reworded(0, 4, '"termMonths":60', '"termMonths":6e1'))
    yield 'reading-term-with-fraction', slip(reworded(0, 4, '"termMonths":60', '"termMonths":60.5'))
    yield 'reading-term-beyond', slip(reworded(0, 4, '"termMonths":60', '"termMonths":65536'))
    yield 'reading-term-huge', slip(reworded(0, 4, '"termMonths":60', '"termMonths":1e300'))
    yield 'reading-term-true', slip(reworded(0, 4, '"termMonths":60', '"termMonths":true'))
    yield 'reading-term-text', slip(reworded(0, 4, '"termMonths":60', '"termMonths":"60"'))
    yield 'reading-month-13', slip(reworded(0, 4, '-04"', '-13"'))
    yield 'reading-amount-number', slip(reworded(5, 4, '"40000"', '40000'))
    yield 'reading-amount-nothing', slip(reworded(5, 4, '"40000"', '"0"'))
    yield 'reading-amount-negative', slip(reworded(5, 4, '"40000"', '"-40000"'))
    yield 'reading-amount-padded', slip(reworded(5, 4, '"40000"', '"040000"'))
    yield 'reading-amount-beyond', slip(reworded(5, 4, '"40000"', '"1000000000000001"'))
    yield 'reading-channel', slip(reworded(5, 4, '"amount"', '"channel":"cash","amount"'))
    yield 'reading-channel-unknown', slip(reworded(5, 4, '"amount"', '"channel":"barter","amount"'))
    yield 'reading-channel-null', slip(reworded(5, 4, '"amount"', '"channel":null,"amount"'))
    yield 'reading-member-unknown', slip(reworded(5, 4, '"amount"', '"more":1,"amount"'))
    yield 'reading-member-missing', slip(reworded(5, 4, '"externalRef":"p5",', ''))
    yield 'reading-reference-with-space', slip(reworded(5, 4, '"p5"', '"p 5"'))
    yield 'reading-reference-empty', slip(reworded(5, 4, '"p5"', '""'))
    yield 'reading-reference-of-65', slip(reworded(5, 4, '"p5"', f'"{"p" * 65}"'))
    yield 'reading-date-that-is-none', slip(reworded(5, 4, '"posted":"2020-', '"posted":"2021-02-29","x":"2020-'))
    yield 'reading-list-for-record', slip(of_fact(5, lambda m: rewrite(m, lambda _: None, {4: '["s","receipt",[]]'})))
    yield 'reading-currency-unknown', slip(reworded(0, 3, 'USD', 'USX'))
    yield 'reading-currency-of-metal', slip(reworded(0, 3, 'USD', 'XAU'))
    yield 'reading-currency-other', slip(reworded(0, 3, 'USD', 'JPY'))
    yield 'reading-rate-beyond', slip(reworded(0, 3, '"36600000"', '"10000000001"'))
    yield 'reading-obligor-short', slip(reworded(0, 6, '"obligorRef":"00', '"obligorRef":"'))
    yield 'reading-obligor-upper-case', slip(reworded(0, 6, '"obligorRef":"00', '"obligorRef":"AA'))
    yield 'reading-field-renamed', slip(of_fact(5, lambda m: renamed(m, 4, 'receipt', 'receiver')))
    yield 'reading-variant-unknown', slip(changed(7, variant=10))
    yield 'reading-variant-0', slip(changed(7, variant=0))
    yield 'reading-another-variant', slip(changed(6, variant=7))
    yield 'reading-public-unknown', slip(of_fact(5, lambda m: rewrite(m, lambda f: public_of(f, {9: 1}))))
    yield 'reading-public-of-hidden', slip(of_fact(7, lambda m: rewrite(m, lambda f: public_of(f, {4: 1}))))
    yield 'reading-public-missing', slip(of_fact(5, lambda m: rewrite(m, lambda f: f['public'].pop(1))))
    yield 'reading-purpose-unknown', slip(of_fact(5, lambda m: rewrite(m, lambda f: public_of(f, {3: 2}))))
    yield 'reading-purpose-text', slip(of_fact(5, lambda m: rewrite(m, lambda f: public_of(f, {3: 'payoff'}))))
    yield 'reading-purpose-payoff', slip(of_fact(5, lambda m: rewrite(m, lambda f: public_of(f, {3: 1}))))
    yield 'reading-account-short', slip(of_fact(5, lambda m: rewrite(m, lambda f: public_of(f, {1: bytes(19)}))))
    yield 'reading-time-beyond', slip(of_fact(5, lambda m: rewrite(m, lambda f: public_of(f, {2: 2**53}))))
    yield 'reading-hidden-unknown', slip(
        of_fact(5, lambda m: rewrite(m, lambda _: None, {9: '["s","more",1]'}))
    )
    yield 'reading-hidden-of-public', slip(
        of_fact(5, lambda m: rewrite(m, lambda f: f['public'].pop(3), {3: '["s","purpose","payoff"]'}))
    )


def orders():
    """Boardings in odd places, and days that lie far apart."""
    facts = base()
    right = position_of(facts)
    yield 'order-base', loan_slip(facts, right)
    yield 'order-boarded-twice', loan_slip([*facts, facts[0]], right)
    yield 'order-nothing', loan_slip([], right)
    twice = [*facts, restated(Dice('once'), 8), restated(Dice('twice'), 9)]
    yield 'order-restated', loan_slip(twice, position_of(twice))
    yield 'order-restated-before', loan_slip(twice, position_of(twice[:-1]))
    yield 'order-boarded-second', loan_slip([facts[1], facts[0], *facts[2:]], right)
    for year in (1, 1900, 2100, 9999):
        for basis in ('actual/actualYear', '30/360'):
            last = days_of(year, 12, 31)
            moved = [{**facts[0], 'terms': {**facts[0]['terms'], 'yearBasis': basis}}]
            moved += [payment(1, last, 1_000), payment(2, last, 2_000)]
            yield f'order-{year:04d}-{basis.replace("/", "-")}', loan_slip(moved, position_of(moved))


def histories():
    for seed in range(HISTORIES):
        facts = history(seed)
        yield f'history-{seed:03d}', loan_slip(facts, position_of(facts))
    for seed in range(RESTATED):
        facts = restated_history(seed)
        yield f'history-restated-{seed:03d}', loan_slip(facts, position_of(facts))


def vectors():
    choice, record = contracts.choice('LoanFact'), contracts.record('Position')
    trust = trust_file()
    ledgers = read_trust_file(json.dumps(trust).encode())
    cases, slips = [], []
    for facts in (base(), *map(history, range(CASES)), *map(restated_history, range(CASES))):
        position = position_of(facts)
        cases.append({
            'facts': [choice.to_json(fact) for fact in facts], 'factsHex': [choice.write(f).hex() for f in facts],
            'position': record.to_json(position), 'positionHex': record.write(position).hex(),
        })  # fmt: skip
    for name, data in (*left_out(), *(one for one in (*figures(), *orders()) if one[0] in IN_VECTORS)):
        found = verify_slip(data, ledgers)
        checks = [[check['name'], check['passed']] for check in found['checks']]
        slips.append({'name': name, 'hex': data.hex(), 'checks': checks, 'ok': found['ok']})
    return {'about': ABOUT, 'trust': trust, 'cases': cases, 'slips': slips}


IN_VECTORS = (
    'position-principal', 'position-residue', 'position-settledOn', 'position-openBreaks', 'position-of-another-amount',
    'position-of-another-day', 'position-without-fact-3', 'position-without-fact-6', 'order-base', 'order-boarded-twice',
    'order-boarded-second', 'order-nothing', 'order-restated', 'order-restated-before',
)  # fmt: skip


def text_of(made):
    """One case a line, as all vector files have them."""

    def compact(value):
        return json.dumps(value, separators=(',', ':'), ensure_ascii=False)

    def member(value):
        if not isinstance(value, list):
            return compact(value)
        return '[\n' + ',\n'.join(f'    {compact(item)}' for item in value) + '\n  ]'

    return '{\n' + ',\n'.join(f'  "{name}": {member(value)}' for name, value in made.items()) + '\n}\n'


def main():
    parser = argparse.ArgumentParser(description='Writes slips of loans of a forged ledger, or their vectors.')
    parser.add_argument('--out', metavar='FOLDER', type=Path)
    parser.add_argument('--vectors', metavar='FILE', type=Path)
    options = parser.parse_args()
    if options.vectors is not None:
        options.vectors.write_text(text_of(vectors()), encoding='utf-8')
    if options.out is not None:
        (options.out / 'trust.json').write_text(json.dumps(trust_file()), encoding='utf-8')
        for make in (figures, left_out, readings, orders, histories):
            for name, data in make():
                (options.out / f'{name}.slip').write_bytes(data)


if __name__ == '__main__':
    sys.exit(main())
