"""vectors/slip.json"""

import json

from chassis_verify.refusal import Refusal
from chassis_verify.slip import verify_slip
from chassis_verify.trust import read_trust_file


def agrees(case, trust):
    answer = verify_slip(bytes.fromhex(case['hex']), read_trust_file(json.dumps(trust).encode()))
    checks = [[check['name'], check['passed']] for check in answer['checks']]
    return answer['ok'] == case['ok'] and checks == case['checks']


def is_refused(case, trust):
    try:
        verify_slip(bytes.fromhex(case['hex']), read_trust_file(json.dumps(trust).encode()))
    except Refusal as refusal:
        return refusal.code == case['code']
    return False


def checks(vectors):
    trust = vectors['trust']
    for case in vectors['cases']:
        yield case['name'], agrees(case, trust)
    for case in vectors['otherTrust']:
        yield case['name'], agrees(case, {**trust, 'ledgers': [case['ledger']]})
    for case in vectors['refused']:
        yield f'no slip: {case["name"]}', is_refused(case, trust)
