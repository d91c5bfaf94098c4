#!/usr/bin/env python3
"""Reads the transactions of a ledger's blocks: transactions.py LEDGER-FOLDER [--last N].

One JSON line a transaction: its id, the height of its block, its calls, and whether every signature is valid. The
chain of record hashes is checked over all segments, whatever N is. Exit code 1: an invalid signature.
"""

import argparse
import collections
import json
import sys
from pathlib import Path

from chassis_verify import blocks
from chassis_verify.log import sha256
from chassis_verify.transaction import is_valid_entry, read_envelope, transaction_id


def records(folder):
    """(ledger id, record) of all segments in order."""
    chain, ledger_id = blocks.START, None
    for sequence, path in enumerate(sorted(Path(folder, 'blocks').glob('*.blocks')), 1):
        header, found = blocks.read_segment(path.read_bytes())
        blocks.require(header['sequence'] == sequence and header['chain'] == chain, f'{path.name}: order')
        if ledger_id is None:
            ledger_id = header['ledgerId']
            genesis = sha256(b'chassis/genesis/v1' + found[0]['payload'])
            blocks.require(found[0]['kind'] == blocks.GENESIS and genesis == ledger_id, 'ledger id of the genesis')
        blocks.require(header['ledgerId'] == ledger_id, f'{path.name}: another ledger')
        chain = found[-1]['hash'] if found else chain
        for item in found:
            yield ledger_id, item


def submitted(folder):
    """(ledger id, height, bytes) of every transaction."""
    for ledger_id, item in records(folder):
        if item['kind'] == blocks.BLOCK:
            for data in blocks.read_block(item['payload'])['transactions']:
                yield ledger_id, item['height'], data


def describe(ledger_id, height, data):
    envelope = read_envelope(data)
    body = envelope['body']
    signed = all(is_valid_entry(entry, ledger_id, body) for entry in envelope['signatures'])
    calls = [[call['contract'], call['method']] for call in envelope['content']['calls']]
    return {'id': f'tx_{transaction_id(body).hex()}', 'height': height, 'calls': calls, 'signed': signed}


def main():
    parser = argparse.ArgumentParser(description="Reads the transactions of a ledger's blocks.")
    parser.add_argument('folder')
    parser.add_argument('--last', type=int, metavar='N')
    options = parser.parse_args()
    valid = True
    for found in collections.deque(submitted(options.folder), options.last):
        line = describe(*found)
        valid = valid and line['signed']
        print(json.dumps(line))
    return 0 if valid else 1


if __name__ == '__main__':
    sys.exit(main())
