import { ensure, refuse } from '@chassis/primitives'
import { LENDER_OR_SERVICER } from '../authority.ts'
import { LoansError } from '../errors.ts'
import { loansEvents } from '../events.ts'
import { recomputeFromFacts } from '../fold/recompute-from-facts.ts'
import { statusOf } from '../fold/status-of.ts'
import { ensureEntryDates, ensureReferenceIsFree, ensureRoom, factAt, factsOf, loanOf } from '../guards.ts'
import { linesOfMovement } from '../journal-lines.ts'
import { ensureJournalHasRoom, postLines } from '../post-lines.ts'
import { ReversePayment } from '../schema/arguments.ts'
import type { LoanFact } from '../schema/facts.ts'
import { method } from '../state.ts'
import { tellStatus } from '../tell-status.ts'

/**
 * Undoes a payment as if it had never come: the position is recomputed without it, a settled loan is active again. The
 * payment's fact stays, the reversal stands beside it.
 */
export const reversePayment = method(
  ReversePayment,
  {
    number: 4,
    authority: LENDER_OR_SERVICER,
    refuses: [
      LoansError.LOAN_NOT_FOUND,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.REFERENCE_USED,
      LoansError.NOT_A_PAYMENT,
      LoansError.DATE_OUT_OF_RANGE,
      LoansError.POSTED_BEFORE_EFFECTIVE,
      LoansError.TOO_MANY_FACTS,
      LoansError.REFOLD_TOO_LONG,
      LoansError.ALREADY_REVERSED,
      LoansError.JOURNAL_OUT_OF_RANGE,
    ],
  },
  (context) => {
    const { args, as, now, state } = context
    const { loan, reason, entry } = args
    const head = loanOf(context, loan)
    ensureReferenceIsFree(context, loan, entry.externalRef)
    const payment = factAt(context, loan, args.payment)
    if (payment?.kind !== 'paymentReceived') return refuse(LoansError.NOT_A_PAYMENT)
    ensureEntryDates(now, payment.receipt.effective, entry.posted)
    ensureRoom(context, loan, 1, 0)
    const facts = factsOf(context, loan)
    ensure(!facts.some((f) => f.kind === 'paymentReversed' && f.reverses === args.payment), LoansError.ALREADY_REVERSED)
    ensureJournalHasRoom(context, head)

    // Past this point nothing can fail.
    const reversal: LoanFact = {
      kind: 'paymentReversed',
      by: as,
      recordedAt: now,
      reverses: args.payment,
      reason,
      entry,
    }
    const fact = state.loans.append(loan, reversal, { member: as, externalRef: entry.externalRef })
    const { position } = recomputeFromFacts([...facts, reversal])
    const status = statusOf(position)
    state.loans.setHead(loan, { ...head, position, status })
    const { amount, effective } = payment.receipt
    const lines = linesOfMovement(-amount, head.position, position)
    postLines(context, head, loan, lines, effective)
    context.emit(loansEvents.paymentUndone, { loan, fact })
    tellStatus(context, loan, fact, head, { status, position })
  },
)
