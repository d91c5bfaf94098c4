/** The two hashes of an RFC 6962 / RFC 9162 Merkle log. */
import { assert, type Bytes, concatBytes, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'

const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])
const NOTHING = new Uint8Array(0)

/** H(00 ‖ data). Source: RFC 6962 section 2.1. */
export function leafHash(sha256: Sha256, data: Bytes): Bytes {
  return sha256.hash(concatBytes(LEAF, data))
}

/** H(01 ‖ left ‖ right). Source: RFC 6962 section 2.1. */
export function nodeHash(sha256: Sha256, left: Bytes, right: Bytes): Bytes {
  return sha256.hash(concatBytes(NODE, left, right))
}

/** The root of the log without entries: H(""). */
export function emptyLogRoot(sha256: Sha256): Bytes {
  return sha256.hash(NOTHING)
}

/**
 * The root of a perfect tree over `width` (a power of two) hashes that lie one after the other in `hashes`.
 * One `hashMany` per level, so that a provider may hash several nodes at once.
 */
export function perfectRoot(sha256: Sha256, hashes: Bytes, width: number): Bytes {
  assert(width > 0 && hashes.length >= width * SHA256_LENGTH, 'a perfect tree needs its leaves')
  let level = hashes.slice(0, width * SHA256_LENGTH)
  for (let count = width; count > 1; count /= 2) {
    assert(count % 2 === 0, 'the width of a perfect tree is a power of two')
    level = nodeLevel(sha256, level, count / 2)
  }
  return level
}

function nodeLevel(sha256: Sha256, children: Bytes, count: number): Uint8Array<ArrayBuffer> {
  const items = new Uint8Array(count * 65)
  for (let i = 0; i < count; i++) {
    items[i * 65] = 1
    items.set(children.subarray(i * 64, i * 64 + 64), i * 65 + 1)
  }
  const out = new Uint8Array(count * SHA256_LENGTH)
  sha256.hashMany(items, 65, count, out)
  return out
}
