/** What a tape row becomes on the ledger. Only what the row states; what it does not state stays absent. */
import type { BoardLoan, LoanOrigin, MonthClaim } from '@chassis/contracts/schemas'
import { civilMonth } from '@chassis/contracts/schemas'
import { addDays, type CivilDate, civilDate } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import type { CreditScore } from '../tape/credit-scores.ts'
import type { TapeField } from '../tape/fields.ts'
import { isUnreadable, judgeTapeRow } from '../tape/judge-tape-row.ts'
import type { TapeRow } from '../tape/read-tape.ts'
import { earliestDay, latestDay, type TapeDate } from '../tape/tape-date.ts'
import { type TapeIssue, tapeIssue } from '../tape/tape-issue.ts'
import { CLAIM_COLUMNS, CONTRACT_COLUMNS, PERSONAL_COLUMNS, VEHICLE_COLUMNS } from './ledger-columns.ts'
import type { PlannedRow, RowPlan, UnboardableRow } from './planned-row.ts'

const MONTHS_MAX = 600

/** What a tape does not say about its loans and whoever loads it does; and what it says nothing about. */
export interface BookTerms {
  readonly lender: AccountId
  readonly servicer: AccountId
  readonly yearBasis: BoardLoan['terms']['yearBasis']
  /** Of a book that is no real one. */
  readonly origin?: LoanOrigin | undefined
  /** Columns that the file does not have. */
  readonly missing: readonly TapeField[]
}

/**
 * Plans one row. A row that the audit cannot read is not boarded either: the ledger would judge its month by other
 * figures than the tape's.
 */
export function planRow(
  row: TapeRow,
  { lender, servicer, yearBasis, origin, missing: absent }: BookTerms,
): RowPlan | UnboardableRow {
  const { values } = row
  const missing = (name: string): UnboardableRow => ({ line: row.line, missing: name })
  const { reportingPeriodBeginningDate: begin, reportingPeriodEndingDate: end } = values
  if (begin === undefined) return missing('reportingPeriodBeginningDate')
  if (end === undefined) return missing('reportingPeriodEndingDate')
  // A period stated in months is the whole of them.
  const period = { begin: earliestDay(begin), end: latestDay(end) }
  const rate = values.reportingPeriodInterestRatePercentage ?? values.originalInterestRatePercentage
  if (rate === undefined || rate < 0n) return missing('reportingPeriodInterestRatePercentage')
  const { originationDate, originalLoanAmount, originalLoanTerm } = values
  if (originationDate === undefined) return missing('originationDate')
  if (originalLoanAmount === undefined || originalLoanAmount < 0n) return missing('originalLoanAmount')
  if (originalLoanTerm === undefined || originalLoanTerm < 1 || originalLoanTerm > MONTHS_MAX)
    return missing('originalLoanTerm')
  const opening = values.reportingPeriodBeginningLoanBalanceAmount
  if (opening === undefined || opening < 0n) return missing('reportingPeriodBeginningLoanBalanceAmount')
  const judged = judgeTapeRow(row)
  if (isUnreadable(judged)) return missing(nameOf(judged.issues[0] as TapeIssue))
  const board: RowPlan['board'] = {
    lender,
    servicer,
    terms: {
      currency: 'USD' as BoardLoan['terms']['currency'],
      rate,
      yearBasis,
      allocationOrder: 'interestFeesPrincipal',
    },
    contract: {
      originalAmount: originalLoanAmount,
      termMonths: originalLoanTerm,
      originationMonth: civilMonth(originationDate.year, originationDate.month),
      ...monthsAfter(originationDate, values.originalFirstPaymentDate, values.loanMaturityDate),
      ...optional('paymentAmount', nonNegative(values.reportingPeriodScheduledPaymentAmount)),
    },
    opening: { asOf: addDays(period.begin, -1), principal: opening, interestDue: 0n, feesDue: 0n },
    ...optional('origin', origin),
  }
  const stated = { vehicle: vehicleOf(row), personal: personalOf(row), claim: claimOf(row) }
  const silent = new Set([...absent, ...row.issues.flatMap(({ column }) => (column ? [column as TapeField] : []))])
  const leftOut = leftOutOf(row, { ...board.contract, ...stated.vehicle, ...stated.personal, ...stated.claim })
  const number = row.assetIdFrom === 'line' ? undefined : row.assetId
  return { line: row.line, number, board, ...stated, period, silent, leftOut }
}

const TAKEN = { ...CONTRACT_COLUMNS, ...VEHICLE_COLUMNS, ...PERSONAL_COLUMNS, ...CLAIM_COLUMNS } as const

