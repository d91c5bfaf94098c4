/** What the facts of a loan say of it on a day, and where one of its amounts comes from. */
import { type Explainable, type LoanFile, writeDerivation } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import type { LoanFact } from '../schema/facts.ts'
import type { LoanStanding } from '../schema/standing.ts'
import { derivationOf, TOLD_WITHOUT_INTEREST } from './derivation-of.ts'
import { servicingHistory } from './servicing-history.ts'
import { standingOf } from './standing-of.ts'

export interface ExplainedFacts {
  readonly standing: LoanStanding
  /** What `derivation` is of: what was asked for or, where interest is not known, the principal. */
  readonly amount: Explainable
  /** The tree of docs/spec/servicing.md, section 18, as JSON. */
  readonly derivation: ReturnType<typeof writeDerivation>
  /** The loan as finance folds it; undefined where nobody knows since when interest runs. */
  readonly file: LoanFile | undefined
}

/**
 * `facts`: all of the loan, from the boarding on. `interestFrom` is used where nobody has stated since when interest
 * runs. Undefined before the boarding. Refuses what `explain` of finance refuses.
 */
export function explainFacts(
  loan: LoanId,
  facts: readonly LoanFact[],
  asOf: CivilDate,
  {
    amount: wanted = 'payoff',
    interestFrom,
  }: { readonly amount?: Explainable | undefined; readonly interestFrom?: CivilDate | undefined },
): ExplainedFacts | undefined {
  const standing = standingOf(loan, facts, asOf, interestFrom)
  const file = servicingHistory(facts, asOf, { interestFrom })
  const told = file ?? servicingHistory(facts, asOf, { withoutInterest: true })
  if (standing === undefined || told === undefined) return undefined
  const amount = file === undefined && !TOLD_WITHOUT_INTEREST.has(wanted) ? 'principal' : wanted
  return { standing, amount, derivation: writeDerivation(derivationOf(told, amount)), file }
}
