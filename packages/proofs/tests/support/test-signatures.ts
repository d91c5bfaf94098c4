/** Ed25519 for tests: the verifier of node:crypto, and keys from seeds. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { Bytes } from '@chassis/primitives'
import { nodeVerifier } from '@chassis/primitives/node'

/** What stands before the key in its DER form. */
const PUBLIC_PREFIX_BYTES = 12
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

export const testVerifier = nodeVerifier

/** A deterministic key pair from a 32-byte seed. */
export function testKeyPair(seed: Bytes): { readonly publicKey: Bytes; readonly sign: (message: Bytes) => Bytes } {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: new Uint8Array(spki.subarray(PUBLIC_PREFIX_BYTES)),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}
