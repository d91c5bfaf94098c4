/** Base64url straight to ASCII bytes: disclosures are hashed in that form, many per transaction. */
import type { Bytes } from '@chassis/primitives'

const ALPHABET = Uint8Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', (character) =>
  character.charCodeAt(0),
)

/** Two characters for every 12 bits, in memory order: half the stores of one at a time. */
const PAIRS = /* @__PURE__ */ characterPairs()

function characterPairs(): Uint16Array {
  const pairs = new Uint16Array(4096)
  const bytes = new Uint8Array(pairs.buffer)
  for (let i = 0; i < bytes.length; i++) bytes[i] = ALPHABET[i % 2 === 0 ? i >> 7 : (i >> 1) & 63] as number
  return pairs
}

/** Unpadded base64url (RFC 4648 section 5) of `input`, as ASCII. */
export function asciiBase64Url(input: Bytes): Bytes {
  const rest = input.length % 3
  const out = new Uint8Array(Math.floor(input.length / 3) * 4 + (rest === 0 ? 0 : rest + 1))
  asciiBase64UrlInto(input, input.length, out, 0)
  return out
}

/** Memory for one base64url text after another, as bytes and as pairs of bytes. */
export interface AsciiBuffer {
  readonly bytes: Bytes
  readonly pairs: Uint16Array
}

/** `capacity`: an even number of bytes. */
export function asciiBuffer(capacity: number): AsciiBuffer {
  const pairs = new Uint16Array(capacity / 2)
  return { bytes: new Uint8Array(pairs.buffer), pairs }
}

/** Writes the base64url of the first `length` bytes of `input` to the beginning of `out`; returns where it ends. */
export function asciiBase64UrlPairs(input: Bytes, length: number, out: AsciiBuffer): number {
  const { pairs } = out
  const whole = length - (length % 3)
  let at = 0
  for (let i = 0; i < whole; i += 3) {
    const n = ((input[i] as number) << 16) | ((input[i + 1] as number) << 8) | (input[i + 2] as number)
    pairs[at] = PAIRS[n >> 12] as number
    pairs[at + 1] = PAIRS[n & 4095] as number
    at += 2
  }
  return writeRest(input, whole, length, out.bytes, 2 * at)
}

/** Writes the base64url of the first `length` bytes of `input` to `out` from `start`; returns where it ends. */
export function asciiBase64UrlInto(input: Bytes, length: number, out: Bytes, start: number): number {
  let at = start
  let i = 0
  for (; i + 2 < length; i += 3) {
    const n = ((input[i] as number) << 16) | ((input[i + 1] as number) << 8) | (input[i + 2] as number)
    out[at] = ALPHABET[n >> 18] as number
    out[at + 1] = ALPHABET[(n >> 12) & 63] as number
    out[at + 2] = ALPHABET[(n >> 6) & 63] as number
    out[at + 3] = ALPHABET[n & 63] as number
    at += 4
  }
  return writeRest(input, i, length, out, at)
}

/** The one or two bytes of `input` from `i` that fill no group of four characters. */
function writeRest(input: Bytes, i: number, length: number, out: Bytes, at: number): number {
  const rest = length - i
  if (rest === 0) return at
  const n = ((input[i] as number) << 16) | (rest === 2 ? (input[i + 1] as number) << 8 : 0)
  out[at] = ALPHABET[n >> 18] as number
  out[at + 1] = ALPHABET[(n >> 12) & 63] as number
  if (rest === 2) out[at + 2] = ALPHABET[(n >> 6) & 63] as number
  return at + rest + 1
}
