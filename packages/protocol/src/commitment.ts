/**
 * Split commitments: the public form of a leaf, fact or value. PUBLIC fields stand in the clear; every other field is
 * an
 * RFC 9901 disclosure digest that opens alone. Layout: [schema version, variant (0 for a record), {public fields},
 * {field number: digest}] in deterministic CBOR (docs/spec/commitment.md).
 */
import { assert, type Bytes, copyBytes, type Sha256, utf8Encode, writeCbor } from '@chassis/primitives'
import { asciiBase64UrlInto } from './base64url-ascii.ts'
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

/** Reused by every disclosure: creating small buffers costs more than hashing them. */
const saltInput = new Uint8Array(1024)
let json = new Uint8Array(4096)
let ascii = new Uint8Array(6144)

/** The salt of one hidden field: SHA-256(chain secret ‖ field number as 2 bytes ‖ context), first 16 bytes. */
export function fieldSalt(scheme: CommitmentScheme, context: Bytes, fieldNumber: number): Bytes {
  const length = 34 + context.length
  assert(length <= saltInput.length && scheme.chainSecret.length === 32, 'salt input')
  saltInput.set(scheme.chainSecret, 0)
  saltInput[32] = fieldNumber >> 8
  saltInput[33] = fieldNumber & 0xff
  saltInput.set(context, 34)
  return scheme.sha256.hash(saltInput.subarray(0, length)).subarray(0, 16)
}

/** Fills the scratch buffer with the disclosure; the view is valid until the next call. */
function disclosureView(scheme: CommitmentScheme, context: Bytes, f: NamedField, value: unknown): Bytes {
  const text = JSON.stringify(f.type.toJson(value))
  // UTF-8 takes at most three bytes per UTF-16 unit; 64 covers brackets, salt and quotes.
  const room = 64 + 3 * (text.length + f.name.length)
  if (json.length < room) {
    json = new Uint8Array(2 * room)
    ascii = new Uint8Array(3 * room)
  }
  let at = writeAscii('["', 0)
  at = asciiBase64UrlInto(fieldSalt(scheme, context, f.number), 16, json, at)
  at = writeAscii('","', at)
  at = writeAscii(f.name, at)
  at = writeAscii('",', at)
  at = writeText(text, at)
  at = writeAscii(']', at)
  return ascii.subarray(0, asciiBase64UrlInto(json, at, ascii, 0))
}

function writeAscii(text: string, start: number): number {
  for (let i = 0; i < text.length; i++) json[start + i] = text.charCodeAt(i)
  return start + text.length
}

function writeText(text: string, start: number): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) {
      const encoded = utf8Encode(text)
      json.set(encoded, start)
      return start + encoded.length
    }
    json[start + i] = code
  }
  return start + text.length
}

/** The RFC 9901 disclosure of one field: base64url of the JSON array [salt, name, value], as ASCII bytes. */
export function fieldDisclosure(scheme: CommitmentScheme, context: Bytes, f: NamedField, value: unknown): Bytes {
  return copyBytes(disclosureView(scheme, context, f, value))
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
  return writeCbor((writer) => {
    writer.array(4)
    writer.integer(object.schemaVersion)
    writer.integer(split.variant)
    writer.map(countPresent(split.publicFields, source))
    for (const f of split.publicFields) if (source[f.name] !== undefined) writeField(writer, f, source[f.name])
    writer.map(countPresent(split.hiddenFields, source))
    for (const f of split.hiddenFields) {
      if (source[f.name] === undefined) continue
      writer.integer(f.number)
      writer.bytes(scheme.sha256.hash(disclosureView(scheme, object.context, f, source[f.name])))
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
