/** Names of member organisations, as genesis gives them. */
import type { Genesis } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'

/** The founding name of an account, else its id. */
export function memberName(genesis: Genesis, account: AccountId): string {
  return genesis.members.find((member) => member.account === account)?.name ?? account
}
