/** Titles and liens: owner, keeper and secured party of a vehicle are three facts. */
import {
  accountId,
  agendaId,
  choice,
  civilDateType,
  field,
  hash32,
  instant,
  lienId,
  list,
  loanId,
  MEMBER,
  oneOf,
  optional,
  PUBLIC,
  record,
  titleId,
  u32,
  uint,
  type ValueOf,
  vehicleId,
} from '@chassis/protocol'
import { jurisdictionCode } from '../vocabulary/code-text.ts'

/** Most liens that a title carries, or that secure one loan, at the same time. */
export const LIENS_MAX = 8
export const lienPosition = uint(LIENS_MAX, 'lien position')
export const releaseReason = oneOf('paidOff', 'courtOrder', 'enteredInError', 'waived')

/**
 * The title record of one vehicle; the key is the vehicle. Before a title is issued it only keeps what was attested.
 */
export const TitleHead = record('TitleHead', {
  factCount: field(1, u32, PUBLIC, 'Facts so far'),
  factsRoot: field(2, hash32, PUBLIC, 'Root of the facts'),
  title: field(3, optional(titleId), PUBLIC, 'The title; absent until a registry issues one'),
  registry: field(4, optional(accountId), PUBLIC, 'Who issued it and keeps it'),
  jurisdiction: field(5, optional(jurisdictionCode), PUBLIC, 'Whose law applies'),
  issuedAt: field(6, optional(instant), PUBLIC, 'Block time of issue'),
  ownerOfRecord: field(7, optional(accountId), MEMBER, 'Who owns it (所有者)'),
  userOfRecord: field(8, optional(accountId), MEMBER, 'Who keeps and uses it (使用者)'),
  securedParty: field(9, optional(accountId), MEMBER, 'Holder of the first perfected lien'),
  openLiens: field(10, list(lienId, LIENS_MAX), MEMBER, 'Liens that are not released, by position'),
})
export type TitleHead = ValueOf<typeof TitleHead>

/** A lender's security interest in one vehicle (UCC 9-311; 抵押登记; 所有権留保), or somebody's word that there is one. */
export const Lien = record('Lien', {
  vehicle: field(1, vehicleId, MEMBER, 'The collateral'),
  lienholder: field(2, accountId, PUBLIC, 'Who must consent to a transfer'),
  position: field(3, optional(lienPosition), MEMBER, 'Rank, from 1; absent on an attested lien'),
  secures: field(4, optional(loanId), MEMBER, 'The debt it secures, when that debt is on this ledger'),
  addedAt: field(5, instant, PUBLIC, 'Block time at which it was entered'),
  perfectedAt: field(6, optional(civilDateType), MEMBER, 'Date from which it holds against third parties'),
  releasedAt: field(7, optional(instant), PUBLIC, 'Block time of release; absent while it stands'),
  attestedBy: field(8, optional(accountId), PUBLIC, 'Who says that it exists: then it is a statement'),
})
export type Lien = ValueOf<typeof Lien>

/** The lienholder's leave to transfer the title while the lien stands. The key is the lien. */
export const TransferConsent = record('TransferConsent', {
  to: field(1, accountId, MEMBER, 'To whom the title may go'),
  validUntil: field(2, instant, MEMBER, 'Block time from which the consent is void'),
})
export type TransferConsent = ValueOf<typeof TransferConsent>

/** Runs from the settlement of the secured loan. The key is the lien; released liens have none. */
export const ReleaseClock = record('ReleaseClock', {
  settledOn: field(1, civilDateType, MEMBER, 'Date on which the loan was settled'),
  deadline: field(2, civilDateType, MEMBER, 'Last day for the release'),
  agenda: field(3, agendaId, MEMBER, 'The call that notices a missed deadline'),
  overdueSince: field(4, optional(instant), PUBLIC, 'Block time at which the deadline was found missed: an open case'),
})
export type ReleaseClock = ValueOf<typeof ReleaseClock>

export const TitleAddress = record('TitleAddress', {
  vehicle: field(1, vehicleId, MEMBER, 'Whose title it is'),
})
export type TitleAddress = ValueOf<typeof TitleAddress>
export const LiensOfLoan = record('LiensOfLoan', {
  liens: field(1, list(lienId, LIENS_MAX), MEMBER, 'Liens that secure the loan and are not released'),
})
export type LiensOfLoan = ValueOf<typeof LiensOfLoan>

