"""Proof slips (docs/spec/slip.md): reading one, and the named checks of section 2 in their order."""

from . import commit, contracts, ed25519, note
from .commitment import NotOpened, open_part
from .loan_position import recomputed
from .log import leaf_hash, root_of, sha256, verify_inclusion
from .months import judged_months
from .records import LEAF, SLIP
from .refusal import Refusal
from .schema import decode
from .tree import verify_absence, verify_presence

MAX_BYTES = 16 * 1024 * 1024
VERSION = 1


class Stop(Exception):
    """What follows cannot be judged."""


class Verification:
    """The checks of one slip against the ledgers of a trust file."""

    def __init__(self, slip, data, ledgers):
        self.slip, self.data, self.ledgers = slip, data, ledgers
        self.checks = []
        self.content = None
        self.anchor = None

    def check(self, name, passed):
        self.checks.append((name, bool(passed)))
        return bool(passed)

    def require(self, name, passed):
        if not self.check(name, passed):
            raise Stop

    def run(self):
        slip = self.slip
        self.check('slip.canonical', slip['version'] == VERSION and SLIP.write(slip) == self.data)
        trusted = self.ledgers.get(slip['ledgerId'])
        self.require('issuer.known', trusted is not None)
        if slip['anchor']['kind'] == 'checkpoint':
            self.checkpoint(slip['anchor'], trusted)
        else:
            self.commit(slip['anchor'], trusted)
        {'state': self.state, 'absence': self.absence, 'outcome': self.outcome}[slip['claim']['kind']](slip['claim'])

    def checkpoint(self, anchor, trusted):
        if 'operator' not in trusted:
            self.require('commit.validators', False)
        key = verifier_key(trusted['operator'])
        origin = f'chassis.ledger/{self.slip["ledgerId"].hex()}'
        body, lines = read_note(anchor['note'])
        self.check('checkpoint.origin', body is not None and body['origin'] == origin and key[0] == origin)
        self.check('checkpoint.signature', body is not None and is_signed(anchor['note'], body, lines, key))
        if not all(passed for name, passed in self.checks if name.startswith('checkpoint.')):
            raise Stop
        if body['height'] > trusted.get('operatorUntilHeight', body['height']):
            self.require('issuer.known', False)
        self.anchor = body

    def commit(self, anchor, trusted):
        self.require('commit.validators', commit.validators_hold(anchor, trusted))
        self.require('commit.header', commit.header_holds(anchor, trusted))
        self.require('commit.signatures', commit.signatures_hold(anchor, trusted))
        self.anchor = {name: anchor[name] for name in ('logSize', 'logRoot', 'stateRoot')}

    def opens(self, part):
        """The opened part, or None."""
        try:
            return open_part(part)
        except NotOpened:
            return None

    def state(self, claim):
        path = sha256(tree_key(claim['address']))
        value_hash = sha256(claim['value']['committed'])
        siblings, other = claim['path']['siblings'], claim['path'].get('other')
        present = verify_presence(path, value_hash, siblings, other, self.anchor['stateRoot'])
        self.check('state.path', present)
        value = self.opens(claim['value'])
        facts = None
        if self.check('fields.opened', value is not None) and 'facts' in claim:
            facts = self.facts(value, claim['facts'])
            agrees = None if facts is None else recomputed(claim['address'], value, facts)
            if agrees is not None:
                self.check('facts.recomputed', agrees)
        if value is not None:
            self.content = content_of(claim['address'], value, facts)

    def facts(self, value, parts):
        """The opened facts, or None."""
        count, root = value.shown.get(1), value.shown.get(2)
        self.check('facts.count', isinstance(count, int) and not isinstance(count, bool) and count == len(parts))
        found = root_of([leaf_hash(part['committed']) for part in parts])
        self.check('facts.root', isinstance(root, bytes) and root == found)
        opened = [self.opens(part) for part in parts]
        if not self.check('fields.opened', all(fact is not None for fact in opened)):
            return None
        return opened

    def absence(self, claim):
        other = claim['path'].get('other')
        leaf = None if other is None else (other['path'], other['valueHash'])
        path = sha256(tree_key(claim['address']))
        self.check('state.absence', verify_absence(path, claim['path']['siblings'], leaf, self.anchor['stateRoot']))
        self.content = {'claim': 'absence', **place(claim['address'])[0]}

    def outcome(self, claim):
        leaf = self.opens(claim['leaf'])
        self.check('fields.opened', leaf is not None)
        entry = leaf_hash(claim['leaf']['committed'])
        size, root = self.anchor['logSize'], self.anchor['logRoot']
        self.check('log.inclusion', verify_inclusion(claim['leafIndex'], size, entry, claim['inclusion'], root))
        if leaf is not None:
            self.content = {'claim': 'outcome', 'what': 'outcome', 'leafIndex': claim['leafIndex']}
            self.content |= shown(LEAF, leaf)


def read_note(data):
    """(checkpoint, signature lines) of a note, (None, []) for one that cannot be read: it fails both checks."""
    try:
        text, lines = note.split_note(data)
        return note.parse_checkpoint(text), lines
    except note.Malformed:
        return None, []


def is_signed(data, body, lines, key):
    """Exactly one signature line, by this key, over its own origin, and the note in its one form."""
    text, _ = note.split_note(data)
    name, identifier, public_key = key
    return (
        len(lines) == 1
        and body['origin'] == name
        and lines[0][:2] == (name, identifier)
        and note.format_note(text, lines) == data
        and ed25519.verify(public_key, text.encode('utf-8'), lines[0][2])
    )


def verifier_key(text):
    """The operator's key; one without a name, which no checkpoint has, where the text is none."""
    try:
        return note.parse_verifier_key(text)
    except note.Malformed:
        return '', b'', b''


def tree_key(address):
    return address['contract'].to_bytes(2, 'big') + bytes([address['map']]) + address['key']


def place(address):
    """({what, key} of an address, record, choice of facts); numbers and nothing where no contract knows it."""
    known = contracts.place(address)
    if known is None:
        return {'contract': address['contract'], 'map': address['map'], 'key': address['key'].hex()}, None, None
    what, key, record, facts = known
    return {'what': what, 'key': key}, record, facts


def shown(record, part):
    """The fields by name; by number where the schema is not known or not the one they were written with."""
    try:
        return part.to_json() if record is None else contracts.named(record, part)
    except Refusal:
        return part.to_json()


def content_of(address, value, facts):
    at, record, choice = place(address)
    content = {'claim': 'state', **at, **shown(record, value)}
    if facts is not None:
        content['facts'] = [shown_fact(choice, fact) for fact in facts]
        content['months'] = judged_months(facts)
    return content


def shown_fact(choice, fact):
    kind, record = (None, None) if choice is None else choice.by_number.get(fact.variant, (None, None))
    return {'kind': kind, **shown(record, fact)}


def read_slip(data):
    """The record of a slip. Raises Refusal for what is no slip."""
    if len(data) > MAX_BYTES:
        raise Refusal('TOO_LARGE')
    return decode(SLIP, data)


def verify_slip(data, ledgers):
    """{ok, checks, content}; `ledgers` is what read_trust_file gives. Raises Refusal for what is no slip."""
    verification = Verification(read_slip(data), data, ledgers)
    complete = True
    try:
        verification.run()
    except Stop:
        complete = False
    return {
        'ok': complete and all(passed for _, passed in verification.checks),
        'checks': [{'name': name, 'passed': passed} for name, passed in verification.checks],
        'content': verification.content,
    }

