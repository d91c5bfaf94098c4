/**
 * Signature verification as an injected, synchronous capability. The predicate is ours and frozen
 * (docs/spec/signatures.md).
 */
import type { Bytes } from './bytes.ts'

/** 1 Ed25519 (services), 2 ES256 (P-256, SHA-256, raw r‖s, low s), 3 WebAuthn assertion over ES256 (passkeys). */
export type KeyType = 1 | 2 | 3
export const KEY_TYPE = { ed25519: 1, es256: 2, webauthn: 3 } as const

export interface SignatureVerifier {
  /** Canonical A and R, neither of small order, S < L, cofactorless. Key 32 bytes, signature 64; else false. */
  verifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): boolean
  /** Key: uncompressed SEC 1 point on the curve, 65 bytes; signature raw r‖s, 64 bytes, 1 ≤ r < n, 1 ≤ s ≤ n/2. */
  verifyEs256(publicKey: Bytes, message: Bytes, signature: Bytes): boolean
}

/**
 * Judges a vote of a CometBFT validator: Ed25519 by the rules of ZIP 215 (any encodings of points of the curve, S < L,
 * equation with the cofactor), as CometBFT itself does. Key 32 bytes, signature 64; else false. It accepts all that
 * `verifyEd25519` accepts and more, and is never asked about a transaction (docs/spec/signatures.md).
 */
export type VoteVerifier = (publicKey: Bytes, message: Bytes, signature: Bytes) => boolean
