/** Records: numbered fields, each with its type, data class and meaning. On the wire a CBOR map with integer keys. */
import { assert, type CborReader, type CborWriter, EncodingError, refuse } from '@chassis/primitives'
import { type DataClass, moreConfidential, PUBLIC } from '../data-class.ts'
import type { JsonObject, JsonValue, Type } from './type.ts'

export interface OptionalType<T> {
  readonly optional: true
  readonly of: Type<T>
}

/** A field that may be absent; it is then left out on the wire and undefined in memory. */
export function optional<T>(type: Type<T>): OptionalType<T> {
  return { optional: true, of: type }
}

export interface Field<T, O extends boolean> {
  /** 1 to 23 keeps the key one byte long; numbers are never reused. */
  readonly number: number
  readonly type: Type<T>
  readonly optional: O
  readonly dataClass: DataClass
  readonly meaning: string
}

export function field<T>(number: number, type: OptionalType<T>, dataClass: DataClass, meaning: string): Field<T, true>
export function field<T>(number: number, type: Type<T>, dataClass: DataClass, meaning: string): Field<T, false>
export function field<T>(
  number: number,
  type: Type<T> | OptionalType<T>,
  dataClass: DataClass,
  meaning: string,
): Field<T, boolean> {
  assert(Number.isInteger(number) && number >= 1 && number <= 255, 'field numbers are 1 to 255')
  const isOptional = 'optional' in type
  return { number, type: isOptional ? type.of : type, optional: isOptional, dataClass, meaning }
}

// biome-ignore lint/suspicious/noExplicitAny: the element type of a heterogeneous table
export type Fields = Readonly<Record<string, Field<any, boolean>>>

type Flat<T> = { readonly [K in keyof T]: T[K] }
export type RecordValue<F extends Fields> = Flat<
  {
    [K in keyof F as F[K] extends Field<unknown, false> ? K : never]: F[K] extends Field<infer T, false> ? T : never
  } & {
    [K in keyof F as F[K] extends Field<unknown, false> ? never : K]?: F[K] extends Field<infer T, boolean>
      ? T | undefined
      : never
  }
>

export interface NamedField extends Field<unknown, boolean> {
  readonly name: string
}

export interface RecordType<T> extends Type<T> {
  /** In ascending order of their numbers. */
  readonly fields: readonly NamedField[]
  readonly isRecord: true
}

/** Such names keep their order in JSON texts and collide with nothing that objects inherit. */
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/

/** Declares a record. Field order in the source is free; on the wire it is by number. */
export function record<const F extends Fields>(name: string, fields: F): RecordType<RecordValue<F>> {
  const list: NamedField[] = Object.entries(fields).map(([fieldName, f]) => ({ ...f, name: fieldName }) as NamedField)
  list.sort((a, b) => a.number - b.number)
  let dataClass: DataClass = PUBLIC
  list.forEach((f, i) => {
    assert(FIELD_NAME.test(f.name) && !(f.name in Object.prototype), `${name}: ${f.name} is no field name`)
    assert(i === 0 || (list[i - 1] as NamedField).number < f.number, `${name}: field number ${f.number} twice`)
    // Whoever may see a field sees all of it, so nothing in it may be more confidential than the field says.
    const inner = f.type.dataClass ?? PUBLIC
    assert(moreConfidential(inner, f.dataClass) === f.dataClass, `${name}.${f.name}: ${f.dataClass} over ${inner}`)
    dataClass = moreConfidential(dataClass, f.dataClass)
  })
  return buildRecord(name, list, dataClass) as unknown as RecordType<RecordValue<F>>
}

type Loose = Record<string, unknown>

