/** SHA-256 as an injected, synchronous capability: the deterministic zone never names an implementation. */
import type { Bytes } from './bytes.ts'

export interface Sha256 {
  /** The 32-byte digest of `data`, in a buffer of its own. */
  hash(data: Bytes): Bytes
  /**
   * Hashes `count` items of `itemLength` bytes that lie one after the other in `input`; the digests are written one
   * after the other (32 bytes each) to `output` from byte 0.
   */
  hashMany(input: Bytes, itemLength: number, count: number, output: Bytes): void
}

export const SHA256_LENGTH = 32
