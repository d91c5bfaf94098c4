/** Questions about a list of validators. */

import { VALIDATOR_ADDRESS_BYTES } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import { compareBytes, equalBytes, type Sha256 } from '@chassis/primitives'
import type { Validator } from './schema/validators.ts'

/** Those that take part in consensus. */
export function activeOf(validators: readonly Validator[]): readonly Validator[] {
  return validators.filter(({ suspendedAt }) => suspendedAt === undefined)
}

export function totalPower(validators: readonly Validator[]): bigint {
  return validators.reduce((sum, { power }) => sum + power, 0n)
}

export function inKeyOrder(validators: readonly Validator[]): readonly Validator[] {
  return [...validators].sort((a, b) => compareBytes(a.publicKey, b.publicKey))
}

export function indexOfKey(validators: readonly Validator[], key: Bytes): number {
  return validators.findIndex(({ publicKey }) => equalBytes(publicKey, key))
}

/** First 20 bytes of SHA-256 of the key (CometBFT crypto/ed25519, Address). */
export function addressOf(sha256: Sha256, publicKey: Bytes): Bytes {
  return sha256.hash(publicKey).slice(0, VALIDATOR_ADDRESS_BYTES)
}
