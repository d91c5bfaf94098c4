/** `chassis start`: opens or founds the embedded ledger, boards a book, posts its month, prints what holds. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type BoardingResult, boardTape } from '../board/board-tape.ts'
import { claimBook } from '../board/book-file.ts'
import { writeDemoTape } from '../board/demo-tape-file.ts'
import { printPlanted } from '../board/print-planted.ts'
import { printReconciliation } from '../board/print-reconciliation.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { DEFAULT_DIR } from '../ledger/dir-option.ts'
import { type OpenedLedger, openDemoLedger, removeLedger } from '../ledger/open-demo-ledger.ts'
import { runLot } from '../lot/run-lot.ts'
import { surveyTape } from '../tape/read-tape.ts'

interface Flags {
  readonly dir: string
  readonly once?: boolean
  readonly fresh?: boolean
  readonly tape?: string
}

export function registerStart(program: Command, io: CliIo): void {
  program
    .command('start')
    .description(io.format('cli.start.description'))
    .option('--dir <folder>', io.format('cli.option.dir'), DEFAULT_DIR)
    .option('--tape <file>', io.format('cli.start.tape'))
    .option('--fresh', io.format('cli.start.fresh'))
    .option('--once', io.format('cli.start.once'))
    .addHelpText(
      'after',
      '\nExamples:\n  chassis start\n  chassis start --fresh\n  chassis start --dir real --tape ex102.xml\n',
    )
    .action((flags: Flags) => run(flags, io))
}

async function run(flags: Flags, io: CliIo): Promise<void> {
  // A tape that is of no use must not leave a ledger behind, nor cost the one that is there.
  if (flags.tape !== undefined) await surveyTape(flags.tape, 1)
  if (flags.fresh) await removeLedger(flags.dir)
  const opened = await openDemoLedger(flags.dir, io)
  try {
    printOpened(opened, io)
    if (flags.tape === undefined) await boardDemo(opened, io)
    else await boardReal(opened, flags.tape, io)
  } finally {
    await opened.ledger.close()
  }
  printNextSteps(flags.dir, io)
}

function printOpened({ dir, ledger, genesis, wasFounded }: OpenedLedger, io: CliIo): void {
  io.print(io.format(wasFounded ? 'start.founded' : 'start.opened', { folder: resolve(dir), height: ledger.height }))
  io.print(`  ${ledger.ledgerId}`)
  if (wasFounded) for (const { name, roles } of genesis.members) io.print(`  ${name.padEnd(24)} ${roles.join(', ')}`)
}

async function boardDemo(opened: OpenedLedger, io: CliIo): Promise<void> {
  claimBook(opened.dir, 'demo')
  io.print('')
  io.print(io.format('start.generated'))
  const demo = await writeDemoTape()
  try {
    printBoarding(await boardTape(opened, demo.file, demo.rows, io), io)
  } finally {
    demo.remove()
  }
  await runLot(opened, io)
  printReconciliation(opened.ledger.reader, io)
  printPlanted(opened.ledger.reader, demo.tape.planted, io)
}

/** Boards a real tape; also what `chassis tape board` does. */
export async function boardReal(opened: OpenedLedger, file: string, io: CliIo): Promise<void> {
  claimBook(opened.dir, 'tape')
  io.print('')
  io.print(io.format('start.real', { file }))
  printBoarding(await boardTape(opened, file, undefined, io), io)
  printReconciliation(opened.ledger.reader, io)
}

function printBoarding(result: BoardingResult, io: CliIo): void {
  const { rows, boarded, posted, corrected, unchanged, contractDiffers, unboardable, unboardableCount } = result
  io.print(`  ${io.format('start.boarding', { rows, boarded, posted, corrected, unchanged })}`)
  if (contractDiffers > 0) io.print(`  ${io.format('start.contractDiffers', { count: contractDiffers })}`)
  if (unboardableCount > 0) io.print(`  ${io.format('start.unboardable', { count: unboardableCount })}`)
  for (const { line, missing } of unboardable.slice(0, 10))
    io.print(`    ${io.format('start.unboardable.row', { line, missing })}`)
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
