"""The block store (docs/spec/block-store.md): reading and writing its segments."""

import zlib

from .log import sha256

MAGIC = b'CHASSIS BLOCKS\n\x00'
VERSION = 1
HEADER, RECORD = 128, 64
GENESIS, BLOCK, CHECKPOINT, SEAL = 1, 2, 3, 4
LAST_OF_GROUP = 0x80
MAX_PAYLOAD = 33_554_432
MAX_TRANSACTIONS = 100_000
START = bytes(32)


class Damaged(Exception):
    """A segment that is not of the form."""


def u32(number):
    return number.to_bytes(4, 'big')


def u64(number):
    return number.to_bytes(8, 'big')


def integer(data, at, length):
    return int.from_bytes(data[at : at + length], 'big')


def require(holds, what):
    if not holds:
        raise Damaged(what)


def segment_header(sequence, ledger_id, height, chain):
    front = MAGIC + u32(VERSION) + u32(sequence) + ledger_id + u64(height) + chain + bytes(28)
    return front + u32(zlib.crc32(front))


def record(kind, payload, height, group, previous, is_last):
    front = b'CHR' + bytes([kind | LAST_OF_GROUP * is_last]) + u32(len(payload)) + u64(height) + u64(group) + previous
    front += u32(zlib.crc32(payload))
    return front + u32(zlib.crc32(front)) + payload


def block_payload(block):
    parts = [u64(block['time']), block['appHash'], u64(block['logSize']), block['logRoot'], block['stateRoot']]
    parts.append(u32(len(block['transactions'])))
    for transaction in block['transactions']:
        parts += [u32(len(transaction)), transaction]
    return b''.join(parts)


def read_block(payload):
    """{time, appHash, logSize, logRoot, stateRoot, transactions} of a block's payload."""
    require(len(payload) >= 116, 'block too short')
    count, at, transactions = integer(payload, 112, 4), 116, []
    require(count <= MAX_TRANSACTIONS, 'too many transactions')
    for _ in range(count):
        length = integer(payload, at, 4)
        at += 4 + length
        require(at <= len(payload), 'transaction cut')
        transactions.append(payload[at - length : at])
    require(at == len(payload), 'bytes behind the transactions')
    return {
        'time': integer(payload, 0, 8),
        'appHash': payload[8:40],
        'logSize': integer(payload, 40, 8),
        'logRoot': payload[48:80],
        'stateRoot': payload[80:112],
        'transactions': transactions,
    }


def read_segment(data):
    """(header fields, records with their hash) of one intact segment; the chain within it is checked."""
    front = data[: HEADER - 4]
    require(len(data) >= HEADER and data[:16] == MAGIC and integer(data, 16, 4) == VERSION, 'header')
    require(integer(data, 124, 4) == zlib.crc32(front) and data[96:124] == bytes(28), 'header checksum')
    header = {'sequence': integer(data, 20, 4), 'ledgerId': data[24:56], 'height': integer(data, 56, 8)}
    header['chain'] = chain = data[64:96]
    at, records = HEADER, []
    while at < len(data):
        head = data[at : at + RECORD]
        require(len(head) == RECORD and head[:3] == b'CHR', f'record at {at}')
        require(integer(head, 60, 4) == zlib.crc32(head[:60]), f'record head at {at}')
        length = integer(head, 4, 4)
        payload = data[at + RECORD : at + RECORD + length]
        require(length <= MAX_PAYLOAD and len(payload) == length, f'record cut at {at}')
        require(integer(head, 56, 4) == zlib.crc32(payload), f'payload at {at}')
        require(head[24:56] == chain, f'chain at {at}')
        chain = sha256(head + payload)
        fields = {'kind': head[3] & 0x7F, 'isLast': head[3] >= LAST_OF_GROUP, 'hash': chain, 'payload': payload}
        records.append({**fields, 'height': integer(head, 8, 8), 'group': integer(head, 16, 8)})
        at += RECORD + length
    return header, records
