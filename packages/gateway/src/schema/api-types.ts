/** Types that only the API has. */
import { assert, EncodingError, refuse } from '@chassis/primitives'
import { type JsonObject, type JsonValue, type Type, text, uint } from '@chassis/protocol'

/** A whole number from `min` to `max`, at most 2⁵³ − 1. */
export function wholeNumber(min: number, max: number): Type<number> {
  const name = `whole number ${min}…${max}`
  const base = uint(max, name)
  return {
    ...base,
    write(writer, value) {
      assert(value >= min, name)
      base.write(writer, value)
    },
    read(reader) {
      const value = base.read(reader)
      return value >= min ? value : refuse(EncodingError.INVALID_VALUE, { expected: name })
    },
    fromJson(json, path) {
      const value = base.fromJson(json, path)
      return value >= min ? value : refuse(EncodingError.INVALID_VALUE, { field: path, expected: name })
    },
    jsonSchema: () => ({ type: 'integer', minimum: min, maximum: max }),
  }
}

/** Any JSON, for documents whose schema is not ours. It has no CBOR form. */
export const anyJson: Type<JsonValue> = {
  name: 'JSON',
  write: () => assert(false, 'only in JSON'),
  read: () => assert(false, 'only in JSON') as never,
  toJson: (value) => value,
  fromJson: (json) => json,
  jsonSchema: (): JsonObject => ({}),
}

/** Plain names and values, such as the details of a refusal. */
export const details: Type<Readonly<Record<string, string>>> = {
  name: 'details',
  write(writer, value) {
    const entries = Object.entries(value)
    writer.array(entries.length)
    for (const [name, item] of entries) {
      writer.array(2)
      writer.text(name)
      writer.text(item)
    }
  },
  read(reader) {
    const out: Record<string, string> = {}
    for (let left = reader.array(); left > 0; left--) {
      if (reader.array() !== 2) refuse(EncodingError.INVALID_VALUE, { expected: 'name and value' })
      out[reader.text()] = reader.text()
    }
    return out
  },
  toJson: (value) => value,
  fromJson: (json, path) =>
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Readonly<Record<string, string>>)
      : refuse(EncodingError.INVALID_VALUE, { field: path, expected: 'object' }),
  jsonSchema: () => ({ type: 'object', additionalProperties: { type: 'string' } }),
}

/** Where a list goes on: opaque, from an earlier page. */
export const cursorText = text(400, 1)
