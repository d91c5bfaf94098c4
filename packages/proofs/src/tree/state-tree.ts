/**
 * The current state as a compact sparse Merkle tree (ICS-23 `SmtSpec`) in flat memory: one batch a block, presence and
 * absence proofs, taking back the last batch. The tree is a pure function of its leaves: no history shows in its root.
 */
import { assert, type Bytes, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'
import { BatchUpdate } from './batch-update.ts'
import { HashJobs } from './hash-jobs.ts'
import { LeafBuckets } from './leaf-buckets.ts'
import { NodeStore, ROOT_SLOT, wordsOf } from './node-store.ts'
import type { SmtLeaf, SmtProof } from './smt-proof.ts'
import { inverseChanges, type SortedChanges, sortChanges, type TreeChange } from './sorted-changes.ts'
import { pathBit } from './tree-hashing.ts'

/** Takes one batch back. Valid while that batch is the last one applied. */
export interface TreeUndo {
  readonly changes: number
}

export interface StateTreeOptions {
  /** Leaves to reserve memory for at once (about 160 bytes each). The tree grows beyond without copying. */
  readonly capacity?: number
}

export interface StateTree {
  /** Number of leaves. */
  readonly size: number
  /** Bytes of memory held by nodes and leaves. */
  readonly memory: number
  /** 32 bytes; zeros for the empty tree. */
  root(): Bytes
  /**
   * Sets and deletes; the order of the changes does not matter, a path may occur once, deleting what is absent changes
   * nothing. At most 2²⁰ changes. Returns what `undo` needs.
   */
  applyBatch(changes: readonly TreeChange[]): TreeUndo
  /**
   * Restores the tree from before its last batch, at the cost of another batch (e.g. a proposal that was not
   * decided).
   */
  undo(token: TreeUndo): void
  /** The value hash at a path. */
  get(path: Bytes): Bytes | undefined
  /** A presence proof where the path has a value (`get` tells), else an absence proof. */
  prove(path: Bytes): SmtProof
  /** The nearest leaves before and after a path (the path itself excluded), for absence proofs in ICS-23's form. */
  neighbours(path: Bytes): { readonly left?: SmtLeaf; readonly right?: SmtLeaf }
}

export function createStateTree(sha256: Sha256, options: StateTreeOptions = {}): StateTree {
  return new FlatTree(sha256, options.capacity ?? 0)
}

/** Builds the tree over all leaves, in any order: at start, from the stored values. Each branch is hashed once. */
export function buildStateTree(sha256: Sha256, leaves: Iterable<SmtLeaf>, options: StateTreeOptions = {}): StateTree {
  const tree = new FlatTree(sha256, options.capacity ?? 0)
  tree.build(leaves)
  return tree
}

class UndoToken implements TreeUndo {
  readonly done: SortedChanges
  readonly previous: Int32Array
  readonly existed: Uint8Array

  constructor(done: SortedChanges, update: BatchUpdate) {
    this.done = done
    this.previous = update.previous
    this.existed = update.existed
  }

  get changes(): number {
    return this.done.count
  }
}

class FlatTree implements StateTree {
  size = 0
  private readonly sha256: Sha256
  private readonly nodes: NodeStore
  private readonly jobs: HashJobs
  private last: UndoToken | undefined

  constructor(sha256: Sha256, capacity: number) {
    this.sha256 = sha256
    this.nodes = new NodeStore(capacity)
    this.jobs = new HashJobs(this.nodes)
  }

  get memory(): number {
    return this.nodes.memory
  }

  root(): Bytes {
    return this.nodes.hashOf(ROOT_SLOT)
  }

  applyBatch(changes: readonly TreeChange[]): TreeUndo {
    const sorted = sortChanges(this.sha256, changes)
    this.last = new UndoToken(sorted, this.run(sorted, this.jobs))
    return this.last
  }

  undo(token: TreeUndo): void {
    assert(token === this.last, 'only the last batch can be taken back, once')
    const { done, previous, existed } = token as UndoToken
    this.last = undefined
    this.run(inverseChanges(this.sha256, done, previous, existed), this.jobs)
  }

  build(leaves: Iterable<SmtLeaf>): void {
    assert(this.size === 0, 'only an empty tree is built')
    const sorted = new LeafBuckets()
    for (const leaf of leaves) sorted.add(leaf)
    for (const batch of sorted.batches()) this.place(batch)
    this.addAllJobs(ROOT_SLOT, 0)
    this.jobs.run(this.sha256)
  }

  get(path: Bytes): Bytes | undefined {
    const { reference } = this.descend(path)
    return reference < 0 && this.nodes.hasPath(-reference, wordsOf(path), 0)
      ? this.nodes.valueHashOf(-reference)
      : undefined
  }

  prove(path: Bytes): SmtProof {
    const { slots, reference } = this.descend(path)
    const siblings: Bytes[] = []
    for (const slot of slots.slice(1)) siblings.push(this.nodes.hashOf(slot ^ 1))
    if (reference === 0 || this.nodes.hasPath(-reference, wordsOf(path), 0)) return { siblings }
    return { siblings, leaf: this.leaf(-reference) }
  }

  neighbours(path: Bytes): { readonly left?: SmtLeaf; readonly right?: SmtLeaf } {
    const { slots, reference } = this.descend(path)
    let left: SmtLeaf | undefined
    let right: SmtLeaf | undefined
    if (reference < 0 && !this.nodes.hasPath(-reference, wordsOf(path), 0)) {
      const other = this.leaf(-reference)
      if (isBefore(other.path, path)) left = other
      else right = other
    }
    for (let i = slots.length - 1; i > 0; i--) {
      const slot = slots[i] as number
      if (slot % 2 === 1) left ??= this.outermost(slot - 1, 1)
      else right ??= this.outermost(slot + 1, 0)
    }
    return { ...(left && { left }), ...(right && { right }) }
  }

  private run(changes: SortedChanges, jobs: HashJobs | undefined): BatchUpdate {
    const update = new BatchUpdate(this.nodes, jobs, changes)
    if (changes.count > 0) update.apply(ROOT_SLOT, 0, 0, changes.count)
    jobs?.run(this.sha256)
    this.size += update.growth
    return update
  }

  private place(leaves: readonly SmtLeaf[]): void {
    const update = this.run(sortChanges(this.sha256, leaves), undefined)
    assert(update.growth === leaves.length, 'every leaf occurs once')
  }

  private addAllJobs(slot: number, depth: number): void {
    const branch = this.nodes.reference(slot)
    if (branch <= 0) return
    this.jobs.add(slot, depth)
    this.addAllJobs(2 * branch, depth + 1)
    this.addAllJobs(2 * branch + 1, depth + 1)
  }

  /** The slots from the root down to where the path ends, and what is there: nothing (0) or a leaf (negative). */
  private descend(path: Bytes): { readonly slots: readonly number[]; readonly reference: number } {
    assert(path.length === SHA256_LENGTH, 'a path has 32 bytes')
    const slots: number[] = [ROOT_SLOT]
    let reference = this.nodes.reference(ROOT_SLOT)
    for (let depth = 0; reference > 0; depth++) {
      const slot = 2 * reference + pathBit(path, depth)
      slots.push(slot)
      reference = this.nodes.reference(slot)
    }
    return { slots, reference }
  }

  /** The first (side 0) or last (side 1) leaf below a slot. */
  private outermost(slot: number, side: 0 | 1): SmtLeaf | undefined {
    let reference = this.nodes.reference(slot)
    while (reference > 0) {
      const preferred = this.nodes.reference(2 * reference + side)
      reference = preferred === 0 ? this.nodes.reference(2 * reference + (1 - side)) : preferred
    }
    return reference === 0 ? undefined : this.leaf(-reference)
  }

  private leaf(leaf: number): SmtLeaf {
    return { path: this.nodes.pathOf(leaf), valueHash: this.nodes.valueHashOf(leaf) }
  }
}

function isBefore(a: Bytes, b: Bytes): boolean {
  for (let i = 0; i < SHA256_LENGTH; i++) if (a[i] !== b[i]) return (a[i] as number) < (b[i] as number)
  return false
}
