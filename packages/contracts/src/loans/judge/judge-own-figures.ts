/** A month judged by its own figures. */
import { type Judgement, judgeReportedMonth, yearDaysOf } from '@chassis/finance'
import { type CivilDate, yearMonthDay } from '@chassis/primitives'
import type { BreakReason, MonthClaim } from '../schema/reported-month.ts'
import type { ServicingTerms } from '../schema/terms.ts'
import type { FoundBreak } from './judged-month.ts'

/**
 * Finance's judgement of the claim. The rate is the reported one, else the contract's; the year is that of the period's
 * last day.
 */
export function judgeOwnFigures(terms: ServicingTerms, claim: MonthClaim, periodEnd: CivilDate): Judgement {
  return judgeReportedMonth({
    beginMinor: claim.beginBalance,
    endMinor: claim.endBalance,
    paidMinor: claim.paid,
    interestMinor: claim.interest,
    principalMinor: claim.principal,
    otherMinor: claim.other,
    otherAdjustmentMinor: claim.otherAdjustment,
    rateE9: claim.rate ?? terms.rate,
    yearDays: yearDaysOf(terms.yearBasis, yearMonthDay(periodEnd).year),
  })
}

/** The breaks of that judgement, each with the figure that fails beside what follows from the others. */
export function breaksOfJudgement(claim: MonthClaim, judgement: Judgement): readonly FoundBreak[] {
  return judgement.reasons.map((reason) => ({ reason, ...figuresOf(reason, claim, judgement) }))
}

function figuresOf(reason: BreakReason, claim: MonthClaim, judgement: Judgement): Omit<FoundBreak, 'reason'> {
  switch (reason) {
    case 'balanceNotConserved':
      return beside(claim.endBalance, judgement.balance.differenceMinor)
    case 'paidNotSplit':
      return { claimed: claim.paid, recomputed: minus(claim.paid, judgement.paid.differenceMinor) }
    case 'interestFitsNoWholeDays':
      return { claimed: claim.interest, recomputed: judgement.inferred?.expectedInterestMinor }
    case 'interestAtZeroRate':
      return { claimed: claim.interest, recomputed: 0n }
    case 'negativeFigure':
      return { claimed: firstNegative(claim) }
    default:
      return { claimed: claim.interest }
  }
}

/** difference = begin − principal − adjustment − end, so end + difference follows from the others. */
function beside(claimed: bigint | undefined, difference: bigint | undefined): Omit<FoundBreak, 'reason'> {
  return { claimed, recomputed: claimed === undefined || difference === undefined ? undefined : claimed + difference }
}

function minus(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  return a === undefined || b === undefined ? undefined : a - b
}

function firstNegative(claim: MonthClaim): bigint | undefined {
  return [claim.beginBalance, claim.rate, claim.paid, claim.interest, claim.principal].find(
    (figure) => figure !== undefined && figure < 0n,
  )
}
