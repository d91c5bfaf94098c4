/** What would settle a loan, and until when. */
import type { Payoff } from '@chassis/finance'
import type { ReadState } from '@chassis/kernel'
import { type CivilDate, ensure, refuse } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import { LoansError } from '../errors.ts'
import { payoffOf } from '../fold/payoff-of.ts'
import type { LoansState } from '../state.ts'

export interface PayoffQuote extends Payoff {
  readonly loan: LoanId
  readonly currency: string
  readonly on: CivilDate
  /** The balance rests on what the servicer attested for the close of this day. */
  readonly attestedAsOf: CivilDate
}

/**
 * The payoff on a date, with per-diem and the last date on which the same amount settles. `quotedThrough` is how far
 * the quote may reach. Refuses LOAN_NOT_FOUND, INTEREST_START_UNKNOWN and PAYOFF_OUT_OF_ORDER (a date before the last
 * fact).
 */
export function payoffQuote(
  state: ReadState<LoansState>,
  loan: LoanId,
  on: CivilDate,
  quotedThrough: CivilDate = on,
): PayoffQuote {
  const { terms, position } = state.loans.get(loan) ?? refuse(LoansError.LOAN_NOT_FOUND)
  const canAccrue = position.accruedThrough !== undefined || terms.rate === 0n || position.principal === 0n
  ensure(canAccrue, LoansError.INTEREST_START_UNKNOWN)
  ensure(on >= position.lastEffective, LoansError.PAYOFF_OUT_OF_ORDER)
  const payoff = payoffOf(terms, position, on, quotedThrough)
  return { ...payoff, loan, currency: terms.currency, on, attestedAsOf: position.attestedAsOf }
}
