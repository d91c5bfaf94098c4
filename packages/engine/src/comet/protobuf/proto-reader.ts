/** Reads protobuf from one buffer. What it hands out are views of that buffer. */
import { Buffer } from 'node:buffer'
import type { Bytes } from '@chassis/primitives'
import { protoError } from './proto-error.ts'
import { WIRE } from './proto-writer.ts'

export class ProtoReader {
  private readonly buffer: Buffer
  private at: number
  private end: number

  constructor(bytes: Bytes) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.at = 0
    this.end = bytes.length
  }

  get done(): boolean {
    return this.at >= this.end
  }

  /** A varint as an unsigned 32-bit integer: higher bits are dropped, as every implementation does. */
  uint32(): number {
    const first = this.byte()
    if (first < 128) return first
    let value = first & 127
    for (let shift = 7; shift < 70; shift += 7) {
      const byte = this.byte()
      // Shifting by 32 and more would begin again at 0.
      if (shift < 32) value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
    throw protoError('a number of more than ten bytes')
  }

  int32(): number {
    return this.uint32() | 0
  }

  uint64(): bigint {
    let low = 0
    for (let i = 0; i < 7; i++) {
      const byte = this.byte()
      low += (byte & 127) * 128 ** i
      if (byte < 128) return BigInt(low)
    }
    let high = 0n
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.byte()
      high |= BigInt(byte & 127) << shift
      if (byte < 128) return BigInt.asUintN(64, high | BigInt(low))
    }
    throw protoError('a number of more than ten bytes')
  }

  int64(): bigint {
    return BigInt.asIntN(64, this.uint64())
  }

  bytes(): Buffer {
    const length = this.length()
    this.at += length
    return this.buffer.subarray(this.at - length, this.at)
  }

  text(): string {
    const length = this.length()
    this.at += length
    return this.buffer.toString('utf8', this.at - length, this.at)
  }

  /** Reads a length and what lies within it; `read` must use all of it up. */
  within<T>(read: () => T): T {
    const length = this.length()
    const outer = this.end
    this.end = this.at + length
    const value = read()
    this.end = outer
    return value
  }

  /** Passes over the value of an unknown field. */
  skip(wireType: number): void {
    if (wireType === WIRE.varint) this.uint32()
    else if (wireType === WIRE.fixed64) this.advance(8)
    else if (wireType === WIRE.bytes) this.advance(this.length())
    else if (wireType === WIRE.fixed32) this.advance(4)
    else throw protoError(`wire type ${wireType}`)
  }

  private length(): number {
    const length = this.uint32()
    if (length > this.end - this.at) throw protoError('a length beyond the end')
    return length
  }

  private advance(bytes: number): void {
    if (bytes > this.end - this.at) throw protoError('it ends in the middle of a value')
    this.at += bytes
  }

  private byte(): number {
    if (this.at >= this.end) throw protoError('it ends in the middle of a value')
    return this.buffer[this.at++] as number
  }
}
