/** `chassis loan explain FILE|ID`: the derivation of one amount, and what it would be had a fact been otherwise. */

import { dayOfInterest, derivationOf, standingOf, TOLD_WITHOUT_INTEREST } from '@chassis/contracts'
import { LoanStanding, MonthStep } from '@chassis/contracts/schemas'
import {
  contextOf,
  type Derivation,
  EXPLAINABLE,
  type Explainable,
  explain,
  type LoanFile,
  positionForm,
  suppose,
  writeDerivation,
} from '@chassis/finance'
import { parseCivilDate } from '@chassis/primitives'
import { type Command, InvalidArgumentError } from 'commander'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { amountText } from '../ledger/money-text.ts'
import { derivationSentence } from '../loan-file/derivation-sentence.ts'
import {
  type FindLoanFlags,
  fileOfLedger,
  findLedgerLoan,
  findLoanFile,
  isLedgerLoan,
  type LedgerLoan,
  withLoanOptions,
} from '../loan-file/find-loan.ts'
import { printStanding } from '../loan-file/print-standing.ts'

interface Flags extends FindLoanFlags {
  readonly amount: Explainable
  readonly json?: boolean
  readonly fact?: string
  readonly on?: string
}

const EXAMPLES = [
  'chassis loan explain examples/loans/us-simple-interest.json --amount interest',
  'chassis loan explain examples/loans/us-simple-interest.json --amount instalment:3 --json',
  'chassis loan explain examples/loans/us-simple-interest.json --fact p2 --on 2026-04-03',
  'chassis loan explain loan_… --as-of 2026-06-30',
]

export function registerLoanExplain(loan: Command, io: CliIo): void {
  withLoanOptions(
    loan
      .command('explain')
      .argument('<loan>', io.format('cli.loanFile.fileOrId'))
      .description(io.format('cli.loanFile.explain.description')),
    io,
  )
    .option(
      '--amount <name>',
      io.format('cli.loanFile.explain.amount', { names: [...EXPLAINABLE, 'instalment:N'].join(', ') }),
      (name) => explainable(name, io),
      'payoff' as Explainable,
    )
    .option('--fact <id>', io.format('cli.loanFile.explain.fact'))
    .option('--on <date>', io.format('cli.loanFile.explain.on'))
    .option('--json', io.format('cli.option.json'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action(async (loanOrFile: string, flags: Flags) => {
      if (isLedgerLoan(loanOrFile)) explainLedgerLoan(await findLedgerLoan(loanOrFile, flags, io), flags, io)
      else run(findLoanFile(loanOrFile, flags), flags, io)
    })
}

/** What is known and how, then the derivation of the amount as far as there is one. */
function explainLedgerLoan(loan: LedgerLoan, flags: Flags, io: CliIo): void {
  const standing = standingOf(loan.loan, loan.facts, loan.asOf, loan.interestFrom) as LoanStanding
  const isSilent = standing.figures.some(({ name, basis }) => name === 'interest' && basis === 'unknown')
  if (flags.fact !== undefined) {
    const month = monthOf(flags.fact, standing)
    if (month) printMonthWithoutDay(month, standing, loan, flags, io)
    else printSupposed(fileOfLedger(loan), flags.fact, flags, io)
    return
  }
  const amount = isSilent && !TOLD_WITHOUT_INTEREST.has(flags.amount) ? 'principal' : flags.amount
  const file = fileOfLedger(loan, true)
  const tree = derivationOf(file, amount)
  if (flags.json) {
    io.print(JSON.stringify({ standing: LoanStanding.toJson(standing), amount, derivation: writeDerivation(tree) }))
    return
  }
  printStanding(standing, loan.genesis, io)
  io.print('')
  printTree(tree, 0, file.terms.product.currency, io)
}

/** A fact that reports a month, or corrects one. */
function monthOf(fact: string, { months }: LoanStanding): MonthStep | undefined {
  return months.find((month) => `fact-${month.fact}` === fact && month.lowersPrincipalBy !== undefined)
}

/** "Had this been paid on the 3rd", where nobody knows when it was paid: what a day is worth. */
function printMonthWithoutDay(
  month: MonthStep,
  standing: LoanStanding,
  loan: LedgerLoan,
  { json }: Flags,
  io: CliIo,
): void {
  const before = month.principal + (month.lowersPrincipalBy ?? 0n)
  const money = (amountMinor: bigint) => `${amountText(amountMinor, standing.currency)} ${standing.currency}`
  const amount = dayOfInterest(loan.facts, before, month.end)
  if (json) {
    const { currency } = standing
    const [principal, perDiem] = [String(before), String(amount)]
    io.print(JSON.stringify({ month: MonthStep.toJson(month), currency, principal, perDiem }))
    return
  }
  io.print(
    io.format('cli.standing.monthHasNoDay', { fact: month.fact, amount: money(amount), principal: money(before) }),
  )
}

function explainable(name: string, io: CliIo): Explainable {
  if ((EXPLAINABLE as readonly string[]).includes(name) || /^instalment:[1-9]\d{0,3}$/.test(name)) {
    return name as Explainable
  }
  throw new InvalidArgumentError(io.format('cli.loanFile.explain.unknown'))
}

function run(file: LoanFile, flags: Flags, io: CliIo): void {
  if (flags.fact !== undefined) {
    printSupposed(file, flags.fact, flags, io)
    return
  }
  const tree = explain(file.terms, file.facts, file.asOf, flags.amount)
  if (flags.json) io.print(JSON.stringify(writeDerivation(tree)))
  else printTree(tree, 0, file.terms.product.currency, io)
}

function printTree(node: Derivation, depth: number, currency: string, io: CliIo): void {
  io.print('  '.repeat(depth) + derivationSentence(node, currency, io.format))
  for (const child of node.children) printTree(child, depth + 1, currency, io)
}

function printSupposed(file: LoanFile, fact: string, flags: Flags, io: CliIo): void {
  const isNever = flags.on === undefined || flags.on === 'never'
  const effective = isNever ? undefined : parseCivilDate(flags.on as string)
  const { actual, supposed, difference } = suppose(file.terms, file.facts, file.asOf, { fact, effective })
  const { product } = file.terms
  if (flags.json) {
    const context = contextOf(product)
    const amounts = Object.entries(difference).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? amountText(value, product.currency) : value,
    ])
    io.print(
      JSON.stringify({
        actual: positionForm.write(actual, context),
        supposed: positionForm.write(supposed, context),
        difference: Object.fromEntries(amounts),
      }),
    )
    return
  }
  io.print(
    io.format(isNever ? 'cli.loanFile.explain.never' : 'cli.loanFile.explain.had', { fact, date: flags.on ?? '' }),
  )
  const money = (amountMinor: bigint) =>
    `${amountMinor > 0n ? '+' : ''}${amountText(amountMinor, product.currency)} ${product.currency}`
  for (const [key, amountMinor] of [
    ['cli.loan.field.principal', difference.principal],
    ['cli.loanFile.interest', difference.interest],
    ['cli.loanFile.penalty', difference.penalty],
    ['cli.loanFile.fee', difference.fee],
    ['cli.loanFile.payoff', difference.payoff],
  ] as const) {
    io.print(`  ${io.format(key)}: ${money(amountMinor)}`)
  }
  io.print(
    `  ${io.format('cli.loanFile.daysPastDue')}: ${difference.daysPastDue > 0 ? '+' : ''}${difference.daysPastDue}`,
  )
}
