/** What this contract asks of others. */
import type { CurrencyCode } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { AccountId, LoanId } from '@chassis/protocol'

/** Accounts of the servicer's journal that a loan posts to. */
export type LoanAccount =
  | 'cashReceived'
  | 'loanPrincipal'
  | 'interestIncome'
  | 'feeIncome'
  | 'suspense'
  | 'otherCollected'
  | 'unreconciled'

/** Debits are positive, credits negative. */
export interface JournalLine {
  readonly account: LoanAccount
  readonly amountMinor: bigint
}

/** Double-entry books of a member, one journal per currency. */
export interface Journal {
  /** Posts lines that add up to zero. `about`: the loan they belong to. */
  post(
    owner: AccountId,
    currency: CurrencyCode,
    lines: readonly JournalLine[],
    about: LoanId,
    effective: CivilDate,
    posted: CivilDate,
  ): void
}

export interface LoansNeeds {
  readonly journal: Journal
}
