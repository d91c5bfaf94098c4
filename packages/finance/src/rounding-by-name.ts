/** The rounding functions by the direction that a product names. */

import { refuse } from '@chassis/primitives'
import { FinanceError } from './finance-error.ts'
import type { RoundingDirection } from './products/product.ts'
import {
  roundCeilingToMinor,
  roundDownToMinor,
  roundFloorToMinor,
  roundHalfEvenToMinor,
  roundHalfUpToMinor,
  roundUpToMinor,
} from './rounding.ts'

/** `numerator ÷ denominator` in whole minor units, in the named direction. */
export function roundToMinor(direction: RoundingDirection, numerator: bigint, denominator: bigint): bigint {
  switch (direction) {
    case 'halfUp':
      return roundHalfUpToMinor(numerator, denominator)
    case 'halfEven':
      return roundHalfEvenToMinor(numerator, denominator)
    case 'down':
      return roundDownToMinor(numerator, denominator)
    case 'up':
      return roundUpToMinor(numerator, denominator)
    case 'floor':
      return roundFloorToMinor(numerator, denominator)
    case 'ceiling':
      return roundCeilingToMinor(numerator, denominator)
    default:
      return refuse(FinanceError.TERMS_IMPOSSIBLE, { field: 'rounding' })
  }
}

/** The same, to whole multiples of `unit` minor units. */
export function roundToUnit(
  direction: RoundingDirection,
  numerator: bigint,
  denominator: bigint,
  unit: bigint,
): bigint {
  return roundToMinor(direction, numerator, denominator * unit) * unit
}
