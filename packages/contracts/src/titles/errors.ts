/** Refusals of the titles contract, in the order of checking. */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const TitlesError = refusals(
  { name: 'titles', number: MODULES.titles },
  {
    POSITION_OUT_OF_RANGE: 1, // Ranks begin with 1.
    DATE_IN_FUTURE: 2, // A perfection is a fact: its date is not after the block's.
    CONSENT_NOT_AHEAD: 3, // A consent is valid until a time after the block's.
    ACCOUNT_NOT_FOUND: 4, // No account has this id.
    VEHICLE_NOT_FOUND: 5, // No vehicle has this id.
    TITLE_EXISTS: 6, // The vehicle has a title.
    TITLE_NOT_FOUND: 7, // The vehicle has no title.
    LIEN_NOT_FOUND: 8, // No lien has this id.
    LIEN_ONLY_ATTESTED: 9, // It is somebody's word, not a lien of record.
    LIEN_ALREADY_RELEASED: 10, // It was released before; see releasedAt.
    LIEN_ALREADY_PERFECTED: 11, // It was perfected before; see perfectedAt.
    NOT_LIENHOLDER: 12, // Only the lienholder, or anyone once the statutory release is overdue.
    NOT_OWNER: 13, // Only the owner of record or the registry that keeps the title.
    NOT_KEEPING_REGISTRY: 14, // Only the registry that keeps the title.
    ALREADY_OWNER: 15, // The title is to go to the one who has it.
    ALREADY_KEEPER: 16, // The keeper is to be the one who is.
    ALREADY_ATTESTED: 17, // This account has attested a lien on this vehicle for this loan.
    POSITION_TAKEN: 18, // Another open lien has this rank.
    TOO_MANY_LIENS: 19, // The loan is secured by 8 liens.
    OPEN_LIEN: 20, // A lien stands, and its holder has not consented to this transfer.
    LOAN_NOT_SETTLED: 21, // The lien secures no loan, or the loan is not settled.
    CLOCK_RUNNING: 22, // The release is already being watched.
    RELEASE_NOT_OVERDUE: 23, // The last day for the release has not passed.
    OVERDUE_ALREADY_NOTED: 24, // The case is open; see overdueSince.
  },
)
