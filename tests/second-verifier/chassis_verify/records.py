"""The records of the specification: slips, trust files, transactions, policies, genesis, history leaves."""

from .schema import (
    ACCOUNT, HASH, INSTANT, LEDGER, MEMBER, PUBLIC, TRANSACTION, U8, U16, U32, U64,
    Bytes, Choice, Field, Integer, List, Record, Text, Word,
)  # fmt: skip


def _record(*fields):
    """Fields as (number, name, type), optionally followed by 'optional' and a data class."""
    return Record(
        *(
            Field(number, name, kind, MEMBER if MEMBER in marks else PUBLIC, 'optional' in marks)
            for number, name, kind, *marks in fields
        )
    )


# docs/spec/slip.md section 1
ADDRESS = _record((1, 'contract', U16), (2, 'map', U8), (3, 'key', Bytes(0, 64)))
OPENED = _record((1, 'field', U8), (2, 'disclosure', Bytes(1, 1_048_576)))
PART = _record((1, 'committed', Bytes(4, 65_536)), (2, 'opened', List(0, 255, OPENED)))
OTHER = _record((1, 'path', HASH), (2, 'valueHash', HASH))
PATH = _record((1, 'siblings', List(0, 256, HASH)), (2, 'other', OTHER, 'optional'))
CLAIM = Choice(
    (1, 'state', _record((1, 'address', ADDRESS), (2, 'value', PART), (3, 'path', PATH),
                         (4, 'facts', List(0, 4096, PART), 'optional'))),
    (2, 'absence', _record((1, 'address', ADDRESS), (2, 'path', PATH))),
    (3, 'outcome', _record((1, 'leafIndex', U64), (2, 'leaf', PART), (3, 'inclusion', List(0, 64, HASH)))),
)  # fmt: skip
SIGNATURE = _record(
    (1, 'flag', Word('absent', 'commit', 'nil')), (2, 'address', Bytes(0, 20)), (3, 'seconds', U64), (4, 'nanos', U32),
    (5, 'signature', Bytes(0, 64)),
)  # fmt: skip
VALIDATOR = _record((1, 'publicKey', HASH), (2, 'power', U64))
ANCHOR = Choice(
    (1, 'checkpoint', _record((1, 'note', Bytes(1, 4096)))),
    (2, 'commit', _record(
        (1, 'headerFields', List(14, 14, Bytes(0, 256))), (2, 'round', U32), (3, 'partsTotal', U32),
        (4, 'partsHash', HASH), (5, 'signatures', List(1, 200, SIGNATURE)), (6, 'validators', List(1, 200, VALIDATOR)),
        (7, 'logSize', U64), (8, 'logRoot', HASH), (9, 'stateRoot', HASH))),
)  # fmt: skip
SLIP = _record((1, 'version', U8), (2, 'ledgerId', LEDGER), (3, 'claim', CLAIM), (4, 'anchor', ANCHOR))

# docs/spec/trust-file.md; its records have no field numbers of their own, the order is that of the table
ENVIRONMENT = Word('development', 'production')
TRUSTED = _record(
    (1, 'ledgerId', LEDGER), (2, 'name', Text(0, 100)), (3, 'environment', ENVIRONMENT),
    (4, 'operator', Text(0, 300), 'optional'), (5, 'operatorUntilHeight', U64, 'optional'),
    (6, 'chainId', Text(0, 50), 'optional'), (7, 'validators', List(1, 200, VALIDATOR), 'optional'),
)  # fmt: skip
TRUST_FILE = _record((1, 'format', Word('chassis-trust/v1')), (2, 'ledgers', List(1, 100, TRUSTED)))

