import { ensure } from '@chassis/primitives'
import { ensureCovered } from '../basis.ts'
import { ConsentsError } from '../errors.ts'
import { consentsEvents } from '../events.ts'
import { KEEPERS } from '../keepers.ts'
import { type Read, RecordReads } from '../schema.ts'
import { method } from '../state.ts'
import { keptBy } from '../subject-book.ts'

/**
 * Receipts of reads, before anything is handed out: who, what for, which fields, on what basis. Each is judged in the
 * block in which it stands. A withdrawal that comes first refuses it, and the vault then gives nothing.
 */
export const recordReads = method(
  RecordReads,
  {
    number: 7,
    authority: { allow: KEEPERS, objects: 'own' },
    refuses: [
      ConsentsError.FIELDS_REPEATED,
      ConsentsError.HEIGHT_AHEAD,
      ConsentsError.ACCOUNT_NOT_FOUND,
      ConsentsError.CONSENT_NOT_FOUND,
      ConsentsError.POWER_NOT_FOUND,
      ConsentsError.SUBJECT_NOT_FOUND,
      ConsentsError.NOT_KEEPER,
      ConsentsError.SUBJECT_ERASED,
      ConsentsError.REQUEST_USED,
      ConsentsError.NOT_COVERED,
      ConsentsError.CONSENT_WITHDRAWN,
      ConsentsError.CONSENT_EXPIRED,
      ConsentsError.OWNER_CHANGED,
      ConsentsError.POWER_ENDED,
    ],
  },
  ({ args, as, now, height, state, accountExists, emit }) => {
    const referenceOf = ({ request }: Read) => ({ member: as, externalRef: `read/${request}` })
    const seen = new Set<string>()
    for (const read of args.reads) {
      ensure(new Set(read.fields).size === read.fields.length, ConsentsError.FIELDS_REPEATED)
      ensure(read.judgedAt < height, ConsentsError.HEIGHT_AHEAD)
      ensure(accountExists(read.grantee), ConsentsError.ACCOUNT_NOT_FOUND)
      const head = keptBy(state, read.subject, as)
      const name = `${read.subject} ${read.request}`
      const used = state.subjects.findReference(read.subject, referenceOf(read)) !== undefined
      ensure(!used && !seen.has(name), ConsentsError.REQUEST_USED)
      seen.add(name)
      ensureCovered(state, head, read, now)
    }

    // Past this point nothing can fail.
    for (const read of args.reads) {
      const { subject, ...receipt } = read
      state.subjects.append(subject, { kind: 'read', at: now, by: as, ...receipt }, referenceOf(read))
      emit(consentsEvents.readRecorded, { subject, keeper: as, grantee: read.grantee, request: read.request })
    }
  },
)
