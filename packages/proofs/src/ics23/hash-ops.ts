/**
 * Which hash functions an ICS-23 verifier has. Ours need SHA-256 alone; a verifier of foreign chains brings its own.
 */
import type { Bytes, Sha256 } from '@chassis/primitives'
import { HASH_OP } from './proof-spec.ts'

/** The digest by the HashOp number, or undefined for one that is not supported (`noHash` never is: it is no hash). */
export type HashOps = (hashOp: number, data: Bytes) => Bytes | undefined

export function sha256HashOps(sha256: Sha256): HashOps {
  return (hashOp, data) => (hashOp === HASH_OP.sha256 ? sha256.hash(data) : undefined)
}
