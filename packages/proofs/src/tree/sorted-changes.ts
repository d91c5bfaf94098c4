/** A batch of changes in flat memory, sorted by path, with the hashes of the leaves that it sets. */
import { assert, type Bytes, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'

/** Sets or deletes the value at one path. */
export interface TreeChange {
  /** SHA-256 of the key. */
  readonly path: Bytes
  /** SHA-256 of the value; undefined deletes. */
  readonly valueHash: Bytes | undefined
}

export interface SortedChanges {
  readonly count: number
  /** Paths in ascending order, 32 bytes each. */
  readonly paths: Uint8Array
  readonly valueHashes: Uint8Array
  readonly leafHashes: Uint8Array
  /** 1 sets, 0 deletes. */
  readonly sets: Uint8Array
}

const ITEM = 1 + 2 * SHA256_LENGTH
/** A batch's positions share a double with the first 32 bits of the path. */
export const BATCH_MAX = 2 ** 20

/** Sorts the changes and hashes all leaves in one call. A path that occurs twice is a bug of the caller. */
export function sortChanges(sha256: Sha256, changes: readonly TreeChange[]): SortedChanges {
  const count = changes.length
  const order = sortedOrder(changes)
  const paths = new Uint8Array(count * SHA256_LENGTH)
  const valueHashes = new Uint8Array(count * SHA256_LENGTH)
  const sets = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const { path, valueHash } = changes[order[i] as number] as TreeChange
    const at = i * SHA256_LENGTH
    paths.set(path, at)
    if (valueHash === undefined) continue
    assert(valueHash.length === SHA256_LENGTH, 'a value hash has 32 bytes')
    valueHashes.set(valueHash, at)
    sets[i] = 1
  }
  return { count, paths, valueHashes, leafHashes: hashLeaves(sha256, paths, valueHashes, count), sets }
}

/** The batch that takes another one back. */
export function inverseChanges(
  sha256: Sha256,
  done: SortedChanges,
  previous: Uint8Array,
  existed: Uint8Array,
): SortedChanges {
  const leafHashes = hashLeaves(sha256, done.paths, previous, done.count)
  return { count: done.count, paths: done.paths, valueHashes: previous, leafHashes, sets: existed }
}

/** The leaf hash of every change; that of a deletion is computed too and never used. */
function hashLeaves(sha256: Sha256, paths: Uint8Array, valueHashes: Uint8Array, count: number): Uint8Array {
  const items = new Uint8Array(count * ITEM)
  for (let i = 0; i < count; i++) {
    const at = i * SHA256_LENGTH
    items.set(paths.subarray(at, at + SHA256_LENGTH), i * ITEM + 1)
    items.set(valueHashes.subarray(at, at + SHA256_LENGTH), i * ITEM + 1 + SHA256_LENGTH)
  }
  const leafHashes = new Uint8Array(count * SHA256_LENGTH)
  sha256.hashMany(items, ITEM, count, leafHashes)
  return leafHashes
}

/** Positions in `changes` by ascending path: by the first 32 bits as numbers, then the rare ties byte by byte. */
function sortedOrder(changes: readonly TreeChange[]): Float64Array {
  assert(changes.length <= BATCH_MAX, 'a batch has at most 2²⁰ changes')
  const keys = new Float64Array(changes.length)
  for (const [i, { path }] of changes.entries()) {
    assert(path.length === SHA256_LENGTH, 'a path has 32 bytes')
    keys[i] = prefixOf(path) * BATCH_MAX + i
  }
  keys.sort((a, b) => a - b)
  for (let i = 0; i < keys.length; i++) keys[i] = (keys[i] as number) % BATCH_MAX
  for (let i = 1; i < keys.length; i++) {
    const moving = keys[i] as number
    let at = i
    while (at > 0 && comparePaths(changes, keys[at - 1] as number, moving) > 0) {
      keys[at] = keys[at - 1] as number
      at -= 1
    }
    keys[at] = moving
  }
  return keys
}

function prefixOf(path: Bytes): number {
  return (
    (path[0] as number) * 0x1000000 + (((path[1] as number) << 16) | ((path[2] as number) << 8) | (path[3] as number))
  )
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
