#!/usr/bin/env python3
"""Slips of a ledger of our own, with everything in them that an issuer could choose: forgeries.py --out FOLDER.

Mutations of true slips break a hash or the signature. Here every hash and the signature are right, so that what is
compared between verifiers is what they make of the contents. Writes <name>.slip and trust.json.
"""

import argparse
import json
import sys
from pathlib import Path

from chassis_verify import cbor, commit, ed25519, note
from chassis_verify.cbor import Map
from chassis_verify.log import EMPTY, leaf_hash, node, root_of, sha256
from chassis_verify.records import SLIP
from chassis_verify.texts import to_base64url
from chassis_verify.tree import EMPTY as EMPTY_TREE, app_hash, bit, tree_leaf

SEED = sha256(b'the key of the forged ledger')
LEDGER_ID = sha256(b'the forged ledger')
LIMITED_ID = sha256(b'the forged ledger with a last height')
NETWORK_ID = sha256(b'the forged network')
FOREIGN_ID = sha256(b'the forged ledger with the key of another')
ODD_ID = sha256(b'the forged network with an odd key')
NOBODY_ID = sha256(b'the forged ledger of nobody')
UNKNOWN = 900  # a contract that nobody knows the schemas of
HEIGHT = 5
CHAIN_ID = 'forged-1'
VALIDATOR_SEEDS = [sha256(b'validator %d' % number) for number in range(4)]
VALIDATORS = [{'publicKey': ed25519.public_key(seed), 'power': 10} for seed in VALIDATOR_SEEDS]


def origin_of(ledger_id):
    return f'chassis.ledger/{ledger_id.hex()}'


def operator_of(ledger_id):
    return note.format_verifier_key(origin_of(ledger_id), ed25519.public_key(SEED))


def trust_file():
    pinned, odd = (
        [{'publicKey': v['publicKey'].hex(), 'power': str(v['power'])} for v in validators]
        for validators in (VALIDATORS, ODD_VALIDATORS)
    )
    ledgers = [
        {'ledgerId': LEDGER_ID, 'operator': operator_of(LEDGER_ID)},
        {'ledgerId': LIMITED_ID, 'operator': operator_of(LIMITED_ID), 'operatorUntilHeight': str(HEIGHT)},
        {'ledgerId': NETWORK_ID, 'chainId': CHAIN_ID, 'validators': pinned},
        {'ledgerId': ODD_ID, 'chainId': CHAIN_ID, 'validators': odd},
        {'ledgerId': NOBODY_ID},
        {'ledgerId': FOREIGN_ID, 'operator': operator_of(LEDGER_ID)},
    ]
    described = ({**entry, 'ledgerId': f'ledger_{entry["ledgerId"].hex()}'} for entry in ledgers)
    rest = {'name': 'Forged', 'environment': 'development'}
    return {'format': 'chassis-trust/v1', 'ledgers': [{**entry, **rest} for entry in described]}


def anchor(ledger_id, state_root=EMPTY_TREE, log_size=0, log_root=EMPTY, height=HEIGHT, name=None):
    body = {'origin': origin_of(ledger_id), 'logSize': log_size, 'logRoot': log_root, 'height': height}
    body |= {'time': 1_800_000_000_000, 'stateRoot': state_root}
    return {'kind': 'checkpoint', 'note': note.sign_checkpoint(body, name or origin_of(ledger_id), SEED)}


def slip(claim, made_anchor, ledger_id=LEDGER_ID):
    return SLIP.write({'version': 1, 'ledgerId': ledger_id, 'claim': claim, 'anchor': made_anchor})


def key_of(address):
    return address['contract'].to_bytes(2, 'big') + bytes([address['map']]) + address['key']


def part(committed, *opened):
    return {'committed': committed, 'opened': [{'field': n, 'disclosure': text} for n, text in opened]}


def state_slip(value, facts=None, contract=UNKNOWN, **options):
    """The value alone in the tree."""
    address = {'contract': contract, 'map': 1, 'key': bytes(16)}
    root = tree_leaf(sha256(key_of(address)), sha256(value['committed']))
    claim = {'kind': 'state', 'address': address, 'value': value, 'path': {'siblings': []}}
    if facts is not None:
        claim['facts'] = facts
    ledger_id = options.pop('ledger_id', LEDGER_ID)
    return slip(claim, anchor(ledger_id, root, **options), ledger_id)


