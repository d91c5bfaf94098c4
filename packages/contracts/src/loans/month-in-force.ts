/** The figures that stand for a reported month: those of its last Correction, else its own. */
import type { StateAccess } from '@chassis/kernel'
import { assert } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import type { MonthClaim } from './schema/reported-month.ts'
import type { LoansState } from './state.ts'

export interface MonthInForce {
  readonly claim: MonthClaim
  /** Index of the fact that states it. */
  readonly statedBy: number
}

/** `month`: index of the report (assertion). Reads back from the end of the chronicle. */
export function monthInForce(state: StateAccess<LoansState>, loan: LoanId, month: number): MonthInForce {
  for (let index = state.loans.factCount(loan) - 1; index > month; index--) {
    const fact = state.loans.fact(loan, index)
    if (fact.kind === 'monthCorrected' && fact.corrects === month) return { claim: fact.claim, statedBy: index }
  }
  const report = state.loans.fact(loan, month)
  assert(report.kind === 'monthReported', 'not a report of a month')
  return { claim: report.claim, statedBy: month }
}
