/** A loan with its facts: new ones are added at the end of what is known, wherever in time they belong. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { Terms } from '../products/contract.ts'
import { advance } from './advance.ts'
import { applyFact } from './apply-fact.ts'
import { checkFact, checkReversal, FACTS_MAX, type PlacedFact } from './check-facts.ts'
import type { Fact } from './fact.ts'
import { openLoan } from './open-loan.ts'
import type { LoanState } from './state.ts'

/** Checkpoints of the latest billing periods that are kept, and of every twelfth one before them. */
const RECENT_CHECKPOINTS = 24
const OLDER_EVERY = 12

export interface LoanHistory {
  readonly terms: Terms
  /** As posted. */
  readonly facts: readonly Fact[]
  /** Those that count, in order of time. */
  readonly ordered: readonly PlacedFact[]
  readonly reversed: ReadonlySet<string>
  /** After all of them, and after what falls due by itself on that day. */
  readonly state: LoanState
  /** Earlier states, each after so many of `ordered`; the first is the opened loan. */
  readonly checkpoints: readonly LoanState[]
}

export function openHistory(terms: Terms): LoanHistory {
  const state = upToDate(openLoan(terms))
  return { terms, facts: [], ordered: [], reversed: new Set(), state, checkpoints: [state] }
}

/**
 * The history with one more fact. A fact that is not earlier than the last one costs one step; a back-dated one or a
 * reversal folds again from the checkpoint before it. The result is the same as folding all facts anew.
 * Refuses what the list of facts and the fold refuse; the given history then still stands.
 */
export function addFact(history: LoanHistory, fact: Fact): LoanHistory {
  const { terms, facts } = history
  ensure(facts.length < FACTS_MAX, FinanceError.TOO_MANY_FACTS)
  checkFact(terms, fact)
  ensure(!facts.some(({ id }) => id === fact.id), FinanceError.FACT_ID_USED, { fact: fact.id })
  const last = facts.at(-1)
  ensure(last === undefined || fact.posted >= last.posted, FinanceError.FACT_OUT_OF_ORDER, { fact: fact.id })
  if (fact.kind === 'reversal') return reverse(history, fact)
  const placed: PlacedFact = { fact, index: facts.length }
  const place = placeOf(history.ordered, placed)
  const ordered =
    place === history.ordered.length
      ? [...history.ordered, placed]
      : [...history.ordered.slice(0, place), placed, ...history.ordered.slice(place)]
  return refold({ ...history, facts: [...facts, fact], ordered }, place)
}

function reverse(history: LoanHistory, fact: Extract<Fact, { readonly kind: 'reversal' }>): LoanHistory {
  const target = history.facts.find(({ id }) => id === fact.of)
  checkReversal(target, history.reversed.has(fact.of))
  const place = history.ordered.findIndex((placed) => placed.fact.id === fact.of)
  const ordered = history.ordered.filter((_, i) => i !== place)
  const reversed = new Set(history.reversed).add(fact.of)
  return refold({ ...history, facts: [...history.facts, fact], ordered, reversed }, place)
}

/** After all facts of the same day: those were posted before. */
function placeOf(ordered: readonly PlacedFact[], { fact }: PlacedFact): number {
  let place = ordered.length
  while (place > 0 && (ordered[place - 1] as PlacedFact).fact.effective > fact.effective) place--
  return place
}

/** Folds from the latest checkpoint that holds no fact from `place` on. */
function refold(history: LoanHistory, place: number): LoanHistory {
  const { ordered } = history
  if (place === ordered.length - 1 && history.state.facts === place) return appended(history)
  const checkpoints = history.checkpoints.filter(({ facts }) => facts <= place)
  let state = checkpoints.at(-1) as LoanState
  for (let i = state.facts; i < ordered.length; i++) {
    const before = state
    state = upToDate(applyFact(state, (ordered[i] as PlacedFact).fact))
    // A new billing period has begun: what stood before it is worth keeping.
    if (before.next > (checkpoints.at(-1) as LoanState).next) checkpoints.push(before)
  }
  return { ...history, state, checkpoints: thinned(checkpoints) }
}

/** The usual case: the last of `ordered` comes after everything that has been folded. */
function appended(history: LoanHistory): LoanHistory {
  const { ordered, checkpoints, state } = history
  const next = upToDate(applyFact(state, (ordered.at(-1) as PlacedFact).fact))
  const hasNewPeriod = state.next > (checkpoints.at(-1) as LoanState).next
  return { ...history, state: next, checkpoints: hasNewPeriod ? thinned([...checkpoints, state]) : checkpoints }
}

/**
 * As in the fold, also what a day brings by itself has happened: an instalment may fall due on the day that the loan
 * begins, and a new schedule may have one that is due already, on the open day before its closed one.
 */
function upToDate(state: LoanState): LoanState {
  advance(state, state.date)
  return state
}

/** The opened loan, every twelfth period, and the latest. */
function thinned(checkpoints: readonly LoanState[]): readonly LoanState[] {
  if (checkpoints.length <= RECENT_CHECKPOINTS + 1) return checkpoints
  const recent = checkpoints.length - RECENT_CHECKPOINTS
  return checkpoints.filter((state, i) => i === 0 || i >= recent || state.next % OLDER_EVERY === 0)
}
