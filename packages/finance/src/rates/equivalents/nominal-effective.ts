/** Nominal annual rates (compounded m times a year) and effective ones. */
import { ensure } from '@chassis/primitives'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  ONE,
  powerOfFraction,
  subtractFractions,
  wholeNumber,
  ZERO,
} from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import type { CertifiedRate } from '../certified-rate.ts'
import { solveRate } from '../solve-rate.ts'
import { unitPeriodEquation } from '../unit-period-equation.ts'

const PER_YEAR_MAX = 1_200

/**
 * (1 + nominal ÷ m)^m − 1, exactly. Refuses TERM_INVALID (m is not a whole number from 1 to 1,200) and RATE_INVALID
 * (−m or less).
 */
export function effectiveOf(nominal: Fraction, perYear: number): Fraction {
  checkPerYear(perYear)
  const growth = addFractions(ONE, divideFractions(nominal, wholeNumber(BigInt(perYear))))
  ensure(growth.numerator > 0n, FinanceError.RATE_INVALID)
  return subtractFractions(powerOfFraction(growth, perYear), ONE)
}

/** m·((1 + effective)^(1/m) − 1), to twenty proven decimals. Refuses TERM_INVALID and RATE_INVALID (−1 or less). */
export function nominalOf(effective: Fraction, perYear: number): CertifiedRate {
  checkPerYear(perYear)
  ensure(compareFractions(effective, wholeNumber(-1n)) > 0n, FinanceError.RATE_INVALID)
  const flows = [
    { amountMinor: effective.denominator, whole: 0, part: ZERO },
    { amountMinor: -(effective.denominator + effective.numerator), whole: perYear, part: ZERO },
  ]
  return solveRate(unitPeriodEquation(flows, wholeNumber(BigInt(perYear))))
}

function checkPerYear(perYear: number): void {
  ensure(Number.isInteger(perYear) && perYear >= 1 && perYear <= PER_YEAR_MAX, FinanceError.TERM_INVALID, {
    max: PER_YEAR_MAX,
  })
}
