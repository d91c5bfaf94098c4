/** What every schema type can do: one definition gives the CBOR codec, the JSON codec and the JSON Schema. */
import type { CborReader, CborWriter } from '@chassis/primitives'
import type { DataClass } from '../data-class.ts'

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject
export type JsonObject = { readonly [key: string]: JsonValue }

/**
 * How a scalar stands in JSON: `integer` a number; `decimal` a bigint, `hex` bytes, `date` and `instant` in quotes;
 * `text` a string; `word` a string without anything to escape.
 */
export type JsonForm = 'integer' | 'decimal' | 'hex' | 'date' | 'instant' | 'text' | 'word'

export interface Type<T> {
  /** Name for documents: `u64`, `loan id`, `list of Money` … */
  readonly name: string
  /** The most confidential class among the fields inside; absent where there are no fields. */
  readonly dataClass?: DataClass
  /** Writes a valid value; an invalid one is a bug of the caller (assertion). */
  write(writer: CborWriter, value: T): void
  /** Reads untrusted CBOR; anything outside the type is refused with an encoding error. */
  read(reader: CborReader): T
  toJson(value: T): JsonValue
  /** What the JSON form is made of, where it can be written without making it first; see `writeJsonOf`. */
  readonly form?: JsonForm
  /** Parses untrusted JSON; refused with an encoding error that names `path`. */
  fromJson(json: JsonValue, path: string): T
  jsonSchema(): JsonObject
}

export type ValueOf<S> = S extends Type<infer T> ? T : never
