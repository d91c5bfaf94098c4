import { accountId, agendaId } from '@chassis/protocol'
import { idKey, map } from '../state-definition.ts'
import { Account, AccountHead, AgendaCall, OpenCase, RecoveryAnnouncement } from './schema.ts'

export const accountsState = {
  accounts: map(1, idKey(accountId), Account),
  heads: map(2, idKey(accountId), AccountHead),
  /** Key: due time (8 bytes) ‖ 8 derived bytes, so that key order is execution order. */
  agenda: map(3, idKey(agendaId), AgendaCall),
  cases: map(4, idKey(agendaId), OpenCase),
  recoveries: map(5, idKey(accountId), RecoveryAnnouncement),
}
export type AccountsState = typeof accountsState
