/** Ed25519 for tests: node:crypto. The predicate's edge cases are tested where the providers live. */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Bytes, SignatureVerifier } from '@chassis/primitives'

const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

export const testVerifier: SignatureVerifier = {
  verifyEd25519: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, publicKey]), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  },
  verifyEs256: () => false,
}

/** A deterministic key pair from a 32-byte seed. */
export function testKeyPair(seed: Bytes): { readonly publicKey: Bytes; readonly sign: (message: Bytes) => Bytes } {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: new Uint8Array(spki.subarray(PUBLIC_PREFIX.length)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}
