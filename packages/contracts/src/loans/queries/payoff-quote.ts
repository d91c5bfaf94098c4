/** What would settle a loan, and until when. */
import type { Payoff } from '@chassis/finance'
import type { ReadState } from '@chassis/kernel'
import { type CivilDate, ensure, refuse } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import { LoansError } from '../errors.ts'
import { payoffOf } from '../fold/payoff-of.ts'
import type { LoansState } from '../state.ts'
import { walkLoan } from './walk-loan.ts'

export interface PayoffQuote extends Payoff {
  readonly loan: LoanId
  readonly currency: string
  readonly on: CivilDate
  /** The balance rests on what the servicer attested for the close of this day. */
  readonly attestedAsOf: CivilDate
  /** Since when interest was supposed to run; undefined where it is stated, or nothing accrues. */
  readonly interestFrom: CivilDate | undefined
}

export interface PayoffOptions {
  /** How far the quote may reach; by default its day. */
  readonly quotedThrough?: CivilDate
  /** Supposes that interest runs from this day on after the last attestation, where nobody has said so. */
  readonly interestFrom?: CivilDate | undefined
}

/**
 * The payoff on a date, with per-diem and the last date on which the same amount settles. Refuses LOAN_NOT_FOUND,
 * INTEREST_START_UNKNOWN (it is neither stated nor supposed) and PAYOFF_OUT_OF_ORDER (a date before the last fact).
 */
export function payoffQuote(
  state: ReadState<LoansState>,
  loan: LoanId,
  on: CivilDate,
  { quotedThrough = on, interestFrom }: PayoffOptions = {},
): PayoffQuote {
  const { terms, position } = state.loans.get(loan) ?? refuse(LoansError.LOAN_NOT_FOUND)
  const canAccrue = position.accruedThrough !== undefined || terms.rate === 0n || position.principal === 0n
  ensure(canAccrue || interestFrom !== undefined, LoansError.INTEREST_START_UNKNOWN)
  ensure(on >= position.lastEffective, LoansError.PAYOFF_OUT_OF_ORDER)
  const supposed = canAccrue ? undefined : interestFrom
  const from = supposed === undefined ? position : walkLoan([...state.loans.facts(loan)], on, supposed).position
  const payoff = payoffOf(terms, from, on, quotedThrough)
  const { attestedAsOf } = position
  return { ...payoff, loan, currency: terms.currency, on, attestedAsOf, interestFrom: supposed }
}
