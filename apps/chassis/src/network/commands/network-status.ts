/** `chassis network status`: every node, whether its supervisor runs or not. */
import { isPlatformError } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { readNetworkFile } from '../network-file.ts'
import { askSupervisor } from '../supervise/control.ts'
import { type NetworkStatus, stoppedStatus } from '../supervise/network-status.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'
import { statusLines } from './status-lines.ts'

export function registerNetworkStatus(network: Command, io: CliIo): void {
  withNetworkOptions(network.command('status').description(io.format('cli.network.status.description')), io)
    .addHelpText(
      'after',
      helpEnd(io.format, ['chassis network status', 'chassis network status --dir my-network --json']),
    )
    .action((flags: NetworkFlags) => run(flags, io))
}

async function run({ dir, json }: NetworkFlags, io: CliIo): Promise<void> {
  const status = await readStatus(dir)
  if (json) io.print(JSON.stringify(status))
  else for (const line of statusLines(status, io)) io.print(line)
}

/** Throws NETWORK_NOT_FOUND, NETWORK_FILE_UNREADABLE, NETWORK_CONTROL_FAILED. */
export async function readStatus(dir: string): Promise<NetworkStatus> {
  const file = readNetworkFile(dir)
  try {
    return await askSupervisor<NetworkStatus>(dir, 'status', {})
  } catch (error) {
    if (!isPlatformError(error) || error.code !== 'NETWORK_NOT_RUNNING') throw error
    return stoppedStatus(file)
  }
}
