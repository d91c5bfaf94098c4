/** The hashes of the compact sparse Merkle tree of ICS-23's `SmtSpec` (the construction of celestiaorg/smt). */
import { assert, type Bytes, concatBytes, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'

/** Bits in a path: no branch lies deeper. */
export const TREE_DEPTH_MAX = 256

/** What stands for an empty subtree, and for the root of the empty tree: 32 zero bytes. */
export const EMPTY_SUBTREE: Bytes = new Uint8Array(SHA256_LENGTH)

const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])

/** H(00 ‖ path ‖ H(value)), where path = H(key). */
export function treeLeafHash(sha256: Sha256, path: Bytes, valueHash: Bytes): Bytes {
  assert(path.length === SHA256_LENGTH && valueHash.length === SHA256_LENGTH, 'path and value hash have 32 bytes')
  return sha256.hash(concatBytes(LEAF, path, valueHash))
}

/** H(01 ‖ left ‖ right). */
export function treeNodeHash(sha256: Sha256, left: Bytes, right: Bytes): Bytes {
  return sha256.hash(concatBytes(NODE, left, right))
}

/** Bit `depth` of a path: bit 0 is the most significant bit of the first byte; 0 leads left, 1 right. */
export function pathBit(path: Bytes, depth: number): 0 | 1 {
  return (((path[depth >> 3] as number) >> (7 - (depth & 7))) & 1) as 0 | 1
}

/** The number of leading bits that two paths share. */
export function sharedBits(a: Bytes, b: Bytes): number {
  for (let i = 0; i < SHA256_LENGTH; i++) {
    const difference = (a[i] as number) ^ (b[i] as number)
    if (difference !== 0) return i * 8 + Math.clz32(difference) - 24
  }
  return TREE_DEPTH_MAX
}
