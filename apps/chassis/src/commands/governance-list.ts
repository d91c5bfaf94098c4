/** `chassis governance list`: proposals with their votes. */
import { GOVERNANCE_RECORD } from '@chassis/contracts'
import { type Proposal, type ProposalId, proposalId } from '@chassis/contracts/schemas'
import { PlatformError } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { type Governed, withGoverned } from '../governance/open-governed.ts'
import { printProposal, proposalSummary } from '../governance/proposal-summary.ts'
import { type GovernanceFlags, withGovernanceOptions } from './governance-options.ts'

const EXAMPLES = ['chassis governance list', 'chassis governance list --all --json', 'chassis governance list PROPOSAL']
/** Newest proposals that `--all` shows. */
const SHOWN_MAX = 1_000

interface Flags extends GovernanceFlags {
  readonly all?: boolean
}

export function registerGovernanceList(governance: Command, io: CliIo): void {
  const command = governance
    .command('list')
    .argument('[proposal]', io.format('cli.governance.proposal'))
    .description(io.format('cli.governance.list.description'))
    .option('--all', io.format('cli.governance.list.all'))
  withGovernanceOptions(command, io)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((id: string | undefined, flags: Flags) =>
      withGoverned(flags, (state) => {
        const items = chosen(state, id, flags.all === true).map(([key, one]) => proposalSummary(state, key, one))
        if (flags.json) io.print(JSON.stringify({ items, height: state.height }))
        else if (items.length === 0) io.print(io.format('cli.governance.list.none'))
        else for (const item of items) printProposal(item, io)
      }),
    )
}

/** The one that is named; all, oldest first; or those that are open. */
function chosen(state: Governed, id: string | undefined, all: boolean): readonly (readonly [ProposalId, Proposal])[] {
  const { proposals, record } = state.record
  if (id !== undefined) {
    const key = proposalId.parse(id)
    const found = proposals.get(key)
    if (found) return [[key, found]]
    throw new PlatformError('no proposal has this id', { code: 'ID_NOT_FOUND', details: { id } })
  }
  if (all) return [...proposals.entries()].sort(([, a], [, b]) => a.at - b.at).slice(-SHOWN_MAX)
  const open = record.get(GOVERNANCE_RECORD)?.openProposals ?? []
  return open.flatMap(({ proposal }) => {
    const found = proposals.get(proposal)
    return found ? [[proposal, found] as const] : []
  })
}
