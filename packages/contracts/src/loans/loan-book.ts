/** What this contract offers to others. */
import type { Provider } from '@chassis/kernel'
import type { CivilDate } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import type { LoansState } from './state.ts'

export interface LoanBook {
  /** The effective date of the payment that settled the loan; undefined while it is not settled here. */
  settledOn(loan: LoanId): CivilDate | undefined
}

/** Settled by payments on this ledger: a balance that is only attested to be zero is no evidence of a payoff. */
export const asLoanBook: Provider<LoansState, LoanBook> = ({ state }) => ({
  settledOn(loan) {
    const head = state.loans.head(loan)
    return head?.status === 'settled' ? head.position.settledOn : undefined
  },
})
