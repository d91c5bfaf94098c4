/** Closes the breaks that a Correction replaces. */
import type { LoanId } from '@chassis/protocol'
import { loansEvents } from './events.ts'
import type { LoansContext } from './guards.ts'
import type { LoanFact } from './schema/facts.ts'

/** Indices of the facts that opened a break about this one and whose break is not closed. */
export function openBreaksAbout(facts: readonly LoanFact[], about: number): readonly number[] {
  const open = new Set<number>()
  facts.forEach((fact, index) => {
    if (fact.kind === 'breakOpened' && fact.detail.about === about) open.add(index)
    if (fact.kind === 'breakClosed') open.delete(fact.opened)
  })
  return [...open]
}

/** Appends the facts, announces them and returns how many there are. The head is the caller's to set. */
export function closeBreaks(context: LoansContext, loan: LoanId, opened: readonly number[]): number {
  const { state, as, now } = context
  const closed = opened.map((index) =>
    state.loans.append(loan, {
      kind: 'breakClosed',
      by: as,
      recordedAt: now,
      opened: index,
      resolution: 'corrected',
    }),
  )
  if (closed.length > 0) context.emit(loansEvents.breaksCorrected, { loan, facts: closed })
  return closed.length
}
