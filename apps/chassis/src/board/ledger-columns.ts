/** Which column of a tape states what the ledger holds of a loan. A column that is not here is not taken. */
import type { BoardLoan, MonthClaim } from '@chassis/contracts/schemas'
import type { TapeField } from '../tape/fields.ts'
import type { PlannedRow } from './planned-row.ts'

type ColumnsOf<T> = Readonly<Partial<Record<Extract<keyof T, string>, TapeField>>>

export const CONTRACT_COLUMNS = {
  originalAmount: 'originalLoanAmount',
  termMonths: 'originalLoanTerm',
  originationMonth: 'originationDate',
  firstPaymentMonth: 'originalFirstPaymentDate',
  maturityMonth: 'loanMaturityDate',
  paymentAmount: 'reportingPeriodScheduledPaymentAmount',
} as const satisfies ColumnsOf<BoardLoan['contract']>

export const VEHICLE_COLUMNS = {
  make: 'vehicleManufacturerName',
  model: 'vehicleModelName',
  modelYear: 'vehicleModelYear',
  condition: 'vehicleNewUsedCode',
  vehicleType: 'vehicleTypeCode',
} as const satisfies ColumnsOf<PlannedRow['vehicle']>

/** What goes to the vault. */
export const PERSONAL_COLUMNS = {
  creditScore: 'obligorCreditScore',
  location: 'obligorGeographicLocation',
  paymentToIncome: 'paymentToIncomePercentage',
} as const satisfies Readonly<Record<string, TapeField>>

export const CLAIM_COLUMNS = {
  beginBalance: 'reportingPeriodBeginningLoanBalanceAmount',
  endBalance: 'reportingPeriodActualEndBalanceAmount',
  paid: 'totalActualAmountPaid',
  interest: 'actualInterestCollectedAmount',
  principal: 'actualPrincipalCollectedAmount',
  other: 'actualOtherCollectedAmount',
  otherAdjustment: 'otherPrincipalAdjustmentAmount',
  rate: 'reportingPeriodInterestRatePercentage',
  interestPaidThrough: 'interestPaidThroughDate',
  scheduledPayment: 'reportingPeriodScheduledPaymentAmount',
  nextPaymentDue: 'nextReportingPeriodPaymentAmountDue',
  daysPastDue: 'currentDelinquencyStatus',
  modified: 'reportingPeriodModificationIndicator',
} as const satisfies ColumnsOf<MonthClaim>

/** What the row says where it says something of it; what stands where its column is `silent`. */
export function keepSilent<T extends object>(
  stated: T,
  standing: T,
  columns: ColumnsOf<T>,
  silent: ReadonlySet<TapeField>,
): T {
  const merged: Partial<T> = { ...stated }
  for (const [field, column] of Object.entries(columns) as [keyof T, TapeField][]) {
    if (!silent.has(column)) continue
    delete merged[field]
    if (standing[field] !== undefined) merged[field] = standing[field]
  }
  return merged as T
}
