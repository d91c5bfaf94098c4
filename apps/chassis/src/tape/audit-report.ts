/** The report of a tape audit, as JSON gives it to other programs. */
import type { BreakReason } from '@chassis/finance'
import type { AuditedColumns } from './audited-columns.ts'
import type { BrokenText } from './broken-text-count.ts'
import type { JudgedRecord } from './row-record.ts'
import type { TapeIssue } from './tape-issue.ts'
import type { YearBasisShare } from './year-basis-count.ts'

export interface IdentityCount {
  hold: number
  broken: number
}

/** Every row is counted exactly once in all of these. */
export interface VerdictCounts {
  noPayment: number
  zeroBalance: number
  zeroRate: number
  interestOnly: number
  /** `withinOneCent` counts the rows that are one cent off; the exact ones are not among them. */
  consistentWithInferredDate: { exact: number; withinOneCent: number }
  break: number
  unreadable: number
}

/**
 * How likely random interest figures would agree with some whole number of days. Shares are decimal strings, 0 to 1.
 */
export interface ChanceShare {
  /** Rows whose interest was compared with a fitted number of days. */
  readonly rows: number
  /** Mean probability over these rows of an exact agreement by chance. */
  readonly exact: string
  /** The same to within one cent, exact agreements included. */
  readonly withinOneCent: string
  /** What share of these rows does agree, for comparison. */
  readonly observed: { readonly exact: string; readonly withinOneCent: string }
}

/** A line of `--rows` whose verdict is `break`; see row-record.ts. */
export interface ReportedBreak extends JudgedRecord {
  readonly verdict: 'break'
  readonly reasons: readonly BreakReason[]
}

export interface ReportedUnreadable {
  readonly line: number
  readonly assetId: string
  readonly reasons: readonly TapeIssue[]
}

export interface AuditReport {
  readonly file: string
  readonly rows: number
  /** Which columns of the layout the file lacks or repeats, and what cannot be judged without them. */
  readonly columns: AuditedColumns
  /** Rows with bytes that are no text. A cell with such is not read. */
  readonly brokenText: BrokenText
  readonly identities: { readonly balance: IdentityCount; readonly paid: IdentityCount }
  readonly verdicts: VerdictCounts
  readonly chanceShare: ChanceShare
  /** The first 10,000 compared rows again, with years of other lengths. */
  readonly yearBasis: YearBasisShare
  /** The first hundred. */
  readonly breaks: readonly ReportedBreak[]
  /** The first hundred. */
  readonly unreadableRows: readonly ReportedUnreadable[]
}

export function emptyVerdicts(): VerdictCounts {
  return {
    noPayment: 0,
    zeroBalance: 0,
    zeroRate: 0,
    interestOnly: 0,
    consistentWithInferredDate: { exact: 0, withinOneCent: 0 },
    break: 0,
    unreadable: 0,
  }
}
