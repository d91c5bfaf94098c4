/** Our signature predicate over node:crypto (OpenSSL), whose Ed25519 equation is the cofactorless one. */
import { verify } from 'node:crypto'
import { ed25519Precheck } from '../ed25519-precheck.ts'
import { es256Precheck } from '../es256-precheck.ts'
import type { SignatureVerifier } from '../signature.ts'
import { ed25519Jwk, PublicKeyCache, p256Jwk } from './public-key-cache.ts'

const ed25519Keys = new PublicKeyCache(ed25519Jwk)
const p256Keys = new PublicKeyCache(p256Jwk)

export const nodeVerifier: SignatureVerifier = {
  verifyEd25519(publicKey, message, signature) {
    if (!ed25519Precheck(publicKey, signature)) return false
    const key = ed25519Keys.get(publicKey)
    return key !== undefined && verify(null, message, key, signature)
  },
  verifyEs256(publicKey, message, signature) {
    if (!es256Precheck(publicKey, signature)) return false
    const key = p256Keys.get(publicKey)
    return key !== undefined && verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature)
  },
}
