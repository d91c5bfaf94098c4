/** Refusals of the accounts contract, in the order of checking. */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const AccountsError = refusals(
  { name: 'accounts', number: MODULES.accounts },
  {
    ACCOUNT_EXISTS: 1, // The derived account id is taken.
    POLICY_UNREACHABLE: 2, // The weights cannot reach the threshold, or the threshold is 0.
    POLICY_NOT_SORTED: 3, // Keys and accounts must be in ascending order without duplicates.
    POLICY_BAD_KEY: 4, // A key has the wrong length for its kind, or WebAuthn fields are missing or misplaced.
    POLICY_CYCLE: 5, // An account may not stand in its own policy, and nesting ends at depth 3.
    NO_RECOVERY: 6, // The account's policy names no recovery account.
    NOT_RECOVERY_ACCOUNT: 7, // Only the recovery account may announce.
    NO_ANNOUNCEMENT: 8, // No recovery is announced for this account.
    RECOVERY_TOO_EARLY: 9, // The delay has not passed.
    CASE_NOT_FOUND: 10, // No open case has this id.
  },
)
