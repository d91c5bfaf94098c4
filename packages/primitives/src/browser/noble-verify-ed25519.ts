/**
 * Our Ed25519 predicate over the point arithmetic of @noble/ed25519. Its own `verify` multiplies by the cofactor and
 * therefore accepts signatures that we and the other backends refuse; the equation is evaluated here instead.
 */
import { type Bytes, equalBytes } from '../bytes.ts'
import { ed25519Precheck } from '../ed25519-precheck.ts'
import { expectedPoint } from './noble-ed25519-equation.ts'

/** True when S·B − k·A, encoded, is R byte for byte (the cofactorless equation) and the encodings are admissible. */
export function nobleVerifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  if (!ed25519Precheck(publicKey, signature)) return false
  const expected = expectedPoint(publicKey, message, signature, false)
  return expected !== undefined && equalBytes(expected.toBytes(), signature.subarray(0, 32))
}
