/** Base64url straight to ASCII bytes: disclosures are hashed in that form, many per transaction. */
import type { Bytes } from '@chassis/primitives'

const ALPHABET = Uint8Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  (character) => character.charCodeAt(0),
)

/** Unpadded base64url (RFC 4648 section 5) of `input`, as ASCII. */
export function asciiBase64Url(input: Bytes): Bytes {
  const rest = input.length % 3
  const out = new Uint8Array(Math.floor(input.length / 3) * 4 + (rest === 0 ? 0 : rest + 1))
  let at = 0
  let i = 0
  for (; i + 2 < input.length; i += 3) {
    const n = ((input[i] as number) << 16) | ((input[i + 1] as number) << 8) | (input[i + 2] as number)
    out[at] = ALPHABET[n >> 18] as number
    out[at + 1] = ALPHABET[(n >> 12) & 63] as number
    out[at + 2] = ALPHABET[(n >> 6) & 63] as number
    out[at + 3] = ALPHABET[n & 63] as number
    at += 4
  }
  if (rest === 1) {
    const n = input[i] as number
    out[at] = ALPHABET[n >> 2] as number
    out[at + 1] = ALPHABET[(n & 3) << 4] as number
  } else if (rest === 2) {
    const n = ((input[i] as number) << 8) | (input[i + 1] as number)
    out[at] = ALPHABET[n >> 10] as number
    out[at + 1] = ALPHABET[(n >> 4) & 63] as number
    out[at + 2] = ALPHABET[(n & 15) << 2] as number
  }
  return out
}
