/**
 * What can be said about one loan's month as its servicer reports it, from the reported figures alone.
 * Every node computes this, so it is integers only; the rules are written down in docs/spec/judgement.md.
 */
import { ensure } from '@chassis/primitives'
import { FinanceError } from './finance-error.ts'
import { fitDays } from './fit-days.ts'
import type { RateE9 } from './rate.ts'

/**
 * Figures of one reporting period, in minor units. A figure the servicer does not state is left out, never taken as 0.
 */
export interface ReportedMonth {
  readonly beginMinor?: bigint | undefined
  readonly endMinor?: bigint | undefined
  readonly paidMinor?: bigint | undefined
  readonly interestMinor?: bigint | undefined
  readonly principalMinor?: bigint | undefined
  readonly otherMinor?: bigint | undefined
  /** Other adjustment of principal; positive lowers the balance, as principal does. */
  readonly otherAdjustmentMinor?: bigint | undefined
  readonly rateE9?: RateE9 | undefined
  /** Days of the year that the contract accrues over: 360, 365, or the days of the calendar year. */
  readonly yearDays?: bigint | undefined
}

/** `unstated`: one of its figures is missing. */
export type IdentityState = 'holds' | 'broken' | 'unstated'

export interface Identity {
  readonly state: IdentityState
  /** Left side minus right side, when every figure is stated. */
  readonly differenceMinor?: bigint
}

/** Named in the order they are checked and listed. */
export type BreakReason =
  /** begin − principal − other adjustment ≠ end. */
  | 'balanceNotConserved'
  /** paid ≠ interest + principal + other. */
  | 'paidNotSplit'
  /** A negative opening balance, rate, total, interest or principal. */
  | 'negativeFigure'
  /** Interest was collected although the rate is zero. */
  | 'interestAtZeroRate'
  /** Principal was collected and no interest, although balance and rate are positive. */
  | 'principalWithoutInterest'
  /** No whole number of days gives the interest, to within one cent. */
  | 'interestFitsNoWholeDays'

export type Verdict =
  | 'noPayment'
  | 'zeroBalance'
  | 'zeroRate'
  | 'interestOnly'
  | 'consistentWithInferredDate'
  | 'break'
  /** A figure that the next step needs is missing; see `missing`. */
  | 'notStated'

/** The day count that was fitted to the claimed interest. It is inferred: no date of payment is known (D8). */
export interface InferredDays {
  readonly days: bigint
  readonly expectedInterestMinor: bigint
  /** claimed − expected. */
  readonly differenceMinor: bigint
}

export interface Judgement {
  readonly verdict: Verdict
  /** Only with `consistentWithInferredDate`. */
  readonly agreement?: 'exact' | 'withinOneCent'
  /** Only with `break`; at least one. */
  readonly reasons: readonly BreakReason[]
  /** Only with `notStated`; at least one. */
  readonly missing: readonly (keyof ReportedMonth)[]
  /** begin − principal − other adjustment = end. */
  readonly balance: Identity
  /** paid = interest + principal + other. */
  readonly paid: Identity
  /** Whenever interest and principal were collected on a positive balance at a positive rate, breaks included. */
  readonly inferred?: InferredDays
}

const TOLERANCE_MINOR = 1n

/**
 * Judges one reported month. Exactly one verdict, by the first rule that applies: a broken identity or negative figure
 * is a `break`; then no interest and no principal is `noPayment`; begin = 0 `zeroBalance`; rate = 0 `zeroRate` (with
 * interest: `break`); no principal `interestOnly`; no interest `break`; else the interest is compared with that of the
 * best whole number of days: `consistentWithInferredDate` or `break`. Agreement with a fitted day count is never
 * recomputation. Refuses INVALID_DENOMINATOR when yearDays is not positive.
 */
