/** The branches that a batch has touched, by depth: hashed from the deepest up, many in one call. */
import { SHA256_LENGTH, type Sha256 } from '@chassis/primitives'
import { type NodeStore, wordsOf } from './node-store.ts'
import { TREE_DEPTH_MAX } from './tree-hashing.ts'

const ITEM = 1 + 2 * SHA256_LENGTH
/** Items per call: the scratch memory stays in the second-level cache. */
const GROUP = 1024

export class HashJobs {
  private readonly slots: number[][] = Array.from({ length: TREE_DEPTH_MAX }, () => [])
  private readonly items = new Uint8Array(GROUP * ITEM)
  private readonly itemView = new DataView(this.items.buffer)
  private readonly digests = new Uint8Array(GROUP * SHA256_LENGTH)
  private readonly digestWords = wordsOf(this.digests)
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
    const { nodes } = this
    const count = to - from
    for (let i = 0; i < count; i++) {
      nodes.readBranch(nodes.reference(slots[from + i] as number), this.itemView, i * ITEM + 1)
    }
    sha256.hashMany(this.items, ITEM, count, this.digests)
    for (let i = 0; i < count; i++) nodes.writeHash(slots[from + i] as number, this.digestWords, i)
  }
}
