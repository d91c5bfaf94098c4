/** Genesis: the founding document of a ledger. Its hash is the ledger's permanent id (D3). */
import { type Bytes, concatBytes, type Sha256, utf8Encode } from '@chassis/primitives'
import {
  accountId,
  bytes,
  encode,
  field,
  hash32,
  instant,
  type LedgerId,
  ledgerId,
  list,
  MEMBER,
  oneOf,
  Policy,
  PUBLIC,
  record,
  text,
  u16,
  u64,
  type ValueOf,
} from '@chassis/protocol'
import { role } from './roles.ts'

export const FoundingAccount = record('FoundingAccount', {
  account: field(1, accountId, PUBLIC, 'Derived from salt and policy'),
  salt: field(2, bytes(16, 16), MEMBER, 'As in CreateAccount'),
  policy: field(3, Policy, MEMBER, 'First policy'),
})

export const FoundingMember = record('FoundingMember', {
  account: field(1, accountId, PUBLIC, 'One of the founding accounts'),
  name: field(2, text(100, 1), PUBLIC, 'Legal name'),
  roles: field(3, list(role, 10, 1), PUBLIC, 'What the organisation does here'),
  country: field(4, text(2, 2), PUBLIC, 'ISO 3166-1 alpha-2'),
})
export type FoundingMember = ValueOf<typeof FoundingMember>

export const Genesis = record('Genesis', {
  name: field(1, text(100, 1), PUBLIC, 'Name of the ledger'),
  environment: field(2, oneOf('development', 'production'), PUBLIC, 'Whether its figures are real'),
  protocolVersion: field(3, u16, PUBLIC, 'First protocol version'),
  time: field(4, instant, PUBLIC, 'Founding time'),
  chainSecretCommitment: field(5, hash32, PUBLIC, 'SHA-256 of "chassis/secret/v1" and the chain secret'),
  operatorKey: field(6, hash32, PUBLIC, 'Ed25519 key that signs the checkpoints of a solo ledger'),
  quotaPerSecond: field(7, u64, PUBLIC, 'Units an account regains per second'),
  quotaBurst: field(8, u64, PUBLIC, 'Units an account may save up'),
  accounts: field(9, list(FoundingAccount, 100, 1), MEMBER, 'Founding accounts'),
  members: field(10, list(FoundingMember, 100), PUBLIC, 'Founding members'),
})
export type Genesis = ValueOf<typeof Genesis>

const LEDGER_DOMAIN = utf8Encode('chassis/genesis/v1')
const SECRET_DOMAIN = utf8Encode('chassis/secret/v1')

/** SHA-256("chassis/genesis/v1" ‖ encoded genesis). */
export function deriveLedgerId(sha256: Sha256, genesis: Genesis): LedgerId {
  return ledgerId.of(sha256.hash(concatBytes(LEDGER_DOMAIN, encode(Genesis, genesis))))
}

/** What genesis says about the chain secret without revealing it. Secret: 32 bytes. */
export function commitToChainSecret(sha256: Sha256, secret: Bytes): Bytes {
  return sha256.hash(concatBytes(SECRET_DOMAIN, secret))
}
