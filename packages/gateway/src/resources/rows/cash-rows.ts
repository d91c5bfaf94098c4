import { cash } from '@chassis/contracts/ledger'
import { currencyCode, type Hold, holdId, type Settlement, settlementId } from '@chassis/contracts/schemas'
import { accountId, field, PUBLIC, record, type ValueOf } from '@chassis/protocol'
import { ownersOfHold, ownersOfSettlement } from '../../authorisation/owners.ts'
import { type Resource, resource } from '../resource.ts'
import { account } from './shared.ts'

const currency = field(2, currencyCode, PUBLIC, 'ISO 4217 code')

export const CASH_ROWS: readonly Resource[] = [
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
