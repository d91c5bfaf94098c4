/** A private key that signs in this process: for services, tools and tests. */
import type { Bytes } from '../bytes.ts'
import type { KeyType } from '../signature.ts'

export interface SigningKey {
  readonly keyType: KeyType
  readonly publicKey: Bytes
  /** The 32 secret bytes: Ed25519 seed or P-256 scalar. */
  readonly secret: Bytes
  sign(message: Bytes): Bytes
}
