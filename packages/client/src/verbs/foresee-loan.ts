/** What a payment or its reversal would do to a loan: the fold that every node runs, run here before it is signed. */
import { insertPayment, recomputeFromFacts } from '@chassis/contracts/fold'
import { type LoanFact, type LoanHead, Position } from '@chassis/contracts/schemas'
import { type CivilDate, PlatformError } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import type { Client } from '../client.ts'

/** All facts of a loan, in the order in which they were recorded, and the head that the ledger proves. */
export interface LoanFacts {
  readonly facts: readonly LoanFact[]
  readonly head: LoanHead
}

/** Amounts in minor units. */
export interface Foreseen {
  readonly before: Position
  readonly after: Position
  /** What of the payment goes where; absent of a reversal. */
  readonly split?: ReturnType<typeof insertPayment>['split']
}

/**
 * Reads the head and the facts of one proof. Throws ApiProblemError and PROOF_FAILED; FACTS_DIFFER where the facts,
 * recomputed here, are not what the head says, or are not all open to the reader.
 */
export async function readLoanFacts(client: Client, loan: LoanId): Promise<LoanFacts> {
  const { value: head, hidden, proof } = await client.read('loan', { loan }, { proof: true })
  const proven = proof && client.provenFacts('loan', { loan }, proof)
  const facts = proven?.facts.map(({ fact }) => fact as LoanFact) ?? []
  const isWhole = head !== undefined && hidden.length === 0 && proven?.isWhole === true
  if (!isWhole || !isSame(recomputeFromFacts(facts).position, head.position as Position)) {
    throw new PlatformError('the facts are not those of the head', { code: 'FACTS_DIFFER', details: { loan } })
  }
  return { facts, head: head as LoanHead }
}

/** As `loans.recordPayment` would book it: in its place when it is back-dated. */
export function foreseePayment({ facts, head }: LoanFacts, effective: CivilDate, amount: bigint): Foreseen {
  const before = head.position
  const { position, split } = insertPayment(facts, effective, amount)
  return { before, after: { ...position, openBreaks: before.openBreaks }, split }
}

/** As `loans.reversePayment` would undo the payment with this index. */
export function foreseeReversal({ facts, head }: LoanFacts, payment: number): Foreseen {
  const last = facts[facts.length - 1] as LoanFact
  const reversal: LoanFact = {
    kind: 'paymentReversed',
    by: last.by,
    recordedAt: last.recordedAt,
    reverses: payment,
    reason: 'enteredInError',
    // Neither number nor date of the entry moves anything.
    entry: { externalRef: 'foreseen', posted: head.position.lastEffective },
  }
  return { before: head.position, after: recomputeFromFacts([...facts, reversal]).position }
}

function isSame(a: Position, b: Position): boolean {
  return JSON.stringify(Position.toJson(a)) === JSON.stringify(Position.toJson(b))
}
