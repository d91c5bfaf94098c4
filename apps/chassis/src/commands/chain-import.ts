/** `chassis chain import FILE`: a new ledger folder from a snapshot, which goes on where the snapshot ends. */
import { importSnapshot } from '@chassis/engine'
import { toHex } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { rules } from '../ledger/rules.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly keys?: string
}

const EXAMPLES = [
  'chassis chain import ledger.snapshot --dir restored --keys .chassis/keys',
  'chassis chain verify --dir restored',
]

export function registerChainImport(chain: Command, io: CliIo): void {
  chain
    .command('import')
    .argument('<file>', io.format('cli.chain.import.argument'))
    .description(io.format('cli.chain.import.description'))
    // No default folder: an import makes a new one, and a slip of the hand must not meet the ledger in use.
    .requiredOption('--dir <folder>', io.format('cli.chain.import.dir'))
    .option('--keys <folder>', io.format('cli.chain.import.keys'))
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((file: string, flags: Flags) => run(file, flags, io))
}

async function run(file: string, flags: Flags, io: CliIo): Promise<void> {
  const { ledgerId, position, entries, hash } = await importSnapshot({
    file,
    dir: flags.dir,
    rules,
    keys: flags.keys,
    progress: ({ what, done, total }) => io.progress(io.format(`cli.chain.import.progress.${what}`), done, total),
  }).finally(() => io.progressDone())
  const { height } = position
  const appHash = toHex(position.appHash)
  const snapshot = toHex(hash)
  if (flags.json) {
    io.print(JSON.stringify({ dir: flags.dir, ledgerId, height, appHash, entries, snapshot }))
    return
  }
  io.print(io.format('cli.chain.import.done', { dir: flags.dir, height, next: height + 1, entries }))
  io.print(`  ${ledgerId}`)
  io.print(`  app hash ${appHash}`)
  io.note(io.format('cli.chain.import.onlyOne'))
}
