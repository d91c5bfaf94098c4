/** What the kernel asks of storage: synchronous reads of committed bytes. Writes are returned, never made. */
import { allocateBytes, type Bytes, writeU32, writeU64 } from '@chassis/primitives'

export interface StateReader {
  get(key: Bytes): Bytes | undefined
  /** All entries whose key starts with `prefix`, in key order; starting after `after` where given. */
  scan(prefix: Bytes, after?: Bytes): Iterable<readonly [Bytes, Bytes]>
}

export type StateWrite = readonly [key: Bytes, value: Bytes | undefined]

/** First byte of every storage key. */
export const KEYSPACE = {
  /** ‖ contract (2) ‖ map (1) ‖ key → stored value; the only keys in the state tree (without this byte) */
  value: 1,
  /** ‖ tree key of the head ‖ index (4) → fact */
  fact: 2,
  /** ‖ tree key of the head ‖ SHA-256(member ‖ reference)[:16] → index (4) */
  reference: 3,
  /** ‖ tile path in ASCII → tile */
  tile: 4,
  /** ‖ name in ASCII → kernel bookkeeping */
  meta: 5,
  /** ‖ leaf index (8) → outcome leaf with its hidden fields */
  outcome: 6,
  /** ‖ subject (32) → leaf index (8) */
  subject: 7,
} as const

/** `space ‖ rest`. */
export function storageKey(space: number, rest: Bytes): Bytes {
  const out = allocateBytes(1 + rest.length)
  out[0] = space
  out.set(rest, 1)
  return out
}

/** contract (2 bytes) ‖ map (1 byte) ‖ key: the key that the state tree commits to. */
export function treeKey(contract: number, map: number, key: Bytes): Bytes {
  const out = allocateBytes(3 + key.length)
  out[0] = contract >> 8
  out[1] = contract & 0xff
  out[2] = map
  out.set(key, 3)
  return out
}

export function factKey(headKey: Bytes, index: number): Bytes {
  const out = allocateBytes(5 + headKey.length)
  out[0] = KEYSPACE.fact
  out.set(headKey, 1)
  writeU32(out, 1 + headKey.length, index)
  return out
}

export function u32Bytes(value: number): Bytes {
  const out = allocateBytes(4)
  writeU32(out, 0, value)
  return out
}

export function u64Bytes(value: bigint): Bytes {
  const out = allocateBytes(8)
  writeU64(out, 0, value)
  return out
}
