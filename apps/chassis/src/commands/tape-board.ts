/** `chassis tape board FILE`: boards a tape on the ledger of a folder, founding one when there is none. */
import type { Command } from 'commander'
import { requireColumns } from '../board/require-columns.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { boardReal, runBook } from './start.ts'
import { type BookYearBasis, yearBasisOption } from './year-basis-option.ts'

const EXAMPLES = ['chassis tape board ex102.xml --dir real', 'chassis tape board pool.csv --dir real --year-basis 365']

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly yearBasis: BookYearBasis
}

export function registerTapeBoard(tape: Command, io: CliIo): void {
  tape
    .command('board')
    .argument('<file>', io.format('tape.audit.file'))
    .description(io.format('cli.tape.board.description'))
    .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR)
    .addOption(yearBasisOption(io))
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action(async (file: string, flags: Flags) => {
      await requireColumns(file)
      const book = { file, yearBasis: flags.yearBasis }
      await runBook(flags, io, (opened, told) => boardReal(opened, book, told))
    })
}
