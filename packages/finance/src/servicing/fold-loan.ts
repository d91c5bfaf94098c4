/** The whole fold: terms and facts → state, position. */
import type { CivilDate } from '@chassis/primitives'
import type { Terms } from '../products/contract.ts'
import { advance } from './advance.ts'
import { applyInPlace } from './apply-fact.ts'
import { inOrder } from './check-facts.ts'
import type { Fact } from './fact.ts'
import { openLoan } from './open-loan.ts'
import type { Position } from './position.ts'
import { positionAt } from './position-at.ts'
import type { LoanState } from './state.ts'
import type { Trace } from './trace.ts'

/**
 * The state on `asOf`, after all facts that are effective on or before it. Facts come as they were posted; they are
 * folded by
 * effective date. Every fact is checked, also those after `asOf`.
 * Refuses what {@link openLoan}, {@link inOrder}, `applyFact` and {@link advance} refuse.
 */
export function foldState(terms: Terms, facts: readonly Fact[], asOf: CivilDate, trace?: Trace): LoanState {
  const placed = inOrder(terms, facts)
  const state = openLoan(terms, trace)
  for (const { fact } of placed) {
    if (fact.effective <= asOf) applyInPlace(state, fact)
  }
  // Also where it is there already: an instalment may fall due on the day that the loan begins.
  advance(state, asOf)
  return state
}

/** Where a loan stands on `asOf`. Refuses like {@link foldState}. */
export function foldLoan(terms: Terms, facts: readonly Fact[], asOf: CivilDate): Position {
  return positionAt(foldState(terms, facts, asOf), asOf)
}
