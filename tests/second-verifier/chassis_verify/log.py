"""The Merkle tree of RFC 6962 (docs/spec/log.md): roots, proofs, frontiers, tiles."""

import hashlib


def sha256(data):
    return hashlib.sha256(data).digest()


EMPTY = sha256(b'')


def leaf_hash(entry):
    return sha256(b'\x00' + entry)


def node(left, right):
    return sha256(b'\x01' + left + right)


def split(size):
    """The largest power of two below `size` (> 1)."""
    return 1 << ((size - 1).bit_length() - 1)


def append(frontier, size, new):
    """The frontier after one more leaf hash."""
    frontier = list(frontier)
    while size & 1:
        new = node(frontier.pop(), new)
        size >>= 1
    return [*frontier, new]


def frontier_root(frontier):
    if not frontier:
        return EMPTY
    root = frontier[-1]
    for left in reversed(frontier[:-1]):
        root = node(left, root)
    return root


def frontier_of(leaf_hashes):
    frontier = []
    for size, leaf in enumerate(leaf_hashes):
        frontier = append(frontier, size, leaf)
    return frontier


def root_of(leaf_hashes):
    return frontier_root(frontier_of(leaf_hashes))


def _are_hashes(hashes):
    return all(isinstance(item, bytes) and len(item) == 32 for item in hashes)


def verify_inclusion(index, size, leaf, proof, root):
    if not 0 <= index < size or not _are_hashes([leaf, *proof]):
        return False
    notes = []
    while size > 1:
        k = split(size)
        right = index < k
        notes.append(right)
        index, size = (index, k) if right else (index - k, size - k)
    if len(notes) != len(proof):
        return False
    found = leaf
    for right, sibling in zip(reversed(notes), proof):
        found = node(found, sibling) if right else node(sibling, found)
    return found == root


def verify_consistency(size1, size2, root1, root2, proof):
    if size1 > size2 or not _are_hashes([root1, root2, *proof]):
        return False
    if size1 == 0:
        return size2 == 0 and not proof and root1 == EMPTY and root2 == EMPTY
    if size1 == size2:
        return not proof and root1 == root2
    notes, end, size, known = [], size1, size2, True
    while end != size:
        k = split(size)
        right = end <= k
        notes.append(right)
        if right:
            size = k
        else:
            known, end, size = False, end - k, size - k
    rest = list(proof)
    if not known and not rest:
        return False
    start = root1 if known else rest.pop(0)
    if len(rest) != len(notes):
        return False
    old = new = start
    for right, sibling in zip(reversed(notes), rest):
        if right:
            new = node(new, sibling)
        else:
            new, old = node(sibling, new), node(sibling, old)
    return old == root1 and new == root2


def tile_number(index):
    groups = [f'{index % 1000:03d}']
    while index >= 1000:
        index //= 1000
        groups.insert(0, f'x{index % 1000:03d}')
    return '/'.join(groups)


def tiles_of(entries):
    """All tiles of a log as {path: bytes}, the unfinished ones with their width."""
    tiles = {}

    def put(prefix, items, joined):
        for start in range(0, len(items), 256):
            part = items[start : start + 256]
            partial = '' if len(part) == 256 else f'.p/{len(part)}'
            tiles[f'{prefix}/{tile_number(start // 256)}{partial}'] = joined(part)

    put('tile/entries', entries, lambda part: b''.join(len(e).to_bytes(2, 'big') + e for e in part))
    level, hashes = 0, [leaf_hash(entry) for entry in entries]
    while hashes:
        put(f'tile/{level}', hashes, b''.join)
        full = range(0, len(hashes) - len(hashes) % 256, 256)
        hashes = [root_of(hashes[start : start + 256]) for start in full]
        level += 1
    return tiles
