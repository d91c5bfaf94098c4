/** IFRS 9: the loss allowance of a financial asset, by stage. */
import { ensure } from '@chassis/primitives'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  ONE,
  subtractFractions,
  wholeNumber,
  ZERO,
} from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { netPresentValue } from '../rates/time-value/net-present-value.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import {
  checkEffectiveRate,
  checkProvisionAmounts,
  checkProvisionPeriods,
  checkProvisionShares,
} from './check-provision.ts'

/** 1: as at the beginning. 2: credit risk has increased significantly. 3: credit-impaired. */
export type ImpairmentStage = 1 | 2 | 3

export interface StageFacts {
  readonly daysPastDue: number
  /** Judged from whatever else is known; both may be left to the days past due. */
  readonly hasRiskIncreased: boolean
  readonly isImpaired: boolean
}

/**
 * 3 when impaired or 90 days past due, else 2 when the risk has increased or payments are more than 30 days past due,
 * else 1. The presumptions of days can be rebutted; who does passes 0 days and his own judgement.
 * Source: IFRS 9 5.5.3, 5.5.5, 5.5.11 and B5.5.37. Refuses PROVISION_PERIODS_INVALID for days that are not whole or
 * negative.
 */
export function impairmentStage({ daysPastDue, hasRiskIncreased, isImpaired }: StageFacts): ImpairmentStage {
  ensure(Number.isSafeInteger(daysPastDue) && daysPastDue >= 0, FinanceError.PROVISION_PERIODS_INVALID)
  if (isImpaired || daysPastDue >= 90) return 3
  return hasRiskIncreased || daysPastDue > 30 ? 2 : 1
}

/** One period of a scenario, in order; a default is taken to fall at its end. */
export interface RiskPeriod {
  /** That the debtor defaults in this period, seen from today (marginal, not conditional): all of them at most 1. */
  readonly defaultProbability: Fraction
  /** The part of the exposure that is then lost. */
  readonly lossGivenDefault: Fraction
  /** What is owed when the default falls. */
  readonly exposureMinor: bigint
}

export interface RiskScenario {
  /** All weights add up to 1. */
  readonly weight: Fraction
  readonly periods: readonly RiskPeriod[]
}

export interface ExpectedCreditLoss {
  /** Rounded half up once. */
  readonly allowanceMinor: bigint
  readonly exact: Fraction
  /** What interest revenue counts on: the gross amount, in stage 3 the gross amount less the allowance (5.4.1). */
  readonly interestBaseMinor: bigint
}

const SCENARIOS_MAX = 20

/**
 * Σ weight × Σ probability(t) × loss given default(t) × exposure(t) ÷ (1 + r)^t, over the first `perYear` periods in
 * stage 1 (12-month expected losses: the whole loss of defaults in twelve months), over all of them in stages 2 and 3.
 * r is the effective interest rate of a period.
 *
 * Source: IFRS 9 5.5.3, 5.5.5, 5.5.17, B5.5.44 and Appendix A. Refuses PROVISION_AMOUNT_INVALID (also an allowance
 * above the gross amount), PROVISION_SHARE_INVALID (probabilities or weights), PROVISION_PERIODS_INVALID (no periods,
 * more than 1,200, not 1 to 366 a year; no scenario or more than 20) and PROVISION_RATE_INVALID.
 */
export function expectedCreditLoss(
  stage: ImpairmentStage,
  grossMinor: bigint,
  scenarios: readonly RiskScenario[],
  effectiveRate: Fraction,
  perYear: number,
): ExpectedCreditLoss {
  checkProvisionAmounts(grossMinor)
  checkEffectiveRate(effectiveRate)
  ensure(Number.isInteger(perYear) && perYear >= 1 && perYear <= 366, FinanceError.PROVISION_PERIODS_INVALID)
  ensure(scenarios.length >= 1 && scenarios.length <= SCENARIOS_MAX, FinanceError.PROVISION_PERIODS_INVALID)
  checkProvisionShares(...scenarios.map(({ weight }) => weight))
  const weights = scenarios.reduce((sum, { weight }) => addFractions(sum, weight), ZERO)
  ensure(compareFractions(weights, ONE) === 0n, FinanceError.PROVISION_SHARE_INVALID)
  const exact = scenarios.reduce((sum, { weight, periods }) => {
    checkPeriods(periods)
    const counted = stage === 1 ? periods.slice(0, perYear) : periods
    return addFractions(sum, multiplyFractions(weight, discountedLoss(counted, effectiveRate)))
  }, ZERO)
  const allowanceMinor = roundHalfUpToMinor(exact.numerator, exact.denominator)
  ensure(allowanceMinor <= grossMinor, FinanceError.PROVISION_AMOUNT_INVALID)
  return { allowanceMinor, exact, interestBaseMinor: stage === 3 ? grossMinor - allowanceMinor : grossMinor }
}

/**
 * The allowance from the cash that is expected: gross amount − Σ cash(t) ÷ (1 + r)^t, the first cash at the end of the
 * first period; not below zero, rounded half up once.
 * Source: IFRS 9 B5.5.33 (credit-impaired assets); ASC 326-20-30-4 (discounted cash flow method). Refuses
 * PROVISION_AMOUNT_INVALID, PROVISION_PERIODS_INVALID (more than 1,200; none is allowed) and PROVISION_RATE_INVALID.
 */
export function lossFromCashFlows(grossMinor: bigint, cashMinor: readonly bigint[], effectiveRate: Fraction): bigint {
  checkProvisionAmounts(grossMinor, ...cashMinor)
  checkEffectiveRate(effectiveRate)
  if (cashMinor.length === 0) return grossMinor
  checkProvisionPeriods(cashMinor.length)
  const worth = presentValueOf(cashMinor.map(wholeNumber), effectiveRate)
  const { numerator, denominator } = subtractFractions(wholeNumber(grossMinor), worth)
  return numerator > 0n ? roundHalfUpToMinor(numerator, denominator) : 0n
}

function checkPeriods(periods: readonly RiskPeriod[]): void {
  checkProvisionPeriods(periods.length)
  let total = ZERO
  for (const { defaultProbability, lossGivenDefault, exposureMinor } of periods) {
    checkProvisionShares(defaultProbability, lossGivenDefault)
    checkProvisionAmounts(exposureMinor)
    total = addFractions(total, defaultProbability)
  }
  ensure(compareFractions(total, ONE) <= 0n, FinanceError.PROVISION_SHARE_INVALID)
}

function discountedLoss(periods: readonly RiskPeriod[], rate: Fraction): Fraction {
  const losses = periods.map(({ defaultProbability, lossGivenDefault, exposureMinor }) =>
    multiplyFractions(multiplyFractions(defaultProbability, lossGivenDefault), wholeNumber(exposureMinor)),
  )
  return presentValueOf(losses, rate)
}

/** The first amount a period from now, where netPresentValue has it now. */
function presentValueOf(amounts: readonly Fraction[], rate: Fraction): Fraction {
  return divideFractions(netPresentValue(rate, amounts), addFractions(ONE, rate))
}
