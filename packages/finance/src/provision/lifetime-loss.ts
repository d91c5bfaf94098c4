/** CECL: lifetime losses from the experience of earlier credits. */
import { ensure } from '@chassis/primitives'
import {
  addFractions,
  compareFractions,
  type Fraction,
  multiplyFractions,
  ONE,
  wholeNumber,
  ZERO,
} from '../exact/fraction.ts'
import { FinanceError } from '../finance-error.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import { checkProvisionAmounts, checkProvisionPeriods, checkProvisionShares } from './check-provision.ts'

export interface Pool {
  /** Names the pool or the year of origination. */
  readonly name: string
  readonly amortisedCostMinor: bigint
  /** The share of it that experience says will be lost before it is repaid, 0 to 1. */
  readonly lifetimeLossRate: Fraction
  /** What conditions and forecasts add to that (or take, if negative): 25 basis points are 25/10000. */
  readonly adjustment: Fraction
}

/** The credits of one year of origination. */
export interface Vintage {
  readonly name: string
  readonly originatedMinor: bigint
  /** How many years of its life have passed: their losses have happened. */
  readonly yearsPassed: number
  /** For each year of life the share of the originated amount that is lost in it, conditions and forecasts included. */
  readonly lossByYear: readonly Fraction[]
}

export interface LossAllowance {
  readonly allowanceMinor: bigint
  /** What each pool or vintage adds, in the order given; together the allowance. */
  readonly parts: readonly { readonly name: string; readonly allowanceMinor: bigint }[]
}

const POOLS_MAX = 1_000

/**
 * Loss-rate method: Σ amortised cost × (lifetime loss rate + adjustment). The sum up to each pool is rounded half up
 * and the one before taken from it, so that the parts add up to the allowance, which is rounded once.
 * Source: ASC 326-20-30-8, -9 and 326-20-55-18 to -22. Refuses PROVISION_AMOUNT_INVALID, PROVISION_SHARE_INVALID (a
 * rate, or rate and adjustment together, outside 0 to 1) and PROVISION_PERIODS_INVALID (no pools or more than 1,000).
 */
export function lossRateAllowance(pools: readonly Pool[]): LossAllowance {
  checkCount(pools.length)
  const losses = pools.map(({ amortisedCostMinor, lifetimeLossRate, adjustment }) => {
    checkProvisionAmounts(amortisedCostMinor)
    checkProvisionShares(lifetimeLossRate)
    const rate = addFractions(lifetimeLossRate, adjustment)
    checkProvisionShares(rate)
    return multiplyFractions(rate, wholeNumber(amortisedCostMinor))
  })
  return inParts(pools, losses)
}

/**
 * Vintage method: Σ originated amount × the loss rates of the years of life that are still to come. Rounded as {@link
 * lossRateAllowance} does.
 * Source: ASC 326-20-55-28 to -31. Refuses like it, and PROVISION_PERIODS_INVALID for no years or more than 1,200, or
 * years passed that are not a whole number of zero or more.
 */
export function vintageAllowance(vintages: readonly Vintage[]): LossAllowance {
  checkCount(vintages.length)
  const losses = vintages.map(({ originatedMinor, yearsPassed, lossByYear }) => {
    checkProvisionAmounts(originatedMinor)
    ensure(Number.isSafeInteger(yearsPassed) && yearsPassed >= 0, FinanceError.PROVISION_PERIODS_INVALID)
    checkProvisionPeriods(lossByYear.length)
    checkProvisionShares(...lossByYear)
    const ofLife = lossByYear.reduce(addFractions, ZERO)
    ensure(compareFractions(ofLife, ONE) <= 0n, FinanceError.PROVISION_SHARE_INVALID)
    const toCome = lossByYear.slice(yearsPassed).reduce(addFractions, ZERO)
    return multiplyFractions(toCome, wholeNumber(originatedMinor))
  })
  return inParts(vintages, losses)
}

/**
 * Remaining-life (WARM) method: annual loss rate × Σ of the amortised costs expected at the beginning of each year to
 * come, the first being today's; rounded half up once.
 * Source: FASB Staff Q&A, Topic 326, No. 1. Refuses PROVISION_AMOUNT_INVALID, PROVISION_SHARE_INVALID and
 * PROVISION_PERIODS_INVALID (no years or more than 1,200).
 */
export function remainingLifeAllowance(amortisedCostsMinor: readonly bigint[], annualLossRate: Fraction): bigint {
  checkProvisionPeriods(amortisedCostsMinor.length)
  checkProvisionAmounts(...amortisedCostsMinor)
  checkProvisionShares(annualLossRate)
  const total = amortisedCostsMinor.reduce((sum, cost) => sum + cost, 0n)
  return roundHalfUpToMinor(total * annualLossRate.numerator, annualLossRate.denominator)
}

function checkCount(count: number): void {
  ensure(count >= 1 && count <= POOLS_MAX, FinanceError.PROVISION_PERIODS_INVALID, { max: POOLS_MAX })
}

function inParts(named: readonly { readonly name: string }[], losses: readonly Fraction[]): LossAllowance {
  let [exact, allowanceMinor] = [ZERO, 0n]
  const parts = named.map(({ name }, i) => {
    exact = addFractions(exact, losses[i] as Fraction)
    const upTo = roundHalfUpToMinor(exact.numerator, exact.denominator)
    const part = { name, allowanceMinor: upTo - allowanceMinor }
    allowanceMinor = upTo
    return part
  })
  return { allowanceMinor, parts }
}
