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

const HEX_DIGITS = '0123456789abcdef'
/** Bytes whose digits are few enough to be arguments of one call. */
const HEX_GROUP = 32
/** Reused arrays of character codes, by the number of bytes they take. */
const hexCodes: number[][] = []

/**
 * Lower-case hexadecimal. Many characters in one call make one flat string; appending them one by one makes a chain of
 * objects.
 */
export function toHex(bytes: Bytes): string {
  let out = ''
  for (let start = 0; start < bytes.length; start += HEX_GROUP) {
    const count = Math.min(HEX_GROUP, bytes.length - start)
    hexCodes[count] ??= []
    const codes = hexCodes[count] as number[]
    for (let i = 0; i < count; i++) {
      const byte = bytes[start + i] as number
      codes[2 * i] = HEX_DIGITS.charCodeAt(byte >> 4)
      codes[2 * i + 1] = HEX_DIGITS.charCodeAt(byte & 15)
    }
    out += String.fromCharCode(...codes)
  }
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
  hexInto(text, 0, out, 0, out.length)
  return out
}

/** Writes the `count` bytes that stand in `text` from `start` to `out` from `at`. Refuses what is no hexadecimal. */
export function hexInto(text: string, start: number, out: Bytes, at: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const high = nibble(text.charCodeAt(start + 2 * i))
    const low = nibble(text.charCodeAt(start + 2 * i + 1))
    if (high < 0 || low < 0) refuse(EncodingError.INVALID_TEXT, { form: 'hex' })
    out[at + i] = high * 16 + low
  }
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
