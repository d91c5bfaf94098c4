/** Every map of the ledger's contracts and where it is given out. A map without a row is in `otherResources`. */
import { cash, loans, parties, titles, vehicles } from '@chassis/contracts/ledger'
import {
  currencyCode,
  type Hold,
  holdId,
  type Lien,
  type LoanHead,
  type Settlement,
  settlementId,
  type TitleHead,
} from '@chassis/contracts/schemas'
import { accounts, role } from '@chassis/kernel'
import { toHex } from '@chassis/primitives'
import {
  accountId,
  agendaId,
  field,
  hash32,
  lienId,
  loanId,
  PUBLIC,
  record,
  titleId,
  u32,
  type ValueOf,
  vehicleId,
} from '@chassis/protocol'
import {
  ownersOfHold,
  ownersOfLien,
  ownersOfLoan,
  ownersOfSettlement,
  ownersOfTitle,
  ownersOfVehicle,
} from '../authorisation/owners.ts'
import { type Resource, resource } from './resource.ts'

const account = field(1, accountId, PUBLIC, 'The account')
const byAccount = record('AccountParams', { account })
const byAgenda = record('AgendaParams', { agenda: field(1, agendaId, PUBLIC, 'The agenda call') })
const byLoan = record('LoanParams', { loan: field(1, loanId, PUBLIC, 'The loan') })
const byVehicle = record('VehicleParams', { vehicle: field(1, vehicleId, PUBLIC, 'The vehicle') })
const byLien = record('LienParams', { lien: field(1, lienId, PUBLIC, 'The lien') })
const currency = field(2, currencyCode, PUBLIC, 'ISO 4217 code')
const nobody = () => []

const ofAccounts: readonly Resource[] = [
  resource({
    name: 'Account',
    kind: 'account',
    contract: accounts,
    map: 'accounts',
    path: '/v1/accounts/{account}',
    tag: 'accounts',
    says: 'What satisfies an account now.',
    params: byAccount,
    key: (p) => p.account,
    owners: (_, key) => [accountId.parse(key)],
  }),
  resource({
    name: 'AccountHead',
    kind: 'account',
    contract: accounts,
    map: 'heads',
    path: '/v1/accounts/{account}/head',
    tag: 'accounts',
    says: 'Nonce lanes, remembered transactions and quota of an account; absent before its first transaction.',
    params: byAccount,
    key: (p) => p.account,
    owners: (_, key) => [accountId.parse(key)],
  }),
  resource({
    name: 'AccountRecovery',
    kind: 'account',
    contract: accounts,
    map: 'recoveries',
    path: '/v1/accounts/{account}/recovery',
    tag: 'accounts',
    says: 'The recovery that is announced for an account.',
    params: byAccount,
    key: (p) => p.account,
    owners: (_, key) => [accountId.parse(key)],
  }),
  resource({
    name: 'AgendaCall',
    kind: 'agenda',
    contract: accounts,
    map: 'agenda',
    path: '/v1/agenda/{agenda}',
    tag: 'agenda',
    says: 'A call that runs by itself when it is due.',
    params: byAgenda,
    key: (p) => p.agenda,
    owners: (_, __, value: { readonly as: ValueOf<typeof accountId> }) => [value.as],
  }),
  resource({
    name: 'OpenCase',
    kind: 'agenda',
    contract: accounts,
    map: 'cases',
    path: '/v1/cases/{agenda}',
    tag: 'agenda',
    says: 'An agenda call that kept failing and waits for an operator.',
    params: byAgenda,
    key: (p) => p.agenda,
    owners: (_, __, value: { readonly call: { readonly as: ValueOf<typeof accountId> } }) => [value.call.as],
  }),
]

const ofParties: readonly Resource[] = [
  resource({
    name: 'Party',
    kind: 'party',
    contract: parties,
    map: 'members',
    path: '/v1/parties/{account}',
    tag: 'parties',
    says: 'A member organisation: legal name, roles, status.',
    params: byAccount,
    key: (p) => p.account,
    owners: nobody,
  }),
  resource({
    name: 'RoleTally',
    kind: 'party',
    contract: parties,
    map: 'tallies',
    path: '/v1/roles/{role}',
    tag: 'parties',
    says: 'How many active members have a role.',
    params: record('RoleParams', { role: field(1, role, PUBLIC, 'The role') }),
    key: (p) => p.role,
    owners: nobody,
  }),
]

