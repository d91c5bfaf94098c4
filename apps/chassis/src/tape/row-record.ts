/**
 * One line of `--rows`: the verdict of a row and the numbers that justify it. Amounts and rates are decimal strings.
 */
import {
  type BreakReason,
  chanceOfFit,
  formatRateFraction,
  type Identity,
  type IdentityState,
  type ReportedMonth,
  type Verdict,
} from '@chassis/finance'
import { assert } from '@chassis/primitives'
import { isUnreadable, type JudgedRow, type UnreadableRow } from './judge-tape-row.ts'
import { meanShare } from './mean-share.ts'
import { formatCents } from './parse-cell.ts'
import type { TapeIssue } from './tape-issue.ts'

export interface JudgedRecord {
  readonly line: number
  readonly assetId: string
  readonly verdict: Exclude<Verdict, 'notStated'>
  /** With `consistentWithInferredDate`. */
  readonly agreement?: 'exact' | 'withinOneCent'
  /** With `break`. */
  readonly reasons?: readonly BreakReason[]
  /** What the row states: begin, end, paid, interest, principal, other, otherAdjustment, rate; and yearDays. */
  readonly figures: Readonly<Record<string, string | number>>
  readonly identities: { readonly balance: IdentityRecord; readonly paid: IdentityRecord }
  readonly inferred?: InferredRecord
}

export interface IdentityRecord {
  readonly state: IdentityState
  /** Left side minus right side. */
  readonly difference?: string
}

/** The nearest whole number of days; no payment date is known. */
export interface InferredRecord {
  readonly days: number | string
  readonly expectedInterest: string
  /** claimed − expected. */
  readonly difference: string
  /** Probability that a random figure fits this row. */
  readonly chance: { readonly exact: string; readonly withinOneCent: string }
  readonly daysSinceOrigination?: number
  /** More days than the loan is old: whatever was fitted, it is not the time since a payment. */
  readonly isBeyondOrigination?: boolean
}

export interface UnreadableRecord {
  readonly line: number
  readonly assetId: string
  readonly verdict: 'unreadable'
  readonly reasons: readonly TapeIssue[]
}

export function rowRecord(judged: JudgedRow | UnreadableRow): JudgedRecord | UnreadableRecord {
  return isUnreadable(judged) ? unreadableRecord(judged) : judgedRecord(judged)
}

function unreadableRecord({ row, issues }: UnreadableRow): UnreadableRecord {
  return { line: row.line, assetId: row.assetId, verdict: 'unreadable', reasons: issues }
}

export function judgedRecord(judged: JudgedRow): JudgedRecord {
  const { month, judgement, row } = judged
  assert(judgement.verdict !== 'notStated', 'a row whose figures are missing is unreadable')
  const inferred = inferredRecord(judged)
  return {
    line: row.line,
    assetId: row.assetId,
    verdict: judgement.verdict,
    ...(judgement.agreement === undefined ? {} : { agreement: judgement.agreement }),
    ...(judgement.verdict === 'break' ? { reasons: judgement.reasons } : {}),
    figures: figuresOf(month),
    identities: { balance: identityRecord(judgement.balance), paid: identityRecord(judgement.paid) },
    ...(inferred === undefined ? {} : { inferred }),
  }
}

function figuresOf(month: ReportedMonth): Record<string, string | number> {
  const amounts = {
    begin: month.beginMinor,
    end: month.endMinor,
    paid: month.paidMinor,
    interest: month.interestMinor,
    principal: month.principalMinor,
    other: month.otherMinor,
    otherAdjustment: month.otherAdjustmentMinor,
  }
  const stated: Record<string, string | number> = {}
  for (const [name, amount] of Object.entries(amounts)) if (amount !== undefined) stated[name] = formatCents(amount)
  if (month.rateE9 !== undefined) stated.rate = formatRateFraction(month.rateE9)
  if (month.yearDays !== undefined) stated.yearDays = Number(month.yearDays)
  return stated
}

function identityRecord({ state, differenceMinor }: Identity): IdentityRecord {
  return differenceMinor === undefined ? { state } : { state, difference: formatCents(differenceMinor) }
}

function inferredRecord({ judgement, month, daysSinceOrigination }: JudgedRow): InferredRecord | undefined {
  const { inferred } = judgement
  const { beginMinor, rateE9, yearDays } = month
  if (inferred === undefined || beginMinor === undefined || rateE9 === undefined || yearDays === undefined) {
    return undefined
  }
  const chance = chanceOfFit(beginMinor, rateE9, yearDays)
  const record = {
    days: inferred.days <= Number.MAX_SAFE_INTEGER ? Number(inferred.days) : inferred.days.toString(),
    expectedInterest: formatCents(inferred.expectedInterestMinor),
    difference: formatCents(inferred.differenceMinor),
    chance: { exact: meanShare(chance.exactE12, 1), withinOneCent: meanShare(chance.withinOneCentE12, 1) },
  }
  if (daysSinceOrigination === undefined) return record
  const isBeyondOrigination = inferred.days > BigInt(Math.max(0, daysSinceOrigination))
  return { ...record, daysSinceOrigination, isBeyondOrigination }
}
