/**
 * How values and facts lie in storage: [schema version, height of the change, record, frontier] and [version, fact].
 */
import { assert, type Bytes, CborReader, writeCbor } from '@chassis/primitives'
import { decodeFrontier, encodeFrontier, type Frontier } from '@chassis/proofs'
import type { ChoiceType, RecordType } from '@chassis/protocol'

export interface StoredValue {
  readonly version: number
  /** Block height of the last change; part of the salts' context. */
  readonly changedAt: bigint
  readonly value: unknown
  /** Only for a chronicle's head. */
  readonly frontier: Frontier | undefined
  /** The record's encoding, where it is known. */
  readonly encoded?: Bytes | undefined
}

const NO_BYTES = new Uint8Array(0)

export function encodeStoredValue(type: RecordType<unknown>, stored: StoredValue): Bytes {
  return writeCbor((writer) => {
    writer.array(4)
    writer.integer(stored.version)
    writer.bigInteger(stored.changedAt)
    if (stored.encoded) writer.raw(stored.encoded)
    else type.write(writer, stored.value)
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
