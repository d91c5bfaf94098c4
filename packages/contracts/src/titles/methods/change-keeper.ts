import { ensure } from '@chassis/primitives'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { titledHead } from '../lien-book.ts'
import { ChangeKeeper } from '../schema.ts'
import { method } from '../state.ts'

/** Records another keeper. Who owns the vehicle and who is secured by it stays as it is. */
export const changeKeeper = method(
  ChangeKeeper,
  {
    number: 3,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      TitlesError.ACCOUNT_NOT_FOUND,
      TitlesError.TITLE_NOT_FOUND,
      TitlesError.NOT_OWNER,
      TitlesError.ALREADY_KEEPER,
    ],
  },
  ({ args, as, now, state, accountExists, emit }) => {
    const { vehicle, keeper } = args
    ensure(accountExists(keeper), TitlesError.ACCOUNT_NOT_FOUND)
    const head = titledHead(state, vehicle)
    ensure(as === head.ownerOfRecord || as === head.registry, TitlesError.NOT_OWNER)
    ensure(keeper !== head.userOfRecord, TitlesError.ALREADY_KEEPER)

    // Past this point nothing can fail.
    state.titles.setHead(vehicle, { ...head, userOfRecord: keeper })
    state.titles.append(vehicle, { kind: 'keeperChanged', at: now, by: as, keeper })
    emit(titlesEvents.keeperChanged, { vehicle, keeper })
  },
)
