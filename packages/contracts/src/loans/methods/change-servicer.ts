import { ensure } from '@chassis/primitives'
import { LENDER } from '../authority.ts'
import { LoansError } from '../errors.ts'
import { loansEvents } from '../events.ts'
import { ensureRoom, loanOf } from '../guards.ts'
import { ChangeServicer } from '../schema/arguments.ts'
import { method } from '../state.ts'

/** Names another servicer. It is the lender's alone: a servicer that stops working cannot lock the lender out. */
export const changeServicer = method(
  ChangeServicer,
  {
    number: 8,
    authority: LENDER,
    refuses: [
      LoansError.LOAN_NOT_FOUND,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.ONLY_THE_LENDER,
      LoansError.NOT_A_SERVICER,
      LoansError.SERVICER_UNCHANGED,
      LoansError.TOO_MANY_FACTS,
    ],
  },
  (context) => {
    const { args, as, now, state, rolesOf } = context
    const { loan, servicer } = args
    const head = loanOf(context, loan)
    ensure(as === head.lender, LoansError.ONLY_THE_LENDER)
    ensure(servicer === head.lender || rolesOf(servicer).includes('servicer'), LoansError.NOT_A_SERVICER)
    ensure(servicer !== head.servicer, LoansError.SERVICER_UNCHANGED)
    ensureRoom(context, loan, 1, 0)

    // Past this point nothing can fail.
    state.loans.append(loan, {
      kind: 'servicerChanged',
      by: as,
      recordedAt: now,
      before: head.servicer,
      after: servicer,
    })
    state.loans.setHead(loan, { ...head, servicer })
    context.emit(loansEvents.servicerReplaced, { loan, servicer })
  },
)
