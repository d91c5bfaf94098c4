/** Entry point of @chassis/finance. */

export { type Accrual, addAccruals, noAccrual, type PostedInterest, postInterest } from './accrual.ts'
export { accrualDenominator, accrueBetween } from './accrue-between.ts'
export { accrueSimpleInterest } from './accrue-simple-interest.ts'
export {
  distributeRefunds,
  type RefundDistribution,
  type RefundPart,
} from './addons/distribute-refund.ts'
export { flatRefund } from './addons/flat-refund.ts'
export { type GapPayout, type GapTerms, gapPayout } from './addons/gap-payout.ts'
export { leastUnearned } from './addons/least-unearned.ts'
export { type CoverPeriod, proRataByDays } from './addons/pro-rata-by-days.ts'
export { proRataByDistance } from './addons/pro-rata-by-distance.ts'
export { ruleOf78Unearned } from './addons/rule-of-78.ts'
export { shortRateByPercentage } from './addons/short-rate-by-percentage.ts'
export { type ShortRateStep, shortRateByTable } from './addons/short-rate-by-table.ts'
export { type CoverSplit, splitCover } from './addons/split.ts'
export { type TotalLoss, type TotalLossSplit, totalLossSplit } from './addons/total-loss-split.ts'
export { unearnedBy8ths, unearnedBy24ths } from './addons/unearned-by-fractions.ts'
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
export {
  type AmountFinanced,
  amountFinanced,
  type Deal,
  type FinancedItem,
  type Itemisation,
} from './dealing/amount-financed.ts'
export { type DealerReserve, dealerReserve, type ReserveTerms } from './dealing/dealer-reserve.ts'
export {
  type DeferredIncomeAtEnd,
  earnDeferredIncome,
  type IncomeMethod,
  settleDeferredIncome,
} from './dealing/deferred-income.ts'
export { type DiscountedRate, discountRate, type RateDiscount } from './dealing/discount-rate.ts'
export { financeChargeAt, type LevelCredit, type PaymentTerm } from './dealing/level-credit.ts'
export {
  type ChargebackRule,
  type EarlyEnd,
  type ReserveEarning,
  type ReserveSplit,
  reserveChargeback,
} from './dealing/reserve-chargeback.ts'
export { type ReserveLimits, reserveOfCharges } from './dealing/reserve-of-charges.ts'
export { type SubventionMethod, subvention, subventionOfPayments } from './dealing/subvention.ts'
export { type UnderwritingFacts, type UnderwritingRatios, underwritingRatios } from './dealing/underwriting-ratios.ts'
export { formatScaledDecimal, parseScaledDecimal } from './decimal.ts'
export {
  addFractions,
  compareFractions,
  divideFractions,
  equalFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  powerOfFraction,
  subtractFractions,
  wholeNumber,
} from './exact/fraction.ts'
export { parseFraction } from './exact/parse-fraction.ts'
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
export { derivationSchema, writeDerivation } from './loan-file/derivation-json.ts'
export {
  contextOf,
  type LoanFile,
  loanFileSchema,
  positionSchema,
  productOf,
  readLoanFile,
  writeLoanFile,
} from './loan-file/loan-file.ts'
export { payoffForm, positionForm, quoteForm } from './loan-file/position-form.ts'
export { addMoney, compareMoney, formatAmount, type Money, money, parseMoney, subtractMoney } from './money.ts'
export {
  type NetPayment,
  type NetPosition,
  type NettedSet,
  netObligations,
  type Obligation,
} from './netting/net-obligations.ts'
export type { Contract, Terms } from './products/contract.ts'
export type { Product } from './products/product.ts'
export {
  type ExpectedCreditLoss,
  expectedCreditLoss,
  type ImpairmentStage,
  impairmentStage,
  lossFromCashFlows,
  type RiskPeriod,
  type RiskScenario,
  type StageFacts,
} from './provision/expected-credit-loss.ts'
export {
  type Advance,
  IRAC_CLASSES,
  IRAC_NORMS,
  type IracClass,
  type IracNorms,
  type IracProvision,
  iracClass,
  iracNormsOn,
  iracProvision,
} from './provision/irac.ts'
export {
  type LossAllowance,
  lossRateAllowance,
  type Pool,
  remainingLifeAllowance,
  type Vintage,
  vintageAllowance,
} from './provision/lifetime-loss.ts'
export {
  formatRateFraction,
  formatRatePercent,
  parseRateFraction,
  parseRatePercent,
  RATE_SCALE,
  type RateE9,
} from './rate.ts'
export { type AprFile, aprFileSchema, readAprFile } from './rates/apr-file/apr-file.ts'
export { aprReportJson, aprReportSchema, formatPosition, readAprReport } from './rates/apr-file/apr-report-json.ts'
export {
  APR_DECIMALS,
  APR_METHODS,
  type AprMethod,
  type AprReport,
  type AprTerm,
  computeApr,
} from './rates/apr-file/compute-apr.ts'
export { balanceEquation, type SpacedAmount } from './rates/balance-equation.ts'
export { type CapInput, type CapVerdict, capOn, checkCap } from './rates/caps/check-cap.ts'
export { earlyRepaymentCompensationMax } from './rates/caps/early-repayment.ts'
export {
  CAP_NAMES,
  CAPS,
  type Cap,
  type CapName,
  type CapQuantity,
  type CapRule,
  type CapStatus,
} from './rates/caps/rate-caps.ts'
export {
  type CertifiedRate,
  compareRate,
  exactRate,
  formatCertifiedPercent,
  PERCENT_DECIMALS_MAX,
  RATE_GRID,
  type RateE20,
  type RateRounding,
  roundRatePercent,
} from './rates/certified-rate.ts'
export {
  type AnnualisedCost,
  annualisedCost,
  type CostPeriod,
  solveAnnualisedCost,
} from './rates/cn/annualised-cost.ts'
export { compoundEquation, type TimedAmount } from './rates/compound-equation.ts'
export { flatRateOfNominal, nominalRateOfFlat } from './rates/equivalents/flat-rate.ts'
export {
  type LeasePayment,
  leasePayment,
  moneyFactorOf,
  rateOfMoneyFactor,
} from './rates/equivalents/money-factor.ts'
export { effectiveOf, nominalOf } from './rates/equivalents/nominal-effective.ts'
export { type Aprc, aprc, solveAprc } from './rates/eu/aprc.ts'
export { type ChosenIntervalUnit, chooseIntervalUnit } from './rates/eu/choose-interval-unit.ts'
export { type IntervalUnit, yearsBetween } from './rates/eu/time-interval.ts'
export { type CreditFlows, type DatedAmount, FLOWS_MAX } from './rates/flows.ts'
export { deductedInterestExcess } from './rates/jp/deducted-interest.ts'
export {
  type EffectiveRate,
  type EffectiveRateOptions,
  effectiveRate,
  type JapaneseIntervals,
  solveEffectiveRate,
} from './rates/jp/effective-rate.ts'
export type { RateEquation } from './rates/rate-equation.ts'
export { type ChosenUnitPeriod, chooseUnitPeriod } from './rates/reg-z/choose-unit-period.ts'
export { type DisclosedTotals, disclosedTotals } from './rates/reg-z/disclosed-totals.ts'
export { type RegZApr, type RegZOptions, regZApr } from './rates/reg-z/reg-z-apr.ts'
export {
  APR_TOLERANCE_IRREGULAR,
  APR_TOLERANCE_REGULAR,
  isAprAccurate,
  isFinanceChargeAccurate,
  isIrregularTransaction,
} from './rates/reg-z/tolerance.ts'
export {
  countUnitPeriods,
  type UnitPeriod,
  type UnitPeriodCount,
  unitPeriodsPerYear,
} from './rates/reg-z/unit-period.ts'
export { RATE_MAX, solveRate, solveRates } from './rates/solve-rate.ts'
export { annuityFactor } from './rates/time-value/annuity-factor.ts'
export { type DayAmount, datedInternalRate, datedPresentValue } from './rates/time-value/dated-value.ts'
export {
  doubleDecliningDepreciation,
  straightLineDepreciation,
  sumOfYearsDepreciation,
} from './rates/time-value/depreciation.ts'
export { internalRate, ratePerPeriod } from './rates/time-value/internal-rate.ts'
export { netPresentValue } from './rates/time-value/net-present-value.ts'
export { numberOfPeriods } from './rates/time-value/number-of-periods.ts'
export {
  cumulativeInterest,
  futureValue,
  interestPart,
  levelPayment,
  levelPaymentWithAdvance,
  type PaymentTiming,
  presentValue,
  principalPart,
} from './rates/time-value/value-of-payments.ts'
export { type PeriodAmount, unitPeriodEquation } from './rates/unit-period-equation.ts'
export {
  type ExpenseKind,
  type ExplanationItem,
  type ExplanationLine,
  redemptionAmount,
  type Sale,
  type SaleExpense,
  type SaleSettlement,
  type SecuredDebt,
  type SubordinateLien,
  settleSale,
} from './recovery/sale-of-collateral.ts'
export {
  roundCeilingToMinor,
  roundDownToMinor,
  roundFloorToMinor,
  roundHalfEvenToMinor,
  roundHalfUpToMinor,
  roundUpToMinor,
} from './rounding.ts'
export { type AccountPosition, type AccountRules, accountTerms, resumeAccount } from './servicing/account.ts'
export { applyFact, applyInPlace } from './servicing/apply-fact.ts'
export { type Counterfactual, type Supposition, suppose } from './servicing/counterfactual.ts'
export { DERIVATION_RULES, type Derivation, type DerivationRule, MOVEMENTS } from './servicing/derivation.ts'
export { EXPLAINABLE, type Explainable, explain } from './servicing/explain.ts'
export type { Fact, MovingFact } from './servicing/fact.ts'
export { foldLoan, foldState } from './servicing/fold-loan.ts'
export { addFact, type LoanHistory, openHistory } from './servicing/loan-history.ts'
export { openLoan } from './servicing/open-loan.ts'
export {
  type PayoffAmounts,
  type PayoffQuote,
  payoffAmounts,
  payoffState,
  quotePayoff,
} from './servicing/payoff-amounts.ts'
export type { Position, ScheduleRow } from './servicing/position.ts'
export { accruedOnNextDay, positionAt } from './servicing/position-at.ts'
export type { LoanState } from './servicing/state.ts'
export { checkVin, normalizeVin, type VinCheck, type VinMarket } from './vin.ts'
export {
  evaluateWaterfall,
  type WaterfallLine,
  type WaterfallPayment,
  type WaterfallResult,
} from './waterfall/evaluate-waterfall.ts'
export type {
  ClassState,
  PayMode,
  PrincipalAmount,
  WaterfallInputs,
  WaterfallOrder,
  WaterfallProgram,
  WaterfallState,
  WaterfallStep,
  WaterfallTrigger,
} from './waterfall/program.ts'
export { type Claim, splitBetween } from './waterfall/split-between.ts'
export { commonYearDays, type YearBasis, yearDaysOf } from './year-basis.ts'
