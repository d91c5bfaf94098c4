/** What is known of a loan on a day: attested, recomputed, claimed, or not to be known, and why. */
import { accruedOnNextDay, payoffState, roundHalfUpToMinor } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import { accountOf } from '../fold/account-of.ts'
import { accrueTo } from '../fold/accrue-to.ts'
import { applyPayment } from '../fold/apply-payment.ts'
import { applyReportedMonth } from '../fold/apply-reported-month.ts'
import { openingPosition } from '../fold/opening-position.ts'
import { boardedFact, countOpenBreaks, foldMoves, type Move, movesOf } from '../fold/recompute-from-facts.ts'
import { monthInForce } from '../month-in-force.ts'
import type { LoanFact } from '../schema/facts.ts'
import type { Position } from '../schema/position.ts'
import type { MonthClaim } from '../schema/reported-month.ts'
import { type KnownFigure, type LoanStanding, MONTHS_SHOWN, type MonthStep } from '../schema/standing.ts'
import type { ServicingTerms } from '../schema/terms.ts'

interface Walk {
  readonly position: Position
  /** From which day interest runs after the last attestation; undefined where nobody has said so. */
  readonly stated: CivilDate | undefined
  readonly payments: number
  readonly lastPayment: number | undefined
  readonly months: readonly MonthStep[]
  /** Of the last month that ended by the day. */
  readonly claim: MonthClaim | undefined
}

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
  const { terms, opening } = boardedFact(facts)
  if (asOf < opening.asOf) return undefined
  const { position, stated, payments, lastPayment, months, claim } = walk(terms, facts, asOf, interestFrom)
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

/** The fold, with a step per reported month. */
function walk(terms: ServicingTerms, facts: readonly LoanFact[], asOf: CivilDate, supposed?: CivilDate): Walk {
  let attested = openingPosition(boardedFact(facts).opening)
  let position = attested
  let since: Move[] = []
  const steps = new Map<number, MonthStep>()
  for (const move of movesOf(facts)) {
    if (move.effective > asOf) break
    if (move.kind === 'payment') {
      position = applyPayment(terms, position, move.effective, move.amount).position
      since.push(move)
    } else {
      attested = applyReportedMonth(position, move.claim, move.effective, move.index).position
      steps.set(move.index, stepOf(facts, move, position.principal, attested.principal))
      position = attested
      since = []
    }
  }
  if (attested.accruedThrough === undefined && supposed !== undefined) {
    position = foldMoves(terms, { ...attested, accruedThrough: supposed }, since)
  }
  const { months, claim } = monthsUpTo(facts, asOf, steps, position.principal)
  const stated = attested.accruedThrough
  return { position, stated, payments: since.length, lastPayment: since.at(-1)?.index, months, claim }
}

function stepOf(facts: readonly LoanFact[], move: Move, before: bigint, principal: bigint): MonthStep {
  const { fact, index } = monthInForce(facts.slice(move.index), move.index)
  const { verdict, inferredDays } = fact.judgement
  return { fact: index, end: move.effective, verdict, lowersPrincipalBy: before - principal, principal, inferredDays }
}

/** Also months that were only compared with recorded payments. */
function monthsUpTo(
  facts: readonly LoanFact[],
  asOf: CivilDate,
  steps: ReadonlyMap<number, MonthStep>,
  principal: bigint,
): Pick<Walk, 'months' | 'claim'> {
  const found: { readonly step: MonthStep; readonly claim: MonthClaim }[] = []
  facts.forEach((report, index) => {
    if (report.kind !== 'monthReported' || report.period.end > asOf) return
    const inForce = monthInForce(facts.slice(index), index)
    const { verdict } = inForce.fact.judgement
    const compared = { fact: inForce.index, end: report.period.end, verdict, principal }
    const step = steps.get(index) ?? { ...compared, lowersPrincipalBy: undefined, inferredDays: undefined }
    found.push({ step, claim: inForce.fact.claim })
  })
  found.sort((a, b) => a.step.end - b.step.end || a.step.fact - b.step.fact)
  return { months: found.map(({ step }) => step), claim: found.at(-1)?.claim }
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
  const { terms, opening } = boardedFact(facts)
  const none = { interestDue: 0n, feesDue: 0n, residue: 0n, accruedThrough: on, lastEffective: on }
  return perDiemOf(terms, { ...openingPosition(opening), ...none, principal }, on)
}

/** What only the servicer knows: the ledger has no due days. */
function claimedFigures(
  facts: readonly LoanFact[],
  claim: MonthClaim | undefined,
  month: number | undefined,
): readonly KnownFigure[] {
  const { paymentAmount } = boardedFact(facts).contract
  const days = claim?.daysPastDue
  const next = claim?.nextPaymentDue ?? claim?.scheduledPayment
  return [
    days === undefined
      ? unknown('daysPastDue', claim === undefined ? 'dueDaysNotStated' : 'notReported')
      : figure('daysPastDue', 'claimed', BigInt(days), month),
    next !== undefined
      ? figure('nextPayment', 'claimed', next, month)
      : paymentAmount !== undefined
        ? figure('nextPayment', 'claimed', paymentAmount, 0)
        : unknown('nextPayment', 'notReported'),
  ]
}
