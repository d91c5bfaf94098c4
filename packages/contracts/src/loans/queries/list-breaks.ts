/** Breaks of one loan and of the book. */
import type { ReadState } from '@chassis/kernel'
import type { LoanId, ValueOf } from '@chassis/protocol'
import type { breakResolution, LoanFact } from '../schema/facts.ts'
import type { BreakDetail } from '../schema/reported-month.ts'
import type { LoansState } from '../state.ts'

export interface Break {
  readonly loan: LoanId
  /** Index of the fact that opened it: its name. */
  readonly opened: number
  readonly detail: BreakDetail
  readonly openedAt: number
  /** Absent while it is open. */
  readonly resolution?: ValueOf<typeof breakResolution>
}

/** Every break of a loan, in the order of opening. */
export function breaksOf(loan: LoanId, facts: Iterable<LoanFact>): readonly Break[] {
  const breaks = new Map<number, Break>()
  let index = 0
  for (const fact of facts) {
    if (fact.kind === 'breakOpened') {
      breaks.set(index, { loan, opened: index, detail: fact.detail, openedAt: fact.recordedAt })
    } else if (fact.kind === 'breakClosed') {
      const opened = breaks.get(fact.opened)
      if (opened) breaks.set(fact.opened, { ...opened, resolution: fact.resolution })
    }
    index += 1
  }
  return [...breaks.values()]
}

/** Open breaks of the book, in the order of loan ids, starting after loan `after`. */
export function* openBreaksOfBook(state: ReadState<LoansState>, after?: LoanId): Iterable<Break> {
  for (const [loan, head] of state.loans.entries(after)) {
    if (head.position.openBreaks === 0) continue
    yield* breaksOf(loan, state.loans.facts(loan)).filter((found) => found.resolution === undefined)
  }
}
