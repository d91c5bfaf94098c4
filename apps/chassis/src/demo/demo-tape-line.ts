/** A generated loan as a line of the asset data layout. */
import { formatScaledDecimal } from '@chassis/finance'
import { type DemoLoan, REPORTING_MONTH, REPORTING_MONTH_DAYS, REPORTING_YEAR } from './demo-loan.ts'
import type { DemoMonth } from './demo-month.ts'
import type { Random } from './random.ts'

/** Stands in every row where a real tape names its originator. */
export const DEMO_TAPE_LABEL = 'GENERATED DEMO (NOT REAL)'

const two = (n: number) => String(n).padStart(2, '0')
const money = (minor: bigint) => formatScaledDecimal(minor, 2)
const rate = (rateE9: bigint) => formatScaledDecimal(rateE9 / 100_000n, 4)
const STATES = ['AL', 'CA', 'CO', 'IL', 'MI', 'NC', 'NY', 'OH', 'SC', 'TX', 'VA', 'WA']

/** Column by column, in the order of the layout; the headings are the keys. */
function cells(loan: DemoLoan, month: DemoMonth, random: Random): Record<string, string> {
  const monthsLeft = loan.termMonths - loan.ageMonths
  const paidNothing = month.paidMinor === 0n
  return {
    assetTypeNumber: 'GENERATED',
    assetNumber: loan.assetId,
    reportingPeriodBeginningDate: `${two(REPORTING_MONTH)}-01-${REPORTING_YEAR}`,
    reportingPeriodEndingDate: `${two(REPORTING_MONTH)}-${REPORTING_MONTH_DAYS}-${REPORTING_YEAR}`,
    originatorName: DEMO_TAPE_LABEL,
    originationDate: monthAfter(loan, 0),
    originalLoanAmount: money(loan.amountMinor),
    originalLoanTerm: String(loan.termMonths),
    loanMaturityDate: monthAfter(loan, loan.termMonths),
    originalInterestRatePercentage: rate(loan.rateE9),
    interestCalculationTypeCode: '1',
    originalInterestRateTypeCode: '1',
    originalFirstPaymentDate: monthAfter(loan, 1),
    underwritingIndicator: 'true',
    gracePeriodNumber: '1',
    paymentTypeCode: '2',
    subvented: loan.rateE9 === 0n ? '1' : '0',
    ...vehicleCells(loan),
    obligorCreditScoreType: 'GENERATED',
    obligorCreditScore: random.chance(30) ? 'NONE' : String(random.between(540, 840)),
    obligorIncomeVerificationLevelCode: '2',
    obligorEmploymentVerificationCode: '2',
    coObligorIndicator: String(random.chance(300)),
    paymentToIncomePercentage: formatScaledDecimal(BigInt(random.between(300, 1800)), 4),
    obligorGeographicLocation: random.pick(STATES),
    assetAddedIndicator: String(month.beginMinor === 0n),
    remainingTermToMaturityNumber: String(monthsLeft),
    reportingPeriodModificationIndicator: 'false',
    servicingAdvanceMethodCode: '1',
    reportingPeriodBeginningLoanBalanceAmount: money(month.beginMinor),
    nextReportingPeriodPaymentAmountDue: money(month.endMinor === 0n ? 0n : loan.paymentMinor),
    reportingPeriodInterestRatePercentage: rate(loan.rateE9),
    nextInterestRatePercentage: rate(loan.rateE9),
    servicingFeePercentage: '0.0100',
    otherAssessedUncollectedServicerFeeAmount: '0.00',
    otherPrincipalAdjustmentAmount: money(month.otherAdjustmentMinor),
    reportingPeriodActualEndBalanceAmount: money(month.endMinor),
    reportingPeriodScheduledPaymentAmount: money(loan.paymentMinor),
    totalActualAmountPaid: money(month.paidMinor),
    actualInterestCollectedAmount: money(month.interestMinor),
    actualPrincipalCollectedAmount: money(month.principalMinor),
    actualOtherCollectedAmount: money(month.otherMinor),
    currentDelinquencyStatus: paidNothing ? String(random.between(1, 59)) : '0',
    primaryLoanServicerName: DEMO_TAPE_LABEL,
    assetSubjectDemandIndicator: 'false',
    repossessedIndicator: 'false',
  }
}

function vehicleCells({ vehicle }: DemoLoan): Record<string, string> {
  return {
    vehicleManufacturerName: vehicle.make,
    vehicleModelName: vehicle.model,
    vehicleNewUsedCode: vehicle.isNew ? '1' : '2',
    vehicleModelYear: String(vehicle.year),
    vehicleTypeCode: String(vehicle.typeCode),
    vehicleValueAmount: money(vehicle.valueMinor),
    vehicleValueSourceCode: vehicle.isNew ? '1' : '98',
  }
}

function monthAfter(loan: DemoLoan, months: number): string {
  const index = loan.originationYear * 12 + (loan.originationMonth - 1) + months
  return `${two((index % 12) + 1)}/${Math.floor(index / 12)}`
}

/** Headings and cells of one loan, ready to be joined; nothing in them needs quoting. */
export function demoTapeLine(loan: DemoLoan, month: DemoMonth, random: Random): { headings: string; line: string } {
  const row = cells(loan, month, random)
  return { headings: Object.keys(row).join(','), line: Object.values(row).join(',') }
}
