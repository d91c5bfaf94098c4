/**
 * What can be read by its key: where the API has it, where the state has it, and in which types. A test holds the table
 * to the gateway's own.
 */
import {
  Consent,
  type ConsentId,
  consentId,
  Hold,
  type HoldId,
  holdId,
  JournalFact,
  JournalHead,
  LegalPower,
  type LegalPowerId,
  Lien,
  LiensOfLoan,
  LoanFact,
  LoanHead,
  legalPowerId,
  Member,
  OdometerFact,
  OdometerHead,
  Proposal,
  type ProposalId,
  proposalId,
  ReleaseClock,
  Settlement,
  type SettlementId,
  SubjectFact,
  SubjectHead,
  type SubjectId,
  settlementId,
  subjectId,
  TitleFact,
  TitleHead,
  Token,
  TokenBalance,
  TransferConsent,
  VehicleFact,
  VehicleHead,
} from '@chassis/contracts/schemas'
import { Account, AccountHead, RecoveryAnnouncement } from '@chassis/kernel'
import { type Bytes, concatBytes, utf8Encode } from '@chassis/primitives'
import {
  type AccountId,
  accountId,
  type LienId,
  type LoanId,
  lienId,
  loanId,
  type RecordType,
  type Type,
  type ValueOf,
  type VehicleId,
  vehicleId,
} from '@chassis/protocol'

interface Row<P, V, F> {
  /** Name of the resource in the gateway's table. */
  readonly resource: string
  readonly contract: number
  readonly map: number
  path(params: P): string
  /** The key as it lies in the state tree. */
  key(params: P): Bytes
  readonly value: RecordType<V>
  /** Of a chronicle: what its facts are. */
  readonly fact: F
}

function row<P, V, F>(read: Row<P, V, F>): Row<P, V, F> {
  return read
}

interface ByAccount {
  readonly account: AccountId
}
interface ByCurrency extends ByAccount {
  readonly currency: string
}
interface ByHolder extends ByCurrency {
  readonly holder: AccountId
}
interface ByVehicle {
  readonly vehicle: VehicleId
}
interface ByLien {
  readonly lien: LienId
}
interface ByLoan {
  readonly loan: LoanId
}

const currencyKey = ({ account, currency }: ByCurrency): Bytes =>
  concatBytes(accountId.bytesOf(account), utf8Encode(currency))
const none = undefined

