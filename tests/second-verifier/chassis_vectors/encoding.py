"""vectors/encoding.json"""

from chassis_verify import cbor, texts
from chassis_verify.cbor import Map
from chassis_verify.refusal import Refusal


def from_notation(value):
    """A value from the notation of docs/spec/encoding.md section 6."""
    if isinstance(value, list):
        return [from_notation(item) for item in value]
    if not isinstance(value, dict):
        return value
    ((kind, content),) = value.items()
    if kind == 'int':
        return int(content)
    if kind == 'bytes':
        return bytes.fromhex(content)
    return Map((from_notation(key), from_notation(item)) for key, item in content)


def refusal_of(read, *args):
    """The name of the refusal, or None."""
    try:
        read(*args)
    except Refusal as refusal:
        return refusal.name
    return None


FORMS = {
    'hex': (texts.from_hex, bytes.hex),
    'base64': (texts.from_base64, texts.to_base64),
    'base64url': (texts.from_base64url, texts.to_base64url),
}


def checks(vectors):
    for case in vectors['accepted']:
        value, data = from_notation(case['value']), bytes.fromhex(case['hex'])
        yield f'write {case["name"]}', cbor.encode(value) == data
        yield f'read {case["name"]}', cbor.encode(cbor.decode(data)) == data and cbor.decode(data) == value
    for case in vectors['refused']:
        yield f'refuse {case["name"]}', refusal_of(cbor.decode, bytes.fromhex(case['hex'])) == case['refusal']
    for form, cases in vectors['texts'].items():
        read, write = FORMS[form]
        for data, text in cases['accepted']:
            yield f'{form} {text}', read(text).hex() == data and write(bytes.fromhex(data)) == text
        for text in cases['refused']:
            yield f'refuse {form} {text}', refusal_of(read, text) == 'INVALID_TEXT'
    for case in vectors['dates']:
        yield case['text'], texts.format_date(case['days']) == case['text']
        yield f'days of {case["text"]}', texts.parse_date(case['text']) == case['days']
    for text in vectors['datesRefused']:
        yield f'refuse date {text}', refusal_of(texts.parse_date, text) == 'INVALID_TEXT'
