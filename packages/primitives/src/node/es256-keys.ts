/** P-256 keys (FIPS 186-5) whose signatures have low s. */
import { Buffer } from 'node:buffer'
import { createECDH, createPrivateKey, sign } from 'node:crypto'
import { assert } from '../assert.ts'
import type { Bytes } from '../bytes.ts'
import { normalizeLowS } from '../normalize-low-s.ts'
import { KEY_TYPE } from '../signature.ts'
import { p256Jwk } from './public-key-cache.ts'
import type { SigningKey } from './signing-key.ts'

/** The key of a 32-byte scalar from 1 to n − 1. Signatures are randomised; any of them verifies. */
export function es256KeyFromSecret(secret: Bytes): SigningKey {
  assert(secret.length === 32, 'a P-256 secret has 32 bytes')
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(secret)
  return es256Key(new Uint8Array(ecdh.getPublicKey()), secret.slice())
}

export function generateEs256Key(): SigningKey {
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  // The exported scalar drops leading zeros.
  const secret = new Uint8Array(32)
  const scalar = ecdh.getPrivateKey()
  secret.set(scalar, 32 - scalar.length)
  return es256Key(new Uint8Array(ecdh.getPublicKey()), secret)
}

function es256Key(publicKey: Bytes, secret: Bytes): SigningKey {
  const jwk = { ...p256Jwk(publicKey), d: Buffer.from(secret).toString('base64url') }
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  return {
    keyType: KEY_TYPE.es256,
    publicKey,
    secret,
    sign: (message) => normalizeLowS(new Uint8Array(sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' }))),
  }
}
