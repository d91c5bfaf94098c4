/** `chassis governance show`: who validates and votes, which version runs, what is set. */
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { printSummary, summarize } from '../governance/governance-summary.ts'
import { withGoverned } from '../governance/open-governed.ts'
import { type GovernanceFlags, withGovernanceOptions } from './governance-options.ts'

const EXAMPLES = ['chassis governance show', 'chassis governance show --dir my-network --json']

export function registerGovernanceShow(governance: Command, io: CliIo): void {
  const command = governance.command('show').description(io.format('cli.governance.show.description'))
  withGovernanceOptions(command, io)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: GovernanceFlags) =>
      withGoverned(flags, (state) => {
        const summary = summarize(state)
        if (flags.json) io.print(JSON.stringify(summary))
        else printSummary(summary, io)
      }),
    )
}
