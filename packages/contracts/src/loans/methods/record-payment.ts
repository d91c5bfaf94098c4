import { LENDER_OR_SERVICER } from '../authority.ts'
import { bookPayment, ensureReceivable } from '../book-payment.ts'
import { LoansError } from '../errors.ts'
import { ensureRoom, FACTS_RESERVED, loanOf } from '../guards.ts'
import { RecordPayment } from '../schema/arguments.ts'
import { method } from '../state.ts'

/** A payment opens at most one break. */
const FACTS_ADDED = 2

/**
 * Records money received outside the ledger. Every node accrues the interest to the effective date and allocates the
 * amount; the servicer's split is kept beside it, and a difference opens a break that moves nothing. A back-dated
 * payment is put in its place and everything after it recomputed.
 */
export const recordPayment = method(
  RecordPayment,
  {
    number: 3,
    authority: LENDER_OR_SERVICER,
    refuses: [
      LoansError.LOAN_NOT_FOUND,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.REFERENCE_USED,
      LoansError.DATE_OUT_OF_RANGE,
      LoansError.POSTED_BEFORE_EFFECTIVE,
      LoansError.BEFORE_ATTESTATION,
      LoansError.INTEREST_START_UNKNOWN,
      LoansError.TOO_MANY_FACTS,
      LoansError.REFOLD_TOO_LONG,
      LoansError.JOURNAL_OUT_OF_RANGE,
    ],
  },
  (context) => {
    const { loan, receipt, claimed } = context.args
    const head = loanOf(context, loan)
    ensureReceivable(context, head, loan, receipt)
    ensureRoom(context, loan, FACTS_ADDED, FACTS_RESERVED)
    bookPayment(context, head, { loan, receipt, claimed, purpose: 'instalment' })
  },
)
