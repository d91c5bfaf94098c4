/**
 * A decoded transaction with what the signature backends said about it. Made off the executing thread, once per node.
 */
import { type Bytes, type Sha256, type SignatureVerifier, verifyWebauthn } from '@chassis/primitives'
import {
  decodeTransaction,
  type LedgerId,
  type SignatureEntry,
  signBytes,
  type Transaction,
  transactionHash,
} from '@chassis/protocol'

export interface SignatureVerdict {
  readonly valid: boolean
  /** WebAuthn only. */
  readonly rpIdHash?: Bytes
  readonly origin?: string
}

export interface VerifiedTransaction {
  readonly raw: Bytes
  readonly transaction: Transaction
  /** The transaction id as bytes. */
  readonly hash: Bytes
  /** One per signature entry, in order. */
  readonly verdicts: readonly SignatureVerdict[]
}

/** Verifies one signature entry over `message`, which are the bytes that a key of its kind signs. */
export function verifySignatureOver(
  sha256: Sha256,
  verifier: SignatureVerifier,
  message: Bytes,
  entry: SignatureEntry,
): SignatureVerdict {
  if (entry.kind === 'webauthn') {
    if (!entry.webauthn) return { valid: false }
    const { publicKey, signature, webauthn: aux } = entry
    const result = verifyWebauthn({ publicKey, signature, aux }, message, { sha256, verifier })
    return result.ok ? { valid: true, rpIdHash: result.rpIdHash, origin: result.origin } : { valid: false }
  }
  if (entry.webauthn) return { valid: false }
  return {
    valid:
      entry.kind === 'ed25519'
        ? verifier.verifyEd25519(entry.publicKey, message, entry.signature)
        : verifier.verifyEs256(entry.publicKey, message, entry.signature),
  }
}

/** Verifies one signature entry of a transaction over the sign bytes of its kind. */
export function verifySignature(
  sha256: Sha256,
  verifier: SignatureVerifier,
  ledger: LedgerId,
  bodyBytes: Bytes,
  entry: SignatureEntry,
): SignatureVerdict {
  return verifySignatureOver(sha256, verifier, signBytes(entry.kind, ledger, bodyBytes), entry)
}

/** Decodes and verifies raw bytes. Throws a numbered rejection when they are no transaction. */
export function verifyTransaction(
  sha256: Sha256,
  verifier: SignatureVerifier,
  ledger: LedgerId,
  raw: Bytes,
): VerifiedTransaction {
  const transaction = decodeTransaction(raw)
  const verdicts = transaction.signatures.map((entry) =>
    verifySignature(sha256, verifier, ledger, transaction.bodyBytes, entry),
  )
  return { raw, transaction, hash: transactionHash(sha256, transaction.bodyBytes), verdicts }
}
