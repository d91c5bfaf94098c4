"""vectors/commitment.json, leaf.json, chronicle.json, transaction.json, policy.json, genesis.json"""

from chassis_verify import cbor, commitment, log, policy, transaction, tree
from chassis_verify.records import (
    ACCOUNT_VALUE,
    BODY,
    ENTRIES,
    GENESIS,
    LEAF,
    METER_FACT,
    METER_HEAD,
    MISBEHAVIOUR,
    POLICY,
    SCHEMAS,
    UPGRADE,
)
from chassis_verify.refusal import Refusal
from chassis_verify.schema import ACCOUNT, LEDGER, TRANSACTION, Choice, decode

CHRONICLE_VERSION = 1
METHODS = 15_000  # of contract 15: its number times 1000


def commitment_case(secret, case):
    schema = SCHEMAS[case['schema']]
    value, context = schema.from_json(case['value']), bytes.fromhex(case['context'])
    data, committed = bytes.fromhex(case['valueHex']), bytes.fromhex(case['committed'])
    yield f'encode {case["name"]}', schema.write(value) == data
    yield f'decode {case["name"]}', decode(schema, data) == value and schema.to_json(value) == case['value']
    yield f'commit {case["name"]}', commitment.commit(secret, schema, value, case['version'], context) == committed
    made = commitment.disclosures_of(secret, schema, value, context)
    expected = [(d['field'], d['name'], d['json'], d['disclosure'].encode()) for d in case['disclosures']]
    yield f'disclosures of {case["name"]}', made == expected
    digests = [log.sha256(disclosure).hex() for *_, disclosure in made]
    yield f'digests of {case["name"]}', digests == [d['digest'] for d in case['disclosures']]
    opened = commitment.open_part(
        {'committed': committed, 'opened': [{'field': n, 'disclosure': text} for n, _, _, text in expected]}
    )
    shown = opened.version == case['version'] and opened.hidden == []
    record = schema.by_kind[value['kind']][1] if isinstance(schema, Choice) else schema
    fields = {field.name: field for field in record.fields}
    hidden = all(fields[name].kind.from_json(item) == value[name] for name, item in opened.named().items())
    yield f'open {case["name"]}', shown and hidden


def commitment_checks(vectors):
    secret = bytes.fromhex(vectors['chainSecret'])
    for case in vectors['cases']:
        yield from commitment_case(secret, case)


def leaf_checks(vectors):
    secret, leaves = bytes.fromhex(vectors['chainSecret']), []
    for case, root in zip(vectors['cases'], vectors['roots']):
        yield from commitment_case(secret, case)
        index = case['logIndex']
        yield f'context of leaf {index}', case['context'] == (b'l' + index.to_bytes(8, 'big')).hex()
        leaves.append(log.leaf_hash(bytes.fromhex(case['committed'])))
        yield f'hash of leaf {index}', leaves[-1].hex() == case['leafHash']
        yield f'root after leaf {index}', log.root_of(leaves).hex() == root
    for index, case in enumerate(vectors['misbehaviour']):
        data = MISBEHAVIOUR.write(MISBEHAVIOUR.from_json(case['value']))
        yield f'misbehaviour {index}', data.hex() == case['encoded']
        subject = log.sha256(b'chassis/misbehaviour/v1' + data).hex()
        yield f'subject of misbehaviour {index}', subject == case['subject']
    for case in vectors['upgrades']:
        data = UPGRADE.write(UPGRADE.from_json(case['value']))
        yield f'upgrade to {case["value"]["to"]}', data.hex() == case['encoded']
        subject = log.sha256(b'chassis/upgrade/v1' + data).hex()
        yield f'subject of the upgrade to {case["value"]["to"]}', subject == case['subject']


def chronicle_checks(vectors):
    secret, head_key = bytes.fromhex(vectors['chainSecret']), bytes.fromhex(vectors['headKey'])
    yield 'value key', (b'\x01' + head_key).hex() == vectors['valueKey']
    leaves = []
    for index, case in enumerate(vectors['facts']):
        fact = METER_FACT.from_json(case['fact'])
        position = head_key + index.to_bytes(4, 'big')
        yield f'key of fact {index}', (b'\x02' + position).hex() == case['key']
        stored = cbor.head(cbor.ARRAY, 2) + cbor.encode(CHRONICLE_VERSION) + METER_FACT.write(fact)
        yield f'stored fact {index}', stored.hex() == case['stored']
        context = b'f' + index.to_bytes(4, 'big') + head_key
        committed = commitment.commit(secret, METER_FACT, fact, CHRONICLE_VERSION, context)
        yield f'committed fact {index}', committed.hex() == case['committed']
        leaves.append(log.leaf_hash(committed))
        yield f'leaf of fact {index}', leaves[-1].hex() == case['leafHash']
    reference = vectors['reference']
    named = log.sha256(ACCOUNT.from_json(reference['member']) + reference['externalRef'].encode())[:16]
    yield 'key of a reference', (b'\x03' + head_key + named).hex() == reference['key']
    for case in vectors['states']:
        yield from chronicle_state(secret, head_key, leaves, case)


def chronicle_state(secret, head_key, leaves, case):
    height, head = case['height'], METER_HEAD.from_json(case['head'])
    frontier = log.frontier_of(leaves[: head['factCount']])
    yield f'frontier at {height}', b''.join(frontier).hex() == case['frontier']
    yield f'facts root at {height}', log.frontier_root(frontier) == head['factsRoot']
    parts = cbor.encode(CHRONICLE_VERSION), cbor.encode(height), METER_HEAD.write(head), cbor.encode(b''.join(frontier))
    yield f'stored head at {height}', (cbor.head(cbor.ARRAY, 4) + b''.join(parts)).hex() == case['stored']
    context = b's' + height.to_bytes(8, 'big') + head_key
    committed = commitment.commit(secret, METER_HEAD, head, CHRONICLE_VERSION, context)
    yield f'committed head at {height}', committed.hex() == case['committed']
    leaf = {log.sha256(head_key): log.sha256(committed)}
    yield f'state root at {height}', tree.root_of(leaf).hex() == case['stateRoot']


