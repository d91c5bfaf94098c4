/** `chassis network logs NODE`: the last lines of both processes. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { parseCount } from '../../ledger/dir-option.ts'
import { nodeNamed, readNetworkFile } from '../network-file.ts'
import { logFileOf, nodeHome, PARTS, type Part } from '../node-home.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'
import { parsePart } from './node-control.ts'

interface Flags extends NetworkFlags {
  readonly lines: string
  readonly part?: Part
}

const LINES_MAX = 100_000
const TAIL_BYTES_MAX = 8 * 1024 * 1024

export function registerNetworkLogs(network: Command, io: CliIo): void {
  const command = network
    .command('logs')
    .argument('<node>', io.format('cli.network.node'))
    .description(io.format('cli.network.logs.description'))
    .option('--lines <count>', io.format('cli.network.logs.lines'), '40')
    .option('--part <name>', io.format('cli.network.logs.part'), parsePart)
  withNetworkOptions(command, io)
    .addHelpText('after', helpEnd(io.format, ['chassis network logs node2', 'chassis network logs node2 --part comet']))
    .action((node: string, flags: Flags) => run(node, flags, io))
}

function run(node: string, { dir, json, lines, part }: Flags, io: CliIo): void {
  const { name } = nodeNamed(readNetworkFile(dir), node)
  const count = parseCount(lines, '--lines', LINES_MAX)
  const parts = part === undefined ? PARTS : [part]
  const found = parts.map((one) => ({ part: one, lines: lastLines(logFileOf(nodeHome(dir, name), one), count) }))
  if (json) {
    io.print(JSON.stringify({ node: name, logs: Object.fromEntries(found.map((log) => [log.part, log.lines])) }))
    return
  }
  for (const log of found) {
    if (parts.length > 1) io.print(`=== ${name} ${log.part}`)
    for (const line of log.lines) io.print(line)
    if (log.lines.length === 0) io.print(io.format('cli.network.logs.none'))
  }
}

function lastLines(file: string, count: number): string[] {
  if (!existsSync(file)) return []
  const { size } = statSync(file)
  const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES_MAX))
  const handle = openSync(file, 'r')
  const read = readSync(handle, bytes, 0, bytes.length, size - bytes.length)
  closeSync(handle)
  const lines = bytes.toString('utf8', 0, read).split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.slice(-count)
}