def form(version=1, variant=0, public=(), hidden=()):
    return cbor.encode([version, variant, Map(public), Map(hidden)])


def opening(text, encoded=None):
    """A part with one hidden field, 3, whose disclosure holds this JSON text."""
    data = text if isinstance(text, bytes) else text.encode('utf-8', 'surrogatepass')
    disclosure = (encoded or to_base64url)(data)
    disclosure = disclosure.encode('ascii')
    return part(form(hidden=[(3, sha256(disclosure))]), (3, disclosure))


def nested(levels):
    return f'["s","n",{"[" * levels}1{"]" * levels}]'


JSON_TEXTS = {
    'plain': '["s","n",1]',
    'spaces': ' [ "s" ,\t"n",\r\n1 ] ',
    'object': '["s","n",{"a":1,"b":[true,false,null,""]}]',
    'repeated-name': '["s","n",{"a":1,"a":1}]',
    'repeated-escaped': '["s","n",{"a":1,"\\u0061":1}]',
    'proto-name': '["s","n",{"__proto__":1}]',
    'proto-twice': '["s","n",{"__proto__":1,"__proto__":2}]',
    'fraction': '["s","n",1.5]',
    'exponent': '["s","n",1e5]',
    'beyond-double': '["s","n",1e999]',
    'minus-zero': '["s","n",-0]',
    'big-integer': '["s","n",123456789012345678901234567890]',
    'leading-zero': '["s","n",01]',
    'plus': '["s","n",+1]',
    'bare-point': '["s","n",1.]',
    'nan': '["s","n",NaN]',
    'single-quotes': "['s','n',1]",
    'trailing-comma': '["s","n",1,]',
    'comment': '["s","n",1]//',
    'two-items': '["s","n"]',
    'four-items': '["s","n",1,2]',
    'not-array': '{"0":"s","1":"n","2":1}',
    'salt-number': '[1,"n",1]',
    'name-number': '["s",1,1]',
    'null-value': '["s","n",null]',
    'empty-texts': '["","",""]',
    'trailing-text': '["s","n",1]x',
    'byte-order-mark': '\ufeff["s","n",1]',
    'lone-high-escape': '["s","n","\\ud800"]',
    'lone-low-escape': '["s","n","\\udc00"]',
    'pair-escape': '["s","n","\\ud83d\\ude97"]',
    'pair-reversed': '["s","n","\\ude97\\ud83d"]',
    'zero-escape': '["s","n","\\u0000"]',
    'raw-control': '["s","n","\x01"]',
    'raw-newline': '["s","n","\n"]',
    'delete': '["s","n","\x7f"]',
    'odd-escape': '["s","n","\\x41"]',
    'slash-escape': '["s","n","\\/"]',
    'separators': '["s","n","\u2028\u2029"]',
    'nonbreaking-space': '["s","n",\u00a01]',
    'raw-surrogate': b'["s","n","\xed\xa0\x80"]',
    'not-utf8': b'["s","n","\xff"]',
    'overlong': b'["s","n","\xc0\xaf"]',
}


def json_cases():
    for name, text in JSON_TEXTS.items():
        yield f'json-{name}', state_slip(opening(text))
    for levels in (1, 6, 7, 8, 9, 10, 15, 16, 17, 30, 31, 32, 33, 62, 63, 64, 65, 100, 1000):
        yield f'json-{levels:04d}-levels', state_slip(opening(nested(levels)))
    plain = '["s","n",12]'
    yield 'base64-padded', state_slip(opening(plain + ' ', lambda data: to_base64url(data) + '=' * (-len(data) % 3)))
    yield 'base64-unused-bits', state_slip(opening(plain + ' ', lambda data: to_base64url(data)[:-1] + 'B'))
    yield 'base64-space', state_slip(opening(plain, lambda data: to_base64url(data) + ' '))
    yield 'base64-alphabet', state_slip(opening('["s","n","\u00ff\u00fe??>>"]', lambda d: to_base64url(d).replace('_', '/')))


