/** Changes that several methods make to liens. Every function keeps INV-T4. */
import type { CallContext, StateAccess } from '@chassis/kernel'
import { refuse } from '@chassis/primitives'
import type { LienId, LoanId, VehicleId } from '@chassis/protocol'
import { TitlesError } from './errors.ts'
import type { LoanBook } from './needs.ts'
import { missedFrom, releaseDeadline } from './release-deadline.ts'
import type { Lien, TitleHead } from './schema.ts'
import type { TitlesState } from './state.ts'

type State = StateAccess<TitlesState>

/** The record of a vehicle that has a title. Refuses TITLE_NOT_FOUND. */
export function titledHead(state: State, vehicle: VehicleId): TitleHead {
  const head = state.titles.head(vehicle)
  return head?.title === undefined ? refuse(TitlesError.TITLE_NOT_FOUND) : head
}

/** A lien of record that stands. Refuses LIEN_NOT_FOUND, LIEN_ONLY_ATTESTED, LIEN_ALREADY_RELEASED. */
export function standingLien(state: State, id: LienId): Lien {
  const lien = state.liens.get(id) ?? refuse(TitlesError.LIEN_NOT_FOUND)
  if (lien.attestedBy !== undefined) return refuse(TitlesError.LIEN_ONLY_ATTESTED)
  return lien.releasedAt === undefined ? lien : refuse(TitlesError.LIEN_ALREADY_RELEASED)
}

/** The head with these open liens, ordered by position, and the secured party that follows from them. */
export function withOpenLiens(state: State, head: TitleHead, open: readonly LienId[]): TitleHead {
  const ranked = open.map((id) => ({ id, lien: state.liens.get(id) }))
  ranked.sort((a, b) => (a.lien?.position ?? 0) - (b.lien?.position ?? 0))
  const first = ranked.find(({ lien }) => lien?.perfectedAt !== undefined)?.lien
  return { ...head, openLiens: ranked.map(({ id }) => id), securedParty: first?.lienholder }
}

export function addToLoan(state: State, loan: LoanId | undefined, lien: LienId): void {
  if (loan === undefined) return
  state.liensOfLoan.set(loan, { liens: [...(state.liensOfLoan.get(loan)?.liens ?? []), lien] })
}

export function removeFromLoan(state: State, loan: LoanId | undefined, lien: LienId): void {
  if (loan === undefined) return
  const liens = (state.liensOfLoan.get(loan)?.liens ?? []).filter((id) => id !== lien)
  if (liens.length > 0) state.liensOfLoan.set(loan, { liens })
  else state.liensOfLoan.delete(loan)
}

/** Whether the statutory period after the settlement of the secured loan has passed. `now`: block time. */
export function releaseIsOverdue(state: State, lien: Lien, loanBook: LoanBook, now: number): boolean {
  const settledOn = lien.secures === undefined ? undefined : loanBook.settledOn(lien.secures)
  if (settledOn === undefined || lien.attestedBy !== undefined) return false
  return now >= missedFrom(releaseDeadline(settledOn, state.titles.head(lien.vehicle)?.jurisdiction))
}

/** Ends the watch over a release: it happened, or the loan is open again. */
export function stopClock(
  { state, cancel }: Pick<CallContext<unknown, TitlesState, unknown>, 'state' | 'cancel'>,
  lien: LienId,
): void {
  const clock = state.clocks.get(lien)
  if (!clock) return
  cancel(clock.agenda)
  state.clocks.delete(lien)
}
