/** Reads a masking policy from JSON, strictly: what is not understood is refused, never ignored. */
import { readPurpose } from '@chassis/contracts/schemas'
import { ROLES } from '@chassis/kernel'
import { type MaskAction, type MaskingPolicy, type MaskRule, RULES_MAX } from './masking-policy.ts'

type Json = Readonly<Record<string, unknown>>

const MEMBERS: Readonly<Record<MaskAction['kind'], readonly string[]>> = {
  show: ['kind'],
  redact: ['kind'],
  token: ['kind'],
  partial: ['kind', 'last'],
  prefix: ['kind', 'first'],
  band: ['kind', 'width'],
}
const READERS = [...ROLES, 'subject'] as const
const NUMBER_MAX = 64

/** Throws RangeError, which says what is wrong where. */
export function parsePolicy(json: unknown): MaskingPolicy {
  const { name, rules } = object(json, 'the policy', ['name', 'rules'])
  if (!Array.isArray(rules) || rules.length === 0 || rules.length > RULES_MAX) {
    throw new RangeError(`rules: a list of 1 to ${RULES_MAX}`)
  }
  return { name: text(name, 'name'), rules: rules.map((rule, i) => parseRule(rule, `rules[${i}]`)) }
}

function parseRule(json: unknown, at: string): MaskRule {
  const rule = object(json, at, ['schema', 'field', 'purposes', 'readers', 'action'])
  return {
    ...(rule.schema === undefined ? {} : { schema: text(rule.schema, `${at}.schema`) }),
    ...(rule.field === undefined ? {} : { field: text(rule.field, `${at}.field`) }),
    ...(rule.purposes === undefined ? {} : { purposes: words(rule.purposes, `${at}.purposes`, readPurpose.words) }),
    ...(rule.readers === undefined ? {} : { readers: words(rule.readers, `${at}.readers`, READERS) }),
    action: parseAction(rule.action, `${at}.action`),
  }
}

function parseAction(json: unknown, at: string): MaskAction {
  const { kind } = (json ?? {}) as { readonly kind?: unknown }
  if (typeof kind !== 'string' || !Object.hasOwn(MEMBERS, kind)) {
    throw new RangeError(`${at}.kind: ${Object.keys(MEMBERS).join(', ')}`)
  }
  const members = MEMBERS[kind as MaskAction['kind']]
  const action = object(json, at, members)
  for (const count of ['last', 'first']) {
    const value = action[count]
    if (members.includes(count) && !(Number.isInteger(value) && Number(value) >= 1 && Number(value) <= NUMBER_MAX)) {
      throw new RangeError(`${at}.${count}: 1 to ${NUMBER_MAX}`)
    }
  }
  if (members.includes('width') && !/^\d{1,18}(\.\d{1,18})?$/.test(text(action.width, `${at}.width`))) {
    throw new RangeError(`${at}.width: a decimal number`)
  }
  return action as unknown as MaskAction
}

function object(json: unknown, at: string, members: readonly string[]): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new RangeError(`${at}: an object`)
  for (const name of Object.keys(json)) {
    if (!members.includes(name)) throw new RangeError(`${at}: "${name.slice(0, 40)}" is unknown`)
  }
  return json as Json
}

function text(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.length === 0 || value.length > 100) throw new RangeError(`${at}: a text`)
  return value
}

function words<W extends string>(value: unknown, at: string, known: readonly W[]): readonly W[] {
  const isKnown = (word: unknown): word is W => known.includes(word as W)
  if (!Array.isArray(value) || value.length === 0 || value.length > 32 || !value.every(isKnown)) {
    throw new RangeError(`${at}: a list of ${known.join(', ')}`)
  }
  return value
}
