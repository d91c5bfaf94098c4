/** Random JSON that a schema accepts, with a liking for the edges and for identifiers that exist. */

import type { JsonObject, JsonValue } from '@chassis/protocol'
import fc from 'fast-check'

const DATES = ['0001-01-01', '1969-12-31', '1970-01-01', '2025-12-31', '2026-01-01', '2026-02-01', '9999-12-31']
const INSTANTS = [
  '1970-01-01T00:00:00.000Z',
  '2026-01-01T00:00:00.001Z',
  '2026-03-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
]
const AMOUNTS = ['0', '1', '-1', '100', '9223372036854775807', '-9223372036854775808', '18446744073709551615']

type Schema = JsonObject

/** `known`: identifiers by prefix (`acct`, `veh` …). What it gives may still be refused by the type. */
export function arbitraryJson(schema: Schema, known: ReadonlyMap<string, readonly string[]>): fc.Arbitrary<JsonValue> {
  if ('const' in schema) return fc.constant(schema.const as JsonValue)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as JsonValue[]))
  if (Array.isArray(schema.oneOf))
    return fc.oneof(...(schema.oneOf as Schema[]).map((one) => arbitraryJson(one, known)))
  switch (schema.type) {
    case 'integer':
      return integer(schema.minimum as number, schema.maximum as number)
    case 'boolean':
      return fc.boolean()
    case 'array': {
      const least = schema.minItems as number
      const items = arbitraryJson(schema.items as Schema, known)
      return fc.array(items, { minLength: least, maxLength: Math.min(schema.maxItems as number, least + 4) })
    }
    case 'object': {
      const properties = Object.entries(schema.properties as Record<string, Schema>)
      const fields = Object.fromEntries(properties.map(([name, one]) => [name, arbitraryJson(one, known)]))
      return fc.record(fields, { requiredKeys: schema.required as string[] }) as fc.Arbitrary<JsonValue>
    }
    default:
      return text(schema, known)
  }
}

function integer(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max: Math.min(max, min + 3000) }))
}

function text(schema: Schema, known: ReadonlyMap<string, readonly string[]>): fc.Arbitrary<string> {
  if (schema.format === 'date') return fc.constantFrom(...DATES)
  if (schema.format === 'date-time') return fc.constantFrom(...INSTANTS)
  const pattern = schema.pattern as string | undefined
  if (pattern === undefined)
    return fc.string({ minLength: schema.minLength as number, maxLength: 12, unit: 'grapheme' })
  if (/\[1-9\]\[0-9\]/.test(pattern)) return fc.constantFrom(...AMOUNTS)
  if (pattern === '^[A-Z]{3}$') return fc.constantFrom('USD', 'JPY', 'KWD')
  const prefix = /^\^([a-z]+)_/.exec(pattern)?.[1] ?? ''
  const random = fc.stringMatching(new RegExp(pattern))
  if (!known.has(prefix)) return random
  // Looked up when a value is made: what is known grows.
  const someKnown = fc.nat().map((n) => {
    const ids = known.get(prefix) as readonly string[]
    return ids[n % ids.length] as string
  })
  return fc.oneof({ arbitrary: someKnown, weight: 9 }, { arbitrary: random, weight: 1 })
}
