/** Whole values to bytes and back. */
import { type Bytes, CborReader, writeCbor } from '@chassis/primitives'
import type { Type } from './type.ts'

export function encode<T>(type: Type<T>, value: T): Bytes {
  return writeCbor((writer) => type.write(writer, value))
}

/** Decodes exactly one value; trailing bytes are refused. */
export function decode<T>(type: Type<T>, input: Bytes): T {
  const reader = new CborReader(input)
  const value = type.read(reader)
  reader.expectEnd()
  return value
}
