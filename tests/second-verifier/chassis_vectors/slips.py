"""vectors/slip.json"""

import json

from chassis_verify.refusal import Refusal
from chassis_verify.slip import read_slip, verify_slip
from chassis_verify.trust import read_trust_file


def trust_of(description):
    return read_trust_file(json.dumps(description).encode('utf-8'))


def agrees(case, ledgers):
    found = verify_slip(bytes.fromhex(case['hex']), ledgers)
    checks = [[check['name'], check['passed']] for check in found['checks']]
    return checks == case['checks'] and found['ok'] == case['ok']


def checks(vectors):
    trust = vectors['trust']
    for case in vectors['cases']:
        yield case['name'], agrees(case, trust_of(trust))
    for case in vectors['otherTrust']:
        yield case['name'], agrees(case, trust_of({**trust, 'ledgers': [case['ledger']]}))
    for case in vectors['refused']:
        yield f'refuse {case["name"]}', refusal_code(bytes.fromhex(case['hex'])) == case['code']


def refusal_code(data):
    try:
        read_slip(data)
    except Refusal as refusal:
        return refusal.code
    return 0
