import { ensure } from '@chassis/primitives'
import { lienId } from '@chassis/protocol'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { addToLoan } from '../lien-book.ts'
import { AttestLien, LIENS_MAX } from '../schema.ts'
import { method } from '../state.ts'

/**
 * States that a lien exists in a register outside this ledger. It is kept as the statement it is: it does not bind the
 * title, has no rank and is never perfected; a registry that knows the lien enters it with `addLien`.
 */
export const attestLien = method(
  AttestLien,
  {
    number: 9,
    authority: { allow: ['servicer', 'lender', 'bank'], objects: 'any' },
    refuses: [
      TitlesError.ACCOUNT_NOT_FOUND,
      TitlesError.VEHICLE_NOT_FOUND,
      TitlesError.ALREADY_ATTESTED,
      TitlesError.TOO_MANY_LIENS,
    ],
  },
  ({ args, as, now, state, needs, accountExists, newId, emit }) => {
    const { vehicle, lienholder, secures } = args
    ensure(accountExists(lienholder), TitlesError.ACCOUNT_NOT_FOUND)
    ensure(needs.vehicles.exists(vehicle), TitlesError.VEHICLE_NOT_FOUND)
    const securing = (secures && state.liensOfLoan.get(secures)?.liens) ?? []
    const isRepeated = securing.some((id) => {
      const known = state.liens.get(id)
      return known?.attestedBy === as && known.vehicle === vehicle
    })
    ensure(!isRepeated, TitlesError.ALREADY_ATTESTED)
    ensure(securing.length < LIENS_MAX, TitlesError.TOO_MANY_LIENS)

    // Past this point nothing can fail.
    const lien = newId(lienId)
    state.liens.set(lien, { vehicle, lienholder, secures, addedAt: now, attestedBy: as })
    addToLoan(state, secures, lien)
    if (!state.titles.has(vehicle)) state.titles.open(vehicle, { openLiens: [] })
    state.titles.append(vehicle, { kind: 'lienAttested', at: now, by: as, lien, lienholder })
    emit(titlesEvents.lienAttested, { vehicle, lien, lienholder })
  },
)
