/** The figures that stand for every reported month of a loan. */
import type { MonthInForce } from './month-in-force.ts'
import type { LoanFact } from './schema/facts.ts'

/** By the index of the report: what {@link MonthInForce} says of it. One pass over all facts of the loan. */
export function monthsInForce(facts: readonly LoanFact[]): ReadonlyMap<number, MonthInForce> {
  const found = new Map<number, MonthInForce>()
  facts.forEach((fact, index) => {
    if (fact.kind === 'monthReported') found.set(index, { fact, index })
    if (fact.kind === 'monthCorrected') found.set(fact.corrects, { fact, index })
  })
  return found
}
