import { ensure, refuse } from '@chassis/primitives'
import { TitlesError } from '../errors.ts'
import { standingLien } from '../lien-book.ts'
import { startClock } from '../release-clock.ts'
import { StartReleaseClock } from '../schema.ts'
import { method } from '../state.ts'

/** Watches the release of a lien that was entered after its loan had been settled; otherwise the settlement does it. */
export const startReleaseClock = method(
  StartReleaseClock,
  {
    number: 10,
    authority: { allow: ['anyone'], objects: 'any' },
    refuses: [
      TitlesError.LIEN_NOT_FOUND,
      TitlesError.LIEN_ONLY_ATTESTED,
      TitlesError.LIEN_ALREADY_RELEASED,
      TitlesError.LOAN_NOT_SETTLED,
      TitlesError.CLOCK_RUNNING,
    ],
  },
  (context) => {
    const { args, state, needs } = context
    const lien = standingLien(state, args.lien)
    const loan = lien.secures ?? refuse(TitlesError.LOAN_NOT_SETTLED)
    const settledOn = needs.loanBook.settledOn(loan) ?? refuse(TitlesError.LOAN_NOT_SETTLED)
    ensure(!state.clocks.has(args.lien), TitlesError.CLOCK_RUNNING)

    // Past this point nothing can fail.
    startClock(context, args.lien, lien, settledOn)
  },
)
