/** Account policies: which keys and accounts, with which weights, satisfy an account. */
import { type Bytes, concatBytes, type Sha256, utf8Encode } from '@chassis/primitives'
import { PUBLIC } from './data-class.ts'
import { type AccountId, accountId } from './ids.ts'
import { list } from './schema/collections.ts'
import { encode } from './schema/encode.ts'
import { field, optional, record } from './schema/record.ts'
import { bytes, oneOf, text, uint } from './schema/scalars.ts'
import type { ValueOf } from './schema/type.ts'

export const KEY_KINDS = ['ed25519', 'es256', 'webauthn'] as const
export const keyKind = oneOf(...KEY_KINDS)
export type KeyKind = ValueOf<typeof keyKind>

/** A call's method as one number: contract × 1000 + method. */
export const methodNumber = uint(999_999, 'method number')

export const KeyMember = record('KeyMember', {
  kind: field(1, keyKind, PUBLIC, 'Signature scheme'),
  publicKey: field(2, bytes(65, 32), PUBLIC, 'Ed25519: 32 bytes; ES256 and WebAuthn: uncompressed point, 65 bytes'),
  weight: field(3, uint(100), PUBLIC, 'What this key adds towards the threshold'),
  methods: field(4, optional(list(methodNumber, 64, 1)), PUBLIC, 'If present, the only methods this key may sign for'),
  rpIdHash: field(5, optional(bytes(32, 32)), PUBLIC, 'WebAuthn only: SHA-256 of the relying party id'),
  origins: field(6, optional(list(text(128, 1), 4, 1)), PUBLIC, 'WebAuthn only: the origins that are accepted'),
})

export const AccountMember = record('AccountMember', {
  account: field(1, accountId, PUBLIC, 'Another account whose own policy must be satisfied'),
  weight: field(2, uint(100), PUBLIC, 'What that account adds towards the threshold'),
})

export const Recovery = record('Recovery', {
  account: field(1, accountId, PUBLIC, 'May replace this policy after the delay'),
  delayMs: field(2, uint(31_536_000_000), PUBLIC, 'Milliseconds between announcement and replacement'),
})

export const Policy = record('Policy', {
  threshold: field(1, uint(1000), PUBLIC, 'Weight that must be reached, at least 1'),
  keys: field(2, list(KeyMember, 16), PUBLIC, 'Keys'),
  accounts: field(3, list(AccountMember, 16), PUBLIC, 'Accounts'),
  recovery: field(4, optional(Recovery), PUBLIC, 'Who may restore access'),
})
export type Policy = ValueOf<typeof Policy>

const ACCOUNT_DOMAIN = utf8Encode('chassis/acct/v1')

/**
 * The permanent id of an account: SHA-256("chassis/acct/v1" ‖ salt ‖ encoded first policy), first 20 bytes. Salt: 16
 * bytes.
 */
export function deriveAccountId(sha256: Sha256, firstPolicy: Policy, salt: Bytes): AccountId {
  return accountId.of(sha256.hash(concatBytes(ACCOUNT_DOMAIN, salt, encode(Policy, firstPolicy))).slice(0, 20))
}
