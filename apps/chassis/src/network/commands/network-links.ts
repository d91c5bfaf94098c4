/** `chassis network partition|links|heal`: what the links between the nodes do. */
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { readNetworkFile } from '../network-file.ts'
import { askSupervisor } from '../supervise/control.ts'
import type { LinkState } from '../supervise/link-table.ts'
import { parsePartition } from '../supervise/partition.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'
import { readStatus } from './network-status.ts'
import { statusLines } from './status-lines.ts'

const DELAY_MS_MAX = 10_000
const LOSS_PERCENT_MAX = 50

export function registerNetworkLinks(network: Command, io: CliIo): void {
  registerPartition(network, io)
  registerLinks(network, io)
  withNetworkOptions(network.command('heal').description(io.format('cli.network.heal.description')), io)
    .addHelpText('after', helpEnd(io.format, ['chassis network heal']))
    .action(async (flags: NetworkFlags) => {
      await ask(flags, 'heal', {})
      if (flags.json) await printLinks(flags, io)
      else io.print(io.format('cli.network.heal.done'))
    })
}

function registerPartition(network: Command, io: CliIo): void {
  const command = network
    .command('partition')
    .argument('<groups>', io.format('cli.network.partition.argument'))
    .description(io.format('cli.network.partition.description'))
    .option('--broken', io.format('cli.network.partition.broken'))
  withNetworkOptions(command, io)
    .addHelpText(
      'after',
      "\nExamples:\n  chassis network partition 'node1,node2|node3,node4'\n  chassis network heal\n",
    )
    .action(async (groups: string, flags: NetworkFlags & { readonly broken?: boolean }) => {
      const { nodes } = readNetworkFile(flags.dir)
      parsePartition(
        groups,
        nodes.map(({ name }) => name),
      )
      await ask(flags, 'partition', { groups, broken: flags.broken === true })
      await printLinks(flags, io)
    })
}

function registerLinks(network: Command, io: CliIo): void {
  const command = network
    .command('links')
    .description(io.format('cli.network.links.description'))
    .option('--delay <ms>', io.format('cli.network.links.delay'), (text) => parseUpTo(text, DELAY_MS_MAX), 0)
    .option('--loss <percent>', io.format('cli.network.links.loss'), (text) => parseUpTo(text, LOSS_PERCENT_MAX), 0)
  withNetworkOptions(command, io)
    .addHelpText('after', helpEnd(io.format, ['chassis network links --delay 200 --loss 5', 'chassis network heal']))
    .action(async (flags: NetworkFlags & { readonly delay: number; readonly loss: number }) => {
      await ask(flags, 'links', { delayMs: flags.delay, loss: flags.loss / 100 })
      await printLinks(flags, io)
    })
}

function parseUpTo(text: string, max: number): number {
  const value = /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= max)) throw new InvalidArgumentError(`0 … ${max}`)
  return value
}

async function ask({ dir }: NetworkFlags, command: string, args: Readonly<Record<string, unknown>>): Promise<void> {
  readNetworkFile(dir)
  await askSupervisor(dir, command, args)
}

async function printLinks({ dir, json }: NetworkFlags, io: CliIo): Promise<void> {
  const status = await readStatus(dir)
  if (json) io.print(JSON.stringify({ links: status.links as LinkState }))
  else for (const line of statusLines(status, io)) io.print(line)
}
