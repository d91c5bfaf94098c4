/** Keeps the count of active members per role, so that "the last operator" needs no scan. */
import type { Role, StateAccess } from '@chassis/kernel'
import type { Member } from './schema.ts'
import type { PartiesState } from './state.ts'

type State = StateAccess<PartiesState>

/** Adds `change` (1 or −1) to the tally of every role in `roles`. */
export function tallyRoles(state: State, roles: readonly Role[], change: 1 | -1): void {
  for (const role of roles) {
    state.tallies.set(role, { active: (state.tallies.get(role)?.active ?? 0) + change })
  }
}

/** Whether the ledger would have no active operator without this member. */
export function isLastOperator(state: State, member: Member): boolean {
  return member.status === 'active' && member.roles.includes('operator') && state.tallies.get('operator')?.active === 1
}
