"""Texts of byte strings, civil dates and instants (docs/spec/encoding.md sections 3 and 4): one spelling each."""

import base64
import re

from .refusal import Refusal

DAY_MS = 86_400_000
EPOCH = 719_163  # 1970-01-01 counted from 0001-01-01 = 1
MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MIN_DAYS, MAX_DAYS = -719_162, 2_932_896
MAX_INSTANT = 253_402_300_799_999


def from_hex(text):
    if not re.fullmatch(r'(?:[0-9a-f]{2})*', text, re.ASCII):
        raise Refusal('INVALID_TEXT')
    return bytes.fromhex(text)


def from_base64(text):
    return _from_base64(text, base64.b64decode, base64.b64encode, r'[A-Za-z0-9+/]*={0,2}', '')


def from_base64url(text):
    padding = '=' * (-len(text) % 4)
    return _from_base64(text, base64.urlsafe_b64decode, to_base64url, r'[A-Za-z0-9_-]*', padding)


def _from_base64(text, decode, encode, alphabet, padding):
    """Writing again decides: it sets the unused bits to zero and the padding right."""
    if not re.fullmatch(alphabet, text, re.ASCII):
        raise Refusal('INVALID_TEXT')
    try:
        data = decode(text + padding)
    except ValueError:
        raise Refusal('INVALID_TEXT') from None
    written = encode(data)
    if (written if isinstance(written, str) else written.decode('ascii')) != text:
        raise Refusal('INVALID_TEXT')
    return data


def to_base64(data):
    return base64.b64encode(data).decode('ascii')


def to_base64url(data):
    return base64.urlsafe_b64encode(data).decode('ascii').rstrip('=')


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def year_days(year):
    return 366 if is_leap(year) else 365


def month_days(year, month):
    return 29 if month == 2 and is_leap(year) else MONTH_DAYS[month - 1]


def days_of(year, month, day):
    """Days since 1970-01-01 of a date of the proleptic Gregorian calendar."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + sum(month_days(year, m) for m in range(1, month)) + day - EPOCH


def date_of(days):
    """(year, month, day), found from below by the mean length of a year."""
    year = max(1, (days + EPOCH) * 400 // 146_097)
    while days_of(year + 1, 1, 1) <= days:
        year += 1
    while days_of(year, 1, 1) > days:
        year -= 1
    rest, month = days - days_of(year, 1, 1), 1
    while rest >= month_days(year, month):
        rest -= month_days(year, month)
        month += 1
    return year, month, rest + 1


def parse_date(text):
    match = re.fullmatch(r'([0-9]{4})-([0-9]{2})-([0-9]{2})', text, re.ASCII)
    if not match:
        raise Refusal('INVALID_TEXT')
    year, month, day = (int(group) for group in match.groups())
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= month_days(year, month):
        raise Refusal('INVALID_TEXT')
    return days_of(year, month, day)


def format_date(days):
    year, month, day = date_of(days)
    return f'{year:04d}-{month:02d}-{day:02d}'


def parse_instant(text):
    match = re.fullmatch(r'(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})Z', text, re.ASCII)
    if not match:
        raise Refusal('INVALID_TEXT')
    hour, minute, second, milli = (int(group) for group in match.groups()[1:])
    if hour > 23 or minute > 59 or second > 59:
        raise Refusal('INVALID_TEXT')
    return parse_date(match.group(1)) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + milli


def format_instant(ms):
    days, rest = divmod(ms, DAY_MS)
    minutes, rest = divmod(rest, 60_000)
    return f'{format_date(days)}T{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}Z'
