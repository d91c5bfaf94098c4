/**
 * SHA-256 of four messages at once, as WebAssembly: word i of all four lies in one vector, so that every instruction of
 * the algorithm serves four. The module is assembled from the algorithm when it is needed, so that there is nothing
 * compiled to trust. Source: FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.2.
 */
import { INITIAL_HASH, ROUND_CONSTANTS } from './sha256-constants.ts'
import { type Code, I32, type Local, moduleOf, op, V128, vector } from './wasm-code.ts'

/** Longest message of a lane. */
export const LANE_BYTES_MAX = 512
/** A message with its padding, and what copying and padding write beyond it. */
const STRIDE = 704
const STAGE = 64
/** Memory below is the kernel's own. */
export const LANES_MEMORY_START = 4_096

/** Parameters, then locals, in the order of their declaration. */
const [ITEMS, LENGTH, COUNT, OUT] = [0, 1, 2, 3] as const
const [AT, BLOCKS, INDEX] = [4, 5, 6] as const
const I32_LOCALS = 3
/** Hash values, working variables, message schedule, a sum. */
const [HASH, WORKING, WORDS, SUM] = [7, 15, 23, 39] as const
const V128_LOCALS = 33

const { get, set, constant, add, subtract } = op

/**
 * `hash(items, length, count, out)`: the digests of `count` messages (a multiple of four) of `length` bytes that lie
 * one
 * after the other at `items`. Reads up to 16 bytes beyond the last one.
 */
export function assembleSha256Lanes(pages: number): Uint8Array<ArrayBuffer> {
  const body = [
    // Blocks of a message: its bytes, one more and eight of length, rounded up.
    [get(LENGTH), constant(72), add, constant(6), op.shiftRight, set(BLOCKS)],
    op.loop([
      [0, 1, 2, 3].map(stageLane),
      INITIAL_HASH.map((word, i) => [vector.splat(word), set(HASH + i)]),
      [constant(0), set(INDEX)],
      op.loop([compressBlock(), op.increment(INDEX, 1), get(INDEX), get(BLOCKS), op.branchIfLess(0)]),
      storeDigests(),
      op.increment(OUT, 128),
      [get(COUNT), constant(4), subtract, op.tee(COUNT), op.branchIf(0)],
    ]),
  ]
  const locals = [
    [I32_LOCALS, I32],
    [V128_LOCALS, V128],
  ] as const
  return moduleOf({ name: 'hash', parameters: 4, locals, body, pages })
}

/** Copies a lane's message to its place and pads it: 0x80, zeros, its length in bits. */
function stageLane(lane: number): Code {
  const stage = STAGE + lane * STRIDE
  const end = [get(BLOCKS), constant(6), op.shiftLeft]
  return [
    [constant(0), set(AT)],
    op.loop([
      [get(AT), get(ITEMS), get(AT), add, vector.load(0), vector.store(stage)],
      [op.increment(AT, 16), get(AT), get(LENGTH), op.branchIfLess(0)],
    ]),
    [0, 16, 32, 48, 64].map((at) => [get(LENGTH), vector.splat(0), vector.store(stage + at)]),
    [get(LENGTH), constant(0x80), op.store8(stage)],
    [end, get(LENGTH), constant(5), op.shiftRight, op.store8(stage - 2)],
    [end, get(LENGTH), constant(3), op.shiftLeft, op.store8(stage - 1)],
    [get(ITEMS), get(LENGTH), add, set(ITEMS)],
  ]
}

/** One block of every lane. */
function compressBlock(): Code {
  const working = Array.from({ length: 8 }, (_, i) => WORKING + i)
  const rounds = ROUND_CONSTANTS.map((constantOfRound, round) => {
    const code = [round < 16 ? [] : extendSchedule(round), compressRound(working, constantOfRound, round)]
    working.unshift(working.pop() as Local)
    return code
  })
  return [
    loadWords(),
    Array.from({ length: 8 }, (_, i) => [get(HASH + i), set(WORKING + i)]),
    rounds,
    working.map((local, i) => [get(HASH + i), get(local), vector.add, set(HASH + i)]),
  ]
}

/** Words 0 to 15: four at a time from each lane, turned so that equal words of the lanes lie together. */
function loadWords(): Code {
  return [0, 4, 8, 12].map((word) => [
    [0, 1, 2, 3].map((lane) => [
      get(INDEX),
      constant(6),
      op.shiftLeft,
      vector.load(STAGE + lane * STRIDE + word * 4),
      set(WORKING + lane),
    ]),
    vector.transpose(WORKING, WORDS + word, WORKING + 4),
  ])
}

/** W[t] = σ1(W[t−2]) + W[t−7] + σ0(W[t−15]) + W[t−16], in a ring of sixteen. */
function extendSchedule(round: number): Code {
  const word = (back: number): Local => WORDS + ((round - back) & 15)
  return [
    get(word(16)),
    vector.rotate(word(15), 7),
    vector.rotate(word(15), 18),
    vector.xor,
    vector.shiftRight(word(15), 3),
    vector.xor,
    vector.add,
    get(word(7)),
    vector.add,
    vector.rotate(word(2), 17),
    vector.rotate(word(2), 19),
    vector.xor,
    vector.shiftRight(word(2), 10),
    vector.xor,
    vector.add,
    set(word(16)),
  ]
}

/** Ch picks f or g by the bits of e; Maj picks c where a and b differ, else a. */
function compressRound(working: readonly Local[], constantOfRound: number, round: number): Code {
  const [a, b, c, d, e, f, g, h] = working as [Local, Local, Local, Local, Local, Local, Local, Local]
  const sigma = (local: Local, x: number, y: number, z: number): Code => [
    vector.rotate(local, x),
    vector.rotate(local, y),
    vector.xor,
    vector.rotate(local, z),
    vector.xor,
  ]
  return [
    get(h),
    sigma(e, 6, 11, 25),
    vector.add,
    [get(f), get(g), get(e), vector.select],
    vector.add,
    vector.splat(constantOfRound),
    vector.add,
    get(WORDS + (round & 15)),
    vector.add,
    set(SUM),
    [get(d), get(SUM), vector.add, set(d)],
    get(SUM),
    sigma(a, 2, 13, 22),
    vector.add,
    [get(c), get(a), get(a), get(b), vector.xor, vector.select],
    vector.add,
    set(h),
  ]
}

function storeDigests(): Code {
  return [0, 4].map((half) => [
    vector.transpose(HASH + half, WORDS, WORKING),
    [0, 1, 2, 3].map((lane) => [get(OUT), get(WORDS + lane), vector.store(lane * 32 + half * 4)]),
  ])
}
