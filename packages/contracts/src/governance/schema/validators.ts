/** Validators: who takes part in consensus, with which key and how much power. */
import { VALIDATOR_ADDRESS_BYTES } from '@chassis/kernel'
import {
  accountId,
  bytes,
  choice,
  field,
  hash32,
  instant,
  list,
  optional,
  PUBLIC,
  record,
  u64,
  type ValueOf,
} from '@chassis/protocol'

export const VALIDATORS_MAX = 100
/** Room for steps of a third: from a total of 10, every set can be reached without a larger step. */
export const POWER_MIN = 10n
/** CometBFT's bound of the total: MaxInt64 / 8 (types/validator_set.go, MaxTotalVotingPower). */
export const POWER_MAX = (2n ** 63n - 1n) / 8n
export const FORMER_ADDRESSES_MAX = 4

export const validatorAddress = bytes(VALIDATOR_ADDRESS_BYTES, VALIDATOR_ADDRESS_BYTES)

export const Validator = record('Validator', {
  publicKey: field(1, hash32, PUBLIC, 'Ed25519 key that signs its votes'),
  address: field(2, validatorAddress, PUBLIC, 'First 20 bytes of SHA-256 of the key'),
  organisation: field(3, accountId, PUBLIC, 'The member that runs it'),
  power: field(4, u64, PUBLIC, 'Voting power in consensus'),
  suspendedAt: field(5, optional(instant), PUBLIC, 'Block time since which it takes no part'),
  formerAddresses: field(
    6,
    list(validatorAddress, FORMER_ADDRESSES_MAX),
    PUBLIC,
    'Of its last keys, newest first: what those did counts',
  ),
})
export type Validator = ValueOf<typeof Validator>

const ofKey = { publicKey: field(1, hash32, PUBLIC, 'Its key') }
const power = field(2, u64, PUBLIC, 'Its power: 10 to 2⁶⁰ − 1')

export const ValidatorChange = choice('ValidatorChange', {
  admit: [
    1,
    record('AdmitValidator', { ...ofKey, power, organisation: field(3, accountId, PUBLIC, 'The member that runs it') }),
  ],
  remove: [2, record('RemoveValidator', ofKey)],
  setPower: [3, record('SetValidatorPower', { ...ofKey, power })],
  rotateKey: [4, record('RotateValidatorKey', { ...ofKey, newPublicKey: field(2, hash32, PUBLIC, 'Its key after') })],
  reinstate: [5, record('ReinstateValidator', ofKey)],
})
export type ValidatorChange = ValueOf<typeof ValidatorChange>
