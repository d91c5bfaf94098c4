import { ensure, toHex } from '@chassis/primitives'
import { ConsentsError } from '../errors.ts'
import { consentsEvents } from '../events.ts'
import { KEEPERS } from '../keepers.ts'
import { CommitRecord } from '../schema.ts'
import { method } from '../state.ts'
import { keptBy } from '../subject-book.ts'

/** Commits the keeper to a record in its vault. What is read of it later can be checked against this. */
export const commitRecord = method(
  CommitRecord,
  {
    number: 2,
    authority: { allow: KEEPERS, objects: 'own' },
    refuses: [
      ConsentsError.SUBJECT_NOT_FOUND,
      ConsentsError.NOT_KEEPER,
      ConsentsError.SUBJECT_ERASED,
      ConsentsError.ALREADY_COMMITTED,
    ],
  },
  ({ args, as, now, state, emit }) => {
    const { subject, record, schema, fieldCount } = args
    keptBy(state, subject, as)
    const reference = { member: as, externalRef: `record/${toHex(record).slice(0, 48)}` }
    ensure(state.subjects.findReference(subject, reference) === undefined, ConsentsError.ALREADY_COMMITTED)

    // Past this point nothing can fail.
    state.subjects.append(subject, { kind: 'recordCommitted', at: now, by: as, record, schema, fieldCount }, reference)
    emit(consentsEvents.recordCommitted, { subject, keeper: as, record })
  },
)
