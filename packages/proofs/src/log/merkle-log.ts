/** An append-only RFC 6962 log that lives in C2SP tiles of an injected store. */
import { assert, type Bytes, ensure, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { ENTRY_LENGTH_MAX } from './entry-bundle.ts'
import { EMPTY_FRONTIER, type Frontier } from './frontier.ts'
import { emptyLogRoot, leafHash, nodeHash, perfectRoot } from './hashing.ts'
import { consistencyRanges, inclusionRanges, type LeafRange, splitLength } from './proof-ranges.ts'
import { RightEdge, readEntries, readTile } from './right-edge.ts'
import { TILE_WIDTH } from './tile-path.ts'
import type { TileStore } from './tile-store.ts'

export interface MerkleLog {
  /** Number of entries. */
  readonly size: number
  /**
   * Appends entries in order and returns their leaf hashes. Full tiles go to the store at once, the unfinished ones
   * stay in memory until `flush`. Refuses TOO_LARGE, before anything is appended, where an entry has more than 65,535
   * bytes.
   */
  append(entries: readonly Bytes[]): Bytes[]
  /** Stores the unfinished tiles. Afterwards `openMerkleLog` with this size finds the same log. */
  flush(): void
  /** The root of the first `size` entries (all of them by default). */
  root(size?: number): Bytes
  /** The compact range of all entries: append leaf hashes to it to learn a root before it is decided. */
  frontier(): Frontier
  entry(index: number): Bytes
  leafHash(index: number): Bytes
  /** Audit path of an entry in the tree of the first `size` entries, leaf side first. */
  inclusionProof(index: number, size?: number): Bytes[]
  /** Shows that the first `size1` entries are the beginning of the first `size2`. */
  consistencyProof(size1: number, size2?: number): Bytes[]
  /** Shows that the subtree [start, end) is part of the tree of the first `size` entries. */
  subtreeConsistencyProof(start: number, end: number, size?: number): Bytes[]
  /** The hash of the leaves [start, end), as a tree of its own. */
  rangeHash(start: number, end: number): Bytes
}

/**
 * Opens the log of the first `size` entries of the store; entries beyond (written but never recorded) are overwritten.
 * Throws PlatformError LOG_TILE_MISSING or LOG_TILE_DAMAGED. Compare `root()` with the recorded one: tiles carry no
 * checksum.
 */
export function openMerkleLog(sha256: Sha256, store: TileStore, size = 0): MerkleLog {
  return new TiledLog(sha256, store, size)
}

class TiledLog implements MerkleLog {
  size: number
  private readonly sha256: Sha256
  private readonly store: TileStore
  private readonly edge: RightEdge

  constructor(sha256: Sha256, store: TileStore, size: number) {
    this.sha256 = sha256
    this.store = store
    this.size = size
    this.edge = new RightEdge(sha256, store)
    this.edge.load(size)
  }

  append(entries: readonly Bytes[]): Bytes[] {
    for (const entry of entries)
      ensure(entry.length <= ENTRY_LENGTH_MAX, ProofsError.TOO_LARGE, { length: entry.length })
    const leaves = entries.map((entry) => leafHash(this.sha256, entry))
    for (const [i, leaf] of leaves.entries()) {
      this.edge.append(entries[i] as Bytes, leaf)
      this.size += 1
    }
    return leaves
  }

  flush(): void {
    this.edge.flush()
  }

  root(size = this.size): Bytes {
    this.checkSize(size)
    return size === 0 ? emptyLogRoot(this.sha256) : this.rangeHash(0, size)
  }

  frontier(): Frontier {
    if (this.size === 0) return EMPTY_FRONTIER
    const hashes: Bytes[] = []
    let start = 0
    while (start < this.size) {
      const length = this.size - start
      const half = length === 1 ? 1 : splitLength(length)
      const width = half * 2 === length ? length : half
      hashes.push(this.rangeHash(start, start + width))
      start += width
    }
    return { size: this.size, hashes }
  }

  entry(index: number): Bytes {
    this.checkIndex(index, this.size)
    const bundle = Math.floor(index / TILE_WIDTH)
    const entries = this.edge.unfinishedEntries(bundle) ?? readEntries(this.store, bundle, TILE_WIDTH)
    return entries[index % TILE_WIDTH] as Bytes
  }

  leafHash(index: number): Bytes {
    this.checkIndex(index, this.size)
    return this.rangeHash(index, index + 1)
  }

  inclusionProof(index: number, size = this.size): Bytes[] {
    this.checkSize(size)
    this.checkIndex(index, size)
    return this.hashesOf(inclusionRanges(index, 0, size))
  }

  consistencyProof(size1: number, size2 = this.size): Bytes[] {
    return this.subtreeConsistencyProof(0, size1, size2)
  }

  subtreeConsistencyProof(start: number, end: number, size = this.size): Bytes[] {
    this.checkSize(size)
    const ordered =
      Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && end <= size
    ensure(ordered, ProofsError.OUT_OF_RANGE, { start, end, size })
    return this.hashesOf(consistencyRanges(start, end, size))
  }

  rangeHash(start: number, end: number): Bytes {
    ensure(start >= 0 && start < end && end <= this.size, ProofsError.OUT_OF_RANGE, { start, end, size: this.size })
    const length = end - start
    const half = length === 1 ? 1 : splitLength(length)
    if (half * 2 === length || length === 1) {
      if (start % length === 0) return this.perfectHash(start, length)
    }
    return nodeHash(this.sha256, this.rangeHash(start, start + half), this.rangeHash(start + half, end))
  }

  private hashesOf(ranges: readonly LeafRange[]): Bytes[] {
    return ranges.map((range) => this.rangeHash(range.start, range.end))
  }

  /** An aligned range of 2ᵏ leaves: computed from at most 128 hashes of one tile. */
  private perfectHash(start: number, length: number): Bytes {
    let level = 0
    let unit = 1
    while (unit * TILE_WIDTH <= length) {
      unit *= TILE_WIDTH
      level += 1
    }
    const first = start / unit
    const width = length / unit
    const tile = this.tile(level, Math.floor(first / TILE_WIDTH))
    const from = (first % TILE_WIDTH) * SHA256_LENGTH
    assert(tile.length >= from + width * SHA256_LENGTH, 'a range below the size lies in its tile')
    return perfectRoot(this.sha256, tile.subarray(from, from + width * SHA256_LENGTH), width)
  }

  private tile(level: number, index: number): Bytes {
    return this.edge.unfinished(level, index) ?? readTile(this.store, level, index, TILE_WIDTH)
  }

  private checkSize(size: number): void {
    ensure(Number.isSafeInteger(size) && size >= 0 && size <= this.size, ProofsError.OUT_OF_RANGE, { size })
  }

  private checkIndex(index: number, size: number): void {
    ensure(Number.isSafeInteger(index) && index >= 0 && index < size, ProofsError.OUT_OF_RANGE, { index, size })
  }
}

/** The root over leaf data given all at once: small trees, tests, a second opinion. */
export function logRootOf(sha256: Sha256, entries: readonly Bytes[]): Bytes {
  if (entries.length === 0) return emptyLogRoot(sha256)
  if (entries.length === 1) return leafHash(sha256, entries[0] as Bytes)
  const middle = splitLength(entries.length)
  return nodeHash(sha256, logRootOf(sha256, entries.slice(0, middle)), logRootOf(sha256, entries.slice(middle)))
}
