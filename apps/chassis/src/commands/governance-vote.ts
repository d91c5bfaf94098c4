/** `chassis governance vote`: a member votes on a proposal, once and finally. */
import { governance } from '@chassis/contracts/ledger'
import { proposalId, Vote } from '@chassis/contracts/schemas'
import { Argument, type Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { actOnGovernance } from '../governance/act-on-governance.ts'
import { memberOfKey, membersFolder, readMemberKey } from '../governance/acting-member.ts'
import { withPort } from '../governance/open-governed.ts'
import { reportProposal } from '../governance/report-proposal.ts'
import { plan } from '../ledger/sign-calls.ts'
import { type ActingFlags, withActingOptions } from './governance-options.ts'
import { requireVersion } from './governance-propose.ts'

const EXAMPLES = [
  'chassis governance vote PROPOSAL yes --as lender',
  'chassis governance vote PROPOSAL no --as bank --json',
]

export function registerGovernanceVote(governanceCommand: Command, io: CliIo): void {
  const command = governanceCommand
    .command('vote')
    .argument('<proposal>', io.format('cli.governance.proposal'))
    .addArgument(new Argument('<vote>', io.format('cli.governance.vote.vote')).choices(['yes', 'no']))
    .description(io.format('cli.governance.vote.description'))
  withActingOptions(command, io)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((id: string, vote: 'yes' | 'no', flags: ActingFlags) => run(id, vote === 'yes', flags, io))
}

async function run(id: string, approve: boolean, flags: ActingFlags, io: CliIo): Promise<void> {
  const proposal = proposalId.parse(id)
  const key = readMemberKey(membersFolder(flags, flags.members), flags.as)
  await withPort(flags, async (port, read) => {
    const before = await read()
    const known = before.record.proposals.get(proposal)
    if (known && approve) requireVersion(known.action)
    const member = memberOfKey(before, key, flags.as)
    await actOnGovernance(port, plan(governance, governance.methods.vote, Vote, member, { proposal, approve }))
    reportProposal(await read(), proposal, flags, io)
  })
}
