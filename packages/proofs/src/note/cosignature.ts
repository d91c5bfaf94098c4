/** Ed25519 cosignatures with a time, by which witnesses confirm a checkpoint. Source: c2sp.org/tlog-cosignature, v1. */
import { type Bytes, utf8Encode } from '@chassis/primitives'

export interface Cosignature {
  /** Seconds since 1970. */
  readonly time: bigint
  /** Ed25519, 64 bytes. */
  readonly signature: Bytes
}

/**
 * The part of a signature line after the key id: an 8-byte big-endian time and the signature. Undefined if it is
 * neither.
 */
export function parseCosignature(bytes: Bytes): Cosignature | undefined {
  if (bytes.length !== 72) return undefined
  let time = 0n
  for (let i = 0; i < 8; i++) time = time * 256n + BigInt(bytes[i] as number)
  return { time, signature: bytes.slice(8) }
}

/** What a witness signs: a heading, the time, and the text of the note. */
export function cosignatureMessage(noteText: string, time: bigint): Bytes {
  return utf8Encode(`cosignature/v1\ntime ${time}\n${noteText}`)
}
