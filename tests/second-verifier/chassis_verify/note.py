"""Signed checkpoints of solo ledgers (docs/spec/checkpoint.md)."""

import re

from . import ed25519
from .cbor import utf8
from .log import sha256
from .refusal import Refusal
from .texts import from_base64, from_hex, to_base64

MAX_NOTE = 1_000_000
MAX_SIGNATURES = 100
MAX_NUMBER = (1 << 53) - 1
DECIMAL = re.compile(r'0|[1-9][0-9]*', re.ASCII)
# Unicode White_Space (PropList.txt); not what Python calls white space, which has U+001C to U+001F besides.
WHITE_SPACE = frozenset(
    [*range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
)


class Malformed(Exception):
    """A note, key or checkpoint that is not of the form."""


def key_id(name, public_key, kind=1):
    return sha256(name.encode('utf-8') + b'\n' + bytes([kind]) + public_key)[:4]


def is_key_name(name):
    return name != '' and '+' not in name and not any(ord(char) in WHITE_SPACE for char in name)


def parse_verifier_key(text):
    """(name, id, public key) of `<name>+<id>+<base64>`."""
    parts = text.split('+', 2)
    if len(parts) != 3 or not is_key_name(parts[0]):
        raise Malformed
    try:
        identifier, data = from_hex(parts[1]), from_base64(parts[2])
    except Refusal:
        raise Malformed from None
    if len(data) != 33 or data[0] != 1 or identifier != key_id(parts[0], data[1:]):
        raise Malformed
    return parts[0], identifier, data[1:]


def format_verifier_key(name, public_key):
    return f'{name}+{key_id(name, public_key).hex()}+{to_base64(bytes([1]) + public_key)}'


def split_note(data):
    """(text, [(name, id, signature)…]) of a well-formed note."""
    if len(data) > MAX_NOTE:
        raise Malformed
    try:
        note = utf8(data)
    except Refusal:
        raise Malformed from None
    if any(char < ' ' and char != '\n' for char in note):
        raise Malformed
    at = note.rfind('\n\n')
    if at < 0 or not note.endswith('\n'):
        raise Malformed
    text, lines = note[: at + 1], note[at + 2 : -1].split('\n')
    if len(lines) > MAX_SIGNATURES:
        raise Malformed
    return text, [_signature_line(line) for line in lines]


def _signature_line(line):
    parts = line.split(' ')
    if len(parts) != 3 or parts[0] != '\u2014' or not is_key_name(parts[1]):
        raise Malformed
    try:
        data = from_base64(parts[2])
    except Refusal:
        raise Malformed from None
    if len(data) < 5:
        raise Malformed
    return parts[1], data[:4], data[4:]


def format_note(text, signatures):
    lines = (f'\u2014 {name} {to_base64(identifier + signature)}\n' for name, identifier, signature in signatures)
    return (text + '\n' + ''.join(lines)).encode('utf-8')


def _decimal(text):
    if not DECIMAL.fullmatch(text) or int(text) > MAX_NUMBER:
        raise Malformed
    return int(text)


def _root(text):
    try:
        data = from_base64(text)
    except Refusal:
        raise Malformed from None
    if len(data) != 32:
        raise Malformed
    return data


def parse_checkpoint(text):
    """{origin, logSize, logRoot, height, time, stateRoot} of the four lines."""
    lines = text.split('\n')
    if len(lines) != 5 or lines[4] != '' or not is_key_name(lines[0]):
        raise Malformed
    state = lines[3].split(' ')
    if len(state) != 4 or state[0] != 'state':
        raise Malformed
    return {
        'origin': lines[0],
        'logSize': _decimal(lines[1]),
        'logRoot': _root(lines[2]),
        'height': _decimal(state[1]),
        'time': _decimal(state[2]),
        'stateRoot': _root(state[3]),
    }


def format_checkpoint(body):
    return (
        f'{body["origin"]}\n{body["logSize"]}\n{to_base64(body["logRoot"])}\n'
        f'state {body["height"]} {body["time"]} {to_base64(body["stateRoot"])}\n'
    )


def open_checkpoint(data, verifier_key):
    """The checkpoint of a note that the key signed. Raises Malformed for everything else."""
    name, identifier, public_key = verifier_key
    text, lines = split_note(data)
    signature = next((s for n, i, s in lines if n == name and i == identifier), None)
    if signature is None or not ed25519.verify(public_key, text.encode('utf-8'), signature):
        raise Malformed
    body = parse_checkpoint(text)
    if body['origin'] != name:
        raise Malformed
    return body


def sign_checkpoint(body, name, seed):
    """A note by the key of this seed, for slips that the tests forge."""
    text, public_key = format_checkpoint(body), ed25519.public_key(seed)
    return format_note(text, [(name, key_id(name, public_key), ed25519.sign(seed, text.encode('utf-8')))])
