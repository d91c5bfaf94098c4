import { accounts } from '@chassis/kernel'
import { accountId, agendaId, field, PUBLIC, record, type ValueOf } from '@chassis/protocol'
import { ownersOfAccount } from '../../authorisation/owners.ts'
import { type Resource, resource } from '../resource.ts'
import { byAccount } from './shared.ts'

const byAgenda = record('AgendaParams', { agenda: field(1, agendaId, PUBLIC, 'The agenda call') })

export const ACCOUNTS_ROWS: readonly Resource[] = [
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
    owners: (reads, key) => ownersOfAccount(reads, accountId.parse(key)),
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
    owners: (reads, key) => ownersOfAccount(reads, accountId.parse(key)),
    ownersOfNone: (reads, key) => ownersOfAccount(reads, accountId.parse(key)),
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
