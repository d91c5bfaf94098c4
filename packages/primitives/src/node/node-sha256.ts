/** SHA-256 by node:crypto (OpenSSL): the fastest for long inputs, where its SHA instructions outweigh the call. */
import { createHash, hash as oneShot } from 'node:crypto'
import type { Bytes } from '../bytes.ts'
import { SHA256_LENGTH, type Sha256 } from '../sha256.ts'

/** The one-shot call exists from Node 20.12; older runtimes get the same digest from the streaming interface. */
const digest: (data: Bytes) => Buffer =
  typeof oneShot === 'function'
    ? (data) => oneShot('sha256', data, 'buffer')
    : (data) => createHash('sha256').update(data).digest()

export const nodeSha256: Sha256 = {
  hash: (data) => new Uint8Array(digest(data)),
  hashMany(input, itemLength, count, output) {
    for (let i = 0; i < count; i++) {
      output.set(digest(input.subarray(i * itemLength, (i + 1) * itemLength)), i * SHA256_LENGTH)
    }
  },
}
