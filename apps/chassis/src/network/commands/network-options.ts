/** What every `chassis network` command takes. */
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'

export const DEFAULT_NETWORK_DIR = '.chassis-network'

export interface NetworkFlags {
  readonly dir: string
  readonly json?: boolean
}

/** Adds `--dir` and `--json`. */
export function withNetworkOptions(command: Command, io: CliIo): Command {
  return command
    .option('--dir <folder>', io.format('cli.network.dir'), DEFAULT_NETWORK_DIR)
    .option('--json', io.format('cli.option.json'))
}
