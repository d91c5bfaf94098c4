import { ensure, refuse } from '@chassis/primitives'
import { PartiesError } from '../errors.ts'
import { partiesEvents } from '../events.ts'
import { ReinstateMember } from '../schema.ts'
import { method } from '../state.ts'
import { tallyRoles } from '../tally.ts'

/** Ends a suspension: the member has its roles again. */
export const reinstateMember = method(
  ReinstateMember,
  {
    number: 4,
    authority: { allow: ['operator'], objects: 'any' },
    refuses: [PartiesError.MEMBER_NOT_FOUND, PartiesError.NOT_SUSPENDED],
  },
  ({ args, now, state, emit }) => {
    const member = state.members.get(args.account) ?? refuse(PartiesError.MEMBER_NOT_FOUND)
    ensure(member.status === 'suspended', PartiesError.NOT_SUSPENDED)

    // Past this point nothing can fail.
    state.members.set(args.account, { ...member, status: 'active', statusSince: now })
    tallyRoles(state, member.roles, 1)
    emit(partiesEvents.memberReinstated, { account: args.account })
  },
)
