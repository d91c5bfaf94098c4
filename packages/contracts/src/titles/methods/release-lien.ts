import { assert, ensure, refuse } from '@chassis/primitives'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { releaseIsOverdue, removeFromLoan, stopClock, withOpenLiens } from '../lien-book.ts'
import { ReleaseLien } from '../schema.ts'
import { method } from '../state.ts'

/**
 * Releases a lien. The lienholder may at any time, and so may the registry that keeps the title, on a court's order or
 * because it was entered in error; once the secured loan is settled and the statutory period has passed, anyone may:
 * that
 * is the path that remains when a lender is gone. An attested lien is withdrawn by who attested it, or by its holder.
 */
export const releaseLien = method(
  ReleaseLien,
  {
    number: 7,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [TitlesError.LIEN_NOT_FOUND, TitlesError.LIEN_ALREADY_RELEASED, TitlesError.NOT_LIENHOLDER],
  },
  (context) => {
    const { args, as, now, state, needs, emit } = context
    const { lien: id, reason } = args
    const lien = state.liens.get(id) ?? refuse(TitlesError.LIEN_NOT_FOUND)
    const { vehicle, lienholder } = lien
    const head = state.titles.head(vehicle)
    assert(head !== undefined, 'a lien on a vehicle without record')
    const byHolder = as === lienholder || as === lien.attestedBy
    const byRegistry = as === head.registry && (reason === 'courtOrder' || reason === 'enteredInError')
    ensure(lien.releasedAt === undefined, TitlesError.LIEN_ALREADY_RELEASED)
    ensure(byHolder || byRegistry || releaseIsOverdue(state, lien, needs.loanBook, now), TitlesError.NOT_LIENHOLDER)

    // Past this point nothing can fail.
    state.liens.set(id, { ...lien, releasedAt: now })
    state.consents.delete(id)
    stopClock(context, id)
    removeFromLoan(state, lien.secures, id)
    const open = head.openLiens.filter((other) => other !== id)
    state.titles.setHead(vehicle, withOpenLiens(state, head, open))
    state.titles.append(vehicle, { kind: 'lienReleased', at: now, by: as, lien: id, reason })
    emit(titlesEvents.lienReleased, { vehicle, lien: id, lienholder, reason })
  },
)
