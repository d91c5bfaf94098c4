/** `chassis loan explain FILE|ID`: the derivation of one amount, and what it would be had a fact been otherwise. */

import { EXPLAINABLE, type Explainable, explain, type LoanFile, writeDerivation } from '@chassis/finance'
import type { CivilDate } from '@chassis/primitives'
import { type Command, CommanderError, InvalidArgumentError } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { dateOption } from '../cli/date-option.ts'
import { EXIT } from '../cli/exit-codes.ts'
import { explainLedgerFact } from '../loan-file/explain-ledger-fact.ts'
import { explainLedgerLoan } from '../loan-file/explain-ledger-loan.ts'
import {
  type FindLoanFlags,
  findLedgerLoan,
  findLoanFile,
  isLedgerLoan,
  withInterestFrom,
  withLoanOptions,
} from '../loan-file/find-loan.ts'
import { printDerivation } from '../loan-file/print-derivation.ts'
import { printSupposed } from '../loan-file/print-supposed.ts'

interface Flags extends FindLoanFlags {
  readonly amount: Explainable
  readonly json?: boolean
  readonly fact?: string
  readonly on?: CivilDate | 'never'
}

const EXAMPLES = [
  'chassis loan explain examples/loans/us-simple-interest.json --amount interest',
  'chassis loan explain examples/loans/us-simple-interest.json --amount instalment:3 --json',
  'chassis loan explain examples/loans/us-simple-interest.json --fact p2 --on 2026-04-03',
  'chassis loan explain loan_… --as-of 2026-06-30',
]

export function registerLoanExplain(loan: Command, io: CliIo): void {
  const date = dateOption(io.format)
  const command = loan
    .command('explain')
    .argument('<loan>', io.format('cli.loanFile.fileOrId'))
    .description(io.format('cli.loanFile.explain.description'))
  withInterestFrom(withLoanOptions(command, io), io)
    .option(
      '--amount <name>',
      io.format('cli.loanFile.explain.amount', { names: [...EXPLAINABLE, 'instalment:N'].join(', ') }),
      (name) => explainable(name, io),
      'payoff' as Explainable,
    )
    .option('--fact <id>', io.format('cli.loanFile.explain.fact'))
    .option('--on <date>', io.format('cli.loanFile.explain.on'), (text) => (text === 'never' ? text : date(text)))
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action(async (loanOrFile: string, flags: Flags) => {
      const { fact, on } = flags
      if (fact === undefined && on !== undefined) {
        throw new CommanderError(EXIT.unreadable, 'chassis.optionAlone', "option '--on' needs '--fact'")
      }
      if (!isLedgerLoan(loanOrFile)) run(findLoanFile(loanOrFile, flags), flags, io)
      else {
        const found = await findLedgerLoan(loanOrFile, flags, io)
        if (fact === undefined) explainLedgerLoan(found, flags.amount, flags, io)
        else explainLedgerFact(found, { fact, on }, flags, io)
      }
    })
}

function explainable(name: string, io: CliIo): Explainable {
  if ((EXPLAINABLE as readonly string[]).includes(name) || /^instalment:[1-9]\d{0,3}$/.test(name)) {
    return name as Explainable
  }
  throw new InvalidArgumentError(io.format('cli.loanFile.explain.unknown'))
}

function run(file: LoanFile, flags: Flags, io: CliIo): void {
  const { fact, on } = flags
  if (fact !== undefined) {
    printSupposed(file, { fact, on }, flags, io)
    return
  }
  const tree = explain(file.terms, file.facts, file.asOf, flags.amount)
  if (flags.json) io.print(JSON.stringify(writeDerivation(tree)))
  else printDerivation(tree, file.terms.product.currency, io)
}