function buildRecord(name: string, fields: readonly NamedField[], dataClass: DataClass): RecordType<Loose> {
  const allRequired = fields.every((f) => !f.optional)
  return {
    name,
    dataClass,
    fields,
    isRecord: true,
    write(writer, value) {
      writer.map(allRequired ? fields.length : countPresent(fields, value))
      writeFields(writer, name, fields, 0, value)
    },
    read: (reader) => readFields(name, fields, reader),
    toJson(value) {
      const out: Record<string, JsonValue> = {}
      for (const f of fields) {
        const item = value[f.name]
        if (item !== undefined) out[f.name] = f.type.toJson(item)
      }
      return out
    },
    fromJson: (json, path) => fieldsFromJson(name, fields, json, path),
    jsonSchema: () => ({
      title: name,
      type: 'object',
      additionalProperties: false,
      required: fields.filter((f) => !f.optional).map((f) => f.name),
      properties: Object.fromEntries(
        fields.map((f) => [
          f.name,
          { ...f.type.jsonSchema(), description: f.meaning, 'x-data-class': f.dataClass } as JsonObject,
        ]),
      ),
    }),
  }
}

function writeFields(
  writer: CborWriter,
  name: string,
  fields: readonly NamedField[],
  first: number,
  value: Loose,
): void {
  for (let i = first; i < fields.length; i++) {
    const f = fields[i] as NamedField
    const item = value[f.name]
    if (item === undefined) {
      assert(f.optional, `${name}.${f.name} is missing`)
      continue
    }
    writer.integer(f.number)
    f.type.write(writer, item)
  }
}

/** Writes the fields from position `first` on, without the head of their map: for records that are put together. */
export function writeFieldsFrom<T>(writer: CborWriter, type: RecordType<T>, value: T, first: number): void {
  writeFields(writer, type.name, type.fields, first, value as Loose)
}

/** How many fields of a value are present. */
export function presentFields<T>(type: RecordType<T>, value: T): number {
  return countPresent(type.fields, value as Loose)
}

function countPresent(fields: readonly NamedField[], value: Loose): number {
  let count = 0
  for (const f of fields) if (value[f.name] !== undefined) count++
  return count
}

function readFields(name: string, fields: readonly NamedField[], reader: CborReader): Loose {
  const out: Loose = {}
  let left = reader.map()
  let number = left > 0 ? reader.integer() : -1
  for (const f of fields) {
    if (left > 0 && number === f.number) {
      out[f.name] = f.type.read(reader)
      left -= 1
      if (left > 0) {
        const next = reader.integer()
        if (next <= number) refuse(EncodingError.NOT_CANONICAL, { record: name, field: next })
        number = next
      }
    } else if (!f.optional) {
      // A number that is not in the schema stands in the way, or the field is simply not there.
      if (left > 0 && number < f.number) refuse(EncodingError.UNKNOWN_FIELD, { record: name, field: number })
      refuse(EncodingError.MISSING_FIELD, { record: name, field: f.name })
    }
  }
  if (left > 0) refuse(EncodingError.UNKNOWN_FIELD, { record: name, field: number })
  return out
}

function fieldsFromJson(name: string, fields: readonly NamedField[], json: JsonValue, path: string): Loose {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse(EncodingError.INVALID_VALUE, { field: path, expected: name })
  }
  const source = json as JsonObject
  const out: Loose = {}
  for (const f of fields) {
    const at = path === '' ? f.name : `${path}.${f.name}`
    const item = Object.hasOwn(source, f.name) ? source[f.name] : undefined
    if (item === undefined) {
      if (!f.optional) refuse(EncodingError.MISSING_FIELD, { record: name, field: at })
      continue
    }
    out[f.name] = f.type.fromJson(item, at)
  }
  for (const key of Object.keys(source)) {
    if (!fields.some((f) => f.name === key)) {
      refuse(EncodingError.UNKNOWN_FIELD, { record: name, field: path === '' ? key : `${path}.${key}` })
    }
  }
  return out
}

/** Writes one field of a record value; used where fields are committed to one by one. */
export function writeField(writer: CborWriter, f: NamedField, value: unknown): void {
  writer.integer(f.number)
  f.type.write(writer, value)
}
