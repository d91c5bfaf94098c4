import { ensure } from '@chassis/primitives'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { standingLien, titledHead, withOpenLiens } from '../lien-book.ts'
import { AssignLien } from '../schema.ts'
import { method } from '../state.ts'

/** Passes a lien on. Rank and perfection stay; a consent that the former holder gave is void. */
export const assignLien = method(
  AssignLien,
  {
    number: 6,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      TitlesError.ACCOUNT_NOT_FOUND,
      TitlesError.LIEN_NOT_FOUND,
      TitlesError.LIEN_ONLY_ATTESTED,
      TitlesError.LIEN_ALREADY_RELEASED,
      TitlesError.NOT_LIENHOLDER,
    ],
  },
  ({ args, as, now, state, accountExists, emit }) => {
    const { lien: id, to } = args
    ensure(accountExists(to), TitlesError.ACCOUNT_NOT_FOUND)
    const lien = standingLien(state, id)
    ensure(as === lien.lienholder, TitlesError.NOT_LIENHOLDER)
    const head = titledHead(state, lien.vehicle)

    // Past this point nothing can fail.
    const { vehicle } = lien
    state.liens.set(id, { ...lien, lienholder: to })
    state.consents.delete(id)
    state.titles.setHead(vehicle, withOpenLiens(state, head, head.openLiens))
    state.titles.append(vehicle, { kind: 'lienAssigned', at: now, by: as, lien: id, to })
    emit(titlesEvents.lienAssigned, { vehicle, lien: id, from: as, to })
  },
)
