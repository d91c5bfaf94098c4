/** A key that signs for an account. */
import type { Bytes } from '@chassis/primitives'

/**
 * Signs the bytes it is given, and nothing else is asked of it: it may live in a file, in a security module or behind a
 * service. Ed25519 of RFC 8032 in the form that docs/spec/signatures.md admits.
 */
export interface ClientKey {
  readonly kind: 'ed25519'
  /** 32 bytes. */
  readonly publicKey: Bytes
  /** The signature, 64 bytes. */
  sign(message: Bytes): Bytes | Promise<Bytes>
}
