/**
 * Opens what a vault handed over sealed: HPKE base mode (RFC 9180), DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
 * AES-256-GCM; docs/spec/vault.md, section 5.
 */
import { fromHex, PlatformError, utf8Decode, utf8Encode } from '@chassis/primitives'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { checkFields, type Release, type ReleasedField } from './release.ts'

export interface SealKey {
  /** 65 bytes: an uncompressed point of P-256. */
  readonly publicKey: Uint8Array
  /** 32 bytes. */
  readonly privateKey: Uint8Array
}

const INFO = 'chassis hand-over v1'
const newSuite = () => new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

export async function newSealKey(): Promise<SealKey> {
  const suite = newSuite()
  const pair = await suite.kem.generateKeyPair()
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  }
}

/** The fields of a sealed release, checked as clear ones are. Throws PROOF_FAILED where the key or anything differs. */
export async function openSealed(
  release: Pick<Release, 'sealed' | 'receipt' | 'digests' | 'commitment'>,
  privateKey: Uint8Array,
): Promise<readonly ReleasedField[]> {
  const { sealed, receipt } = release
  if (sealed === undefined) throw failed()
  let fields: readonly ReleasedField[]
  try {
    const suite = newSuite()
    const recipientKey = await suite.kem.deserializePrivateKey(Uint8Array.from(privateKey))
    const opened = await suite.open(
      { recipientKey, enc: fromHex(sealed.encapsulated), info: utf8Encode(INFO) },
      fromHex(sealed.ciphertext),
      utf8Encode(receipt.transaction),
    )
    fields = JSON.parse(utf8Decode(new Uint8Array(opened))) as readonly ReleasedField[]
  } catch (cause) {
    throw failed(cause)
  }
  checkFields(release, fields)
  return fields
}

function failed(cause?: unknown): PlatformError {
  return new PlatformError('the hand-over does not open', {
    code: 'PROOF_FAILED',
    details: { checks: 'release.sealed' },
    cause,
  })
}
