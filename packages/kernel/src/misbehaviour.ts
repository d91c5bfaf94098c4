/**
 * Proven misbehaviour of a validator, as the consensus engine reports it, and its leaf's subject (docs/spec/leaf.md).
 */
import { type Bytes, concatBytes, type Sha256, utf8Encode } from '@chassis/primitives'
import { bytes, encode, field, instant, oneOf, PUBLIC, record, u64, type ValueOf } from '@chassis/protocol'

/** Bytes of a validator's address: the first of SHA-256 of its Ed25519 key, as CometBFT has it. */
export const VALIDATOR_ADDRESS_BYTES = 20

export const misbehaviourKind = oneOf('duplicateVote', 'lightClientAttack')

export const Misbehaviour = record('Misbehaviour', {
  kind: field(1, misbehaviourKind, PUBLIC, 'What was proven'),
  validator: field(2, bytes(VALIDATOR_ADDRESS_BYTES, VALIDATOR_ADDRESS_BYTES), PUBLIC, 'Address of the validator'),
  height: field(3, u64, PUBLIC, 'Height at which it happened'),
  time: field(4, instant, PUBLIC, 'Block time of that height'),
  totalPower: field(5, u64, PUBLIC, 'Power of all validators at that height'),
})
export type Misbehaviour = ValueOf<typeof Misbehaviour>

const SUBJECT_DOMAIN = utf8Encode('chassis/misbehaviour/v1')

/** SHA-256("chassis/misbehaviour/v1" ‖ encoded misbehaviour). */
export function misbehaviourSubject(sha256: Sha256, misbehaviour: Misbehaviour): Bytes {
  return sha256.hash(concatBytes(SUBJECT_DOMAIN, encode(Misbehaviour, misbehaviour)))
}
