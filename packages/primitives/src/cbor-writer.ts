/** Writes deterministic CBOR (RFC 8949 4.2.1): integers, byte and text strings, arrays, maps, true, false, null. */
import { allocateBytes } from './allocate-bytes.ts'
import { assert } from './assert.ts'
import { type Bytes, utf8Encode } from './bytes.ts'

const U64_MAX = (1n << 64n) - 1n

export class CborWriter {
  private buffer: Uint8Array
  private view: DataView
  private length = 0

  constructor(capacity = 256) {
    this.buffer = new Uint8Array(capacity)
    this.view = new DataView(this.buffer.buffer)
  }

  /** Forgets what was written and keeps the memory. */
  reset(): void {
    this.length = 0
  }

  /** A copy of the bytes written so far. */
  finish(): Bytes {
    const out = allocateBytes(this.length)
    out.set(this.buffer.subarray(0, this.length))
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
    this.view = new DataView(grown.buffer)
  }

  private head(major: number, value: number): void {
    this.room(9)
    const type = major << 5
    if (value < 24) {
      this.buffer[this.length++] = type | value
    } else if (value < 0x100) {
      this.buffer[this.length++] = type | 24
      this.buffer[this.length++] = value
    } else if (value < 0x10000) {
      this.buffer[this.length++] = type | 25
      this.view.setUint16(this.length, value)
      this.length += 2
    } else if (value < 0x100000000) {
      this.buffer[this.length++] = type | 26
      this.view.setUint32(this.length, value)
      this.length += 4
    } else {
      this.buffer[this.length++] = type | 27
      this.view.setUint32(this.length, Math.floor(value / 0x100000000))
      this.view.setUint32(this.length + 4, value % 0x100000000)
      this.length += 8
    }
  }

  /** A safe integer of either sign. */
  integer(value: number): void {
    assert(Number.isSafeInteger(value), 'not a safe integer')
    if (value >= 0) this.head(0, value)
    else this.head(1, -1 - value)
  }

  /** An integer from −2⁶⁴ to 2⁶⁴ − 1. */
  bigInteger(value: bigint): void {
    const magnitude = value >= 0n ? value : -1n - value
    assert(magnitude <= U64_MAX, 'integer beyond 64 bits')
    const major = value >= 0n ? 0 : 1
    if (magnitude <= 0xffffffffn) {
      this.head(major, Number(magnitude))
      return
    }
    this.room(9)
    this.buffer[this.length++] = (major << 5) | 27
    this.view.setBigUint64(this.length, magnitude)
    this.length += 8
  }

  bytes(value: Bytes): void {
    this.head(2, value.length)
    this.raw(value)
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
    this.buffer.set(encoded, this.length)
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
