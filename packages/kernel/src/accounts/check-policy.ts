/** Whether a policy is well-formed: reachable, sorted, with keys of the right shape. */
import {
  type Bytes,
  compareBytes,
  ensure,
  isAdmissibleEd25519PublicKey,
  isEs256PublicKeyForm,
} from '@chassis/primitives'
import { type AccountId, KEY_KINDS, type KeyMember, type Policy, type ValueOf } from '@chassis/protocol'
import { AccountsError } from './errors.ts'

type Key = ValueOf<typeof KeyMember>

/** Orders keys by kind, then bytes: the order of policies and of signature lists. */
export function compareKeys(
  a: { readonly kind: Key['kind']; readonly publicKey: Bytes },
  b: { readonly kind: Key['kind']; readonly publicKey: Bytes },
): number {
  return KEY_KINDS.indexOf(a.kind) - KEY_KINDS.indexOf(b.kind) || compareBytes(a.publicKey, b.publicKey)
}

function keyShape(key: Key): boolean {
  if (key.weight < 1) return false
  const webauthn = key.rpIdHash !== undefined && key.origins !== undefined
  const bare = key.rpIdHash === undefined && key.origins === undefined
  if (key.kind === 'ed25519') return isAdmissibleEd25519PublicKey(key.publicKey) && bare
  return isEs256PublicKeyForm(key.publicKey) && (key.kind === 'webauthn' ? webauthn : bare)
}

/** Refuses a policy that nobody could satisfy or that is ambiguous. `self` is absent for a policy of a new account. */
export function checkPolicy(policy: Policy, self?: AccountId): void {
  let weight = 0
  for (const key of policy.keys) weight += key.weight
  for (const member of policy.accounts) weight += member.weight
  ensure(policy.threshold >= 1 && weight >= policy.threshold, AccountsError.POLICY_UNREACHABLE)
  policy.keys.forEach((key, i) => {
    const before = policy.keys[i - 1]
    ensure(!before || compareKeys(before, key) < 0, AccountsError.POLICY_NOT_SORTED)
    ensure(keyShape(key), AccountsError.POLICY_BAD_KEY, { key: i })
  })
  policy.accounts.forEach((member, i) => {
    const before = policy.accounts[i - 1]
    ensure(!before || before.account < member.account, AccountsError.POLICY_NOT_SORTED)
    ensure(member.weight >= 1, AccountsError.POLICY_UNREACHABLE)
    ensure(member.account !== self, AccountsError.POLICY_CYCLE)
  })
  ensure(policy.recovery === undefined || policy.recovery.account !== self, AccountsError.POLICY_CYCLE)
}
