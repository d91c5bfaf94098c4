/** Identifiers that calls create: anybody who holds the transaction can tell them beforehand. */
import { type Bytes, concatBytes, type Sha256 } from '@chassis/primitives'
import type { Identifier, IdentifierType } from '@chassis/protocol'
import { u64Bytes } from './state-reader.ts'

/**
 * SHA-256(origin ‖ call ‖ counter), cut to the identifier's length; the numbers as 8 bytes, big-endian. `origin`: the
 * transaction id as bytes, or the subject of an agenda call. `counter` counts what the call has made before, from 0.
 */
export function deriveIdentifier<P extends string>(
  sha256: Sha256,
  type: IdentifierType<P>,
  origin: Bytes,
  call: number,
  counter: number,
): Identifier<P> {
  const digest = sha256.hash(concatBytes(origin, u64Bytes(BigInt(call)), u64Bytes(BigInt(counter))))
  return type.of(digest.slice(0, type.length))
}
