/** `chassis tape board FILE`: boards a tape on the ledger of a folder, founding one when there is none. */
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { surveyTape } from '../tape/read-tape.ts'
import { boardReal } from './start.ts'

export function registerTapeBoard(tape: Command, io: CliIo): void {
  tape
    .command('board')
    .argument('<file>', io.format('tape.audit.file'))
    .description(io.format('cli.tape.board.description'))
    .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR)
    .addHelpText('after', '\nExamples:\n  chassis tape board ex102.xml --dir real\n')
    .action(async (file: string, flags: { readonly dir: string }) => {
      await surveyTape(file, 1)
      const opened = await openDemoLedger(flags.dir, io)
      try {
        await boardReal(opened, file, io)
      } finally {
        await opened.ledger.close()
      }
    })
}
