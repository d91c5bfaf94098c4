"""Ed25519 as docs/spec/signatures.md has it twice.

`verify` is section 1, for whatever a key of the ledger signs: strict encodings, no small order, no cofactor.
`verify_vote` is section 7, for the votes of validators: ZIP 215.
"""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)
SIGN = 1 << 255
SMALL_ORDER_Y = {
    int.from_bytes(bytes.fromhex(y), 'little')
    for y in (
        '0100000000000000000000000000000000000000000000000000000000000000',
        'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
        '0000000000000000000000000000000000000000000000000000000000000000',
        '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
        'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    )
}
NEUTRAL = (0, 1, 1, 0)


def recover_x(y, sign, zip215=False):
    """The x of a point with this y and this parity, or None. ZIP 215 ignores the parity of x = 0."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1 and not zip215):
        return None
    if x == 0:
        return 0
    return P - x if x & 1 != sign else x


def point(x, y):
    return x, y, 1, x * y % P


def add(p, q):
    """Complete addition in extended coordinates (RFC 8032 section 5.1.4)."""
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def double_multiply(a, p, b, q):
    """a·p + b·q, both scalars below 2^256."""
    table = (NEUTRAL, p, q, add(p, q))
    result = NEUTRAL
    for bit in range(255, -1, -1):
        result = add(result, result)
        digit = (a >> bit & 1) | (b >> bit & 1) << 1
        if digit:
            result = add(result, table[digit])
    return result


def compress(p):
    inverse = pow(p[2], -1, P)
    x, y = p[0] * inverse % P, p[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, 'little')


_BASE_Y = 4 * pow(5, -1, P) % P
BASE = point(recover_x(_BASE_Y, 0), _BASE_Y)


def is_admissible(encoded):
    """Rule 3: 32 bytes whose y is reduced and of no small-order point."""
    y = int.from_bytes(encoded, 'little') & (SIGN - 1)
    return len(encoded) == 32 and y < P and y not in SMALL_ORDER_Y


def decompress(encoded):
    number = int.from_bytes(encoded, 'little')
    y = number & (SIGN - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else point(x, y)


def decompress_zip215(encoded):
    """The point of any encoding: y may be P or more."""
    number = int.from_bytes(encoded, 'little')
    y = (number & (SIGN - 1)) % P
    x = recover_x(y, number >> 255, zip215=True)
    return None if x is None else point(x, y)


def is_key(encoded):
    """Whether these bytes are an admissible public key."""
    return is_admissible(encoded) and decompress(encoded) is not None


def verify(public_key, message, signature):
    if len(public_key) != 32 or len(signature) != 64:
        return False
    r, s = signature[:32], int.from_bytes(signature[32:], 'little')
    if s >= L or not is_admissible(public_key) or not is_admissible(r):
        return False
    a = decompress(public_key)
    if a is None:
        return False
    k = int.from_bytes(hashlib.sha512(r + public_key + message).digest(), 'little') % L
    negated = (P - a[0], a[1], 1, P - a[3])
    return compress(double_multiply(s, BASE, k, negated)) == r


def verify_vote(public_key, message, signature):
    if len(public_key) != 32 or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], 'little')
    a, r = decompress_zip215(public_key), decompress_zip215(signature[:32])
    if s >= L or a is None or r is None:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), 'little') % L
    negated = (P - a[0], a[1], 1, P - a[3])
    difference = add(double_multiply(s, BASE, k, negated), (P - r[0], r[1], 1, P - r[3]))
    for _ in range(3):
        difference = add(difference, difference)
    return difference[0] % P == 0 and (difference[1] - difference[2]) % P == 0


def sign(seed, message):
    """RFC 8032 signing, for slips that the tests forge."""
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], 'little') & ~7 & (1 << 254) - 1 | 1 << 254
    key = compress(double_multiply(scalar, BASE, 0, BASE))
    r = int.from_bytes(hashlib.sha512(digest[32:] + message).digest(), 'little') % L
    encoded_r = compress(double_multiply(r, BASE, 0, BASE))
    k = int.from_bytes(hashlib.sha512(encoded_r + key + message).digest(), 'little') % L
    return encoded_r + ((r + k * scalar) % L).to_bytes(32, 'little')


def public_key(seed):
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], 'little') & ~7 & (1 << 254) - 1 | 1 << 254
    return compress(double_multiply(scalar, BASE, 0, BASE))
