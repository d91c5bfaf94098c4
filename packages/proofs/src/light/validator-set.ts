/** Validator sets: addresses, hash, order, total power (types/validator_set.go). */
import { type Bytes, compareBytes, concatBytes, type Sha256 } from '@chassis/primitives'
import { ADDRESS_LENGTH, TOTAL_POWER_MAX, VALIDATORS_MAX, type Validator } from './light-block.ts'
import { merkleRootOf } from './merkle-root.ts'
import { publicKeyProto } from './proto-parts.ts'
import { messageField, numberField } from './proto-writer.ts'

type Member = Pick<Validator, 'publicKey' | 'power'>

/** The first 20 bytes of SHA-256 of the key. */
export function validatorAddress(sha256: Sha256, publicKey: Bytes): Bytes {
  return sha256.hash(publicKey).slice(0, ADDRESS_LENGTH)
}

/** The root over SimpleValidator { 1: PublicKey, 2: power } of each, in the order given. */
export function validatorSetHash(sha256: Sha256, validators: readonly Member[]): Bytes {
  const leaves = validators.map(({ publicKey, power }) =>
    concatBytes(messageField(1, publicKeyProto(publicKey)), numberField(2, power)),
  )
  return merkleRootOf(sha256, leaves)
}

export function totalPower(validators: readonly Pick<Validator, 'power'>[]): bigint {
  return validators.reduce((sum, { power }) => sum + power, 0n)
}

/** The order in which a set is hashed: power descending, then address ascending. */
export function sortValidators<V extends Member>(sha256: Sha256, validators: readonly V[]): V[] {
  const entries = validators.map((validator) => ({
    validator,
    address: validatorAddress(sha256, validator.publicKey),
  }))
  entries.sort((a, b) => {
    if (a.validator.power !== b.validator.power) return a.validator.power > b.validator.power ? -1 : 1
    return compareBytes(a.address, b.address)
  })
  return entries.map(({ validator }) => validator)
}

/**
 * What is wrong with a set in itself, or undefined. Beyond CometBFT's ValidateBasic: a key twice, which no chain can
 * decide and which would let one signature count twice.
 */
export function validatorSetFault(
  validators: readonly Member[],
): 'noValidators' | 'tooManyValidators' | 'malformedValidator' | 'powerTooLarge' | 'validatorTwice' | undefined {
  if (validators.length === 0) return 'noValidators'
  if (validators.length > VALIDATORS_MAX) return 'tooManyValidators'
  const keys = new Set<string>()
  let total = 0n
  for (const { publicKey, power } of validators) {
    if (publicKey.length !== 32 || power < 0n) return 'malformedValidator'
    total += power
    if (total > TOTAL_POWER_MAX) return 'powerTooLarge'
    keys.add(String(publicKey))
  }
  return keys.size === validators.length ? undefined : 'validatorTwice'
}
