/** A policy with one key more: how somebody adds a passkey to an account. */
import { compareKeys } from '@chassis/kernel'
import { equalBytes } from '@chassis/primitives'
import type { Policy } from '@chassis/protocol'
import type { ClientKey, PublicKeyOf } from './client-key.ts'
import { policyKey } from './policy-key.ts'

/**
 * The policy for `accounts.replacePolicy`: `added` counts as much as `like`, a key of the policy, and for the same
 * methods. It is the policy itself where it has the key, or where it has no `like`.
 */
export function withKey(policy: Policy, added: PublicKeyOf, like: Pick<ClientKey, 'kind' | 'publicKey'>): Policy {
  const isIn = (key: Pick<ClientKey, 'kind' | 'publicKey'>) =>
    policy.keys.find((k) => k.kind === key.kind && equalBytes(k.publicKey, key.publicKey))
  const pattern = isIn(like)
  if (pattern === undefined || isIn(added) !== undefined) return policy
  const { weight, methods } = pattern
  const member = { ...policyKey(added, weight), ...(methods === undefined ? {} : { methods }) }
  return { ...policy, keys: [...policy.keys, member].sort(compareKeys) }
}
