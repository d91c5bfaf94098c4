import { ensure } from '@chassis/primitives'
import { conclude, situationOf, votingRule } from '../ballot.ts'
import { checkForm, FORM_REFUSALS } from '../decide/check-form.ts'
import { DECISION_REFUSALS, decide } from '../decide/decide.ts'
import { countVotes, entitledOrganisations } from '../electorate.ts'
import { GovernanceError } from '../errors.ts'
import { governanceEvents } from '../events.ts'
import {
  OPEN_PROPOSALS_MAX,
  OPEN_PROPOSALS_OF_ONE_MAX,
  type Proposal,
  Propose,
  proposalId,
} from '../schema/proposals.ts'
import type { GovernanceFact } from '../schema/record.ts'
import { enter, method, recordHead } from '../state.ts'
import { expireProposal } from './expire-proposal.ts'

/**
 * Proposes an action and votes for it. Where that vote suffices, the action is carried out at once; else the others
 * have until the deadline. What could not be carried out as things stand is not taken.
 */
export const propose = method(
  Propose,
  {
    number: 1,
    authority: { allow: ['anyone'], objects: 'any' },
    refuses: [
      GovernanceError.NOT_ENTITLED,
      GovernanceError.TOO_MANY_PROPOSALS,
      ...FORM_REFUSALS,
      ...DECISION_REFUSALS,
      // Not between proposal and vote: the version before, once published, does not change.
      GovernanceError.TABLE_EFFECTIVE_TOO_EARLY,
    ],
  },
  (context) => {
    const { args, as, now, height, state, needs, newId, schedule, emit } = context
    const { action } = args
    const head = recordHead(state.record)
    const entitled = entitledOrganisations(head, needs.genesis)
    ensure(entitled.has(as), GovernanceError.NOT_ENTITLED)
    const { openProposals } = head
    const own = openProposals.filter(({ by }) => by === as).length
    const hasRoom = own < OPEN_PROPOSALS_OF_ONE_MAX && openProposals.length < OPEN_PROPOSALS_MAX
    ensure(hasRoom, GovernanceError.TOO_MANY_PROPOSALS)
    checkForm(action)
    const proposal = newId(proposalId)
    const decision = decide(situationOf(context, proposal), action)

    // Past this point nothing can fail.
    const deadline = now + votingRule(head, 'votingPeriodMs')
    const approvalPerMyriad = votingRule(head, 'approvalPerMyriad')
    const votes = { approvals: [as], rejections: [], approvalPerMyriad }
    const made: Proposal = { action, by: as, at: now, deadline, status: 'open', ...votes }
    const topic = action.kind
    const facts: GovernanceFact[] = [{ kind: 'proposed', at: now, height, proposal, by: as, topic, deadline }]
    emit(governanceEvents.proposalMade, { proposal, by: as, topic, deadline })
    if (countVotes(made, entitled) === 'accepted') {
      conclude(context, proposal, { ...made, status: 'accepted' }, facts, decision)
      return
    }
    const agenda = schedule(deadline, expireProposal, { proposal })
    state.proposals.set(proposal, { ...made, agenda })
    enter(state.record, { ...head, openProposals: [...openProposals, { proposal, by: as }] }, facts)
  },
)
