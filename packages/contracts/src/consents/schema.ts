/**
 * Consents: who may read which personal data for what, on which basis, and who did. The data itself lies in a vault of
 * the member that keeps it; nothing here identifies anybody.
 */
import {
  accountId,
  choice,
  field,
  hash32,
  type Identifier,
  identifier,
  instant,
  list,
  MEMBER,
  oneOf,
  optional,
  PUBLIC,
  record,
  text,
  u8,
  u32,
  u64,
  type ValueOf,
  vehicleId,
} from '@chassis/protocol'
import { codeText, externalRefType } from '../vocabulary/code-text.ts'

/** Random, for one person and one keeper; a loan's `obligorRef` may serve. Who it is stands in the keeper's vault. */
export const subjectId = identifier('subj', 16)
export type SubjectId = Identifier<'subj'>
export const consentId = identifier('cons', 16)
export type ConsentId = Identifier<'cons'>
export const legalPowerId = identifier('lawp', 16)
export type LegalPowerId = Identifier<'lawp'>

export const FIELDS_MAX = 16
export const READS_MAX = 16
/** Most legal powers that are logged on one subject at the same time. */
export const POWERS_MAX = 8

/** Name of a field of a vault record; never its value. */
export const vaultField = codeText('name of a vault field', /^[a-z][A-Za-z0-9]{0,31}$/, 32)
const fieldList = list(vaultField, FIELDS_MAX, 1)

/** What data are read for. A basis serves one purpose and no other. */
export const readPurpose = oneOf(
  'servicing',
  'underwriting',
  'collection',
  'insurance',
  'registration',
  'audit',
  'fraudPrevention',
  'statistics',
  'portability',
  'legalDuty',
)
export type ReadPurpose = ValueOf<typeof readPurpose>

/** What a basis covers. */
const scope = {
  subject: field(1, subjectId, MEMBER, 'Whose data'),
  grantee: field(2, accountId, MEMBER, 'Who may read them'),
  purpose: field(3, readPurpose, MEMBER, 'What for'),
  fields: field(4, fieldList, MEMBER, 'Which fields'),
  until: field(5, instant, MEMBER, 'Block time from which it is void'),
}

/** The key is the consent. */
export const Consent = record('Consent', {
  ...scope,
  givenAt: field(6, instant, PUBLIC, 'Block time at which it was given'),
  vehicle: field(7, optional(vehicleId), MEMBER, 'It ends when this vehicle gets another owner'),
  transfers: field(8, optional(u32), MEMBER, 'Changes of owner noted on that vehicle when it was given'),
  evidence: field(9, optional(hash32), MEMBER, 'Salted digest of the document, when the keeper recorded it'),
  withdrawnAt: field(10, optional(instant), PUBLIC, 'Block time of withdrawal; absent while it stands'),
})
export type Consent = ValueOf<typeof Consent>

/** Why data may be read without consent. */
const grounds = {
  law: field(6, text(120, 1), MEMBER, 'The provision, as it is cited; never personal data'),
  authority: field(7, text(120, 1), MEMBER, 'Court or authority that ordered it'),
  caseRef: field(8, hash32, MEMBER, 'Salted digest of the file number'),
}

/** The key is the legal power. */
export const LegalPower = record('LegalPower', {
  ...scope,
  ...grounds,
  loggedAt: field(9, instant, PUBLIC, 'Block time at which the keeper logged it'),
  endedAt: field(10, optional(instant), PUBLIC, 'Block time at which the keeper ended it'),
})
export type LegalPower = ValueOf<typeof LegalPower>

/** Changes of owner of a vehicle on which a consent rests or rested. The key is the vehicle. */
export const OwnerWatch = record('OwnerWatch', {
  transfers: field(1, u32, MEMBER, 'Changes of owner since the first consent'),
  changedAt: field(2, optional(instant), MEMBER, 'Block time of the last one'),
})
export type OwnerWatch = ValueOf<typeof OwnerWatch>

