/** Interest that has accrued, kept exact: an integer numerator over a fixed denominator, in minor units. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from './finance-error.ts'

/** `numerator ÷ denominator` minor units. The denominator is fixed by the product, so accruals add as integers. */
export interface Accrual {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Nothing accrued, over `denominator`. */
export function noAccrual(denominator: bigint): Accrual {
  ensure(denominator > 0n, FinanceError.INVALID_DENOMINATOR)
  return { numerator: 0n, denominator }
}

/** The exact sum. Refuses ACCRUAL_BASIS_MISMATCH. */
export function addAccruals(a: Accrual, b: Accrual): Accrual {
  ensure(a.denominator === b.denominator, FinanceError.ACCRUAL_BASIS_MISMATCH)
  return { numerator: a.numerator + b.numerator, denominator: a.denominator }
}

export interface PostedInterest {
  /** Whole minor units, by the rounding that was passed. */
  readonly interestMinor: bigint
  /** What the rounding left over (negative when it rounded up). Carry it into the next accrual. */
  readonly residue: Accrual
}

/**
 * Turns an accrual into whole minor units and keeps the rest, so that over any number of payments the posted interest
 * differs from the accrued interest by the last residue alone: no cent is lost and none is made.
 */
export function postInterest(
  accrual: Accrual,
  round: (numerator: bigint, denominator: bigint) => bigint,
): PostedInterest {
  const interestMinor = round(accrual.numerator, accrual.denominator)
  const numerator = accrual.numerator - interestMinor * accrual.denominator
  return { interestMinor, residue: { numerator, denominator: accrual.denominator } }
}
