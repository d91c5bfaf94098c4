/** Identifiers: random or derived byte strings that read as `prefix_<hex>`; the prefix says what they name. */
import { assert, type Bytes, EncodingError, fromHex, refuse, toHex } from '@chassis/primitives'
import type { Type } from './type.ts'

declare const identifierBrand: unique symbol
/** `prefix_` and lower-case hex. Strings, so that they compare with `===` and serve as map keys. */
export type Identifier<P extends string> = string & { readonly [identifierBrand]: P }

export interface IdentifierType<P extends string> extends Type<Identifier<P>> {
  readonly prefix: P
  readonly length: number
  /** The identifier with these bytes. */
  of(bytes: Bytes): Identifier<P>
  bytesOf(id: Identifier<P>): Bytes
  /** Parses text from outside. */
  parse(text: string): Identifier<P>
}

export function identifier<const P extends string>(prefix: P, length: number): IdentifierType<P> {
  const textLength = prefix.length + 1 + 2 * length
  const start = `${prefix}_`
  const name = `${prefix} id`
  const pattern = `^${prefix}_[0-9a-f]{${2 * length}}$`
  const shape = new RegExp(pattern)
  const of = (bytes: Bytes) => {
    assert(bytes.length === length, name)
    return (start + toHex(bytes)) as Identifier<P>
  }
  const bytesOf = (id: Identifier<P>) => fromHex(id.slice(start.length))
  const form = `${prefix}_ and ${2 * length} hex digits`
  const isOne = (text: string) => text.length === textLength && shape.test(text)
  const parse = (text: string) => (isOne(text) ? (text as Identifier<P>) : refuse(EncodingError.INVALID_TEXT, { form }))
  return {
    name,
    prefix,
    length,
    of,
    bytesOf,
    parse,
    write: (writer, value) => {
      assert(value.length === textLength && value.startsWith(start), name)
      writer.hex(value, start.length, length)
    },
    read(reader) {
      const value = reader.bytes()
      return value.length === length ? of(value) : refuse(EncodingError.INVALID_VALUE, { expected: name })
    },
    toJson: (value) => value,
    form: 'word',
    fromJson(json, path) {
      if (typeof json !== 'string') return refuse(EncodingError.INVALID_VALUE, { field: path, expected: name })
      return isOne(json) ? (json as Identifier<P>) : refuse(EncodingError.INVALID_TEXT, { field: path, form })
    },
    jsonSchema: () => ({ type: 'string', pattern }),
  }
}
