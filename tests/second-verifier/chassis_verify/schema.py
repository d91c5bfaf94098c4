"""The types of docs/spec/schema.md: each reads CBOR strictly, makes it, and turns values from and to JSON.

A value is what Python has: int, bytes, str (texts and words), bool, list, dict (records; absent fields are left out).
A choice is a dict whose 'kind' comes first.
"""

import re

from . import cbor
from .cbor import ARRAY, BYTES, MAP, NEGATIVE, SIMPLE, TEXT, UNSIGNED
from .refusal import Refusal
from .texts import MAX_DAYS, MAX_INSTANT, MIN_DAYS, format_date, format_instant, from_hex, parse_date, parse_instant

PUBLIC, MEMBER = 'PUBLIC', 'MEMBER'


def _open(reader, depth, *majors):
    """The head of the next item, which must be of one of these major types. Faults of the head itself come first."""
    if depth > cbor.MAX_DEPTH:
        raise Refusal('TOO_DEEP')
    major, argument = reader.head()
    _check(major in majors, 'WRONG_TYPE')
    return major, argument


def _small(reader, depth):
    """A number that the schema itself uses: of a field, a variant, a word."""
    major, argument = _open(reader, depth, UNSIGNED, NEGATIVE)
    _check(argument < cbor.LIMIT - (major == NEGATIVE), 'TOO_LARGE')
    return argument if major == UNSIGNED else -1 - argument


def _check(holds, name='INVALID_VALUE'):
    if not holds:
        raise Refusal(name)


class Integer:
    """An integer of a range. In JSON a number, a decimal text, or one of the texts of dates."""

    def __init__(self, low, high, form='number', outside='TOO_LARGE'):
        self.low, self.high, self.form, self.outside = low, high, form, outside

    def check(self, value):
        _check(self.low <= value <= self.high, self.outside)
        return value

    def read(self, reader, depth):
        major, argument = _open(reader, depth, UNSIGNED, NEGATIVE)
        return self.check(argument if major == UNSIGNED else -1 - argument)

    def write(self, value):
        return cbor.encode(self.check(value))

    def to_json(self, value):
        texts = {'text': str, 'instant': format_instant, 'date': format_date}
        return texts[self.form](value) if self.form in texts else value

    def from_json(self, value):
        if self.form == 'number':
            # A number counts by its value: 1.0 is 1.
            whole = isinstance(value, float) and value.is_integer() and abs(value) < cbor.LIMIT
            _check(whole or (isinstance(value, int) and not isinstance(value, bool)), 'WRONG_TYPE')
            return self.check(int(value))
        _check(isinstance(value, str), 'WRONG_TYPE')
        if self.form == 'text':
            digits = value[1:] if value.startswith('-') else value
            canonical = digits.isascii() and digits.isdigit() and len(digits) <= 20 and str(int(value)) == value
            _check(canonical, 'INVALID_TEXT')
            return self.check(int(value))
        return self.check(parse_instant(value) if self.form == 'instant' else parse_date(value))


class Except(Integer):
    """A decimal text of a range with a gap."""

    def __init__(self, low, high, gap):
        super().__init__(low, high, 'text', 'INVALID_VALUE')
        self.gap = gap

    def check(self, value):
        _check(value != self.gap)
        return super().check(value)


class Month(Integer):
    """year × 12 + month − 1, in JSON YYYY-MM."""

    def __init__(self):
        super().__init__(12, 119_999, 'month', 'INVALID_VALUE')

    def to_json(self, value):
        return f'{value // 12:04d}-{value % 12 + 1:02d}'

    def from_json(self, value):
        _check(isinstance(value, str) and re.fullmatch('[0-9]{4}-(0[1-9]|1[0-2])', value, re.ASCII))
        return self.check(int(value[:4]) * 12 + int(value[5:]) - 1)


class Boolean:
    def read(self, reader, depth):
        _, first = _open(reader, depth, SIMPLE)
        _check(first in (0xF4, 0xF5), 'WRONG_TYPE')
        return first == 0xF5

    def write(self, value):
        return cbor.encode(value)

    def to_json(self, value):
        return value

    def from_json(self, value):
        _check(isinstance(value, bool), 'WRONG_TYPE')
        return value


class Text:
    """Lengths count UTF-8 bytes."""

    def __init__(self, low, high):
        self.low, self.high = low, high

    def check(self, value):
        _check(self.low <= len(value.encode('utf-8')) <= self.high)
        _check(not any(char < ' ' or char == '\x7f' for char in value))
        return value

    def read(self, reader, depth):
        _, length = _open(reader, depth, TEXT)
        return self.check(cbor.utf8(reader.take(length)))

    def write(self, value):
        return cbor.encode(self.check(value))

    def to_json(self, value):
        return value

    def from_json(self, value):
        _check(isinstance(value, str), 'WRONG_TYPE')
        return self.check(value)


class Code(Text):
    """A text that matches a pattern, or is one of some words."""

    def __init__(self, low, high, pattern=None, words=None):
        super().__init__(low, high)
        self.pattern, self.words = pattern, words

    def check(self, value):
        super().check(value)
        _check(self.pattern is None or re.fullmatch(self.pattern, value, re.ASCII))
        _check(self.words is None or value in self.words)
        return value


