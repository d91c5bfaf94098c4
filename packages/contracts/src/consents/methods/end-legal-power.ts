import { ensure, refuse } from '@chassis/primitives'
import { ConsentsError } from '../errors.ts'
import { consentsEvents } from '../events.ts'
import { KEEPERS } from '../keepers.ts'
import { EndLegalPower } from '../schema.ts'
import { method } from '../state.ts'
import { keptBy } from '../subject-book.ts'

/** Ends a legal power before its time: the order was lifted, or logged in error. */
export const endLegalPower = method(
  EndLegalPower,
  {
    number: 6,
    authority: { allow: KEEPERS, objects: 'own' },
    refuses: [
      ConsentsError.POWER_NOT_FOUND,
      ConsentsError.NOT_KEEPER,
      ConsentsError.SUBJECT_ERASED,
      ConsentsError.POWER_ENDED,
    ],
  },
  ({ args, as, now, state, emit }) => {
    const { power } = args
    const logged = state.powers.get(power) ?? refuse(ConsentsError.POWER_NOT_FOUND)
    const { subject, grantee } = logged
    const head = keptBy(state, subject, as)
    ensure(logged.endedAt === undefined, ConsentsError.POWER_ENDED)

    // Past this point nothing can fail.
    state.powers.set(power, { ...logged, endedAt: now })
    state.subjects.setHead(subject, { ...head, powers: head.powers.filter((id) => id !== power) })
    state.subjects.append(subject, { kind: 'powerEnded', at: now, by: as, power })
    emit(consentsEvents.legalPowerEnded, { subject, keeper: as, grantee, power })
  },
)
