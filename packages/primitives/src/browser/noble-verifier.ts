/** Both signature kinds in plain JavaScript. Bundles that need one kind import its function instead. */
import type { SignatureVerifier } from '../signature.ts'
import { nobleVerifyEd25519 } from './noble-verify-ed25519.ts'
import { nobleVerifyEs256 } from './noble-verify-es256.ts'

export const nobleVerifier: SignatureVerifier = {
  verifyEd25519: nobleVerifyEd25519,
  verifyEs256: nobleVerifyEs256,
}
