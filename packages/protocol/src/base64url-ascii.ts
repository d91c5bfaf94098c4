/** Base64url straight to ASCII bytes: disclosures are hashed in that form, many per transaction. */
import type { Bytes } from '@chassis/primitives'

const ALPHABET = Uint8Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', (character) =>
  character.charCodeAt(0),
)

/** Unpadded base64url (RFC 4648 section 5) of `input`, as ASCII. */
export function asciiBase64Url(input: Bytes): Bytes {
  const rest = input.length % 3
  const out = new Uint8Array(Math.floor(input.length / 3) * 4 + (rest === 0 ? 0 : rest + 1))
  asciiBase64UrlInto(input, input.length, out, 0)
  return out
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
  const rest = length - i
  if (rest === 0) return at
  const n = ((input[i] as number) << 16) | (rest === 2 ? (input[i + 1] as number) << 8 : 0)
  out[at] = ALPHABET[n >> 18] as number
  out[at + 1] = ALPHABET[(n >> 12) & 63] as number
  if (rest === 2) out[at + 2] = ALPHABET[(n >> 6) & 63] as number
  return at + rest + 1
}
