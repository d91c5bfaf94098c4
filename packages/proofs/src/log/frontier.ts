/**
 * The right edge of an RFC 6962 log (its compact range): enough to append and to know the root, in O(log n) memory.
 * A chronicle's head in the state tree is such a frontier.
 */
import { assert, type Bytes, concatBytes, ensure, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { emptyLogRoot, nodeHash } from './hashing.ts'

export interface Frontier {
  /** Number of leaves. */
  readonly size: number
  /** Roots of the perfect subtrees that the size's binary digits name, left (largest) to right (smallest). */
  readonly hashes: readonly Bytes[]
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] }

/**
 * The frontier after one more leaf. The old one stays as it was. Cost: as many hashes as `size` ends in binary ones.
 */
export function appendToFrontier(sha256: Sha256, frontier: Frontier, leaf: Bytes): Frontier {
  assert(leaf.length === SHA256_LENGTH, 'a leaf hash has 32 bytes')
  assert(frontier.size < Number.MAX_SAFE_INTEGER, 'the log is full')
  const hashes = [...frontier.hashes]
  let hash = leaf
  for (let rest = frontier.size; rest % 2 === 1; rest = (rest - 1) / 2)
    hash = nodeHash(sha256, hashes.pop() as Bytes, hash)
  hashes.push(hash)
  return { size: frontier.size + 1, hashes }
}

/** The RFC 6962 root of the log that ends in this frontier. */
export function frontierRoot(sha256: Sha256, frontier: Frontier): Bytes {
  let root: Bytes | undefined
  for (let i = frontier.hashes.length - 1; i >= 0; i--) {
    const hash = frontier.hashes[i] as Bytes
    root = root === undefined ? hash : nodeHash(sha256, hash, root)
  }
  return root ?? emptyLogRoot(sha256)
}

/** The hashes, left to right, 32 bytes each. The size is stored beside it by whoever stores the frontier. */
export function encodeFrontier(frontier: Frontier): Bytes {
  return concatBytes(...frontier.hashes)
}

/** Refuses (OUT_OF_RANGE, MALFORMED_PROOF) a size that is no safe integer and bytes that are not that size's hashes. */
export function decodeFrontier(size: number, bytes: Bytes): Frontier {
  ensure(Number.isSafeInteger(size) && size >= 0, ProofsError.OUT_OF_RANGE, { size })
  const count = perfectSubtreeCount(size)
  ensure(bytes.length === count * SHA256_LENGTH, ProofsError.MALFORMED_PROOF, { expected: count * SHA256_LENGTH })
  const hashes: Bytes[] = []
  for (let i = 0; i < count; i++) hashes.push(bytes.slice(i * SHA256_LENGTH, (i + 1) * SHA256_LENGTH))
  return { size, hashes }
}

/** The number of perfect subtrees of a log: the ones among the binary digits of its size. */
export function perfectSubtreeCount(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
