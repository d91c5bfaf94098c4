/** SHA-256 for tests: node:crypto, the simplest provider there is. */
import { createHash } from 'node:crypto'
import type { Sha256 } from '@chassis/primitives'

export const testSha256: Sha256 = {
  hash: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
  hashMany: (input, itemLength, count, output) => {
    for (let i = 0; i < count; i++) {
      const item = input.subarray(i * itemLength, (i + 1) * itemLength)
      output.set(createHash('sha256').update(item).digest(), i * 32)
    }
  },
}

export const hashText = (text: string): Uint8Array => testSha256.hash(new TextEncoder().encode(text))
