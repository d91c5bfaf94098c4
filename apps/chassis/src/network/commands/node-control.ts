/** `chassis network kill|restart|pause|resume NODE`. */
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { nodeNamed, readNetworkFile } from '../network-file.ts'
import { PARTS, type Part } from '../node-home.ts'
import { askSupervisor } from '../supervise/control.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'
import { readStatus } from './network-status.ts'

interface Flags extends NetworkFlags {
  readonly part?: Part
}

const VERBS = ['kill', 'restart', 'pause', 'resume'] as const
type Verb = (typeof VERBS)[number]

export function registerNodeControl(network: Command, io: CliIo): void {
  for (const verb of VERBS) {
    const command = network
      .command(verb)
      .argument('<node>', io.format('cli.network.node'))
      .description(io.format(`cli.network.${verb}.description`))
    if (verb === 'kill') command.option('--part <name>', io.format('cli.network.kill.part'), parsePart)
    withNetworkOptions(command, io)
      .addHelpText('after', helpEnd(io.format, [`chassis network ${verb} node2`]))
      .action((node: string, flags: Flags) => run(verb, node, flags, io))
  }
}

export function parsePart(text: string): Part {
  const part = PARTS.find((name) => name === text)
  if (part === undefined) throw new InvalidArgumentError(PARTS.join(' | '))
  return part
}

async function run(verb: Verb, node: string, { dir, json, part }: Flags, io: CliIo): Promise<void> {
  const { name } = nodeNamed(readNetworkFile(dir), node)
  await askSupervisor(dir, verb, { node: name, ...(part !== undefined && { part }) })
  const { nodes } = await readStatus(dir)
  const status = nodeNamed({ nodes: nodes as never }, name) as unknown as (typeof nodes)[0]
  if (json) io.print(JSON.stringify(status))
  else io.print(io.format('cli.network.node.done', { name, state: io.format(`cli.network.state.${status.state}`) }))
}
