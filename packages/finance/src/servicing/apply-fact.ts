/** One fact, in its place in time. */
import { ensure, refuse } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { accrueLateTo, postInterest, postLateInterest } from './accrue.ts'
import { advance } from './advance.ts'
import type { MovingFact } from './fact.ts'
import { applyFee, applyFeeRefund, applyWaiver } from './facts/fee-facts.ts'
import {
  applyDisbursement,
  applyPayment,
  applyRefund,
  applySuspenseApplication,
  applySuspenseReceipt,
} from './facts/money-facts.ts'
import { applyPayoff, applyPrepayment } from './facts/prepayment-facts.ts'
import { isClosed, settleIfPaid } from './settle.ts'
import type { LoanState } from './state.ts'
import { derived } from './trace.ts'

/** What still counts when nothing is owed any more. */
const AFTER_CLOSING: readonly MovingFact['kind'][] = [
  'payment',
  'suspenseReceipt',
  'suspenseApplication',
  'refund',
  'feeRefund',
]

/**
 * The state after a fact. The fact is not earlier than the state; of one day, facts come in the order in which they
 * were
 * posted. The given state stays as it is.
 * Refuses DATE_BEFORE_STATE, LOAN_CLOSED, LOAN_NOT_DISBURSED and what the kind of fact refuses.
 */
export function applyFact(state: LoanState, fact: MovingFact): LoanState {
  const next = copyState(state)
  applyInPlace(next, fact)
  return next
}

/** A state that can be changed without touching the first. Rows and fees are replaced, never changed. */
export function copyState(state: LoanState): LoanState {
  const { owed, totals } = state
  return {
    ...state,
    owed: { ...owed },
    totals: {
      ...totals,
      charged: { ...totals.charged },
      paid: { ...totals.paid },
      waived: { ...totals.waived },
      writtenOff: { ...totals.writtenOff },
      capitalised: { ...totals.capitalised },
    },
  }
}

/** The same on a state that nobody else holds. */
export function applyInPlace(state: LoanState, fact: MovingFact): void {
  advance(state, fact.effective)
  ensure(!isClosed(state) || AFTER_CLOSING.includes(fact.kind), FinanceError.LOAN_CLOSED, { fact: fact.id })
  ensure(state.totals.disbursed > 0n || fact.kind === 'disbursement', FinanceError.LOAN_NOT_DISBURSED)
  if (state.trace) state.trace.fact = derived('fact', { id: fact.id, kind: fact.kind, effective: fact.effective }, 0n)
  if (state.terms.product.interest.method === 'daily') postInterest(state)
  accrueLateTo(state, fact.effective)
  postLateInterest(state)
  const apply = APPLY[fact.kind] as (state: LoanState, fact: MovingFact) => void
  apply(state, fact)
  state.facts += 1
  settleIfPaid(state)
}

type Apply = { readonly [K in MovingFact['kind']]: (state: LoanState, fact: Extract<MovingFact, { kind: K }>) => void }

const APPLY: Apply = {
  disbursement: applyDisbursement,
  payment: applyPayment,
  suspenseReceipt: applySuspenseReceipt,
  suspenseApplication: applySuspenseApplication,
  refund: applyRefund,
  prepayment: applyPrepayment,
  payoff: applyPayoff,
  fee: applyFee,
  feeRefund: applyFeeRefund,
  waiver: applyWaiver,
  rateChange: notYet,
  indexFixing: notYet,
  deferment: notYet,
  extension: notYet,
  reAge: notYet,
  reAmortise: notYet,
  reschedule: notYet,
  capitalisation: notYet,
  writeOff: notYet,
  chargeOff: notYet,
  acceleration: notYet,
  delinquencyPause: notYet,
  election: notYet,
}

function notYet(): void {
  refuse(FinanceError.INPUT_INVALID, { path: 'kind' })
}
