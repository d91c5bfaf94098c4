/** A position for people. */
import type { LoanFile, PayoffAmounts, Position, ScheduleRow } from '@chassis/finance'
import type { MessageKey } from '@chassis/messages'
import { formatCivilDate } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { displayWidth } from '../cli/display-width.ts'
import { amountText, rateText } from '../ledger/money-text.ts'

const LABEL_WIDTH = 34

/** Where the loan stands, line by line. */
export function printPosition(file: LoanFile, position: Position, io: CliIo): void {
  const { currency } = file.terms.product
  const money = (amountMinor: bigint) => `${amountText(amountMinor, currency)} ${currency}`
  const line = (key: MessageKey, value: string) => io.print(`  ${label(io.format(key))} ${value}`)
  const { product } = file.terms
  io.print(
    io.format('cli.loanFile.title', {
      product: `${product.id}@${product.version}`,
      date: formatCivilDate(position.asOf),
    }),
  )
  line('cli.loan.field.status', io.format(`cli.loanFile.status.${position.status}`))
  line('cli.loan.field.rate', `${rateText(position.rate)}  ${product.interest.dayCount}`)
  line('cli.loan.field.principal', money(position.owed.principal))
  line('cli.loanFile.interest', money(position.owed.interest))
  line('cli.loanFile.accrued', `${money(position.accruedMinor)}  (${exactText(position.accrued, currency)})`)
  line('cli.loanFile.penalty', money(position.owed.penalty + position.lateAccruedMinor))
  line('cli.loanFile.fee', money(position.owed.fee))
  for (const [key, amountMinor] of [
    ['cli.loanFile.advance', position.advanceMinor],
    ['cli.loanFile.suspense', position.suspenseMinor],
    ['cli.loanFile.overpaid', position.overpaidMinor],
  ] as const) {
    if (amountMinor !== 0n) line(key, money(amountMinor))
  }
  line('cli.loanFile.due', money(position.dueMinor))
  line(
    'cli.loanFile.daysPastDue',
    io.format('cli.loanFile.days', { days: position.daysPastDue, bucket: position.bucket }),
  )
  if (position.nextDue !== undefined) {
    line('cli.loanFile.next', `${formatCivilDate(position.nextDue)}  ${money(position.nextAmountMinor)}`)
  }
  line('cli.loanFile.perDiem', `${money(position.perDiemMinor)}  (${exactText(position.perDiem, currency)})`)
  line('cli.loanFile.payoff', money(position.payoff.amountMinor))
}

/** `1234567/365000000000`: exact minor units. */
function exactText(exact: Position['accrued'], currency: string): string {
  return exact.numerator === 0n ? `0 ${currency}` : `${exact.numerator}/${exact.denominator} ÷ minor ${currency}`
}

/** What a payoff consists of. */
export function printPayoff(amounts: PayoffAmounts, currency: string, io: CliIo): void {
  const money = (amountMinor: bigint) => `${amountText(amountMinor, currency)} ${currency}`
  io.print(
    io.format('cli.loanFile.payoffOn', { date: formatCivilDate(amounts.on), amount: money(amounts.amountMinor) }),
  )
  for (const [key, amountMinor] of [
    ['cli.loan.field.principal', amounts.principalMinor],
    ['cli.loanFile.interest', amounts.interestMinor],
    ['cli.loanFile.penalty', amounts.penaltyMinor],
    ['cli.loanFile.fee', amounts.feeMinor],
    ['cli.loanFile.advance', -amounts.advanceMinor],
  ] as const) {
    io.print(`  ${label(io.format(key))} ${money(amountMinor)}`)
  }
}

/** The schedule as a table with its totals. */
export function printSchedule(rows: readonly ScheduleRow[], currency: string, io: CliIo): void {
  const columns: readonly MessageKey[] = [
    'cli.loanFile.column.n',
    'cli.loanFile.column.due',
    'cli.loanFile.column.interest',
    'cli.loanFile.column.principal',
    'cli.loanFile.column.amount',
    'cli.loanFile.column.paid',
    'cli.loanFile.column.status',
  ]
  const money = (amountMinor: bigint) => amountText(amountMinor, currency)
  const cells = rows.map((row) => [
    String(row.n),
    formatCivilDate(row.due),
    money(row.interestMinor),
    money(row.principalMinor),
    money(row.amountMinor),
    money(row.paidMinor),
    io.format(`cli.loanFile.row.${row.status}`),
  ])
  const sum = (pick: (row: ScheduleRow) => bigint) => money(rows.reduce((total, row) => total + pick(row), 0n))
  const total = [
    io.format('cli.loanFile.column.total'),
    '',
    sum((row) => row.interestMinor),
    sum((row) => row.principalMinor),
    sum((row) => row.amountMinor),
    sum((row) => row.paidMinor),
    '',
  ]
  const table = [columns.map((key) => io.format(key)), ...cells, total]
  printTable(table, [1, 6], io)
}

/** Rows of cells in columns; numbers stand at the right, the columns in `words` at the left. */
export function printTable(table: readonly (readonly string[])[], words: readonly number[], io: CliIo): void {
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map((row) => displayWidth(row[i] ?? ''))))
  for (const row of table) {
    const cells = row.map((cell, i) => padded(cell, widths[i] ?? 0, words.includes(i)))
    io.print(cells.join('  ').trimEnd())
  }
}

function padded(cell: string, width: number, isWord: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return isWord ? cell + space : space + cell
}

export function label(text: string): string {
  return text + ' '.repeat(Math.max(0, LABEL_WIDTH - displayWidth(text)))
}
