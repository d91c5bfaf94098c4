/**
 * The whole fold: facts in effective order → position. Every node, every slip verifier and every as-of query uses it.
 */
import { assert, type CivilDate } from '@chassis/primitives'
import type { FactOf, LoanFact, Split } from '../schema/facts.ts'
import type { Position } from '../schema/position.ts'
import type { MonthClaim } from '../schema/reported-month.ts'
import type { ContractTerms, OpeningBalance, ServicingTerms, VaultDigests } from '../schema/terms.ts'
import { applyPayment } from './apply-payment.ts'
import { applyReportedMonth } from './apply-reported-month.ts'
import { openingPosition } from './opening-position.ts'

/** A fact that moves the position, with the figures that hold for it now. */
export type Move =
  | { readonly kind: 'payment'; readonly index: number; readonly effective: CivilDate; readonly amount: bigint }
  | { readonly kind: 'month'; readonly index: number; readonly effective: CivilDate; readonly claim: MonthClaim }

/**
 * What moves a position, in effective order; facts of one day in the order in which they were recorded. A reversed
 * payment is left out; a corrected month counts with its last figures; a month that was only compared with recorded
 * payments moves nothing.
 */
export function movesOf(facts: readonly LoanFact[]): readonly Move[] {
  const reversed = new Set<number>()
  const corrected = new Map<number, MonthClaim>()
  for (const fact of facts) {
    if (fact.kind === 'paymentReversed') reversed.add(fact.reverses)
    if (fact.kind === 'monthCorrected') corrected.set(fact.corrects, fact.claim)
  }
  const moves: Move[] = []
  facts.forEach((fact, index) => {
    if (fact.kind === 'paymentReceived' && !reversed.has(index)) {
      moves.push({ kind: 'payment', index, effective: fact.receipt.effective, amount: fact.receipt.amount })
    } else if (fact.kind === 'monthReported' && fact.judgement.basis === 'attested') {
      moves.push({ kind: 'month', index, effective: fact.period.end, claim: corrected.get(index) ?? fact.claim })
    }
  })
  return inEffectiveOrder(moves)
}

/** By effective date; on one day by index. */
export function inEffectiveOrder(moves: readonly Move[]): readonly Move[] {
  return [...moves].sort((a, b) => a.effective - b.effective || a.index - b.index)
}

/** Breaks opened and not closed. */
export function countOpenBreaks(facts: readonly LoanFact[]): number {
  let open = 0
  for (const fact of facts) {
    if (fact.kind === 'breakOpened') open += 1
    if (fact.kind === 'breakClosed') open -= 1
  }
  return open
}

/** Applies moves that are in effective order. `onPayment` hears how each payment was split. */
export function foldMoves(
  terms: ServicingTerms,
  start: Position,
  moves: readonly Move[],
  onPayment?: (move: Move, split: Split) => void,
): Position {
  let position = start
  for (const move of moves) {
    if (move.kind === 'month') {
      position = applyReportedMonth(position, move.claim, move.effective, move.index).position
    } else {
      const applied = applyPayment(terms, position, move.effective, move.amount)
      position = applied.position
      onPayment?.(move, applied.split)
    }
  }
  return position
}

/** The first fact of every loan. */
export function boardedFact(facts: readonly LoanFact[]): FactOf<'boarded'> {
  const first = facts[0]
  assert(first?.kind === 'boarded', 'the first fact of a loan is its boarding')
  return first
}

/** What stands of a boarding: the last Correction of it among the facts, without any the boarding itself. */
export interface Boarding {
  readonly terms: ServicingTerms
  readonly contract: ContractTerms
  readonly opening: OpeningBalance
  readonly vault?: VaultDigests | undefined
  /** Index of the fact that states it. */
  readonly index: number
}

export function boardingOf(facts: readonly LoanFact[]): Boarding {
  const index = facts.findLastIndex(({ kind }) => kind === 'boardingCorrected')
  const fact = facts[index]
  const { terms, contract, opening, vault } = fact?.kind === 'boardingCorrected' ? fact : boardedFact(facts)
  return { terms, contract, opening, vault, index: Math.max(index, 0) }
}

export interface Recomputed {
  readonly terms: ServicingTerms
  readonly position: Position
}

/**
 * Recomputes a loan's position from its facts (all of them, in order of recording, from the first on). With `asOf` only
 * what counts on or before that date is applied; nothing accrues beyond the last of it.
 */
export function recomputeFromFacts(facts: readonly LoanFact[], asOf?: CivilDate): Recomputed {
  const boarding = boardingOf(facts)
  const { terms } = boarding
  const moves = movesOf(facts).filter((move) => asOf === undefined || move.effective <= asOf)
  const position = foldMoves(terms, openingPosition(boarding), moves)
  return { terms, position: { ...position, openBreaks: countOpenBreaks(facts) } }
}
