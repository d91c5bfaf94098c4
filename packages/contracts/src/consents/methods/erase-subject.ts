import { ensure } from '@chassis/primitives'
import { isInForce } from '../basis.ts'
import { ConsentsError } from '../errors.ts'
import { consentsEvents } from '../events.ts'
import { KEEPERS } from '../keepers.ts'
import { EraseSubject } from '../schema.ts'
import { method } from '../state.ts'
import { keptBy } from '../subject-book.ts'

/**
 * Enters that the keeper destroyed the keys and the ciphertext of a person's records. It is refused while a legal power
 * is in force (GDPR, article 17(3)(b)). Every consent ends with it.
 */
export const eraseSubject = method(
  EraseSubject,
  {
    number: 8,
    authority: { allow: KEEPERS, objects: 'own' },
    refuses: [
      ConsentsError.SUBJECT_NOT_FOUND,
      ConsentsError.NOT_KEEPER,
      ConsentsError.SUBJECT_ERASED,
      ConsentsError.LEGAL_HOLD,
    ],
  },
  ({ args, as, now, state, emit }) => {
    const { subject, records, erased, epoch } = args
    const head = keptBy(state, subject, as)
    const held = head.powers.some((id) => {
      const power = state.powers.get(id)
      return power !== undefined && isInForce(power, now)
    })
    ensure(!held, ConsentsError.LEGAL_HOLD)

    // Past this point nothing can fail.
    state.subjects.setHead(subject, { ...head, powers: [], erasedAt: now })
    state.subjects.append(subject, { kind: 'erased', at: now, by: as, records, erased, epoch })
    emit(consentsEvents.subjectErased, { subject, keeper: as })
  },
)
