/** What the kernel asks this contract: the roles of an account. */
import type { Role, StateAccess } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'
import type { PartiesState } from './state.ts'

const NO_ROLES: readonly Role[] = []

/** Roles of an active member; none for a suspended one and for a person. */
export function rolesOf(state: StateAccess<PartiesState>, account: AccountId): readonly Role[] {
  const member = state.members.get(account)
  return member?.status === 'active' ? member.roles : NO_ROLES
}
