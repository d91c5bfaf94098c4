import { utf8Encode } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import { type AccountId, agendaId, deriveAccountId, encode, type Policy, type RecordType } from '@chassis/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { readState } from '../read-state.ts'
import { BLOCKER } from '../toy-contract.test-support.ts'
import { runCallOf, type Sender, START, sender, ToyLedger, transaction } from '../toy-ledger.test-support.ts'
import { accounts } from './contract.ts'
import { AccountsError } from './errors.ts'
import {
  AnnounceRecovery,
  CancelRecovery,
  CloseCase,
  CompleteRecovery,
  CreateAccount,
  ReplacePolicy,
} from './schema.ts'

const [alice, guardian, stranger] = ['alice', 'guardian', 'stranger'].map(sender) as [Sender, Sender, Sender]
const DELAY = 86_400_000

let ledger: ToyLedger
let now: number
let salt = 0

/** Result code of one call by `by`, signed by `key` (default: its own), in a block of its own. */
function call<T>(by: Sender, method: number, record: RecordType<T>, args: T, key: Sender = by): number {
  const calls = [{ contract: 10, method, as: by.account, args: encode(record, args) }]
  const { ledgerId } = ledger.machine
  salt += 1
  const options = {
    ledger: ledgerId,
    from: by.account,
    signers: [key],
    validUntil: now + 60_000,
    salt: `${salt}`,
    calls,
  }
  return ledger.codes(now, transaction(options))[0] as number
}
const state = () => readState(ledger.store, sha256, accounts)
const account = (id: AccountId) => state().accounts.get(id)
const withRecovery = (owner: Sender): Policy => ({
  ...owner.policy,
  recovery: { account: guardian.account, delayMs: DELAY },
})

beforeEach(() => {
  ledger = new ToyLedger([alice, guardian, stranger])
  now = START
})

describe('createAccount', () => {
  const args = { salt: new Uint8Array(16).fill(7), policy: sender('new').policy }

  it('derives the id from salt and policy', () => {
    expect(call(alice, 1, CreateAccount, args)).toBe(0)
    const id = deriveAccountId(sha256, args.policy, args.salt)
    expect(account(id)).toEqual({ policy: args.policy, policyVersion: 1 })
  })

  it('rejects: ACCOUNT_EXISTS', () => {
    expect(call(alice, 1, CreateAccount, args)).toBe(0)
    expect(call(guardian, 1, CreateAccount, args)).toBe(AccountsError.ACCOUNT_EXISTS.code)
  })

  it('rejects: POLICY_UNREACHABLE, POLICY_NOT_SORTED, POLICY_BAD_KEY', () => {
    const create = (policy: Policy) => call(alice, 1, CreateAccount, { ...args, policy })
    const key = args.policy.keys[0] as Policy['keys'][0]
    expect(create({ ...args.policy, threshold: 2 })).toBe(AccountsError.POLICY_UNREACHABLE.code)
    expect(create({ ...args.policy, keys: [key, key] })).toBe(AccountsError.POLICY_NOT_SORTED.code)
    expect(create({ ...args.policy, keys: [{ ...key, origins: ['x'] }] })).toBe(AccountsError.POLICY_BAD_KEY.code)
  })
})

describe('replacePolicy', () => {
  it('rotates keys at once; the id stays', () => {
    const next = sender('next')
    expect(call(alice, 2, ReplacePolicy, { policy: next.policy })).toBe(0)
    expect(account(alice.account)).toEqual({ policy: next.policy, policyVersion: 2 })
    expect(call(alice, 2, ReplacePolicy, { policy: alice.policy })).toBe(2010)
    expect(call(alice, 2, ReplacePolicy, { policy: alice.policy }, next)).toBe(0)
    expect(account(alice.account)?.policyVersion).toBe(3)
  })

  it('rejects: POLICY_CYCLE for an account in its own policy', () => {
    const policy = { ...alice.policy, accounts: [{ account: alice.account, weight: 1 }] }
    expect(call(alice, 2, ReplacePolicy, { policy })).toBe(AccountsError.POLICY_CYCLE.code)
  })

  it('ends a recovery that was announced', () => {
    call(alice, 2, ReplacePolicy, { policy: withRecovery(alice) })
    expect(call(guardian, 3, AnnounceRecovery, { account: alice.account, policy: sender('r').policy })).toBe(0)
    expect(call(alice, 2, ReplacePolicy, { policy: alice.policy })).toBe(0)
    now += DELAY
    expect(call(stranger, 4, CompleteRecovery, { account: alice.account })).toBe(AccountsError.NO_ANNOUNCEMENT.code)
  })
})

