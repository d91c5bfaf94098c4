/**
 * Protobuf as gogoproto writes it: fields in order, zero numbers and empty byte strings left out, sub-messages written
 * even when empty. Enough for what CometBFT hashes and signs.
 */
import { type Bytes, concatBytes, utf8Encode } from '@chassis/primitives'

const NOTHING = new Uint8Array(0)
const VARINT = 0
const FIXED64 = 1
const LENGTH = 2

/** Unsigned LEB128; a negative number as its 64-bit two's complement. */
export function uvarint(value: bigint | number): Bytes {
  const out: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest > 0x7fn; rest >>= 7n) out.push(Number(rest & 0x7fn) | 0x80)
  return Uint8Array.of(...out, Number(rest))
}

const tag = (field: number, wireType: number): Bytes => uvarint(field * 8 + wireType)

/** int32, int64, uint32, uint64, bool and enumerations. */
export function numberField(field: number, value: bigint | number): Bytes {
  return BigInt(value) === 0n ? NOTHING : concatBytes(tag(field, VARINT), uvarint(value))
}

export function sfixed64Field(field: number, value: bigint | number): Bytes {
  let rest = BigInt.asUintN(64, BigInt(value))
  if (rest === 0n) return NOTHING
  const out = new Uint8Array(8)
  for (let i = 0; i < 8; i++, rest >>= 8n) out[i] = Number(rest & 0xffn)
  return concatBytes(tag(field, FIXED64), out)
}

export function bytesField(field: number, value: Bytes): Bytes {
  return value.length === 0 ? NOTHING : messageField(field, value)
}

export function textField(field: number, value: string): Bytes {
  return bytesField(field, utf8Encode(value))
}

/** A sub-message, present even when empty. */
export function messageField(field: number, ...parts: readonly Bytes[]): Bytes {
  const content = concatBytes(...parts)
  return concatBytes(tag(field, LENGTH), uvarint(content.length), content)
}
