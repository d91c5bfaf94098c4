"""The CBOR profile of docs/spec/encoding.md: a strict reader and the one writer."""

from .refusal import Refusal

MAX_DEPTH = 16
LIMIT = 1 << 53
UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG, SIMPLE = range(8)
SIMPLES = {0xF4: False, 0xF5: True, 0xF6: None}


class Map:
    """A map as its pairs in their encoded order: keys may be any item."""

    def __init__(self, pairs):
        self.pairs = list(pairs)

    def __eq__(self, other):
        return isinstance(other, Map) and encode(self) == encode(other)

    def __repr__(self):
        return f'Map({self.pairs!r})'


class Reader:
    """Reads items from the front of `data`; the first fault raises Refusal."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def remaining(self):
        return len(self.data) - self.at

    def take(self, count):
        if count > self.remaining():
            raise Refusal('TRUNCATED')
        start = self.at
        self.at += count
        return self.data[start : self.at]

    def head(self):
        """(major type, argument) of the next head; for the simple values, the first byte is the argument."""
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if info >= 28:
            raise Refusal('FORBIDDEN_TYPE' if info == 31 and 2 <= major <= 5 else 'MALFORMED')
        if major == TAG or (major == SIMPLE and first not in SIMPLES):
            raise Refusal('FORBIDDEN_TYPE')
        if major == SIMPLE:
            return major, first
        if info < 24:
            return major, info
        width = 1 << (info - 24)
        argument = int.from_bytes(self.take(width), 'big')
        if BYTES <= major <= MAP and argument >= LIMIT:
            raise Refusal('TOO_LARGE')
        shortest = 24 if width == 1 else 1 << (4 * width)
        if argument < shortest:
            raise Refusal('NOT_CANONICAL')
        return major, argument

    def value(self, depth=0):
        """The next item, whatever it is."""
        if depth > MAX_DEPTH:
            raise Refusal('TOO_DEEP')
        major, argument = self.head()
        if major == UNSIGNED:
            return argument
        if major == NEGATIVE:
            return -1 - argument
        if major == BYTES:
            return bytes(self.take(argument))
        if major == TEXT:
            return utf8(self.take(argument))
        if major == SIMPLE:
            return SIMPLES[argument]
        self.expect_items(argument if major == ARRAY else 2 * argument)
        if major == ARRAY:
            return [self.value(depth + 1) for _ in range(argument)]
        return self.pairs(argument, depth)

    def expect_items(self, count):
        """Every item needs a byte: a claimed count beyond the input is refused before anything is read."""
        if count > self.remaining():
            raise Refusal('TRUNCATED')

    def pairs(self, count, depth):
        pairs, before = [], None
        for _ in range(count):
            start = self.at
            key = self.value(depth + 1)
            encoded = self.data[start : self.at]
            if before is not None and encoded <= before:
                raise Refusal('NOT_CANONICAL')
            before = encoded
            pairs.append((key, self.value(depth + 1)))
        return Map(pairs)

    def end(self):
        if self.remaining() != 0:
            raise Refusal('TRAILING_BYTES')


def utf8(data):
    try:
        return bytes(data).decode('utf-8', 'strict')
    except UnicodeDecodeError:
        raise Refusal('INVALID_UTF8') from None


def decode(data):
    """The one item that fills `data`."""
    reader = Reader(data)
    value = reader.value()
    reader.end()
    return value


def head(major, argument):
    first = major << 5
    if argument < 24:
        return bytes([first | argument])
    for info, width in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if argument < 1 << (8 * width):
            return bytes([first | info]) + argument.to_bytes(width, 'big')
    raise ValueError('argument beyond 64 bits')


def encode(value):
    """The one encoding of a value: None, bool, int, bytes, str, list or Map."""
    if value is None:
        return b'\xf6'
    if isinstance(value, bool):
        return b'\xf5' if value else b'\xf4'
    if isinstance(value, int):
        return head(UNSIGNED, value) if value >= 0 else head(NEGATIVE, -1 - value)
    if isinstance(value, (bytes, bytearray)):
        return head(BYTES, len(value)) + bytes(value)
    if isinstance(value, str):
        data = value.encode('utf-8')
        return head(TEXT, len(data)) + data
    if isinstance(value, list):
        return head(ARRAY, len(value)) + b''.join(encode(item) for item in value)
    if isinstance(value, Map):
        pairs = sorted((encode(key), encode(item)) for key, item in value.pairs)
        return head(MAP, len(pairs)) + b''.join(key + item for key, item in pairs)
    raise TypeError(f'no encoding of {type(value).__name__}')
