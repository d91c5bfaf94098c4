"""Trust files (docs/spec/trust-file.md)."""

from . import strict_json
from .records import TRUST_FILE
from .refusal import Refusal

MAX_BYTES = 4 * 1024 * 1024
MAX_LEVEL = 8


def read_trust_file(data):
    """{ledger id: its entry}. Raises Refusal."""
    if len(data) > MAX_BYTES:
        raise Refusal('TOO_LARGE')
    ledgers = TRUST_FILE.from_json(strict_json.parse(data, MAX_LEVEL))['ledgers']
    by_id = {ledger['ledgerId']: ledger for ledger in ledgers}
    if len(by_id) != len(ledgers):
        raise Refusal('INVALID_VALUE')
    return by_id
