/** A back-dated payment: put in its place among the facts, and everything after it recomputed. */
import { assert, type CivilDate } from '@chassis/primitives'
import type { LoanFact, Split } from '../schema/facts.ts'
import type { AppliedPayment } from './apply-payment.ts'
import { openingPosition } from './opening-position.ts'
import { boardingOf, foldMoves, inEffectiveOrder, type Move, movesOf } from './recompute-from-facts.ts'

/** The position with it, and how it is split at its own date. It comes after the facts of the same day. */
export function insertPayment(facts: readonly LoanFact[], effective: CivilDate, amount: bigint): AppliedPayment {
  const boarding = boardingOf(facts)
  const { terms } = boarding
  const payment: Move = { kind: 'payment', index: facts.length, effective, amount }
  let split: Split | undefined
  const position = foldMoves(
    terms,
    openingPosition(boarding),
    inEffectiveOrder([...movesOf(facts), payment]),
    (move, itsSplit) => {
      if (move === payment) split = itsSplit
    },
  )
  assert(split !== undefined, 'the payment is one of the moves')
  return { position, split }
}
