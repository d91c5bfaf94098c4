/**
 * How values and facts lie in storage: [schema version, height of the change, record, frontier] and [version, fact].
 */
import { assert, type Bytes, CborReader, type CborWriter, writeCbor } from '@chassis/primitives'
import { decodeFrontier, encodeFrontier, type Frontier } from '@chassis/proofs'
import { type ChoiceType, presentFields, type RecordType, writeFieldsFrom } from '@chassis/protocol'
import type { ChronicleHead } from './state-definition.ts'

export interface StoredValue {
  readonly version: number
  /** Block height of the last change; part of the salts' context. */
  readonly changedAt: bigint
  readonly value: unknown
  /** Only for a chronicle's head. */
  readonly frontier: Frontier | undefined
  /** The part of the record's encoding that is known: see {@link encodeOwnPart}. */
  readonly encoded?: Bytes | undefined
}

const NO_BYTES = new Uint8Array(0)
/** factCount and factsRoot, the first two fields of every head. */
const KERNEL_FIELDS = 2

/**
 * The part of a record's encoding that is the contract's: all of a map's value; of a chronicle's head the fields after
 * the kernel's two, which are only known at the end of the block. Fails where the value is outside its schema.
 */
export function encodeOwnPart(type: RecordType<unknown>, isChronicle: boolean, value: unknown): Bytes {
  return writeCbor((writer) => {
    if (isChronicle) writeFieldsFrom(writer, type, value, KERNEL_FIELDS)
    else type.write(writer, value)
  })
}

function writeRecord(writer: CborWriter, type: RecordType<unknown>, { value, frontier, encoded }: StoredValue): void {
  if (encoded === undefined) {
    type.write(writer, value)
  } else if (frontier === undefined) {
    writer.raw(encoded)
  } else {
    const { factCount, factsRoot } = value as ChronicleHead
    writer.map(presentFields(type, value))
    writer.integer(1)
    writer.integer(factCount)
    writer.integer(2)
    writer.bytes(factsRoot)
    writer.raw(encoded)
  }
}

export function encodeStoredValue(type: RecordType<unknown>, stored: StoredValue): Bytes {
  return writeCbor((writer) => {
    writer.array(4)
    writer.integer(stored.version)
    writer.bigInteger(stored.changedAt)
    writeRecord(writer, type, stored)
    writer.bytes(stored.frontier ? encodeFrontier(stored.frontier) : NO_BYTES)
  })
}

/** Throws an encoding rejection when the bytes are not what this kernel wrote. */
export function decodeStoredValue(type: RecordType<unknown>, isChronicle: boolean, bytes: Bytes): StoredValue {
  const reader = new CborReader(bytes)
  assert(reader.array() === 4, 'stored value')
  const version = reader.integer()
  const changedAt = reader.bigInteger()
  const value = type.read(reader)
  const frontierBytes = reader.bytes()
  reader.expectEnd()
  const frontier = isChronicle
    ? decodeFrontier((value as { readonly factCount: number }).factCount, frontierBytes)
    : undefined
  return { version, changedAt, value, frontier }
}

export function encodeStoredFact(type: ChoiceType<unknown>, version: number, fact: unknown): Bytes {
  return writeCbor((writer) => {
    writer.array(2)
    writer.integer(version)
    type.write(writer, fact)
  })
}

export function decodeStoredFact(type: ChoiceType<unknown>, bytes: Bytes): { version: number; fact: unknown } {
  const reader = new CborReader(bytes)
  assert(reader.array() === 2, 'stored fact')
  const version = reader.integer()
  const fact = type.read(reader)
  reader.expectEnd()
  return { version, fact }
}
