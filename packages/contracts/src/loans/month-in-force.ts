/** The figures that stand for a reported month: those of its last Correction, else its own. */
import { assert } from '@chassis/primitives'
import type { FactOf, LoanFact } from './schema/facts.ts'

export interface MonthInForce {
  readonly fact: FactOf<'monthReported'> | FactOf<'monthCorrected'>
  /** Index of that fact. */
  readonly index: number
}

/** `facts`: those of the loan from the report on, whose index is `month` (assertion). */
export function monthInForce(facts: readonly LoanFact[], month: number): MonthInForce {
  for (let offset = facts.length - 1; offset > 0; offset--) {
    const fact = facts[offset]
    if (fact?.kind === 'monthCorrected' && fact.corrects === month) return { fact, index: month + offset }
  }
  const fact = facts[0]
  assert(fact?.kind === 'monthReported', 'not a report of a month')
  return { fact, index: month }
}
