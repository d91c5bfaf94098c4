/** Reads what a verified slip holds: names in place of numbers. */
import { type Bytes, encodeCbor, Rejection, toHex } from '@chassis/primitives'
import type { OpenedValue, SlipContent } from '@chassis/proofs/verify'
import { decode, type JsonValue, OutcomeLeaf, type RecordType } from '@chassis/protocol'
import { READABLE } from '../readable.ts'

/** Fields that are in the clear or opened, as the API writes them, and the names of the others. */
export interface ShownFields {
  readonly fields: Readonly<Record<string, JsonValue>>
  readonly hidden: readonly string[]
}

export interface ShownSlip extends ShownFields {
  /** `outcome`, or the name of what is read in {@link READABLE}: `loan`, `lien`, `party`. */
  readonly what: string
  /** Of an object: its key in the state, in hex. Of an outcome: its index in the history log. */
  readonly key: string
  /** Nothing stands there. */
  readonly isAbsence: boolean
  readonly facts?: readonly (ShownFields & { readonly kind: string })[]
}

interface Variants {
  readonly variants: readonly { readonly kind: string; readonly number: number; readonly record: RecordType<unknown> }[]
}

/**
 * Undefined for an object that this client does not know, and for one that a later version of the protocol wrote. Of a
 * slip whose report is not `ok` nothing that is in it is to be believed.
 */
export function readSlip(content: SlipContent): ShownSlip | undefined {
  try {
    return readKnown(content)
  } catch (error) {
    if (error instanceof Rejection) return undefined
    throw error
  }
}

function readKnown({ kind, contract, map, key, leafIndex, value, facts }: SlipContent): ShownSlip | undefined {
  if (kind === 'outcome') {
    if (value === undefined) return undefined
    return {
      what: 'outcome',
      key: String(leafIndex),
      isAbsence: false,
      ...named(OutcomeLeaf as RecordType<never>, value),
    }
  }
  const row = Object.entries(READABLE).find(([, one]) => one.contract === contract && one.map === map)
  if (row === undefined || key === undefined) return undefined
  const [what, { value: record, fact }] = row
  const about = { what, key: toHex(key as Bytes) }
  if (value === undefined) return kind === 'absence' ? { ...about, isAbsence: true, fields: {}, hidden: [] } : undefined
  const shown = { ...about, isAbsence: false, ...named(record as RecordType<never>, value) }
  if (facts === undefined || fact === undefined) return shown
  return { ...shown, facts: facts.map((one) => namedVariant(fact as unknown as Variants, one)) }
}

function named(record: RecordType<never>, value: OpenedValue): ShownFields {
  const fields: Record<string, JsonValue> = {}
  const hidden: string[] = []
  for (const { name, number, type } of record.fields) {
    const opened = value.openedFields.get(number)
    const plain = value.publicFields.get(number)
    // A name that is not the schema's is not this field, whatever its number says.
    if (opened?.name === name) fields[name] = opened.value
    else if (plain !== undefined) fields[name] = type.toJson(decode(type, encodeCbor(plain)))
    else if (opened !== undefined || value.hiddenFields.includes(number)) hidden.push(name)
  }
  return { fields, hidden }
}

function namedVariant({ variants }: Variants, fact: OpenedValue): ShownFields & { readonly kind: string } {
  const variant = variants.find(({ number }) => number === fact.variant)
  if (variant === undefined) return { kind: String(fact.variant), fields: {}, hidden: [] }
  return { kind: variant.kind, ...named(variant.record as RecordType<never>, fact) }
}
