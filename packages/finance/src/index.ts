/** Entry point of @chassis/finance. */

export { type Accrual, addAccruals, noAccrual, type PostedInterest, postInterest } from './accrual.ts'
export { accrualDenominator, accrueBetween } from './accrue-between.ts'
export { accrueSimpleInterest } from './accrue-simple-interest.ts'
export { type Allocation, allocatePayment, type Due } from './allocate-payment.ts'
export { CHANCE_SCALE, type ChanceOfFit, chanceOfFit } from './chance-of-fit.ts'
export { computePayoff, type Payoff, type PayoffTerms } from './compute-payoff.ts'
export { type CurrencyCode, currency, currencyCodes, minorUnitsOf } from './currency.ts'
export type { ReferencePeriod } from './day-count/actual-actual-icma.ts'
export {
  DAY_COUNTS,
  type DayCount,
  type DayCountContext,
  iso20022CodeOf,
  type YearFractionResult,
  yearFraction,
} from './day-count/day-count.ts'
export { formatScaledDecimal, parseScaledDecimal } from './decimal.ts'
export { FinanceError } from './finance-error.ts'
export { type FittedDays, fitDays, type InterestClaim } from './fit-days.ts'
export {
  type BreakReason,
  type Identity,
  type IdentityState,
  type InferredDays,
  type Judgement,
  judgeReportedMonth,
  type ReportedMonth,
  type Verdict,
} from './judge-reported-month.ts'
export { addMoney, compareMoney, formatAmount, type Money, money, parseMoney, subtractMoney } from './money.ts'
export {
  formatRateFraction,
  formatRatePercent,
  parseRateFraction,
  parseRatePercent,
  RATE_SCALE,
  type RateE9,
} from './rate.ts'
export {
  roundCeilingToMinor,
  roundDownToMinor,
  roundFloorToMinor,
  roundHalfEvenToMinor,
  roundHalfUpToMinor,
  roundUpToMinor,
} from './rounding.ts'
export { checkVin, normalizeVin, type VinCheck, type VinMarket } from './vin.ts'
export { commonYearDays, type YearBasis, yearDaysOf } from './year-basis.ts'