const happened = {
  at: field(1, instant, PUBLIC, 'Block time'),
  by: field(2, accountId, MEMBER, 'Who did it'),
}
const happenedTo = { ...happened, lien: field(3, lienId, MEMBER, 'The lien') }

export const TitleFact = choice('TitleFact', {
  titleIssued: [
    1,
    record('TitleIssuedFact', {
      ...happened,
      title: field(3, titleId, PUBLIC, 'The title'),
      owner: field(4, accountId, MEMBER, 'First owner of record'),
      keeper: field(5, accountId, MEMBER, 'First keeper'),
    }),
  ],
  titleTransferred: [
    2,
    record('TitleTransferredFact', {
      ...happened,
      from: field(3, accountId, MEMBER, 'Owner before'),
      to: field(4, accountId, MEMBER, 'Owner after'),
      keeper: field(5, accountId, MEMBER, 'Keeper after'),
      under: field(6, list(lienId, LIENS_MAX), MEMBER, 'Liens that stood and whose holders consented'),
    }),
  ],
  keeperChanged: [
    3,
    record('KeeperChangedFact', { ...happened, keeper: field(3, accountId, MEMBER, 'Keeper from now on') }),
  ],
  lienAdded: [
    4,
    record('LienAddedFact', {
      ...happenedTo,
      lienholder: field(4, accountId, MEMBER, 'Lienholder'),
      position: field(5, lienPosition, MEMBER, 'Rank'),
    }),
  ],
  lienPerfected: [
    5,
    record('LienPerfectedFact', { ...happenedTo, perfectedAt: field(4, civilDateType, MEMBER, 'Date of perfection') }),
  ],
  lienAssigned: [
    6,
    record('LienAssignedFact', { ...happenedTo, to: field(4, accountId, MEMBER, 'Lienholder from now on') }),
  ],
  lienReleased: [7, record('LienReleasedFact', { ...happenedTo, reason: field(4, releaseReason, MEMBER, 'Why') })],
  lienAttested: [
    8,
    record('LienAttestedFact', { ...happenedTo, lienholder: field(4, accountId, MEMBER, 'Who is said to hold it') }),
  ],
  transferConsented: [
    9,
    record('TransferConsentedFact', { ...happenedTo, to: field(4, accountId, MEMBER, 'To whom the title may go') }),
  ],
  releaseOverdue: [
    10,
    record('ReleaseOverdueFact', { ...happenedTo, deadline: field(4, civilDateType, MEMBER, 'The missed deadline') }),
  ],
})
export type TitleFact = ValueOf<typeof TitleFact>

export const IssueTitle = record('IssueTitle', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  owner: field(2, accountId, MEMBER, 'Owner of record'),
  keeper: field(3, optional(accountId), MEMBER, 'Keeper, if that is somebody else'),
  jurisdiction: field(4, jurisdictionCode, MEMBER, 'Whose law applies'),
})
export type IssueTitle = ValueOf<typeof IssueTitle>
export const TransferTitle = record('TransferTitle', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  to: field(2, accountId, MEMBER, 'The new owner'),
  keeper: field(3, optional(accountId), MEMBER, 'The new keeper, if that is somebody else'),
})
export type TransferTitle = ValueOf<typeof TransferTitle>
export const ChangeKeeper = record('ChangeKeeper', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  keeper: field(2, accountId, MEMBER, 'Keeper from now on'),
})
export type ChangeKeeper = ValueOf<typeof ChangeKeeper>
export const AddLien = record('AddLien', {
  vehicle: field(1, vehicleId, MEMBER, 'The collateral'),
  position: field(2, lienPosition, MEMBER, 'Rank, from 1'),
  secures: field(3, optional(loanId), MEMBER, 'The loan it secures, when it is on this ledger'),
  lienholder: field(4, optional(accountId), MEMBER, 'Lienholder, when the registry enters the lien'),
})
export type AddLien = ValueOf<typeof AddLien>
export const PerfectLien = record('PerfectLien', {
  lien: field(1, lienId, MEMBER, 'The lien'),
  perfectedAt: field(2, civilDateType, MEMBER, 'Date from which it holds against third parties'),
})
export type PerfectLien = ValueOf<typeof PerfectLien>
export const AssignLien = record('AssignLien', {
  lien: field(1, lienId, MEMBER, 'The lien'),
  to: field(2, accountId, MEMBER, 'The new lienholder'),
})
export type AssignLien = ValueOf<typeof AssignLien>
export const ReleaseLien = record('ReleaseLien', {
  lien: field(1, lienId, MEMBER, 'The lien'),
  reason: field(2, releaseReason, MEMBER, 'Why'),
})
export type ReleaseLien = ValueOf<typeof ReleaseLien>
export const ConsentToTransfer = record('ConsentToTransfer', {
  lien: field(1, lienId, MEMBER, 'The lien, which stays on the title'),
  to: field(2, accountId, MEMBER, 'To whom the title may go'),
  validUntil: field(3, instant, MEMBER, 'Block time from which the consent is void'),
})
export type ConsentToTransfer = ValueOf<typeof ConsentToTransfer>
export const AttestLien = record('AttestLien', {
  vehicle: field(1, vehicleId, MEMBER, 'The collateral'),
  lienholder: field(2, accountId, MEMBER, 'Who is said to hold it'),
  secures: field(3, optional(loanId), MEMBER, 'The loan it secures, when it is on this ledger'),
})
export type AttestLien = ValueOf<typeof AttestLien>
export const StartReleaseClock = record('StartReleaseClock', {
  lien: field(1, lienId, MEMBER, 'The lien'),
})
export type StartReleaseClock = ValueOf<typeof StartReleaseClock>
export const NoteOverdueRelease = record('NoteOverdueRelease', {
  lien: field(1, lienId, MEMBER, 'The lien'),
})
export type NoteOverdueRelease = ValueOf<typeof NoteOverdueRelease>

