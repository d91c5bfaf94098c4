/**
 * The nodes of the state tree in flat memory. No object per node: a branch is 64 bytes (the hashes of its two children)
 * and two references; a leaf is 64 bytes (path, value hash). Both lie in chunks that never move, so growth copies nothing,
 * no byte offset exceeds a chunk, and the limit is 2³⁰ branches.
 *
 * A *slot* is one side of a branch: slot = 2 × branch + side. It has a hash (of the subtree below it) and a reference:
 * 0 empty subtree, > 0 a branch, < 0 the leaf with that number negated. Branch 0 is not part of the tree; its left slot is
 * the root.
 */
import { assert, type Bytes, SHA256_LENGTH } from '@chassis/primitives'

/** 2¹³ branches or leaves a chunk: 512 KiB of hashes. */
const CHUNK_BITS = 13
const CHUNK_SIZE = 1 << CHUNK_BITS
const CHUNK_MASK = CHUNK_SIZE - 1
const NODE_BYTES = 2 * SHA256_LENGTH
const BRANCH_MAX = 2 ** 30 - 1

export const ROOT_SLOT = 0

export class NodeStore {
  private readonly hashes: Uint8Array[] = []
  private readonly references: Int32Array[] = []
  private readonly leaves: Uint8Array[] = []
  private readonly freeBranches: number[] = []
  private readonly freeLeaves: number[] = []
  private nextBranch = 1
  private nextLeaf = 1

  constructor(capacity: number) {
    const chunks = Math.max(1, Math.ceil((capacity + 1) / CHUNK_SIZE))
    for (let i = 0; i < chunks; i++) {
      this.addBranchChunk()
      this.addLeafChunk()
    }
  }

  reference(slot: number): number {
    return (this.references[slot >>> (CHUNK_BITS + 1)] as Int32Array)[slot & (2 * CHUNK_SIZE - 1)] as number
  }

  setReference(slot: number, reference: number): void {
    ;(this.references[slot >>> (CHUNK_BITS + 1)] as Int32Array)[slot & (2 * CHUNK_SIZE - 1)] = reference
  }

  /** Copies the hash in `slot` to `out` at `at`. */
  readHash(slot: number, out: Uint8Array, at: number): void {
    const chunk = this.hashes[slot >>> (CHUNK_BITS + 1)] as Uint8Array
    copy(chunk, (slot & (2 * CHUNK_SIZE - 1)) * SHA256_LENGTH, out, at, SHA256_LENGTH)
  }

  writeHash(slot: number, from: Uint8Array, at: number): void {
    const chunk = this.hashes[slot >>> (CHUNK_BITS + 1)] as Uint8Array
    copy(from, at, chunk, (slot & (2 * CHUNK_SIZE - 1)) * SHA256_LENGTH, SHA256_LENGTH)
  }

  /** Copies both hashes of a branch to `out` at `at`: what its own hash is made of. */
  readBranch(branch: number, out: Uint8Array, at: number): void {
    const chunk = this.hashes[branch >>> CHUNK_BITS] as Uint8Array
    copy(chunk, (branch & CHUNK_MASK) * NODE_BYTES, out, at, NODE_BYTES)
  }

  /** Empties a slot: no reference, 32 zero bytes. */
  clear(slot: number): void {
    this.setReference(slot, 0)
    const start = (slot & (2 * CHUNK_SIZE - 1)) * SHA256_LENGTH
    ;(this.hashes[slot >>> (CHUNK_BITS + 1)] as Uint8Array).fill(0, start, start + SHA256_LENGTH)
  }

  /** Copies reference and hash of one slot to another. */
  move(from: number, to: number): void {
    this.setReference(to, this.reference(from))
    const chunk = this.hashes[from >>> (CHUNK_BITS + 1)] as Uint8Array
    this.writeHash(to, chunk, (from & (2 * CHUNK_SIZE - 1)) * SHA256_LENGTH)
  }

