/** Accounts of one key: their ids, and the call that opens one. */
import type { Bytes } from '@chassis/primitives'
import { nobleSha256 } from '@chassis/primitives/browser'
import { type AccountId, deriveAccountId, type Policy } from '@chassis/protocol'
import { call, type PlannedCall } from '../methods.ts'
import type { PublicKeyOf } from './client-key.ts'
import { policyKey } from './policy-key.ts'

/** The policy that one key alone satisfies. */
export function policyOf(key: PublicKeyOf): Policy {
  return { threshold: 1, keys: [policyKey(key)], accounts: [] }
}

/** The account that one key alone opens and satisfies. `salt`: 16 bytes, as it was opened with. */
export function accountOf(key: PublicKeyOf, salt: Bytes): AccountId {
  return deriveAccountId(nobleSha256, policyOf(key), salt)
}

/** The call that opens an account for a key, and the id it will have. Somebody who has an account submits it. */
export function newAccount(key: PublicKeyOf): {
  readonly account: AccountId
  readonly call: PlannedCall
} {
  const salt = globalThis.crypto.getRandomValues(new Uint8Array(16))
  return { account: accountOf(key, salt), call: call('accounts.createAccount', { salt, policy: policyOf(key) }) }
}
