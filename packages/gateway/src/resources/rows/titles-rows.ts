import { titles } from '@chassis/contracts/ledger'
import type { Lien, TitleHead } from '@chassis/contracts/schemas'
import { field, lienId, loanId, PUBLIC, record, titleId, type ValueOf, type vehicleId } from '@chassis/protocol'
import { ownersOfLien, ownersOfLoan, ownersOfTitle, ownersOfVehicle } from '../../authorisation/owners.ts'
import { type Resource, resource } from '../resource.ts'
import { byLien, byLoan, byVehicle } from './shared.ts'

const lienOwners: Resource['owners'] = (reads, key) => {
  const lien = reads.titles.liens.get(lienId.parse(key))
  return lien === undefined ? [] : ownersOfLien(reads, lien)
}

export const TITLES_ROWS: readonly Resource[] = [
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
      const id = loanId.parse(key)
      const loan = reads.loans.loans.get(id)
      return loan === undefined ? [] : ownersOfLoan(reads, id, loan)
    },
  }),
]
