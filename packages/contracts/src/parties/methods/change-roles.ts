import { ensure, refuse } from '@chassis/primitives'
import { PartiesError } from '../errors.ts'
import { partiesEvents } from '../events.ts'
import { hasRepetition, inRoleOrder, sameRoles } from '../role-list.ts'
import { ChangeRoles } from '../schema.ts'
import { method } from '../state.ts'
import { isLastOperator, tallyRoles } from '../tally.ts'

/** Gives a member another set of roles. A suspended member gets them when it is reinstated. */
export const changeRoles = method(
  ChangeRoles,
  {
    number: 2,
    authority: { allow: ['operator'], objects: 'any' },
    refuses: [
      PartiesError.ROLES_REPEATED,
      PartiesError.MEMBER_NOT_FOUND,
      PartiesError.ROLES_UNCHANGED,
      PartiesError.LAST_OPERATOR,
    ],
  },
  ({ args, state, emit }) => {
    ensure(!hasRepetition(args.roles), PartiesError.ROLES_REPEATED)
    const member = state.members.get(args.account) ?? refuse(PartiesError.MEMBER_NOT_FOUND)
    const roles = inRoleOrder(args.roles)
    ensure(!sameRoles(roles, member.roles), PartiesError.ROLES_UNCHANGED)
    ensure(roles.includes('operator') || !isLastOperator(state, member), PartiesError.LAST_OPERATOR)

    // Past this point nothing can fail.
    if (member.status === 'active') {
      tallyRoles(state, member.roles, -1)
      tallyRoles(state, roles, 1)
    }
    state.members.set(args.account, { ...member, roles })
    emit(partiesEvents.rolesChanged, { account: args.account, roles })
  },
)
