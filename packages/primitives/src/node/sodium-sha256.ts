/**
 * SHA-256 by libsodium: a second opinion on the node's own at start, and the faster one where OpenSSL has no SHA
 * instructions.
 */
import type { Bytes } from '../bytes.ts'
import { SHA256_LENGTH, type Sha256 } from '../sha256.ts'
import { type Sodium, sodium } from './load-sodium.ts'
import { nodeSha256 } from './node-sha256.ts'

/** Items up to this length are copied into a scratch buffer: cheaper than a new view per item. */
const SCRATCH_MAX = 256

/** A new view of a new buffer costs more than hashing 64 bytes, so digests pass through one buffer that is reused. */
const digest = new Uint8Array(SHA256_LENGTH)

function hashManyShort(native: Sodium, input: Bytes, itemLength: number, count: number, output: Bytes): void {
  const item = new Uint8Array(itemLength)
  for (let i = 0; i < count; i++) {
    const from = i * itemLength
    for (let k = 0; k < itemLength; k++) item[k] = input[from + k] as number
    native.crypto_hash_sha256(digest, item)
    const to = i * SHA256_LENGTH
    for (let k = 0; k < SHA256_LENGTH; k++) output[to + k] = digest[k] as number
  }
}

function sodiumSha256Over(native: Sodium): Sha256 {
  return {
    hash(data) {
      native.crypto_hash_sha256(digest, data)
      return digest.slice()
    },
    hashMany(input, itemLength, count, output) {
      if (itemLength <= SCRATCH_MAX) return hashManyShort(native, input, itemLength, count, output)
      for (let i = 0; i < count; i++) {
        native.crypto_hash_sha256(digest, input.subarray(i * itemLength, (i + 1) * itemLength))
        output.set(digest, i * SHA256_LENGTH)
      }
    },
  }
}

/** Falls back to node:crypto where libsodium is missing. */
export const sodiumSha256: Sha256 = sodium === undefined ? nodeSha256 : sodiumSha256Over(sodium)
