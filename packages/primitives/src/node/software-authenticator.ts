/** A passkey authenticator in software, with the browser in front of it: for tests, demonstrations and conformance. */
import { toBase64Url } from '../base64.ts'
import { type Bytes, concatBytes, utf8Encode } from '../bytes.ts'
import { type WebauthnAssertion, webauthnChallenge } from '../verify-webauthn.ts'
import { generateEs256Key } from './es256-keys.ts'
import { nodeSha256 } from './node-sha256.ts'
import type { SigningKey } from './signing-key.ts'

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04

export interface SoftwareAuthenticatorOptions {
  /** The relying party's domain, e.g. `localhost`. */
  readonly rpId: string
  /** The page's origin, e.g. `http://localhost:8480`. */
  readonly origin: string
  readonly key?: SigningKey
}

/** Departures from a regular ceremony. */
export interface CeremonyOptions {
  /** The flag byte; user present and verified unless given. */
  readonly flags?: number
  /** Encoded extension outputs, appended as they are. */
  readonly extensions?: Bytes
  /** Client data members that are added or replaced. */
  readonly clientData?: Readonly<Record<string, unknown>>
}

export interface SoftwareAuthenticator {
  readonly publicKey: Bytes
  readonly rpIdHash: Bytes
  readonly origin: string
  /** Signs our sign bytes as a browser and a passkey would. */
  sign(signBytes: Bytes, options?: CeremonyOptions): WebauthnAssertion
}

export function softwareAuthenticator({ rpId, origin, key }: SoftwareAuthenticatorOptions): SoftwareAuthenticator {
  const signer = key ?? generateEs256Key()
  const rpIdHash = nodeSha256.hash(utf8Encode(rpId))
  return {
    publicKey: signer.publicKey,
    rpIdHash,
    origin,
    sign(signBytes, options = {}) {
      const challenge = toBase64Url(webauthnChallenge(signBytes, nodeSha256))
      const clientData = { type: 'webauthn.get', challenge, origin, crossOrigin: false, ...options.clientData }
      const clientDataJson = utf8Encode(JSON.stringify(clientData))
      const flags = Uint8Array.of(options.flags ?? USER_PRESENT | USER_VERIFIED)
      const extensions = options.extensions ?? new Uint8Array(0)
      const authenticatorData = concatBytes(rpIdHash, flags, new Uint8Array(4), extensions)
      const signature = signer.sign(concatBytes(authenticatorData, nodeSha256.hash(clientDataJson)))
      return { publicKey: signer.publicKey, signature, aux: { authenticatorData, clientDataJson } }
    },
  }
}
