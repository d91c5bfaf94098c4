/** Opens breaks: one fact each, beside the fact with the claim. */
import type { LoanId } from '@chassis/protocol'
import { loansEvents } from './events.ts'
import type { LoansContext } from './guards.ts'
import type { FoundBreak } from './judge/judged-month.ts'

/** Appends the facts, announces them and returns how many there are. The head is the caller's to set. */
export function openBreaks(context: LoansContext, loan: LoanId, about: number, breaks: readonly FoundBreak[]): number {
  if (breaks.length === 0) return 0
  const { state, as, now } = context
  const facts = breaks.map((found) =>
    state.loans.append(loan, { kind: 'breakOpened', by: as, recordedAt: now, detail: { about, ...found } }),
  )
  context.emit(loansEvents.breaksOpened, { loan, facts })
  return facts.length
}
