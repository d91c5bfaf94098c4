/**
 * The arithmetic of loans as it was first written for this contract, before the fold of finance took its place: simple
 * interest and one allocation. Kept as a reference, so that figures of ledgers that exist can be held to it.
 */
import { accrualDenominator, accrueBetween, allocatePayment, type Due, roundHalfUpToMinor } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { Position } from '../schema/position.ts'
import type { ServicingTerms } from '../schema/terms.ts'

type Bucket = 'interest' | 'fees' | 'principal'

const ORDERS: Readonly<Record<ServicingTerms['allocationOrder'], readonly Bucket[]>> = {
  interestFeesPrincipal: ['interest', 'fees', 'principal'],
  feesInterestPrincipal: ['fees', 'interest', 'principal'],
  interestPrincipalFees: ['interest', 'principal', 'fees'],
}

export function firstAccrueTo(
  terms: ServicingTerms,
  { principal, interestDue, residue, accruedThrough }: Position,
  date: CivilDate,
): Pick<Position, 'interestDue' | 'residue' | 'accruedThrough'> {
  if (accruedThrough === undefined || date <= accruedThrough) return { interestDue, residue, accruedThrough }
  const denominator = accrualDenominator(terms.yearBasis)
  const numerator = accrueBetween(principal, terms.rate, accruedThrough, date, terms.yearBasis).numerator + residue
  const posted = numerator <= 0n ? 0n : roundHalfUpToMinor(numerator, denominator)
  return { interestDue: interestDue + posted, residue: numerator - posted * denominator, accruedThrough: date }
}

export function firstApplyPayment(
  terms: ServicingTerms,
  position: Position,
  effective: CivilDate,
  amount: bigint,
): Position {
  const accrued = firstAccrueTo(terms, position, effective)
  const due = { interest: accrued.interestDue, fees: position.feesDue, principal: position.principal }
  const dues: readonly Due<Bucket>[] = ORDERS[terms.allocationOrder].map((bucket) => ({
    bucket,
    amountMinor: due[bucket],
  }))
  const { parts, excessMinor } = allocatePayment(amount, dues)
  const paid = { interest: 0n, fees: 0n, principal: 0n }
  for (const part of parts) paid[part.bucket] = part.amountMinor
  const owed = due.interest + due.fees + due.principal
  const isSettled = owed > 0n && owed === amount - excessMinor
  const { claimedPrincipal } = position
  return {
    ...position,
    ...accrued,
    principal: due.principal - paid.principal,
    interestDue: due.interest - paid.interest,
    feesDue: due.fees - paid.fees,
    suspense: position.suspense + excessMinor,
    residue: isSettled ? 0n : accrued.residue,
    lastEffective: effective,
    paid: position.paid + amount,
    interestPaid: position.interestPaid + paid.interest,
    feesPaid: position.feesPaid + paid.fees,
    principalPaid: position.principalPaid + paid.principal,
    claimedPrincipal: claimedPrincipal === undefined ? undefined : claimedPrincipal - paid.principal,
    settledOn: isSettled ? effective : position.settledOn,
  }
}
