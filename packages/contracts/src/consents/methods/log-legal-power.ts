import { ensure } from '@chassis/primitives'
import { checkScope, isInForce } from '../basis.ts'
import { ConsentsError } from '../errors.ts'
import { consentsEvents } from '../events.ts'
import { KEEPERS } from '../keepers.ts'
import { LogLegalPower, legalPowerId, POWERS_MAX } from '../schema.ts'
import { method } from '../state.ts'
import { keptBy } from '../subject-book.ts'

/**
 * Logs that a law lets somebody read without consent: the provision, who ordered it, in which case. The keeper logs it,
 * because it answers for what it hands out; nobody can give himself a power over another's vault.
 */
export const logLegalPower = method(
  LogLegalPower,
  {
    number: 5,
    authority: { allow: KEEPERS, objects: 'own' },
    refuses: [
      ConsentsError.FIELDS_REPEATED,
      ConsentsError.UNTIL_NOT_AHEAD,
      ConsentsError.UNTIL_TOO_FAR,
      ConsentsError.ACCOUNT_NOT_FOUND,
      ConsentsError.SUBJECT_NOT_FOUND,
      ConsentsError.NOT_KEEPER,
      ConsentsError.SUBJECT_ERASED,
      ConsentsError.TOO_MANY_POWERS,
    ],
  },
  ({ args, as, now, state, accountExists, newId, emit }) => {
    const { subject, grantee } = args
    checkScope(args, now)
    ensure(accountExists(grantee), ConsentsError.ACCOUNT_NOT_FOUND)
    const head = keptBy(state, subject, as)
    const standing = head.powers.filter((id) => {
      const power = state.powers.get(id)
      return power !== undefined && isInForce(power, now)
    })
    ensure(standing.length < POWERS_MAX, ConsentsError.TOO_MANY_POWERS)

    // Past this point nothing can fail.
    const power = newId(legalPowerId)
    state.powers.set(power, { ...args, loggedAt: now })
    state.subjects.setHead(subject, { ...head, powers: [...standing, power] })
    state.subjects.append(subject, { kind: 'powerLogged', at: now, by: as, power })
    emit(consentsEvents.legalPowerLogged, { subject, keeper: as, grantee, power })
  },
)
