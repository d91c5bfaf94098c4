import { ensure, refuse } from '@chassis/primitives'
import { ConsentsError } from '../errors.ts'
import { consentsEvents } from '../events.ts'
import { WithdrawConsent } from '../schema.ts'
import { method } from '../state.ts'
import { spokenForBy } from '../subject-book.ts'

/** Ends a consent from this block on: the person itself, or the keeper to whom it said so. Reads before it stand. */
export const withdrawConsent = method(
  WithdrawConsent,
  {
    number: 4,
    authority: { allow: ['anyone'], objects: 'own' },
    refuses: [
      ConsentsError.CONSENT_NOT_FOUND,
      ConsentsError.NOT_SUBJECT,
      ConsentsError.SUBJECT_ERASED,
      ConsentsError.CONSENT_WITHDRAWN,
    ],
  },
  ({ args, as, now, state, emit }) => {
    const { consent } = args
    const given = state.consents.get(consent) ?? refuse(ConsentsError.CONSENT_NOT_FOUND)
    const { subject, grantee } = given
    const { keeper } = spokenForBy(state, subject, as)
    ensure(given.withdrawnAt === undefined, ConsentsError.CONSENT_WITHDRAWN)

    // Past this point nothing can fail.
    state.consents.set(consent, { ...given, withdrawnAt: now })
    state.subjects.append(subject, { kind: 'consentWithdrawn', at: now, by: as, consent })
    emit(consentsEvents.consentWithdrawn, { subject, keeper, grantee, consent })
  },
)