def form_cases():
    digest = sha256(b'closed')
    forms = {
        'nothing': form(),
        'public-kinds': form(public=[(1, None), (2, True), (3, -1), (4, 'text'), (5, [Map([('k', b'v')])])]),
        'version-0': form(version=0),
        'version-negative': form(version=-1),
        'version-big': form(version=2**53),
        'version-largest': form(version=2**64 - 1),
        'version-text': form(version='1'),
        'version-true': form(version=True),
        'variant-255': form(variant=255),
        'variant-256': form(variant=256),
        'variant-big': form(variant=2**63),
        'variant-negative': form(variant=-1),
        'variant-null': form(variant=None),
        'field-0': form(public=[(0, 1)]),
        'field-255': form(public=[(255, 1)], hidden=[(254, digest)]),
        'field-256': form(public=[(256, 1)]),
        'field-negative': form(public=[(-1, 1)]),
        'field-text': form(public=[('a', 1)]),
        'hidden-0': form(hidden=[(0, digest)]),
        'hidden-256': form(hidden=[(256, digest)]),
        'hidden-text': form(hidden=[('a', digest)]),
        'digest-31': form(hidden=[(1, digest[:31])]),
        'digest-33': form(hidden=[(1, digest + b'x')]),
        'digest-text': form(hidden=[(1, 'x' * 32)]),
        'both-maps': form(public=[(1, 1)], hidden=[(1, digest)]),
        'three-items': cbor.encode([1, 0, Map([])]) + b'',
        'five-items': cbor.encode([1, 0, Map([]), Map([]), 0]),
        'arrays-for-maps': cbor.encode([1, 0, [], []]),
        'a-map': cbor.encode(Map([(1, 1), (2, 2)])),
        'trailing': form() + b'\x00',
        'long-head': b'\x98\x04' + form()[1:],
        'fields-fall': bytes.fromhex('840100a202010101a0'),
        'deep': form(public=[(1, deep(13))]),
        'deeper': form(public=[(1, deep(14))]),
        'too-deep': form(public=[(1, deep(15))]),
    }
    for name, committed in forms.items():
        yield f'form-{name}', state_slip(part(committed))
    for contract in (10, 12, 13, 14, 15):
        yield f'form-of-contract-{contract}', state_slip(part(form()), contract=contract)


def deep(levels):
    value = 0
    for _ in range(levels):
        value = [value]
    return value


def opened_cases():
    texts = [to_base64url(f'["s","n{n}",{n}]'.encode()).encode() for n in range(3)]
    committed = form(hidden=[(n + 1, sha256(text)) for n, text in enumerate(texts)])
    pairs = list(enumerate(texts, 1))
    yield 'opened-all', state_slip(part(committed, *pairs))
    yield 'opened-some', state_slip(part(committed, pairs[0], pairs[2]))
    yield 'opened-falling', state_slip(part(committed, pairs[1], pairs[0]))
    yield 'opened-twice', state_slip(part(committed, pairs[0], pairs[0]))
    yield 'opened-another', state_slip(part(committed, (1, texts[1])))
    yield 'opened-unknown', state_slip(part(committed, (9, texts[1])))
    yield 'opened-zero', state_slip(part(committed, (0, texts[1])))
    same = form(hidden=[(1, sha256(texts[0])), (2, sha256(texts[0]))])
    yield 'opened-same-name', state_slip(part(same, (1, texts[0]), (2, texts[0])))


def fact_cases():
    facts = [part(form(public=[(1, n)])) for n in range(3)]
    root = root_of([leaf_hash(fact['committed']) for fact in facts])
    heads = {
        'right': ([(1, 3), (2, root)], facts),
        'none': ([(1, 0), (2, EMPTY)], []),
        'none-of-zero-root': ([(1, 0), (2, bytes(32))], []),
        'count-low': ([(1, 2), (2, root)], facts),
        'count-text': ([(1, '3'), (2, root)], facts),
        'count-missing': ([(2, root)], facts),
        'count-null': ([(1, None), (2, root)], facts),
        'count-big': ([(1, 2**64 - 1), (2, root)], facts),
        'count-true': ([(1, True), (2, root)], facts[:1]),
        'root-missing': ([(1, 3)], facts),
        'root-text': ([(1, 3), (2, 'x' * 32)], facts),
        'root-short': ([(1, 3), (2, root[:31])], facts),
        'root-of-others': ([(1, 3), (2, EMPTY)], facts),
        'order': ([(1, 3), (2, root)], facts[::-1]),
        'a-fact-is-no-form': ([(1, 1), (2, root_of([leaf_hash(b'\x84\x01\x00\xa0')]))], [part(b'\x84\x01\x00\xa0')]),
    }
    for name, (public, given) in heads.items():
        yield f'facts-{name}', state_slip(part(form(public=public)), given)
    broken = part(form(hidden=[(3, bytes(32))]), (3, b'WyJzIiwibiIsMV0'))
    yield 'facts-not-of-a-broken-head', state_slip(broken, facts)


