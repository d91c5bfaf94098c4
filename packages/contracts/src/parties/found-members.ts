/** The members a ledger begins with. */

import type { FoundingMember, StateAccess } from '@chassis/kernel'
import { assert } from '@chassis/primitives'
import { hasRepetition, inRoleOrder } from './role-list.ts'
import type { PartiesState } from './state.ts'
import { tallyRoles } from './tally.ts'

/**
 * Writes the founding members at genesis. `time`: founding time in milliseconds UTC. A list that names an account
 * twice, repeats a role, has a malformed country or names no operator is no genesis (assertion): such a ledger could
 * not be governed.
 */
export function foundMembers(
  state: StateAccess<PartiesState>,
  founding: readonly FoundingMember[],
  time: number,
): void {
  assert(
    founding.some((member) => member.roles.includes('operator')),
    'a ledger is founded with at least one operator',
  )
  for (const { account, name, country, roles } of founding) {
    assert(!state.members.has(account), 'a founding member is named twice')
    assert(!hasRepetition(roles), 'a founding member has a role twice')
    assert(/^[A-Z]{2}$/.test(country), 'country of a founding member')
    const ordered = inRoleOrder(roles)
    state.members.set(account, {
      legalName: name,
      roles: ordered,
      country,
      status: 'active',
      since: time,
      statusSince: time,
    })
    tallyRoles(state, ordered, 1)
  }
}