/** Cells of columns that the ledger takes: those that cannot be read, and those whose value is none for it. */
function leftOutOf({ issues, values }: TapeRow, taken: Readonly<Record<string, unknown>>): readonly TapeIssue[] {
  const columns = new Map(Object.entries(TAKEN).map(([field, column]) => [column as TapeField, field]))
  const unread = issues.filter(({ column }) => columns.has(column as TapeField))
  const refused = [...columns].filter(([column, field]) => values[column] !== undefined && taken[field] === undefined)
  // No score is what a score of 0 says.
  const stated = refused.filter(([column]) => column !== 'obligorCreditScore' || values[column]?.length !== 0)
  return [...unread, ...stated.map(([column]) => tapeIssue('notTaken', column))]
}

/** The column that is at fault, or what is wrong with the row as a whole. */
const nameOf = ({ column, reason }: TapeIssue): string => column ?? reason

const dayOf = (date: TapeDate): CivilDate => civilDate(date.year, date.month, date.day as number)

function optional<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: V }
}

const nonNegative = (amount: bigint | undefined) => (amount !== undefined && amount >= 0n ? amount : undefined)

/** First payment and maturity, where stated and in order; a contradictory date is not repaired, it is left out. */
function monthsAfter(origination: TapeDate, first: TapeDate | undefined, maturity: TapeDate | undefined) {
  const start = civilMonth(origination.year, origination.month)
  const monthOf = (date: TapeDate | undefined, floor: number) => {
    const month = date && civilMonth(date.year, date.month)
    return month !== undefined && month >= floor ? month : undefined
  }
  const firstPaymentMonth = monthOf(first, start)
  return {
    ...optional('firstPaymentMonth', firstPaymentMonth),
    ...optional('maturityMonth', monthOf(maturity, firstPaymentMonth ?? start)),
  }
}

const VEHICLE_TYPES = new Map([
  [1, 'car'],
  [2, 'truck'],
  [3, 'suv'],
  [4, 'motorcycle'],
  [98, 'other'],
] as const)

function vehicleOf({ values }: TapeRow): PlannedRow['vehicle'] {
  const condition = values.vehicleNewUsedCode?.[0]
  const type = VEHICLE_TYPES.get(values.vehicleTypeCode?.[0] as 1)
  return {
    ...optional('make', nameText(values.vehicleManufacturerName)),
    ...optional('model', nameText(values.vehicleModelName)),
    ...optional('modelYear', modelYear(values.vehicleModelYear)),
    condition: condition === 1 ? 'new' : condition === 2 ? 'used' : 'unknown',
    vehicleType: type ?? 'unknown',
  }
}

const NAME_BYTES_MAX = 64

/** A name as the ledger takes it; one that is too long or has control characters is left out, not mended. */
function nameText(value: string | undefined): string | undefined {
  if (value === undefined || value === '' || Buffer.byteLength(value) > NAME_BYTES_MAX) return undefined
  return /\p{Cc}/u.test(value) ? undefined : value
}

const modelYear = (year: number | undefined) => (year !== undefined && year >= 1886 && year <= 2100 ? year : undefined)

const scoreText = ({ model, score }: CreditScore) => (model === undefined ? `${score}` : `${model} ${score}`)

/** `0.0875` of a ratio in 10⁻⁹. */
function ratioText(ratio: bigint | undefined): string | undefined {
  if (ratio === undefined) return undefined
  const [sign, digits] = ratio < 0n ? ['-', -ratio] : ['', ratio]
  const text = digits.toString().padStart(10, '0')
  return `${sign}${text.slice(0, -9)}.${text.slice(-9)}`.replace(/\.?0+$/, '')
}

function personalOf({ values }: TapeRow): Record<string, string> {
  const score = values.obligorCreditScore
  return {
    ...optional('creditScore', score?.length === 0 ? undefined : score?.map(scoreText).join(', ')),
    ...optional('location', values.obligorGeographicLocation),
    ...optional('paymentToIncome', ratioText(values.paymentToIncomePercentage)),
  }
}

function claimOf({ values }: TapeRow): MonthClaim {
  const paidThrough = values.interestPaidThroughDate
  const status = values.currentDelinquencyStatus
  return {
    ...optional('beginBalance', values.reportingPeriodBeginningLoanBalanceAmount),
    ...optional('endBalance', values.reportingPeriodActualEndBalanceAmount),
    ...optional('paid', values.totalActualAmountPaid),
    ...optional('interest', values.actualInterestCollectedAmount),
    ...optional('principal', values.actualPrincipalCollectedAmount),
    ...optional('other', values.actualOtherCollectedAmount),
    ...optional('otherAdjustment', values.otherPrincipalAdjustmentAmount),
    ...optional('rate', values.reportingPeriodInterestRatePercentage),
    ...optional('interestPaidThrough', paidThrough?.day === undefined ? undefined : dayOf(paidThrough)),
    ...optional('scheduledPayment', values.reportingPeriodScheduledPaymentAmount),
    ...optional('nextPaymentDue', values.nextReportingPeriodPaymentAmountDue),
    ...optional('daysPastDue', status !== undefined && status >= 0 && status <= 65_535 ? status : undefined),
    ...optional('modified', values.reportingPeriodModificationIndicator),
  }
}