def path_cases():
    address = {'contract': UNKNOWN, 'map': 2, 'key': b'a key'}
    path, value = sha256(key_of(address)), form()
    leaf = tree_leaf(path, sha256(value))

    def other(shared):
        """A path that shares so many leading bits."""
        number = int.from_bytes(path, 'big') ^ 1 << 255 - shared
        return number.to_bytes(32, 'big')

    def climb(start, siblings):
        for depth in range(len(siblings) - 1, -1, -1):
            start = node(siblings[depth], start) if bit(path, depth) else node(start, siblings[depth])
        return start

    def presence(siblings, root, **more):
        claim = {'kind': 'state', 'address': address, 'value': part(value), 'path': {'siblings': siblings, **more}}
        return slip(claim, anchor(LEDGER_ID, root))

    def absence(siblings, root, **more):
        return slip({'kind': 'absence', 'address': address, 'path': {'siblings': siblings, **more}}, anchor(LEDGER_ID, root))

    hashes = [sha256(bytes([n])) for n in range(255)] + [EMPTY_TREE]
    for count in (0, 1, 2, 255, 256):
        siblings = hashes[-count:] if count else []
        yield f'present-{count:03d}-siblings', presence(siblings, climb(leaf, siblings))
        yield f'absent-{count:03d}-siblings', absence(siblings, climb(EMPTY_TREE, siblings))
    yield 'absent-from-nothing', absence([], EMPTY_TREE)
    yield 'absent-though-present', absence([], leaf)
    itself = {'path': path, 'valueHash': sha256(value)}
    yield 'present-with-other', presence([], leaf, other=itself)
    yield 'absent-by-itself', absence([], leaf, other=itself)
    for shared in (0, 1, 2, 3, 255):
        neighbour = {'path': other(shared), 'valueHash': sha256(b'other')}
        start = tree_leaf(neighbour['path'], neighbour['valueHash'])
        for count in (0, 1, 2, 3):
            siblings = hashes[:count]
            yield f'absent-{shared}-shared-{count}', absence(siblings, climb(start, siblings), other=neighbour)


def outcome_cases():
    entry = form(public=[(1, 1)])
    leaves = [leaf_hash(entry), *(sha256(bytes([n])) for n in range(4))]
    root3 = node(node(leaves[0], leaves[1]), leaves[2])

    def outcome(index, inclusion, size, root, committed=entry):
        claim = {'kind': 'outcome', 'leafIndex': index, 'leaf': part(committed), 'inclusion': inclusion}
        return slip(claim, anchor(LEDGER_ID, EMPTY_TREE, size, root))

    yield 'outcome-only', outcome(0, [], 1, leaves[0])
    yield 'outcome-first', outcome(0, leaves[1:3], 3, root3)
    yield 'outcome-last', outcome(2, [node(leaves[1], leaves[2])], 3, node(node(leaves[1], leaves[2]), leaves[0]))
    yield 'outcome-beyond', outcome(1, [], 1, leaves[0])
    yield 'outcome-far-beyond', outcome(2**64 - 1, [], 1, leaves[0])
    yield 'outcome-of-nothing', outcome(0, [], 0, leaves[0])
    yield 'outcome-too-many', outcome(0, leaves[1:4], 3, root3)
    yield 'outcome-too-few', outcome(0, leaves[1:2], 3, root3)
    yield 'outcome-another-index', outcome(1, leaves[1:3], 3, root3)
    yield 'outcome-no-form', outcome(0, [], 1, leaf_hash(b'\x84\x01\x00\xa0'), b'\x84\x01\x00\xa0')


