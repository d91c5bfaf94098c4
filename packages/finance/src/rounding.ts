/**
 * From an exact rational to whole minor units. The direction is in the name; what happens to negatives is in the text.
 * Denominators are positive; every function refuses INVALID_DENOMINATOR otherwise.
 */
import { ensure } from '@chassis/primitives'
import { floorDivide } from './exact/integer.ts'
import { FinanceError } from './finance-error.ts'

/** Toward −∞: 1.9 → 1, −1.1 → −2. */
export function roundFloorToMinor(numerator: bigint, denominator: bigint): bigint {
  ensure(denominator > 0n, FinanceError.INVALID_DENOMINATOR)
  return floorDivide(numerator, denominator)
}

/** Toward +∞: 1.1 → 2, −1.9 → −1. */
export function roundCeilingToMinor(numerator: bigint, denominator: bigint): bigint {
  return -roundFloorToMinor(-numerator, denominator)
}

/** Toward zero: 1.9 → 1, −1.9 → −1. A debit and its reversal round alike. */
export function roundDownToMinor(numerator: bigint, denominator: bigint): bigint {
  ensure(denominator > 0n, FinanceError.INVALID_DENOMINATOR)
  return numerator / denominator
}

/** Away from zero: 1.1 → 2, −1.1 → −2. A debit and its reversal round alike. */
export function roundUpToMinor(numerator: bigint, denominator: bigint): bigint {
  return numerator < 0n ? roundFloorToMinor(numerator, denominator) : roundCeilingToMinor(numerator, denominator)
}

/**
 * To the nearest, halves away from zero: 1.5 → 2, −1.5 → −2, 1.49 → 1.
 * The commercial rule (ISO 80000-1 rule B). A debit and its reversal round alike.
 */
export function roundHalfUpToMinor(numerator: bigint, denominator: bigint): bigint {
  ensure(denominator > 0n, FinanceError.INVALID_DENOMINATOR)
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/**
 * To the nearest, halves to the even neighbour: 0.5 → 0, 1.5 → 2, 2.5 → 2, −0.5 → 0, −1.5 → −2 (ISO 80000-1 rule A).
 */
export function roundHalfEvenToMinor(numerator: bigint, denominator: bigint): bigint {
  const floor = roundFloorToMinor(numerator, denominator)
  const twiceRest = 2n * (numerator - floor * denominator)
  if (twiceRest < denominator) return floor
  if (twiceRest > denominator) return floor + 1n
  return floor % 2n === 0n ? floor : floor + 1n
}
