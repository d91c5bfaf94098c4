/** The default SHA-256 of a node: libsodium for short inputs, OpenSSL for long ones. */
import type { Sha256 } from '../sha256.ts'
import { nodeSha256 } from './node-sha256.ts'
import { sodiumSha256 } from './sodium-sha256.ts'

/** Measured cross-over on x86-64 with SHA extensions; the digest is the same on both sides. */
const SHORT_MAX = 256

export const sha256: Sha256 = {
  hash: (data) => (data.length <= SHORT_MAX ? sodiumSha256 : nodeSha256).hash(data),
  hashMany(input, itemLength, count, output) {
    const provider = itemLength <= SHORT_MAX ? sodiumSha256 : nodeSha256
    provider.hashMany(input, itemLength, count, output)
  },
}
