/** Refusals of the consents contract, in the order of checking. */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const ConsentsError = refusals(
  { name: 'consents', number: MODULES.consents },
  {
    FIELDS_REPEATED: 1, // A field stands in the list twice.
    UNTIL_NOT_AHEAD: 2, // A basis is valid until a time after the block's.
    UNTIL_TOO_FAR: 3, // No basis is valid for more than ten years.
    HEIGHT_AHEAD: 4, // A basis is judged at a height that is durable: one before this block's.
    ACCOUNT_NOT_FOUND: 5, // No account has this id.
    SUBJECT_EXISTS: 6, // A subject has this id.
    CONSENT_NOT_FOUND: 7, // No consent has this id.
    POWER_NOT_FOUND: 8, // No legal power has this id.
    SUBJECT_NOT_FOUND: 9, // No subject has this id.
    NOT_KEEPER: 10, // Only the member whose vault holds the data.
    NOT_SUBJECT: 11, // Only the person's own account, or the keeper for it.
    SUBJECT_ERASED: 12, // The subject was erased: nothing more is entered about it.
    EVIDENCE_MISSING: 13, // A consent that the keeper records rests on a document: its digest belongs here.
    VEHICLE_NOT_FOUND: 14, // No vehicle has this id.
    ALREADY_COMMITTED: 15, // The subject has a record with this commitment.
    REQUEST_USED: 16, // A read of this subject carries this name of a request already.
    NOT_COVERED: 17, // The basis is about another subject, reader, purpose or field.
    CONSENT_WITHDRAWN: 18, // It was withdrawn before; see withdrawnAt.
    CONSENT_EXPIRED: 19, // The time of the consent is over.
    OWNER_CHANGED: 20, // The vehicle has another owner since the consent was given.
    POWER_ENDED: 21, // The legal power was ended, or its time is over.
    TOO_MANY_POWERS: 22, // Eight legal powers are logged on the subject.
    LEGAL_HOLD: 23, // A legal power is in force: its data are kept until it ends.
  },
)
