"""The schemas of the contracts (docs/spec/contracts.md), from docs/spec/contracts.json."""

import functools
import json
from pathlib import Path

from . import cbor
from .schema import (
    Boolean, Bytes, Choice, Code, DATE, Except, Field, INSTANT, Integer, List, Month, Record, Text, Word, decode,
)  # fmt: skip

FILE = Path(__file__).resolve().parents[3] / 'docs' / 'spec' / 'contracts.json'


@functools.cache
def _file():
    return json.loads(FILE.read_text(encoding='utf-8'))


@functools.cache
def record(name):
    fields = _file()['records'][name]
    return Record(
        *(Field(f['number'], f['name'], _type(f), f['class'], f.get('optional', False)) for f in fields)
    )


@functools.cache
def choice(name):
    return Choice(*((v['number'], v['kind'], record(v['record'])) for v in _file()['choices'][name]))


def _decimal(described):
    low, high = int(described['min']), int(described['max'])
    if 'except' in described:
        return Except(low, high, int(described['except']))
    return Integer(low, high, 'text')


def _text(described):
    if 'words' in described:
        return Code(0, 65_536, words=described['words'])
    if 'pattern' in described:
        return Code(described['min'], described['max'], described['pattern'])
    return Text(described['min'], described['max'])


TYPES = {
    'integer': lambda t: Integer(t['min'], t['max']),
    'decimal': _decimal,
    'boolean': lambda _: Boolean(),
    'instant': lambda _: INSTANT,
    'date': lambda _: DATE,
    'month': lambda _: Month(),
    'text': _text,
    'bytes': lambda t: Bytes(t['min'], t['max']),
    'identifier': lambda t: Bytes(t['bytes'], prefix=f'{t["prefix"]}_'),
    'word': lambda t: Word(*t['words']),
    'list': lambda t: List(t['min'], t['max'], _type(t['item'])),
    'record': lambda t: record(t['of']),
    'choice': lambda t: choice(t['of']),
}


def _type(described):
    return TYPES[described['type']](described)


def place(address):
    """(what, key, record, choice of facts or None) of an address, None where no contract knows it."""
    for contract in _file()['contracts']:
        for described in contract['maps']:
            if (contract['number'], described['number']) == (address['contract'], address['map']):
                facts = choice(described['fact']) if 'fact' in described else None
                what = f'{contract["name"]}.{described["name"]}'
                return what, key_of(described['key'], address['key']), record(described['value']), facts
    return None


def key_of(parts, key):
    """A key in JSON: the text of an identifier that is alone, else the parts by name; hex where it is no key."""
    if len(key) != sum(part['bytes'] for part in parts):
        return key.hex()
    named, at = {}, 0
    for part in parts:
        data = key[at : at + part['bytes']]
        at += part['bytes']
        named[part['name']] = {
            'id': lambda: f'{part["prefix"]}_{data.hex()}',
            'number': lambda: int.from_bytes(data, 'big'),
            'ascii': lambda: data.rstrip(b'\0').decode('ascii', 'replace'),
            'bytes': data.hex,
        }[part['form']]()
    return named['id'] if list(named) == ['id'] else named


def named(fields_of, opened):
    """{fields, hidden} of an opened part: PUBLIC values and opened ones by name, in the JSON of the schema."""
    fields, hidden = {}, []
    for field in fields_of.fields:
        name, value = opened.opened.get(field.number, (None, None))
        if name == field.name:
            fields[field.name] = value
        elif field.number in opened.shown:
            shown = cbor.encode(opened.shown[field.number])
            fields[field.name] = field.kind.to_json(decode(field.kind, shown))
        elif name is not None or field.number in opened.hidden:
            hidden.append(field.name)
    return {'fields': fields, 'hidden': hidden}
