/** `chassis loan simulate FILE`, `schedule|payoff FILE|ID`: what a loan comes to, of a file or of the ledger. */

import { contractMonths, standingOf } from '@chassis/contracts'
import { formatCivilMonth, LoanStanding } from '@chassis/contracts/schemas'
import { contextOf, foldLoan, foldState, type LoanFile, positionForm, quoteForm, quotePayoff } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import { type Command, Option } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { dateOption } from '../cli/date-option.ts'
import { amountText } from '../ledger/money-text.ts'
import {
  type FindLoanFlags,
  fileOfLedger,
  findLedgerLoan,
  findLoanFile,
  isLedgerLoan,
  type LedgerLoan,
  withInterestFrom,
  withLoanOptions,
} from '../loan-file/find-loan.ts'
import { printPayoff, printPosition, printSchedule } from '../loan-file/print-position.ts'
import { printContractMonths, printFigures } from '../loan-file/print-standing.ts'
import { readLoanInput } from '../loan-file/read-loan-input.ts'

interface Flags extends FindLoanFlags {
  readonly json?: boolean
}

interface PayoffFlags extends Flags {
  readonly on?: CivilDate
  readonly goodThrough?: CivilDate
}

export function registerLoanFile(loan: Command, io: CliIo): void {
  const command = (name: 'simulate' | 'schedule' | 'payoff', argument: 'argument' | 'fileOrId', examples: string[]) =>
    loan
      .command(name)
      .argument(argument === 'argument' ? '<file>' : '<loan>', io.format(`cli.loanFile.${argument}`))
      .description(io.format(`cli.loanFile.${name}.description`))
      .option('--json', io.format('cli.option.json'))
      .addHelpText(
        'after',
        helpEnd(
          io.format,
          examples.map((example) => `chassis loan ${name} ${example}`),
        ),
      )
  command('simulate', 'argument', ['examples/loans/us-simple-interest.json']).action(
    (file: string, flags: { readonly json?: boolean }) => simulate(readLoanInput(file), flags, io),
  )
  withLoanOptions(command('schedule', 'fileOrId', ['examples/loans/jp-level.json --json', 'loan_…']), io).action(
    async (loanOrFile: string, flags: Flags) => {
      if (isLedgerLoan(loanOrFile)) printMonths(await findLedgerLoan(loanOrFile, flags, io), flags, io)
      else schedule(findLoanFile(loanOrFile, flags), flags, io)
    },
  )
  const payoffs = ['examples/loans/us-simple-interest.json --good-through 2026-09-30', 'loan_… --on 2026-09-30']
  const date = dateOption(io.format)
  withInterestFrom(withLoanOptions(command('payoff', 'fileOrId', payoffs), io), io)
    .addOption(new Option('--on <date>', io.format('cli.loanFile.payoff.on')).argParser(date).conflicts('asOf'))
    .option('--good-through <date>', io.format('cli.loanFile.payoff.goodThrough'), date)
    .action(async (loanOrFile: string, flags: PayoffFlags) => {
      const asOf = flags.on ?? flags.asOf
      const wanted = asOf === undefined ? flags : { ...flags, asOf }
      if (isLedgerLoan(loanOrFile)) payoffOfLedger(await findLedgerLoan(loanOrFile, wanted, io), flags, io)
      else payoff(findLoanFile(loanOrFile, wanted), flags, io)
    })
}

/** The contract's months, with what came in them by the day that is asked about: the ledger knows no due days. */
function printMonths({ facts, asOf }: LedgerLoan, flags: Flags, io: CliIo): void {
  const months = contractMonths(facts, asOf)
  const first = facts[0]
  const currency = first?.kind === 'boarded' ? first.terms.currency : ''
  if (!flags.json) {
    printContractMonths(months, currency, asOf, io)
    return
  }
  const text = (amountMinor: bigint | undefined) =>
    amountMinor === undefined ? undefined : amountText(amountMinor, currency)
  const rows = months.map(({ n, month, expected, received, basis }) => {
    return { n, month: formatCivilMonth(month), expected: text(expected), received: text(received), basis }
  })
  io.print(JSON.stringify(rows))
}

/**
 * Where interest is not known, what of the payoff is, and why not more. Nothing can be promised up to a later day then:
 * throws LOAN_NOT_EXPLAINABLE.
 */
function payoffOfLedger(loan: LedgerLoan, flags: PayoffFlags, io: CliIo): void {
  const standing = standingOf(loan.loan, loan.facts, loan.asOf, loan.interestFrom)
  const isKnown = standing?.figures.find(({ name }) => name === 'payoff')?.basis !== 'unknown'
  if (isKnown || !standing || flags.goodThrough !== undefined) payoff(fileOfLedger(loan), flags, io)
  else if (flags.json) io.print(JSON.stringify(LoanStanding.toJson(standing)))
  else {
    io.print(io.format('cli.standing.silent'))
    printFigures(standing, io, ['principal', 'fees', 'perDiem', 'payoff'])
  }
}

function simulate(input: LoanFile, flags: { readonly json?: boolean }, io: CliIo): void {
  const position = foldLoan(input.terms, input.facts, input.asOf)
  if (flags.json) {
    io.print(JSON.stringify(positionForm.write(position, contextOf(input.terms.product))))
    return
  }
  printPosition(input, position, io)
  io.print('')
  printSchedule(position.schedule, input.terms.product.currency, io)
}

function schedule(input: LoanFile, flags: Flags, io: CliIo): void {
  const position = foldLoan(input.terms, input.facts, input.asOf)
  if (flags.json) {
    const { schedule: rows } = positionForm.write(position, contextOf(input.terms.product)) as { schedule: unknown }
    io.print(JSON.stringify(rows))
    return
  }
  printSchedule(position.schedule, input.terms.product.currency, io)
}

function payoff(input: LoanFile, flags: PayoffFlags, io: CliIo): void {
  const { on = input.asOf, goodThrough = on } = flags
  const quote = quotePayoff(foldState(input.terms, input.facts, on), on, goodThrough)
  const { product } = input.terms
  if (flags.json) {
    io.print(JSON.stringify(quoteForm.write(quote, contextOf(product))))
    return
  }
  printPayoff(quote.first, product.currency, io)
  if (goodThrough > on) printPayoff(quote.last, product.currency, io)
}