  /** A branch with two empty slots. */
  takeBranch(): number {
    const branch = this.freeBranches.pop() ?? this.nextBranch++
    assert(branch <= BRANCH_MAX, 'the state tree is full')
    if (branch >>> CHUNK_BITS >= this.hashes.length) this.addBranchChunk()
    this.clear(2 * branch)
    this.clear(2 * branch + 1)
    return branch
  }

  freeBranch(branch: number): void {
    this.freeBranches.push(branch)
  }

  takeLeaf(): number {
    const leaf = this.freeLeaves.pop() ?? this.nextLeaf++
    assert(leaf <= BRANCH_MAX, 'the state tree is full')
    if (leaf >>> CHUNK_BITS >= this.leaves.length) this.addLeafChunk()
    return leaf
  }

  freeLeaf(leaf: number): void {
    this.freeLeaves.push(leaf)
  }

  writePath(leaf: number, from: Uint8Array, at: number): void {
    copy(from, at, this.leaves[leaf >>> CHUNK_BITS] as Uint8Array, (leaf & CHUNK_MASK) * NODE_BYTES, SHA256_LENGTH)
  }

  writeValueHash(leaf: number, from: Uint8Array, at: number): void {
    const start = (leaf & CHUNK_MASK) * NODE_BYTES + SHA256_LENGTH
    copy(from, at, this.leaves[leaf >>> CHUNK_BITS] as Uint8Array, start, SHA256_LENGTH)
  }

  readValueHash(leaf: number, out: Uint8Array, at: number): void {
    const start = (leaf & CHUNK_MASK) * NODE_BYTES + SHA256_LENGTH
    copy(this.leaves[leaf >>> CHUNK_BITS] as Uint8Array, start, out, at, SHA256_LENGTH)
  }

  /** Whether the leaf's path is the 32 bytes of `other` at `at`. */
  hasPath(leaf: number, other: Uint8Array, at: number): boolean {
    const chunk = this.leaves[leaf >>> CHUNK_BITS] as Uint8Array
    const start = (leaf & CHUNK_MASK) * NODE_BYTES
    for (let i = 0; i < SHA256_LENGTH; i++) if (chunk[start + i] !== other[at + i]) return false
    return true
  }

  leafBit(leaf: number, depth: number): number {
    const chunk = this.leaves[leaf >>> CHUNK_BITS] as Uint8Array
    return ((chunk[(leaf & CHUNK_MASK) * NODE_BYTES + (depth >> 3)] as number) >> (7 - (depth & 7))) & 1
  }

  pathOf(leaf: number): Bytes {
    const start = (leaf & CHUNK_MASK) * NODE_BYTES
    return (this.leaves[leaf >>> CHUNK_BITS] as Uint8Array).slice(start, start + SHA256_LENGTH)
  }

  valueHashOf(leaf: number): Bytes {
    const start = (leaf & CHUNK_MASK) * NODE_BYTES + SHA256_LENGTH
    return (this.leaves[leaf >>> CHUNK_BITS] as Uint8Array).slice(start, start + SHA256_LENGTH)
  }

  hashOf(slot: number): Bytes {
    const out = new Uint8Array(SHA256_LENGTH)
    this.readHash(slot, out, 0)
    return out
  }

  /** Bytes of memory held, in use or not. */
  get memory(): number {
    return (
      this.hashes.length * (CHUNK_SIZE * NODE_BYTES + CHUNK_SIZE * 8) + this.leaves.length * CHUNK_SIZE * NODE_BYTES
    )
  }

  private addBranchChunk(): void {
    this.hashes.push(new Uint8Array(CHUNK_SIZE * NODE_BYTES))
    this.references.push(new Int32Array(CHUNK_SIZE * 2))
  }

  private addLeafChunk(): void {
    this.leaves.push(new Uint8Array(CHUNK_SIZE * NODE_BYTES))
  }
}

/** For a few dozen bytes a loop is faster than `set(subarray)`, which makes an object. */
function copy(from: Uint8Array, start: number, to: Uint8Array, at: number, length: number): void {
  for (let i = 0; i < length; i++) to[at + i] = from[start + i] as number
}
