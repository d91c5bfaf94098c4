/** Brings the accrued interest of a position forward to a date. */
import { payoffState } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { Position } from '../schema/position.ts'
import type { ServicingTerms } from '../schema/terms.ts'
import { accountOf } from './account-of.ts'

export interface AccruedInterest {
  /** Whole minor units, unpaid. */
  readonly interestDue: bigint
  /** Numerator over the denominator of the day count × 10⁹ that the rounding left. */
  readonly residue: bigint
  /** Interest accrues from this day on; undefined while unknown. */
  readonly accruedThrough: CivilDate | undefined
}

/**
 * Simple interest on the principal from `accruedThrough` to `date` (excluded), with the residue of earlier roundings,
 * rounded half up to the minor unit; the new residue is carried, so that no cent is lost and none is made. Where no
 * whole or half minor unit has accrued nothing is posted: a payment on the same day never makes interest negative.
 * An unknown start accrues nothing, as does a date before it.
 */
export function accrueTo(terms: ServicingTerms, position: Position, date: CivilDate): AccruedInterest {
  const { interestDue, residue, accruedThrough } = position
  if (accruedThrough === undefined || date <= accruedThrough) return { interestDue, residue, accruedThrough }
  const { owed, accrued, accruedTo } = payoffState(accountOf(terms, position, date), date)
  return { interestDue: owed.interest, residue: accrued, accruedThrough: accruedTo }
}
