/**
 * Split commitments: the public form of a leaf, fact or value. PUBLIC fields stand in the clear; every other field is
 * an RFC 9901 disclosure digest that opens alone. Layout: [schema version, variant (0 for a record), {public fields},
 * {field number: digest}] in deterministic CBOR (docs/spec/commitment.md).
 */
import {
  allocateBytes,
  assert,
  type Bytes,
  copyBytes,
  SHA256_LENGTH,
  type Sha256,
  writeCbor,
  writeU32,
  writeU64,
} from '@chassis/primitives'
import { asciiBase64UrlPairs, asciiBuffer } from './base64url-ascii.ts'
import type { ChoiceType } from './schema/collections.ts'
import { JsonText } from './schema/json-text.ts'
import { type NamedField, type RecordType, writeField } from './schema/record.ts'
import { writeJsonOf } from './schema/write-json.ts'

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
  readonly publicFields: readonly NamedField[]
  readonly hiddenFields: readonly NamedField[]
}

const splits = new WeakMap<object, Split>()

function splitOf(record: RecordType<unknown>): Split {
  let split = splits.get(record)
  if (!split) {
    split = {
      publicFields: record.fields.filter((f) => f.dataClass === 'PUBLIC'),
      hiddenFields: record.fields.filter((f) => f.dataClass !== 'PUBLIC'),
    }
    assert(!record.fields.some((f) => f.dataClass === 'VAULT'), `${record.name}: VAULT data never enters the ledger`)
    splits.set(record, split)
  }
  return split
}

/** The record that a value is of, and its variant number: 0 where there is no choice. */
function resolve(schema: AnySchema, value: unknown): { readonly record: RecordType<unknown>; readonly number: number } {
  if ('isChoice' in schema) return (schema as unknown as ChoiceType<unknown>).variantOf(value)
  return { record: schema as unknown as RecordType<unknown>, number: 0 }
}

const SALT_LENGTH = 16

/** Memory that all commitments reuse: creating small buffers costs more than hashing them. */
const saltInput = new Uint8Array(1024)
const digest = new Uint8Array(SHA256_LENGTH)
const json = new JsonText()
let ascii = asciiBuffer(8192)

/** The digest of `data`, valid until the next call. */
function digestOf(sha256: Sha256, data: Bytes): Bytes {
  sha256.hashMany(data, data.length, 1, digest)
  return digest
}

/** Lays out the input of an object's salts; what `saltOf` fills in is the field number. */
function prepareSalts(scheme: CommitmentScheme, context: Bytes): Bytes {
  const length = 34 + context.length
  assert(length <= saltInput.length && scheme.chainSecret.length === 32, 'salt input')
  saltInput.set(scheme.chainSecret, 0)
  saltInput.set(context, 34)
  return saltInput.subarray(0, length)
}

/** Its first 16 bytes are the salt. Valid until the next digest; `prepared` until the next call of `prepareSalts`. */
function saltOf(sha256: Sha256, prepared: Bytes, fieldNumber: number): Bytes {
  prepared[32] = fieldNumber >> 8
  prepared[33] = fieldNumber & 0xff
  return digestOf(sha256, prepared)
}

/** The salt of one hidden field: SHA-256(chain secret ‖ field number as 2 bytes ‖ context), first 16 bytes. */
export function fieldSalt(scheme: CommitmentScheme, context: Bytes, fieldNumber: number): Bytes {
  return saltOf(scheme.sha256, prepareSalts(scheme, context), fieldNumber).slice(0, SALT_LENGTH)
}

/** Makes the disclosure in the common memory; the view is valid until the next call. */
function disclosureView(sha256: Sha256, prepared: Bytes, f: NamedField, value: unknown): Bytes {
  json.length = 0
  json.raw('["')
  json.base64Url(saltOf(sha256, prepared, f.number), SALT_LENGTH)
  json.raw('","')
  json.raw(f.name)
  json.raw('",')
  writeJsonOf(f.type)(json, value)
  json.raw(']')
  if (ascii.bytes.length < 2 * json.length) ascii = asciiBuffer(4 * json.length)
  return ascii.bytes.subarray(0, asciiBase64UrlPairs(json.bytes, json.length, ascii))
}

/** The RFC 9901 disclosure of one field: base64url of the JSON array [salt, name, value], as ASCII bytes. */
export function fieldDisclosure(scheme: CommitmentScheme, context: Bytes, f: NamedField, value: unknown): Bytes {
  return copyBytes(disclosureView(scheme.sha256, prepareSalts(scheme, context), f, value))
}

/** The committed form of a value: what the state tree, the chronicles and the history log hash. */
export function committedForm<T>(
  scheme: CommitmentScheme,
  schema: RecordType<T> | ChoiceType<T>,
  value: T,
  object: CommittedObject,
): Bytes {
  const { sha256 } = scheme
  const { record, number } = resolve(schema as unknown as AnySchema, value)
  const { publicFields, hiddenFields } = splitOf(record)
  const source = value as Record<string, unknown>
  return writeCbor((writer) => {
    writer.array(4)
    writer.integer(object.schemaVersion)
    writer.integer(number)
    writer.map(countPresent(publicFields, source))
    for (const f of publicFields) if (source[f.name] !== undefined) writeField(writer, f, source[f.name])
    writer.map(countPresent(hiddenFields, source))
    const prepared = prepareSalts(scheme, object.context)
    for (const f of hiddenFields) {
      if (source[f.name] === undefined) continue
      writer.integer(f.number)
      writer.bytes(digestOf(sha256, disclosureView(sha256, prepared, f, source[f.name])))
    }
  })
}

function countPresent(fields: readonly NamedField[], source: Record<string, unknown>): number {
  let count = 0
  for (const f of fields) if (source[f.name] !== undefined) count++
  return count
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
  const source = value as Record<string, unknown>
  return splitOf(resolve(schema as unknown as AnySchema, value).record)
    .hiddenFields.filter((f) => source[f.name] !== undefined && (names === undefined || names.includes(f.name)))
    .map((f) => ({
      fieldNumber: f.number,
      disclosure: fieldDisclosure(scheme, object.context, f, source[f.name]),
    }))
}

const CONTEXT = { state: 0x73, fact: 0x66, leaf: 0x6c } as const

/** Context of a state value: "s" ‖ height of the change (8 bytes) ‖ tree key. */
export function stateContext(treeKey: Bytes, changedAt: bigint): Bytes {
  const out = allocateBytes(9 + treeKey.length)
  out[0] = CONTEXT.state
  writeU64(out, 1, changedAt)
  out.set(treeKey, 9)
  return out
}

/** Context of a fact: "f" ‖ index (4 bytes) ‖ tree key of the chronicle's head. */
export function factContext(headKey: Bytes, index: number): Bytes {
  const out = allocateBytes(5 + headKey.length)
  out[0] = CONTEXT.fact
  writeU32(out, 1, index)
  out.set(headKey, 5)
  return out
}

/** Context of a history leaf: "l" ‖ index in the log (8 bytes). */
export function leafContext(index: bigint): Bytes {
  const out = allocateBytes(9)
  out[0] = CONTEXT.leaf
  writeU64(out, 1, index)
  return out
}
