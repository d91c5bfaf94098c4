import { GOVERNANCE_RECORD } from '@chassis/contracts'
import { governance } from '@chassis/contracts/ledger'
import { proposalId, tableName } from '@chassis/contracts/schemas'
import { field, PUBLIC, record } from '@chassis/protocol'
import { type Resource, resource } from '../resource.ts'
import { nobody } from './shared.ts'

export const GOVERNANCE_ROWS: readonly Resource[] = [
  resource({
    name: 'Governance',
    kind: 'governance',
    contract: governance,
    map: 'record',
    path: '/v1/governance',
    tag: 'governance',
    says: 'Validators, protocol versions, parameters that were set, open proposals; absent before the first proposal.',
    params: record('GovernanceParams', {}),
    key: () => GOVERNANCE_RECORD,
    owners: nobody,
  }),
  resource({
    name: 'Proposal',
    kind: 'governance',
    contract: governance,
    map: 'proposals',
    path: '/v1/governance/proposals/{proposal}',
    tag: 'governance',
    says: 'A proposal: what is to be done, who voted how, what became of it.',
    params: record('ProposalParams', { proposal: field(1, proposalId, PUBLIC, 'The proposal') }),
    key: (p) => p.proposal,
    owners: nobody,
  }),
  resource({
    name: 'RuleTable',
    kind: 'governance',
    contract: governance,
    map: 'tables',
    path: '/v1/governance/tables/{table}',
    tag: 'governance',
    says: 'A rule table that members published: the hash of the version in force last; its versions are its facts.',
    params: record('RuleTableParams', { table: field(1, tableName, PUBLIC, 'Name of the table') }),
    key: (p) => p.table,
    owners: nobody,
  }),
]
