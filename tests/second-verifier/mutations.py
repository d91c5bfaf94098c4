#!/usr/bin/env python3
"""Seeded mutations of true slips, for comparing verifiers: bytes, structure, and parts of one slip in another.

mutations.py --seed N --count N --out FOLDER SLIP…  writes FOLDER/<number>-<kind>.slip.
"""

import argparse
import copy
import random
import sys
from pathlib import Path

from chassis_verify import cbor
from chassis_verify.cbor import Map


def flip_bit(rng, data):
    at = rng.randrange(8 * len(data))
    out = bytearray(data)
    out[at // 8] ^= 1 << at % 8
    return bytes(out)


def set_byte(rng, data):
    out = bytearray(data)
    out[rng.randrange(len(out))] = rng.randrange(256)
    return bytes(out)


def truncate(rng, data):
    return data[: rng.randrange(len(data))]


def extend(rng, data):
    return data + rng.randbytes(rng.randrange(1, 4))


def cut_out(rng, data):
    start = rng.randrange(len(data))
    return data[:start] + data[start + rng.randrange(1, 40) :]


def insert(rng, data):
    at = rng.randrange(len(data))
    return data[:at] + rng.randbytes(rng.randrange(1, 3)) + data[at:]


BYTE_MUTATIONS = (flip_bit, flip_bit, set_byte, truncate, extend, cut_out, insert)


def places(value, found=None):
    """Every (container, key) in a decoded slip: list indexes, and pair indexes of maps."""
    found = [] if found is None else found
    if isinstance(value, list):
        for index, item in enumerate(value):
            found.append((value, index))
            places(item, found)
    elif isinstance(value, Map):
        for index, (_, item) in enumerate(value.pairs):
            found.append((value.pairs, index))
            places(item, found)
    return found


def get(container, index):
    item = container[index]
    return item[1] if isinstance(item, tuple) else item


def put(container, index, value):
    item = container[index]
    container[index] = (item[0], value) if isinstance(item, tuple) else value


def other_value(rng, value):
    """A near value of the same kind, mostly."""
    if isinstance(value, bool) or value is None:
        return 0
    if isinstance(value, int):
        return max(0, rng.choice([value + 1, value - 1, 0, 1, 2, 3, 255, 256, 65_536, value * 2, 2**32, 2**53, 2**64 - 1]))
    if isinstance(value, bytes):
        if value == b'':
            return b'\x00'
        return rng.choice([flip_bit, flip_bit, set_byte, truncate, extend])(rng, value)
    return rng.choice([[], Map([]), 0, b'', 'x', False, None])


def change(rng, slip):
    put(*(place := rng.choice(places(slip))), other_value(rng, get(*place)))


def remove(rng, slip):
    container, index = rng.choice(places(slip))
    del container[index]


def repeat(rng, slip):
    lists = [(c, i) for c, i in places(slip) if not isinstance(c[i], tuple)]
    if lists:
        container, index = rng.choice(lists)
        container.insert(index, copy.deepcopy(container[index]))


def swap(rng, slip):
    lists = [(c, i) for c, i in places(slip) if len(c) > 1]
    container, index = rng.choice(lists)
    other = rng.randrange(len(container))
    first, second = get(container, index), get(container, other)
    put(container, index, second)
    put(container, other, first)


def renumber(rng, slip):
    maps = [(c, i) for c, i in places(slip) if isinstance(c[i], tuple)]
    container, index = rng.choice(maps)
    container[index] = (rng.choice([0, 1, 2, 3, 4, 5, 9, -1, 'a']), container[index][1])


def close(rng, slip):
    """Takes one disclosure away, from whatever part has one: the slip stays true."""
    opened = [c for c, i in places(slip) if isinstance(c[i], Map) and is_disclosure(c[i])]
    if opened:
        container = rng.choice(opened)
        del container[rng.randrange(len(container))]


def is_disclosure(item):
    return len(item.pairs) == 2 and isinstance(item.pairs[0][1], int) and isinstance(item.pairs[1][1], bytes)


def edit_note(rng, slip):
    """Edits the checkpoint as text: numbers, spaces, lines, a second signature."""
    anchor = dict(slip.pairs)[4][1].pairs
    note = anchor[0][1]
    lines = note.split(b'\n')
    edits = (
        lambda: note + lines[-2] + b'\n',
        lambda: note.replace(b'\n\n', b'\n\n\n', 1),
        lambda: note[:-1],
        lambda: note + b'\n',
        lambda: note.replace(b'state ', b'state 0', 1),
        lambda: note.replace(b'state ', b'state  ', 1),
        lambda: note.replace(b'\n', b'\r\n'),
        lambda: note.replace(b'=\n', b'\n', 1),
        lambda: b'\n'.join([*lines[:4], b'more', *lines[4:]]),
        lambda: b'\xef\xbb\xbf' + note,
        lambda: b'\n'.join([lines[0].upper(), *lines[1:]]),
        lambda: b'\n'.join([lines[0] + b' ', *lines[1:]]),
        lambda: note.replace(b'\xe2\x80\x94 ', b'- '),
        lambda: note + '\u2014 witness '.encode() + b'AAAAAAAAAAAA\n',
    )
    anchor[0] = (anchor[0][0], rng.choice(edits)())


STRUCTURAL = (change, change, change, remove, repeat, swap, renumber, close, close, edit_note)


def encode_as_given(value):
    """Like cbor.encode, with the pairs of maps in the order they stand in."""
    if isinstance(value, list):
        return cbor.head(cbor.ARRAY, len(value)) + b''.join(encode_as_given(item) for item in value)
    if isinstance(value, Map):
        pairs = (cbor.encode(key) + encode_as_given(item) for key, item in value.pairs)
        return cbor.head(cbor.MAP, len(value.pairs)) + b''.join(pairs)
    return cbor.encode(value)


def structural(rng, data):
    """(kind, bytes) of one change of the decoded slip."""
    slip, edit = cbor.decode(data), rng.choice(STRUCTURAL)
    edit(rng, slip)
    return edit.__name__, encode_as_given(slip)


def graft(rng, data, others):
    """One part of another slip in this one: claim, anchor, value, path, facts, inclusion."""
    slip, donor = cbor.decode(data), cbor.decode(rng.choice(others))
    here, there = dict(slip.pairs), dict(donor.pairs)
    if rng.random() < 0.5 or here[3][0] != there[3][0]:
        number = rng.choice([3, 4])
        here[number] = there[number]
    else:
        claim, given = dict(here[3][1].pairs), dict(there[3][1].pairs)
        number = rng.choice(sorted(given))
        claim[number] = given[number]
        here[3] = [here[3][0], Map(sorted(claim.items()))]
    return cbor.encode(Map(sorted(here.items())))


def mutations(seed, count, slips):
    """`count` pairs (kind, bytes), the same for the same seed and slips."""
    rng = random.Random(seed)
    for _ in range(count):
        data = rng.choice(slips)
        turn = rng.random()
        if turn < 0.35:
            edit = rng.choice(BYTE_MUTATIONS)
            yield edit.__name__, edit(rng, data)
        elif turn < 0.9:
            yield structural(rng, data)
        else:
            yield 'graft', graft(rng, data, slips)


def main():
    parser = argparse.ArgumentParser(description='Writes seeded mutations of slips.')
    parser.add_argument('slips', nargs='+', metavar='SLIP')
    parser.add_argument('--seed', type=int, required=True)
    parser.add_argument('--count', type=int, required=True)
    parser.add_argument('--out', required=True, metavar='FOLDER')
    options = parser.parse_args()
    slips = [Path(path).read_bytes() for path in options.slips]
    for number, (kind, data) in enumerate(mutations(options.seed, options.count, slips)):
        Path(options.out, f'{number:04d}-{kind}.slip').write_bytes(data)


if __name__ == '__main__':
    sys.exit(main())
