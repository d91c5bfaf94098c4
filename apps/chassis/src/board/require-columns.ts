/** A file without a column that every contract needs is of no use to a ledger: said before one is founded for it. */
import type { TapeField } from '../tape/fields.ts'
import { surveyTape } from '../tape/read-tape.ts'
import { tapeError } from '../tape/tape-error.ts'

const NEEDED: readonly TapeField[] = [
  'reportingPeriodBeginningDate',
  'reportingPeriodEndingDate',
  'originationDate',
  'originalLoanAmount',
  'originalLoanTerm',
  'reportingPeriodBeginningLoanBalanceAmount',
  'reportingPeriodInterestRatePercentage',
]

/** Throws `TAPE_…` where the file as a whole cannot be used, TAPE_COLUMNS_MISSING with the columns it lacks. */
export async function requireColumns(file: string): Promise<void> {
  const { format, missing, rows } = await surveyTape(file, 1)
  const lacks = (columns: readonly TapeField[]) => NEEDED.filter((column) => columns.includes(column))
  if (lacks(missing).length === 0 || (format === 'xml' && rows === 0)) return
  // What the first asset of an XML file does not state another may.
  const lacking = lacks(format === 'xml' ? (await surveyTape(file)).missing : missing)
  if (lacking.length > 0) throw tapeError('TAPE_COLUMNS_MISSING', { file, columns: lacking.join(', ') })
}
