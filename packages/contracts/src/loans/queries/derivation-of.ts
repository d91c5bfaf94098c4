/** Where an amount of a loan comes from, as a ledger names its amounts. */
import { type Derivation, type Explainable, explain, type LoanFile } from '@chassis/finance'

/** Amounts that can be derived where nobody knows since when interest runs. */
export const TOLD_WITHOUT_INTEREST: ReadonlySet<Explainable> = new Set(['principal', 'fee', 'suspense', 'overpaid'])

/**
 * The derivation of an amount of a file of `servicingHistory`. `interest` is what a payoff of the day asks for: what is
 * posted, and what has accrued since. `suspense` is all that nothing due could take: finance keeps apart what was there
 * at the last attestation and what was paid too much since (`overpaid`). Refuses what `explain` of finance refuses.
 */
export function derivationOf({ terms, facts, asOf }: LoanFile, amount: Explainable): Derivation {
  const derivation = explain(terms, facts, asOf, amount)
  if (amount === 'interest') {
    const { children } = explain(terms, facts, asOf, 'payoff')
    return children.find(({ inputs }) => inputs.of === amount) ?? derivation
  }
  if (amount !== 'suspense') return derivation
  const { result, children } = explain(terms, facts, asOf, 'overpaid')
  return {
    ...derivation,
    children: [...derivation.children, ...children],
    result: derivation.result + result,
  }
}
