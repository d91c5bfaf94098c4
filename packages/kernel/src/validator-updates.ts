/** What changed between two validator sets, as a consensus engine wants to be told. */
import { compareBytes, toHex } from '@chassis/primitives'
import type { ValidatorPower } from './governance-port.ts'
import { KernelFault } from './kernel-fault.ts'

/**
 * One entry for each key whose power differs, ascending by public key; power 0 removes. A set that was there is never
 * replaced by none (KernelFault): no block could follow.
 */
export function validatorUpdatesBetween(
  before: readonly ValidatorPower[],
  after: readonly ValidatorPower[],
): readonly ValidatorPower[] {
  if (before === after) return []
  if (before.length > 0 && after.length === 0) throw new KernelFault('no validator is left')
  const left = new Map(before.map((validator) => [toHex(validator.publicKey), validator]))
  const updates: ValidatorPower[] = []
  for (const { publicKey, power } of after) {
    const key = toHex(publicKey)
    if (left.get(key)?.power !== power) updates.push({ publicKey, power })
    left.delete(key)
  }
  for (const { publicKey } of left.values()) updates.push({ publicKey, power: 0n })
  return updates.sort((a, b) => compareBytes(a.publicKey, b.publicKey))
}
