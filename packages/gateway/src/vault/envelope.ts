/** The vault's cryptography: AES-256-GCM for records, AES key wrap (RFC 3394) for keys. node:crypto only. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { assert, PlatformError } from '@chassis/primitives'

/** Default initial value of RFC 3394, section 2.2.3.1. */
const WRAP_IV = Buffer.from('a6a6a6a6a6a6a6a6', 'hex')
const IV_BYTES = 12
const TAG_BYTES = 16
/** RFC 3394, section 2: keys of at least two blocks of 64 bits. */
const WRAPPED_BYTES_MIN = 24

const wrapCipher = (wrappingKey: Uint8Array): string => `id-aes${wrappingKey.length * 8}-wrap`

export function newKey(): Buffer {
  return randomBytes(32)
}

/** Wraps a key (16 bytes or more, in blocks of 8) under another of 16 or 32 bytes: 8 bytes longer. */
export function wrapKey(wrappingKey: Uint8Array, key: Uint8Array): Buffer {
  assert(key.length >= 16 && key.length % 8 === 0, 'a key that can be wrapped')
  const cipher = createCipheriv(wrapCipher(wrappingKey), wrappingKey, WRAP_IV)
  return Buffer.concat([cipher.update(key), cipher.final()])
}

/** The inverse; a wrong key or damaged bytes are a platform error. */
export function unwrapKey(wrappingKey: Uint8Array, wrapped: Uint8Array): Buffer {
  try {
    if (wrapped.length < WRAPPED_BYTES_MIN || wrapped.length % 8 !== 0) throw new RangeError('length')
    const decipher = createDecipheriv(wrapCipher(wrappingKey), wrappingKey, WRAP_IV)
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
