/** SHA-256 in plain JavaScript (@noble/hashes): synchronous in every browser. */
import { sha256 } from '@noble/hashes/sha2.js'
import { SHA256_LENGTH, type Sha256 } from '../sha256.ts'

export const nobleSha256: Sha256 = {
  hash: (data) => sha256(data),
  hashMany(input, itemLength, count, output) {
    for (let i = 0; i < count; i++) {
      output.set(sha256(input.subarray(i * itemLength, (i + 1) * itemLength)), i * SHA256_LENGTH)
    }
  },
}
