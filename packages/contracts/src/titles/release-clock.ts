/** Watches the release of liens after their loan is settled. */
import type { ProviderContext } from '@chassis/kernel'
import type { CivilDate } from '@chassis/primitives'
import type { LienId, LoanId } from '@chassis/protocol'
import { titlesEvents } from './events.ts'
import { stopClock } from './lien-book.ts'
import { noteOverdueRelease } from './methods/note-overdue-release.ts'
import { missedFrom, releaseDeadline } from './release-deadline.ts'
import type { Lien } from './schema.ts'
import type { TitlesState } from './state.ts'

type Context = Pick<ProviderContext<TitlesState>, 'state' | 'emit' | 'schedule' | 'cancel'>

/** Starts the clock of a standing lien: when the deadline is missed, the agenda notes it. */
export function startClock({ state, emit, schedule }: Context, id: LienId, lien: Lien, settledOn: CivilDate): void {
  const deadline = releaseDeadline(settledOn, state.titles.head(lien.vehicle)?.jurisdiction)
  const agenda = schedule(missedFrom(deadline), noteOverdueRelease, { lien: id })
  state.clocks.set(id, { settledOn, deadline, agenda })
  emit(titlesEvents.releaseClockStarted, { vehicle: lien.vehicle, lien: id, deadline })
}

/** What a loan tells the titles contract about its collateral. */
export interface Collateral {
  /** The loan is settled: the clocks of its liens of record start. */
  loanSettled(loan: LoanId, settledOn: CivilDate): void
  /**
   * A settlement was undone (a returned payment): the clocks stop. A lien that was released meanwhile stays released.
   */
  loanReopened(loan: LoanId): void
  /** Liens that secure the loan and are not released, attested ones included. */
  liensOf(loan: LoanId): readonly LienId[]
}

/** The provider of {@link Collateral}. */
export function asCollateral(context: Context): Collateral {
  const { state } = context
  const liensOf = (loan: LoanId) => state.liensOfLoan.get(loan)?.liens ?? []
  return {
    liensOf,
    loanSettled(loan, settledOn) {
      for (const id of liensOf(loan)) {
        const lien = state.liens.get(id)
        if (lien && lien.attestedBy === undefined && !state.clocks.has(id)) startClock(context, id, lien, settledOn)
      }
    },
    loanReopened(loan) {
      for (const id of liensOf(loan)) stopClock(context, id)
    },
  }
}
