/** `chassis events listen`: outcomes as they become durable, from the running node, until Ctrl-C. */
import type { Command } from 'commander'
import { READER, requireApi, withIdentity } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import type { DemoSlug } from '../ledger/demo-members.ts'
import { parseCount, withLedgerOptions } from '../ledger/dir-option.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly as: DemoSlug
  readonly fromHeight?: string
  readonly contract?: string
  readonly count?: string
}

interface Outcome {
  readonly index: string
  readonly height: string
  readonly time: string
  readonly kind: string
  readonly refusal?: string
  readonly operations: readonly { readonly contract: string; readonly method: string }[]
}

const EXAMPLES = [
  'chassis events listen',
  'chassis events listen --from-height 0 --contract loans --as lender',
  'chassis events listen --json | jq .subject',
]
const COUNT_MAX = 1_000_000_000

export function registerEventsListen(events: Command, io: CliIo): void {
  const command = events.command('listen').description(io.format('cli.events.listen.description'))
  withIdentity(withLedgerOptions(command, io), io, READER)
    .option('--from-height <n>', io.format('cli.events.listen.fromHeight'))
    .option('--contract <name>', io.format('cli.events.listen.contract'))
    .option('--count <n>', io.format('cli.events.listen.count'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const wanted = flags.count === undefined ? COUNT_MAX : parseCount(flags.count, '--count', COUNT_MAX)
  const query = new URLSearchParams()
  if (flags.fromHeight !== undefined) query.set('fromHeight', flags.fromHeight)
  if (flags.contract !== undefined) query.set('contract', flags.contract)
  const api = await requireApi(flags.dir, flags.as, io)
  let count = 0
  // Other events are about the stream itself.
  for await (const { event, data } of api.events(`/v1/events?${query}`)) {
    if (event !== 'outcome') continue
    io.print(flags.json ? data : lineOf(JSON.parse(data) as Outcome))
    count += 1
    if (count === wanted) return
  }
}

function lineOf({ index, height, time, kind, refusal, operations }: Outcome): string {
  const what =
    operations.length === 0 ? kind : operations.map(({ contract, method }) => `${contract}.${method}`).join(' ')
  return `${time}  ${height.padStart(8)}  ${index.padStart(8)}  ${what}${refusal === undefined ? '' : `  ${refusal}`}`
}