export function judgeReportedMonth(month: ReportedMonth): Judgement {
  ensure(month.yearDays === undefined || month.yearDays > 0n, FinanceError.INVALID_DENOMINATOR)
  const balance = identity(month.beginMinor, [month.principalMinor, month.otherAdjustmentMinor, month.endMinor])
  const paid = identity(month.paidMinor, [month.interestMinor, month.principalMinor, month.otherMinor])
  const reasons: BreakReason[] = []
  if (balance.state === 'broken') reasons.push('balanceNotConserved')
  if (paid.state === 'broken') reasons.push('paidNotSplit')
  if (hasNegative(month)) reasons.push('negativeFigure')
  const split = judgeSplit(month)
  reasons.push(...split.reasons)
  const verdict = reasons.length > 0 ? 'break' : split.verdict
  return {
    verdict,
    reasons,
    missing: verdict === 'notStated' ? split.missing : [],
    balance,
    paid,
    ...(split.inferred === undefined ? {} : { inferred: split.inferred }),
    ...(verdict === 'consistentWithInferredDate' && split.agreement ? { agreement: split.agreement } : {}),
  }
}

interface SplitJudgement {
  readonly verdict: Verdict
  readonly reasons: readonly BreakReason[]
  readonly missing: readonly (keyof ReportedMonth)[]
  readonly agreement?: 'exact' | 'withinOneCent'
  readonly inferred?: InferredDays
}

function judgeSplit(month: ReportedMonth): SplitJudgement {
  const { beginMinor, interestMinor, principalMinor, rateE9, yearDays } = month
  if (hasNoPayment(month)) return settled('noPayment')
  if (beginMinor === 0n) return settled('zeroBalance')
  const missing = (['beginMinor', 'interestMinor', 'principalMinor', 'rateE9'] as const).filter(
    (figure) => month[figure] === undefined,
  )
  if (beginMinor === undefined || interestMinor === undefined || principalMinor === undefined || rateE9 === undefined) {
    return { verdict: 'notStated', reasons: [], missing }
  }
  if (rateE9 === 0n) return interestMinor === 0n ? settled('zeroRate') : broken('interestAtZeroRate')
  if (principalMinor === 0n) return settled('interestOnly')
  if (interestMinor === 0n) return broken('principalWithoutInterest')
  if (hasNegative(month)) return settled('break')
  if (yearDays === undefined) return { verdict: 'notStated', reasons: [], missing: ['yearDays'] }
  return judgeInterest({ balanceMinor: beginMinor, rateE9, interestMinor, yearDays })
}

function judgeInterest(claim: Parameters<typeof fitDays>[0]): SplitJudgement {
  const { days, expectedMinor, differenceMinor } = fitDays(claim)
  const inferred = { days, expectedInterestMinor: expectedMinor, differenceMinor }
  const distance = differenceMinor < 0n ? -differenceMinor : differenceMinor
  if (distance > TOLERANCE_MINOR) return { ...broken('interestFitsNoWholeDays'), inferred }
  const agreement = distance === 0n ? 'exact' : 'withinOneCent'
  return { verdict: 'consistentWithInferredDate', reasons: [], missing: [], agreement, inferred }
}

/** Neither interest nor principal was collected: both are stated as 0, or what is not stated is covered by paid = 0. */
function hasNoPayment({ paidMinor, interestMinor, principalMinor }: ReportedMonth): boolean {
  if (interestMinor === 0n && principalMinor === 0n) return true
  return paidMinor === 0n && (interestMinor ?? 0n) === 0n && (principalMinor ?? 0n) === 0n
}

function hasNegative(month: ReportedMonth): boolean {
  return [month.beginMinor, month.rateE9, month.paidMinor, month.interestMinor, month.principalMinor].some(
    (figure) => figure !== undefined && figure < 0n,
  )
}

/** total − the sum of the parts, when all are stated. */
function identity(total: bigint | undefined, parts: readonly (bigint | undefined)[]): Identity {
  let difference = total
  for (const part of parts) difference = difference === undefined || part === undefined ? undefined : difference - part
  if (difference === undefined) return { state: 'unstated' }
  return { state: difference === 0n ? 'holds' : 'broken', differenceMinor: difference }
}

function settled(verdict: Verdict): SplitJudgement {
  return { verdict, reasons: [], missing: [] }
}

function broken(reason: BreakReason): SplitJudgement {
  return { verdict: 'break', reasons: [reason], missing: [] }
}
