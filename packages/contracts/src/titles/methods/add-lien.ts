import { ensure } from '@chassis/primitives'
import { lienId } from '@chassis/protocol'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { addToLoan, titledHead, withOpenLiens } from '../lien-book.ts'
import { AddLien, LIENS_MAX } from '../schema.ts'
import { method } from '../state.ts'

/**
 * Enters a lien: the lienholder for itself, or the registry that keeps the title for any account. From here on the
 * title does not move without the lienholder; perfection follows by the registry.
 */
export const addLien = method(
  AddLien,
  {
    number: 4,
    authority: { allow: ['lender', 'bank', 'registry'], objects: 'own' },
    refuses: [
      TitlesError.POSITION_OUT_OF_RANGE,
      TitlesError.ACCOUNT_NOT_FOUND,
      TitlesError.TITLE_NOT_FOUND,
      TitlesError.NOT_KEEPING_REGISTRY,
      TitlesError.POSITION_TAKEN,
      TitlesError.TOO_MANY_LIENS,
    ],
  },
  ({ args, as, now, state, accountExists, newId, emit }) => {
    const { vehicle, position, secures } = args
    const lienholder = args.lienholder ?? as
    ensure(position >= 1, TitlesError.POSITION_OUT_OF_RANGE)
    ensure(accountExists(lienholder), TitlesError.ACCOUNT_NOT_FOUND)
    const head = titledHead(state, vehicle)
    ensure(lienholder === as || as === head.registry, TitlesError.NOT_KEEPING_REGISTRY)
    const isFree = head.openLiens.every((open) => state.liens.get(open)?.position !== position)
    ensure(isFree, TitlesError.POSITION_TAKEN)
    const securing = secures === undefined ? 0 : (state.liensOfLoan.get(secures)?.liens.length ?? 0)
    ensure(securing < LIENS_MAX, TitlesError.TOO_MANY_LIENS)

    // Past this point nothing can fail.
    const lien = newId(lienId)
    state.liens.set(lien, { vehicle, lienholder, position, secures, addedAt: now })
    state.titles.setHead(vehicle, withOpenLiens(state, head, [...head.openLiens, lien]))
    addToLoan(state, secures, lien)
    state.titles.append(vehicle, { kind: 'lienAdded', at: now, by: as, lien, lienholder, position })
    emit(titlesEvents.lienAdded, { vehicle, lien, lienholder })
  },
)
