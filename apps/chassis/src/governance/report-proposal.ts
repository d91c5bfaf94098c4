/** What a member that proposed or voted is told: where the proposal stands now. */
import type { ProposalId } from '@chassis/contracts/schemas'
import { assert } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import type { Governed } from './open-governed.ts'
import { printProposal, proposalSummary } from './proposal-summary.ts'

export function reportProposal(state: Governed, id: ProposalId, flags: { readonly json?: boolean }, io: CliIo): void {
  const proposal = state.record.proposals.get(id)
  assert(proposal, 'a proposal that was accepted is there')
  const summary = proposalSummary(state, id, proposal)
  if (flags.json) io.print(JSON.stringify({ ...summary, height: state.height }))
  else printProposal(summary, io)
}
