/** `chassis network resync NODE`: fetches a damaged node's ledger again from the others; its keys stay. */
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { writeCometConfig } from '../create-node.ts'
import { chooseSync, clearNode, makeJoiningNode, type SyncKind } from '../make-joining-node.ts'
import { nodeNamed, readNetworkFile } from '../network-file.ts'
import { askSupervisor } from '../supervise/control.ts'
import { parseSync, untilCaughtUp } from './network-join.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'
import { readStatus } from './network-status.ts'
import { statusLines } from './status-lines.ts'

interface Flags extends NetworkFlags {
  readonly sync?: SyncKind
}

export function registerNetworkResync(network: Command, io: CliIo): void {
  const command = network
    .command('resync')
    .argument('<node>', io.format('cli.network.node'))
    .description(io.format('cli.network.resync.description'))
    .option('--sync <kind>', io.format('cli.network.join.sync'), parseSync)
  withNetworkOptions(command, io)
    .addHelpText('after', helpEnd(io.format, ['chassis network resync node3']))
    .action((node: string, flags: Flags) => run(node, flags, io))
}

async function run(name: string, flags: Flags, io: CliIo): Promise<void> {
  const { dir, json } = flags
  const network = readNetworkFile(dir)
  const node = nodeNamed(network, name)
  const others = network.nodes.map((one) => one.name).filter((other) => other !== name)
  const sync = flags.sync ?? chooseSync(dir, others)
  await askSupervisor(dir, 'remove', { node: name })
  clearNode(dir, network, name)
  const stateSync = await makeJoiningNode(dir, network, name, sync)
  writeCometConfig(dir, node, stateSync === undefined ? {} : { stateSync })
  await askSupervisor(dir, 'add', { node: name })
  await untilCaughtUp(dir, name, io).finally(() => io.progressDone())
  const status = await readStatus(dir)
  if (json) io.print(JSON.stringify({ ...nodeNamed(status as never, name), sync }))
  else for (const line of statusLines(status, io)) io.print(line)
}
