/** Passkeys of this browser and of what is plugged into it: made, and used to sign. */
import {
  type Bytes,
  equalBytes,
  es256FromDer,
  fromHex,
  normalizeLowS,
  PlatformError,
  Rejection,
  toHex,
  utf8Encode,
  webauthnChallenge,
} from '@chassis/primitives'
import { nobleSha256 } from '@chassis/primitives/browser'
import type { PasskeyKey } from './client-key.ts'
import type { AssertedCredential, CreatedCredential, WebCredentials } from './web-credentials.ts'

/** What is kept of a passkey to find it again; nothing of it is secret. Bytes as hex. */
export interface KnownPasskey {
  readonly credentialId: string
  readonly publicKey: string
  /** The relying party's domain, such as `localhost`. */
  readonly rpId: string
  /** Of the page that it was made on. */
  readonly origin: string
}

export interface NewPasskey {
  readonly rpId: string
  readonly origin: string
  /** How the browser lists it: for whom it signs. */
  readonly userName: string
  /** 1 to 64 bytes without personal data: the account's own. */
  readonly userHandle: Bytes
}

const ES256 = -7
/** How long the browser waits for the person. */
const PATIENCE_MS = 60_000
/** SubjectPublicKeyInfo of an uncompressed P-256 point (RFC 5480): these bytes, then the point. */
const P256_SPKI = /* @__PURE__ */ fromHex('3059301306072a8648ce3d020106082a8648ce3d030107034200')
const POINT_BYTES = 65

/** Has the browser make a passkey. Throws PASSKEY_NOT_USED; PASSKEY_UNSUITABLE where it is none of ES256. */
export async function createPasskey(wanted: NewPasskey, credentials: WebCredentials): Promise<KnownPasskey> {
  const { rpId, origin, userName, userHandle } = wanted
  const { rawId, response } = await asked<CreatedCredential>(() =>
    credentials.create({
      publicKey: {
        rp: { id: rpId, name: 'Chassis' },
        user: { id: userHandle, name: userName, displayName: userName },
        pubKeyCredParams: [{ type: 'public-key', alg: ES256 }],
        // Nobody relies on what a new key says of its maker: the policy that takes it in is signed.
        challenge: globalThis.crypto.getRandomValues(new Uint8Array(32)),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
        timeout: PATIENCE_MS,
      } as never,
    }),
  )
  const spki = new Uint8Array(response.getPublicKey() ?? new ArrayBuffer(0))
  const isP256 = equalBytes(spki.slice(0, P256_SPKI.length), P256_SPKI)
  const point = spki.slice(P256_SPKI.length)
  if (response.getPublicKeyAlgorithm() !== ES256 || !isP256 || point.length !== POINT_BYTES) throw unsuitable()
  return { credentialId: toHex(new Uint8Array(rawId)), publicKey: toHex(point), rpId, origin }
}

/** The key of a passkey that was made before. */
export function passkey(known: KnownPasskey, credentials: WebCredentials): PasskeyKey {
  const { rpId, origin } = known
  const id = fromHex(known.credentialId)
  return {
    kind: 'webauthn',
    publicKey: fromHex(known.publicKey),
    rpIdHash: nobleSha256.hash(utf8Encode(rpId)),
    origins: [origin],
    async sign(message) {
      const { rawId, response } = await asked<AssertedCredential>(() =>
        credentials.get({
          publicKey: {
            challenge: webauthnChallenge(message, nobleSha256),
            rpId,
            allowCredentials: [{ type: 'public-key', id }],
            userVerification: 'required',
            timeout: PATIENCE_MS,
          } as never,
        }),
      )
      if (!equalBytes(new Uint8Array(rawId), id)) throw unsuitable()
      const webauthn = {
        authenticatorData: new Uint8Array(response.authenticatorData),
        clientDataJson: new Uint8Array(response.clientDataJSON),
      }
      return { signature: plainSignature(new Uint8Array(response.signature)), webauthn }
    },
  }
}

/** The one of two equivalent signatures that the ledger takes, as r ‖ s. */
function plainSignature(der: Bytes): Bytes {
  try {
    return normalizeLowS(es256FromDer(der))
  } catch (error) {
    if (error instanceof Rejection) throw unsuitable(error)
    throw error
  }
}

/** The browser tells a person who does not want to, a wrong person and a lost key apart in nothing (14.6.3). */
async function asked<T>(ceremony: () => Promise<unknown>): Promise<T> {
  let answer: unknown
  try {
    answer = await ceremony()
  } catch (cause) {
    throw new PlatformError('the passkey was not used', { code: 'PASSKEY_NOT_USED', cause })
  }
  if (answer === null || answer === undefined) throw new PlatformError('no passkey', { code: 'PASSKEY_NOT_USED' })
  return answer as T
}

function unsuitable(cause?: unknown): PlatformError {
  return new PlatformError('the passkey is none of ES256', { code: 'PASSKEY_UNSUITABLE', cause })
}
