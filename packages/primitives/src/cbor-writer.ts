/** Writes deterministic CBOR (RFC 8949 4.2.1): integers, byte and text strings, arrays, maps, true, false, null. */
import { allocateBytes } from './allocate-bytes.ts'
import { assert } from './assert.ts'
import { writeU64 } from './big-endian.ts'
import { type Bytes, hexInto, utf8Encode } from './bytes.ts'

const U64_MAX = (1n << 64n) - 1n

/** Up to so many bytes a loop copies faster than a view can be made for `set`. */
const SHORT_COPY = 48

function copy(from: Bytes, length: number, to: Bytes, at: number): void {
  if (length > SHORT_COPY) to.set(from.subarray(0, length), at)
  else for (let i = 0; i < length; i++) to[at + i] = from[i] as number
}

export class CborWriter {
  private buffer: Uint8Array
  private length = 0

  constructor(capacity = 256) {
    this.buffer = new Uint8Array(capacity)
  }

  /** Forgets what was written and keeps the memory. */
  reset(): void {
    this.length = 0
  }

  /** A copy of the bytes written so far. */
  finish(): Bytes {
    const out = allocateBytes(this.length)
    copy(this.buffer, this.length, out, 0)
    return out
  }

  /** A view that is valid until the next write or reset. */
  peek(): Bytes {
    return this.buffer.subarray(0, this.length)
  }

  private room(extra: number): void {
    const needed = this.length + extra
    if (needed <= this.buffer.length) return
    const grown = new Uint8Array(Math.max(needed, this.buffer.length * 2))
    grown.set(this.buffer.subarray(0, this.length))
    this.buffer = grown
  }

  private head(major: number, value: number): void {
    this.room(9)
    const type = major << 5
    if (value < 24) {
      this.buffer[this.length++] = type | value
      return
    }
    const info = value < 0x100 ? 24 : value < 0x10000 ? 25 : value < 0x100000000 ? 26 : 27
    this.buffer[this.length] = type | info
    const width = 1 << (info - 24)
    let rest = value
    for (let at = this.length + width; at > this.length; at--) {
      // A byte array keeps the lowest byte of what it is given.
      this.buffer[at] = rest
      rest = Math.floor(rest / 256)
    }
    this.length += 1 + width
  }

  /** A safe integer of either sign. */
  integer(value: number): void {
    assert(Number.isSafeInteger(value), 'not a safe integer')
    if (value >= 0) this.head(0, value)
    else this.head(1, -1 - value)
  }

  /** An integer from −2⁶⁴ to 2⁶⁴ − 1. */
  bigInteger(value: bigint): void {
    // Nearly every amount is a safe integer, and then a number is the cheaper of the two equal forms.
    const number = Number(value)
    if (Number.isSafeInteger(number)) {
      this.integer(number)
      return
    }
    const magnitude = value >= 0n ? value : -1n - value
    assert(magnitude <= U64_MAX, 'integer beyond 64 bits')
    this.room(9)
    this.buffer[this.length] = value >= 0n ? 0x1b : 0x3b
    writeU64(this.buffer, this.length + 1, magnitude)
    this.length += 9
  }

  bytes(value: Bytes): void {
    this.head(2, value.length)
    this.raw(value)
  }

  /** The byte string of `count` bytes that stands in lower-case hexadecimal in `text` from `start`. */
  hex(text: string, start: number, count: number): void {
    this.head(2, count)
    this.room(count)
    hexInto(text, start, this.buffer, this.length, count)
    this.length += count
  }

  text(value: string): void {
    // Identifiers and codes are short ASCII: writing them in place beats the general encoder.
    if (value.length < 24 && this.shortAscii(value)) return
    const encoded = utf8Encode(value)
    this.head(3, encoded.length)
    this.raw(encoded)
  }

  private shortAscii(value: string): boolean {
    this.room(value.length + 1)
    let at = this.length + 1
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i)
      if (code > 127) return false
      this.buffer[at++] = code
    }
    this.buffer[this.length] = 0x60 | value.length
    this.length = at
    return true
  }

  array(count: number): void {
    assert(Number.isSafeInteger(count) && count >= 0, 'not a count')
    this.head(4, count)
  }

  /** The caller writes `count` pairs with keys in ascending order of their encodings. */
  map(count: number): void {
    assert(Number.isSafeInteger(count) && count >= 0, 'not a count')
    this.head(5, count)
  }

  boolean(value: boolean): void {
    this.room(1)
    this.buffer[this.length++] = value ? 0xf5 : 0xf4
  }

  null(): void {
    this.room(1)
    this.buffer[this.length++] = 0xf6
  }

  /** Bytes that already are CBOR. */
  raw(encoded: Bytes): void {
    this.room(encoded.length)
    copy(encoded, encoded.length, this.buffer, this.length)
    this.length += encoded.length
  }
}

const idle: CborWriter[] = []
const IDLE_MAX = 8

/** Runs `write` on a writer whose memory is reused and returns what was written. */
export function writeCbor(write: (writer: CborWriter) => void): Bytes {
  const writer = idle.pop() ?? new CborWriter(1024)
  writer.reset()
  write(writer)
  const out = writer.finish()
  if (idle.length < IDLE_MAX) idle.push(writer)
  return out
}
