/** The branches that a batch has touched, by depth: hashed from the deepest up, many in one call. */
import { SHA256_LENGTH, type Sha256 } from '@chassis/primitives'
import type { NodeStore } from './node-store.ts'
import { TREE_DEPTH_MAX } from './tree-hashing.ts'

const ITEM = 1 + 2 * SHA256_LENGTH
/** Items per call: the scratch memory stays in the second-level cache. */
const GROUP = 1024

export class HashJobs {
  private readonly slots: number[][] = Array.from({ length: TREE_DEPTH_MAX }, () => [])
  private readonly items = new Uint8Array(GROUP * ITEM)
  private readonly digests = new Uint8Array(GROUP * SHA256_LENGTH)
  private readonly nodes: NodeStore
  private deepest = -1

  constructor(nodes: NodeStore) {
    this.nodes = nodes
    for (let i = 0; i < GROUP; i++) this.items[i * ITEM] = 1
  }

  /** The branch that `slot` (at `depth`) refers to has changed. */
  add(slot: number, depth: number): void {
    if (depth > this.deepest) this.deepest = depth
    ;(this.slots[depth] as number[]).push(slot)
  }

  run(sha256: Sha256): void {
    for (let depth = this.deepest; depth >= 0; depth--) {
      const slots = this.slots[depth] as number[]
      for (let from = 0; from < slots.length; from += GROUP) {
        this.runGroup(sha256, slots, from, Math.min(slots.length, from + GROUP))
      }
      slots.length = 0
    }
    this.deepest = -1
  }

  private runGroup(sha256: Sha256, slots: readonly number[], from: number, to: number): void {
    const { nodes, items, digests } = this
    for (let i = from; i < to; i++) {
      nodes.readBranch(nodes.reference(slots[i] as number), items, (i - from) * ITEM + 1)
    }
    sha256.hashMany(items, ITEM, to - from, digests)
    for (let i = from; i < to; i++) nodes.writeHash(slots[i] as number, digests, (i - from) * SHA256_LENGTH)
  }
}
