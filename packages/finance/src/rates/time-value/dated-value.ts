/** Present value and internal rate of amounts on dates, over years of 365 days (the XNPV and XIRR of spreadsheets). */
import { ensure } from '@chassis/primitives'
import { exponential } from '../../exact/exponential.ts'
import { addFractions, type Fraction, fraction, ONE } from '../../exact/fraction.ts'
import {
  addIntervals,
  encloseFraction,
  exactInterval,
  multiplyByFraction,
  negateInterval,
} from '../../exact/interval.ts'
import { logarithm } from '../../exact/logarithm.ts'
import { roundEnclosureHalfUp } from '../../exact/round-enclosure.ts'
import { FinanceError } from '../../finance-error.ts'
import type { CertifiedRate } from '../certified-rate.ts'
import { compoundEquation } from '../compound-equation.ts'
import { FLOWS_MAX } from '../flows.ts'
import { solveRate } from '../solve-rate.ts'
import { checkRate } from './check-periods.ts'
import { overOneDenominator } from './internal-rate.ts'

/** An amount of either sign so many days from now. */
export interface DayAmount {
  readonly amount: Fraction
  readonly day: number
}

const YEAR_DAYS = 365n

/**
 * Σ amount × (1 + rate)^(−days ÷ 365), in units of 10^-decimals, half up. `rate` is effective and annual.
 * Refuses TOO_MANY_FLOWS, RATE_INVALID and RATE_UNDECIDED (a result exactly half between two).
 */
export function datedPresentValue(rate: Fraction, flows: readonly DayAmount[], decimals: number): bigint {
  checkRate(rate)
  ensure(flows.length <= FLOWS_MAX, FinanceError.TOO_MANY_FLOWS, { max: FLOWS_MAX })
  const growth = addFractions(ONE, rate)
  return roundEnclosureHalfUp((precision) => {
    const log = logarithm(encloseFraction(growth, precision.bits), precision)
    return flows.reduce((total, { amount, day }) => {
      const years = fraction(BigInt(day), YEAR_DAYS)
      const factor = exponential(negateInterval(multiplyByFraction(log, years)), precision)
      return addIntervals(total, multiplyByFraction(factor, amount))
    }, exactInterval(0n))
  }, decimals)
}

/** The effective annual rate at which the present value is zero. Refuses TOO_MANY_FLOWS and like solveRate. */
export function datedInternalRate(flows: readonly DayAmount[]): CertifiedRate {
  ensure(flows.length <= FLOWS_MAX, FinanceError.TOO_MANY_FLOWS, { max: FLOWS_MAX })
  const whole = overOneDenominator(flows.map(({ amount }) => amount))
  const timed = flows.map(({ day }, i) => {
    return { amountMinor: whole[i] as bigint, years: fraction(BigInt(day), YEAR_DAYS) }
  })
  return solveRate(compoundEquation(timed))
}
