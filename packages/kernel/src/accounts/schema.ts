/** Accounts, their heads, the agenda and its open cases: what the kernel itself keeps (contract 10). */
import {
  accountId,
  agendaId,
  bytes,
  field,
  hash32,
  instant,
  list,
  MEMBER,
  Policy,
  PUBLIC,
  record,
  u8,
  u16,
  u32,
  u64,
  type ValueOf,
} from '@chassis/protocol'

export const Account = record('Account', {
  policy: field(1, Policy, MEMBER, 'What satisfies this account now'),
  policyVersion: field(2, u32, PUBLIC, 'Counts the replacements of the policy, from 1'),
})
export type Account = ValueOf<typeof Account>

export const NonceLane = record('NonceLane', {
  lane: field(1, u64, MEMBER, 'Lane number'),
  last: field(2, u64, MEMBER, 'Last sequence used'),
})

export const RememberedTransaction = record('RememberedTransaction', {
  transaction: field(1, hash32, MEMBER, 'Transaction id'),
  until: field(2, instant, MEMBER, 'Forgotten after this block time'),
})

export const AccountHead = record('AccountHead', {
  lanes: field(1, list(NonceLane, 64), MEMBER, 'Ordered lanes, ascending'),
  remembered: field(
    2,
    list(RememberedTransaction, 256),
    MEMBER,
    'Unordered transactions still remembered, oldest first',
  ),
  quotaLevel: field(3, u64, MEMBER, 'Units left in the bucket at quotaAt'),
  quotaAt: field(4, instant, MEMBER, 'Block time of quotaLevel'),
})
export type AccountHead = ValueOf<typeof AccountHead>

/** At most one stands per account. */
export const RecoveryAnnouncement = record('RecoveryAnnouncement', {
  policy: field(1, Policy, MEMBER, 'The policy that shall replace the present one'),
  effectiveFrom: field(2, instant, MEMBER, 'Block time from which it may be completed'),
})

export const AgendaCall = record('AgendaCall', {
  due: field(1, instant, PUBLIC, 'Block time from which it runs'),
  contract: field(2, u16, PUBLIC, 'Contract'),
  method: field(3, u16, PUBLIC, 'Method'),
  as: field(4, accountId, MEMBER, 'The scheduler, whose authority it runs with'),
  args: field(5, bytes(4096), MEMBER, 'Encoded arguments'),
  attempts: field(6, u8, PUBLIC, 'Failed attempts so far'),
})
export type AgendaCall = ValueOf<typeof AgendaCall>

export const OpenCase = record('OpenCase', {
  call: field(1, AgendaCall, MEMBER, 'The call that kept failing'),
  code: field(2, u32, PUBLIC, 'Why the last attempt was refused'),
  since: field(3, instant, PUBLIC, 'Block time of the last attempt'),
})

export const CreateAccount = record('CreateAccount', {
  salt: field(1, bytes(16, 16), MEMBER, 'Random; the account id is derived from it and the policy'),
  policy: field(2, Policy, MEMBER, 'The first policy'),
})
export const ReplacePolicy = record('ReplacePolicy', {
  policy: field(1, Policy, MEMBER, 'The new policy'),
})
export const AnnounceRecovery = record('AnnounceRecovery', {
  account: field(1, accountId, MEMBER, 'The account that lost its keys'),
  policy: field(2, Policy, MEMBER, 'Its new policy'),
})
export const CompleteRecovery = record('CompleteRecovery', {
  account: field(1, accountId, MEMBER, 'The account to restore'),
})
export const CancelRecovery = record('CancelRecovery', {})
export const CloseCase = record('CloseCase', {
  case: field(1, agendaId, MEMBER, 'The open case'),
})

export const AccountCreated = record('AccountCreated', { account: field(1, accountId, MEMBER, 'The new account') })
export const PolicyReplaced = record('PolicyReplaced', {
  account: field(1, accountId, MEMBER, 'Whose policy'),
  policyVersion: field(2, u32, MEMBER, 'Its new version'),
})
export const RecoveryAnnounced = record('RecoveryAnnounced', {
  account: field(1, accountId, MEMBER, 'Whose recovery'),
  effectiveFrom: field(2, instant, MEMBER, 'When it may be completed; until then the owner may cancel'),
})
export const CaseOpened = record('CaseOpened', {
  case: field(1, agendaId, MEMBER, 'The agenda call'),
  code: field(2, u32, MEMBER, 'Why it was refused'),
})
