/** The native libsodium binding, or nothing where the platform has no build of it. */
import { createRequire } from 'node:module'
import type { Bytes } from '../bytes.ts'

/** What we use of sodium-native, which brings no types of its own. */
export interface Sodium {
  /** Writes the 32-byte digest of `input` to `output`. */
  crypto_hash_sha256(output: Bytes, input: Bytes): void
  crypto_sign_verify_detached(signature: Bytes, message: Bytes, publicKey: Bytes): boolean
  crypto_sign_seed_keypair(publicKey: Bytes, secretKey: Bytes, seed: Bytes): void
  crypto_sign_detached(signature: Bytes, message: Bytes, secretKey: Bytes): void
}

function loadSodium(): Sodium | undefined {
  try {
    return createRequire(import.meta.url)('sodium-native') as Sodium
  } catch {
    // No prebuilt binary for this platform: node:crypto computes the same, only slower.
    return undefined
  }
}

export const sodium: Sodium | undefined = loadSodium()
