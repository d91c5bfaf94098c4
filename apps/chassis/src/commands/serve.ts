/** `chassis serve`: opens the ledger of a folder and serves it, without boarding anything. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import { serveUntilStopped } from '../serve/serve-ledger.ts'
import { checkServeFlags, type ServeFlags, withServeOptions } from '../serve/serve-options.ts'

const EXAMPLES = [
  'chassis serve',
  'chassis serve --dir real --port 9000',
  'chassis serve --host 0.0.0.0 --origin https://node.example',
]

export function registerServe(program: Command, io: CliIo): void {
  withServeOptions(
    program
      .command('serve')
      .description(io.format('cli.serve.description'))
      .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR),
    io,
  )
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: ServeFlags & { readonly dir: string }) => run(flags, io))
}

async function run(flags: ServeFlags & { readonly dir: string }, io: CliIo): Promise<void> {
  checkServeFlags(flags)
  requireLedger(flags.dir)
  const opened = await openDemoLedger(flags.dir, io)
  try {
    io.print(io.format('start.opened', { folder: resolve(flags.dir), height: opened.ledger.height }))
    io.print(`  ${opened.ledger.ledgerId}`)
    await serveUntilStopped(opened, flags, io)
  } finally {
    await opened.ledger.close()
  }
}
