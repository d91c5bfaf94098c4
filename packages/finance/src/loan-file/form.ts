/**
 * Forms of JSON values: one declaration reads a value, writes it, and gives its JSON Schema (draft 2020-12). Amounts
 * are decimal texts in major units, rates are texts in percent, dates are YYYY-MM-DD.
 */
import { assert, type CivilDate, ensure, formatCivilDate, parseCivilDate } from '@chassis/primitives'
import { formatScaledDecimal, parseScaledDecimal } from '../decimal.ts'
import { FinanceError } from '../finance-error.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** What forms need to know besides the value. */
export interface FormContext {
  /** Decimals of the loan's currency. */
  readonly decimals: number
}

export interface Form<T> {
  /** Refuses INPUT_INVALID, naming the place. */
  readonly read: (value: unknown, path: string, context: FormContext) => T
  readonly write: (value: T, context: FormContext) => Json
  readonly schema: JsonObject
}

/** A field that may be absent: then it is `fallback`. */
export interface Field<T> {
  /** Its name in JSON. */
  readonly name: string
  readonly form: Form<T>
  readonly meaning: string
  readonly isOptional: boolean
  readonly fallback: T | undefined
}

function invalid(path: string, expected: string): { readonly path: string; readonly expected: string } {
  return { path, expected }
}

export function text(pattern: RegExp, expected: string): Form<string> {
  return {
    read(value, path) {
      ensure(typeof value === 'string' && pattern.test(value), FinanceError.INPUT_INVALID, invalid(path, expected))
      return value
    },
    write: (value) => value,
    schema: { type: 'string', pattern: pattern.source },
  }
}

export function integer(min: number, max: number): Form<number> {
  return {
    read(value, path) {
      const isWithin = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ensure(isWithin, FinanceError.INPUT_INVALID, invalid(path, `integer ${min} … ${max}`))
      return value
    },
    write: (value) => value,
    schema: { type: 'integer', minimum: min, maximum: max },
  }
}

export const truth: Form<boolean> = {
  read(value, path) {
    ensure(typeof value === 'boolean', FinanceError.INPUT_INVALID, invalid(path, 'true or false'))
    return value
  },
  write: (value) => value,
  schema: { type: 'boolean' },
}

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

export const date: Form<CivilDate> = {
  read(value, path) {
    ensure(typeof value === 'string' && DATE.test(value), FinanceError.INPUT_INVALID, invalid(path, 'YYYY-MM-DD'))
    return parseCivilDate(value)
  },
  write: (value) => formatCivilDate(value),
  schema: { type: 'string', format: 'date' },
}

const DECIMAL = /^-?(?:0|[1-9]\d{0,25})(?:\.\d{1,18})?$/

function decimal(decimalsOf: (context: FormContext) => number, expected: string): Form<bigint> {
  return {
    read(value, path, context) {
      ensure(typeof value === 'string' && DECIMAL.test(value), FinanceError.INPUT_INVALID, invalid(path, expected))
      return parseScaledDecimal(value, decimalsOf(context))
    },
    write: (value, context) => formatScaledDecimal(value, decimalsOf(context)),
    schema: { type: 'string', pattern: DECIMAL.source, description: expected },
  }
}

/** An amount of the loan's currency in major units: "281.01". Refuses TOO_MANY_DECIMALS. */
export const amount = decimal((context) => context.decimals, 'amount in major units, as text')
/** A rate in percent: "4.26" is 42 600 000 × 10⁻⁹. At most seven decimals. */
export const percent = decimal(() => 7, 'percent, as text')
/** A plain factor with up to nine decimals: "0.00125". */
export const factor = decimal(() => 9, 'factor, as text')

const WHOLE = /^-?(?:0|[1-9]\d{0,199})$/
/** An integer of any size, as text. */
export const whole: Form<bigint> = {
  read(value, path) {
    ensure(typeof value === 'string' && WHOLE.test(value), FinanceError.INPUT_INVALID, invalid(path, 'whole number'))
    return BigInt(value)
  },
  write: (value) => value.toString(),
  schema: { type: 'string', pattern: WHOLE.source },
}

export function oneOf<const W extends string | number>(...words: readonly W[]): Form<W> {
  return {
    read(value, path) {
      const isListed = (words as readonly unknown[]).includes(value)
      ensure(isListed, FinanceError.INPUT_INVALID, invalid(path, words.join(' | ')))
      return value as W
    },
    write: (value) => value,
    schema: { enum: words },
  }
}

