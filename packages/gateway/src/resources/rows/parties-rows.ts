import { parties } from '@chassis/contracts/ledger'
import { role } from '@chassis/kernel'
import { field, PUBLIC, record } from '@chassis/protocol'
import { type Resource, resource } from '../resource.ts'
import { byAccount, nobody } from './shared.ts'

export const PARTIES_ROWS: readonly Resource[] = [
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
