/** Our signature predicate over libsodium for Ed25519, twice as fast as OpenSSL; P-256, which it lacks, by OpenSSL. */
import { ed25519Precheck } from '../ed25519-precheck.ts'
import type { SignatureVerifier } from '../signature.ts'
import { type Sodium, sodium } from './load-sodium.ts'
import { nodeVerifier } from './node-verifier.ts'

function sodiumVerifierOver(native: Sodium): SignatureVerifier {
  return {
    verifyEd25519: (publicKey, message, signature) =>
      ed25519Precheck(publicKey, signature) && native.crypto_sign_verify_detached(signature, message, publicKey),
    verifyEs256: nodeVerifier.verifyEs256,
  }
}

/** Falls back to node:crypto where libsodium is missing. */
export const sodiumVerifier: SignatureVerifier = sodium === undefined ? nodeVerifier : sodiumVerifierOver(sodium)
