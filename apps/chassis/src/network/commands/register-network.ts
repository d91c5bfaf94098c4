/** The `chassis network` commands. */
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { registerNetworkDown } from './network-down.ts'
import { registerNetworkInit } from './network-init.ts'
import { registerNetworkJoin } from './network-join.ts'
import { registerNetworkLeave } from './network-leave.ts'
import { registerNetworkLinks } from './network-links.ts'
import { registerNetworkLoad } from './network-load.ts'
import { registerNetworkLogs } from './network-logs.ts'
import { registerNetworkResync } from './network-resync.ts'
import { registerNetworkStatus } from './network-status.ts'
import { registerNetworkUp } from './network-up.ts'
import { registerNodeControl } from './node-control.ts'

export function registerNetwork(program: Command, io: CliIo): void {
  const network = program.command('network').description(io.format('cli.network.description'))
  registerNetworkInit(network, io)
  registerNetworkUp(network, io)
  registerNetworkStatus(network, io)
  registerNodeControl(network, io)
  registerNetworkLinks(network, io)
  registerNetworkLoad(network, io)
  registerNetworkLogs(network, io)
  registerNetworkJoin(network, io)
  registerNetworkLeave(network, io)
  registerNetworkResync(network, io)
  registerNetworkDown(network, io)
}