def transaction_checks(vectors):
    ledger_id, bodies = LEDGER.from_json(vectors['ledgerId']), {}
    for case in vectors['accounts']:
        encoded = POLICY.write(POLICY.from_json(case['policy']))
        yield f'policy of {case["name"]}', encoded.hex() == case['policyHex']
        account = transaction.account_id(bytes.fromhex(case['salt']), encoded)
        yield f'id of {case["name"]}', ACCOUNT.to_json(account) == case['account']
    for case in vectors['bodies']:
        value, data = BODY.from_json(case['body']), bytes.fromhex(case['bodyHex'])
        yield f'body {case["name"]}', BODY.write(value) == data and decode(BODY, data) == value
        yield f'id of {case["name"]}', TRANSACTION.to_json(transaction.transaction_id(data)) == case['transactionId']
        for kind, signed in case['signBytes'].items():
            yield f'{kind} bytes of {case["name"]}', transaction.sign_bytes(kind, ledger_id, data).hex() == signed
        bodies[case['transactionId']] = data
    for case in vectors['envelopes']:
        data = bytes.fromhex(case['hex'])
        read = transaction.read_envelope(data)
        yield f'envelope {case["name"]}', read['body'] == bodies[case['transactionId']]
        entries = ENTRIES.from_json(case['signatures'])
        yield f'entries of {case["name"]}', read['signatures'] == entries
        yield f'write {case["name"]}', transaction.write_envelope(read['body'], entries) == data
        valid = (transaction.is_valid_entry(entry, ledger_id, read['body']) for entry in entries)
        yield f'signatures of {case["name"]}', all(valid)
    for case in vectors['refused']:
        data = bytes(case['length']) if 'length' in case else bytes.fromhex(case['hex'])
        yield f'refuse {case["name"]}', refusal_code(data) == case['code']


def refusal_code(data):
    try:
        transaction.read_envelope(data)
    except Refusal as refusal:
        return refusal.code
    return 0


def policy_checks(vectors):
    own = ACCOUNT.from_json(vectors['self'])
    for case in vectors['forms']:
        yield f'form {case["name"]}', policy.form_code(POLICY.from_json(case['policy']), own) == case['code']
    policies = {ACCOUNT.from_json(a['account']): POLICY.from_json(a['policy']) for a in vectors['accounts']}
    relying = next(key['rpIdHash'] for p in policies.values() for key in p['keys'] if key['kind'] == 'webauthn')
    for case in vectors['evaluations']:
        assertion = relying, case.get('origin')
        signers = {(k, bytes.fromhex(key)): assertion if k == 'webauthn' else None for k, key in case['signers']}
        calls = [(ACCOUNT.from_json(account), METHODS + method) for account, method in case['calls']]
        code = policy.admission_code(policies, signers, ACCOUNT.from_json(case['from']), calls)
        yield f'evaluate {case["name"]}', code == case['code']


def genesis_checks(vectors):
    secret = bytes.fromhex(vectors['chainSecret'])
    for case in vectors['cases']:
        value, data = GENESIS.from_json(case['genesis']), bytes.fromhex(case['hex'])
        yield f'encode {case["name"]}', GENESIS.write(value) == data and decode(GENESIS, data) == value
        ledger_id = log.sha256(b'chassis/genesis/v1' + data)
        yield f'ledger id of {case["name"]}', LEDGER.to_json(ledger_id) == case['ledgerId']
        yield f'secret of {case["name"]}', value['chainSecretCommitment'] == log.sha256(b'chassis/secret/v1' + secret)
        for item in value['accounts']:
            account = transaction.account_id(item['salt'], POLICY.write(item['policy']))
            yield f'account {account.hex()} of {case["name"]}', account == item['account']
        if case['name'] == vectors['founding']['of']:
            yield from founding_checks(secret, value, data, vectors['founding'])


def founding_checks(secret, genesis, data, founding):
    leaves, accounts = {}, {}
    for item in genesis['accounts']:
        key = b'\x00\x0a\x01' + item['account']
        value = {'policy': item['policy'], 'policyVersion': 1}
        accounts[key] = commitment.commit(secret, ACCOUNT_VALUE, value, 1, b's' + bytes(8) + key)
        leaves[log.sha256(key)] = log.sha256(accounts[key])
    expected = {bytes.fromhex(leaf['key']): bytes.fromhex(leaf['value']) for leaf in founding['stateLeaves']}
    yield 'founding accounts', accounts == expected
    state_root = tree.root_of(leaves)
    yield 'founding state root', state_root.hex() == founding['stateRoot']
    record = {'kind': 'system', 'height': 0, 'index': 0, 'time': genesis['time'], 'subject': log.sha256(data)}
    record |= {'code': 0, 'operations': [], 'events': []}
    entry = commitment.commit(secret, LEAF, record, 1, b'l' + bytes(8))
    yield 'founding log entry', entry.hex() == founding['logEntry']
    log_root = log.root_of([log.leaf_hash(entry)])
    yield 'founding log root', log_root.hex() == founding['logRoot'] and founding['logSize'] == 1
    yield 'founding app hash', tree.app_hash(1, log_root, state_root).hex() == founding['appHash']
