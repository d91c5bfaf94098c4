/** Judges a month on which the balance will rest, and moves the position by it. */
import type { Judgement } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import { applyReportedMonth } from '../fold/apply-reported-month.ts'
import type { Position } from '../schema/position.ts'
import type { MonthClaim, MonthJudgement } from '../schema/reported-month.ts'
import type { ServicingTerms } from '../schema/terms.ts'
import { breaksOfJudgement, judgeOwnFigures } from './judge-own-figures.ts'
import { differing, type FoundBreak, type JudgedMonth } from './judged-month.ts'

/** Days beyond it say nothing about a loan; they are left out of the record. */
const INFERRED_DAYS_MAX = 1_000_000n

/**
 * No dated payment is known for the period: the claim is judged by its own figures, by the contract's rate and by the
 * balance before it (the servicer's own last balance, where a break is open on that). `before`: the position at the
 * beginning of the period.
 */
export function judgeAttestedMonth(
  terms: ServicingTerms,
  before: Position,
  claim: MonthClaim,
  periodEnd: CivilDate,
): JudgedMonth {
  const own = judgeOwnFigures(terms, claim, periodEnd)
  const { isBelowZero } = applyReportedMonth(before, claim, periodEnd, 0)
  const breaks: readonly FoundBreak[] = [
    ...breaksOfJudgement(claim, own),
    ...differing('beginBalanceDiffers', claim.beginBalance, before.claimedPrincipal ?? before.principal),
    ...differing('rateDiffers', claim.rate, terms.rate),
    ...(isBelowZero ? [{ reason: 'balanceBelowZero', claimed: claim.endBalance, recomputed: 0n } as const] : []),
  ]
  return { breaks, judgement: recorded(own, breaks) }
}

function recorded(own: Judgement, breaks: readonly FoundBreak[]): MonthJudgement {
  const { inferred } = own
  const isTold = inferred !== undefined && inferred.days <= INFERRED_DAYS_MAX
  return {
    basis: 'attested',
    verdict: breaks.length > 0 ? 'break' : own.verdict,
    agreement: breaks.length > 0 ? undefined : own.agreement,
    reasons: breaks.map((found) => found.reason),
    inferredDays: isTold ? inferred.days : undefined,
    expectedInterest: isTold ? inferred.expectedInterestMinor : undefined,
    balanceDifference: own.balance.differenceMinor,
    paidDifference: own.paid.differenceMinor,
  }
}
