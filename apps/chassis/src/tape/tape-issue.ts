/** Why a row, or one of its figures, could not be read. Numbers are never reused. */

export const TAPE_ISSUES = {
  columnCount: 1, // More or fewer cells than the header has columns.
  brokenQuote: 2, // A quotation mark that is never closed.
  lineTooLong: 3, // Beyond 1 MiB.
  notANumber: 4,
  tooManyDecimals: 5, // An amount that is not whole cents.
  amountOutOfRange: 6,
  rateOutOfRange: 7, // Beyond 100 % per year.
  notADate: 8,
  notAnInteger: 9,
  notACode: 10,
  notAFlag: 11,
  notAScore: 12,
  textTooLong: 13,
  repeatedElement: 14, // An element occurs twice where the schema allows one.
  missingFigure: 15, // A figure that the judgement needs is not stated.
  missingReportingPeriod: 16, // Neither its end nor its beginning is stated: the length of the year is unknown.
  malformedXml: 17, // The element of an asset is not well formed.
  notTaken: 18, // Readable, but beyond what the ledger takes: out of order, out of range, too long, without its day.
  brokenText: 19, // Bytes that are no text in the file's encoding, which is UTF-8 unless a mark says UTF-16.
  contractUnclear: 20, // Which of the loans under its number the row is about cannot be told.
  periodReversed: 21, // The reporting period ends before it begins.
} as const

export type TapeIssueReason = keyof typeof TAPE_ISSUES

export interface TapeIssue {
  readonly reason: TapeIssueReason
  /** See {@link TAPE_ISSUES}. */
  readonly number: number
  /** The column, where the issue is in one. The cell's text is not repeated: it may be personal. */
  readonly column?: string
}

export function tapeIssue(reason: TapeIssueReason, column?: string): TapeIssue {
  return { reason, number: TAPE_ISSUES[reason], ...(column === undefined ? {} : { column }) }
}
