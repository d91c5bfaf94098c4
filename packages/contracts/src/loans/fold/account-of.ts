/** A loan of the ledger as the account that finance folds: one arithmetic for consensus, explanation and audit. */
import { type AccountPosition, type AccountRules, type LoanState, resumeAccount } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { Position } from '../schema/position.ts'
import type { ServicingTerms } from '../schema/terms.ts'

const DAY_COUNTS: Readonly<Record<ServicingTerms['yearBasis'], AccountRules['dayCount']>> = {
  'actual/365F': 'actual/365F',
  'actual/360': 'actual/360',
  '30/360': '30/360',
  'actual/actualYear': 'actual/actual ISDA',
}
const ORDERS: Readonly<Record<ServicingTerms['allocationOrder'], AccountRules['order']>> = {
  interestFeesPrincipal: ['interest', 'fee', 'principal', 'penalty'],
  feesInterestPrincipal: ['fee', 'interest', 'principal', 'penalty'],
  interestPrincipalFees: ['interest', 'principal', 'fee', 'penalty'],
}

export function accountRules({ currency, rate, yearBasis, allocationOrder }: ServicingTerms): AccountRules {
  return { currency, rate, dayCount: DAY_COUNTS[yearBasis], order: ORDERS[allocationOrder] }
}

/** `on`: the day on which the position stands. An unknown start of interest is put there: see {@link accountOf}. */
export function accountPosition(position: Position, on: CivilDate): AccountPosition {
  const { principal, interestDue, feesDue, suspense, residue, accruedThrough } = position
  return {
    on,
    principalMinor: principal,
    interestMinor: interestDue,
    feeMinor: feesDue,
    suspenseMinor: suspense,
    residue,
    interestFrom: accruedThrough ?? on,
  }
}

/**
 * The state from which finance folds on, at the position's last fact or on an earlier day that is asked for. Where the
 * start of interest is unknown none accrues: the rate is left out.
 */
export function accountOf(terms: ServicingTerms, position: Position, day: CivilDate): LoanState {
  const { lastEffective, accruedThrough } = position
  const rules = accountRules(terms)
  const on = day < lastEffective ? day : lastEffective
  return resumeAccount(accruedThrough === undefined ? { ...rules, rate: 0n } : rules, accountPosition(position, on))
}
