"""ES256 and WebAuthn over it (docs/spec/signatures.md sections 2 and 4)."""

import hashlib

from . import strict_json
from .cbor import Map, decode
from .refusal import Refusal
from .texts import to_base64url

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
HALF_N = 0x7FFFFFFF800000007FFFFFFFFFFFFFFFDE737D56D38BCF4279DCE5617E3192A8
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)
MAX_ATTACHMENT = 1024
MAX_LEVEL = 8


def add(p, q):
    """Affine addition; None is the point at infinity."""
    if p is None or q is None:
        return q if p is None else p
    if p[0] == q[0]:
        if (p[1] + q[1]) % P == 0:
            return None
        slope = (3 * p[0] * p[0] - 3) * pow(2 * p[1], -1, P)
    else:
        slope = (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P


def multiply(scalar, p):
    result = None
    while scalar:
        if scalar & 1:
            result = add(result, p)
        p = add(p, p)
        scalar >>= 1
    return result


def coordinates(key):
    """(x, y) of an uncompressed key with both below the field prime, else None. The curve is not asked."""
    if len(key) != 65 or key[0] != 4:
        return None
    x, y = int.from_bytes(key[1:33], 'big'), int.from_bytes(key[33:], 'big')
    return (x, y) if x < P and y < P else None


def normalize(signature):
    """r ‖ s with the lower of s and n − s."""
    s = int.from_bytes(signature[32:], 'big')
    return signature[:32] + (N - s if s > HALF_N else s).to_bytes(32, 'big')


def verify(key, message, signature):
    q = coordinates(key)
    if q is None or len(signature) != 64:
        return False
    r, s = int.from_bytes(signature[:32], 'big'), int.from_bytes(signature[32:], 'big')
    if not 1 <= r < N or not 1 <= s <= HALF_N:
        return False
    if (q[1] * q[1] - q[0] ** 3 + 3 * q[0] - B) % P != 0:
        return False
    e = int.from_bytes(hashlib.sha256(message).digest(), 'big')
    w = pow(s, -1, N)
    found = add(multiply(e * w % N, G), multiply(r * w % N, q))
    return found is not None and found[0] % N == r


def authenticator_flags(data):
    """The flags of well-formed authenticatorData, else None."""
    if not 37 <= len(data) <= MAX_ATTACHMENT:
        return None
    flags = data[32]
    if flags & 64 or (flags & 16 and not flags & 8):
        return None
    if not flags & 128:
        return flags if len(data) == 37 else None
    try:
        return flags if isinstance(decode(data[37:]), Map) else None
    except Refusal:
        return None


def client_data(data):
    """The members of well-formed clientDataJSON, else None."""
    if len(data) > MAX_ATTACHMENT:
        return None
    try:
        members = strict_json.parse(data, MAX_LEVEL)
    except Refusal:
        return None
    if not isinstance(members, dict):
        return None
    if not all(isinstance(members.get(name), str) for name in ('type', 'challenge', 'origin')):
        return None
    return members if isinstance(members.get('crossOrigin', False), bool) else None


def verify_webauthn(key, sign_bytes, authenticator_data, client_data_json, signature):
    """The verdict: {'ok': True, …} or {'ok': False, 'reason': …}."""
    flags = authenticator_flags(authenticator_data)
    members = client_data(client_data_json)
    challenge = to_base64url(hashlib.sha256(sign_bytes).digest())
    signed = authenticator_data + hashlib.sha256(client_data_json).digest()
    checks = (
        ('authenticatorDataMalformed', lambda: flags is not None),
        ('clientDataMalformed', lambda: members is not None),
        ('typeNotGet', lambda: members['type'] == 'webauthn.get'),
        ('challengeMismatch', lambda: members['challenge'] == challenge),
        ('crossOrigin', lambda: not members.get('crossOrigin', False) and 'topOrigin' not in members),
        ('userNotPresent', lambda: flags & 1 != 0),
        ('signatureInvalid', lambda: verify(key, signed, signature)),
    )
    for reason, passes in checks:
        if not passes():
            return {'ok': False, 'reason': reason}
    return {
        'ok': True,
        'origin': members['origin'],
        'rpIdHash': authenticator_data[:32].hex(),
        'userVerified': flags & 4 != 0,
        'backupEligible': flags & 8 != 0,
        'backedUp': flags & 16 != 0,
    }