def anchor_cases():
    value = part(form())
    for height in (HEIGHT - 1, HEIGHT, HEIGHT + 1):
        yield f'limited-at-{height}', state_slip(value, ledger_id=LIMITED_ID, height=height)
    yield 'without-operator', state_slip(value, ledger_id=NOBODY_ID)
    yield 'operator-of-another', state_slip(value, ledger_id=FOREIGN_ID)
    yield 'operator-of-another-signs', state_slip(value, ledger_id=FOREIGN_ID, name=origin_of(LEDGER_ID))
    yield 'not-trusted', state_slip(value, ledger_id=bytes(32))
    yield 'signed-by-another-name', state_slip(value, name='somebody')
    address = {'contract': UNKNOWN, 'map': 1, 'key': b''}
    claim = {'kind': 'absence', 'address': address, 'path': {'siblings': []}}
    for name, edit in NOTE_EDITS.items():
        made = anchor(LEDGER_ID)
        yield f'note-{name}', slip(claim, {**made, 'note': edit(made['note'])})


def commit_anchor(signers=4, state_root=EMPTY_TREE, validators=None, height=HEIGHT, seconds=1_800_000_001, nanos=0, **changes):
    """A commit by the first `signers` of the four validators."""
    validators = validators or VALIDATORS
    header = [b''] * 14
    header[1] = commit.message(1, CHAIN_ID.encode())
    header[2] = commit.unsigned(1, height)
    header[3] = commit.timestamp(1_800_000_000, 5)
    header[7] = commit.bytes_value(commit.validators_hash(validators))
    header[10] = commit.bytes_value(app_hash(0, EMPTY, state_root))
    made = {
        'kind': 'commit', 'headerFields': header, 'round': 0, 'partsTotal': 1, 'partsHash': sha256(b'parts'),
        'signatures': [], 'validators': validators, 'logSize': 0, 'logRoot': EMPTY, 'stateRoot': state_root,
    }  # fmt: skip
    made |= changes
    header_hash = root_of([leaf_hash(item) for item in made['headerFields']])
    for number, (seed, validator) in enumerate(zip(VALIDATOR_SEEDS, validators)):
        entry = {'flag': 'absent', 'address': b'', 'seconds': 0, 'nanos': 0, 'signature': b''}
        if number < signers:
            address = sha256(validator['publicKey'])[:20]
            entry = {'flag': 'commit', 'address': address, 'seconds': seconds, 'nanos': nanos + number}
            entry['signature'] = ed25519.sign(seed, commit.sign_bytes(made, header_hash, CHAIN_ID, height, entry))
        made['signatures'].append(entry)
    return made


# The neutral element: as R with S = 0 it signs everything for itself as a key, if small orders count.
NEUTRAL = bytes([1]) + bytes(31)
L_BYTES = ed25519.L.to_bytes(32, 'little')
ODD_VALIDATORS = [*VALIDATORS[:2], {'publicKey': NEUTRAL, 'power': 10}]


def zip215_anchor(signature=NEUTRAL + bytes(32)):
    """Two of three validators sign; the third has a key that only ZIP 215 takes."""
    made = commit_anchor(validators=ODD_VALIDATORS)
    made['signatures'][2]['signature'] = signature
    return made


