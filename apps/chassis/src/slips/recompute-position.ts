/** The check `facts.recomputed` of a loan's slip: docs/spec/loan-position.md section 1. */
import { recomputeFromFacts } from '@chassis/contracts'
import { LoanFact, LoanHead } from '@chassis/contracts/schemas'
import { EncodingError, encodeCbor, ensure, equalBytes, refuse } from '@chassis/primitives'
import type { OpenedValue, SlipContent } from '@chassis/proofs/verify'
import { decode, encode, type JsonValue, MODULES, type NamedField, PUBLIC } from '@chassis/protocol'

const LOANS_MAP = 1
const SCHEMA_VERSION = 1
const COMPUTATION_VERSION = 1n

/**
 * Whether the position in the head follows from the facts. Undefined where the slip is about something else, leaves the
 * facts out, or does not open what the arithmetic needs. Facts that cannot be read do not give the position.
 */
export function recomputePosition({ kind, contract, map, value, facts }: SlipContent): boolean | undefined {
  if (kind !== 'state' || contract !== MODULES.loans || map !== LOANS_MAP) return undefined
  if (value === undefined || facts === undefined || !isKnownHead(value)) return undefined
  const claimed = value.openedFields.get(fieldOfHead('position').number)
  if (claimed?.name !== 'position') return undefined
  if (facts.some(({ version, hiddenFields }) => version !== SCHEMA_VERSION || hiddenFields.length > 0)) return undefined
  try {
    return isComputed(facts, claimed.value)
  } catch {
    return false
  }
}

function isKnownHead({ version, variant, publicFields }: OpenedValue): boolean {
  const computation = publicFields.get(fieldOfHead('computationVersion').number)
  return version === SCHEMA_VERSION && variant === 0 && computation === COMPUTATION_VERSION
}

function fieldOfHead(name: keyof LoanHead): NamedField {
  return LoanHead.fields.find((f) => f.name === name) as NamedField
}

/** Throws what the reading of a fact or the arithmetic throws. */
function isComputed(facts: readonly OpenedValue[], claimed: JsonValue): boolean {
  const { type } = fieldOfHead('position')
  const { position } = recomputeFromFacts(facts.map(readFact))
  return equalBytes(encode(type, position), encode(type, type.fromJson(claimed, 'position')))
}

function readFact({ variant: number, publicFields, openedFields }: OpenedValue): LoanFact {
  const { kind, record } =
    LoanFact.variants.find((one) => one.number === number) ?? refuse(EncodingError.INVALID_VALUE, { variant: number })
  const fieldOf = (n: number, isPublic: boolean): NamedField => {
    const found = record.fields.find((f) => f.number === n && (f.dataClass === PUBLIC) === isPublic)
    return found ?? refuse(EncodingError.UNKNOWN_FIELD, { record: record.name, field: n })
  }
  const json: Record<string, JsonValue> = { kind }
  for (const [n, value] of publicFields) {
    const { name, type } = fieldOf(n, true)
    json[name] = type.toJson(decode(type, encodeCbor(value)))
  }
  for (const [n, { name, value }] of openedFields) {
    ensure(fieldOf(n, false).name === name, EncodingError.UNKNOWN_FIELD, { record: record.name, field: name })
    json[name] = value
  }
  return LoanFact.fromJson(json, 'fact')
}
