import { ensure } from '@chassis/primitives'
import { PartiesError } from '../errors.ts'
import { partiesEvents } from '../events.ts'
import { hasRepetition, inRoleOrder } from '../role-list.ts'
import { AdmitMember } from '../schema.ts'
import { method } from '../state.ts'
import { tallyRoles } from '../tally.ts'

/** Admits an organisation: gives an existing account a name, a seat and roles. */
export const admitMember = method(
  AdmitMember,
  {
    number: 1,
    authority: { allow: ['operator'], objects: 'any' },
    refuses: [PartiesError.ROLES_REPEATED, PartiesError.ACCOUNT_NOT_FOUND, PartiesError.ALREADY_MEMBER],
  },
  ({ args, now, state, accountExists, emit }) => {
    ensure(!hasRepetition(args.roles), PartiesError.ROLES_REPEATED)
    ensure(accountExists(args.account), PartiesError.ACCOUNT_NOT_FOUND)
    ensure(!state.members.has(args.account), PartiesError.ALREADY_MEMBER)

    // Past this point nothing can fail.
    const { account, legalName, country } = args
    const roles = inRoleOrder(args.roles)
    state.members.set(account, { legalName, roles, country, status: 'active', since: now, statusSince: now })
    tallyRoles(state, roles, 1)
    emit(partiesEvents.memberAdmitted, { account, roles })
  },
)
