/** A batch of changes in flat memory, sorted by path, with the hashes of the leaves that it sets. */
import { assert, type Bytes, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'
import { wordsOf } from './node-store.ts'

/** Sets or deletes the value at one path. */
export interface TreeChange {
  /** SHA-256 of the key. */
  readonly path: Bytes
  /** SHA-256 of the value; undefined deletes. */
  readonly valueHash: Bytes | undefined
}

/** Paths in ascending order; all hashes as words, eight for each change. */
export interface SortedChanges {
  readonly count: number
  /** The paths byte by byte, and the same memory as words. */
  readonly pathBytes: Uint8Array
  readonly paths: Int32Array
  readonly valueHashes: Int32Array
  readonly leafHashes: Int32Array
  /** 1 sets, 0 deletes. */
  readonly sets: Uint8Array
}

const ITEM = 1 + 2 * SHA256_LENGTH
/** Far above any block: it bounds the memory of a batch. */
export const BATCH_MAX = 2 ** 20
/** Paths are hashes: more in one bucket than this is an accident or an attack, and is sorted the slow and safe way. */
const BUCKET_MAX = 32

/** Sorts the changes and hashes all leaves in one call. A path that occurs twice is a bug of the caller. */
export function sortChanges(sha256: Sha256, changes: readonly TreeChange[]): SortedChanges {
  const count = changes.length
  const order = sortedOrder(changes)
  const pathBytes = new Uint8Array(count * SHA256_LENGTH)
  const values = new Uint8Array(count * SHA256_LENGTH)
  const sets = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const { path, valueHash } = changes[order[i] as number] as TreeChange
    pathBytes.set(path, i * SHA256_LENGTH)
    if (valueHash === undefined) continue
    assert(valueHash.length === SHA256_LENGTH, 'a value hash has 32 bytes')
    values.set(valueHash, i * SHA256_LENGTH)
    sets[i] = 1
  }
  const leafHashes = hashLeaves(sha256, pathBytes, values, count)
  return { count, pathBytes, paths: wordsOf(pathBytes), valueHashes: wordsOf(values), leafHashes, sets }
}

/** The batch that takes another one back: `previous` holds the value hash that each change replaced. */
export function inverseChanges(
  sha256: Sha256,
  done: SortedChanges,
  previous: Int32Array,
  existed: Uint8Array,
): SortedChanges {
  const values = new Uint8Array(previous.buffer, previous.byteOffset, previous.byteLength)
  const leafHashes = hashLeaves(sha256, done.pathBytes, values, done.count)
  return { ...done, valueHashes: previous, leafHashes, sets: existed }
}

/** The leaf hash of every change; that of a deletion is computed too and never used. */
function hashLeaves(sha256: Sha256, paths: Uint8Array, values: Uint8Array, count: number): Int32Array {
  const items = new Uint8Array(count * ITEM)
  for (let i = 0; i < count; i++) {
    const from = i * SHA256_LENGTH
    const to = i * ITEM + 1
    for (let k = 0; k < SHA256_LENGTH; k++) {
      items[to + k] = paths[from + k] as number
      items[to + SHA256_LENGTH + k] = values[from + k] as number
    }
  }
  const leafHashes = new Uint8Array(count * SHA256_LENGTH)
  sha256.hashMany(items, ITEM, count, leafHashes)
  return wordsOf(leafHashes)
}

/**
 * Positions in `changes` by ascending path: one pass into as many buckets as there are changes, then insertion. Linear,
 * because paths are hashes; where they are not, comparison sorts them.
 */
function sortedOrder(changes: readonly TreeChange[]): Int32Array {
  const count = changes.length
  assert(count <= BATCH_MAX, 'a batch has at most 2²⁰ changes')
  const shift = Math.clz32(count)
  const ends = new Int32Array(2 ** (32 - shift))
  let largest = 0
  for (const { path } of changes) {
    assert(path.length === SHA256_LENGTH, 'a path has 32 bytes')
    const bucket = bucketOf(path, shift)
    const size = (ends[bucket] as number) + 1
    ends[bucket] = size
    if (size > largest) largest = size
  }
  if (largest > BUCKET_MAX) return Int32Array.from(changes.keys()).sort((a, b) => comparePaths(changes, a, b))
  for (let bucket = 1; bucket < ends.length; bucket++) {
    ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number)
  }
  const order = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf((changes[i] as TreeChange).path, shift)
    const at = (ends[bucket] as number) - 1
    ends[bucket] = at
    order[at] = i
  }
  insertionSort(changes, order)
  return order
}

function insertionSort(changes: readonly TreeChange[], order: Int32Array): void {
  for (let i = 1; i < order.length; i++) {
    const moving = order[i] as number
    let at = i
    while (at > 0 && comparePaths(changes, order[at - 1] as number, moving) > 0) {
      order[at] = order[at - 1] as number
      at -= 1
    }
    order[at] = moving
  }
}

/** The first 32 − `shift` bits. */
function bucketOf(path: Bytes, shift: number): number {
  if (shift === 32) return 0
  const low = ((path[1] as number) << 16) | ((path[2] as number) << 8) | (path[3] as number)
  return (((path[0] as number) << 24) | low) >>> shift
}

function comparePaths(changes: readonly TreeChange[], a: number, b: number): number {
  const left = (changes[a] as TreeChange).path
  const right = (changes[b] as TreeChange).path
  for (let i = 0; i < SHA256_LENGTH; i++) {
    const difference = (left[i] as number) - (right[i] as number)
    if (difference !== 0) return difference
  }
  assert(false, 'a batch names every path once')
}
