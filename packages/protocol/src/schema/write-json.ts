/** Writes the JSON of values straight to bytes: `JSON.stringify(type.toJson(value))` without the detours over both. */
import type { Bytes, CivilDate } from '@chassis/primitives'
import type { ChoiceType, ListType } from './collections.ts'
import { JsonText } from './json-text.ts'
import type { NamedField, RecordType } from './record.ts'
import type { JsonForm, Type } from './type.ts'

export type WriteJson = (out: JsonText, value: unknown) => void

/** The UTF-8 bytes of a value's JSON. */
export function writeJson<T>(type: Type<T>, value: T): Bytes {
  const out = new JsonText()
  writeJsonOf(type as Type<unknown>)(out, value)
  return out.bytes.subarray(0, out.length)
}

type AnyType = Type<unknown> & Partial<RecordType<unknown> & ChoiceType<unknown> & ListType<unknown>>

const OF_FORM: Readonly<Record<JsonForm, WriteJson>> = {
  integer: (out, value) => out.integer(value as number),
  decimal: (out, value) => out.decimal(value as bigint),
  hex: (out, value) => out.hex(value as Uint8Array),
  date: (out, value) => out.date(value as CivilDate),
  instant: (out, value) => out.instant(value as number),
  text: (out, value) => out.text(value as string),
  word: (out, value) => out.word(value as string),
}

const known = new WeakMap<object, WriteJson>()

/** The writer for a type, made once. */
export function writeJsonOf(type: Type<unknown>): WriteJson {
  let write = known.get(type)
  if (write === undefined) {
    write = compile(type as AnyType)
    known.set(type, write)
  }
  return write
}

function compile(type: AnyType): WriteJson {
  if (type.isRecord === true && type.fields !== undefined) return writeFields(type.fields, '{')
  if (type.isChoice === true && type.variants !== undefined) return writeVariant(type as ChoiceType<unknown>)
  if (type.item !== undefined) return writeItems(writeJsonOf(type.item))
  if (type.form !== undefined) return OF_FORM[type.form]
  return (out, value) => out.raw(JSON.stringify(type.toJson(value)))
}

const COMMA = 0x2c
const CLOSE = 0x7d

/** `opening`: what stands before the fields. Their names are letters and digits and need no escapes. */
function writeFields(fields: readonly NamedField[], opening: string): WriteJson {
  const steps = fields.map((f) => ({ name: f.name, label: `"${f.name}":`, write: writeJsonOf(f.type) }))
  return (out, value) => {
    out.raw(opening)
    let separate = opening !== '{'
    for (const { name, label, write } of steps) {
      const item = (value as Record<string, unknown>)[name]
      if (item === undefined) continue
      if (separate) out.byte(COMMA)
      separate = true
      out.raw(label)
      write(out, item)
    }
    out.byte(CLOSE)
  }
}

function writeVariant(type: ChoiceType<unknown>): WriteJson {
  const writers = new Map(
    type.variants.map(({ kind, record }) => [kind, writeFields(record.fields, `{"kind":${JSON.stringify(kind)}`)]),
  )
  return (out, value) => writers.get(type.variantOf(value).kind)?.(out, value)
}

function writeItems(write: WriteJson): WriteJson {
  return (out, value) => {
    out.byte(0x5b)
    let separate = false
    for (const item of value as readonly unknown[]) {
      if (separate) out.byte(COMMA)
      separate = true
      write(out, item)
    }
    out.byte(0x5d)
  }
}
