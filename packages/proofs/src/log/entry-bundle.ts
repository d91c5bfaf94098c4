/** C2SP entry bundles: up to 256 entries, each after its length as a big-endian uint16. */
import { assert, type Bytes, refuse } from '@chassis/primitives'
import { ProofsError } from '../proofs-error.ts'
import { TILE_WIDTH } from './tile-path.ts'

export const ENTRY_LENGTH_MAX = 0xffff

export function encodeEntryBundle(entries: readonly Bytes[]): Bytes {
  assert(entries.length <= TILE_WIDTH, 'a bundle holds at most 256 entries')
  let length = 0
  for (const entry of entries) length += 2 + entry.length
  const out = new Uint8Array(length)
  let at = 0
  for (const entry of entries) {
    assert(entry.length <= ENTRY_LENGTH_MAX, 'an entry has at most 65535 bytes')
    out[at] = entry.length >> 8
    out[at + 1] = entry.length & 0xff
    out.set(entry, at + 2)
    at += 2 + entry.length
  }
  return out
}

/** The entries of a bundle of exactly `count` entries; MALFORMED_TILE where lengths do not fit the bytes. */
export function decodeEntryBundle(bytes: Bytes, count: number): Bytes[] {
  return splitEntryBundle(bytes, count) ?? refuse(ProofsError.MALFORMED_TILE, { count })
}

/** The same, undefined where the bytes are no such bundle. */
export function splitEntryBundle(bytes: Bytes, count: number): Bytes[] | undefined {
  const entries: Bytes[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 2 > bytes.length) return undefined
    const length = ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
    if (at + 2 + length > bytes.length) return undefined
    entries.push(bytes.slice(at + 2, at + 2 + length))
    at += 2 + length
  }
  return at === bytes.length ? entries : undefined
}
