import { ensure, refuse } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import { conclude, situationOf } from '../ballot.ts'
import { DECISION_REFUSALS, decide } from '../decide/decide.ts'
import { countVotes, entitledOrganisations } from '../electorate.ts'
import { GovernanceError } from '../errors.ts'
import { governanceEvents } from '../events.ts'
import { type Proposal, Vote } from '../schema/proposals.ts'
import type { GovernanceFact } from '../schema/record.ts'
import { enter, method, recordHead } from '../state.ts'

/**
 * Votes on a proposal, once and finally. The vote that decides also carries out what was accepted; where that is not
 * possible as things stand, the vote is refused and can be cast again later.
 */
export const vote = method(
  Vote,
  {
    number: 2,
    authority: { allow: ['anyone'], objects: 'any' },
    refuses: [
      GovernanceError.NOT_ENTITLED,
      GovernanceError.PROPOSAL_NOT_FOUND,
      GovernanceError.PROPOSAL_DECIDED,
      GovernanceError.PROPOSAL_EXPIRED,
      GovernanceError.ALREADY_VOTED,
      ...DECISION_REFUSALS,
    ],
  },
  (context) => {
    const { args, as, now, height, state, needs, emit } = context
    const { proposal, approve } = args
    const head = recordHead(state.record)
    const entitled = entitledOrganisations(head, needs.genesis)
    ensure(entitled.has(as), GovernanceError.NOT_ENTITLED)
    const before = state.proposals.get(proposal) ?? refuse(GovernanceError.PROPOSAL_NOT_FOUND)
    ensure(before.status === 'open', GovernanceError.PROPOSAL_DECIDED, { status: before.status })
    ensure(now < before.deadline, GovernanceError.PROPOSAL_EXPIRED, { deadline: before.deadline })
    const voted = [...before.approvals, ...before.rejections].includes(as)
    ensure(!voted, GovernanceError.ALREADY_VOTED)
    const after = withVote(before, as, approve, entitled)
    const status = countVotes(after, entitled)
    const decision = status === 'accepted' ? decide(situationOf(context, proposal), before.action) : undefined

    // Past this point nothing can fail.
    const facts: GovernanceFact[] = [{ kind: 'voted', at: now, height, proposal, by: as, approve }]
    emit(governanceEvents.voteCast, { proposal, by: as, approve })
    if (status !== 'open') {
      conclude(context, proposal, { ...after, status }, facts, decision)
      return
    }
    state.proposals.set(proposal, after)
    enter(state.record, head, facts)
  },
)

/** Adds a vote and strikes off those of organisations that are not entitled any more: nobody has counted them since. */
function withVote(proposal: Proposal, as: AccountId, approve: boolean, entitled: ReadonlySet<AccountId>): Proposal {
  const counting = (votes: readonly AccountId[]) => votes.filter((one) => entitled.has(one))
  const [approvals, rejections] = [counting(proposal.approvals), counting(proposal.rejections)]
  return approve
    ? { ...proposal, approvals: [...approvals, as], rejections }
    : { ...proposal, approvals, rejections: [...rejections, as] }
}
