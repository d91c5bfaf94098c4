/** An Ed25519 key in memory, the same in Node and in browsers. */
import { assert, type Bytes } from '@chassis/primitives'
import { ed25519 } from '@noble/curves/ed25519.js'
import type { PlainKey } from './client-key.ts'

/** The key of a 32-byte seed (RFC 8032, 5.1.5). Keep the seed where only its owner reads it. */
export function ed25519Key(seed: Bytes): PlainKey {
  assert(seed.length === 32, 'an Ed25519 seed has 32 bytes')
  const kept = Uint8Array.from(seed)
  return {
    kind: 'ed25519',
    publicKey: ed25519.getPublicKey(kept),
    sign: (message) => ed25519.sign(message, kept),
  }
}

/** A new key from the platform's randomness. Its seed is returned once: nothing keeps it. */
export function generateEd25519Key(): { readonly seed: Bytes; readonly key: PlainKey } {
  const seed = globalThis.crypto.getRandomValues(new Uint8Array(32))
  return { seed, key: ed25519Key(seed) }
}
