/** `chassis network down`: ends everything, also what a killed supervisor left behind. */
import { setTimeout as delay } from 'node:timers/promises'
import { lockHolder } from '@chassis/engine'
import { isPlatformError } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { readNetworkFile } from '../network-file.ts'
import { networkFolder } from '../node-home.ts'
import { askSupervisor } from '../supervise/control.ts'
import { endOrphans } from '../supervise/orphans.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'

const POLL_MS = 50

export function registerNetworkDown(network: Command, io: CliIo): void {
  withNetworkOptions(network.command('down').description(io.format('cli.network.down.description')), io)
    .addHelpText('after', helpEnd(io.format, ['chassis network down']))
    .action((flags: NetworkFlags) => run(flags, io))
}

async function run({ dir, json }: NetworkFlags, io: CliIo): Promise<void> {
  const { nodes } = readNetworkFile(dir)
  try {
    await askSupervisor(dir, 'down', {})
    while ((await lockHolder(networkFolder(dir).run)) !== undefined) await delay(POLL_MS)
    if (json) io.print(JSON.stringify({ wasRunning: true, orphans: 0 }))
    else io.print(io.format('cli.network.up.ended'))
  } catch (error) {
    if (!isPlatformError(error) || error.code !== 'NETWORK_NOT_RUNNING') throw error
    const orphans = await endOrphans(dir, nodes)
    if (json) io.print(JSON.stringify({ wasRunning: false, orphans }))
    else if (orphans > 0) io.print(io.format('cli.network.down.orphans', { count: orphans }))
    else io.print(io.format('cli.network.down.wasNot'))
  }
}
