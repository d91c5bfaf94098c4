/**
 * Seals what is handed over to another member for its key alone: HPKE base mode (RFC 9180), DHKEM(P-256, HKDF-SHA256),
 * HKDF-SHA256, AES-256-GCM.
 */

import { type Bytes, Rejection, utf8Encode } from '@chassis/primitives'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { GatewayError } from '../errors.ts'

export interface Sealed {
  /** The encapsulated key: an uncompressed point. */
  readonly encapsulated: Bytes
  readonly ciphertext: Bytes
}

/** What binds a hand-over to its purpose; the recipient must know it to open. */
export const HAND_OVER_INFO = 'chassis hand-over v1'

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/**
 * `recipient`: 65 bytes, an uncompressed point of P-256. `context` is authenticated with the text. Refuses
 * SEAL_KEY_INVALID for what is no such point.
 */
export async function sealTo(recipient: Bytes, context: string, plaintext: Bytes): Promise<Sealed> {
  let recipientPublicKey: Awaited<ReturnType<typeof suite.kem.deserializePublicKey>>
  try {
    recipientPublicKey = await suite.kem.deserializePublicKey(recipient)
  } catch {
    throw new Rejection(GatewayError.SEAL_KEY_INVALID)
  }
  const info = utf8Encode(HAND_OVER_INFO)
  const { ct, enc } = await suite.seal({ recipientPublicKey, info }, plaintext, utf8Encode(context))
  return { encapsulated: new Uint8Array(enc), ciphertext: new Uint8Array(ct) }
}
