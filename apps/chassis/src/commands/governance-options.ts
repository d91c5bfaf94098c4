/** What every `chassis governance` command takes. */
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'

export interface GovernanceFlags {
  readonly dir: string
  readonly rpc?: string
  readonly json?: boolean
}

export interface ActingFlags extends GovernanceFlags {
  readonly as: string
  readonly members?: string
}

export function withGovernanceOptions(command: Command, io: CliIo): Command {
  return command
    .option('--dir <folder>', io.format('cli.governance.dir'), DEFAULT_DIR)
    .option('--rpc <url>', io.format('cli.governance.rpc'))
    .option('--json', io.format('cli.option.json'))
}

export function withActingOptions(command: Command, io: CliIo): Command {
  return withGovernanceOptions(command, io)
    .requiredOption('--as <member>', io.format('cli.governance.as'))
    .option('--members <folder>', io.format('cli.governance.members'))
}
