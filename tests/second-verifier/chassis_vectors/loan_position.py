"""vectors/loan-position.json"""

from chassis_verify import contracts
from chassis_verify.loan_position import position_of
from chassis_verify.schema import decode
from loan_cases import vectors as written

from .slips import agrees, trust_of


def checks(vectors):
    yield 'is what loan_cases.py writes', vectors == written()
    choice, record = contracts.choice('LoanFact'), contracts.record('Position')
    for index, case in enumerate(vectors['cases']):
        facts = [choice.from_json(fact) for fact in case['facts']]
        yield f'facts of loan {index}', [choice.write(fact).hex() for fact in facts] == case['factsHex']
        position = record.from_json(case['position'])
        held = record.write(position).hex() == case['positionHex']
        yield f'position of loan {index} in CBOR', held and decode(record, record.write(position)) == position
        yield f'position of loan {index}', position_of(facts) == position
    trust = trust_of(vectors['trust'])
    for case in vectors['slips']:
        yield case['name'], agrees(case, trust)
