#!/usr/bin/env python3
"""Reads the transactions of a ledger's blocks: transactions.py LEDGER-FOLDER.

One JSON line a transaction: its id, the height of its block, its calls, and whether every signature is valid. The
chain of record hashes is checked over all segments. Exit code 1: damaged, or an invalid signature.
"""

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


def main():
    valid = True
    for ledger_id, item in records(sys.argv[1]):
        if item['kind'] != blocks.BLOCK:
            continue
        for data in blocks.read_block(item['payload'])['transactions']:
            envelope = read_envelope(data)
            body = envelope['body']
            signed = all(is_valid_entry(entry, ledger_id, body) for entry in envelope['signatures'])
            valid = valid and signed
            calls = [[call['contract'], call['method']] for call in envelope['content']['calls']]
            line = {'id': f'tx_{transaction_id(body).hex()}', 'height': item['height'], 'calls': calls, 'signed': signed}
            print(json.dumps(line))
    return 0 if valid else 1


if __name__ == '__main__':
    sys.exit(main())
