"""The anchor of a network (docs/spec/slip.md section 3): a CometBFT commit over a header that carries the app hash."""

from . import ed25519
from .log import leaf_hash, root_of, sha256
from .tree import app_hash

CHAIN_ID, HEIGHT, TIME, VALIDATORS_HASH, APP_HASH = 1, 2, 3, 7, 10
VARINT, FIXED64, LENGTH = 0, 1, 2
FIRST_SECOND, LAST_SECOND = -62_135_596_800, 253_402_300_799


def varint(number):
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def field(number, wire, data):
    return varint(number << 3 | wire) + data


def message(number, data):
    return field(number, LENGTH, varint(len(data)) + data)


def unsigned(number, value):
    """A varint field; protobuf leaves out zeros."""
    return field(number, VARINT, varint(value)) if value else b''


def bytes_value(data):
    return message(1, data) if data else b''


def validators_hash(validators):
    leaves = (message(1, message(1, v['publicKey'])) + unsigned(2, v['power']) for v in validators)
    return root_of([leaf_hash(leaf) for leaf in leaves])


def timestamp(seconds, nanos):
    return unsigned(1, seconds) + unsigned(2, nanos)


def fixed64(number, value):
    return field(number, FIXED64, value.to_bytes(8, 'little')) if value else b''


def sign_bytes(anchor, header_hash, chain_id, height, entry):
    """The CanonicalVote that one validator signed, after its length."""
    parts = unsigned(1, anchor['partsTotal']) + message(2, anchor['partsHash'])
    vote = (
        unsigned(1, 2)
        + fixed64(2, height)
        + fixed64(3, anchor['round'])
        + message(4, message(1, header_hash) + message(2, parts))
        + message(5, timestamp(entry['seconds'], entry['nanos']))
        + message(6, chain_id.encode('utf-8'))
    )
    return varint(len(vote)) + vote


def height_of(data):
    """The number of a protobuf Int64Value in its one encoding, or None."""
    if data == b'':
        return 0
    number, shift = 0, 0
    for byte in data[1:]:
        number |= (byte & 0x7F) << shift
        shift += 7
    return number if number < 1 << 63 and unsigned(1, number) == data else None


def time_of(data):
    """(seconds, nanos) of a protobuf Timestamp in its one encoding and of the years 1 to 9999, or None."""
    values, at = {1: 0, 2: 0}, 0
    while at < len(data):
        tag, at = data[at], at + 1
        number = shift = 0
        while at < len(data) and shift < 64:
            byte, at = data[at], at + 1
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        values[tag >> 3] = number
    if timestamp(values[1], values[2]) != data:
        return None
    seconds = values[1] - (1 << 64) * (values[1] >> 63)
    is_time = FIRST_SECOND <= seconds <= LAST_SECOND and values[2] < 10**9
    return (seconds, values[2]) if is_time else None


def validators_hold(anchor, trusted):
    pinned = trusted.get('validators')
    header_hash = anchor['headerFields'][VALIDATORS_HASH]
    return (
        pinned is not None
        and pinned == anchor['validators']
        and header_hash == bytes_value(validators_hash(anchor['validators']))
    )


def header_holds(anchor, trusted):
    chain_id = trusted.get('chainId')
    fields = anchor['headerFields']
    expected = app_hash(anchor['logSize'], anchor['logRoot'], anchor['stateRoot'])
    return (
        chain_id is not None
        and fields[CHAIN_ID] == message(1, chain_id.encode('utf-8'))
        and fields[APP_HASH] == bytes_value(expected)
        and height_of(fields[HEIGHT]) is not None
        and time_of(fields[TIME]) is not None
    )


def signatures_hold(anchor, trusted):
    validators, entries = anchor['validators'], anchor['signatures']
    if len(validators) != len(entries):
        return False
    header_hash = root_of([leaf_hash(item) for item in anchor['headerFields']])
    height, reached = height_of(anchor['headerFields'][HEIGHT]), 0
    for validator, entry in zip(validators, entries):
        if entry['flag'] != 'commit':
            continue
        if entry['address'] != sha256(validator['publicKey'])[:20]:
            return False
        signed = sign_bytes(anchor, header_hash, trusted['chainId'], height, entry)
        if ed25519.verify_vote(validator['publicKey'], signed, entry['signature']):
            reached += validator['power']
    return reached > sum(validator['power'] for validator in validators) * 2 // 3
