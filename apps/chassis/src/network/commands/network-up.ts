/** `chassis network up`: runs the nodes here, or leaves them to a supervisor in the background. */
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { EXIT } from '../../cli/exit-codes.ts'
import { applicationProgram } from '../application-program.ts'
import { requireCometbft } from '../find-cometbft.ts'
import { readNetworkFile } from '../network-file.ts'
import { startDetached } from '../supervise/start-detached.ts'
import { Supervisor } from '../supervise/supervisor.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'
import { statusLines } from './status-lines.ts'

interface Flags extends NetworkFlags {
  readonly detach?: boolean
}

const REFRESH_MS = 1_000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export function registerNetworkUp(network: Command, io: CliIo): void {
  const command = network
    .command('up')
    .description(io.format('cli.network.up.description'))
    .option('--detach', io.format('cli.network.up.detach'))
  withNetworkOptions(command, io)
    .addHelpText('after', helpEnd(io.format, ['chassis network up', 'chassis network up --dir my-network --detach']))
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const { chainId, nodes } = readNetworkFile(flags.dir)
  const { program } = await requireCometbft()
  if (!flags.detach) {
    await attached(flags, program, io)
    return
  }
  const status = await startDetached(flags.dir)
  if (!status.nodes.every(({ up }) => up)) io.exit(EXIT.negative)
  if (flags.json) {
    io.print(JSON.stringify(status))
    return
  }
  const pid = String(status.supervisor)
  io.print(io.format('cli.network.up.detached', { chainId, nodes: nodes.length, pid }))
  for (const line of statusLines(status, io).slice(1)) io.print(line)
}

/** Runs until Ctrl-C, a signal or `network down`. */
async function attached({ dir, json }: Flags, cometbft: string, io: CliIo): Promise<void> {
  const { chainId, nodes } = readNetworkFile(dir)
  const drawn = process.stdout.isTTY && !json
  // A signal may come while the nodes are being started: it ends them as soon as they are there.
  let endEarly = false
  let end = () => {
    endEarly = true
  }
  const onSignal = () => end()
  for (const signal of SIGNALS) process.on(signal, onSignal)
  const supervisor = await Supervisor.start({
    dir,
    cometbft,
    application: () => applicationProgram(),
    changed(name, state) {
      if (json) io.print(JSON.stringify({ time: new Date().toISOString(), name, state }))
      else if (!drawn) {
        io.print(io.format('cli.network.up.changed', { name, state: io.format(`cli.network.state.${state}`) }))
      }
    },
  })
  end = () => void supervisor.stop()
  if (endEarly) end()
  if (!json) io.print(io.format('cli.network.up.running', { chainId, nodes: nodes.length }))
  const timer = drawn ? draw(supervisor, io) : undefined
  await supervisor.down
  clearInterval(timer)
  for (const signal of SIGNALS) process.off(signal, onSignal)
  if (!json) io.print(io.format('cli.network.up.ended'))
}

/** Rewrites the status in place once a second. */
function draw(supervisor: Supervisor, io: CliIo): NodeJS.Timeout {
  let height = 0
  let busy = false
  return setInterval(async () => {
    if (busy) return
    busy = true
    const lines = statusLines(await supervisor.status(), io)
    const up = height > 0 ? `\u001b[${height}A` : ''
    process.stdout.write(`${up}${lines.map((line) => `\u001b[2K${fit(line)}\n`).join('')}\u001b[J`)
    height = lines.length
    busy = false
  }, REFRESH_MS)
}

/** A line that wraps would spoil the counting of lines. */
function fit(line: string): string {
  return line.slice(0, Math.max(20, (process.stdout.columns ?? 80) - 1))
}
