/** `chassis loan show ID`: one loan with its facts; now, as of a date, or as it was known at a time. */
import { positionOf } from '@chassis/contracts'
import { LoanFact, LoanHead } from '@chassis/contracts/schemas'
import { formatRateFraction } from '@chassis/finance'
import { type CivilDate, formatCivilDate, formatInstant, PlatformError, parseCivilDate } from '@chassis/primitives'
import { instant, loanId } from '@chassis/protocol'
import type { Command } from 'commander'
import { findReadingApi } from '../api/find-api.ts'
import { type LoanSource, loanOverApi } from '../api/loans-over-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { transactionsOfLoan } from '../ledger/loan-transactions.ts'
import { memberName } from '../ledger/member-name.ts'
import { amountText, rateText } from '../ledger/money-text.ts'
import { withLedger } from '../ledger/read-ledger.ts'
import { factLines } from './fact-lines.ts'

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly asOf?: string
  readonly knownAt?: string
  readonly transactions?: boolean
}

const EXAMPLES = [
  'chassis loan show loan_…',
  'chassis loan show loan_… --as-of 2026-06-30',
  'chassis loan show loan_… --known-at 2026-07-01T00:00:00.000Z --json',
  'chassis loan show loan_… --transactions',
]

export function registerLoanShow(loan: Command, io: CliIo): void {
  withLedgerOptions(
    loan
      .command('show')
      .argument('<loan>', io.format('cli.loan.argument'))
      .description(io.format('cli.loan.show.description')),
    io,
  )
    .option('--as-of <date>', io.format('cli.loan.show.asOf'))
    .option('--known-at <time>', io.format('cli.loan.show.knownAt'))
    .option('--transactions', io.format('cli.loan.show.transactions'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((id: string, flags: Flags) => show(id, flags, io))
}

/** From the node that serves the folder or, without one, from the folder itself. */
async function show(id: string, flags: Flags, io: CliIo): Promise<void> {
  const api = await findReadingApi(flags.dir, io)
  if (api === undefined) await withLedger(flags.dir, (ledger) => run(ledger, id, flags, io))
  else run(await loanOverApi(api, flags.dir, loanId.parse(id)), id, flags, io)
}

function run(ledger: LoanSource, id: string, flags: Flags, io: CliIo): void {
  const loan = loanId.parse(id)
  const asOf = flags.asOf === undefined ? undefined : parseCivilDate(flags.asOf)
  const knownAt = flags.knownAt === undefined ? undefined : parseKnownAt(flags.knownAt)
  const view = positionOf(ledger.book, loan, { asOf, knownAt })
  if (!view) {
    throw new PlatformError('no such loan, or not yet at that time', { code: 'ID_NOT_FOUND', details: { id } })
  }
  const facts = [...ledger.book.loans.facts(loan, 0, view.facts)]
  const source = { dir: flags.dir, ledger: ledger.id, height: ledger.snapshot.position.height }
  const times = facts.map(({ recordedAt }) => recordedAt)
  const transactions = flags.transactions ? transactionsOfLoan(source, loan, times) : undefined
  if (flags.json) {
    const head = ledger.book.loans.get(loan)
    const position = head && (LoanHead.toJson({ ...head, position: view.position }) as { position: unknown }).position
    io.print(
      JSON.stringify({
        id,
        status: view.status,
        lender: view.lender,
        servicer: view.servicer,
        origin: view.origin ?? null,
        terms: { ...view.terms, rate: formatRateFraction(view.terms.rate) },
        position,
        interestAsOf: view.interestAsOf?.toString() ?? null,
        facts: facts.map((fact) => LoanFact.toJson(fact)),
        ...(transactions && {
          transactions: transactions.map(({ time, ...one }) => ({ ...one, time: formatInstant(time) })),
        }),
        height: ledger.snapshot.position.height,
      }),
    )
    return
  }
  printLoan(ledger, view, { asOf, facts }, io)
  if (transactions === undefined) return
  io.print('')
  io.print(io.format('cli.loan.transactions', { count: transactions.length }))
  for (const { id: tx, height } of transactions) io.print(`  ${tx}  ${io.format('cli.loan.transactionAt', { height })}`)
}

function parseKnownAt(text: string): number {
  // A date alone means its first moment, UTC.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseCivilDate(text) * 86_400_000 : instant.fromJson(text, '--known-at')
}

function printLoan(
  { genesis, snapshot }: LoanSource,
  view: NonNullable<ReturnType<typeof positionOf>>,
  { asOf, facts }: { readonly asOf: CivilDate | undefined; readonly facts: readonly LoanFact[] },
  io: CliIo,
): void {
  const { terms, position } = view
  const money = (amount: bigint) => `${amountText(amount, terms.currency)} ${terms.currency}`
  const line = (key: Parameters<CliIo['format']>[0], value: string) =>
    io.print(`  ${io.format(key).padEnd(26)} ${value}`)
  io.print(view.loan)
  if (view.origin !== undefined) io.print(`  ${io.format(`loan.origin.${view.origin}`)}`)
  line('cli.loan.field.status', io.format(`portal.loan.status.${view.status}`))
  line('cli.loan.field.lender', memberName(genesis, view.lender))
  line('cli.loan.field.servicer', memberName(genesis, view.servicer))
  line('cli.loan.field.rate', `${rateText(terms.rate)}  ${terms.yearBasis}`)
  line('cli.loan.field.principal', money(position.principal))
  line('cli.loan.field.attested', io.format('cli.loan.attestedAsOf', { date: formatCivilDate(position.attestedAsOf) }))
  if (position.claimedPrincipal !== undefined) line('cli.loan.field.claimedPrincipal', money(position.claimedPrincipal))
  if (asOf !== undefined && view.interestAsOf !== undefined) line('cli.loan.field.interest', money(view.interestAsOf))
  if (position.accruedThrough === undefined) line('cli.loan.field.interest', io.format('cli.loan.interestUnknown'))
  line('cli.loan.field.breaks', String(position.openBreaks))
  const [first] = facts
  if (first?.kind === 'boarded' && first.references.vehicle) line('cli.loan.field.vehicle', first.references.vehicle)
  line('cli.loan.field.block', `${snapshot.position.height}  ${formatInstant(snapshot.position.time)}`)
  io.print('')
  io.print(io.format('cli.loan.facts', { count: facts.length }))
  facts.forEach((_, index) => {
    for (const text of factLines(facts, index, terms.currency, io)) io.print(text)
  })
}
