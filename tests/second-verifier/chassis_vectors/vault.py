"""vectors/vault.json: docs/spec/vault.md"""

import base64
import hashlib
import json

from chassis_verify import log


def compact(value, **options):
    return json.dumps(value, separators=(',', ':'), ensure_ascii=False, **options)


def disclosure_of(field):
    text = compact([field['salt'], field['field'], field['value']])
    return base64.urlsafe_b64encode(text.encode()).rstrip(b'=')


def commitment_of(fields):
    # Names are ASCII: bytes, code points and UTF-16 code units have one order.
    ordered = sorted(fields, key=lambda field: field['field'])
    return root_over(hashlib.sha256(disclosure_of(field)).digest() for field in ordered)


def root_over(items):
    return log.root_of([log.leaf_hash(item) for item in items])


def checks(vectors):
    for record in vectors['records']:
        name = record['name']
        for field, opened in zip(sorted(record['fields'], key=lambda one: one['field']), record['opened'], strict=True):
            disclosure = disclosure_of(field)
            yield f'{name}: the field opened', field['field'] == opened['field']
            yield f'{name}: disclosure of {field["field"]}', disclosure.decode() == opened['disclosure']
            yield f'{name}: digest of {field["field"]}', hashlib.sha256(disclosure).hexdigest() == opened['digest']
        yield f'{name}: commitment', commitment_of(record['fields']).hex() == record['commitment']
        changed = [{**record['fields'][0], 'value': record['fields'][0]['value'] + '0'}, *record['fields'][1:]]
        yield f'{name}: another value, another commitment', commitment_of(changed).hex() != record['commitment']
    for case in vectors['erasures']:
        commitments = [bytes.fromhex(item) for item in case['commitments']]
        yield f'erasure of {len(commitments)} records', root_over(commitments).hex() == case['erased']
    for case in vectors['policies']:
        digest = hashlib.sha256(compact(case['policy'], sort_keys=True).encode()).hexdigest()
        yield f'policy {case["policy"]["name"]}', digest == case['digest']
