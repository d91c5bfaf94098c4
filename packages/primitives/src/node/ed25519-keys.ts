/** Ed25519 keys of services (RFC 8032). */
import { Buffer } from 'node:buffer'
import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { assert } from '../assert.ts'
import { type Bytes, concatBytes, fromHex } from '../bytes.ts'
import { KEY_TYPE } from '../signature.ts'
import type { SigningKey } from './signing-key.ts'

/** PKCS #8 for an Ed25519 seed (RFC 8410 section 7); the 32 bytes of the seed follow. */
const PKCS8_PREFIX = fromHex('302e020100300506032b657004220420')

/** The key of a 32-byte seed. */
export function ed25519KeyFromSeed(seed: Bytes): SigningKey {
  assert(seed.length === 32, 'an Ed25519 seed has 32 bytes')
  const key = createPrivateKey({ key: Buffer.from(concatBytes(PKCS8_PREFIX, seed)), format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return {
    keyType: KEY_TYPE.ed25519,
    publicKey: new Uint8Array(Buffer.from(x as string, 'base64url')),
    secret: seed.slice(),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

export function generateEd25519Key(): SigningKey {
  return ed25519KeyFromSeed(new Uint8Array(randomBytes(32)))
}
