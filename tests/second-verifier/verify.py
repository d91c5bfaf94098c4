#!/usr/bin/env python3
"""Verifies proof slips against a trust file, offline.

verify.py SLIP… --trust FILE [--json]; exit code 0: every check passed, 1: a check failed, 2: a file cannot be read.
With several slips there is one answer a line, and the exit code is the highest.
"""

import argparse
import json
import sys
from pathlib import Path

from chassis_verify.refusal import Refusal
from chassis_verify.slip import verify_slip
from chassis_verify.trust import read_trust_file


def answer(path, ledgers):
    """(exit code, answer) for one slip."""
    try:
        result = verify_slip(Path(path).read_bytes(), ledgers)
    except OSError as error:
        return 2, {'error': 'SLIP_FILE_UNREADABLE', 'reason': error.strerror}
    except Refusal as refusal:
        return 2, {'error': 'SLIP_FILE_UNREADABLE', 'reason': refusal.name}
    return (0 if result['ok'] else 1), result


def lines(path, result):
    """The answer for people."""
    if 'error' in result:
        return [f'{path}: {result["error"]} ({result["reason"]})']
    verdict = 'every check passed' if result['ok'] else 'NOT verified'
    checks = (f'  {"passed" if check["passed"] else "FAILED":6}  {check["name"]}' for check in result['checks'])
    return [f'{path}: {verdict}', *checks]


def main():
    parser = argparse.ArgumentParser(description='Verifies proof slips against a trust file, offline.')
    parser.add_argument('slips', nargs='+', metavar='SLIP')
    parser.add_argument('--trust', required=True, metavar='FILE')
    parser.add_argument('--json', action='store_true')
    options = parser.parse_args()
    try:
        ledgers = read_trust_file(Path(options.trust).read_bytes())
    except (OSError, Refusal) as error:
        print(json.dumps({'error': 'TRUST_FILE_UNREADABLE', 'reason': str(error)}))
        return 2
    worst = 0
    for path in options.slips:
        code, result = answer(path, ledgers)
        worst = max(worst, code)
        print(json.dumps(result) if options.json else '\n'.join(lines(path, result)))
    return worst


if __name__ == '__main__':
    sys.exit(main())
