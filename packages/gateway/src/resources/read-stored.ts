/** Reads values of the state with the height of their last change, which typed reads leave out. */
import {
  type AnyDefinition,
  decodeStoredFact,
  decodeStoredValue,
  factKey,
  KEYSPACE,
  type StateReader,
  storageKey,
  treeKey,
} from '@chassis/kernel'
import { assert, type Bytes } from '@chassis/primitives'

/** Where in the state: a contract's map. */
export interface Place {
  readonly contract: { readonly number: number }
  readonly definition: AnyDefinition
}

export interface Stored {
  readonly key: string
  readonly value: unknown
  /** Height of the last change. */
  readonly changedAt: bigint
  /** Of a chronicle; 0 otherwise. */
  readonly factCount: number
}

export function addressOf({ contract, definition }: Place, key: string): Bytes {
  return treeKey(contract.number, definition.number, definition.key.bytesOf(key))
}

export function readStored(state: StateReader, place: Place, key: string): Stored | undefined {
  const bytes = state.get(storageKey(KEYSPACE.value, addressOf(place, key)))
  return bytes && decodeStored(place, key, bytes)
}

export function decodeStored({ definition }: Place, key: string, bytes: Bytes): Stored {
  const { value, changedAt, frontier } = decodeStoredValue(definition.value, definition.shape === 'chronicle', bytes)
  return { key, value, changedAt, factCount: frontier?.size ?? 0 }
}

/** Values in key order after `after`. */
export function* scanStored(state: StateReader, place: Place, after?: string): Generator<Stored> {
  const { contract, definition } = place
  const prefix = storageKey(KEYSPACE.value, treeKey(contract.number, definition.number, new Uint8Array(0)))
  const start = after === undefined ? undefined : storageKey(KEYSPACE.value, addressOf(place, after))
  for (const [key, bytes] of state.scan(prefix, start)) {
    yield decodeStored(place, definition.key.of(key.subarray(prefix.length)) as string, bytes)
  }
}

/** A fact by its index, which must exist. */
export function readFact(state: StateReader, place: Place, key: string, index: number): { readonly kind: string } {
  const { definition } = place
  assert(definition.shape === 'chronicle', 'only chronicles have facts')
  const bytes = state.get(factKey(addressOf(place, key), index))
  assert(bytes, 'a fact is missing in storage')
  return decodeStoredFact(definition.fact, bytes).fact as { readonly kind: string }
}

/** Block time at which a fact was recorded: every chronicle's facts carry it under one of these names. */
export function recordedAt(fact: { readonly kind: string }): number {
  const { recordedAt: recorded, at, posted } = fact as Readonly<Record<string, unknown>>
  const time = recorded ?? at ?? posted
  assert(typeof time === 'number', 'a fact says when it was recorded')
  return time
}