const ofCash: readonly Resource[] = [
  resource({
    name: 'Journal',
    kind: 'journal',
    contract: cash,
    map: 'journals',
    path: '/v1/journals/{account}/{currency}',
    tag: 'cash',
    says: 'The double-entry journal of an account in one currency.',
    params: record('JournalParams', { account, currency }),
    key: (p) => `${p.account}:${p.currency}`,
    owners: (_, key) => [accountId.parse(key.slice(0, -4))],
  }),
  resource({
    name: 'Token',
    kind: 'token',
    contract: cash,
    map: 'tokens',
    path: '/v1/tokens/{account}/{currency}',
    tag: 'cash',
    says: 'A restricted token: the claims on one issuer in one currency.',
    params: record('TokenParams', { account, currency }),
    key: (p) => `${p.account}:${p.currency}`,
    owners: (_, key) => [accountId.parse(key.slice(0, -4))],
  }),
  resource({
    name: 'TokenBalance',
    kind: 'token',
    contract: cash,
    map: 'balances',
    path: '/v1/tokens/{account}/{currency}/balances/{holder}',
    tag: 'cash',
    says: 'What a holder has of a token.',
    params: record('BalanceParams', { account, currency, holder: field(3, accountId, PUBLIC, 'The holder') }),
    key: (p) => `${p.account}:${p.currency}/${p.holder}`,
    owners: (_, key) => {
      const [token, holder] = key.split('/') as [string, string]
      return [accountId.parse(token.slice(0, -4)), accountId.parse(holder)]
    },
  }),
  resource({
    name: 'Hold',
    kind: 'hold',
    contract: cash,
    map: 'holds',
    path: '/v1/holds/{hold}',
    tag: 'cash',
    says: 'A part of a balance that is promised to somebody.',
    params: record('HoldParams', { hold: field(1, holdId, PUBLIC, 'The hold') }),
    key: (p) => p.hold,
    owners: (_, __, value: ValueOf<typeof Hold>) => ownersOfHold(value),
  }),
  resource({
    name: 'Settlement',
    kind: 'settlement',
    contract: cash,
    map: 'settlements',
    path: '/v1/settlements/{settlement}',
    tag: 'cash',
    says: 'A payment outside the ledger that counts when both sides have said so.',
    params: record('SettlementParams', { settlement: field(1, settlementId, PUBLIC, 'The settlement') }),
    key: (p) => p.settlement,
    owners: (_, __, value: ValueOf<typeof Settlement>) => ownersOfSettlement(value),
  }),
]

const ofVehicles: readonly Resource[] = [
  resource({
    name: 'Vehicle',
    kind: 'vehicle',
    contract: vehicles,
    map: 'vehicles',
    path: '/v1/vehicles/{vehicle}',
    tag: 'vehicles',
    says: 'A vehicle: what it is and every brand it was given.',
    params: byVehicle,
    key: (p) => p.vehicle,
    owners: (reads, key) => ownersOfVehicle(reads, vehicleId.parse(key)),
  }),
  resource({
    name: 'Odometer',
    kind: 'vehicle',
    contract: vehicles,
    map: 'odometers',
    path: '/v1/vehicles/{vehicle}/odometer',
    tag: 'vehicles',
    says: 'Latest and highest reading, and how many readings were in conflict.',
    params: byVehicle,
    key: (p) => p.vehicle,
    owners: (reads, key) => ownersOfVehicle(reads, vehicleId.parse(key)),
  }),
  resource({
    name: 'VinTag',
    kind: 'vinTag',
    contract: vehicles,
    map: 'vinTags',
    path: '/v1/vin-tags/{epoch}/{tag}',
    tag: 'vehicles',
    says: 'Which vehicle has a tag; for registries and those who oversee.',
    params: record('VinTagParams', {
      epoch: field(1, u32, PUBLIC, 'Epoch of the network key'),
      tag: field(2, hash32, PUBLIC, 'The tag'),
    }),
    key: (p) => `${p.epoch}:${toHex(p.tag)}`,
    owners: nobody,
  }),
  resource({
    name: 'TagOfVehicle',
    kind: 'vinTag',
    contract: vehicles,
    map: 'tagsOfVehicle',
    path: '/v1/vehicles/{vehicle}/vin-tags/{epoch}',
    tag: 'vehicles',
    says: 'The tag of a vehicle in one epoch; for registries and those who oversee.',
    params: record('TagOfVehicleParams', {
      vehicle: field(1, vehicleId, PUBLIC, 'The vehicle'),
      epoch: field(2, u32, PUBLIC, 'Epoch of the network key'),
    }),
    key: (p) => `${p.vehicle}/${p.epoch}`,
    owners: nobody,
  }),
]