describe('recovery', () => {
  const restored = sender('restored')
  const announce = (by: Sender, policy = restored.policy) =>
    call(by, 3, AnnounceRecovery, { account: alice.account, policy })
  const complete = () => call(stranger, 4, CompleteRecovery, { account: alice.account })
  beforeEach(() => {
    expect(call(alice, 2, ReplacePolicy, { policy: withRecovery(alice) })).toBe(0)
  })

  it('replaces the policy after the delay, not before', () => {
    expect(announce(guardian)).toBe(0)
    now += DELAY - 1
    expect(complete()).toBe(AccountsError.RECOVERY_TOO_EARLY.code)
    now += 1
    expect(complete()).toBe(0)
    expect(account(alice.account)).toEqual({ policy: restored.policy, policyVersion: 3 })
    expect(complete()).toBe(AccountsError.NO_ANNOUNCEMENT.code)
  })

  it('rejects: NO_RECOVERY, NOT_RECOVERY_ACCOUNT, and a policy that is not well-formed', () => {
    const target = { account: guardian.account, policy: restored.policy }
    expect(call(alice, 3, AnnounceRecovery, target)).toBe(AccountsError.NO_RECOVERY.code)
    const nobody = { account: sender('nobody').account, policy: restored.policy }
    expect(call(alice, 3, AnnounceRecovery, nobody)).toBe(AccountsError.NO_RECOVERY.code)
    expect(announce(stranger)).toBe(AccountsError.NOT_RECOVERY_ACCOUNT.code)
    expect(announce(guardian, { ...restored.policy, threshold: 0 })).toBe(AccountsError.POLICY_UNREACHABLE.code)
  })

  it('is cancelled by the owner, and announcing again begins the delay anew', () => {
    expect(call(alice, 5, CancelRecovery, {})).toBe(AccountsError.NO_ANNOUNCEMENT.code)
    expect(announce(guardian)).toBe(0)
    expect(call(alice, 5, CancelRecovery, {})).toBe(0)
    now += DELAY
    expect(complete()).toBe(AccountsError.NO_ANNOUNCEMENT.code)
    expect(announce(guardian)).toBe(0)
    now += DELAY - 1
    expect(announce(guardian)).toBe(0)
    now += 1
    expect(complete()).toBe(AccountsError.RECOVERY_TOO_EARLY.code)
  })
})

describe('closeCase', () => {
  it('is for operators; rejects: CASE_NOT_FOUND', () => {
    const unknown = agendaId.of(sha256.hash(utf8Encode('no case')).slice(0, 16))
    expect(call(alice, 6, CloseCase, { case: unknown })).toBe(2019)
    const roles = { contract: 900, method: 1, as: alice.account, args: new Uint8Array([0xa1, 0x01, 0x81, 0x00]) }
    const { ledgerId } = ledger.machine
    const schedule = runCallOf(
      alice.account,
      { kind: 'put', key: BLOCKER, value: 1n },
      { kind: 'schedule', key: 1, delay: 0, value: 1n },
    )
    const options = {
      ledger: ledgerId,
      from: alice.account,
      signers: [alice],
      validUntil: now,
      calls: [roles, schedule],
    }
    expect(ledger.codes(now, transaction(options))).toEqual([0])
    for (const wait of [0, 60_000, 3_600_000]) {
      now += wait
      ledger.block(now, [])
    }
    const [entry] = [...state().cases.entries()]
    expect(entry?.[1]).toMatchObject({ code: 901_003, since: now, call: { attempts: 3, as: alice.account } })
    expect(ledger.machine.nextAgendaDue()).toBeUndefined()
    expect(call(alice, 6, CloseCase, { case: unknown })).toBe(AccountsError.CASE_NOT_FOUND.code)
    expect(call(alice, 6, CloseCase, { case: entry?.[0] as never })).toBe(0)
    expect([...state().cases.entries()]).toEqual([])
  })
})

it('every refusal of the module has its own number', () => {
  expect(Object.values(AccountsError).map(({ code }) => code)).toEqual([...Array(10).keys()].map((i) => 10_001 + i))
})
