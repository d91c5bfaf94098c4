import { event } from '@chassis/kernel'
import { ProposalDecided, ProposalMade, VoteCast } from './schema/proposals.ts'
import { MisbehaviourNoted, ValidatorSuspended } from './schema/record.ts'

export const governanceEvents = {
  proposalMade: event(1, ProposalMade),
  voteCast: event(2, VoteCast),
  proposalDecided: event(3, ProposalDecided),
  validatorSuspended: event(4, ValidatorSuspended),
  misbehaviourNoted: event(5, MisbehaviourNoted),
}
