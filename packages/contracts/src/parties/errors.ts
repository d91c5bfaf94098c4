/** Refusals of the parties contract, in the order of checking. */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const PartiesError = refusals(
  { name: 'parties', number: MODULES.parties },
  {
    ROLES_REPEATED: 1, // A role stands in the list twice.
    ACCOUNT_NOT_FOUND: 2, // No account has this id.
    ALREADY_MEMBER: 3, // The account belongs to a member.
    MEMBER_NOT_FOUND: 4, // No member has this account.
    ROLES_UNCHANGED: 5, // The member has exactly these roles.
    ALREADY_SUSPENDED: 6, // It was suspended before; see statusSince.
    NOT_SUSPENDED: 7, // Only a suspended member can be reinstated.
    LAST_OPERATOR: 8, // Without an active operator nobody could ever admit or reinstate a member again.
  },
)