/** A person, as the ledger knows it. The key is the subject. */
export const SubjectHead = record('SubjectHead', {
  factCount: field(1, u32, PUBLIC, 'Facts so far'),
  factsRoot: field(2, hash32, PUBLIC, 'Root of the facts'),
  keeper: field(3, accountId, MEMBER, 'The member whose vault holds the data'),
  account: field(4, optional(accountId), MEMBER, 'The account of the person in this relationship, if there is one'),
  openedAt: field(5, instant, PUBLIC, 'Block time of the first mention'),
  powers: field(6, list(legalPowerId, POWERS_MAX), MEMBER, 'Legal powers that the keeper has not ended'),
  erasedAt: field(7, optional(instant), PUBLIC, 'Block time of erasure'),
})
export type SubjectHead = ValueOf<typeof SubjectHead>

/** On what a read rests. */
export const ReadBasis = choice('ReadBasis', {
  consent: [1, record('ByConsent', { consent: field(1, consentId, MEMBER, 'The consent') })],
  legalPower: [2, record('ByLegalPower', { power: field(1, legalPowerId, MEMBER, 'The logged legal power') })],
  ownData: [3, record('ByOwnRight', {})],
})
export type ReadBasis = ValueOf<typeof ReadBasis>

const readReceipt = {
  grantee: field(3, accountId, MEMBER, 'Who reads'),
  purpose: field(4, readPurpose, MEMBER, 'What for'),
  fields: field(5, fieldList, MEMBER, 'Which fields'),
  basis: field(6, ReadBasis, MEMBER, 'On what basis'),
  record: field(7, hash32, MEMBER, 'Commitment to the record that is read'),
  policy: field(8, hash32, MEMBER, 'Digest of the masking policy that was applied'),
  judgedAt: field(9, u64, MEMBER, 'Durable height at which the keeper judged the basis'),
  request: field(10, externalRefType, MEMBER, "The reader's name of the request; serves once for this subject"),
}

/** One read that the keeper is about to grant. */
export const Read = record('Read', { subject: field(1, subjectId, MEMBER, 'Whose data'), ...readReceipt })
export type Read = ValueOf<typeof Read>

const happened = {
  at: field(1, instant, PUBLIC, 'Block time'),
  by: field(2, accountId, MEMBER, 'Who did it'),
}

export const SubjectFact = choice('SubjectFact', {
  opened: [
    1,
    record('SubjectOpenedFact', {
      ...happened,
      account: field(3, optional(accountId), MEMBER, 'The account of the person, if there is one'),
    }),
  ],
  recordCommitted: [
    2,
    record('RecordCommittedFact', {
      ...happened,
      record: field(3, hash32, MEMBER, 'Commitment to the record'),
      schema: field(4, externalRefType, MEMBER, 'Name and version of its schema'),
      fieldCount: field(5, u8, MEMBER, 'Fields it has'),
    }),
  ],
  consentGiven: [3, record('ConsentGivenFact', { ...happened, consent: field(3, consentId, MEMBER, 'The consent') })],
  consentWithdrawn: [
    4,
    record('ConsentWithdrawnFact', { ...happened, consent: field(3, consentId, MEMBER, 'The consent') }),
  ],
  powerLogged: [5, record('PowerLoggedFact', { ...happened, power: field(3, legalPowerId, MEMBER, 'The power') })],
  powerEnded: [6, record('PowerEndedFact', { ...happened, power: field(3, legalPowerId, MEMBER, 'The power') })],
  read: [7, record('ReadFact', { ...happened, ...readReceipt })],
  erased: [
    8,
    record('SubjectErasedFact', {
      ...happened,
      records: field(3, u32, MEMBER, 'Records whose keys and ciphertext were destroyed'),
      erased: field(4, hash32, MEMBER, 'Root over the commitments of those records'),
      epoch: field(5, u32, MEMBER, "Epoch of the keeper's vault in which it happened"),
    }),
  ],
})
export type SubjectFact = ValueOf<typeof SubjectFact>

const ofSubject = { subject: field(1, subjectId, MEMBER, 'The subject') }

