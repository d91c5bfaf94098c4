import { ensure } from '@chassis/primitives'
import { LENDER_OR_SERVICER } from '../authority.ts'
import { bookPayment, ensureReceivable } from '../book-payment.ts'
import { LoansError } from '../errors.ts'
import { payoffOf } from '../fold/payoff-of.ts'
import { ensureRoom, loanOf } from '../guards.ts'
import { Settle } from '../schema/arguments.ts'
import { method } from '../state.ts'

/**
 * Pays a loan off. Unlike a payment, a payoff is not recorded with a difference: the stated figure and the amount
 * received must be what every node computes for the effective date.
 */
export const settle = method(
  Settle,
  {
    number: 5,
    authority: LENDER_OR_SERVICER,
    refuses: [
      LoansError.LOAN_NOT_FOUND,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.REFERENCE_USED,
      LoansError.DATE_OUT_OF_RANGE,
      LoansError.POSTED_BEFORE_EFFECTIVE,
      LoansError.BEFORE_ATTESTATION,
      LoansError.INTEREST_START_UNKNOWN,
      LoansError.PAYOFF_OUT_OF_ORDER,
      LoansError.NOTHING_OWED,
      LoansError.PAYOFF_DIFFERS,
      LoansError.TOO_MANY_FACTS,
      LoansError.JOURNAL_OUT_OF_RANGE,
    ],
  },
  (context) => {
    const { loan, receipt, payoff } = context.args
    const head = loanOf(context, loan)
    ensureReceivable(context, head, loan, receipt)
    ensure(receipt.effective >= head.position.lastEffective, LoansError.PAYOFF_OUT_OF_ORDER)
    const { payoffMinor } = payoffOf(head.terms, head.position, receipt.effective, receipt.effective)
    ensure(payoffMinor > 0n, LoansError.NOTHING_OWED)
    const agrees = payoff === payoffMinor && receipt.amount === payoffMinor
    ensure(agrees, LoansError.PAYOFF_DIFFERS, { payoff: payoffMinor })
    ensureRoom(context, loan, 1, 0)
    bookPayment(context, head, { loan, receipt, claimed: undefined, purpose: 'payoff' })
  },
)
