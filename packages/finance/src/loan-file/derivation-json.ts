/** Derivations in JSON. */
import { type CivilDate, formatCivilDate } from '@chassis/primitives'
import { DERIVATION_RULES, type Derivation, type DerivationValue } from '../servicing/derivation.ts'
import type { Json, JsonObject } from './form.ts'

/** Inputs that are dates. */
const DATES: ReadonlySet<string> = new Set([
  'on',
  'from',
  'to',
  'due',
  'effective',
  'posted',
  'asOf',
  'oldestUnpaidDue',
])

/** Integers are texts, dates YYYY-MM-DD; inputs that are not there are left out. */
export function writeDerivation(node: Derivation): JsonObject {
  const { rule, version, inputs, result, children } = node
  const written = Object.entries(inputs).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, writeInput(name, value)] as const],
  )
  return {
    rule,
    version,
    inputs: Object.fromEntries(written),
    result: result.toString(),
    children: children.map(writeDerivation),
  }
}

function writeInput(name: string, value: DerivationValue): Json {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number' && DATES.has(name)) return formatCivilDate(value as CivilDate)
  return value
}

/** JSON Schema of a derivation. */
export function derivationSchema(): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Derivation',
    $ref: '#/$defs/node',
    $defs: {
      node: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'version', 'inputs', 'result', 'children'],
        properties: {
          rule: { enum: [...DERIVATION_RULES] },
          version: { const: 1 },
          inputs: { type: 'object', additionalProperties: { type: ['string', 'integer', 'boolean'] } },
          result: { type: 'string', description: 'Minor units, an exact numerator, days or a rate in 10^-9' },
          children: { type: 'array', items: { $ref: '#/$defs/node' } },
        },
      },
    },
  }
}
