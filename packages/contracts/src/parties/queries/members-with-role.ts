import type { ReadState, Role } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'
import type { Member } from '../schema.ts'
import type { PartiesState } from '../state.ts'

export interface MemberWithRole {
  readonly account: AccountId
  readonly member: Member
}

/** Active members that have `role`, in account order, at most `limit` after `after`. */
export function* membersWithRole(
  state: ReadState<PartiesState>,
  role: Role,
  limit = 100,
  after?: AccountId,
): Iterable<MemberWithRole> {
  let left = limit
  for (const [account, member] of state.members.entries(after)) {
    if (left <= 0) return
    if (member.status !== 'active' || !member.roles.includes(role)) continue
    left -= 1
    yield { account, member }
  }
}
