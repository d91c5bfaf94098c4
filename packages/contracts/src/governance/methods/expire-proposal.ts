import { ensure, refuse } from '@chassis/primitives'
import { conclude } from '../ballot.ts'
import { GovernanceError } from '../errors.ts'
import { ExpireProposal } from '../schema/proposals.ts'
import { method } from '../state.ts'

/** Closes a proposal whose deadline has passed. The agenda does it; votes are refused from the deadline on anyhow. */
export const expireProposal = method(
  ExpireProposal,
  {
    number: 3,
    authority: { allow: ['anyone'], objects: 'any' },
    refuses: [
      GovernanceError.PROPOSAL_NOT_FOUND,
      GovernanceError.PROPOSAL_DECIDED,
      GovernanceError.PROPOSAL_NOT_EXPIRED,
    ],
  },
  (context) => {
    const { args, now, state } = context
    const before = state.proposals.get(args.proposal) ?? refuse(GovernanceError.PROPOSAL_NOT_FOUND)
    ensure(before.status === 'open', GovernanceError.PROPOSAL_DECIDED, { status: before.status })
    ensure(now >= before.deadline, GovernanceError.PROPOSAL_NOT_EXPIRED, { deadline: before.deadline })

    // Past this point nothing can fail.
    conclude(context, args.proposal, { ...before, status: 'expired' }, [])
  },
)
