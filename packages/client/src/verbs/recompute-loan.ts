/** Explains a loan from the facts in its proof, with the arithmetic that every node uses, and asks nobody. */
import { type ContractMonth, contractMonths, explainFacts } from '@chassis/contracts/fold'
import type { LoanFact } from '@chassis/contracts/schemas'
import { civilDateOfInstant } from '@chassis/primitives'
import type { JsonObject, LoanId } from '@chassis/protocol'
import type { ClientParts } from '../client-parts.ts'
import type { ExplainOptions, Explanation } from './explain-loan.ts'
import { provenFacts } from './proven-facts.ts'
import type { Proof } from './verify-proof.ts'

export interface RecomputedLoan extends Explanation {
  /** Months of the contract, with what came in them by the day that is asked about. */
  readonly schedule: readonly ContractMonth[]
}

/**
 * Undefined on a day before the boarding, and from a proof with fields that are not opened, of which nobody can
 * compute. Throws PROOF_FAILED for a proof of something else; refuses what `explain` of finance refuses.
 */
export function recomputeLoan(
  parts: ClientParts,
  loan: LoanId,
  proof: Proof,
  { asOf = civilDateOfInstant(proof.time), amount, interestFrom }: Omit<ExplainOptions, 'suppose'>,
): RecomputedLoan | undefined {
  const { facts, isWhole } = provenFacts(parts, 'loan', { loan }, proof)
  if (!isWhole) return undefined
  const told = facts.map(({ fact }) => fact as LoanFact)
  const explained = explainFacts(loan, told, asOf, { amount, interestFrom })
  if (explained === undefined) return undefined
  const { standing, derivation } = explained
  const schedule = contractMonths(told, asOf)
  return { standing, amount: explained.amount, derivation: derivation as JsonObject, schedule }
}
