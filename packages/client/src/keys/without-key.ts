/** A policy with one key less: how somebody takes a lost passkey away from an account. */
import { equalBytes } from '@chassis/primitives'
import type { Policy } from '@chassis/protocol'
import { METHODS } from '../methods.ts'
import type { PolicyKey } from './client-key.ts'

/**
 * The policy for `accounts.replacePolicy` without `key`; undefined where those that are left could not replace the
 * policy again: the account would be nobody's, or stay as it is for ever.
 */
export function withoutKey(
  policy: Policy,
  { kind, publicKey }: Pick<PolicyKey, 'kind' | 'publicKey'>,
): Policy | undefined {
  const keys = policy.keys.filter((one) => one.kind !== kind || !equalBytes(one.publicKey, publicKey))
  const { contract, method } = METHODS['accounts.replacePolicy']
  const mayReplace = keys.filter(({ methods }) => methods === undefined || methods.includes(contract * 1000 + method))
  const weight = [...mayReplace, ...policy.accounts].reduce((sum, one) => sum + one.weight, 0)
  return weight < policy.threshold ? undefined : { ...policy, keys }
}
