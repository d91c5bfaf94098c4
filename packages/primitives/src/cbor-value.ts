/** Deterministic CBOR without a schema: for tools, tests and generic display. Integers are bigint. */
import { type Bytes, compareBytes } from './bytes.ts'
import { CBOR_DEPTH_MAX, CborReader } from './cbor-reader.ts'
import { CborWriter } from './cbor-writer.ts'
import { EncodingError } from './encoding-error.ts'
import { refuse } from './rejection.ts'

export type CborValue = bigint | boolean | null | string | Bytes | readonly CborValue[] | CborMap
/** Pairs in the order of their encoded keys. */
export interface CborMap {
  readonly pairs: readonly (readonly [CborValue, CborValue])[]
}

/** Decodes exactly one item that fills `input`; anything but its deterministic encoding is refused. */
export function decodeCbor(input: Bytes): CborValue {
  const reader = new CborReader(input)
  const value = readValue(reader, 0)
  reader.expectEnd()
  return value
}

function readValue(reader: CborReader, depth: number): CborValue {
  if (depth > CBOR_DEPTH_MAX) refuse(EncodingError.TOO_DEEP, { offset: reader.offset })
  switch (reader.peekMajor()) {
    case 0:
    case 1:
      return reader.bigInteger()
    case 2:
      return reader.bytes()
    case 3:
      return reader.text()
    case 4: {
      const items: CborValue[] = []
      for (let left = reader.array(); left > 0; left--) items.push(readValue(reader, depth + 1))
      return items
    }
    case 5:
      return readMap(reader, depth)
    default: {
      const initial = reader.input[reader.offset] as number
      if (initial === 0xf6) {
        reader.null()
        return null
      }
      return reader.boolean()
    }
  }
}

function readMap(reader: CborReader, depth: number): CborMap {
  const pairs: [CborValue, CborValue][] = []
  let previous: Bytes | undefined
  for (let left = reader.map(); left > 0; left--) {
    const start = reader.offset
    const key = readValue(reader, depth + 1)
    const encodedKey = reader.input.subarray(start, reader.offset)
    if (previous && compareBytes(previous, encodedKey) >= 0) refuse(EncodingError.NOT_CANONICAL, { offset: start })
    previous = encodedKey
    pairs.push([key, readValue(reader, depth + 1)])
  }
  return { pairs }
}

/** The deterministic encoding; maps are sorted. Refuses duplicate keys and what {@link decodeCbor} finds too deep. */
export function encodeCbor(value: CborValue): Bytes {
  return encodeAt(value, 0)
}

function encodeAt(value: CborValue, depth: number): Bytes {
  const writer = new CborWriter()
  writeValue(writer, value, depth)
  return writer.finish()
}

function writeValue(writer: CborWriter, value: CborValue, depth: number): void {
  if (depth > CBOR_DEPTH_MAX) refuse(EncodingError.TOO_DEEP)
  if (typeof value === 'bigint') writer.bigInteger(value)
  else if (typeof value === 'boolean') writer.boolean(value)
  else if (value === null) writer.null()
  else if (typeof value === 'string') writer.text(value)
  else if (value instanceof Uint8Array) writer.bytes(value)
  else if ('pairs' in value) writeMap(writer, value, depth)
  else {
    writer.array(value.length)
    for (const item of value) writeValue(writer, item, depth + 1)
  }
}

function writeMap(writer: CborWriter, map: CborMap, depth: number): void {
  const encoded = map.pairs.map(([key, item]) => [encodeAt(key, depth + 1), encodeAt(item, depth + 1)] as const)
  encoded.sort((a, b) => compareBytes(a[0], b[0]))
  writer.map(encoded.length)
  encoded.forEach(([key, item], i) => {
    const before = encoded[i - 1]
    if (before && compareBytes(before[0], key) === 0) refuse(EncodingError.NOT_CANONICAL)
    writer.raw(key)
    writer.raw(item)
  })
}
