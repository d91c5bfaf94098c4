/**
 * The columns of SEC Regulation AB II auto-loan asset data (Schedule AL, item 3), by element name, and how each is
 * read. The same names head the columns of a CSV tape and the elements of an EX-102 XML tape.
 */
import type { CreditScores } from './credit-scores.ts'
import type { TapeDate } from './tape-date.ts'

/**
 * `rate`: interest per year, percent or fraction. `ratio`: other percentages. `codes`: one or more integer codes.
 */
export const TAPE_FIELDS = {
  rowId: 'text',
  assetTypeNumber: 'text',
  assetNumber: 'text',
  reportingPeriodBeginningDate: 'date',
  reportingPeriodEndingDate: 'date',
  originatorName: 'text',
  originationDate: 'date',
  originalLoanAmount: 'money',
  originalLoanTerm: 'integer',
  loanMaturityDate: 'date',
  originalInterestRatePercentage: 'rate',
  interestCalculationTypeCode: 'codes',
  originalInterestRateTypeCode: 'codes',
  originalInterestOnlyTermNumber: 'integer',
  originalFirstPaymentDate: 'date',
  underwritingIndicator: 'flag',
  gracePeriodNumber: 'integer',
  paymentTypeCode: 'codes',
  subvented: 'codes',
  vehicleManufacturerName: 'text',
  vehicleModelName: 'text',
  vehicleNewUsedCode: 'codes',
  vehicleModelYear: 'integer',
  vehicleTypeCode: 'codes',
  vehicleValueAmount: 'money',
  vehicleValueSourceCode: 'codes',
  obligorCreditScoreType: 'text',
  obligorCreditScore: 'scores',
  obligorIncomeVerificationLevelCode: 'codes',
  obligorEmploymentVerificationCode: 'codes',
  coObligorIndicator: 'flag',
  paymentToIncomePercentage: 'ratio',
  obligorGeographicLocation: 'text',
  assetAddedIndicator: 'flag',
  remainingTermToMaturityNumber: 'integer',
  reportingPeriodModificationIndicator: 'flag',
  servicingAdvanceMethodCode: 'codes',
  reportingPeriodBeginningLoanBalanceAmount: 'money',
  nextReportingPeriodPaymentAmountDue: 'money',
  reportingPeriodInterestRatePercentage: 'rate',
  nextInterestRatePercentage: 'rate',
  servicingFeePercentage: 'ratio',
  servicingFlatFeeAmount: 'money',
  otherServicerFeeRetainedByServicer: 'money',
  otherAssessedUncollectedServicerFeeAmount: 'money',
  scheduledInterestAmount: 'money',
  scheduledPrincipalAmount: 'money',
  otherPrincipalAdjustmentAmount: 'money',
  reportingPeriodActualEndBalanceAmount: 'money',
  reportingPeriodScheduledPaymentAmount: 'money',
  totalActualAmountPaid: 'money',
  actualInterestCollectedAmount: 'money',
  actualPrincipalCollectedAmount: 'money',
  actualOtherCollectedAmount: 'money',
  servicerAdvancedAmount: 'money',
  interestPaidThroughDate: 'date',
  zeroBalanceEffectiveDate: 'date',
  zeroBalanceCode: 'codes',
  currentDelinquencyStatus: 'integer',
  primaryLoanServicerName: 'text',
  mostRecentServicingTransferReceivedDate: 'date',
  assetSubjectDemandIndicator: 'flag',
  assetSubjectDemandStatusCode: 'codes',
  repurchaseAmount: 'money',
  demandResolutionDate: 'date',
  repurchaserName: 'text',
  repurchaseReplacementReasonCode: 'codes',
  chargedoffPrincipalAmount: 'money',
  recoveredAmount: 'money',
  modificationTypeCode: 'codes',
  paymentExtendedNumber: 'integer',
  repossessedIndicator: 'flag',
  repossessedProceedsAmount: 'money',
} as const

export type TapeField = keyof typeof TAPE_FIELDS
export type TapeFieldKind = (typeof TAPE_FIELDS)[TapeField]

interface KindValue {
  readonly text: string
  /** Cents. */
  readonly money: bigint
  /** 10⁻⁹ per year. */
  readonly rate: bigint
  /** 10⁻⁹. */
  readonly ratio: bigint
  readonly integer: number
  readonly codes: readonly number[]
  readonly flag: boolean
  readonly date: TapeDate
  readonly scores: CreditScores
}

export type TapeValueOf<F extends TapeField> = KindValue[(typeof TAPE_FIELDS)[F]]

/** What a row states. A field that is blank, "-" or "NONE", or that cannot be read, is absent. */
export type TapeValues = { readonly [F in TapeField]?: TapeValueOf<F> }

export const TAPE_FIELD_NAMES = Object.keys(TAPE_FIELDS) as readonly TapeField[]

/** Elements that the schema allows more than once in one asset. */
export const REPEATABLE_FIELDS: ReadonlySet<TapeField> = new Set([
  'subvented',
  'zeroBalanceCode',
  'repurchaseReplacementReasonCode',
  'modificationTypeCode',
])

const BY_PLAIN_NAME: ReadonlyMap<string, TapeField> = new Map(TAPE_FIELD_NAMES.map((name) => [plain(name), name]))

/** The field that a column heading means: letter case, spaces, underscores and punctuation do not matter. */
export function tapeFieldOf(heading: string): TapeField | undefined {
  return heading.length <= 100 ? BY_PLAIN_NAME.get(plain(heading)) : undefined
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '')
}
