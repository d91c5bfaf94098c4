/** "Had this been paid on the 3rd": the same loan with one fact as it might have been. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { Terms } from '../products/contract.ts'
import type { Fact } from './fact.ts'
import { foldLoan } from './fold-loan.ts'
import type { Position } from './position.ts'

/** One fact on another day, or never. */
export interface Supposition {
  readonly fact: string
  /** Undefined: it never happened. */
  readonly effective: CivilDate | undefined
}

export interface Counterfactual {
  readonly actual: Position
  readonly supposed: Position
  /** Supposed less actual. */
  readonly difference: Readonly<Record<'principal' | 'interest' | 'penalty' | 'fee' | 'payoff', bigint>> & {
    readonly daysPastDue: number
  }
}

/**
 * Folds the loan twice. A fact that is moved later is posted no earlier than it is effective; a reversal of a fact that
 * never happened falls away with it. Refuses FACT_UNKNOWN and what the fold refuses.
 */
export function suppose(
  terms: Terms,
  facts: readonly Fact[],
  asOf: CivilDate,
  supposition: Supposition,
): Counterfactual {
  const actual = foldLoan(terms, facts, asOf)
  const supposed = foldLoan(terms, supposedFacts(facts, supposition), asOf)
  const interest = (position: Position) => position.owed.interest + position.accruedMinor
  const penalty = (position: Position) => position.owed.penalty + position.lateAccruedMinor
  return {
    actual,
    supposed,
    difference: {
      principal: supposed.owed.principal - actual.owed.principal,
      interest: interest(supposed) - interest(actual),
      penalty: penalty(supposed) - penalty(actual),
      fee: supposed.owed.fee - actual.owed.fee,
      payoff: supposed.payoff.amountMinor - actual.payoff.amountMinor,
      daysPastDue: supposed.daysPastDue - actual.daysPastDue,
    },
  }
}

/** The facts with the supposition in them, in an order in which they could have been posted. */
export function supposedFacts(facts: readonly Fact[], { fact: id, effective }: Supposition): readonly Fact[] {
  ensure(
    facts.some((fact) => fact.id === id && fact.kind !== 'reversal'),
    FinanceError.FACT_UNKNOWN,
    { fact: id },
  )
  if (effective === undefined) {
    return facts.filter((fact) => fact.id !== id && !(fact.kind === 'reversal' && fact.of === id))
  }
  const moved = facts.map((fact) => {
    if (fact.id !== id) return fact
    const posted = fact.posted < effective ? effective : fact.posted
    return { ...fact, effective, posted }
  })
  // A reversal stays behind the fact that it takes back: both orders are stable.
  return moved
    .map((fact, index) => ({ fact, index }))
    .sort((a, b) => a.fact.posted - b.fact.posted || a.index - b.index)
    .map(({ fact }) => fact)
}
