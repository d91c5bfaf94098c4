/**
 * Every method of the ledger, by name: its numbers on the wire and the record of its arguments. A test holds the table
 * to the ledger's own list.
 */
import {
  AcknowledgeSettlement,
  AddBrand,
  AddLien,
  AdmitHolder,
  AdmitMember,
  AssignLien,
  AttestLien,
  BoardLoan,
  CaptureHold,
  ChangeKeeper,
  ChangeRoles,
  ChangeServicer,
  ConsentToTransfer,
  CorrectMonth,
  CorrectOdometer,
  CorrectVehicle,
  DeclineSettlement,
  DismissHolder,
  ExpireProposal,
  IssueTitle,
  IssueToken,
  NoteOverdueRelease,
  PerfectLien,
  PlaceHold,
  PostEntry,
  Propose,
  ProposeSettlement,
  RecordOdometer,
  RecordPayment,
  RedeemToken,
  RegisterVehicle,
  RegisterVinTag,
  ReinstateMember,
  ReleaseHold,
  ReleaseLien,
  ReportMonth,
  ResolveBreak,
  ReversePayment,
  Settle,
  StartReleaseClock,
  SuspendMember,
  TransferTitle,
  TransferToken,
  Vote,
} from '@chassis/contracts/schemas'
import {
  AnnounceRecovery,
  CancelRecovery,
  CloseCase,
  CompleteRecovery,
  CreateAccount,
  ReplacePolicy,
} from '@chassis/kernel'
import type { AccountId, Call, ValueOf } from '@chassis/protocol'
import { encode } from '@chassis/protocol'

export const METHODS = {
  'accounts.createAccount': { contract: 10, method: 1, args: CreateAccount },
  'accounts.replacePolicy': { contract: 10, method: 2, args: ReplacePolicy },
  'accounts.announceRecovery': { contract: 10, method: 3, args: AnnounceRecovery },
  'accounts.completeRecovery': { contract: 10, method: 4, args: CompleteRecovery },
  'accounts.cancelRecovery': { contract: 10, method: 5, args: CancelRecovery },
  'accounts.closeCase': { contract: 10, method: 6, args: CloseCase },
  'parties.admitMember': { contract: 11, method: 1, args: AdmitMember },
  'parties.changeRoles': { contract: 11, method: 2, args: ChangeRoles },
  'parties.suspendMember': { contract: 11, method: 3, args: SuspendMember },
  'parties.reinstateMember': { contract: 11, method: 4, args: ReinstateMember },
  'cash.postEntry': { contract: 12, method: 1, args: PostEntry },
  'cash.admitHolder': { contract: 12, method: 2, args: AdmitHolder },
  'cash.dismissHolder': { contract: 12, method: 3, args: DismissHolder },
  'cash.issueToken': { contract: 12, method: 4, args: IssueToken },
  'cash.redeemToken': { contract: 12, method: 5, args: RedeemToken },
  'cash.transferToken': { contract: 12, method: 6, args: TransferToken },
  'cash.placeHold': { contract: 12, method: 7, args: PlaceHold },
  'cash.releaseHold': { contract: 12, method: 8, args: ReleaseHold },
  'cash.captureHold': { contract: 12, method: 9, args: CaptureHold },
  'cash.proposeSettlement': { contract: 12, method: 10, args: ProposeSettlement },
  'cash.acknowledgeSettlement': { contract: 12, method: 11, args: AcknowledgeSettlement },
  'cash.declineSettlement': { contract: 12, method: 12, args: DeclineSettlement },
  'vehicles.registerVehicle': { contract: 13, method: 1, args: RegisterVehicle },
  'vehicles.correctVehicle': { contract: 13, method: 2, args: CorrectVehicle },
  'vehicles.registerVinTag': { contract: 13, method: 3, args: RegisterVinTag },
  'vehicles.addBrand': { contract: 13, method: 4, args: AddBrand },
  'vehicles.recordOdometer': { contract: 13, method: 5, args: RecordOdometer },
  'vehicles.correctOdometer': { contract: 13, method: 6, args: CorrectOdometer },
  'titles.issueTitle': { contract: 14, method: 1, args: IssueTitle },
  'titles.transferTitle': { contract: 14, method: 2, args: TransferTitle },
  'titles.changeKeeper': { contract: 14, method: 3, args: ChangeKeeper },
  'titles.addLien': { contract: 14, method: 4, args: AddLien },
  'titles.perfectLien': { contract: 14, method: 5, args: PerfectLien },
  'titles.assignLien': { contract: 14, method: 6, args: AssignLien },
  'titles.releaseLien': { contract: 14, method: 7, args: ReleaseLien },
  'titles.consentToTransfer': { contract: 14, method: 8, args: ConsentToTransfer },
  'titles.attestLien': { contract: 14, method: 9, args: AttestLien },
  'titles.startReleaseClock': { contract: 14, method: 10, args: StartReleaseClock },
  'titles.noteOverdueRelease': { contract: 14, method: 11, args: NoteOverdueRelease },
  'loans.boardLoan': { contract: 15, method: 1, args: BoardLoan },
  'loans.reportMonth': { contract: 15, method: 2, args: ReportMonth },
  'loans.recordPayment': { contract: 15, method: 3, args: RecordPayment },
  'loans.reversePayment': { contract: 15, method: 4, args: ReversePayment },
  'loans.settle': { contract: 15, method: 5, args: Settle },
  'loans.correctMonth': { contract: 15, method: 6, args: CorrectMonth },
  'loans.resolveBreak': { contract: 15, method: 7, args: ResolveBreak },
  'loans.changeServicer': { contract: 15, method: 8, args: ChangeServicer },
  'governance.propose': { contract: 16, method: 1, args: Propose },
  'governance.vote': { contract: 16, method: 2, args: Vote },
  'governance.expireProposal': { contract: 16, method: 3, args: ExpireProposal },
} as const

export type MethodName = keyof typeof METHODS
export type ArgumentsOf<M extends MethodName> = ValueOf<(typeof METHODS)[M]['args']>

/** A call that is to be signed. Without `as` it acts for whoever submits it. */
export type PlannedCall = Omit<Call, 'as'> & { readonly as?: AccountId }

/**
 * A call of a method, its arguments in the types of the ledger: amounts as bigint in minor units, identifiers as text,
 * days as civil dates. A value outside its type is a bug of the caller (assertion).
 */
export function call<M extends MethodName>(name: M, args: ArgumentsOf<M>, as?: AccountId): PlannedCall {
  const { contract, method, args: record } = METHODS[name]
  const encoded = encode(record as never, args as never)
  return { contract, method, args: encoded, ...(as === undefined ? {} : { as }) }
}
