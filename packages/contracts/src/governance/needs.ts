/** What this contract asks of others. `sha256` and `genesis` come from the kernel. */
import type { Genesis } from '@chassis/kernel'
import type { Sha256 } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'

export interface MemberBook {
  /** Whether the account is a member organisation and not suspended. */
  isActive(account: AccountId): boolean
}

export interface GovernanceNeeds {
  readonly sha256: Sha256
  readonly genesis: Genesis
  readonly members: MemberBook
}
