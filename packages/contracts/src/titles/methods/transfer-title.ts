import { assert, ensure } from '@chassis/primitives'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { titledHead } from '../lien-book.ts'
import { TransferTitle } from '../schema.ts'
import { method } from '../state.ts'

/**
 * Gives the title to a new owner. While a lien stands, only with its holder's consent to this buyer, given before or in
 * the same transaction; the lien then stays on the title. Consents about the data of this vehicle end.
 */
export const transferTitle = method(
  TransferTitle,
  {
    number: 2,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      TitlesError.ACCOUNT_NOT_FOUND,
      TitlesError.TITLE_NOT_FOUND,
      TitlesError.NOT_OWNER,
      TitlesError.ALREADY_OWNER,
      TitlesError.OPEN_LIEN,
    ],
  },
  ({ args, as, now, state, needs, accountExists, emit }) => {
    const { vehicle, to } = args
    const keeper = args.keeper ?? to
    ensure(accountExists(to) && accountExists(keeper), TitlesError.ACCOUNT_NOT_FOUND)
    const head = titledHead(state, vehicle)
    const from = head.ownerOfRecord
    assert(from !== undefined, 'a title without owner')
    ensure(as === from || as === head.registry, TitlesError.NOT_OWNER)
    ensure(to !== from, TitlesError.ALREADY_OWNER)
    for (const lien of head.openLiens) {
      const consent = state.consents.get(lien)
      ensure(consent?.to === to && now < consent.validUntil, TitlesError.OPEN_LIEN, { lien })
    }

    // Past this point nothing can fail.
    for (const lien of head.openLiens) state.consents.delete(lien)
    state.titles.setHead(vehicle, { ...head, ownerOfRecord: to, userOfRecord: keeper })
    const under = head.openLiens
    state.titles.append(vehicle, { kind: 'titleTransferred', at: now, by: as, from, to, keeper, under })
    needs.consents.ownerChanged(vehicle)
    emit(titlesEvents.titleTransferred, { vehicle, from, to })
  },
)