class Bytes:
    """Byte strings, hashes and identifiers: hex in JSON, identifiers with their prefix before it."""

    def __init__(self, low, high=None, prefix=''):
        self.low, self.high, self.prefix = low, low if high is None else high, prefix

    def check(self, value):
        _check(self.low <= len(value) <= self.high)
        return value

    def read(self, reader, depth):
        _, length = _open(reader, depth, BYTES)
        return self.check(bytes(reader.take(length)))

    def write(self, value):
        return cbor.encode(self.check(value))

    def to_json(self, value):
        return self.prefix + value.hex()

    def from_json(self, value):
        _check(isinstance(value, str), 'WRONG_TYPE')
        _check(value.startswith(self.prefix), 'INVALID_TEXT')
        return self.check(from_hex(value[len(self.prefix) :]))


class Word:
    """One of a list of words, in CBOR its position."""

    def __init__(self, *words):
        self.words = words

    def read(self, reader, depth):
        position = _small(reader, depth)
        _check(0 <= position < len(self.words))
        return self.words[position]

    def write(self, value):
        return cbor.encode(self.words.index(value))

    def to_json(self, value):
        return value

    def from_json(self, value):
        _check(isinstance(value, str), 'WRONG_TYPE')
        _check(value in self.words)
        return value


class List:
    def __init__(self, low, high, item):
        self.low, self.high, self.item = low, high, item

    def check(self, count):
        _check(self.low <= count <= self.high, 'TOO_LARGE')

    def read(self, reader, depth):
        _, count = _open(reader, depth, ARRAY)
        reader.expect_items(count)
        self.check(count)
        return [self.item.read(reader, depth + 1) for _ in range(count)]

    def write(self, value):
        self.check(len(value))
        return cbor.head(ARRAY, len(value)) + b''.join(self.item.write(item) for item in value)

    def to_json(self, value):
        return [self.item.to_json(item) for item in value]

    def from_json(self, value):
        _check(isinstance(value, list), 'WRONG_TYPE')
        self.check(len(value))
        return [self.item.from_json(item) for item in value]


class Field:
    def __init__(self, number, name, kind, data_class=PUBLIC, optional=False):
        self.number, self.name, self.kind, self.data_class, self.optional = number, name, kind, data_class, optional


class Record:
    def __init__(self, *fields):
        self.fields = fields

    def read(self, reader, depth=0):
        _, count = _open(reader, depth, MAP)
        reader.expect_items(2 * count)
        value, last, wanted = {}, None, 0
        for _ in range(count):
            number = _small(reader, depth + 1)
            _check(last is None or number > last, 'NOT_CANONICAL')
            last = number
            while wanted < len(self.fields) and self.fields[wanted].number < number:
                _check(self.fields[wanted].optional, 'MISSING_FIELD')
                wanted += 1
            _check(wanted < len(self.fields) and self.fields[wanted].number == number, 'UNKNOWN_FIELD')
            field = self.fields[wanted]
            value[field.name] = field.kind.read(reader, depth + 1)
            wanted += 1
        _check(all(field.optional for field in self.fields[wanted:]), 'MISSING_FIELD')
        return value

    def write(self, value):
        present = [field for field in self.fields if field.name in value]
        items = (cbor.encode(field.number) + field.kind.write(value[field.name]) for field in present)
        return cbor.head(MAP, len(present)) + b''.join(items)

    def to_json(self, value):
        return {field.name: field.kind.to_json(value[field.name]) for field in self.fields if field.name in value}

    def from_json(self, value):
        _check(isinstance(value, dict), 'WRONG_TYPE')
        names = {field.name for field in self.fields}
        _check(all(name in names for name in value), 'UNKNOWN_FIELD')
        _check(all(field.optional or field.name in value for field in self.fields), 'MISSING_FIELD')
        present = (field for field in self.fields if field.name in value)
        return {field.name: field.kind.from_json(value[field.name]) for field in present}


class Choice:
    """Variants as (number, kind, record)."""

    def __init__(self, *variants):
        self.by_number = {number: (kind, record) for number, kind, record in variants}
        self.by_kind = {kind: (number, record) for number, kind, record in variants}

    def read(self, reader, depth=0):
        _, count = _open(reader, depth, ARRAY)
        reader.expect_items(count)
        _check(count == 2)
        number = _small(reader, depth + 1)
        _check(number in self.by_number)
        kind, record = self.by_number[number]
        return {'kind': kind, **record.read(reader, depth + 1)}

    def write(self, value):
        number, record = self.by_kind[value['kind']]
        return cbor.head(ARRAY, 2) + cbor.encode(number) + record.write(value)

    def to_json(self, value):
        return {'kind': value['kind'], **self.by_kind[value['kind']][1].to_json(value)}

    def from_json(self, value):
        _check(isinstance(value, dict), 'WRONG_TYPE')
        _check(isinstance(value.get('kind'), str), 'MISSING_FIELD')
        _check(value['kind'] in self.by_kind)
        rest = {name: item for name, item in value.items() if name != 'kind'}
        return {'kind': value['kind'], **self.by_kind[value['kind']][1].from_json(rest)}


def decode(kind, data):
    """The one value of this type that fills `data`."""
    reader = cbor.Reader(data)
    value = kind.read(reader, 0)
    reader.end()
    return value


U8 = Integer(0, 0xFF)
U16 = Integer(0, 0xFFFF)
U32 = Integer(0, 0xFFFFFFFF)
U64 = Integer(0, (1 << 64) - 1, 'text')
INSTANT = Integer(0, MAX_INSTANT, 'instant')
DATE = Integer(MIN_DAYS, MAX_DAYS, 'date', 'INVALID_VALUE')
HASH = Bytes(32)
ACCOUNT = Bytes(20, prefix='acct_')
LEDGER = Bytes(32, prefix='ledger_')
TRANSACTION = Bytes(32, prefix='tx_')
