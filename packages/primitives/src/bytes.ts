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

/** Bytes that go through one character array: few enough to be arguments of one call. */
const HEX_GROUP = 32
/** Reused arrays of character codes, by the number of bytes they take. */
const hexCodes: number[][] = []

/** Lower-case hexadecimal. */
export function toHex(bytes: Bytes): string {
  if (bytes.length <= HEX_GROUP) return hexOf(bytes, 0, bytes.length)
  let out = ''
  for (let at = 0; at < bytes.length; at += HEX_GROUP) out += hexOf(bytes, at, Math.min(HEX_GROUP, bytes.length - at))
  return out
}

/** All characters in one call make one flat string; appending them one by one makes a chain of objects. */
function hexOf(bytes: Bytes, start: number, count: number): string {
  hexCodes[count] ??= new Array<number>(2 * count)
  const codes = hexCodes[count] as number[]
  for (let i = 0; i < count; i++) {
    const byte = bytes[start + i] as number
    codes[2 * i] = hexDigit(byte >> 4)
    codes[2 * i + 1] = hexDigit(byte & 15)
  }
  return String.fromCharCode.apply(null, codes)
}

function hexDigit(value: number): number {
  return value < 10 ? 48 + value : 87 + value
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

/** Up to this length ASCII is encoded by a loop: the general encoder costs as much as some hundred characters. */
const SHORT_TEXT = 64
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of `text`. A lone surrogate is refused: it has no UTF-8 form. */
export function utf8Encode(text: string): Bytes {
  if (text.length <= SHORT_TEXT) {
    const out = new Uint8Array(text.length)
    let i = 0
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code > 127) break
      out[i] = code
    }
    if (i === text.length) return out
  }
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
