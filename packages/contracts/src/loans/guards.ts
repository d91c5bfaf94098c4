/** Guards that several methods share. */

import type { CallContext } from '@chassis/kernel'
import { type CivilDate, civilDate, civilDateOfInstant, ensure, refuse } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import { LoansError } from './errors.ts'
import type { LoansNeeds } from './needs.ts'
import type { LoanFact } from './schema/facts.ts'
import type { LoanHead } from './schema/position.ts'
import type { ReportingPeriod } from './schema/reported-month.ts'
import type { ContractTerms } from './schema/terms.ts'
import type { LoansState } from './state.ts'

export type LoansContext<A = unknown> = CallContext<A, LoansState, LoansNeeds>

/** As many facts as a slip may hold. */
export const FACTS_MAX = 4096
/** Kept free for what must always remain possible: paying off, reversing, correcting, closing a break. */
export const FACTS_RESERVED = 64
/** Longest chronicle that a call may read back. */
export const REFOLD_MAX = 1024

/** The loan's head. Refuses LOAN_NOT_FOUND and NOT_LENDER_NOR_SERVICER. */
export function loanOf({ state, as }: LoansContext, loan: LoanId): LoanHead {
  const head = state.loans.head(loan) ?? refuse(LoansError.LOAN_NOT_FOUND)
  ensure(as === head.servicer || as === head.lender, LoansError.NOT_LENDER_NOR_SERVICER)
  return head
}

/** Refuses REFERENCE_USED. */
export function ensureReferenceIsFree({ state, as }: LoansContext, loan: LoanId, externalRef: string): void {
  const fact = state.loans.findReference(loan, { member: as, externalRef })
  ensure(fact === undefined, LoansError.REFERENCE_USED, { fact })
}

const FIRST_DATE = civilDate(1900, 1, 1)

/** Refuses DATE_OUT_OF_RANGE. A day of grace, since it is tomorrow already further east. */
export function ensureDateInRange(now: number, date: CivilDate | undefined): void {
  if (date === undefined) return
  ensure(date >= FIRST_DATE && date <= civilDateOfInstant(now) + 1, LoansError.DATE_OUT_OF_RANGE)
}

/** Refuses DATE_OUT_OF_RANGE and POSTED_BEFORE_EFFECTIVE. */
export function ensureEntryDates(now: number, effective: CivilDate, posted: CivilDate): void {
  ensureDateInRange(now, effective)
  ensureDateInRange(now, posted)
  ensure(posted >= effective, LoansError.POSTED_BEFORE_EFFECTIVE)
}

/** Refuses TOO_MANY_FACTS. `reserve`: how many must stay free behind the new ones. */
export function ensureRoom({ state }: LoansContext, loan: LoanId, adding: number, reserve: number): void {
  ensure(state.loans.factCount(loan) + adding + reserve <= FACTS_MAX, LoansError.TOO_MANY_FACTS)
}

/** The fact with this index, if there is one. */
export function factAt({ state }: LoansContext, loan: LoanId, index: number): LoanFact | undefined {
  return index < state.loans.factCount(loan) ? state.loans.fact(loan, index) : undefined
}

/** All facts from `first` on, for recomputing. Refuses REFOLD_TOO_LONG. */
export function factsOf({ state }: LoansContext, loan: LoanId, first = 0): readonly LoanFact[] {
  const count = state.loans.factCount(loan)
  ensure(count - first <= REFOLD_MAX, LoansError.REFOLD_TOO_LONG, { facts: count - first })
  const facts: LoanFact[] = []
  for (let index = first; index < count; index++) facts.push(state.loans.fact(loan, index))
  return facts
}

const TERM_MONTHS_MAX = 600

/** Refuses TERM_OUT_OF_RANGE and MONTHS_OUT_OF_ORDER. */
export function ensureContract({
  termMonths,
  originationMonth,
  firstPaymentMonth,
  maturityMonth,
}: ContractTerms): void {
  ensure(termMonths >= 1 && termMonths <= TERM_MONTHS_MAX, LoansError.TERM_OUT_OF_RANGE)
  const first = firstPaymentMonth ?? originationMonth
  ensure(originationMonth <= first && first <= (maturityMonth ?? first), LoansError.MONTHS_OUT_OF_ORDER)
}

const PERIOD_DAYS_MAX = 366

/** Refuses PERIOD_INVALID, DATE_OUT_OF_RANGE and POSTED_BEFORE_EFFECTIVE. */
export function ensurePeriod(
  now: number,
  period: ReportingPeriod,
  posted: CivilDate,
  interestPaidThrough: CivilDate | undefined,
): void {
  const days = period.end - period.begin + 1
  ensure(days >= 1 && days <= PERIOD_DAYS_MAX, LoansError.PERIOD_INVALID)
  ensureDateInRange(now, period.begin)
  ensureEntryDates(now, period.end, posted)
  ensureDateInRange(now, interestPaidThrough)
}
