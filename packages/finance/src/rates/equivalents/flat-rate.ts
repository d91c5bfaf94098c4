/** Flat (add-on, 費率, アドオン) rates and the rates they hide. */
import { ensure } from '@chassis/primitives'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  ONE,
  subtractFractions,
  wholeNumber,
  ZERO,
} from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import type { CertifiedRate } from '../certified-rate.ts'
import { solveRate } from '../solve-rate.ts'
import { annuityFactor } from '../time-value/annuity-factor.ts'
import { unitPeriodEquation } from '../unit-period-equation.ts'

const PERIODS_MAX = 1_200

/**
 * The nominal annual rate (periods a year × rate of one period) of a credit repaid in `periods` equal instalments of
 * principal × (1 + flat rate × years) ÷ periods, unrounded. It does not depend on the principal. For the compound rate
 * see effectiveOf.
 *
 * `flatRate` is a fraction a year on the original principal, not negative. Refuses TERM_INVALID and RATE_INVALID.
 */
export function nominalRateOfFlat(flatRate: Fraction, periods: number, periodsPerYear: number): CertifiedRate {
  checkTerm(periods, periodsPerYear)
  ensure(flatRate.numerator >= 0n && flatRate.denominator > 0n, FinanceError.RATE_INVALID)
  const years = fraction(BigInt(periods), BigInt(periodsPerYear))
  const total = addFractions(ONE, multiplyFractions(flatRate, years))
  // Principal and instalment over one denominator, so that both are whole.
  const principal = total.denominator * BigInt(periods)
  const instalments = Array.from({ length: periods }, (_, i) => {
    return { amountMinor: -total.numerator, whole: i + 1, part: ZERO }
  })
  const flows = [{ amountMinor: principal, whole: 0, part: ZERO }, ...instalments]
  return solveRate(unitPeriodEquation(flows, wholeNumber(BigInt(periodsPerYear))))
}

/**
 * The flat rate a year of a credit repaid in `periods` equal instalments at a nominal annual rate, exactly:
 * (periods ÷ annuity factor − 1) ÷ years. Refuses TERM_INVALID and RATE_INVALID (a rate of −1 or less a period).
 */
export function flatRateOfNominal(nominalRate: Fraction, periods: number, periodsPerYear: number): Fraction {
  checkTerm(periods, periodsPerYear)
  const perPeriod = divideFractions(nominalRate, wholeNumber(BigInt(periodsPerYear)))
  ensure(compareFractions(perPeriod, wholeNumber(-1n)) > 0n, FinanceError.RATE_INVALID)
  const paid = divideFractions(wholeNumber(BigInt(periods)), annuityFactor(perPeriod, periods))
  return divideFractions(subtractFractions(paid, ONE), fraction(BigInt(periods), BigInt(periodsPerYear)))
}

function checkTerm(periods: number, periodsPerYear: number): void {
  for (const count of [periods, periodsPerYear]) {
    ensure(Number.isInteger(count) && count >= 1 && count <= PERIODS_MAX, FinanceError.TERM_INVALID, {
      max: PERIODS_MAX,
    })
  }
}
