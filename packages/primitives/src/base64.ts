/** Base64 (RFC 4648 section 4, padded) and base64url (section 5, unpadded), strict: one text per byte string. */
import type { Bytes } from './bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { refuse } from './rejection.ts'

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function encode(bytes: Bytes, alphabet: string, pad: boolean): string {
  let out = ''
  let i = 0
  for (; i + 2 < bytes.length; i += 3) {
    const n = ((bytes[i] as number) << 16) | ((bytes[i + 1] as number) << 8) | (bytes[i + 2] as number)
    out +=
      alphabet.charAt(n >> 18) +
      alphabet.charAt((n >> 12) & 63) +
      alphabet.charAt((n >> 6) & 63) +
      alphabet.charAt(n & 63)
  }
  const rest = bytes.length - i
  if (rest === 1) {
    const n = bytes[i] as number
    out += alphabet.charAt(n >> 2) + alphabet.charAt((n & 3) << 4) + (pad ? '==' : '')
  } else if (rest === 2) {
    const n = ((bytes[i] as number) << 8) | (bytes[i + 1] as number)
    out += alphabet.charAt(n >> 10) + alphabet.charAt((n >> 4) & 63) + alphabet.charAt((n & 15) << 2) + (pad ? '=' : '')
  }
  return out
}

/** Character code → 6-bit value, −1 where the alphabet lacks the character. */
function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1)
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i
  return values
}

const STANDARD_VALUES = valuesOf(STANDARD)
const URL_SAFE_VALUES = valuesOf(URL_SAFE)

function decode(text: string, values: Int8Array, padded: boolean, form: string): Bytes {
  let length = text.length
  if (padded) {
    if (length % 4 !== 0) refuse(EncodingError.INVALID_TEXT, { form })
    if (text.endsWith('==')) length -= 2
    else if (text.endsWith('=')) length -= 1
  }
  if (length % 4 === 1) refuse(EncodingError.INVALID_TEXT, { form })
  const out = new Uint8Array(Math.floor((length * 3) / 4))
  let buffer = 0
  let bits = 0
  let at = 0
  for (let i = 0; i < length; i++) {
    const value = values[text.charCodeAt(i)] ?? -1
    if (value < 0) refuse(EncodingError.INVALID_TEXT, { form })
    buffer = ((buffer << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out[at++] = (buffer >> bits) & 0xff
    }
  }
  // Unused low bits must be zero, or two texts would mean the same bytes.
  if ((buffer & ((1 << bits) - 1)) !== 0) refuse(EncodingError.INVALID_TEXT, { form })
  return out
}

export const toBase64 = (bytes: Bytes): string => encode(bytes, STANDARD, true)
export const fromBase64 = (text: string): Bytes => decode(text, STANDARD_VALUES, true, 'base64')
export const toBase64Url = (bytes: Bytes): string => encode(bytes, URL_SAFE, false)
export const fromBase64Url = (text: string): Bytes => decode(text, URL_SAFE_VALUES, false, 'base64url')
