/** Byte strings: comparison, concatenation and the textual forms used in slips, notes and identifiers. */
import { allocateBytes } from './allocate-bytes.ts'
import { EncodingError } from './encoding-error.ts'
import { refuse } from './rejection.ts'

export type Bytes = Uint8Array

export function concatBytes(...parts: readonly Bytes[]): Bytes {
  let length = 0
  for (const part of parts) length += part.length
  const out = allocateBytes(length)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

export function equalBytes(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Lexicographic order of unsigned bytes; a prefix sorts before what it begins. Negative, zero or positive. */
export function compareBytes(a: Bytes, b: Bytes): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))

/** Lower-case hexadecimal. */
export function toHex(bytes: Bytes): string {
  let out = ''
  for (let i = 0; i < bytes.length; i++) out += HEX[bytes[i] as number]
  return out
}

function nibble(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 97 && code <= 102) return code - 87
  return -1
}

/** Parses lower-case hexadecimal (the only accepted form, so that text and bytes correspond one to one). */
export function fromHex(text: string): Bytes {
  if (text.length % 2 !== 0) refuse(EncodingError.INVALID_TEXT, { form: 'hex' })
  const out = new Uint8Array(text.length / 2)
  for (let i = 0; i < out.length; i++) {
    const high = nibble(text.charCodeAt(2 * i))
    const low = nibble(text.charCodeAt(2 * i + 1))
    if (high < 0 || low < 0) refuse(EncodingError.INVALID_TEXT, { form: 'hex' })
    out[i] = high * 16 + low
  }
  return out
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of `text`. A lone surrogate is refused: it has no UTF-8 form. */
export function utf8Encode(text: string): Bytes {
  if (!text.isWellFormed()) refuse(EncodingError.INVALID_UTF8)
  return encoder.encode(text)
}

/** Strict UTF-8: no byte order mark is removed, nothing is replaced. */
export function utf8Decode(bytes: Bytes): string {
  try {
    return decoder.decode(bytes)
  } catch {
    return refuse(EncodingError.INVALID_UTF8)
  }
}
