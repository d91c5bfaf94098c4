/** A list of facts that can be put in order. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { checkAmount, checkRate } from '../products/check-terms.ts'
import type { Terms } from '../products/contract.ts'
import type { Fact, MovingFact } from './fact.ts'

export const FACTS_MAX = 4_096

/** What a fact says by itself. Refuses FACT_BEFORE_CONTRACT, FACT_OUT_OF_ORDER and amounts and rates out of range. */
export function checkFact(terms: Terms, fact: Fact): void {
  ensure(fact.effective >= firstDay(terms), FinanceError.FACT_BEFORE_CONTRACT, { fact: fact.id })
  ensure(fact.posted >= fact.effective, FinanceError.FACT_OUT_OF_ORDER, { fact: fact.id })
  if ('amountMinor' in fact) checkAmount(fact.amountMinor)
  if ('rate' in fact && fact.rate !== undefined) checkRate(fact.rate)
}

/** Facts count from the start of the contract; those of a boarded loan from the day after the opening balance. */
function firstDay({ contract }: Terms): CivilDate {
  return contract.opening ? ((contract.opening.asOf + 1) as CivilDate) : contract.start
}

/** A fact in its place: `index` is its place among the facts as they were posted. */
export interface PlacedFact {
  readonly fact: MovingFact
  readonly index: number
}

/**
 * The facts that count, by effective date and, of one day, as they were posted. A reversed fact is left out, as if it
 * had never been; the reversal itself moves nothing.
 * Refuses TOO_MANY_FACTS, FACT_ID_USED, FACT_OUT_OF_ORDER, REVERSAL_OF_UNKNOWN, REVERSAL_OF_REVERSAL, ALREADY_REVERSED
 * and what {@link checkFact} refuses.
 */
export function inOrder(terms: Terms, facts: readonly Fact[]): readonly PlacedFact[] {
  ensure(facts.length <= FACTS_MAX, FinanceError.TOO_MANY_FACTS)
  const placed = new Map<string, { readonly fact: Fact; readonly index: number }>()
  const reversed = new Set<string>()
  let posted: CivilDate | undefined
  facts.forEach((fact, index) => {
    checkFact(terms, fact)
    ensure(!placed.has(fact.id), FinanceError.FACT_ID_USED, { fact: fact.id })
    ensure(posted === undefined || fact.posted >= posted, FinanceError.FACT_OUT_OF_ORDER, { fact: fact.id })
    posted = fact.posted
    if (fact.kind === 'reversal') {
      checkReversal(placed.get(fact.of)?.fact, reversed.has(fact.of))
      reversed.add(fact.of)
    }
    placed.set(fact.id, { fact, index })
  })
  const moving: PlacedFact[] = []
  for (const { fact, index } of placed.values()) {
    if (fact.kind !== 'reversal' && !reversed.has(fact.id)) moving.push({ fact, index })
  }
  return moving.sort((a, b) => a.fact.effective - b.fact.effective || a.index - b.index)
}

/** Refuses REVERSAL_OF_UNKNOWN, REVERSAL_OF_REVERSAL and ALREADY_REVERSED. */
export function checkReversal(target: Fact | undefined, isReversed: boolean): void {
  ensure(target !== undefined, FinanceError.REVERSAL_OF_UNKNOWN)
  ensure(target.kind !== 'reversal', FinanceError.REVERSAL_OF_REVERSAL)
  ensure(!isReversed, FinanceError.ALREADY_REVERSED)
}
