import { ensure } from '@chassis/primitives'
import { checkScope } from '../basis.ts'
import { ConsentsError } from '../errors.ts'
import { consentsEvents } from '../events.ts'
import { consentId, GiveConsent } from '../schema.ts'
import { method } from '../state.ts'
import { spokenForBy } from '../subject-book.ts'

/**
 * Lets one account read named fields for one purpose until a time. The person gives it with its own account; the keeper
 * records one that was given on paper, with the digest of the document.
 */
export const giveConsent = method(
  GiveConsent,
  {
    number: 3,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      ConsentsError.FIELDS_REPEATED,
      ConsentsError.UNTIL_NOT_AHEAD,
      ConsentsError.UNTIL_TOO_FAR,
      ConsentsError.ACCOUNT_NOT_FOUND,
      ConsentsError.SUBJECT_NOT_FOUND,
      ConsentsError.NOT_SUBJECT,
      ConsentsError.SUBJECT_ERASED,
      ConsentsError.EVIDENCE_MISSING,
      ConsentsError.VEHICLE_NOT_FOUND,
    ],
  },
  ({ args, as, now, state, needs, accountExists, newId, emit }) => {
    const { subject, grantee, vehicle } = args
    checkScope(args, now)
    ensure(accountExists(grantee), ConsentsError.ACCOUNT_NOT_FOUND)
    const { keeper, account } = spokenForBy(state, subject, as)
    ensure(as === account || args.evidence !== undefined, ConsentsError.EVIDENCE_MISSING)
    ensure(vehicle === undefined || needs.vehicles.exists(vehicle), ConsentsError.VEHICLE_NOT_FOUND)

    // Past this point nothing can fail.
    const consent = newId(consentId)
    const watch = vehicle === undefined ? undefined : (state.watches.get(vehicle) ?? { transfers: 0 })
    if (vehicle !== undefined && watch !== undefined) state.watches.set(vehicle, watch)
    state.consents.set(consent, { ...args, givenAt: now, transfers: watch?.transfers })
    state.subjects.append(subject, { kind: 'consentGiven', at: now, by: as, consent })
    emit(consentsEvents.consentGiven, { subject, keeper, grantee, consent })
  },
)
