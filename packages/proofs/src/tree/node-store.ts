/**
 * The nodes of the state tree in flat memory. No object per node: a branch is 64 bytes (the hashes of its two children)
 * and two references; a leaf is 64 bytes (path, value hash). Both lie in chunks that never move, so growth copies
 * nothing, no byte offset exceeds a chunk, and the limit is 2³⁰ branches.
 *
 * A *slot* is one side of a branch: slot = 2 × branch + side. It has a hash (of the subtree below it) and a reference:
 * 0 empty subtree, > 0 a branch, < 0 the leaf with that number negated. Branch 0 is not part of the tree; its left
 * slot is the root.
 *
 * Hashes are copied as eight 32-bit words: a third of the cost of 32 bytes, and no view object is made.
 */
import { assert, type Bytes, SHA256_LENGTH } from '@chassis/primitives'

/** 2¹³ branches or leaves a chunk: 512 KiB of hashes. */
const CHUNK_BITS = 13
const CHUNK_SIZE = 1 << CHUNK_BITS
const CHUNK_MASK = CHUNK_SIZE - 1
const SLOT_MASK = 2 * CHUNK_SIZE - 1
const NODE_BYTES = 2 * SHA256_LENGTH
/** 32-bit words in a hash. */
export const HASH_WORDS = SHA256_LENGTH / 4
const NODE_WORDS = 2 * HASH_WORDS
const BRANCH_MAX = 2 ** 30 - 1
const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

export const ROOT_SLOT = 0

export class NodeStore {
  private readonly hashes: Int32Array[] = []
  private readonly references: Int32Array[] = []
  private readonly leaves: Int32Array[] = []
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
    return (this.references[slot >>> (CHUNK_BITS + 1)] as Int32Array)[slot & SLOT_MASK] as number
  }

  setReference(slot: number, reference: number): void {
    const chunk = this.references[slot >>> (CHUNK_BITS + 1)] as Int32Array
    chunk[slot & SLOT_MASK] = reference
  }

  /** Sets the hash in `slot` to item `index` of `from` (eight words an item). */
  writeHash(slot: number, from: Int32Array, index: number): void {
    const chunk = this.hashes[slot >>> (CHUNK_BITS + 1)] as Int32Array
    copyHash(from, index * HASH_WORDS, chunk, (slot & SLOT_MASK) * HASH_WORDS)
  }

  /** Copies both hashes of a branch to byte `at` of `out`: what its own hash is made of. */
  readBranch(branch: number, out: DataView, at: number): void {
    const chunk = this.hashes[branch >>> CHUNK_BITS] as Int32Array
    const start = (branch & CHUNK_MASK) * NODE_WORDS
    for (let i = 0; i < NODE_WORDS; i++) out.setInt32(at + 4 * i, chunk[start + i] as number, LITTLE_ENDIAN)
  }

  /** Empties a slot: no reference, 32 zero bytes. */
  clear(slot: number): void {
    this.setReference(slot, 0)
    const chunk = this.hashes[slot >>> (CHUNK_BITS + 1)] as Int32Array
    const start = (slot & SLOT_MASK) * HASH_WORDS
    for (let i = 0; i < HASH_WORDS; i++) chunk[start + i] = 0
  }

  /** Copies reference and hash of one slot to another. */
  move(from: number, to: number): void {
    this.setReference(to, this.reference(from))
    this.writeHash(to, this.hashes[from >>> (CHUNK_BITS + 1)] as Int32Array, from & SLOT_MASK)
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

  /** A new leaf with item `index` of `paths` and of `valueHashes`. */
  takeLeaf(paths: Int32Array, valueHashes: Int32Array, index: number): number {
    const leaf = this.freeLeaves.pop() ?? this.nextLeaf++
    assert(leaf <= BRANCH_MAX, 'the state tree is full')
    if (leaf >>> CHUNK_BITS >= this.leaves.length) this.addLeafChunk()
    const chunk = this.leaves[leaf >>> CHUNK_BITS] as Int32Array
    copyHash(paths, index * HASH_WORDS, chunk, (leaf & CHUNK_MASK) * NODE_WORDS)
    this.writeValueHash(leaf, valueHashes, index)
    return leaf
  }

  freeLeaf(leaf: number): void {
    this.freeLeaves.push(leaf)
  }

  writeValueHash(leaf: number, from: Int32Array, index: number): void {
    const chunk = this.leaves[leaf >>> CHUNK_BITS] as Int32Array
    copyHash(from, index * HASH_WORDS, chunk, (leaf & CHUNK_MASK) * NODE_WORDS + HASH_WORDS)
  }

  readValueHash(leaf: number, out: Int32Array, index: number): void {
    const chunk = this.leaves[leaf >>> CHUNK_BITS] as Int32Array
    copyHash(chunk, (leaf & CHUNK_MASK) * NODE_WORDS + HASH_WORDS, out, index * HASH_WORDS)
  }

  /** Whether the leaf's path is item `index` of `paths`. */
  hasPath(leaf: number, paths: Int32Array, index: number): boolean {
    const chunk = this.leaves[leaf >>> CHUNK_BITS] as Int32Array
    const start = (leaf & CHUNK_MASK) * NODE_WORDS
    const other = index * HASH_WORDS
    for (let i = 0; i < HASH_WORDS; i++) if (chunk[start + i] !== paths[other + i]) return false
    return true
  }

  pathOf(leaf: number): Bytes {
    return bytesAt(this.leaves[leaf >>> CHUNK_BITS] as Int32Array, (leaf & CHUNK_MASK) * NODE_WORDS)
  }

  valueHashOf(leaf: number): Bytes {
    return bytesAt(this.leaves[leaf >>> CHUNK_BITS] as Int32Array, (leaf & CHUNK_MASK) * NODE_WORDS + HASH_WORDS)
  }

  hashOf(slot: number): Bytes {
    return bytesAt(this.hashes[slot >>> (CHUNK_BITS + 1)] as Int32Array, (slot & SLOT_MASK) * HASH_WORDS)
  }

  /** Bytes of memory held, in use or not. */
  get memory(): number {
    return this.hashes.length * CHUNK_SIZE * (NODE_BYTES + 8) + this.leaves.length * CHUNK_SIZE * NODE_BYTES
  }

  private addBranchChunk(): void {
    this.hashes.push(new Int32Array(CHUNK_SIZE * NODE_WORDS))
    this.references.push(new Int32Array(CHUNK_SIZE * 2))
  }

  private addLeafChunk(): void {
    this.leaves.push(new Int32Array(CHUNK_SIZE * NODE_WORDS))
  }
}

/** The 32 bytes as words in the machine's own order. Copies where the bytes are not aligned. */
export function wordsOf(bytes: Bytes): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
}

function bytesAt(chunk: Int32Array, word: number): Bytes {
  return new Uint8Array(chunk.buffer, chunk.byteOffset + 4 * word, SHA256_LENGTH).slice()
}

function copyHash(from: Int32Array, start: number, to: Int32Array, at: number): void {
  for (let i = 0; i < HASH_WORDS; i++) to[at + i] = from[start + i] as number
}
