/** `chassis network init`: a network from a solo ledger, a new one or the one in a folder. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { parseCount } from '../../ledger/dir-option.ts'
import type { NodePorts } from '../create-node.ts'
import { foundDemoNetwork } from '../found-demo-network.ts'
import { NODES_MAX } from '../network-file.ts'
import { DEFAULT_BASE_PORT, freePorts, portsOf } from '../ports.ts'
import { DEFAULT_NETWORK_DIR, type NetworkFlags, withNetworkOptions } from './network-options.ts'

interface Flags extends NetworkFlags {
  readonly validators: string
  readonly from?: string
  readonly basePort: string
  readonly epoch: string
}

const EXAMPLES = [
  'chassis network init --validators 4 --dir my-network',
  'chassis network init --validators 4 --dir my-network --from .chassis',
]
const PORT_MAX = 65_535
const EPOCH_MAX = 1_000_000

export function registerNetworkInit(network: Command, io: CliIo): void {
  const command = network
    .command('init')
    .description(io.format('cli.network.init.description'))
    .option('--validators <count>', io.format('cli.network.init.validators'), '4')
    .option('--from <folder>', io.format('cli.network.init.from'))
    .option('--epoch <number>', io.format('cli.network.init.epoch'), '1')
    .option('--base-port <port>', io.format('cli.network.init.basePort'), String(DEFAULT_BASE_PORT))
  withNetworkOptions(command, io)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: Flags) => run(flags, io))
}

async function run({ dir, json, validators, from, basePort, ...flags }: Flags, io: CliIo): Promise<void> {
  const count = parseCount(validators, '--validators', NODES_MAX)
  const epoch = parseCount(flags.epoch, '--epoch', EPOCH_MAX)
  const ports = await choosePorts(basePort, count)
  const nodes = ports.map((own, i) => ({ name: `node${i + 1}`, ports: own }))
  const founded = await foundDemoNetwork({ dir, nodes, epoch, ...(from !== undefined && { from }) }, io)
  const { network, soloHeight, appHash } = founded
  if (json) {
    const { chainId, ledgerId } = network
    io.print(JSON.stringify({ dir, chainId, ledgerId, soloHeight, appHash, nodes: network.nodes }))
    return
  }
  const { chainId } = network
  io.print(io.format('cli.network.init.done', { folder: resolve(dir), chainId, nodes: count, height: soloHeight }))
  io.print(`  ${network.ledgerId}`)
  for (const { name, p2pPort, rpcPort } of network.nodes)
    io.print(`  ${name.padEnd(10)} p2p ${p2pPort}, rpc ${rpcPort}`)
  io.note(io.format('cli.network.init.soloEnded'))
  const at = dir === DEFAULT_NETWORK_DIR ? '' : ` --dir ${dir}`
  io.print(io.format('start.next'))
  io.print(`  npx --no-install chassis network up${at}`)
}

/** From the base upwards; base 0 takes whatever is free now. */
async function choosePorts(basePort: string, count: number): Promise<readonly NodePorts[]> {
  if (basePort !== '0') {
    const base = parseCount(basePort, '--base-port', PORT_MAX)
    return Array.from({ length: count }, (_, i) => portsOf(base, i))
  }
  const free = await freePorts(2 * count)
  return Array.from({ length: count }, (_, i) => ({ p2pPort: free[2 * i], rpcPort: free[2 * i + 1] }) as NodePorts)
}
