/** `chassis governance propose`: a member proposes an action and thereby votes for it. */
import { governance } from '@chassis/contracts/ledger'
import { Propose, type ProposedAction, proposalId } from '@chassis/contracts/schemas'
import { deriveIdentifier } from '@chassis/kernel'
import { PlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { actOnGovernance } from '../governance/act-on-governance.ts'
import { memberNamed, memberOfKey, membersFolder, readMemberKey } from '../governance/acting-member.ts'
import { withPort } from '../governance/open-governed.ts'
import { ACTION_FORMS, parseAction } from '../governance/parse-action.ts'
import { reportProposal } from '../governance/report-proposal.ts'
import { rules } from '../ledger/rules.ts'
import { plan } from '../ledger/sign-calls.ts'
import { type ActingFlags, withActingOptions } from './governance-options.ts'

const EXAMPLES = [
  'chassis governance propose set quotaBurst=20000000 --as lender',
  'chassis governance propose version 2 120000 --as lender --dir my-network',
]

export function registerGovernancePropose(governanceCommand: Command, io: CliIo): void {
  const command = governanceCommand
    .command('propose')
    .argument('<action...>', io.format('cli.governance.propose.action'))
    .description(io.format('cli.governance.propose.description'))
  const forms = [io.format('cli.governance.propose.forms'), ...ACTION_FORMS.map((form) => `  ${form}`)].join('\n')
  withActingOptions(command, io)
    .addHelpText('after', `\n${forms}\n${helpEnd(io.format, EXAMPLES)}`)
    .action((words: string[], flags: ActingFlags) => run(words, flags, io))
}

async function run(words: readonly string[], flags: ActingFlags, io: CliIo): Promise<void> {
  const folder = membersFolder(flags, flags.members)
  const key = readMemberKey(folder, flags.as)
  await withPort(flags, async (port, read) => {
    const before = await read()
    const member = memberOfKey(before, key, flags.as)
    const action = parseAction(words, {
      memberNamed: (name) => memberNamed(before, folder, name),
      tableVersion: (name) => before.record.tables.get(name)?.factCount ?? 0,
    })
    requireVersion(action)
    const call = plan(governance, governance.methods.propose, Propose, member, { action })
    const id = deriveIdentifier(sha256, proposalId, await actOnGovernance(port, call), 0, 0)
    reportProposal(await read(), id, flags, io)
  })
}

/** Nobody approves by mistake what would halt their own node. */
export function requireVersion(action: ProposedAction): void {
  const newest = rules.definition.protocolVersion
  if (action.kind !== 'activateVersion' || action.version <= newest) return
  throw new PlatformError('this program does not have that protocol version', {
    code: 'GOVERNANCE_VERSION_NOT_HERE',
    details: { version: action.version, newest },
  })
}
