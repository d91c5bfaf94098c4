"""vectors/log.json, vectors/tree.json, vectors/checkpoint.json"""

import hashlib

from chassis_verify import ed25519, log, note, tree

ENTRIES = 300


def flipped(data):
    return data[:-1] + bytes([data[-1] ^ 1])


def log_checks(vectors):
    entries = [f'entry {i}'.encode() for i in range(max(ENTRIES, *(case['size'] for case in vectors['trees'])))]
    leaves = [log.leaf_hash(entry) for entry in entries]

    def root(size):
        return log.root_of(leaves[:size])

    for case in vectors['trees']:
        frontier = log.frontier_of(leaves[: case['size']])
        yield f'frontier of {case["size"]}', [item.hex() for item in frontier] == case['frontier']
        yield f'root of {case["size"]}', root(case['size']).hex() == case['root']
    for case in vectors['inclusion']:
        index, size, proof = case['index'], case['size'], [bytes.fromhex(item) for item in case['proof']]
        leaf, name = bytes.fromhex(case['leafHash']), f'inclusion of {case["index"]} in {case["size"]}'
        yield name, leaf == leaves[index] and log.verify_inclusion(index, size, leaf, proof, root(size))
        yield f'{name} under another root', not log.verify_inclusion(index, size, leaf, proof, flipped(root(size)))
        yield f'{name} of another leaf', not log.verify_inclusion(index, size, flipped(leaf), proof, root(size))
    for case in vectors['consistency']:
        sizes, proof = (case['size1'], case['size2']), [bytes.fromhex(item) for item in case['proof']]
        roots, name = [root(size) for size in sizes], f'consistency of {sizes}'
        yield name, log.verify_consistency(*sizes, *roots, proof)
        yield f'{name} with another root', not log.verify_consistency(*sizes, flipped(roots[0]), roots[1], proof)
    tiles = log.tiles_of(entries[:ENTRIES])
    yield 'names of tiles', sorted(tiles) == sorted(case['path'] for case in vectors['tiles'])
    for case in vectors['tiles']:
        yield case['path'], hashlib.sha256(tiles.get(case['path'], b'')).hexdigest() == case['sha256']


def tree_checks(vectors):
    def state(count):
        items = ((f'key {i}'.encode(), f'value {i}'.encode()) for i in range(count))
        return {log.sha256(key): log.sha256(value) for key, value in items}

    for case in vectors['roots']:
        yield f'root of {case["count"]} leaves', tree.root_of(state(case['count'])).hex() == case['root']
    for case in vectors['proofs']:
        leaves, path = state(case['count']), log.sha256(case['key'].encode())
        siblings = [bytes.fromhex(item) for item in case['siblings']]
        found = case['other'] and tuple(bytes.fromhex(case['other'][part]) for part in ('path', 'valueHash'))
        root, name = tree.root_of(leaves), f'{case["key"]} of {case["count"]}'
        yield f'encoding of {name}', tree.encode_proof(siblings, found).hex() == case['encoded']
        if case['present']:
            yield name, tree.verify_presence(path, leaves[path], siblings, found, root)
            yield f'{name} as absent', not tree.verify_absence(path, siblings, found, root)
            yield f'{name} of another value', not tree.verify_presence(path, bytes(32), siblings, found, root)
        else:
            yield f'{name} absent', tree.verify_absence(path, siblings, found, root)
            yield f'{name} as present', not tree.verify_presence(path, bytes(32), siblings, found, root)
            yield f'{name} under another root', not tree.verify_absence(path, siblings, found, flipped(root))
    for case in vectors['appHashes']:
        roots = bytes.fromhex(case['logRoot']), bytes.fromhex(case['stateRoot'])
        yield f'app hash at {case["logSize"]}', tree.app_hash(case['logSize'], *roots).hex() == case['appHash']


def checkpoint_checks(vectors):
    seed, origin = bytes.fromhex(vectors['seed']), vectors['origin']
    key = note.parse_verifier_key(vectors['verifierKey'])
    yield 'verifier key', note.format_verifier_key(origin, ed25519.public_key(seed)) == vectors['verifierKey']
    for case in vectors['accepted']:
        body = {'origin': origin, **{name: case[name] for name in ('logSize', 'height', 'time')}}
        body |= {name: bytes.fromhex(case[name]) for name in ('logRoot', 'stateRoot')}
        written = note.sign_checkpoint(body, origin, seed)
        yield f'sign checkpoint {case["height"]}', written.decode() == case['note']
        yield f'open checkpoint {case["height"]}', note.open_checkpoint(case['note'].encode(), key) == body
    for case in vectors['refused']:
        try:
            note.open_checkpoint(case['note'].encode(), key)
            refused = False
        except note.Malformed:
            refused = True
        yield f'refuse {case["name"]}', refused
