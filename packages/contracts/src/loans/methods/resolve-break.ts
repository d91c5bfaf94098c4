import { ensure, refuse } from '@chassis/primitives'
import type { LoanId } from '@chassis/protocol'
import { LENDER_OR_SERVICER } from '../authority.ts'
import { LoansError } from '../errors.ts'
import { loansEvents } from '../events.ts'
import { ensureRoom, factAt, factsOf, type LoansContext, loanOf } from '../guards.ts'
import { ResolveBreak } from '../schema/arguments.ts'
import { method } from '../state.ts'

/**
 * Closes a break without a Correction. Both figures stay as they are: the servicer or lender explains the difference,
 * or the lender, whose money it is, waives it.
 */
export const resolveBreak = method(
  ResolveBreak,
  {
    number: 7,
    authority: LENDER_OR_SERVICER,
    refuses: [
      LoansError.LOAN_NOT_FOUND,
      LoansError.NOT_LENDER_NOR_SERVICER,
      LoansError.ONLY_THE_LENDER,
      LoansError.NOT_A_BREAK,
      LoansError.TOO_MANY_FACTS,
      LoansError.REFOLD_TOO_LONG,
      LoansError.BREAK_CLOSED,
    ],
  },
  (context) => {
    const { args, as, now, state } = context
    const { loan, opened, resolution, explanation } = args
    const head = loanOf(context, loan)
    ensure(resolution !== 'waived' || as === head.lender, LoansError.ONLY_THE_LENDER)
    if (factAt(context, loan, opened)?.kind !== 'breakOpened') return refuse(LoansError.NOT_A_BREAK)
    ensureRoom(context, loan, 1, 0)
    ensure(!isClosed(context, loan, opened), LoansError.BREAK_CLOSED)

    // Past this point nothing can fail.
    const fact = state.loans.append(loan, {
      kind: 'breakClosed',
      by: as,
      recordedAt: now,
      opened,
      resolution,
      explanation,
    })
    const position = { ...head.position, openBreaks: head.position.openBreaks - 1 }
    state.loans.setHead(loan, { ...head, position })
    context.emit(loansEvents.breakResolved, { loan, fact, resolution })
  },
)

function isClosed(context: LoansContext, loan: LoanId, opened: number): boolean {
  return factsOf(context, loan, opened).some((fact) => fact.kind === 'breakClosed' && fact.opened === opened)
}
