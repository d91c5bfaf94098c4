"""Transactions (docs/spec/transaction.md): ids, sign bytes, envelopes, and whether their signatures are valid."""

from . import cbor, ed25519, es256
from .log import sha256
from .records import BODY, ENTRIES, POLICY
from .refusal import Refusal
from .schema import decode

MAX_ENVELOPE = 65_536
VERSION = 1
ALGORITHMS = {'ed25519': b'\xa1\x01\x27', 'es256': b'\xa1\x01\x26', 'webauthn': b'\xa1\x01\x26'}


def transaction_id(body):
    """Of an encoded body."""
    return sha256(b'chassis/txid/v1' + body)


def account_id(salt, policy):
    """Of a salt and an encoded policy."""
    return sha256(b'chassis/acct/v1' + salt + policy)[:20]


def sig_structure(protected, external_aad, payload):
    """The COSE Sig_structure of docs/spec/signatures.md section 3."""
    return cbor.encode(['Signature1', b'' if protected == b'\xa0' else protected, external_aad, payload])


def sign_bytes(kind, ledger_id, body):
    return sig_structure(ALGORITHMS[kind], b'chassis/tx/v1' + ledger_id, body)


def read_envelope(data):
    """{body (encoded), content (the record), signatures}. Raises Refusal in the order of section 4."""
    if len(data) > MAX_ENVELOPE:
        raise Refusal('ENVELOPE_TOO_LARGE')
    reader = cbor.Reader(data)
    major, count = reader.head()
    if major != cbor.ARRAY:
        raise Refusal('WRONG_TYPE')
    reader.expect_items(count)
    if count != 3 or reader.value(1) != VERSION:
        raise Refusal('INVALID_VALUE')
    major, length = reader.head()
    if major != cbor.BYTES:
        raise Refusal('WRONG_TYPE')
    body = bytes(reader.take(length))
    signatures = ENTRIES.read(reader, 1)
    reader.end()
    return {'body': body, 'content': decode(BODY, body), 'signatures': signatures}


def write_envelope(body, signatures):
    return cbor.head(cbor.ARRAY, 3) + cbor.encode(VERSION) + cbor.encode(body) + ENTRIES.write(signatures)


def is_valid_entry(entry, ledger_id, body):
    """Whether the predicate of the entry's kind holds over its sign bytes."""
    kind, key, signature, passkey = (entry.get(name) for name in ('kind', 'publicKey', 'signature', 'webauthn'))
    if (kind == 'webauthn') != (passkey is not None):
        return False
    signed = sign_bytes(kind, ledger_id, body)
    if kind == 'webauthn':
        attachments = passkey['authenticatorData'], passkey['clientDataJson']
        return es256.verify_webauthn(key, signed, *attachments, signature)['ok']
    return (ed25519 if kind == 'ed25519' else es256).verify(key, signed, signature)


def encode_policy(policy):
    return POLICY.write(policy)