const ofVehicle = { vehicle: field(1, vehicleId, MEMBER, 'The vehicle') }
const ofLien = { ...ofVehicle, lien: field(2, lienId, MEMBER, 'The lien') }
export const TitleIssued = record('TitleIssued', { ...ofVehicle, title: field(2, titleId, MEMBER, 'The title') })
export type TitleIssued = ValueOf<typeof TitleIssued>
export const TitleTransferred = record('TitleTransferred', {
  ...ofVehicle,
  from: field(2, accountId, MEMBER, 'Owner before'),
  to: field(3, accountId, MEMBER, 'Owner after'),
})
export type TitleTransferred = ValueOf<typeof TitleTransferred>
export const KeeperChanged = record('KeeperChanged', {
  ...ofVehicle,
  keeper: field(2, accountId, MEMBER, 'Keeper from now on'),
})
export type KeeperChanged = ValueOf<typeof KeeperChanged>
const ofLienholder = { ...ofLien, lienholder: field(3, accountId, MEMBER, 'Lienholder') }
export const LienAdded = record('LienAdded', ofLienholder)
export type LienAdded = ValueOf<typeof LienAdded>
export const LienPerfected = record('LienPerfected', ofLienholder)
export type LienPerfected = ValueOf<typeof LienPerfected>
export const LienAssigned = record('LienAssigned', {
  ...ofLien,
  from: field(3, accountId, MEMBER, 'Lienholder before'),
  to: field(4, accountId, MEMBER, 'Lienholder after'),
})
export type LienAssigned = ValueOf<typeof LienAssigned>
export const LienReleased = record('LienReleased', {
  ...ofLienholder,
  reason: field(4, releaseReason, MEMBER, 'Why'),
})
export type LienReleased = ValueOf<typeof LienReleased>
export const LienAttested = record('LienAttested', ofLienholder)
export type LienAttested = ValueOf<typeof LienAttested>
export const TransferConsented = record('TransferConsented', {
  ...ofLien,
  to: field(3, accountId, MEMBER, 'To whom the title may go'),
})
export type TransferConsented = ValueOf<typeof TransferConsented>
export const ReleaseClockStarted = record('ReleaseClockStarted', {
  ...ofLien,
  deadline: field(3, civilDateType, MEMBER, 'Last day for the release'),
})
export type ReleaseClockStarted = ValueOf<typeof ReleaseClockStarted>
export const LienReleaseOverdue = record('LienReleaseOverdue', {
  ...ofLienholder,
  deadline: field(4, civilDateType, MEMBER, 'The missed deadline'),
})
export type LienReleaseOverdue = ValueOf<typeof LienReleaseOverdue>
