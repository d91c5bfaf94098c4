import type { InvariantCheck } from '@chassis/kernel'
import { equalBytes } from '@chassis/primitives'
import { encode } from '@chassis/protocol'
import { countOpenBreaks, recomputeFromFacts } from './fold/recompute-from-facts.ts'
import { isNothingDue, statusOf } from './fold/status-of.ts'
import type { LoanFact } from './schema/facts.ts'
import { Position } from './schema/position.ts'
import type { LoansState } from './state.ts'

/** Buckets that are never negative. */
const BUCKETS = [
  'principal',
  'interestDue',
  'feesDue',
  'suspense',
  'paid',
  'interestPaid',
  'feesPaid',
  'principalPaid',
] as const

export const loansInvariants: readonly InvariantCheck<LoansState>[] = [
  {
    name: 'INV-L3',
    says: 'No bucket of a loan is negative.',
    *check(state) {
      for (const [loan, { position }] of state.loans.entries()) {
        for (const bucket of BUCKETS) if (position[bucket] < 0n) yield `${loan}: ${bucket} ${position[bucket]}`
      }
    },
  },
  {
    name: 'INV-L4',
    says: 'The replay of a loan’s facts in effective order is its stored position.',
    *check(state) {
      for (const [loan, { position, status }] of state.loans.entries()) {
        const recomputed = recomputeFromFacts([...state.loans.facts(loan)]).position
        if (!equalBytes(encode(Position, recomputed), encode(Position, position))) yield `${loan}: position`
        if (status !== statusOf(recomputed)) yield `${loan}: status ${status}, not ${statusOf(recomputed)}`
      }
    },
  },
  {
    name: 'INV-L5',
    says: 'A settled loan has zero in every bucket that is owed.',
    *check(state) {
      for (const [loan, { status, position }] of state.loans.entries()) {
        const isOwing = !isNothingDue(position) || position.residue !== 0n
        if (status === 'settled' && isOwing) yield `${loan}: settled with something due`
      }
    },
  },
  {
    name: 'INV-L6',
    says: 'What a payment paid adds up to the payment, for each and in total.',
    *check(state) {
      for (const [loan, { position: p }] of state.loans.entries()) {
        if (p.paid !== p.interestPaid + p.feesPaid + p.principalPaid + p.suspense) yield `${loan}: totals`
        let index = 0
        for (const fact of state.loans.facts(loan)) {
          if (splitDiffers(fact)) yield `${loan}: payment ${index}`
          index += 1
        }
      }
    },
  },
  {
    name: 'INV-L7',
    says: 'The open breaks of a loan are those that its facts open and do not close.',
    *check(state) {
      for (const [loan, { position }] of state.loans.entries()) {
        const open = countOpenBreaks([...state.loans.facts(loan)])
        if (open !== position.openBreaks) yield `${loan}: ${position.openBreaks} open breaks, not ${open}`
      }
    },
  },
  {
    name: 'INV-L8',
    says: 'A loan shows as generated where its boarding says so, and nowhere else.',
    *check(state) {
      for (const [loan, { origin }] of state.loans.entries()) {
        const [boarded] = state.loans.facts(loan, 0, 1)
        const said = boarded?.kind === 'boarded' ? boarded.origin : undefined
        if (origin !== said) yield `${loan}: origin ${origin}, not ${said}`
      }
    },
  },
]

function splitDiffers(fact: LoanFact): boolean {
  if (fact.kind !== 'paymentReceived') return false
  const { interest, fees, principal, suspense } = fact.split.recomputed
  return interest + fees + principal + suspense !== fact.receipt.amount
}
