/** `chassis chain export -o FILE`: the last checkpointed state of a ledger as a snapshot file. */
import { join } from 'node:path'
import { type ExportedSnapshot, exportNode, exportSnapshot, nodeExists } from '@chassis/engine'
import { formatInstant, toHex } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { requireLedger } from '../ledger/read-ledger.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly output: string
  readonly keys?: string
}

const EXAMPLES = [
  'chassis chain export -o ledger.snapshot',
  'chassis chain export --dir my-ledger -o ledger.snapshot --json',
  'chassis chain export --dir my-network/node1 --keys my-network/founding/keys -o last.snapshot',
]

export function registerChainExport(chain: Command, io: CliIo): void {
  withLedgerOptions(chain.command('export').description(io.format('cli.chain.export.description')), io)
    .requiredOption('-o, --output <file>', io.format('cli.option.output'))
    .option('--keys <folder>', io.format('cli.chain.export.keys'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  const label = io.format('cli.chain.export.progress')
  // The number of entries is known at the end only: the display counts, it does not promise.
  const progress = ({ entries: done }: { readonly entries: number }) => io.progress(label, done, done)
  const exported = await write(flags, progress).finally(() => io.progressDone())
  const { ledgerId, position, bytes, chunks, entries, hash } = exported
  const { height, time } = position
  const appHash = toHex(position.appHash)
  const snapshot = toHex(hash)
  if (flags.json) {
    io.print(JSON.stringify({ file: flags.output, ledgerId, height, time, appHash, bytes, chunks, entries, snapshot }))
    return
  }
  io.print(io.format('cli.chain.export.written', { file: flags.output, bytes, entries, height }))
  io.print(`  ${ledgerId}`)
  io.print(`  ${formatInstant(time)}`)
  io.print(`  app hash ${appHash}`)
  io.print(`  snapshot ${snapshot}`)
  io.note(io.format('cli.chain.export.confidential'))
}

function write(
  { dir, output: file, keys }: Flags,
  progress: (step: { readonly entries: number }) => void,
): Promise<ExportedSnapshot> {
  const application = join(dir, 'chassis')
  // A node of a network: the operator of its solo ledger signs that it is where the members go on.
  if (nodeExists(application)) return exportNode({ dir: application, file, keys: keys ?? join(dir, 'keys'), progress })
  requireLedger(dir)
  return exportSnapshot({ dir, file, progress })
}