# docs/spec/transaction.md
KEY_KIND = Word('ed25519', 'es256', 'webauthn')
NONCE = Choice((1, 'ordered', _record((1, 'lane', U64), (2, 'sequence', U64))), (2, 'unordered', _record()))
CALL = _record((1, 'contract', U16), (2, 'method', U16), (3, 'as', ACCOUNT), (4, 'args', Bytes(0, 65_536)))
BODY = _record(
    (1, 'ledgerId', LEDGER), (2, 'from', ACCOUNT, MEMBER), (3, 'nonce', NONCE, MEMBER),
    (4, 'validUntil', INSTANT, MEMBER), (5, 'salt', Bytes(16), MEMBER), (6, 'calls', List(0, 100, CALL), MEMBER),
)  # fmt: skip
ATTACHMENTS = _record((1, 'authenticatorData', Bytes(37, 1024)), (2, 'clientDataJson', Bytes(2, 1024)))
ENTRY = _record(
    (1, 'kind', KEY_KIND), (2, 'publicKey', Bytes(32, 65)), (3, 'signature', Bytes(64)),
    (4, 'webauthn', ATTACHMENTS, 'optional'),
)  # fmt: skip
ENTRIES = List(1, 64, ENTRY)
KEY = _record(
    (1, 'kind', KEY_KIND), (2, 'publicKey', Bytes(32, 65)), (3, 'weight', Integer(0, 100)),
    (4, 'methods', List(1, 64, Integer(0, 999_999)), 'optional'), (5, 'rpIdHash', HASH, 'optional'),
    (6, 'origins', List(1, 4, Text(1, 128)), 'optional'),
)  # fmt: skip
POLICY = _record(
    (1, 'threshold', Integer(0, 1000)), (2, 'keys', List(0, 16, KEY)),
    (3, 'accounts', List(0, 16, _record((1, 'account', ACCOUNT), (2, 'weight', Integer(0, 100))))),
    (4, 'recovery', _record((1, 'account', ACCOUNT), (2, 'delayMs', Integer(0, 31_536_000_000))), 'optional'),
)  # fmt: skip

# docs/spec/genesis.md
ROLE = Word(
    'operator', 'lender', 'servicer', 'dealer', 'insurer', 'registry', 'regulator', 'auditor', 'bank', 'partner'
)  # fmt: skip
GENESIS = _record(
    (1, 'name', Text(1, 100)), (2, 'environment', ENVIRONMENT), (3, 'protocolVersion', U16), (4, 'time', INSTANT),
    (5, 'chainSecretCommitment', HASH), (6, 'operatorKey', HASH), (7, 'quotaPerSecond', U64), (8, 'quotaBurst', U64),
    (9, 'accounts', List(1, 100, _record((1, 'account', ACCOUNT), (2, 'salt', Bytes(16)), (3, 'policy', POLICY))),
     MEMBER),
    (10, 'members', List(0, 100, _record(
        (1, 'account', ACCOUNT), (2, 'name', Text(1, 100)), (3, 'roles', List(1, 10, ROLE)),
        (4, 'country', Text(2, 2))))),
)  # fmt: skip

# docs/spec/leaf.md
OPERATION = _record((1, 'contract', U16), (2, 'method', U16), (3, 'organisation', ACCOUNT, 'optional'))
EVENT = _record((1, 'contract', U16), (2, 'event', U16), (3, 'body', Bytes(0, 4096)))
LEAF = _record(
    (1, 'kind', Word('transaction', 'agenda', 'system')), (2, 'height', U64), (3, 'index', U32), (4, 'time', INSTANT),
    (5, 'subject', HASH), (6, 'code', U32), (7, 'operations', List(0, 100, OPERATION)),
    (8, 'failedCall', U8, 'optional'), (9, 'from', ACCOUNT, 'optional', MEMBER),
    (10, 'events', List(0, 400, EVENT), MEMBER),
)  # fmt: skip

MISBEHAVIOUR = _record(
    (1, 'kind', Word('duplicateVote', 'lightClientAttack')), (2, 'validator', Bytes(20)), (3, 'height', U64),
    (4, 'time', INSTANT), (5, 'totalPower', U64),
)  # fmt: skip

UPGRADE = _record((1, 'from', U16), (2, 'to', U16))

# docs/spec/chronicle.md sections 6 and 7
ACCOUNT_VALUE = _record((1, 'policy', POLICY, MEMBER), (2, 'policyVersion', U32))
ACCOUNT_HEAD = _record(
    (1, 'lanes', List(0, 64, _record((1, 'lane', U64), (2, 'last', U64))), MEMBER),
    (2, 'remembered', List(0, 256, _record((1, 'transaction', HASH), (2, 'until', INSTANT))), MEMBER),
    (3, 'quotaLevel', U64, MEMBER), (4, 'quotaAt', INSTANT, MEMBER),
)  # fmt: skip
METER_HEAD = _record(
    (1, 'factCount', U32), (2, 'factsRoot', HASH), (3, 'last', U64, MEMBER), (4, 'note', Text(0, 40), 'optional', MEMBER)
)  # fmt: skip
METER_FACT = Choice(
    (1, 'read', _record((1, 'value', U64, MEMBER), (2, 'on', INSTANT))),
    (2, 'corrected', _record((1, 'index', U32), (2, 'reason', Text(0, 100), MEMBER), (3, 'by', ACCOUNT))),
)  # fmt: skip
SCHEMAS = {
    'Account': ACCOUNT_VALUE,
    'AccountHead': ACCOUNT_HEAD,
    'MeterHead': METER_HEAD,
    'MeterFact': METER_FACT,
    'OutcomeLeaf': LEAF,
}
