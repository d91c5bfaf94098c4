/** `chassis node run --home DIR`: the application of one network node, until it is told to stop. */
import { join } from 'node:path'
import { LANES, laneOf } from '@chassis/contracts/ledger'
import { type AbciAddress, CometNode, formatNodeEvent, SNAPSHOT_INTERVAL } from '@chassis/engine'
import { PlatformError } from '@chassis/primitives'
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { rules } from '../ledger/rules.ts'

interface Flags {
  readonly home: string
  readonly listen?: AbciAddress
  readonly retainBlocks: number
  readonly snapshotInterval: number
  readonly threads?: number
}

const EXAMPLES = ['chassis node run --home node1', 'chassis node run --home node1 --listen tcp://127.0.0.1:26658']

export function registerNodeRun(node: Command, io: CliIo): void {
  node
    .command('run')
    .description(io.format('cli.node.run.description'))
    .requiredOption('--home <folder>', io.format('cli.node.run.home'))
    .option('--listen <address>', io.format('cli.node.run.listen'), parseAddress)
    .option('--retain-blocks <count>', io.format('cli.node.run.retainBlocks'), parseBlocks, 0)
    .option('--snapshot-interval <count>', io.format('cli.node.run.snapshotInterval'), parseBlocks, SNAPSHOT_INTERVAL)
    .option('--threads <count>', io.format('cli.node.run.threads'), parseBlocks)
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: Flags) => run(flags, io))
}

function parseAddress(text: string): AbciAddress {
  const path = /^unix:\/\/(.+)$/.exec(text)?.[1]
  if (path !== undefined) return { path }
  const port = Number(/^tcp:\/\/127\.0\.0\.1:([1-9]\d{0,4})$/.exec(text)?.[1])
  if (port > 0 && port < 65_536) return { port }
  throw new InvalidArgumentError('unix://PATH | tcp://127.0.0.1:PORT')
}

function parseBlocks(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('0 … 999999999')
}

async function run({ home, listen, retainBlocks, snapshotInterval, threads }: Flags, io: CliIo): Promise<void> {
  const node = await CometNode.open({
    dir: join(home, 'chassis'),
    address: listen ?? { path: join(home, 'run', 'abci.sock') },
    rules,
    laneOf: ({ body }) => LANES.indexOf(laneOf(body)),
    retainBlocks,
    snapshotInterval,
    ...(threads !== undefined && { workers: threads }),
    log: (event) => io.print(formatNodeEvent(event, Date.now())),
  })
  const stop = (): void => void node.close()
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  const failure = await node.stopped
  process.off('SIGTERM', stop)
  process.off('SIGINT', stop)
  if (failure !== undefined) throw asPlatformError(failure)
}

/** A failure without a name of its own is a bug; its message stays here, beside the trace, and out of the log. */
function asPlatformError(failure: unknown): unknown {
  return failure instanceof Error ? failure : new PlatformError(String(failure), { code: 'LEDGER_FAULT' })
}
