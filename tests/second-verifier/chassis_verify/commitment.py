"""Split commitments (docs/spec/commitment.md): making them, for the vectors, and opening them."""

from . import cbor, strict_json
from .cbor import Map
from .log import sha256
from .refusal import Refusal
from .schema import PUBLIC, Choice
from .texts import from_base64url, to_base64url

MAX_LEVEL = 8


class NotOpened(Exception):
    """A committed form or a disclosure that does not hold."""


def salt_of(chain_secret, number, context):
    return sha256(chain_secret + number.to_bytes(2, 'big') + context)[:16]


def json_text(value):
    """JSON without white space; only the quotation mark and the backslash are escaped."""
    if value is None or isinstance(value, bool):
        return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        escaped = value.replace('\\', '\\\\').replace('"', '\\"')
        return f'"{escaped}"'
    if isinstance(value, list):
        return f'[{",".join(json_text(item) for item in value)}]'
    return f'{{{",".join(f"{json_text(name)}:{json_text(item)}" for name, item in value.items())}}}'


def disclosures_of(chain_secret, schema, value, context):
    """[(number, name, JSON text, disclosure)…] of the hidden fields that are there."""
    record, _ = _record_of(schema, value)
    made = []
    for field in record.fields:
        if field.data_class != PUBLIC and field.name in value:
            salt = to_base64url(salt_of(chain_secret, field.number, context))
            text = json_text([salt, field.name, field.kind.to_json(value[field.name])])
            made.append((field.number, field.name, text, to_base64url(text.encode('utf-8')).encode('ascii')))
    return made


def _record_of(schema, value):
    """The record of a value and its variant's number (0: a record)."""
    if isinstance(schema, Choice):
        number, record = schema.by_kind[value['kind']]
        return record, number
    return schema, 0


def commit(chain_secret, schema, value, version, context):
    """The committed form."""
    record, variant = _record_of(schema, value)
    shown = [field for field in record.fields if field.data_class == PUBLIC and field.name in value]
    public = ((field.number, cbor.decode(field.kind.write(value[field.name]))) for field in shown)
    hidden = ((made[0], sha256(made[3])) for made in disclosures_of(chain_secret, schema, value, context))
    return cbor.encode([version, variant, Map(public), Map(hidden)])


def _require(holds):
    if not holds:
        raise NotOpened


def _is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool)


def parse(committed):
    """(schema version, variant, {number: PUBLIC value}, {number: digest}) of a committed form."""
    try:
        form = cbor.decode(committed)
    except Refusal:
        raise NotOpened from None
    _require(isinstance(form, list) and len(form) == 4)
    version, variant, public, hidden = form
    _require(_is_integer(version) and _is_integer(variant))
    _require(isinstance(public, Map) and isinstance(hidden, Map))
    for number, _ in (*public.pairs, *hidden.pairs):
        _require(_is_integer(number) and 1 <= number <= 255)
    _require(all(isinstance(digest, bytes) and len(digest) == 32 for _, digest in hidden.pairs))
    shown, closed = dict(public.pairs), dict(hidden.pairs)
    _require(not shown.keys() & closed.keys())
    return version, variant, shown, closed


def open_disclosure(disclosure):
    """(salt, name, value) of a disclosure."""
    try:
        data = from_base64url(disclosure.decode('ascii'))
        content = strict_json.parse(data, MAX_LEVEL)
    except (Refusal, UnicodeDecodeError):
        raise NotOpened from None
    _require(isinstance(content, list) and len(content) == 3)
    _require(isinstance(content[0], str) and isinstance(content[1], str))
    return tuple(content)


def open_part(part):
    """What a Part of a slip shows. Raises NotOpened where anything does not hold."""
    version, variant, shown, closed = parse(part['committed'])
    opened, last = {}, 0
    for entry in part['opened']:
        number, disclosure = entry['field'], entry['disclosure']
        _require(number > last and number in closed and sha256(disclosure) == closed[number])
        last = number
        _, name, value = open_disclosure(disclosure)
        opened[number] = (name, value)
    return Opened(version, variant, shown, opened, sorted(closed.keys() - opened.keys()))


class Opened:
    """A part that opened: PUBLIC values and (name, value) by field number, and the numbers that stay closed."""

    def __init__(self, version, variant, shown, opened, hidden):
        self.version, self.variant, self.shown, self.opened, self.hidden = version, variant, shown, opened, hidden

    def to_json(self):
        return {
            'version': self.version,
            'variant': self.variant,
            'public': {str(number): plain(value) for number, value in self.shown.items()},
            'opened': {str(number): list(pair) for number, pair in self.opened.items()},
            'hidden': self.hidden,
        }

    def named(self):
        """{name: value} of the opened fields."""
        return dict(self.opened.values())


def plain(value):
    """A CBOR value in JSON: byte strings as {"bytes": hex}, maps as {"map": pairs}."""
    if isinstance(value, bytes):
        return {'bytes': value.hex()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, Map):
        return {'map': [[plain(key), plain(item)] for key, item in value.pairs]}
    return value
