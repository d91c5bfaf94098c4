import { ensure } from '@chassis/primitives'
import { ConsentsError } from '../errors.ts'
import { consentsEvents } from '../events.ts'
import { KEEPERS } from '../keepers.ts'
import { OpenSubject } from '../schema.ts'
import { method } from '../state.ts'

/** Mentions a person for the first time, under a random id that means nothing outside the caller's vault. */
export const openSubject = method(
  OpenSubject,
  {
    number: 1,
    authority: { allow: KEEPERS, objects: 'any' },
    refuses: [ConsentsError.ACCOUNT_NOT_FOUND, ConsentsError.SUBJECT_EXISTS],
  },
  ({ args, as, now, state, accountExists, emit }) => {
    const { subject, account } = args
    ensure(account === undefined || accountExists(account), ConsentsError.ACCOUNT_NOT_FOUND)
    ensure(!state.subjects.has(subject), ConsentsError.SUBJECT_EXISTS)

    // Past this point nothing can fail.
    state.subjects.open(subject, { keeper: as, account, openedAt: now, powers: [] })
    state.subjects.append(subject, { kind: 'opened', at: now, by: as, account })
    emit(consentsEvents.subjectOpened, { subject, keeper: as })
  },
)
