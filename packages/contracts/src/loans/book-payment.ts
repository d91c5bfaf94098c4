/** What recording a payment and settling a loan share: the guards of a receipt and its effects. */
import { ensure } from '@chassis/primitives'
import type { LoanId, ValueOf } from '@chassis/protocol'
import { LoansError } from './errors.ts'
import { loansEvents } from './events.ts'
import { type AppliedPayment, applyPayment } from './fold/apply-payment.ts'
import { insertPayment } from './fold/insert-payment.ts'
import { statusOf } from './fold/status-of.ts'
import { ensureEntryDates, ensureReferenceIsFree, factsOf, type LoansContext } from './guards.ts'
import { linesOfMovement } from './journal-lines.ts'
import { compareSplit } from './judge/compare-split.ts'
import { openBreaks } from './open-breaks.ts'
import { ensureJournalHasRoom, postLines } from './post-lines.ts'
import type { ClaimedSplit, paymentPurpose, Receipt } from './schema/facts.ts'
import type { LoanHead } from './schema/position.ts'
import { tellStatus } from './tell-status.ts'

export interface IncomingPayment {
  readonly loan: LoanId
  readonly receipt: Receipt
  readonly claimed: ClaimedSplit | undefined
  readonly purpose: ValueOf<typeof paymentPurpose>
}

/**
 * Refuses REFERENCE_USED, DATE_OUT_OF_RANGE, POSTED_BEFORE_EFFECTIVE, BEFORE_ATTESTATION and INTEREST_START_UNKNOWN.
 */
export function ensureReceivable(context: LoansContext, head: LoanHead, loan: LoanId, receipt: Receipt): void {
  const { position, terms } = head
  ensureReferenceIsFree(context, loan, receipt.externalRef)
  ensureEntryDates(context.now, receipt.effective, receipt.posted)
  ensure(receipt.effective > position.attestedAsOf, LoansError.BEFORE_ATTESTATION)
  const canAccrue = position.accruedThrough !== undefined || terms.rate === 0n || position.principal === 0n
  ensure(canAccrue, LoansError.INTEREST_START_UNKNOWN)
}

/**
 * Records a payment that passed {@link ensureReceivable}: in its place when it is back-dated (refuses REFOLD_TOO_LONG),
 * at the end otherwise. Refuses JOURNAL_OUT_OF_RANGE.
 */
export function bookPayment(context: LoansContext, head: LoanHead, payment: IncomingPayment): void {
  const { as, now, state } = context
  const { loan, receipt, claimed, purpose } = payment
  const { split, position: moved } = applied(context, head, payment)
  ensureJournalHasRoom(context, head)

  // Past this point nothing can fail.
  const fact = state.loans.append(
    loan,
    { kind: 'paymentReceived', by: as, recordedAt: now, purpose, receipt, split: { recomputed: split, claimed } },
    { member: as, externalRef: receipt.externalRef },
  )
  const opened = openBreaks(context, loan, fact, compareSplit(claimed, split))
  const position = { ...moved, openBreaks: head.position.openBreaks + opened }
  const status = statusOf(position)
  state.loans.setHead(loan, { ...head, position, status })
  const lines = linesOfMovement(receipt.amount, head.position, position)
  postLines(context, head, loan, lines, receipt.effective)
  context.emit(loansEvents.paymentRecorded, { loan, fact })
  tellStatus(context, loan, fact, head, { status, position })
}

function applied(context: LoansContext, head: LoanHead, { loan, receipt }: IncomingPayment): AppliedPayment {
  const { effective, amount } = receipt
  return effective >= head.position.lastEffective
    ? applyPayment(head.terms, head.position, effective, amount)
    : insertPayment(factsOf(context, loan), effective, amount)
}
