/**
 * `chassis start`: opens or founds the embedded ledger, boards a book, posts its month, prints what holds, and serves.
 */
import { resolve } from 'node:path'
import type { Reconciliation } from '@chassis/contracts'
import { toHex } from '@chassis/primitives'
import type { Command } from 'commander'
import { type Book, boardTape } from '../board/board-tape.ts'
import type { BoardingResult } from '../board/boarding-totals.ts'
import { claimBook } from '../board/book-file.ts'
import { writeDemoTape } from '../board/demo-tape-file.ts'
import { introduceBorrower } from '../board/introduce-borrower.ts'
import { printBoarding, printBookColumns } from '../board/print-boarding.ts'
import { printPlanted } from '../board/print-planted.ts'
import { printReconciliation } from '../board/print-reconciliation.ts'
import { requireColumns } from '../board/require-columns.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import type { Settings } from '../config/settings.ts'
import type { PlantedComparison } from '../demo/compare-planted.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { type OpenedLedger, openDemoLedger, removeLedger } from '../ledger/open-demo-ledger.ts'
import { runLot } from '../lot/run-lot.ts'
import { serveUntilStopped } from '../serve/serve-ledger.ts'
import { settingsOf, withServeOptions } from '../serve/serve-options.ts'
import { type BookYearBasis, CALENDAR_YEAR, yearBasisOption } from './year-basis-option.ts'

const EXAMPLES = ['chassis start', 'chassis start --fresh', 'chassis start --dir real --tape ex102.xml']

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly once?: boolean
  readonly fresh?: boolean
  readonly tape?: string
  readonly yearBasis: BookYearBasis
}

export function registerStart(program: Command, io: CliIo): void {
  const command = program
    .command('start')
    .description(io.format('cli.start.description'))
    .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR)
    .option('--tape <file>', io.format('cli.start.tape'))
    .addOption(yearBasisOption(io))
    .option('--fresh', io.format('cli.start.fresh'))
    .option('--once', io.format('cli.start.once'))
  withServeOptions(command, io)
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((flags: Flags, self: Command) => {
      // The generated book says itself how its contracts accrue.
      const isGiven = self.getOptionValueSource('yearBasis') === 'cli'
      if (isGiven && flags.tape === undefined) self.error(io.format('cli.start.yearBasisAlone'))
      return run(flags, flags.once ? undefined : settingsOf(self, flags.dir).settings, io)
    })
}

/** Without `settings` it ends after printing. */
async function run(flags: Flags, settings: Settings | undefined, io: CliIo): Promise<void> {
  // A tape that is of no use must not leave a ledger behind, nor cost the one that is there.
  if (flags.tape !== undefined) await requireColumns(flags.tape)
  if (flags.fresh) await removeLedger(flags.dir)
  await runBook(
    flags,
    io,
    (opened, told) =>
      flags.tape === undefined
        ? boardDemo(opened, told)
        : boardReal(opened, { file: flags.tape, yearBasis: flags.yearBasis }, told),
    async (opened, told) => {
      printNextSteps(flags.dir, told)
      if (settings !== undefined) await serveUntilStopped(opened, settings, told)
    },
  )
}

/** What the start and board commands answer with `--json`. */
interface BookAnswer {
  readonly boarding: BoardingResult
  readonly reconciliation: Reconciliation
  readonly planted?: PlantedComparison
}

/** Opens the ledger, runs `board` and `then` and closes it; with `--json` one object takes the place of all lines. */
export async function runBook(
  flags: { readonly dir: string; readonly json?: boolean },
  io: CliIo,
  board: (opened: OpenedLedger, io: CliIo) => Promise<BookAnswer>,
  then?: (opened: OpenedLedger, io: CliIo) => Promise<void>,
): Promise<void> {
  const told: CliIo = flags.json ? { ...io, print() {} } : io
  const opened = await openDemoLedger(flags.dir, told)
  try {
    printOpened(opened, told)
    const answer = await board(opened, told)
    const { ledgerId, position } = opened.ledger
    const at = { ledgerId, height: position.height, appHash: toHex(position.appHash) }
    if (flags.json) io.print(JSON.stringify({ ...at, ...answer }, bigintText))
    await then?.(opened, told)
  } finally {
    await opened.ledger.close()
  }
}

function bigintText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function printOpened({ dir, ledger, genesis, wasFounded }: OpenedLedger, io: CliIo): void {
  io.print(io.format(wasFounded ? 'start.founded' : 'start.opened', { folder: resolve(dir), height: ledger.height }))
  io.print(`  ${ledger.ledgerId}`)
  if (!wasFounded) return
  for (const { name, roles } of genesis.members) {
    io.print(`  ${name.padEnd(24)} ${roles.map((role) => io.format(`portal.role.${role}`)).join(', ')}`)
  }
}

async function boardDemo(opened: OpenedLedger, io: CliIo): Promise<BookAnswer> {
  claimBook(opened.dir, 'demo')
  io.print('')
  io.print(io.format('start.generated'))
  const demo = await writeDemoTape()
  let boarding: BoardingResult
  try {
    const { file, rows } = demo
    boarding = await boardTape(opened, { file, rows, yearBasis: CALENDAR_YEAR, origin: 'generated' }, io)
  } finally {
    demo.remove()
  }
  printBoarding(boarding, io)
  await runLot(opened, io)
  await introduceBorrower(opened)
  const reconciliation = printReconciliation(opened.ledger.reader, io)
  return { boarding, reconciliation, planted: printPlanted(opened.ledger.reader, demo.tape.planted, io) }
}

/** Boards a real tape; also what `chassis tape board` does. */
export async function boardReal(opened: OpenedLedger, book: Book, io: CliIo): Promise<BookAnswer> {
  claimBook(opened.dir, 'tape')
  io.print('')
  io.print(io.format('start.real', { file: book.file }))
  const boarding = await boardTape(opened, book, io)
  printBoarding(boarding, io)
  printBookColumns(boarding, io)
  return { boarding, reconciliation: printReconciliation(opened.ledger.reader, io) }
}

function printNextSteps(dir: string, io: CliIo): void {
  const at = dir === DEFAULT_DIR ? '' : ` --dir ${dir}`
  io.print('')
  io.print(io.format('start.next'))
  for (const step of [
    `npx --no-install chassis loan list${at}`,
    `npx --no-install chassis loan show LOAN${at}`,
    `npx --no-install chassis trust export -o trust.json${at}`,
    `npx --no-install chassis slip get LOAN -o loan.slip${at}`,
    'npx --no-install chassis slip verify loan.slip --trust trust.json',
    `npx --no-install chassis chain verify${at}`,
  ]) {
    io.print(`  ${step}`)
  }
}
