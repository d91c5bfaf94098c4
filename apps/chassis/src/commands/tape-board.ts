/** `chassis tape board FILE`: boards a tape on the ledger of a folder, founding one when there is none. */
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { surveyTape } from '../tape/read-tape.ts'
import { boardReal, runBook } from './start.ts'

export function registerTapeBoard(tape: Command, io: CliIo): void {
  tape
    .command('board')
    .argument('<file>', io.format('tape.audit.file'))
    .description(io.format('cli.tape.board.description'))
    .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR)
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', '\nExamples:\n  chassis tape board ex102.xml --dir real\n')
    .action(async (file: string, flags: { readonly dir: string; readonly json?: boolean }) => {
      await surveyTape(file, 1)
      await runBook(flags, io, (opened, told) => boardReal(opened, file, told))
    })
}
