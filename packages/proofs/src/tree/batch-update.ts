/**
 * One descent of the state tree with a sorted batch: sets, splits and collapses, and leaves the branches to hash as
 * jobs.
 */
import { assert, SHA256_LENGTH } from '@chassis/primitives'
import type { HashJobs } from './hash-jobs.ts'
import { HASH_WORDS, type NodeStore } from './node-store.ts'
import type { SortedChanges } from './sorted-changes.ts'
import { pathBit } from './tree-hashing.ts'

export class BatchUpdate {
  /** What each change replaced: value hash and whether there was one. */
  readonly previous: Int32Array
  readonly existed: Uint8Array
  /** Leaves added minus leaves removed. */
  growth = 0
  private readonly nodes: NodeStore
  private readonly jobs: HashJobs | undefined
  private readonly changes: SortedChanges

  /** Without `jobs` the hashes of branches are left as they are, for a build that hashes everything at its end. */
  constructor(nodes: NodeStore, jobs: HashJobs | undefined, changes: SortedChanges) {
    this.nodes = nodes
    this.jobs = jobs
    this.changes = changes
    this.previous = new Int32Array(changes.count * HASH_WORDS)
    this.existed = new Uint8Array(changes.count)
  }

  /** Applies the changes [low, high) to the subtree in `slot`. Returns whether its hash has changed or may have. */
  apply(slot: number, depth: number, low: number, high: number): boolean {
    const reference = this.nodes.reference(slot)
    if (reference > 0) return this.applyToBranch(slot, reference, depth, low, high)
    return reference < 0
      ? this.applyToLeaf(slot, -reference, depth, low, high)
      : this.applyToEmpty(slot, depth, low, high)
  }

  private applyToBranch(slot: number, branch: number, depth: number, low: number, high: number): boolean {
    const { nodes } = this
    const middle = this.firstRight(depth, low, high)
    const left = 2 * branch
    const right = left + 1
    let changed = false
    if (low < middle) changed = this.apply(left, depth + 1, low, middle)
    if (middle < high) changed = this.apply(right, depth + 1, middle, high) || changed
    if (!changed) return false
    const leftReference = nodes.reference(left)
    const rightReference = nodes.reference(right)
    // A subtree with one leaf is that leaf; an empty one is nothing.
    if (leftReference === 0 && rightReference <= 0) {
      nodes.move(right, slot)
      nodes.freeBranch(branch)
    } else if (rightReference === 0 && leftReference < 0) {
      nodes.move(left, slot)
      nodes.freeBranch(branch)
    } else {
      this.jobs?.add(slot, depth)
    }
    return true
  }

  private applyToLeaf(slot: number, leaf: number, depth: number, low: number, high: number): boolean {
    const { nodes, changes } = this
    let from = low
    let to = high
    while (from < to && this.deletesOther(from, leaf)) from++
    while (from < to && this.deletesOther(to - 1, leaf)) to--
    if (from === to) return false
    if (to - from > 1 || !nodes.hasPath(leaf, changes.paths, from)) {
      const branch = nodes.takeBranch()
      nodes.move(slot, 2 * branch + pathBit(nodes.pathOf(leaf), depth))
      nodes.setReference(slot, branch)
      const changed = this.applyToBranch(slot, branch, depth, from, to)
      assert(changed, 'a leaf is split only for a change that stays')
      return true
    }
    nodes.readValueHash(leaf, this.previous, from)
    this.existed[from] = 1
    if (changes.sets[from] === 1) {
      nodes.writeValueHash(leaf, changes.valueHashes, from)
      nodes.writeHash(slot, changes.leafHashes, from)
    } else {
      nodes.clear(slot)
      nodes.freeLeaf(leaf)
      this.growth -= 1
    }
    return true
  }

  private applyToEmpty(slot: number, depth: number, low: number, high: number): boolean {
    const { nodes, changes } = this
    let from = low
    let to = high
    while (from < to && changes.sets[from] === 0) from++
    while (from < to && changes.sets[to - 1] === 0) to--
    if (from === to) return false
    if (to - from === 1) {
      const leaf = nodes.takeLeaf(changes.paths, changes.valueHashes, from)
      nodes.setReference(slot, -leaf)
      nodes.writeHash(slot, changes.leafHashes, from)
      this.growth += 1
      return true
    }
    const branch = nodes.takeBranch()
    nodes.setReference(slot, branch)
    return this.applyToBranch(slot, branch, depth, from, to)
  }

  private deletesOther(change: number, leaf: number): boolean {
    return this.changes.sets[change] === 0 && !this.nodes.hasPath(leaf, this.changes.paths, change)
  }

  /** The first change in [low, high) whose path goes right at `depth`. */
  private firstRight(depth: number, low: number, high: number): number {
    const { pathBytes } = this.changes
    const byte = depth >> 3
    const mask = 128 >> (depth & 7)
    let from = low
    let to = high
    while (from < to) {
      const middle = (from + to) >>> 1
      if (((pathBytes[middle * SHA256_LENGTH + byte] as number) & mask) === 0) from = middle + 1
      else to = middle
    }
    return from
  }
}
