"""vectors/signatures.json"""

from chassis_verify import ed25519, es256
from chassis_verify.log import sha256
from chassis_verify.transaction import sig_structure


def checks(vectors):
    for case in vectors['sha256']:
        length = case['length']
        data = bytes((7 * i + length) % 256 for i in range(length))
        yield f'sha256 of {length} bytes', sha256(data).hex() == case['digest']
    for name, module in (('ed25519', ed25519), ('es256', es256)):
        for case in vectors[name]:
            parts = (bytes.fromhex(case[part]) for part in ('publicKey', 'message', 'signature'))
            yield f'{name} {case["name"]}', module.verify(*parts) == case['valid']
    for case in vectors['normalizeLowS']:
        yield case['name'], es256.normalize(bytes.fromhex(case['signature'])).hex() == case['normalized']
    for case in vectors['coseSigStructure']:
        parts = (bytes.fromhex(case[part]) for part in ('protected', 'externalAad', 'payload'))
        yield case['name'], sig_structure(*parts).hex() == case['sigStructure']
    names = ('publicKey', 'signBytes', 'authenticatorData', 'clientDataJson', 'signature')
    for case in vectors['webauthn']:
        verdict = es256.verify_webauthn(*(bytes.fromhex(case[name]) for name in names))
        yield f'webauthn {case["name"]}', verdict == case['expected']
