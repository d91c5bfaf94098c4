/** Votes of CometBFT validators in plain JavaScript: Ed25519 by the rules of ZIP 215. */
import type { Bytes } from '../bytes.ts'
import { ED25519_PUBLIC_KEY_LENGTH, ED25519_SIGNATURE_LENGTH } from '../ed25519-precheck.ts'
import { decodePoint, expectedPoint } from './noble-ed25519-equation.ts'

/** True when 8·(S·B − k·A) = 8·R with S < L, and A and R decode in some way. Source: ZIP 215. */
export function nobleVerifyVote(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (publicKey.length !== ED25519_PUBLIC_KEY_LENGTH || signature.length !== ED25519_SIGNATURE_LENGTH) return false
  const r = decodePoint(signature.subarray(0, 32), true)
  if (r === undefined) return false
  return expectedPoint(publicKey, message, signature, true)?.subtract(r).clearCofactor().is0() ?? false
}
