/** What the CSV and the XML reader have in common: rows of text cells, in bounded batches. */
import type { TapeField } from './fields.ts'
import type { TapeIssueReason } from './tape-issue.ts'

export interface RawRow {
  /** Line in the file on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly (string | undefined)[]
  /** Set when the row as a whole could not be read; `cells` are then not to be trusted. */
  readonly problem?: TapeIssueReason
  readonly problemColumn?: string
}

export interface RawTape {
  readonly format: 'csv' | 'xml'
  /** Columns whose heading occurs again further right; the first counts. Only a CSV file has such. */
  readonly repeated: readonly TapeField[]
  /** Where each field stands in a row's cells. */
  readonly columns: ReadonlyMap<TapeField, number>
  readonly batches: AsyncIterable<readonly RawRow[]>
  /** Whether a row read so far may hold bytes that are no text; see text-file.ts. */
  isBroken(): boolean
}
