/** Reads a verified slip's content with the schemas of this protocol version: names instead of field numbers. */

import { ledgerV1 } from '@chassis/contracts/ledger'
import { type AnyDefinition, accounts } from '@chassis/kernel'
import { type Bytes, type CborValue, encodeCbor, Rejection, toHex } from '@chassis/primitives'
import type { OpenedValue, SlipContent } from '@chassis/proofs/verify'
import {
  type ChoiceType,
  decode,
  type JsonValue,
  type NamedField,
  OutcomeLeaf,
  type RecordType,
} from '@chassis/protocol'

export interface ReadContent {
  /** e.g. `loans.loans`, `outcome` */
  readonly what: string
  readonly key?: string
  /** Every field that is in the clear or opened. */
  readonly fields: Readonly<Record<string, JsonValue>>
  readonly hidden: readonly string[]
  readonly facts?: readonly {
    readonly kind: string
    readonly fields: Readonly<Record<string, JsonValue>>
    readonly hidden: readonly string[]
  }[]
}

/** Undefined for a map that this version does not know, and for values written by a later version than it can read. */
export function readContent(content: SlipContent): ReadContent | undefined {
  try {
    return readKnown(content)
  } catch (error) {
    if (error instanceof Rejection) return undefined
    throw error
  }
}

function readKnown(content: SlipContent): ReadContent | undefined {
  if (content.kind === 'outcome')
    return content.value && { what: 'outcome', ...named(OutcomeLeaf as RecordType<never>, content.value) }
  const found = definitionOf(content.contract as number, content.map as number)
  if (!found) return undefined
  const key = keyText(found.definition, content.key as Bytes)
  if (content.kind === 'absence') return { what: found.what, key, fields: {}, hidden: [] }
  if (!content.value) return undefined
  const { definition } = found
  const facts =
    content.facts && definition.shape === 'chronicle'
      ? { facts: content.facts.map((fact) => namedVariant(definition.fact as ChoiceType<never>, fact)) }
      : {}
  return { what: found.what, key, ...named(definition.value as RecordType<never>, content.value), ...facts }
}

/** Whoever holds the proof of an absence may ask it about any bytes, also such as are no key. */
function keyText({ key }: AnyDefinition, bytes: Bytes): string {
  return bytes.length === key.length ? key.of(bytes) : toHex(bytes)
}

function definitionOf(
  contract: number,
  map: number,
): { readonly what: string; readonly definition: AnyDefinition } | undefined {
  for (const c of [accounts, ...ledgerV1.contracts]) {
    if (c.number !== contract) continue
    for (const [name, definition] of Object.entries(c.state) as [string, AnyDefinition][]) {
      if (definition.number === map) return { what: `${c.name}.${name}`, definition }
    }
  }
  return undefined
}

function named(record: RecordType<never>, value: OpenedValue): { fields: Record<string, JsonValue>; hidden: string[] } {
  const fields: Record<string, JsonValue> = {}
  const hidden: string[] = []
  for (const f of record.fields) {
    const open = value.openedFields.get(f.number)
    const plain = value.publicFields.get(f.number)
    // A name that is not the schema's is not this field, whatever its number says.
    if (open?.name === f.name) fields[f.name] = open.value
    else if (plain !== undefined) fields[f.name] = plainJson(f, plain)
    else if (open !== undefined || value.hiddenFields.includes(f.number)) hidden.push(f.name)
  }
  return { fields, hidden }
}

function plainJson(f: NamedField, value: CborValue): JsonValue {
  return f.type.toJson(decode(f.type, encodeCbor(value)))
}

function namedVariant(
  choice: ChoiceType<never>,
  fact: OpenedValue,
): { kind: string; fields: Record<string, JsonValue>; hidden: readonly string[] } {
  const variant = choice.variants.find((v) => v.number === fact.variant)
  if (!variant) return { kind: `variant ${fact.variant}`, fields: {}, hidden: [] }
  return { kind: variant.kind, ...named(variant.record as RecordType<never>, fact) }
}
