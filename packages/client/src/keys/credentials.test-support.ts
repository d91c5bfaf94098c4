/** A browser's credentials over a passkey in software: what a page would get, in the forms in which it gets it. */
import { type Bytes, concatBytes, fromHex, toBase64Url, toHex, utf8Encode } from '@chassis/primitives'
import { generateEs256Key, nodeSha256, type SigningKey } from '@chassis/primitives/node'
import type { WebCredentials } from './web-credentials.ts'

export interface FakeOptions {
  readonly origin: string
  /** Gives the other one of two equivalent signatures, as half of all authenticators do. */
  readonly highS?: boolean
  /** COSE algorithm of a new key. */
  readonly algorithm?: number
}

/** Order of P-256 (FIPS 186-5). */
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const SPKI = fromHex('3059301306072a8648ce3d020106082a8648ce3d030107034200')

/** An integer of ASN.1 DER. */
function derInteger(bytes: Bytes): Bytes {
  let from = 0
  while (from < bytes.length - 1 && bytes[from] === 0) from++
  const least = bytes.slice(from)
  const value = (least[0] as number) >= 0x80 ? concatBytes(Uint8Array.of(0), least) : least
  return concatBytes(Uint8Array.of(0x02, value.length), value)
}

function der(signature: Bytes, highS: boolean): Bytes {
  const s = BigInt(`0x${toHex(signature.slice(32))}`)
  const wanted = highS ? P256_ORDER - s : s
  const body = concatBytes(
    derInteger(signature.slice(0, 32)),
    derInteger(fromHex(wanted.toString(16).padStart(64, '0'))),
  )
  return concatBytes(Uint8Array.of(0x30, body.length), body)
}

const bufferOf = (bytes: Bytes): ArrayBuffer => Uint8Array.from(bytes).buffer

/** One credential at a time; `asked` counts how often a person would have been asked to sign. */
export function fakeCredentials({ origin, highS = false, algorithm = -7 }: FakeOptions): WebCredentials & {
  readonly asked: () => number
} {
  let held: { readonly id: Bytes; readonly key: SigningKey } | undefined
  let asked = 0
  return {
    asked: () => asked,
    async create() {
      const key = generateEs256Key()
      held = { id: nodeSha256.hash(key.publicKey).slice(0, 16), key }
      const spki = concatBytes(SPKI, key.publicKey)
      return {
        rawId: bufferOf(held.id),
        response: { getPublicKey: () => bufferOf(spki), getPublicKeyAlgorithm: () => algorithm },
      }
    },
    async get(options) {
      asked += 1
      const { challenge, rpId } = options.publicKey as { readonly challenge: Bytes; readonly rpId: string }
      if (held === undefined) return null
      const text = { type: 'webauthn.get', challenge: toBase64Url(challenge), origin, crossOrigin: false }
      const clientDataJSON = utf8Encode(JSON.stringify(text))
      const authenticatorData = concatBytes(nodeSha256.hash(utf8Encode(rpId)), Uint8Array.of(5), new Uint8Array(4))
      const signature = held.key.sign(concatBytes(authenticatorData, nodeSha256.hash(clientDataJSON)))
      return {
        rawId: bufferOf(held.id),
        response: {
          authenticatorData: bufferOf(authenticatorData),
          clientDataJSON: bufferOf(clientDataJSON),
          signature: bufferOf(der(signature, highS)),
        },
      }
    },
  }
}
