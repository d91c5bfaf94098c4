/**
 * Split commitments: the public form of a leaf, fact or value. PUBLIC fields stand in the clear; every other field is an
 * RFC 9901 disclosure digest that opens alone. Layout: [schema version, variant (0 for a record), {public fields},
 * {field number: digest}] in deterministic CBOR (docs/spec/commitment.md).
 */
import { assert, type Bytes, CborWriter, type Sha256, utf8Encode } from '@chassis/primitives'
import { asciiBase64Url } from './base64url-ascii.ts'
import type { ChoiceType } from './schema/collections.ts'
import { type NamedField, type RecordType, writeField } from './schema/record.ts'

export interface CommitmentScheme {
  readonly sha256: Sha256
  /** 32 bytes that members hold and the public does not. */
  readonly chainSecret: Bytes
}

/** What is committed: its place, unique for ever, and its shape. */
export interface CommittedObject {
  /** Unique per committed value: docs/spec/commitment.md lists the three forms of context. */
  readonly context: Bytes
  readonly schemaVersion: number
}

type AnySchema = RecordType<never> | ChoiceType<never>

interface Split {
  readonly variant: number
  readonly publicFields: readonly NamedField[]
  readonly hiddenFields: readonly NamedField[]
}

const splits = new WeakMap<object, Split>()

function splitOf(record: RecordType<unknown>, variant: number): Split {
  let split = splits.get(record)
  if (!split) {
    split = {
      variant,
      publicFields: record.fields.filter((f) => f.dataClass === 'PUBLIC'),
      hiddenFields: record.fields.filter((f) => f.dataClass !== 'PUBLIC'),
    }
    assert(!record.fields.some((f) => f.dataClass === 'VAULT'), `${record.name}: VAULT data never enters the ledger`)
    splits.set(record, split)
  }
  return split
}

function resolve(schema: AnySchema, value: unknown): Split {
  if ('isChoice' in schema) {
    const variant = (schema as unknown as ChoiceType<unknown>).variantOf(value)
    return splitOf(variant.record, variant.number)
  }
  return splitOf(schema as unknown as RecordType<unknown>, 0)
}

/** The salt of one hidden field: SHA-256(chain secret ‖ field number as 2 bytes ‖ context), first 16 bytes. */
export function fieldSalt(scheme: CommitmentScheme, context: Bytes, fieldNumber: number): Bytes {
  const input = new Uint8Array(34 + context.length)
  input.set(scheme.chainSecret, 0)
  input[32] = fieldNumber >> 8
  input[33] = fieldNumber & 0xff
  input.set(context, 34)
  return scheme.sha256.hash(input).subarray(0, 16)
}

/** The RFC 9901 disclosure of one field: base64url of the JSON array [salt, name, value], as ASCII bytes. */
export function fieldDisclosure(scheme: CommitmentScheme, context: Bytes, f: NamedField, value: unknown): Bytes {
  const json = JSON.stringify([saltText(fieldSalt(scheme, context, f.number)), f.name, f.type.toJson(value)])
  return asciiBase64Url(utf8Encode(json))
}

function saltText(salt: Bytes): string {
  let out = ''
  for (const code of asciiBase64Url(salt)) out += String.fromCharCode(code)
  return out
}

/** The committed form of a value: what the state tree, the chronicles and the history log hash. */
export function committedForm<T>(
  scheme: CommitmentScheme,
  schema: RecordType<T> | ChoiceType<T>,
  value: T,
  object: CommittedObject,
): Bytes {
  const split = resolve(schema as unknown as AnySchema, value)
  const source = value as Record<string, unknown>
  const writer = new CborWriter(192)
  writer.array(4)
  writer.integer(object.schemaVersion)
  writer.integer(split.variant)
  const publicFields = split.publicFields.filter((f) => source[f.name] !== undefined)
  writer.map(publicFields.length)
  for (const f of publicFields) writeField(writer, f, source[f.name])
  const hiddenFields = split.hiddenFields.filter((f) => source[f.name] !== undefined)
  writer.map(hiddenFields.length)
  for (const f of hiddenFields) {
    writer.integer(f.number)
    writer.bytes(scheme.sha256.hash(fieldDisclosure(scheme, object.context, f, source[f.name])))
  }
  return writer.finish()
}

export interface FieldDisclosure {
  readonly fieldNumber: number
  /** ASCII of the RFC 9901 disclosure. */
  readonly disclosure: Bytes
}

/** The disclosures that open the named hidden fields (all of them when no names are given). */
export function openFields<T>(
  scheme: CommitmentScheme,
  schema: RecordType<T> | ChoiceType<T>,
  value: T,
  object: CommittedObject,
  names?: readonly string[],
): readonly FieldDisclosure[] {
  const split = resolve(schema as unknown as AnySchema, value)
  const source = value as Record<string, unknown>
  return split.hiddenFields
    .filter((f) => source[f.name] !== undefined && (names === undefined || names.includes(f.name)))
    .map((f) => ({
      fieldNumber: f.number,
      disclosure: fieldDisclosure(scheme, object.context, f, source[f.name]),
    }))
}

const CONTEXT = { state: 0x73, fact: 0x66, leaf: 0x6c } as const

/** Context of a state value: "s" ‖ height of the change (8 bytes) ‖ tree key. */
export function stateContext(treeKey: Bytes, changedAt: bigint): Bytes {
  const out = new Uint8Array(9 + treeKey.length)
  out[0] = CONTEXT.state
  new DataView(out.buffer).setBigUint64(1, changedAt)
  out.set(treeKey, 9)
  return out
}

/** Context of a fact: "f" ‖ index (4 bytes) ‖ tree key of the chronicle's head. */
export function factContext(headKey: Bytes, index: number): Bytes {
  const out = new Uint8Array(5 + headKey.length)
  out[0] = CONTEXT.fact
  new DataView(out.buffer).setUint32(1, index)
  out.set(headKey, 5)
  return out
}

/** Context of a history leaf: "l" ‖ index in the log (8 bytes). */
export function leafContext(index: bigint): Bytes {
  const out = new Uint8Array(9)
  out[0] = CONTEXT.leaf
  new DataView(out.buffer).setBigUint64(1, index)
  return out
}
