/** Parameters of a path or query, which are all text, as a record. */
import { EncodingError, Rejection } from '@chassis/primitives'
import type { JsonValue, RecordType } from '@chassis/protocol'
import { GatewayError } from '../errors.ts'

/** Digits of a safe integer. */
const INTEGER = /^(0|[1-9]\d{0,15})$/

/** Refuses PARAMETER_INVALID with `param`: unknown, missing, given twice, or outside its type. */
export function recordFromTexts<T>(type: RecordType<T>, texts: Readonly<Record<string, unknown>>): T {
  const json: Record<string, JsonValue> = {}
  for (const [name, value] of Object.entries(texts)) {
    const known = type.fields.find((f) => f.name === name)
    if (known === undefined || typeof value !== 'string')
      throw new Rejection(GatewayError.PARAMETER_INVALID, { param: name })
    json[name] = jsonOf(known.type.jsonSchema().type, value)
  }
  try {
    return type.fromJson(json, '')
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
    const { field } = error.details
    // A text that does not parse is told without its field: find the first that fails alone.
    const param = typeof field === 'string' ? field.replace(/[.[].*$/, '') : firstUnreadable(type, json)
    throw new Rejection(GatewayError.PARAMETER_INVALID, { param, reason: reasonOf(error) })
  }
}

function jsonOf(schemaType: unknown, text: string): JsonValue {
  if (schemaType === 'integer') return INTEGER.test(text) ? Number(text) : text
  if (schemaType === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  return text
}

function firstUnreadable<T>(type: RecordType<T>, json: Readonly<Record<string, JsonValue>>): string {
  for (const f of type.fields) {
    const value = json[f.name]
    if (value === undefined) continue
    try {
      f.type.fromJson(value, f.name)
    } catch {
      return f.name
    }
  }
  return ''
}

/** What was expected, without what was given. */
export function reasonOf({ refusal, details }: Rejection): string {
  const { expected, form } = details
  if (refusal.code === EncodingError.MISSING_FIELD.code) return 'missing'
  if (refusal.code === EncodingError.UNKNOWN_FIELD.code) return 'unknown'
  return String(expected ?? form ?? refusal.name)
}