export const READABLE = {
  account: row({
    resource: 'Account',
    contract: 10,
    map: 1,
    path: ({ account }: ByAccount) => `/v1/accounts/${account}`,
    key: ({ account }) => accountId.bytesOf(account),
    value: Account,
    fact: none,
  }),
  accountHead: row({
    resource: 'AccountHead',
    contract: 10,
    map: 2,
    path: ({ account }: ByAccount) => `/v1/accounts/${account}/head`,
    key: ({ account }) => accountId.bytesOf(account),
    value: AccountHead,
    fact: none,
  }),
  accountRecovery: row({
    resource: 'AccountRecovery',
    contract: 10,
    map: 5,
    path: ({ account }: ByAccount) => `/v1/accounts/${account}/recovery`,
    key: ({ account }) => accountId.bytesOf(account),
    value: RecoveryAnnouncement,
    fact: none,
  }),
  party: row({
    resource: 'Party',
    contract: 11,
    map: 1,
    path: ({ account }: ByAccount) => `/v1/parties/${account}`,
    key: ({ account }) => accountId.bytesOf(account),
    value: Member,
    fact: none,
  }),
  journal: row({
    resource: 'Journal',
    contract: 12,
    map: 1,
    path: ({ account, currency }: ByCurrency) => `/v1/journals/${account}/${currency}`,
    key: currencyKey,
    value: JournalHead,
    fact: JournalFact,
  }),
  token: row({
    resource: 'Token',
    contract: 12,
    map: 2,
    path: ({ account, currency }: ByCurrency) => `/v1/tokens/${account}/${currency}`,
    key: currencyKey,
    value: Token,
    fact: none,
  }),
  tokenBalance: row({
    resource: 'TokenBalance',
    contract: 12,
    map: 3,
    path: ({ account, currency, holder }: ByHolder) => `/v1/tokens/${account}/${currency}/balances/${holder}`,
    key: (params) => concatBytes(currencyKey(params), accountId.bytesOf(params.holder)),
    value: TokenBalance,
    fact: none,
  }),
  hold: row({
    resource: 'Hold',
    contract: 12,
    map: 4,
    path: ({ hold }: { readonly hold: HoldId }) => `/v1/holds/${hold}`,
    key: ({ hold }) => holdId.bytesOf(hold),
    value: Hold,
    fact: none,
  }),
  settlement: row({
    resource: 'Settlement',
    contract: 12,
    map: 5,
    path: ({ settlement }: { readonly settlement: SettlementId }) => `/v1/settlements/${settlement}`,
    key: ({ settlement }) => settlementId.bytesOf(settlement),
    value: Settlement,
    fact: none,
  }),
  vehicle: row({
    resource: 'Vehicle',
    contract: 13,
    map: 1,
    path: ({ vehicle }: ByVehicle) => `/v1/vehicles/${vehicle}`,
    key: ({ vehicle }) => vehicleId.bytesOf(vehicle),
    value: VehicleHead,
    fact: VehicleFact,
  }),
  odometer: row({
    resource: 'Odometer',
    contract: 13,
    map: 2,
    path: ({ vehicle }: ByVehicle) => `/v1/vehicles/${vehicle}/odometer`,
    key: ({ vehicle }) => vehicleId.bytesOf(vehicle),
    value: OdometerHead,
    fact: OdometerFact,
  }),
  title: row({
    resource: 'TitleOfVehicle',
    contract: 14,
    map: 1,
    path: ({ vehicle }: ByVehicle) => `/v1/vehicles/${vehicle}/title`,
    key: ({ vehicle }) => vehicleId.bytesOf(vehicle),
    value: TitleHead,
    fact: TitleFact,
  }),
  lien: row({
    resource: 'Lien',
    contract: 14,
    map: 2,
    path: ({ lien }: ByLien) => `/v1/liens/${lien}`,
    key: ({ lien }) => lienId.bytesOf(lien),
    value: Lien,
    fact: none,
  }),
  transferConsent: row({
    resource: 'TransferConsent',
    contract: 14,
    map: 3,
    path: ({ lien }: ByLien) => `/v1/liens/${lien}/transfer-consent`,
    key: ({ lien }) => lienId.bytesOf(lien),
    value: TransferConsent,
    fact: none,
  }),
  releaseClock: row({
    resource: 'ReleaseClock',
    contract: 14,
    map: 4,
    path: ({ lien }: ByLien) => `/v1/liens/${lien}/release-clock`,
    key: ({ lien }) => lienId.bytesOf(lien),
    value: ReleaseClock,
    fact: none,
  }),
  liensOfLoan: row({
    resource: 'LiensOfLoan',
    contract: 14,
    map: 6,
    path: ({ loan }: ByLoan) => `/v1/loans/${loan}/liens`,
    key: ({ loan }) => loanId.bytesOf(loan),
    value: LiensOfLoan,
    fact: none,
  }),
  loan: row({
    resource: 'Loan',
    contract: 15,
    map: 1,
    path: ({ loan }: ByLoan) => `/v1/loans/${loan}`,
    key: ({ loan }) => loanId.bytesOf(loan),
    value: LoanHead,
    fact: LoanFact,
  }),
  proposal: row({
    resource: 'Proposal',
    contract: 16,
    map: 2,
    path: ({ proposal }: { readonly proposal: ProposalId }) => `/v1/governance/proposals/${proposal}`,
    key: ({ proposal }) => proposalId.bytesOf(proposal),
    value: Proposal,
    fact: none,
  }),
  subject: row({
    resource: 'Subject',
    contract: 17,
    map: 1,
    path: ({ subject }: { readonly subject: SubjectId }) => `/v1/subjects/${subject}`,
    key: ({ subject }) => subjectId.bytesOf(subject),
    value: SubjectHead,
    fact: SubjectFact,
  }),
  consent: row({
    resource: 'Consent',
    contract: 17,
    map: 2,
    path: ({ consent }: { readonly consent: ConsentId }) => `/v1/consents/${consent}`,
    key: ({ consent }) => consentId.bytesOf(consent),
    value: Consent,
    fact: none,
  }),
  legalPower: row({
    resource: 'LegalPower',
    contract: 17,
    map: 3,
    path: ({ power }: { readonly power: LegalPowerId }) => `/v1/legal-powers/${power}`,
    key: ({ power }) => legalPowerId.bytesOf(power),
    value: LegalPower,
    fact: none,
  }),
} as const

export type ReadableName = keyof typeof READABLE
export type ParamsOf<N extends ReadableName> = Parameters<(typeof READABLE)[N]['path']>[0]
export type ValueOfReadable<N extends ReadableName> = ValueOf<(typeof READABLE)[N]['value']>
export type ChronicleName = {
  [N in ReadableName]: (typeof READABLE)[N]['fact'] extends undefined ? never : N
}[ReadableName]
export type FactOfReadable<N extends ChronicleName> = (typeof READABLE)[N]['fact'] extends Type<infer T> ? T : never
