/** The vault's cryptography: AES-256-GCM for records, AES key wrap (RFC 3394) for keys. node:crypto only. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { PlatformError } from '@chassis/primitives'

const WRAP = 'id-aes256-wrap'
/** Default initial value of RFC 3394, section 2.2.3.1. */
const WRAP_IV = Buffer.from('a6a6a6a6a6a6a6a6', 'hex')
const IV_BYTES = 12
const TAG_BYTES = 16

export function newKey(): Buffer {
  return randomBytes(32)
}

/** Wraps a 32-byte key under another: 40 bytes. */
export function wrapKey(wrappingKey: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createCipheriv(WRAP, wrappingKey, WRAP_IV)
  return Buffer.concat([cipher.update(key), cipher.final()])
}

/** The inverse; a wrong key or damaged bytes are a platform error. */
export function unwrapKey(wrappingKey: Uint8Array, wrapped: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv(WRAP, wrappingKey, WRAP_IV)
    return Buffer.concat([decipher.update(wrapped), decipher.final()])
  } catch (cause) {
    throw new PlatformError('a vault key does not open with its wrapping key', { code: 'VAULT_KEY_MISMATCH', cause })
  }
}

/** iv ‖ ciphertext ‖ tag. */
export function seal(key: Uint8Array, plaintext: Uint8Array, associated: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(associated, 'utf8'))
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

export function unseal(key: Uint8Array, sealed: Uint8Array, associated: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    decipher.setAAD(Buffer.from(associated, 'utf8'))
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES)), decipher.final()])
  } catch (cause) {
    throw new PlatformError('a vault record does not open: damaged, or not the record it claims to be', {
      code: 'VAULT_RECORD_DAMAGED',
      cause,
    })
  }
}