export const OpenSubject = record('OpenSubject', {
  ...ofSubject,
  account: field(2, optional(accountId), MEMBER, 'The account of the person in this relationship'),
})
export type OpenSubject = ValueOf<typeof OpenSubject>
export const CommitRecord = record('CommitRecord', {
  ...ofSubject,
  record: field(2, hash32, MEMBER, 'RFC 6962 root over the RFC 9901 digests of its fields'),
  schema: field(3, externalRefType, MEMBER, 'Name and version of its schema, e.g. obligor/v1'),
  fieldCount: field(4, u8, MEMBER, 'Fields it has'),
})
export type CommitRecord = ValueOf<typeof CommitRecord>
export const GiveConsent = record('GiveConsent', {
  ...scope,
  vehicle: field(6, optional(vehicleId), MEMBER, 'Ends it when this vehicle gets another owner'),
  evidence: field(7, optional(hash32), MEMBER, 'Salted digest of the signed document, when the keeper records it'),
})
export type GiveConsent = ValueOf<typeof GiveConsent>
export const WithdrawConsent = record('WithdrawConsent', { consent: field(1, consentId, MEMBER, 'The consent') })
export type WithdrawConsent = ValueOf<typeof WithdrawConsent>
export const LogLegalPower = record('LogLegalPower', { ...scope, ...grounds })
export type LogLegalPower = ValueOf<typeof LogLegalPower>
export const EndLegalPower = record('EndLegalPower', { power: field(1, legalPowerId, MEMBER, 'The legal power') })
export type EndLegalPower = ValueOf<typeof EndLegalPower>
export const RecordReads = record('RecordReads', {
  reads: field(1, list(Read, READS_MAX, 1), MEMBER, 'Reads that the keeper grants once this is accepted'),
})
export type RecordReads = ValueOf<typeof RecordReads>
export const EraseSubject = record('EraseSubject', {
  ...ofSubject,
  records: field(2, u32, MEMBER, 'Records whose keys and ciphertext were destroyed'),
  erased: field(3, hash32, MEMBER, 'Root over the commitments of those records'),
  epoch: field(4, u32, MEMBER, "Epoch of the keeper's vault"),
})
export type EraseSubject = ValueOf<typeof EraseSubject>

const ofKeeper = { ...ofSubject, keeper: field(2, accountId, MEMBER, 'The member whose vault holds the data') }
const ofGrantee = { ...ofKeeper, grantee: field(3, accountId, MEMBER, 'Who may read') }
export const SubjectOpened = record('SubjectOpened', ofKeeper)
export type SubjectOpened = ValueOf<typeof SubjectOpened>
export const RecordCommitted = record('RecordCommitted', {
  ...ofKeeper,
  record: field(3, hash32, MEMBER, 'Commitment to the record'),
})
export type RecordCommitted = ValueOf<typeof RecordCommitted>
export const ConsentGiven = record('ConsentGiven', {
  ...ofGrantee,
  consent: field(4, consentId, MEMBER, 'The consent'),
})
export type ConsentGiven = ValueOf<typeof ConsentGiven>
export const ConsentWithdrawn = record('ConsentWithdrawn', {
  ...ofGrantee,
  consent: field(4, consentId, MEMBER, 'The consent'),
})
export type ConsentWithdrawn = ValueOf<typeof ConsentWithdrawn>
export const VehicleConsentsEnded = record('VehicleConsentsEnded', {
  vehicle: field(1, vehicleId, MEMBER, 'It has another owner: every consent that rests on it is void'),
})
export type VehicleConsentsEnded = ValueOf<typeof VehicleConsentsEnded>
export const LegalPowerLogged = record('LegalPowerLogged', {
  ...ofGrantee,
  power: field(4, legalPowerId, MEMBER, 'The legal power'),
})
export type LegalPowerLogged = ValueOf<typeof LegalPowerLogged>
export const LegalPowerEnded = record('LegalPowerEnded', {
  ...ofGrantee,
  power: field(4, legalPowerId, MEMBER, 'The legal power'),
})
export type LegalPowerEnded = ValueOf<typeof LegalPowerEnded>
export const ReadRecorded = record('ReadRecorded', {
  ...ofGrantee,
  request: field(4, externalRefType, MEMBER, "The reader's name of the request"),
})
export type ReadRecorded = ValueOf<typeof ReadRecorded>
export const SubjectErased = record('SubjectErased', ofKeeper)
export type SubjectErased = ValueOf<typeof SubjectErased>