def commit_cases():
    address = {'contract': UNKNOWN, 'map': 1, 'key': b''}
    claim = {'kind': 'absence', 'address': address, 'path': {'siblings': []}}

    def case(edit=None, **options):
        made = commit_anchor(**options)
        if edit:
            edit(made)
        return slip(claim, made, NETWORK_ID)

    def entry(number, **changes):
        return lambda made: made['signatures'][number].update(changes)

    def header(number, data):
        fields = commit_anchor()['headerFields']
        fields[number] = data
        return {'headerFields': fields}

    yield 'commit-by-all', case()
    yield 'commit-by-three', case(signers=3)
    yield 'commit-by-two', case(signers=2)
    yield 'commit-by-none', case(signers=0)
    yield 'commit-in-round-2', case(round=2)
    yield 'commit-of-many-parts', case(partsTotal=300)
    yield 'commit-of-no-parts', case(partsTotal=0)
    yield 'commit-round-changed', case(lambda made: made.update(round=1))
    yield 'commit-parts-changed', case(lambda made: made.update(partsTotal=2))
    yield 'commit-one-wrong-signature', case(entry(3, signature=bytes(64)))
    yield 'commit-two-wrong-signatures', case(lambda made: [entry(n, signature=bytes(64))(made) for n in (0, 1)])
    yield 'commit-no-signature', case(entry(3, signature=b''))
    yield 'commit-another-address', case(entry(3, address=bytes(20)))
    yield 'commit-no-address', case(entry(3, address=b''))
    yield 'commit-nil-votes', case(lambda made: [entry(n, flag='nil')(made) for n in (2, 3)])
    yield 'commit-absent-with-signature', case(entry(3, flag='absent'))
    yield 'commit-absent-with-leftovers', case(entry(3, flag='absent', address=bytes(20), seconds=9), signers=3)
    yield 'commit-another-time', case(entry(3, seconds=9))
    yield 'commit-time-of-other-vote', case(lambda made: [entry(n, nanos=9)(made) for n in (0, 1)])
    yield 'commit-nanos-beyond', case(entry(3, nanos=10**9))
    yield 'commit-seconds-beyond', case(entry(3, seconds=2**63))
    yield 'commit-too-few-entries', case(lambda made: made['signatures'].pop())
    yield 'commit-too-many-entries', case(lambda made: made['signatures'].append(made['signatures'][0]))
    yield 'commit-entries-swapped', case(lambda made: made['signatures'].reverse())
    yield 'commit-validators-swapped', case(lambda made: made.update(validators=VALIDATORS[::-1]))
    yield 'commit-validators-fewer', case(lambda made: made.update(validators=VALIDATORS[:3]))
    stronger = [{**VALIDATORS[0], 'power': 11}, *VALIDATORS[1:]]
    yield 'commit-other-power', case(lambda made: made.update(validators=stronger))
    yield 'commit-other-size', case(lambda made: made.update(logSize=1))
    yield 'commit-other-state', case(lambda made: made.update(stateRoot=bytes([1]) * 32))
    yield 'commit-other-chain', case(**header(1, commit.message(1, b'another')))
    yield 'commit-empty-chain', case(**header(1, b''))
    yield 'commit-no-height', case(**header(2, b''))
    yield 'commit-height-in-two-bytes', case(**header(2, b'\x08\x85\x00'))
    yield 'commit-height-with-more', case(**header(2, b'\x08\x05\x10\x01'))
    yield 'commit-height-of-text', case(**header(2, b'\x0a\x01\x05'))
    yield 'commit-height-negative', case(**header(2, b'\x08' + b'\xff' * 9 + b'\x01'))
    yield 'commit-no-time', case(**header(3, b''))
    yield 'commit-broken-time', case(**header(3, b'\xff'))
    yield 'commit-time-in-1969', case(**header(3, commit.timestamp(2**64 - 1, 999_999_999)))
    yield 'commit-time-in-the-year-1', case(**header(3, commit.timestamp(2**64 + commit.FIRST_SECOND, 0)))
    yield 'commit-time-before-the-year-1', case(**header(3, commit.timestamp(2**64 + commit.FIRST_SECOND - 1, 0)))
    yield 'commit-time-in-9999', case(**header(3, commit.timestamp(commit.LAST_SECOND, 999_999_999)))
    yield 'commit-time-beyond-9999', case(**header(3, commit.timestamp(commit.LAST_SECOND + 1, 0)))
    yield 'commit-time-with-too-many-nanos', case(**header(3, commit.timestamp(1, 10**9)))
    yield 'commit-height-largest', case(height=2**63 - 1)
    yield 'commit-other-validators-hash', case(**header(7, commit.bytes_value(bytes(32))))
    yield 'commit-bare-validators-hash', case(**header(7, commit.validators_hash(VALIDATORS)))
    yield 'commit-bare-app-hash', case(**header(10, app_hash(0, EMPTY, EMPTY_TREE)))
    yield 'commit-app-hash-with-more', case(**header(10, commit.bytes_value(app_hash(0, EMPTY, EMPTY_TREE)) + b'\x10\x01'))
    # Signed as it stands, though CometBFT writes no such time of a vote.
    yield 'commit-votes-with-nanos-beyond', case(nanos=10**9)
    yield 'commit-votes-with-seconds-beyond', case(seconds=2**64 - 1)
    yield 'commit-vote-of-zip-215', slip(claim, zip215_anchor(), ODD_ID)
    yield 'commit-vote-of-zip-215-scalar-beyond', slip(claim, zip215_anchor(bytes([1]) + bytes(31) + L_BYTES), ODD_ID)
    yield 'commit-vote-of-zip-215-no-point', slip(claim, zip215_anchor(bytes([2]) + bytes(63)), ODD_ID)
    yield 'commit-for-a-solo-ledger', slip(claim, commit_anchor(), LEDGER_ID)
    yield 'checkpoint-for-a-network', slip(claim, anchor(NETWORK_ID), NETWORK_ID)


