"""vectors/block-store.json"""

from chassis_verify import blocks

HEX_FIELDS = ('appHash', 'logRoot', 'stateRoot')


def payloads(vectors):
    """{name of a record: (kind, payload)}."""
    found = {'genesis': (blocks.GENESIS, bytes.fromhex(vectors['genesis'])), 'seal': (blocks.SEAL, b'')}
    for case, text in zip(vectors['blocks'], vectors['notes']):
        block = {**case, **{name: bytes.fromhex(case[name]) for name in HEX_FIELDS}}
        block['transactions'] = [bytes.fromhex(item) for item in case['transactions']]
        found[f'block {case["height"]}'] = blocks.BLOCK, blocks.block_payload(block)
        found[f'checkpoint {case["height"]}'] = blocks.CHECKPOINT, text.encode()
        yield f'payload of block {case["height"]}', blocks.read_block(blocks.block_payload(block))['time'] == case['time']
    yield from rebuild(vectors, found)


def rebuild(vectors, found):
    """Writes the segments from their parts."""
    ledger_id, chain = bytes.fromhex(vectors['ledgerId']), blocks.START
    cases, segments = vectors['records'], []
    segment = blocks.segment_header(1, ledger_id, 0, chain)
    for index, case in enumerate(cases):
        following = cases[index + 1] if index + 1 < len(cases) else None
        kind, payload = found[case['name']]
        is_last = following is None or following['group'] != case['group']
        written = blocks.record(kind, payload, case['height'], case['group'], chain, is_last)
        chain = blocks.sha256(written)
        yield f'hash of {case["name"]}', chain.hex() == case['hash']
        segment += written
        if kind == blocks.SEAL or following is None:
            segments.append(segment)
            segment = blocks.segment_header(len(segments) + 1, ledger_id, case['height'] + 1, chain)
    yield 'segments', [item.hex() for item in segments] == vectors['segments']


def checks(vectors):
    yield from payloads(vectors)
    hashes = []
    for index, text in enumerate(vectors['segments']):
        header, records = blocks.read_segment(bytes.fromhex(text))
        hashes += [item['hash'].hex() for item in records]
        yield f'sequence of segment {index + 1}', header['sequence'] == index + 1
    yield 'hashes read back', hashes == [case['hash'] for case in vectors['records']]
