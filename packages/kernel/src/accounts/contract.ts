/** The kernel's own contract: accounts and their policies, recovery, open cases of the agenda. */
import { ensure, refuse, type Sha256 } from '@chassis/primitives'
import { deriveAccountId, MODULES } from '@chassis/protocol'
import { contract, event, methodsOf } from '../contract.ts'
import { checkPolicy } from './check-policy.ts'
import { AccountsError } from './errors.ts'
import {
  AccountCreated,
  AnnounceRecovery,
  CancelRecovery,
  CaseOpened,
  CloseCase,
  CompleteRecovery,
  CreateAccount,
  PolicyReplaced,
  RecoveryAnnounced,
  ReplacePolicy,
} from './schema.ts'
import { type AccountsState, accountsState } from './state.ts'

export interface AccountsNeeds {
  readonly sha256: Sha256
}

const method = methodsOf<AccountsState, AccountsNeeds>()

export const accountsEvents = {
  accountCreated: event(1, AccountCreated),
  policyReplaced: event(2, PolicyReplaced),
  recoveryAnnounced: event(3, RecoveryAnnounced),
  caseOpened: event(4, CaseOpened),
}

const POLICY_REFUSALS = [
  AccountsError.POLICY_UNREACHABLE,
  AccountsError.POLICY_NOT_SORTED,
  AccountsError.POLICY_BAD_KEY,
  AccountsError.POLICY_CYCLE,
]

/** Creates an account. Anyone with an account may create another; the id follows from salt and policy. */
export const createAccount = method(
  CreateAccount,
  {
    number: 1,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [...POLICY_REFUSALS, AccountsError.ACCOUNT_EXISTS],
  },
  ({ args, state, needs, emit }) => {
    checkPolicy(args.policy)
    const account = deriveAccountId(needs.sha256, args.policy, args.salt)
    ensure(!state.accounts.has(account), AccountsError.ACCOUNT_EXISTS)

    // Past this point nothing can fail.
    state.accounts.set(account, { policy: args.policy, policyVersion: 1 })
    emit(accountsEvents.accountCreated, { account })
  },
)

/** Replaces the caller's own policy: key rotation. */
export const replacePolicy = method(
  ReplacePolicy,
  { number: 2, authority: { allow: ['anyone'], objects: 'own' }, refuses: POLICY_REFUSALS },
  ({ args, as, state, emit }) => {
    checkPolicy(args.policy, as)
    const before = state.accounts.get(as)

    // Past this point nothing can fail.
    const policyVersion = (before?.policyVersion ?? 0) + 1
    state.accounts.set(as, { policy: args.policy, policyVersion })
    state.recoveries.delete(as)
    emit(accountsEvents.policyReplaced, { account: as, policyVersion })
  },
)

/** Announces a recovery; it can be completed after the policy's delay, and cancelled by the owner until then. */
export const announceRecovery = method(
  AnnounceRecovery,
  {
    number: 3,
    authority: { allow: ['anyone'], objects: 'any' },
    refuses: [AccountsError.NO_RECOVERY, AccountsError.NOT_RECOVERY_ACCOUNT, ...POLICY_REFUSALS],
  },
  ({ args, as, now, state, emit }) => {
    const recovery = state.accounts.get(args.account)?.policy.recovery ?? refuse(AccountsError.NO_RECOVERY)
    ensure(recovery.account === as, AccountsError.NOT_RECOVERY_ACCOUNT)
    checkPolicy(args.policy, args.account)

    // Past this point nothing can fail.
    const effectiveFrom = now + recovery.delayMs
    state.recoveries.set(args.account, { policy: args.policy, effectiveFrom })
    emit(accountsEvents.recoveryAnnounced, { account: args.account, effectiveFrom })
  },
)

/** Completes an announced recovery whose delay has passed. Anyone may: the announcement decided. */
export const completeRecovery = method(
  CompleteRecovery,
  {
    number: 4,
    authority: { allow: ['anyone'], objects: 'any' },
    refuses: [AccountsError.NO_ANNOUNCEMENT, AccountsError.RECOVERY_TOO_EARLY],
  },
  ({ args, now, state, emit }) => {
    const announced = state.recoveries.get(args.account) ?? refuse(AccountsError.NO_ANNOUNCEMENT)
    ensure(now >= announced.effectiveFrom, AccountsError.RECOVERY_TOO_EARLY)
    const before = state.accounts.get(args.account)

    // Past this point nothing can fail.
    const policyVersion = (before?.policyVersion ?? 0) + 1
    state.accounts.set(args.account, { policy: announced.policy, policyVersion })
    state.recoveries.delete(args.account)
    emit(accountsEvents.policyReplaced, { account: args.account, policyVersion })
  },
)

/** The owner stops a recovery announced for the own account. */
export const cancelRecovery = method(
  CancelRecovery,
  { number: 5, authority: { allow: ['anyone'], objects: 'own' }, refuses: [AccountsError.NO_ANNOUNCEMENT] },
  ({ as, state }) => {
    ensure(state.recoveries.has(as), AccountsError.NO_ANNOUNCEMENT)

    // Past this point nothing can fail.
    state.recoveries.delete(as)
  },
)

/** An operator closes the case of an agenda call that kept failing, after dealing with it. */
export const closeCase = method(
  CloseCase,
  { number: 6, authority: { allow: ['operator'], objects: 'any' }, refuses: [AccountsError.CASE_NOT_FOUND] },
  ({ args, state }) => {
    ensure(state.cases.has(args.case), AccountsError.CASE_NOT_FOUND)

    // Past this point nothing can fail.
    state.cases.delete(args.case)
  },
)

export const accounts = contract({
  number: MODULES.accounts,
  name: 'accounts',
  state: accountsState,
  methods: { createAccount, replacePolicy, announceRecovery, completeRecovery, cancelRecovery, closeCase },
  events: accountsEvents as never,
  errors: AccountsError,
})
