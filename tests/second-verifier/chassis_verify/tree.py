"""The sparse Merkle tree over the state, and the app hash (docs/spec/tree.md)."""

from . import cbor
from .log import leaf_hash, node, sha256

EMPTY = bytes(32)
MAX_SIBLINGS = 256


def tree_leaf(path, value_hash):
    return sha256(b'\x00' + path + value_hash)


def bit(path, depth):
    return path[depth // 8] >> (7 - depth % 8) & 1


def root_of(leaves, depth=0):
    """The root over {path: value hash}."""
    if not leaves:
        return EMPTY
    if len(leaves) == 1:
        ((path, value_hash),) = leaves.items()
        return tree_leaf(path, value_hash)
    sides = ({}, {})
    for path, value_hash in leaves.items():
        sides[bit(path, depth)][path] = value_hash
    return node(root_of(sides[0], depth + 1), root_of(sides[1], depth + 1))


def _climb(path, start, siblings):
    found = start
    for depth in range(len(siblings) - 1, -1, -1):
        sibling = siblings[depth]
        found = node(sibling, found) if bit(path, depth) else node(found, sibling)
    return found


def _well_formed(siblings, *hashes):
    return len(siblings) <= MAX_SIBLINGS and all(len(item) == 32 for item in (*siblings, *hashes))


def verify_presence(path, value_hash, siblings, other, root):
    """`other` is the proof's leaf, which a presence does not have."""
    if other is not None or not _well_formed(siblings, path, value_hash, root):
        return False
    return _climb(path, tree_leaf(path, value_hash), siblings) == root


def verify_absence(path, siblings, other, root):
    """`other` is None or (path, value hash) of the leaf at the end of the path."""
    if not _well_formed(siblings, path, root, *(other or ())):
        return False
    start = EMPTY
    if other is not None:
        if other[0] == path or any(bit(path, d) != bit(other[0], d) for d in range(len(siblings))):
            return False
        start = tree_leaf(*other)
    return _climb(path, start, siblings) == root


def encode_proof(siblings, other):
    return cbor.encode([b''.join(siblings), None if other is None else other[0] + other[1]])


def app_hash(log_size, log_root, state_root):
    log = b'\x03log\x20' + sha256(log_size.to_bytes(8, 'big') + log_root)
    state = b'\x05state\x20' + sha256(state_root)
    return node(leaf_hash(log), leaf_hash(state))
