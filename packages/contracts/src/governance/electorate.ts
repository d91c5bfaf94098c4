/** Who has a vote, and what votes decide. */
import type { Genesis } from '@chassis/kernel'
import type { AccountId } from '@chassis/protocol'
import type { Proposal } from './schema/proposals.ts'
import type { RecordHead } from './state.ts'
import { activeOf } from './validator-set.ts'

/**
 * One vote for every organisation with an active validator, whatever their number and power. Before the first
 * validator, one for every founding member. What operators do in `parties` gives and takes no vote: otherwise one
 * operator could govern alone by suspending the others.
 */
export function entitledOrganisations(
  head: Pick<RecordHead, 'validators'>,
  genesis: Pick<Genesis, 'members'>,
): ReadonlySet<AccountId> {
  const active = activeOf(head.validators)
  if (active.length > 0) return new Set(active.map(({ organisation }) => organisation))
  return new Set(genesis.members.map(({ account }) => account))
}

/**
 * What the votes say, counting those of organisations that are entitled now: accepted, once their share reaches the
 * proposal's; rejected, once it cannot be reached any more; else open.
 */
export function countVotes(
  proposal: Pick<Proposal, 'approvals' | 'rejections' | 'approvalPerMyriad'>,
  entitled: ReadonlySet<AccountId>,
): 'accepted' | 'rejected' | 'open' {
  const needed = BigInt(proposal.approvalPerMyriad) * BigInt(entitled.size)
  const counted = (votes: readonly AccountId[]) => 10_000n * BigInt(votes.filter((one) => entitled.has(one)).length)
  if (counted(proposal.approvals) >= needed) return 'accepted'
  return 10_000n * BigInt(entitled.size) - counted(proposal.rejections) < needed ? 'rejected' : 'open'
}
