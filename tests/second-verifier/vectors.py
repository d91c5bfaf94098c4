#!/usr/bin/env python3
"""Checks this verifier against the golden vectors: vectors.py [FOLDER]. Prints the failures and the counts.

Exit code 0: all passed; 1: some failed, or a file of the folder is checked by nobody.
"""

import json
import sys
from pathlib import Path

from chassis_vectors import block_store, encoding, finance, loan_position, proofs, protocol, signatures, slips, vault

CHECKS = {
    'block-store.json': block_store.checks,
    'checkpoint.json': proofs.checkpoint_checks,
    'chronicle.json': protocol.chronicle_checks,
    'commitment.json': protocol.commitment_checks,
    'encoding.json': encoding.checks,
    'finance.json': finance.checks,
    'genesis.json': protocol.genesis_checks,
    'leaf.json': protocol.leaf_checks,
    'loan-position.json': loan_position.checks,
    'log.json': proofs.log_checks,
    'policy.json': protocol.policy_checks,
    'signatures.json': signatures.checks,
    'slip.json': slips.checks,
    'transaction.json': protocol.transaction_checks,
    'tree.json': proofs.tree_checks,
    'vault.json': vault.checks,
}


def results(path):
    """(name, passed) of one file; what breaks off is a failure too."""
    checks = CHECKS[path.name](json.loads(path.read_text(encoding='utf-8')))
    while True:
        try:
            yield next(checks)
        except StopIteration:
            return
        except Exception as error:  # a check that could not even run
            yield f'{type(error).__name__}: {error}', False
            return


def main():
    default = Path(__file__).resolve().parents[2] / 'vectors'
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    files = sorted(folder.glob('*.json'))
    passed = failed = 0
    for path in files:
        if path.name not in CHECKS:
            failed += 1
            print(f'{path.name}: FAILED, nothing here checks this file')
            continue
        for name, holds in results(path):
            passed, failed = passed + holds, failed + (not holds)
            if not holds:
                print(f'{path.name}: FAILED {name}')
    for name in CHECKS.keys() - {path.name for path in files}:
        failed += 1
        print(f'{name}: FAILED to find it')
    print(f'{passed} passed, {failed} failed')
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == '__main__':
    sys.exit(main())
