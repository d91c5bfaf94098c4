/** `chassis network load`: real payments at a steady pace, and what became of each. */
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Command } from 'commander'
import type { CliIo } from '../../cli/cli-io.ts'
import { helpEnd } from '../../cli/command-help.ts'
import { EXIT } from '../../cli/exit-codes.ts'
import { readDemoMember } from '../../ledger/demo-members.ts'
import { parseCount } from '../../ledger/dir-option.ts'
import { NetworkClient } from '../client/network-client.ts'
import { NetworkSender } from '../client/network-sender.ts'
import { type FoundNode, findNodes } from '../find-node.ts'
import { LOANS_MAX, PaymentBook } from '../load/payment-book.ts'
import { type LoadReport, runLoad } from '../load/run-load.ts'
import { readNetworkFile } from '../network-file.ts'
import { readNodeLedger } from '../node-genesis.ts'
import { networkFolder } from '../node-home.ts'
import { type NetworkFlags, withNetworkOptions } from './network-options.ts'

interface Flags extends NetworkFlags {
  readonly tps: string
  readonly seconds: string
  readonly loans: string
  readonly members?: string
  readonly acks?: string
}

const TPS_MAX = 1_000
const SECONDS_MAX = 86_400

export function registerNetworkLoad(network: Command, io: CliIo): void {
  const command = network
    .command('load')
    .description(io.format('cli.network.load.description'))
    .option('--tps <count>', io.format('cli.network.load.tps'), '20')
    .option('--seconds <count>', io.format('cli.network.load.seconds'), '30')
    .option('--loans <count>', io.format('cli.network.load.loans'), '50')
    .option('--members <folder>', io.format('cli.network.load.members'))
    .option('--acks <file>', io.format('cli.network.load.acks'))
  withNetworkOptions(command, io)
    .addHelpText('after', helpEnd(io.format, ['chassis network load --tps 20 --seconds 30']))
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const network = readNetworkFile(flags.dir)
  const perSecond = parseCount(flags.tps, '--tps', TPS_MAX)
  const seconds = parseCount(flags.seconds, '--seconds', SECONDS_MAX)
  const count = parseCount(flags.loans, '--loans', LOANS_MAX)
  const [first] = findNodes(flags.dir) as [FoundNode]
  const { genesis, start } = readNodeLedger(first.home)
  const members = flags.members ?? networkFolder(flags.dir).founding
  const servicer = readDemoMember(members, genesis, 'servicer')
  const lender = readDemoMember(members, genesis, 'lender')
  const client = new NetworkClient({ ports: network.nodes.map(({ rpcPort }) => rpcPort) })
  const sender = new NetworkSender(client, start.ledgerId, servicer)
  const book = new PaymentBook(servicer, lender, count)
  await sender.send(book.boarding())
  if (!flags.json) io.print(io.format('cli.network.load.boarded', { loans: count, loan: book.loans[0] ?? '' }))
  const file = flags.acks === undefined ? undefined : openSync(flags.acks, 'a', 0o600)
  let done = 0
  // Ctrl-C ends the sending; what is under way is still waited for.
  const ending = new AbortController()
  const end = () => ending.abort()
  process.once('SIGINT', end)
  const report = await runLoad({
    sender,
    book,
    perSecond,
    seconds,
    signal: ending.signal,
    acknowledged({ id, height, ms }) {
      if (file !== undefined) writeSync(file, `${JSON.stringify({ id, height, ms: Math.round(ms) })}\n`)
      io.progress(io.format('cli.network.load.progress'), ++done, perSecond * seconds)
    },
  })
  process.off('SIGINT', end)
  io.progressDone()
  if (file !== undefined) closeSync(file)
  if (report.acknowledged < report.sent) io.exit(EXIT.negative)
  if (flags.json) io.print(JSON.stringify({ ...report, loans: book.loans }))
  else printReport(report, io)
}

function printReport({ sent, acknowledged, failed, p50, p99, longest }: LoadReport, io: CliIo): void {
  io.print(io.format('cli.network.load.done', { sent, acknowledged }))
  for (const [name, count] of Object.entries(failed)) {
    io.print(`  ${io.format('cli.network.load.failed', { name, count })}`)
  }
  io.print(io.format('cli.network.load.latency', { p50, p99, longest }))
}
