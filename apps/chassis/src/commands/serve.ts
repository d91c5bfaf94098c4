/** `chassis serve`: opens the ledger of a folder and serves it, without boarding anything. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import type { Settings } from '../config/settings.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import { serveUntilStopped } from '../serve/serve-ledger.ts'
import { settingsOf, withServeOptions } from '../serve/serve-options.ts'

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
    .action(({ dir }: { readonly dir: string }, self: Command) => run(dir, settingsOf(self, dir).settings, io))
}

async function run(dir: string, settings: Settings, io: CliIo): Promise<void> {
  requireLedger(dir)
  const opened = await openDemoLedger(dir, io)
  try {
    io.print(io.format('start.opened', { folder: resolve(dir), height: opened.ledger.height }))
    io.print(`  ${opened.ledger.ledgerId}`)
    await serveUntilStopped(opened, settings, io)
  } finally {
    await opened.ledger.close()
  }
}
