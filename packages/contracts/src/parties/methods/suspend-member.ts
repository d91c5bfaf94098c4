import { ensure, refuse } from '@chassis/primitives'
import { PartiesError } from '../errors.ts'
import { partiesEvents } from '../events.ts'
import { SuspendMember } from '../schema.ts'
import { method } from '../state.ts'
import { isLastOperator, tallyRoles } from '../tally.ts'

/** Takes a member's roles away until it is reinstated. What it owns and what was agreed with it stays as it is. */
export const suspendMember = method(
  SuspendMember,
  {
    number: 3,
    authority: { allow: ['operator'], objects: 'any' },
    refuses: [PartiesError.MEMBER_NOT_FOUND, PartiesError.ALREADY_SUSPENDED, PartiesError.LAST_OPERATOR],
  },
  ({ args, now, state, emit }) => {
    const member = state.members.get(args.account) ?? refuse(PartiesError.MEMBER_NOT_FOUND)
    ensure(member.status === 'active', PartiesError.ALREADY_SUSPENDED)
    ensure(!isLastOperator(state, member), PartiesError.LAST_OPERATOR)

    // Past this point nothing can fail.
    state.members.set(args.account, { ...member, status: 'suspended', statusSince: now })
    tallyRoles(state, member.roles, -1)
    emit(partiesEvents.memberSuspended, { account: args.account, cause: args.cause })
  },
)