const lienOwners: Resource['owners'] = (reads, key) => {
  const lien = reads.titles.liens.get(lienId.parse(key))
  return lien === undefined ? [] : ownersOfLien(reads, lien)
}

const ofTitles: readonly Resource[] = [
  resource({
    name: 'TitleOfVehicle',
    kind: 'title',
    contract: titles,
    map: 'titles',
    path: '/v1/vehicles/{vehicle}/title',
    tag: 'titles',
    says: 'The title record of a vehicle: owner, keeper, secured party, open liens.',
    params: byVehicle,
    key: (p) => p.vehicle,
    owners: (reads, _, value: ValueOf<typeof TitleHead>) => ownersOfTitle(reads, value),
  }),
  resource({
    name: 'TitleAddress',
    kind: 'title',
    contract: titles,
    map: 'addresses',
    path: '/v1/titles/{title}',
    tag: 'titles',
    says: 'Which vehicle a title is of.',
    params: record('TitleParams', { title: field(1, titleId, PUBLIC, 'The title') }),
    key: (p) => p.title,
    owners: (reads, _, value: { readonly vehicle: ValueOf<typeof vehicleId> }) => ownersOfVehicle(reads, value.vehicle),
  }),
  resource({
    name: 'Lien',
    kind: 'title',
    contract: titles,
    map: 'liens',
    path: '/v1/liens/{lien}',
    tag: 'titles',
    says: 'A security interest in a vehicle.',
    params: byLien,
    key: (p) => p.lien,
    owners: (reads, _, value: ValueOf<typeof Lien>) => ownersOfLien(reads, value),
  }),
  resource({
    name: 'TransferConsent',
    kind: 'title',
    contract: titles,
    map: 'consents',
    path: '/v1/liens/{lien}/transfer-consent',
    tag: 'titles',
    says: 'The lienholder’s leave to transfer the title while the lien stands.',
    params: byLien,
    key: (p) => p.lien,
    owners: lienOwners,
  }),
  resource({
    name: 'ReleaseClock',
    kind: 'title',
    contract: titles,
    map: 'clocks',
    path: '/v1/liens/{lien}/release-clock',
    tag: 'titles',
    says: 'How long the release of a lien may take after its loan was settled.',
    params: byLien,
    key: (p) => p.lien,
    owners: lienOwners,
  }),
  resource({
    name: 'LiensOfLoan',
    kind: 'loan',
    contract: titles,
    map: 'liensOfLoan',
    path: '/v1/loans/{loan}/liens',
    tag: 'loans',
    says: 'Liens that secure a loan and are not released.',
    params: byLoan,
    key: (p) => p.loan,
    owners: (reads, key) => {
      const loan = reads.loans.loans.get(loanId.parse(key))
      return loan === undefined ? [] : ownersOfLoan(loan)
    },
  }),
]

const ofLoans: readonly Resource[] = [
  resource({
    name: 'Loan',
    kind: 'loan',
    contract: loans,
    map: 'loans',
    path: '/v1/loans/{loan}',
    tag: 'loans',
    says: 'A loan: terms, position, status.',
    params: byLoan,
    key: (p) => p.loan,
    owners: (_, __, value: ValueOf<typeof LoanHead>) => ownersOfLoan(value),
  }),
]

export const RESOURCES: readonly Resource[] = [
  ...ofAccounts,
  ...ofParties,
  ...ofCash,
  ...ofVehicles,
  ...ofTitles,
  ...ofLoans,
]
