/** Where a loan stands: now, as of a date, or as it was known at a time. */
import type { ReadState } from '@chassis/kernel'
import type { CivilDate } from '@chassis/primitives'
import type { AccountId, LoanId } from '@chassis/protocol'
import { accrueTo } from '../fold/accrue-to.ts'
import { boardedFact, boardingOf, recomputeFromFacts } from '../fold/recompute-from-facts.ts'
import { statusOf } from '../fold/status-of.ts'
import type { LoanFact } from '../schema/facts.ts'
import type { LoanStatus, Position } from '../schema/position.ts'
import type { LoanOrigin, ServicingTerms } from '../schema/terms.ts'
import type { LoansState } from '../state.ts'

export interface LoanView {
  readonly loan: LoanId
  readonly lender: AccountId
  readonly servicer: AccountId
  /** Of a loan that is no real one. */
  readonly origin: LoanOrigin | undefined
  readonly status: LoanStatus
  readonly terms: ServicingTerms
  readonly position: Position
  /** Interest unpaid at the close of `asOf`, minor units; undefined without a date or while its start is unknown. */
  readonly interestAsOf: bigint | undefined
  /** How many facts were known. */
  readonly facts: number
}

export interface PositionTime {
  /** Only what counts on or before this date. */
  readonly asOf?: CivilDate | undefined
  /** Only what was recorded at or before this block time, milliseconds UTC. */
  readonly knownAt?: number | undefined
}

/**
 * The position of a loan; undefined when there is none, or none yet at that date or time. Without a time it is the
 * stored one; else the fold of the facts that were known.
 */
export function positionOf(state: ReadState<LoansState>, loan: LoanId, time: PositionTime = {}): LoanView | undefined {
  const head = state.loans.get(loan)
  if (head === undefined) return undefined
  const { lender, servicer, origin } = head
  const { asOf, knownAt } = time
  if (asOf === undefined && knownAt === undefined) {
    const { status, terms, position, factCount } = head
    return { loan, lender, servicer, origin, status, terms, position, interestAsOf: undefined, facts: factCount }
  }
  const facts = factsKnownAt(state.loans.facts(loan), knownAt)
  if (facts.length === 0 || (asOf !== undefined && asOf < boardingOf(facts).opening.asOf)) return undefined
  const { terms, position } = recomputeFromFacts(facts, asOf)
  const interestAsOf =
    asOf === undefined || position.accruedThrough === undefined
      ? undefined
      : accrueTo(terms, position, asOf).interestDue
  return {
    loan,
    lender,
    servicer: servicerAt(facts),
    origin,
    status: statusOf(position),
    terms,
    position,
    interestAsOf,
    facts: facts.length,
  }
}

/** Facts are recorded in the order of block time, so what was known is a prefix. */
function factsKnownAt(all: Iterable<LoanFact>, knownAt: number | undefined): readonly LoanFact[] {
  const facts: LoanFact[] = []
  for (const fact of all) {
    if (knownAt !== undefined && fact.recordedAt > knownAt) break
    facts.push(fact)
  }
  return facts
}

/** Who collected when only these facts were known. */
function servicerAt(facts: readonly LoanFact[]): AccountId {
  for (let index = facts.length - 1; index > 0; index--) {
    const fact = facts[index]
    if (fact?.kind === 'servicerChanged') return fact.after
  }
  return boardedFact(facts).servicer
}
