/** Which facts of a loan a later one took the place of, and how. */
import type { LoanFact } from '../../loan/loan-types.ts'

export interface Superseded {
  readonly how: 'reversed' | 'corrected' | 'closed'
  /** Index of the later fact. */
  readonly by: number
}

/** By index. A report that was corrected twice is superseded by the last Correction, and so is the one before it. */
export function supersededFacts(facts: readonly LoanFact[]): ReadonlyMap<number, Superseded> {
  const found = new Map<number, Superseded>()
  const corrections = new Map<number, number>()
  for (const { index, fact } of facts) {
    if (fact.kind === 'paymentReversed' && fact.reverses !== undefined)
      found.set(fact.reverses, { how: 'reversed', by: index })
    if (fact.kind === 'breakClosed' && fact.opened !== undefined) found.set(fact.opened, { how: 'closed', by: index })
    const corrects = correctedBy(fact)
    if (corrects === undefined) continue
    const before = corrections.get(corrects)
    found.set(corrects, { how: 'corrected', by: index })
    if (before !== undefined) found.set(before, { how: 'corrected', by: index })
    corrections.set(corrects, index)
  }
  return found
}

/** Index of the report or the boarding that a Correction corrects; the boarding is the first fact of every loan. */
function correctedBy(fact: LoanFact['fact']): number | undefined {
  if (fact.kind === 'monthCorrected') return fact.corrects
  return fact.kind === 'boardingCorrected' ? 0 : undefined
}
