import { ensure, refuse } from '@chassis/primitives'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { releaseIsOverdue, standingLien } from '../lien-book.ts'
import { NoteOverdueRelease } from '../schema.ts'
import { method } from '../state.ts'

/** Opens the case of a release that is overdue. The agenda does it on the day; from then on anyone may release. */
export const noteOverdueRelease = method(
  NoteOverdueRelease,
  {
    number: 11,
    authority: { allow: ['anyone'], objects: 'any' },
    refuses: [
      TitlesError.LIEN_NOT_FOUND,
      TitlesError.LIEN_ONLY_ATTESTED,
      TitlesError.LIEN_ALREADY_RELEASED,
      TitlesError.RELEASE_NOT_OVERDUE,
      TitlesError.OVERDUE_ALREADY_NOTED,
    ],
  },
  ({ args, as, now, state, needs, emit }) => {
    const lien = standingLien(state, args.lien)
    const clock = state.clocks.get(args.lien) ?? refuse(TitlesError.RELEASE_NOT_OVERDUE)
    ensure(releaseIsOverdue(state, lien, needs.loanBook, now), TitlesError.RELEASE_NOT_OVERDUE)
    ensure(clock.overdueSince === undefined, TitlesError.OVERDUE_ALREADY_NOTED)

    // Past this point nothing can fail.
    const { vehicle, lienholder } = lien
    const { deadline } = clock
    state.clocks.set(args.lien, { ...clock, overdueSince: now })
    state.titles.append(vehicle, { kind: 'releaseOverdue', at: now, by: as, lien: args.lien, deadline })
    emit(titlesEvents.lienReleaseOverdue, { vehicle, lien: args.lien, lienholder, deadline })
  },
)
