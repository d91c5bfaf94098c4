/** Judges a month of a loan whose dated payments are on the ledger: every stated figure is compared with the fold. */
import { addDays } from '@chassis/primitives'
import { recomputeFromFacts } from '../fold/recompute-from-facts.ts'
import type { LoanFact } from '../schema/facts.ts'
import type { BreakReason, MonthClaim, ReportingPeriod } from '../schema/reported-month.ts'
import { breaksOfJudgement, judgeOwnFigures } from './judge-own-figures.ts'
import { differing, type FoundBreak, type JudgedMonth } from './judged-month.ts'

/** What a claim can get wrong by itself, whatever was recorded. */
const OWN_REASONS: readonly BreakReason[] = ['balanceNotConserved', 'paidNotSplit', 'negativeFigure']

/**
 * The balance rests on recorded payments; the report moves nothing. Balances are compared by their movement over the
 * period, so that a difference of an earlier month is not found again in every later one.
 */
export function judgeComparedMonth(
  facts: readonly LoanFact[],
  period: ReportingPeriod,
  claim: MonthClaim,
): JudgedMonth {
  const { terms, position: after } = recomputeFromFacts(facts, period.end)
  const { position: before } = recomputeFromFacts(facts, addDays(period.begin, -1))
  const own = judgeOwnFigures(terms, claim, period.end)
  const moved = claim.beginBalance === undefined ? undefined : minus(claim.endBalance, claim.beginBalance)
  const other = after.feesPaid - before.feesPaid + after.suspense - before.suspense
  const breaks: readonly FoundBreak[] = [
    ...breaksOfJudgement(claim, own).filter((found) => OWN_REASONS.includes(found.reason)),
    ...differing('beginBalanceDiffers', claim.beginBalance, before.claimedPrincipal ?? before.principal),
    ...differing('rateDiffers', claim.rate, terms.rate),
    ...differing('paidDiffers', claim.paid, after.paid - before.paid),
    ...differing('interestDiffers', claim.interest, after.interestPaid - before.interestPaid),
    ...differing('principalDiffers', claim.principal, after.principalPaid - before.principalPaid),
    ...differing('feesDiffer', claim.other, other),
    ...differing('balanceMovementDiffers', moved, after.principal - before.principal),
  ]
  const isCompared = [claim.paid, claim.interest, claim.principal, moved].some((figure) => figure !== undefined)
  return {
    breaks,
    judgement: {
      basis: 'payments',
      verdict: breaks.length > 0 ? 'break' : isCompared ? 'recomputed' : 'notStated',
      reasons: breaks.map((found) => found.reason),
      balanceDifference: own.balance.differenceMinor,
      paidDifference: own.paid.differenceMinor,
    },
  }
}

function minus(a: bigint | undefined, b: bigint): bigint | undefined {
  return a === undefined ? undefined : a - b
}
