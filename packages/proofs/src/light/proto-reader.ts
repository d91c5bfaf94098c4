/**
 * Reads protobuf messages: fields of the four wire types that proto3 uses. Unknown fields are passed over, as protobuf
 * wants; a field that may stand once and stands twice is refused, because readers disagree on which one counts.
 * Refuses MALFORMED_PROOF.
 */
import { type Bytes, ensure, refuse, utf8Decode } from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'

type FieldValue = bigint | Bytes

export class ProtoMessage {
  private readonly fields = new Map<number, FieldValue[]>()

  constructor(bytes: Bytes) {
    let at = 0
    while (at < bytes.length) {
      const tag = readVarint(bytes, at)
      const field = Number(tag.value >> 3n)
      ensure(field >= 1, ProofsError.MALFORMED_PROOF, { offset: at })
      const { value, end } = readValue(bytes, tag.end, Number(tag.value & 7n))
      const values = this.fields.get(field) ?? []
      values.push(value)
      this.fields.set(field, values)
      at = end
    }
  }

  /** An unsigned integer; 0 when absent. */
  uint(field: number): bigint {
    const value = this.one(field) ?? 0n
    return typeof value === 'bigint' ? value : malformed(field)
  }

  /** A two's complement integer; 0 when absent. */
  int(field: number): bigint {
    return BigInt.asIntN(64, this.uint(field))
  }

  /** A number of at most 32 bits. */
  small(field: number): number {
    const value = this.uint(field)
    return value < 2n ** 32n ? Number(value) : malformed(field)
  }

  /** Empty when absent. */
  bytes(field: number): Bytes {
    const value = this.one(field) ?? new Uint8Array(0)
    return typeof value === 'bigint' ? malformed(field) : value
  }

  text(field: number): string {
    return utf8Decode(this.bytes(field))
  }

  has(field: number): boolean {
    return this.fields.has(field)
  }

  /** A sub-message; an empty one when absent. */
  message(field: number): ProtoMessage {
    return new ProtoMessage(this.bytes(field))
  }

  repeated(field: number): ProtoMessage[] {
    const values = this.fields.get(field) ?? []
    return values.map((value) => (typeof value === 'bigint' ? malformed(field) : new ProtoMessage(value)))
  }

  private one(field: number): FieldValue | undefined {
    const values = this.fields.get(field)
    ensure(values === undefined || values.length === 1, ProofsError.MALFORMED_PROOF, { field })
    return values?.[0]
  }
}

function malformed(field: number): never {
  return refuse(ProofsError.MALFORMED_PROOF, { field })
}

function readValue(bytes: Bytes, at: number, wireType: number): { readonly value: FieldValue; readonly end: number } {
  if (wireType === 0) return readVarint(bytes, at)
  if (wireType === 1 || wireType === 5) return readFixed(bytes, at, wireType === 1 ? 8 : 4)
  ensure(wireType === 2, ProofsError.MALFORMED_PROOF, { offset: at })
  const length = readVarint(bytes, at)
  ensure(length.value <= BigInt(bytes.length - length.end), ProofsError.MALFORMED_PROOF, { offset: at })
  const end = length.end + Number(length.value)
  return { value: bytes.slice(length.end, end), end }
}

function readFixed(bytes: Bytes, at: number, length: number): { readonly value: bigint; readonly end: number } {
  ensure(at + length <= bytes.length, ProofsError.MALFORMED_PROOF, { offset: at })
  let value = 0n
  for (let i = length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[at + i] as number)
  return { value, end: at + length }
}

/** At most ten bytes and 64 bits. */
function readVarint(bytes: Bytes, start: number): { readonly value: bigint; readonly end: number } {
  let value = 0n
  for (let i = 0; i < 10; i++) {
    const byte = bytes[start + i]
    ensure(byte !== undefined, ProofsError.MALFORMED_PROOF, { offset: start })
    value |= BigInt(byte & 127) << BigInt(7 * i)
    if (byte >= 128) continue
    ensure(value < 2n ** 64n, ProofsError.MALFORMED_PROOF, { offset: start })
    return { value, end: start + i + 1 }
  }
  return refuse(ProofsError.MALFORMED_PROOF, { offset: start })
}
