/** A key that signs for an account. */
import type { Bytes } from '@chassis/primitives'
import type { Policy, SignatureEntry } from '@chassis/protocol'

/**
 * Signs the bytes it is given, and nothing else is asked of it: it may live in a file, in a security module or behind a
 * service. Ed25519 of RFC 8032 in the form that docs/spec/signatures.md admits.
 */
export interface PlainKey {
  readonly kind: 'ed25519'
  /** 32 bytes. */
  readonly publicKey: Bytes
  /** The signature, 64 bytes. */
  sign(message: Bytes): Bytes | Promise<Bytes>
}

/** What a passkey gives for a message: the ceremony around it belongs to the signature. */
export interface PasskeySignature {
  readonly signature: Bytes
  readonly webauthn: NonNullable<SignatureEntry['webauthn']>
}

/** A person's passkey: WebAuthn over ES256 (docs/spec/signatures.md, section 4). */
export interface PasskeySigner {
  readonly kind: 'webauthn'
  /** Uncompressed point of P-256, 65 bytes. */
  readonly publicKey: Bytes
  /** Asks the person. Throws PASSKEY_NOT_USED and PASSKEY_UNSUITABLE. */
  sign(message: Bytes): Promise<PasskeySignature>
}

/** With what a policy has to know of it. */
export interface PasskeyKey extends PasskeySigner {
  /** SHA-256 of the relying party's domain: what the account's policy names. */
  readonly rpIdHash: Bytes
  /** The pages it signs on. */
  readonly origins: readonly string[]
}

export type ClientKey = PlainKey | PasskeySigner

export type PolicyKey = Policy['keys'][number]

/** The key without its secret, as a policy holds it. */
export type PublicKeyOf = Pick<PlainKey, 'kind' | 'publicKey'> | Omit<PasskeyKey, 'sign'>
