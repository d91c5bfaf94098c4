/** What a loan is to the pages of the loan desk. */
import type { ExplainOptions, FactOfReadable, NumberedFact, Proof, ValueOfReadable } from '@chassis/client'

export type Loan = Partial<ValueOfReadable<'loan'>>
export type LoanFact = NumberedFact<FactOfReadable<'loan'>>
export type Amount = NonNullable<ExplainOptions['amount']>

export interface ListedLoan {
  readonly id: string
  readonly value: Loan
}

/** A loan whose reader sees all of it, with the proof from which everything is recomputed. */
export interface LoanInFull {
  readonly id: string
  readonly terms: NonNullable<Loan['terms']>
  readonly position: NonNullable<Loan['position']>
  readonly proof: Proof
}
