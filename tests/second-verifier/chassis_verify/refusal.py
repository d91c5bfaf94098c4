"""Refusals of module 1 (docs/spec/encoding.md section 2) and of transactions, by name and wire code."""

CODES = {
    'TRUNCATED': 1001,
    'TRAILING_BYTES': 1002,
    'NOT_CANONICAL': 1003,
    'FORBIDDEN_TYPE': 1004,
    'MALFORMED': 1005,
    'INVALID_UTF8': 1006,
    'TOO_DEEP': 1007,
    'TOO_LARGE': 1008,
    'WRONG_TYPE': 1009,
    'UNKNOWN_FIELD': 1010,
    'MISSING_FIELD': 1011,
    'INVALID_VALUE': 1012,
    'INVALID_TEXT': 1013,
    'ENVELOPE_TOO_LARGE': 2001,
}


class Refusal(Exception):
    """Input that the rules refuse."""

    def __init__(self, name):
        super().__init__(name)
        self.name = name
        self.code = CODES[name]
