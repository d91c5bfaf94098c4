/** C2SP verifier keys: `<name>+<id, 8 hex digits>+<base64 of type byte and public key>`. */
import { assert, type Bytes, concatBytes, ensure, fromBase64, refuse, type Sha256, toBase64 } from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { isKeyName, keyIdOf } from './key-name.ts'

/**
 * Signature types of c2sp.org/signed-note that this verifier knows: Ed25519, and Ed25519 with a time (cosignatures).
 */
export const SIGNATURE_TYPE = { ed25519: 1, cosignature: 4 } as const
export type SignatureType = (typeof SIGNATURE_TYPE)[keyof typeof SIGNATURE_TYPE]

export interface VerifierKey {
  readonly name: string
  /** 32 bits. */
  readonly id: number
  readonly type: SignatureType
  /** Ed25519, 32 bytes. */
  readonly publicKey: Bytes
}

const PUBLIC_KEY_LENGTH = 32

/** The key with its id. A malformed name is a bug: names come from `ledgerOrigin` or a parsed key. */
export function verifierKey(sha256: Sha256, name: string, publicKey: Bytes, type: SignatureType = 1): VerifierKey {
  assert(isKeyName(name), 'a key name has no white space and no plus sign')
  assert(publicKey.length === PUBLIC_KEY_LENGTH, 'an Ed25519 key has 32 bytes')
  return { name, id: keyIdOf(sha256, name, typed(type, publicKey)), type, publicKey }
}

export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.id.toString(16).padStart(8, '0')}+${toBase64(typed(key.type, key.publicKey))}`
}

/** Refuses MALFORMED_KEY, what is not base64, and UNKNOWN_KEY_TYPE for the types of other algorithms. */
export function parseVerifierKey(sha256: Sha256, text: string): VerifierKey {
  // Base64 may contain plus signs, a name and an id cannot.
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(text)
  if (match === null) return refuse(ProofsError.MALFORMED_KEY)
  const [, name, id, key] = match as unknown as readonly [string, string, string, string]
  ensure(name.isWellFormed() && isKeyName(name), ProofsError.MALFORMED_KEY)
  const bytes = fromBase64(key)
  ensure(bytes.length > 1, ProofsError.MALFORMED_KEY)
  const type = bytes[0] as number
  ensure(type === 1 || type === 4, ProofsError.UNKNOWN_KEY_TYPE, { type })
  ensure(bytes.length === 1 + PUBLIC_KEY_LENGTH, ProofsError.MALFORMED_KEY)
  ensure(keyIdOf(sha256, name, bytes) === Number.parseInt(id, 16), ProofsError.MALFORMED_KEY)
  return verifierKey(sha256, name, bytes.slice(1), type)
}

function typed(type: number, publicKey: Bytes): Bytes {
  return concatBytes(new Uint8Array([type]), publicKey)
}
