import { ensure } from '@chassis/primitives'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { standingLien } from '../lien-book.ts'
import { ConsentToTransfer } from '../schema.ts'
import { method } from '../state.ts'

/**
 * The lienholder lets the title go to one account, once, until a time; the lien stays. A new consent replaces an old
 * one.
 */
export const consentToTransfer = method(
  ConsentToTransfer,
  {
    number: 8,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      TitlesError.CONSENT_NOT_AHEAD,
      TitlesError.ACCOUNT_NOT_FOUND,
      TitlesError.LIEN_NOT_FOUND,
      TitlesError.LIEN_ONLY_ATTESTED,
      TitlesError.LIEN_ALREADY_RELEASED,
      TitlesError.NOT_LIENHOLDER,
    ],
  },
  ({ args, as, now, state, accountExists, emit }) => {
    const { lien: id, to, validUntil } = args
    ensure(validUntil > now, TitlesError.CONSENT_NOT_AHEAD)
    ensure(accountExists(to), TitlesError.ACCOUNT_NOT_FOUND)
    const lien = standingLien(state, id)
    ensure(as === lien.lienholder, TitlesError.NOT_LIENHOLDER)

    // Past this point nothing can fail.
    state.consents.set(id, { to, validUntil })
    state.titles.append(lien.vehicle, { kind: 'transferConsented', at: now, by: as, lien: id, to })
    emit(titlesEvents.transferConsented, { vehicle: lien.vehicle, lien: id, to })
  },
)
