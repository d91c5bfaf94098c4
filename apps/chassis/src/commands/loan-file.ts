/** `chassis loan simulate|schedule|payoff FILE`: what a loan file comes to, without a ledger. */
import { contextOf, foldLoan, foldState, positionForm, quoteForm, quotePayoff } from '@chassis/finance'
import { parseCivilDate } from '@chassis/primitives'
import type { Command } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { printPayoff, printPosition, printSchedule } from '../loan-file/print-position.ts'
import { readLoanInput } from '../loan-file/read-loan-input.ts'

interface Flags {
  readonly json?: boolean
}

interface PayoffFlags extends Flags {
  readonly on?: string
  readonly goodThrough?: string
}

export function registerLoanFile(loan: Command, io: CliIo): void {
  const command = (name: 'simulate' | 'schedule' | 'payoff', example: string) =>
    loan
      .command(name)
      .argument('<file>', io.format('cli.loanFile.argument'))
      .description(io.format(`cli.loanFile.${name}.description`))
      .option('--json', io.format('cli.option.json'))
      .addHelpText('after', helpEnd(io.format, [`chassis loan ${name} examples/loans/${example}`]))
  command('simulate', 'us-simple-interest.json').action((file: string, flags: Flags) => simulate(file, flags, io))
  command('schedule', 'jp-level.json --json').action((file: string, flags: Flags) => schedule(file, flags, io))
  command('payoff', 'us-simple-interest.json --good-through 2026-09-30')
    .option('--on <date>', io.format('cli.loanFile.payoff.on'))
    .option('--good-through <date>', io.format('cli.loanFile.payoff.goodThrough'))
    .action((file: string, flags: PayoffFlags) => payoff(file, flags, io))
}

function simulate(file: string, flags: Flags, io: CliIo): void {
  const input = readLoanInput(file)
  const position = foldLoan(input.terms, input.facts, input.asOf)
  if (flags.json) {
    io.print(JSON.stringify(positionForm.write(position, contextOf(input.terms.product))))
    return
  }
  printPosition(input, position, io)
  io.print('')
  printSchedule(position.schedule, input.terms.product.currency, io)
}

function schedule(file: string, flags: Flags, io: CliIo): void {
  const input = readLoanInput(file)
  const position = foldLoan(input.terms, input.facts, input.asOf)
  if (flags.json) {
    const { schedule: rows } = positionForm.write(position, contextOf(input.terms.product)) as { schedule: unknown }
    io.print(JSON.stringify(rows))
    return
  }
  printSchedule(position.schedule, input.terms.product.currency, io)
}

function payoff(file: string, flags: PayoffFlags, io: CliIo): void {
  const input = readLoanInput(file)
  const on = flags.on === undefined ? input.asOf : parseCivilDate(flags.on)
  const goodThrough = flags.goodThrough === undefined ? on : parseCivilDate(flags.goodThrough)
  const quote = quotePayoff(foldState(input.terms, input.facts, on), on, goodThrough)
  const { product } = input.terms
  if (flags.json) {
    io.print(JSON.stringify(quoteForm.write(quote, contextOf(product))))
    return
  }
  printPayoff(quote.first, product.currency, io)
  if (goodThrough > on) printPayoff(quote.last, product.currency, io)
}