export function list<T>(form: Form<T>, max: number): Form<readonly T[]> {
  return {
    read(value, path, context) {
      const isList = Array.isArray(value) && value.length <= max
      ensure(isList, FinanceError.INPUT_INVALID, invalid(path, `list of at most ${max}`))
      return value.map((item, i) => form.read(item, `${path}[${i}]`, context))
    },
    write: (value, context) => value.map((item) => form.write(item, context)),
    schema: { type: 'array', maxItems: max, items: form.schema },
  }
}

/** A field that must be there. */
export function field<T>(name: string, form: Form<T>, meaning: string): Field<T> {
  return { name, form, meaning, isOptional: false, fallback: undefined }
}

/** A field with a default. */
export function withDefault<T>(name: string, form: Form<T>, fallback: T, meaning: string): Field<T> {
  return { name, form, meaning, isOptional: true, fallback }
}

/** A field that may be absent. */
export function optional<T>(name: string, form: Form<T>, meaning: string): Field<T | undefined> {
  return { name, form: form as Form<T | undefined>, meaning, isOptional: true, fallback: undefined }
}

// biome-ignore lint/suspicious/noExplicitAny: a table of fields of different types
type Fields = Readonly<Record<string, Field<any>>>
export type ObjectOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** An object with these fields and no others. Keys of the declaration name them in memory. */
export function object<const F extends Fields>(fields: F): Form<ObjectOf<F>> {
  const entries = Object.entries(fields)
  return {
    read(value, path, context) {
      const raw = asObject(value, path)
      for (const name of Object.keys(raw)) {
        const isKnown = entries.some(([, known]) => known.name === name)
        ensure(isKnown, FinanceError.INPUT_INVALID, invalid(`${path}.${name}`, 'no such field'))
      }
      return Object.fromEntries(
        entries.map(([key, known]) => [key, readField(known, raw, path, context)]),
      ) as ObjectOf<F>
    },
    write: (value, context) =>
      Object.fromEntries(
        entries.flatMap(([key, { name, form }]) => {
          const part = (value as Record<string, unknown>)[key]
          return part === undefined ? [] : [[name, form.write(part, context)]]
        }),
      ),
    schema: {
      type: 'object',
      additionalProperties: false,
      required: entries.filter(([, known]) => !known.isOptional).map(([, known]) => known.name),
      properties: Object.fromEntries(entries.map(([, known]) => [known.name, fieldSchema(known)])),
    },
  }
}

export function asObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  ensure(isObject, FinanceError.INPUT_INVALID, invalid(path, 'object'))
  return value as Readonly<Record<string, unknown>>
}

function readField(
  known: Field<unknown>,
  raw: Readonly<Record<string, unknown>>,
  path: string,
  context: FormContext,
): unknown {
  const at = `${path}.${known.name}`
  if (!Object.hasOwn(raw, known.name)) {
    ensure(known.isOptional, FinanceError.INPUT_INVALID, invalid(at, 'required'))
    return known.fallback
  }
  return known.form.read(raw[known.name], at, context)
}

function fieldSchema({ form, meaning, fallback }: Field<unknown>): JsonObject {
  const described = { ...form.schema, description: meaning }
  // Defaults are written as they would be for a currency with two decimals.
  return fallback === undefined ? described : { ...described, default: form.write(fallback, { decimals: 2 }) }
}

/** One of several objects, told apart by `kind`. */
export function choice<T extends { readonly kind: string }>(
  forms: { readonly [K in T['kind']]: Form<Omit<Extract<T, { readonly kind: K }>, 'kind'>> },
): Form<T> {
  const kinds = Object.keys(forms) as T['kind'][]
  const formOf = (kind: string) => forms[kind as T['kind']] as Form<unknown>
  return {
    read(value, path, context) {
      const { kind, ...rest } = asObject(value, path)
      const isKnown = typeof kind === 'string' && Object.hasOwn(forms, kind)
      ensure(isKnown, FinanceError.INPUT_INVALID, invalid(`${path}.kind`, kinds.join(' | ')))
      return { kind, ...(formOf(kind).read(rest, path, context) as object) } as T
    },
    write(value, context) {
      const { kind, ...rest } = value
      return { kind, ...(formOf(kind).write(rest, context) as JsonObject) }
    },
    schema: { oneOf: kinds.map((kind) => withKind(kind, formOf(kind).schema)) },
  }
}

function withKind(kind: string, schema: JsonObject): JsonObject {
  assert(Array.isArray(schema.required), 'a choice is between objects')
  return {
    ...schema,
    required: ['kind', ...(schema.required as readonly string[])],
    properties: { kind: { const: kind }, ...(schema.properties as JsonObject) },
  }
}
