/** `chassis network leave NODE`: takes a node out of the network; a validator first loses its vote. */
import { equalBytes, fromHex } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { changePower } from '../change-power.ts'
import { membersAtHand } from '../members-at-hand.ts'
import { nodeNamed, readNetworkFile, writeNetworkFile } from '../network-file.ts'
import { nodeHome } from '../node-home.ts'
import { askSupervisor } from '../supervise/control.ts'
import { currentValidators } from '../validator-votes.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'
import { readStatus } from './network-status.ts'
import { untilWithoutVote } from './until-without-vote.ts'

interface Flags extends NetworkFlags {
  readonly members?: string
}

export function registerNetworkLeave(network: Command, io: CliIo): void {
  const command = network
    .command('leave')
    .argument('<node>', io.format('cli.network.node'))
    .description(io.format('cli.network.leave.description'))
    .option('--members <folder>', io.format('cli.network.load.members'))
  withNetworkOptions(command, io)
    .addHelpText('after', helpEnd(io.format, ['chassis network leave node4']))
    .action((node: string, flags: Flags) => run(node, flags, io))
}

async function run(name: string, { dir, json, members }: Flags, io: CliIo): Promise<void> {
  const network = readNetworkFile(dir)
  const node = nodeNamed(network, name)
  const wasValidator = await removeFromValidators(dir, members, fromHex(node.validatorKey))
  await untilWithoutVote(() => readStatus(dir), name)
  await askSupervisor(dir, 'remove', { node: name })
  const { nodes } = readNetworkFile(dir)
  writeNetworkFile(dir, { ...network, nodes: nodes.filter((one) => one.name !== name) })
  const folder = nodeHome(dir, name).root
  if (json) io.print(JSON.stringify({ name, wasValidator, folder }))
  else io.print(io.format('cli.network.leave.done', { name, folder }))
}

async function removeFromValidators(dir: string, folder: string | undefined, publicKey: Uint8Array): Promise<boolean> {
  const members = membersAtHand(dir, folder)
  try {
    const validators = currentValidators(await members.governed.reader())
    const own = validators.find((one) => equalBytes(one.publicKey, publicKey))
    if (own === undefined) return false
    await changePower(members.governed, members.keys, { publicKey, organisation: own.organisation, power: 0n })
    return true
  } finally {
    await members.close()
  }
}
