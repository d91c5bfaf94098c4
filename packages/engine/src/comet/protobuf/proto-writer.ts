/** Writes protobuf into one growing buffer. */
import { Buffer } from 'node:buffer'
import type { Bytes } from '@chassis/primitives'

export const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const
export type WireType = (typeof WIRE)[keyof typeof WIRE]

const FIRST_BYTES = 1_024
/** Where a signed 32-bit integer begins to need more than a double's integer arithmetic. */
const TWO_32 = 0x1_0000_0000

export class ProtoWriter {
  private buffer: Buffer = Buffer.allocUnsafeSlow(FIRST_BYTES)
  private at = 0

  get length(): number {
    return this.at
  }

  /** What was written, as a buffer of its own; the writer begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.buffer.subarray(0, this.at))
    this.at = 0
    return taken
  }

  tag(field: number, wireType: WireType): void {
    this.uint(field * 8 + wireType)
  }

  /** A non-negative integer up to 2⁵³. */
  uint(value: number): void {
    this.reserve(10)
    let rest = value
    while (rest >= TWO_32) {
      this.buffer[this.at++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    let low = rest >>> 0
    while (low >= 128) {
      this.buffer[this.at++] = (low & 127) | 128
      low >>>= 7
    }
    this.buffer[this.at++] = low
  }

  /** A 64-bit integer; negative ones in two's complement, ten bytes long. */
  uint64(value: bigint): void {
    if (value >= 0n && value <= 0x1f_ffff_ffff_ffffn) {
      this.uint(Number(value))
      return
    }
    this.reserve(10)
    let rest = BigInt.asUintN(64, value)
    while (rest >= 128n) {
      this.buffer[this.at++] = Number(rest & 127n) | 128
      rest >>= 7n
    }
    this.buffer[this.at++] = Number(rest)
  }

  bytes(content: Bytes): void {
    this.uint(content.length)
    this.reserve(content.length)
    this.buffer.set(content, this.at)
    this.at += content.length
  }

  text(content: string): void {
    const length = Buffer.byteLength(content)
    this.uint(length)
    this.reserve(length)
    this.at += this.buffer.write(content, this.at, 'utf8')
  }

  /** What `write` writes, behind its length. */
  delimited(write: () => void): void {
    this.reserve(1)
    const start = this.at + 1
    this.at = start
    write()
    const length = this.at - start
    const prefix = varintLength(length)
    if (prefix > 1) {
      // Nearly every message inside another is short: only a longer one is moved.
      this.reserve(prefix)
      this.buffer.copyWithin(start - 1 + prefix, start, this.at)
    }
    this.at = start - 1
    this.uint(length)
    this.at += length
  }

  private reserve(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(this.at + bytes, this.buffer.length * 2))
    this.buffer.copy(larger, 0, 0, this.at)
    this.buffer = larger
  }
}

export function varintLength(value: number): number {
  let length = 1
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length += 1
  return length
}