def resigned(edit):
    """Edits the text of a note and signs it anew."""

    def apply(data):
        text, _ = note.split_note(data)
        changed, name = edit(text), origin_of(LEDGER_ID)
        signature = ed25519.sign(SEED, changed.encode())
        return note.format_note(changed, [(name, note.key_id(name, ed25519.public_key(SEED)), signature)])

    return apply


def with_line(name, identifier, signature):
    """Adds a signature line before the operator's."""

    def apply(data):
        text, lines = note.split_note(data)
        return note.format_note(text, [(name, identifier, signature), *lines])

    return apply


NOTE_EDITS = {
    'leading-zero': resigned(lambda text: text.replace('\n0\n', '\n00\n')),
    'largest-size': resigned(lambda text: text.replace('\n0\n', f'\n{2**53 - 1}\n')),
    'size-beyond': resigned(lambda text: text.replace('\n0\n', f'\n{2**53}\n')),
    'negative-size': resigned(lambda text: text.replace('\n0\n', '\n-1\n')),
    'plus-size': resigned(lambda text: text.replace('\n0\n', '\n+0\n')),
    'fifth-line': resigned(lambda text: text + 'more\n'),
    'empty-line': resigned(lambda text: text + '\n'),
    'no-state': resigned(lambda text: '\n'.join(text.split('\n')[:3]) + '\n'),
    'two-spaces': resigned(lambda text: text.replace('state ', 'state  ')),
    'space-behind': resigned(lambda text: text[:-1] + ' \n'),
    'time-beyond': resigned(lambda text: text.replace('1800000000000', str(2**53))),
    'root-unpadded': resigned(lambda text: text.replace('=\n', '\n', 1)),
    'tab': resigned(lambda text: text.replace('state ', 'state\t')),
    'upper-origin': resigned(lambda text: text.replace('chassis', 'Chassis', 1)),
    'other-origin': resigned(lambda text: text.replace('chassis.ledger/', 'chassis.ledger/0', 1)),
    'origin-plus': resigned(lambda text: text.replace('\n', '+\n', 1)),
    'origin-wide-space': resigned(lambda text: text.replace('\n', '\u3000\n', 1)),
    'origin-next-line': resigned(lambda text: text.replace('\n', '\x85\n', 1)),
    'origin-byte-order-mark': resigned(lambda text: '\ufeff' + text),
    'origin-zero-width': resigned(lambda text: '\u200b' + text),
    'origin-delete': resigned(lambda text: '\x7f' + text),
    'origin-empty': resigned(lambda text: text[text.index('\n') :]),
    'origin-space': resigned(lambda text: text.replace('\n', ' \n', 1)),
    'witness-first': with_line('witness', b'\x01\x02\x03\x04', bytes(72)),
    'same-line-twice': lambda data: data + data[data.rindex(b'\n\n') + 2 :],
    'empty-signature': with_line('witness', b'\x01\x02\x03\x04', b''),
    'short-signature': lambda data: note.format_note(
        note.split_note(data)[0], [(n, i, s[:-1]) for n, i, s in note.split_note(data)[1]]
    ),
    'no-final-newline': lambda data: data[:-1],
    'two-final-newlines': lambda data: data + b'\n',
    'hyphen': lambda data: data.replace('\u2014'.encode(), b'-'),
    'byte-order-mark': lambda data: b'\xef\xbb\xbf' + data,
    'nothing-signed': lambda data: data[data.rindex(b'\n\n') :],
}


def cases():
    for make in (json_cases, form_cases, opened_cases, fact_cases, path_cases, outcome_cases, anchor_cases, commit_cases):
        yield from make()


def main():
    parser = argparse.ArgumentParser(description='Writes slips of a forged ledger and the trust file that names it.')
    parser.add_argument('--out', required=True, metavar='FOLDER')
    folder = Path(parser.parse_args().out)
    (folder / 'trust.json').write_text(json.dumps(trust_file()), encoding='utf-8')
    for name, data in cases():
        (folder / f'{name}.slip').write_bytes(data)


if __name__ == '__main__':
    sys.exit(main())
