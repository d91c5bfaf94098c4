/** What is known of a loan on a day: attested, recomputed, claimed, or not to be known, and why. */
import { accruedOnNextDay, payoffState, roundHalfUpToMinor } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import { accountOf } from '../fold/account-of.ts'
import { accrueTo } from '../fold/accrue-to.ts'
import { openingPosition } from '../fold/opening-position.ts'
import { boardingOf, countOpenBreaks } from '../fold/recompute-from-facts.ts'
import type { LoanFact } from '../schema/facts.ts'
import type { Position } from '../schema/position.ts'
import type { MonthClaim } from '../schema/reported-month.ts'
import { type KnownFigure, type LoanStanding, MONTHS_SHOWN } from '../schema/standing.ts'
import type { ServicingTerms } from '../schema/terms.ts'
import { walkLoan } from './walk-loan.ts'

/**
 * `facts`: all of the loan, or those that were known at a time. `interestFrom` is used where the servicer has not said
 * from which day interest runs, and what rests on it is `supposed`. Undefined before the boarding.
 */
export function standingOf(
  loan: LoanId,
  facts: readonly LoanFact[],
  asOf: CivilDate,
  interestFrom?: CivilDate,
): LoanStanding | undefined {
  const { terms, opening } = boardingOf(facts)
  if (asOf < opening.asOf) return undefined
  const { position, stated, payments, lastPayment, months, claim } = walkLoan(facts, asOf, interestFrom)
  const isSupposed = stated === undefined && interestFrom !== undefined
  const { restsOn, attestedAsOf, claimedPrincipal } = position
  return {
    loan,
    currency: terms.currency,
    asOf,
    attestedBy: (facts[restsOn] as LoanFact).by,
    attestedAsOf,
    restsOn,
    payments,
    interestFrom: isSupposed ? interestFrom : stated,
    isSupposed: isSupposed ? 'supposed' : undefined,
    figures: [
      ...balances(position, lastPayment, isSupposed),
      ...interestFigures(terms, position, asOf, isSupposed),
      ...claimedFigures(facts, claim, months.at(-1)?.fact),
    ],
    openingPrincipal: opening.principal,
    months: months.slice(-MONTHS_SHOWN),
    earlierMonths: Math.max(0, months.length - MONTHS_SHOWN),
    claimedPrincipal,
    openBreaks: countOpenBreaks(facts),
  }
}

const figure = (name: KnownFigure['name'], basis: KnownFigure['basis'], value: bigint, fact?: number): KnownFigure => ({
  name,
  basis,
  value,
  fact,
  atLeast: undefined,
  because: undefined,
})

const unknown = (
  name: KnownFigure['name'],
  because: NonNullable<KnownFigure['because']>,
  atLeast?: bigint,
): KnownFigure => ({ name, basis: 'unknown', value: undefined, fact: undefined, atLeast, because })

function balances(position: Position, lastPayment: number | undefined, isSupposed: boolean): readonly KnownFigure[] {
  const basis = lastPayment === undefined ? 'attested' : isSupposed ? 'supposed' : 'recomputed'
  const fact = lastPayment ?? position.restsOn
  return [
    figure('principal', basis, position.principal, fact),
    figure('fees', basis, position.feesDue, fact),
    figure('suspense', basis, position.suspense, fact),
  ]
}

function interestFigures(
  terms: ServicingTerms,
  position: Position,
  asOf: CivilDate,
  isSupposed: boolean,
): readonly KnownFigure[] {
  const { principal, feesDue, interestDue, restsOn } = position
  const known = principal + feesDue + interestDue
  const isSilent = position.accruedThrough === undefined && principal > 0n && terms.rate > 0n
  if (isSilent) {
    // What a day costs follows from principal and rate alone.
    const from = { ...position, accruedThrough: asOf, lastEffective: asOf }
    return [
      unknown('interest', 'interestStartNotStated', interestDue),
      figure('perDiem', 'recomputed', perDiemOf(terms, from, asOf), restsOn),
      unknown('payoff', 'interestStartNotStated', known),
    ]
  }
  const basis = isSupposed && principal > 0n && terms.rate > 0n ? 'supposed' : 'recomputed'
  const interest = accrueTo(terms, position, asOf).interestDue
  return [
    figure('interest', basis, interest),
    figure('perDiem', 'recomputed', perDiemOf(terms, position, asOf)),
    figure('payoff', basis, principal + feesDue + interest),
  ]
}

/** Interest of the day after `asOf`, rounded half up. */
function perDiemOf(terms: ServicingTerms, position: Position, asOf: CivilDate): bigint {
  const state = payoffState(accountOf(terms, position, asOf), asOf)
  return roundHalfUpToMinor(accruedOnNextDay(state), state.accrualUnit)
}

/** Interest of one day on a principal at the contract's rate, as on the day after `on`; minor units, half up. */
export function dayOfInterest(facts: readonly LoanFact[], principal: bigint, on: CivilDate): bigint {
  const boarding = boardingOf(facts)
  const none = { interestDue: 0n, feesDue: 0n, residue: 0n, accruedThrough: on, lastEffective: on }
  return perDiemOf(boarding.terms, { ...openingPosition(boarding), ...none, principal }, on)
}

/** What only the servicer knows: the ledger has no due days. */
function claimedFigures(
  facts: readonly LoanFact[],
  claim: MonthClaim | undefined,
  month: number | undefined,
): readonly KnownFigure[] {
  const { contract, index } = boardingOf(facts)
  const days = claim?.daysPastDue
  const next = claim?.nextPaymentDue ?? claim?.scheduledPayment
  return [
    days === undefined
      ? unknown('daysPastDue', claim === undefined ? 'dueDaysNotStated' : 'notReported')
      : figure('daysPastDue', 'claimed', BigInt(days), month),
    next !== undefined
      ? figure('nextPayment', 'claimed', next, month)
      : contract.paymentAmount !== undefined
        ? figure('nextPayment', 'claimed', contract.paymentAmount, index)
        : unknown('nextPayment', 'notReported'),
  ]
}
