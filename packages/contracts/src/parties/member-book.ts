/** What other contracts ask about members. */
import type { ProviderContext } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'
import type { PartiesState } from './state.ts'

export interface MemberBook {
  isActive(account: AccountId): boolean
}

export function asMemberBook({ state }: ProviderContext<PartiesState>): MemberBook {
  return { isActive: (account) => state.members.get(account)?.status === 'active' }
}
