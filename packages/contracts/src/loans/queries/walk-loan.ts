/** A loan up to a day, payment by payment and month by month, with what each reported month did. */
import type { CivilDate } from '@chassis/primitives'
import { applyPayment } from '../fold/apply-payment.ts'
import { applyReportedMonth } from '../fold/apply-reported-month.ts'
import { openingPosition } from '../fold/opening-position.ts'
import { boardingOf, foldMoves, type Move, movesOf } from '../fold/recompute-from-facts.ts'
import type { MonthInForce } from '../month-in-force.ts'
import { monthsInForce } from '../months-in-force.ts'
import type { LoanFact } from '../schema/facts.ts'
import type { Position } from '../schema/position.ts'
import type { MonthClaim } from '../schema/reported-month.ts'
import type { MonthStep } from '../schema/standing.ts'

export interface LoanWalk {
  readonly position: Position
  /** From which day interest runs after the last attestation; undefined where nobody has said so. */
  readonly stated: CivilDate | undefined
  readonly payments: number
  readonly lastPayment: number | undefined
  /** All that ended by the day, in the order of their ends. */
  readonly months: readonly MonthStep[]
  /** Of the last month that ended by the day. */
  readonly claim: MonthClaim | undefined
}

/** The fold, with a step per reported month. `supposed`: since when interest runs, where nobody has said so. */
export function walkLoan(facts: readonly LoanFact[], asOf: CivilDate, supposed?: CivilDate): LoanWalk {
  const boarding = boardingOf(facts)
  const { terms } = boarding
  const inForce = monthsInForce(facts)
  let attested = openingPosition(boarding)
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
      steps.set(move.index, stepOf(inForce, move, position.principal, attested.principal))
      position = attested
      since = []
    }
  }
  if (attested.accruedThrough === undefined && supposed !== undefined) {
    position = foldMoves(terms, { ...attested, accruedThrough: supposed }, since)
  }
  const { months, claim } = monthsUpTo(facts, inForce, asOf, steps, position.principal)
  const stated = attested.accruedThrough
  return { position, stated, payments: since.length, lastPayment: since.at(-1)?.index, months, claim }
}

type MonthsInForce = ReadonlyMap<number, MonthInForce>

function stepOf(inForce: MonthsInForce, move: Move, before: bigint, principal: bigint): MonthStep {
  const { fact, index } = inForce.get(move.index) as MonthInForce
  const { verdict, inferredDays } = fact.judgement
  return { fact: index, end: move.effective, verdict, lowersPrincipalBy: before - principal, principal, inferredDays }
}

/** Also months that were only compared with recorded payments. */
function monthsUpTo(
  facts: readonly LoanFact[],
  inForce: MonthsInForce,
  asOf: CivilDate,
  steps: ReadonlyMap<number, MonthStep>,
  principal: bigint,
): Pick<LoanWalk, 'months' | 'claim'> {
  const found: { readonly step: MonthStep; readonly claim: MonthClaim }[] = []
  facts.forEach((report, index) => {
    if (report.kind !== 'monthReported' || report.period.end > asOf) return
    const { fact, index: last } = inForce.get(index) as MonthInForce
    const { verdict } = fact.judgement
    const compared = { fact: last, end: report.period.end, verdict, principal }
    const step = steps.get(index) ?? { ...compared, lowersPrincipalBy: undefined, inferredDays: undefined }
    found.push({ step, claim: fact.claim })
  })
  found.sort((a, b) => a.step.end - b.step.end || a.step.fact - b.step.fact)
  return { months: found.map(({ step }) => step), claim: found.at(-1)?.claim }
}
