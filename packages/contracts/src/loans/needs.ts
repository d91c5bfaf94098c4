/** What this contract asks of others. */
import type { CurrencyCode } from '@chassis/finance'
import type { Bytes, CivilDate } from '@chassis/primitives'
import type { AccountId, LoanId, VehicleId } from '@chassis/protocol'

/** Accounts of the servicer's journal that a loan posts to. */
export type LoanAccount =
  | 'cash'
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
  /** Posts at least two lines, none of them 0, that add up to zero. `about`: the bytes of the loan's id. */
  post(
    owner: AccountId,
    currency: CurrencyCode,
    lines: readonly JournalLine[],
    about: { readonly kind: 'loan'; readonly id: Bytes },
    effective: CivilDate,
  ): unknown
  /** Net balances of the journal's accounts. */
  trialBalance(owner: AccountId, currency: CurrencyCode): readonly bigint[]
}

/** Who keeps the liens on vehicles wants to know when their debt is gone, and when it is back. */
export interface Collateral {
  loanSettled(loan: LoanId, settledOn: CivilDate): void
  loanReopened(loan: LoanId): void
}

export interface VehicleBook {
  exists(vehicle: VehicleId): boolean
}

export interface LoansNeeds {
  readonly journal: Journal
  readonly collateral: Collateral
  readonly vehicles: VehicleBook
}
