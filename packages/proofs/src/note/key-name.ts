/** Names and ids of the keys that sign notes. Source: c2sp.org/signed-note. */
import { type Bytes, concatBytes, type Sha256, utf8Encode } from '@chassis/primitives'

/** Unicode White_Space and the plus sign: what a key name must not contain. */
const FORBIDDEN = /[\t-\r +\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u

export function isKeyName(name: string): boolean {
  return name !== '' && !FORBIDDEN.test(name)
}

const NEWLINE = new Uint8Array([0x0a])

/** The first four bytes of SHA-256(name ‖ 0A ‖ type ‖ public key), as a number. */
export function keyIdOf(sha256: Sha256, name: string, typedKey: Bytes): number {
  return readU32(sha256.hash(concatBytes(utf8Encode(name), NEWLINE, typedKey)))
}

/** Big-endian. */
export function readU32(bytes: Bytes): number {
  let value = 0
  for (let i = 0; i < 4; i++) value = value * 256 + (bytes[i] as number)
  return value
}

export function u32Bytes(value: number): Bytes {
  return new Uint8Array([value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff])
}
