/** One row of a tape, judged. Used by the audit; boarding takes the same figures from the same row. */
import { type Judgement, judgeReportedMonth, type ReportedMonth, yearDaysOf } from '@chassis/finance'
import type { TapeField } from './fields.ts'
import type { TapeRow } from './read-tape.ts'
import { earliestDay, latestDay } from './tape-date.ts'
import { type TapeIssue, tapeIssue } from './tape-issue.ts'

/** Which column holds which figure of a reported month. */
const FIGURES = {
  beginMinor: 'reportingPeriodBeginningLoanBalanceAmount',
  endMinor: 'reportingPeriodActualEndBalanceAmount',
  paidMinor: 'totalActualAmountPaid',
  interestMinor: 'actualInterestCollectedAmount',
  principalMinor: 'actualPrincipalCollectedAmount',
  otherMinor: 'actualOtherCollectedAmount',
  otherAdjustmentMinor: 'otherPrincipalAdjustmentAmount',
  rateE9: 'reportingPeriodInterestRatePercentage',
} as const satisfies Partial<Record<keyof ReportedMonth, TapeField>>

type FigureField = (typeof FIGURES)[keyof typeof FIGURES]

/** What has to be read of a row to judge it. */
export const JUDGED_FIELDS: readonly TapeField[] = [
  ...Object.values(FIGURES),
  'reportingPeriodBeginningDate',
  'reportingPeriodEndingDate',
  'originationDate',
]

const NEEDED_FIELDS: ReadonlySet<string> = new Set([
  ...Object.values(FIGURES),
  'reportingPeriodBeginningDate',
  'reportingPeriodEndingDate',
])

export interface JudgedRow {
  readonly row: TapeRow
  readonly month: ReportedMonth
  readonly judgement: Judgement
  /** Days from the earliest day of origination to the last of the reporting period, where both are stated. */
  readonly daysSinceOrigination?: number
}

export interface UnreadableRow {
  readonly row: TapeRow
  /** At least one. */
  readonly issues: readonly TapeIssue[]
}

/**
 * Judges a row over the days of the calendar year in which its reporting period ends (begins, where no end is stated),
 * or over `yearDays`. A row is unreadable when a figure that its judgement needs is missing or cannot be read, or its
 * period cannot be read or ends before it begins; a fault in any other column does not matter here.
 */
export function judgeTapeRow(row: TapeRow, yearDays?: bigint): JudgedRow | UnreadableRow {
  if (row.problem !== undefined) return { row, issues: [row.problem] }
  const faults = row.issues.filter((issue) => NEEDED_FIELDS.has(issue.column ?? ''))
  if (isPeriodReversed(row)) faults.push(tapeIssue('periodReversed'))
  if (faults.length > 0) return { row, issues: faults }
  const month = reportedMonth(row, yearDays)
  const judgement = judgeReportedMonth(month)
  if (judgement.verdict === 'notStated') return { row, issues: missingIssues(row, judgement) }
  const days = daysSinceOrigination(row)
  return { row, month, judgement, ...(days === undefined ? {} : { daysSinceOrigination: days }) }
}

export function isUnreadable(judged: JudgedRow | UnreadableRow): judged is UnreadableRow {
  return 'issues' in judged
}

function isPeriodReversed({ values }: TapeRow): boolean {
  const { reportingPeriodBeginningDate: begin, reportingPeriodEndingDate: end } = values
  return begin !== undefined && end !== undefined && latestDay(end) < earliestDay(begin)
}

/** The figures of a row as its servicer reports them. */
export function reportedMonth({ values }: TapeRow, yearDays?: bigint): ReportedMonth {
  const period = values.reportingPeriodEndingDate ?? values.reportingPeriodBeginningDate
  return {
    beginMinor: values.reportingPeriodBeginningLoanBalanceAmount,
    endMinor: values.reportingPeriodActualEndBalanceAmount,
    paidMinor: values.totalActualAmountPaid,
    interestMinor: values.actualInterestCollectedAmount,
    principalMinor: values.actualPrincipalCollectedAmount,
    otherMinor: values.actualOtherCollectedAmount,
    otherAdjustmentMinor: values.otherPrincipalAdjustmentAmount,
    rateE9: values.reportingPeriodInterestRatePercentage,
    yearDays: yearDays ?? (period === undefined ? undefined : yearDaysOf('actual/actualYear', period.year)),
  }
}

function missingIssues(row: TapeRow, judgement: Judgement): TapeIssue[] {
  return judgement.missing.flatMap((figure) => {
    if (figure !== 'yearDays') return [tapeIssue('missingFigure', FIGURES[figure] satisfies FigureField)]
    const unread = row.issues.filter((issue) => issue.column?.startsWith('reportingPeriod'))
    return unread.length > 0 ? unread : [tapeIssue('missingReportingPeriod')]
  })
}

function daysSinceOrigination({ values }: TapeRow): number | undefined {
  const period = values.reportingPeriodEndingDate ?? values.reportingPeriodBeginningDate
  if (period === undefined || values.originationDate === undefined) return undefined
  return latestDay(period) - earliestDay(values.originationDate)
}
