/** Exact fractions of whole numbers. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { greatestCommonDivisor } from './integer.ts'

/** `numerator ÷ denominator`; the denominator is positive. Not necessarily in lowest terms. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n }
export const ONE: Fraction = { numerator: 1n, denominator: 1n }

/** Beyond 4,096 binary digits Euclid's algorithm costs more than the smaller numbers save. */
const REDUCED_MAX = 1n << 4096n

/**
 * The sign in the numerator; in lowest terms, unless a part has more than 4,096 binary digits.
 * Refuses INVALID_DENOMINATOR for a denominator of zero.
 */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  ensure(denominator !== 0n, FinanceError.INVALID_DENOMINATOR)
  const sign = denominator < 0n ? -1n : 1n
  const [above, below] = [sign * numerator, sign * denominator]
  if (below > REDUCED_MAX || above > REDUCED_MAX || above < -REDUCED_MAX)
    return { numerator: above, denominator: below }
  const divisor = greatestCommonDivisor(above, below)
  return { numerator: above / divisor, denominator: below / divisor }
}

export function wholeNumber(value: bigint): Fraction {
  return { numerator: value, denominator: 1n }
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** Refuses INVALID_DENOMINATOR when `b` is zero. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compareFractions(a: Fraction, b: Fraction): bigint {
  return a.numerator * b.denominator - b.numerator * a.denominator
}

export function equalFractions(a: Fraction, b: Fraction): boolean {
  return compareFractions(a, b) === 0n
}

const EXPONENT_MAX = 6_000

/**
 * base^exponent for a whole exponent (negative: the reciprocal) of a base in lowest terms, in lowest terms.
 * Refuses INVALID_DENOMINATOR for zero to a negative power.
 */
export function powerOfFraction(base: Fraction, exponent: number): Fraction {
  ensure(Math.abs(exponent) <= EXPONENT_MAX, FinanceError.PERIOD_TOO_LONG, { max: EXPONENT_MAX })
  const power = BigInt(Math.abs(exponent))
  const [numerator, denominator] = [base.numerator ** power, base.denominator ** power]
  if (exponent >= 0) return { numerator, denominator }
  ensure(numerator !== 0n, FinanceError.INVALID_DENOMINATOR)
  return numerator < 0n
    ? { numerator: -denominator, denominator: -numerator }
    : { numerator: denominator, denominator: numerator }
}
