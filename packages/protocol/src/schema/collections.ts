/** Lists and choices. */
import { assert, EncodingError, refuse } from '@chassis/primitives'
import { type DataClass, moreConfidential, PUBLIC } from '../data-class.ts'
import type { RecordType } from './record.ts'
import type { JsonObject, Type } from './type.ts'

export interface ListType<T> extends Type<readonly T[]> {
  readonly item: Type<T>
}

/** A list of at most `max` items. */
export function list<T>(item: Type<T>, max: number, min = 0): ListType<T> {
  const name = `list of ${min}…${max} ${item.name}`
  return {
    name,
    item,
    ...(item.dataClass && { dataClass: item.dataClass }),
    write(writer, value) {
      assert(value.length >= min && value.length <= max, name)
      writer.array(value.length)
      for (const entry of value) item.write(writer, entry)
    },
    read(reader) {
      const count = reader.array()
      if (count < min || count > max) refuse(EncodingError.TOO_LARGE, { expected: name })
      const out: T[] = []
      for (let i = 0; i < count; i++) out.push(item.read(reader))
      return out
    },
    toJson: (value) => value.map((entry) => item.toJson(entry)),
    fromJson(json, path) {
      if (!Array.isArray(json) || json.length < min || json.length > max) {
        return refuse(EncodingError.INVALID_VALUE, { field: path, expected: name })
      }
      return json.map((entry, i) => item.fromJson(entry, `${path}[${i}]`))
    },
    jsonSchema: () => ({ type: 'array', items: item.jsonSchema(), minItems: min, maxItems: max }),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the element type of a heterogeneous table
export type Variants = Readonly<Record<string, readonly [number, RecordType<any>]>>

type RecordOf<R> = R extends RecordType<infer T> ? T : never
export type ChoiceValue<V extends Variants> = {
  [K in keyof V & string]: { readonly kind: K } & RecordOf<V[K][1]>
}[keyof V & string]

export interface NamedVariant {
  readonly kind: string
  /** 1 … 255, never reused. */
  readonly number: number
  readonly record: RecordType<unknown>
}

export interface ChoiceType<T> extends Type<T> {
  readonly variants: readonly NamedVariant[]
  readonly isChoice: true
  variantOf(value: T): NamedVariant
}

/** One of several records, told apart by `kind`; on the wire `[number, record]`. */
export function choice<const V extends Variants>(name: string, variants: V): ChoiceType<ChoiceValue<V>> {
  const listed: NamedVariant[] = Object.entries(variants).map(([kind, [number, record]]) => ({ kind, number, record }))
  const byKind = new Map(listed.map((v) => [v.kind, v]))
  const byNumber = new Map(listed.map((v) => [v.number, v]))
  assert(byNumber.size === listed.length, `${name}: variant number twice`)
  let dataClass: DataClass = PUBLIC
  for (const { kind, number, record } of listed) {
    assert(Number.isInteger(number) && number >= 1 && number <= 255, `${name}.${kind}: variant numbers are 1 to 255`)
    assert(!record.fields.some((f) => f.name === 'kind'), `${name}.${kind}: a field called kind would hide the variant`)
    dataClass = moreConfidential(dataClass, record.dataClass ?? PUBLIC)
  }
  const variantOf = (value: { readonly kind: string }) => {
    const variant = byKind.get(value.kind)
    assert(variant, `${name}: no variant ${value.kind}`)
    return variant
  }
  const type: ChoiceType<{ readonly kind: string }> = {
    name,
    dataClass,
    isChoice: true,
    variants: listed,
    variantOf,
    write(writer, value) {
      const variant = variantOf(value)
      writer.array(2)
      writer.integer(variant.number)
      variant.record.write(writer, value)
    },
    read(reader) {
      if (reader.array() !== 2) refuse(EncodingError.INVALID_VALUE, { expected: name })
      const variant = byNumber.get(reader.integer()) ?? refuse(EncodingError.INVALID_VALUE, { expected: name })
      return { kind: variant.kind, ...(variant.record.read(reader) as object) }
    },
    toJson(value) {
      return { kind: value.kind, ...(variantOf(value).record.toJson(value) as JsonObject) }
    },
    fromJson(json, path) {
      const source = typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : {}
      const { kind, ...rest } = source
      const variant = typeof kind === 'string' ? byKind.get(kind) : undefined
      if (!variant)
        return refuse(EncodingError.INVALID_VALUE, {
          field: `${path}.kind`,
          expected: listed.map((v) => v.kind).join(' | '),
        })
      return { kind: variant.kind, ...(variant.record.fromJson(rest, path) as object) }
    },
    jsonSchema: () => ({
      title: name,
      oneOf: listed.map((v) => {
        const schema = v.record.jsonSchema() as { properties: JsonObject; required: readonly string[] } & JsonObject
        return {
          ...schema,
          properties: { kind: { const: v.kind }, ...schema.properties },
          required: ['kind', ...schema.required],
        }
      }),
    }),
  }
  return type as unknown as ChoiceType<ChoiceValue<V>>
}
