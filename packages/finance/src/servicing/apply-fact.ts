/** One fact, in its place in time. */
import { ensure } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { accrueLateTo, postInterest, postLateInterest } from './accrue.ts'
import { advance } from './advance.ts'
import type { Derivation } from './derivation.ts'
import type { MovingFact } from './fact.ts'
import { applyElection } from './facts/election.ts'
import { applyFee, applyFeeRefund, applyWaiver } from './facts/fee-facts.ts'
import {
  applyAcceleration,
  applyCapitalisation,
  applyChargeOff,
  applyDelinquencyPause,
  applyWriteOff,
} from './facts/loss-facts.ts'
import {
  applyDisbursement,
  applyPayment,
  applyRefund,
  applySuspenseApplication,
  applySuspenseReceipt,
} from './facts/money-facts.ts'
import { applyPayoff, applyPrepayment } from './facts/prepayment-facts.ts'
import { applyIndexFixing, applyRateChange } from './facts/rate-facts.ts'
import { applyDeferment, applyExtension, applyReAge, applyReAmortise, applyReschedule } from './facts/schedule-facts.ts'
import { isClosed } from './is-closed.ts'
import { settleIfPaid } from './settle.ts'
import type { Amounts, LoanState } from './state.ts'
import { derived } from './trace.ts'

/** What still counts when nothing is owed any more. */
const AFTER_CLOSING: readonly MovingFact['kind'][] = [
  'payment',
  'suspenseReceipt',
  'suspenseApplication',
  'refund',
  'feeRefund',
]

/** What a loan that has been charged off can no longer meet. */
const OPEN_ONLY: readonly MovingFact['kind'][] = [
  'disbursement',
  'prepayment',
  'rateChange',
  'indexFixing',
  'deferment',
  'extension',
  'reAge',
  'reAmortise',
  'reschedule',
  'capitalisation',
  'chargeOff',
  'acceleration',
  'election',
]

/**
 * The state after a fact. The fact is not earlier than the state; of one day, facts come in the order in which they
 * were posted. The given state stays as it is. Refuses DATE_BEFORE_STATE, LOAN_CLOSED, ALREADY_CHARGED_OFF,
 * LOAN_NOT_DISBURSED and what the kind of fact refuses.
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
    owed: copyAmounts(owed),
    rows: state.rows.slice(),
    totals: {
      disbursed: totals.disbursed,
      charged: copyAmounts(totals.charged),
      paid: copyAmounts(totals.paid),
      waived: copyAmounts(totals.waived),
      writtenOff: copyAmounts(totals.writtenOff),
      capitalised: copyAmounts(totals.capitalised),
      surrendered: copyAmounts(totals.surrendered),
      received: totals.received,
      refunded: totals.refunded,
      rebated: totals.rebated,
    },
  }
}

function copyAmounts({ principal, interest, penalty, fee }: Amounts): Amounts {
  return { principal, interest, penalty, fee }
}

/** The same on a state that nobody else holds. */
export function applyInPlace(state: LoanState, fact: MovingFact): void {
  advance(state, fact.effective)
  ensure(!isClosed(state) || AFTER_CLOSING.includes(fact.kind), FinanceError.LOAN_CLOSED, { fact: fact.id })
  ensure(state.status !== 'chargedOff' || !OPEN_ONLY.includes(fact.kind), FinanceError.ALREADY_CHARGED_OFF)
  ensure(isPaidOut(state) || fact.kind === 'disbursement', FinanceError.LOAN_NOT_DISBURSED)
  if (state.trace) state.trace.fact = factNode(fact)
  state.countedFrom = state.accruedTo
  if (state.terms.product.interest.method === 'daily') postInterest(state)
  accrueLateTo(state, fact.effective)
  postLateInterest(state)
  const apply = APPLY[fact.kind] as (state: LoanState, fact: MovingFact) => void
  apply(state, fact)
  state.facts += 1
  settleIfPaid(state)
}

/** An account may be taken over with nothing owed any more. */
function isPaidOut({ terms, totals }: LoanState): boolean {
  return totals.disbursed > 0n || terms.product.schedule.kind === 'account'
}

function factNode(fact: MovingFact): Derivation {
  const { id, kind, effective, posted } = fact
  const amount = 'amountMinor' in fact ? fact.amountMinor : 0n
  return derived('fact', { id, kind, effective, posted }, amount)
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
  rateChange: applyRateChange,
  indexFixing: applyIndexFixing,
  deferment: applyDeferment,
  extension: applyExtension,
  reAge: applyReAge,
  reAmortise: applyReAmortise,
  reschedule: applyReschedule,
  capitalisation: applyCapitalisation,
  writeOff: applyWriteOff,
  chargeOff: applyChargeOff,
  acceleration: applyAcceleration,
  delinquencyPause: applyDelinquencyPause,
  election: applyElection,
}
