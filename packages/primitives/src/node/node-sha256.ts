/** SHA-256 by node:crypto (OpenSSL), which uses the processor's SHA instructions. */
import { hash as oneShot } from 'node:crypto'
import type { Bytes } from '../bytes.ts'
import { SHA256_LENGTH, type Sha256 } from '../sha256.ts'

/**
 * Writes the digest of `data` to `output` from `start`. The digest comes as a `binary` (Latin-1) string, one character
 * a byte: the
 * runtime makes a short string in a third of the time that it takes to make a Buffer, which costs more than hashing.
 */
function hashInto(data: Bytes, output: Bytes, start: number): void {
  const digest = oneShot('sha256', data, 'binary')
  for (let i = 0; i < SHA256_LENGTH; i++) output[start + i] = digest.charCodeAt(i)
}

export const nodeSha256: Sha256 = {
  hash(data) {
    const digest = new Uint8Array(SHA256_LENGTH)
    hashInto(data, digest, 0)
    return digest
  },
  hashMany(input, itemLength, count, output) {
    if (count === 1 && input.length === itemLength) return hashInto(input, output, 0)
    for (let i = 0; i < count; i++) {
      const item = new Uint8Array(input.buffer, input.byteOffset + i * itemLength, itemLength)
      hashInto(item, output, i * SHA256_LENGTH)
    }
  },
}
