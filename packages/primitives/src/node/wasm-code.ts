/** The few WebAssembly instructions that our kernels need, as bytes. Source: WebAssembly Core Specification 2.0, 5. */

export const I32 = 0x7f
export const V128 = 0x7b

/** Index of a parameter or local. */
export type Local = number
/**
 * Bytes of instructions, in instructions: put together by reference and written out once, by {@link moduleOf}. Copying
 * them at every level took three times as long, at the start of every process.
 */
export type Code = number | readonly Code[]

function unsigned(value: number): number[] {
  const out: number[] = []
  let rest = value
  do {
    out.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0))
    rest >>>= 7
  } while (rest > 0)
  return out
}

function signed(value: number): number[] {
  const out: number[] = []
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 0x7f
    const isLast = (rest >> 6 === 0 && low < 0x40) || (rest >> 6 === -1 && low >= 0x40)
    out.push(isLast ? low : low | 0x80)
    if (isLast) return out
  }
}

const get = (local: Local): Code => [0x20, unsigned(local)]
const set = (local: Local): Code => [0x21, unsigned(local)]
const constant = (value: number): Code => [0x41, signed(value)]
const add = [0x6a]

/** Of 32-bit integers. Addresses are bytes; `offset` is added to the one on the stack. */
export const op = {
  get,
  set,
  constant,
  add,
  tee: (local: Local): Code => [0x22, unsigned(local)],
  subtract: [0x6b],
  shiftLeft: [0x74],
  shiftRight: [0x76],
  store8: (offset: number): Code => [0x3a, 0, unsigned(offset)],
  increment: (local: Local, by: number): Code => [get(local), constant(by), add, set(local)],
  loop: (body: Code): Code => [0x03, 0x40, body, 0x0b],
  branchIf: (depth: number): Code => [0x0d, unsigned(depth)],
  /** Branches when the lower of the two values on the stack is less than the upper one. */
  branchIfLess: (depth: number): Code => [0x48, 0x0d, unsigned(depth)],
} as const

const simd = (code: number, ...immediates: Code[]): Code => [0xfd, unsigned(code), immediates]
const littleEndian = (word: number): number[] => [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff)
const or = simd(80)
const shiftRight = (local: Local, bits: number): Code => [get(local), constant(bits), simd(173)]
const shiftLeft = (local: Local, bits: number): Code => [get(local), constant(bits), simd(171)]

/** Words of two vectors, 0 to 7, in a new order; `reversed` turns the bytes of every word. */
function shuffle(a: Local, b: Local, words: readonly number[], reversed: boolean): Code {
  const bytes = words.flatMap((word) => (reversed ? [3, 2, 1, 0] : [0, 1, 2, 3]).map((byte) => word * 4 + byte))
  return [get(a), get(b), simd(13, bytes)]
}

/** Of four 32-bit words each. */
export const vector = {
  add: simd(174),
  xor: simd(81),
  /** Bits of the first where the third has ones, else of the second. */
  select: simd(82),
  load: (offset: number): Code => simd(0, 0, unsigned(offset)),
  store: (offset: number): Code => simd(11, 0, unsigned(offset)),
  splat: (word: number): Code =>
    simd(
      12,
      [0, 1, 2, 3].map(() => littleEndian(word)),
    ),
  shiftRight,
  rotate: (local: Local, bits: number): Code => [shiftRight(local, bits), shiftLeft(local, 32 - bits), or],
  /**
   * Rows in the four locals from `from` become columns in those from `to`, bytes of words reversed; four more from
   * `spare` are used.
   */
  transpose(from: Local, to: Local, spare: Local): Code {
    return [
      [shuffle(from, from + 1, [0, 4, 1, 5], true), set(spare)],
      [shuffle(from, from + 1, [2, 6, 3, 7], true), set(spare + 1)],
      [shuffle(from + 2, from + 3, [0, 4, 1, 5], true), set(spare + 2)],
      [shuffle(from + 2, from + 3, [2, 6, 3, 7], true), set(spare + 3)],
      [shuffle(spare, spare + 2, [0, 1, 4, 5], false), set(to)],
      [shuffle(spare, spare + 2, [2, 3, 6, 7], false), set(to + 1)],
      [shuffle(spare + 1, spare + 3, [0, 1, 4, 5], false), set(to + 2)],
      [shuffle(spare + 1, spare + 3, [2, 3, 6, 7], false), set(to + 3)],
    ]
  },
} as const

export interface KernelFunction {
  readonly name: string
  /** All of them 32-bit integers. */
  readonly parameters: number
  /** Runs of locals: how many, of which type. */
  readonly locals: readonly (readonly [count: number, type: number])[]
  readonly body: Code
  /** Of 64 KiB: the memory, exported as `memory`. */
  readonly pages: number
}

/** A module with this one function. */
export function moduleOf({ name, parameters, locals, body, pages }: KernelFunction): Uint8Array<ArrayBuffer> {
  const sized = (code: Code): Code => [unsigned(lengthOf(code)), code]
  const section = (id: number, code: Code): Code => [id, sized(code)]
  const text = (ascii: string): Code => sized([...ascii].map((char) => char.charCodeAt(0)))
  const declared = locals.map(([count, type]) => [unsigned(count), type])
  const code = [
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [1, 0x60, sized(Array.from({ length: parameters }, () => I32)), 0]),
    section(3, [1, 0]),
    section(5, [1, 0, unsigned(pages)]),
    section(7, [2, text(name), 0, 0, text('memory'), 2, 0]),
    section(10, [1, sized([unsigned(locals.length), declared, body, 0x0b])]),
  ]
  const out = new Uint8Array(lengthOf(code))
  write(code, out, 0)
  return out
}

function lengthOf(code: Code): number {
  if (typeof code === 'number') return 1
  let length = 0
  for (const part of code) length += lengthOf(part)
  return length
}

/** Returns where the next byte goes. */
function write(code: Code, out: Uint8Array, at: number): number {
  if (typeof code === 'number') {
    out[at] = code
    return at + 1
  }
  let next = at
  for (const part of code) next = write(part, out, next)
  return next
}
