/** The internal rate of return, per period. */
import { ensure } from '@chassis/primitives'
import { type Fraction, ONE, wholeNumber, ZERO } from '../../exact/fraction.ts'
import { greatestCommonDivisor } from '../../exact/integer.ts'
import { FinanceError } from '../../finance-error.ts'
import type { CertifiedRate } from '../certified-rate.ts'
import { FLOWS_MAX } from '../flows.ts'
import { solveRate } from '../solve-rate.ts'
import { unitPeriodEquation } from '../unit-period-equation.ts'
import { checkPeriods } from './check-periods.ts'
import type { PaymentTiming } from './value-of-payments.ts'

/**
 * i with Σ amount[k] ÷ (1 + i)^k = 0. Amounts of either sign, one per period from now on, in any unit.
 * Refuses TOO_MANY_FLOWS, RATE_SEVERAL_SOLUTIONS and like solveRate.
 */
export function internalRate(amounts: readonly Fraction[]): CertifiedRate {
  ensure(amounts.length <= FLOWS_MAX, FinanceError.TOO_MANY_FLOWS, { max: FLOWS_MAX })
  const whole = overOneDenominator(amounts)
  const flows = whole.map((amountMinor, period) => ({ amountMinor, whole: period, part: ZERO }))
  return solveRate(unitPeriodEquation(flows, ONE))
}

/**
 * The rate per period of `periods` level payments between a present and a future value (signs as in
 * value-of-payments.ts). Refuses TERM_INVALID and like solveRate.
 */
export function ratePerPeriod(
  periods: number,
  payment: Fraction,
  present: Fraction,
  future = ZERO,
  due: PaymentTiming = 'end',
): CertifiedRate {
  checkPeriods(periods, 1)
  const [paid, lent, left] = overOneDenominator([payment, present, future]) as [bigint, bigint, bigint]
  const amounts = Array.from({ length: periods + 1 }, (_, period) => {
    const isPaid = due === 'end' ? period > 0 : period < periods
    return (isPaid ? paid : 0n) + (period === 0 ? lent : 0n) + (period === periods ? left : 0n)
  })
  return internalRate(amounts.map(wholeNumber))
}

/** The amounts as whole numbers of their smallest common unit. */
export function overOneDenominator(amounts: readonly Fraction[]): bigint[] {
  const common = amounts.reduce((lcm, { denominator }) => {
    return (lcm / greatestCommonDivisor(lcm, denominator)) * denominator
  }, 1n)
  return amounts.map((amount) => (amount.numerator * common) / amount.denominator)
}
