/** What is known of a loan of the ledger, for people. */
import type { ContractMonth } from '@chassis/contracts'
import { formatCivilMonth, type KnownFigure, type LoanStanding, type MonthStep } from '@chassis/contracts/schemas'
import type { Genesis } from '@chassis/kernel'
import type { MessageKey } from '@chassis/messages'
import { type CivilDate, formatCivilDate } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { memberName } from '../ledger/member-name.ts'
import { amountText } from '../ledger/money-text.ts'
import { label, printTable } from './print-position.ts'

type Money = (amountMinor: bigint) => string

const moneyIn =
  (currency: string): Money =>
  (amountMinor) =>
    `${amountText(amountMinor, currency)} ${currency}`

/** What the balance rests on, every figure with how it is known, and the months that led to it. */
export function printStanding(standing: LoanStanding, genesis: Genesis, io: CliIo): void {
  const { loan, asOf, attestedBy, attestedAsOf, restsOn, payments } = standing
  const money = moneyIn(standing.currency)
  io.print(io.format('cli.standing.title', { loan, date: formatCivilDate(asOf) }))
  const member = memberName(genesis, attestedBy)
  const line = (text: string) => io.print(`  ${text}`)
  line(io.format('standing.restsOn', { member, date: formatCivilDate(attestedAsOf), fact: restsOn }))
  line(payments === 0 ? io.format('standing.noPayment') : io.format('standing.payments', { count: payments }))
  line(interestLine(standing, io))
  io.print('')
  printFigures(standing, io)
  if (standing.months.length > 0) printMonths(standing, io)
  if (standing.claimedPrincipal !== undefined) {
    line(io.format('standing.claimedPrincipal', { amount: money(standing.claimedPrincipal) }))
  }
  if (standing.openBreaks > 0) line(io.format('standing.openBreaks', { count: standing.openBreaks }))
}

function interestLine({ figures, interestFrom, isSupposed }: LoanStanding, io: CliIo): string {
  const isKnown = figures.find(({ name }) => name === 'interest')?.basis !== 'unknown'
  if (!isKnown) return io.format('cli.standing.silent')
  if (interestFrom === undefined) return io.format('standing.noInterest')
  const date = formatCivilDate(interestFrom)
  return io.format(isSupposed === undefined ? 'standing.interestFrom' : 'standing.supposed', { date })
}

/** All figures, or those that are named. */
export function printFigures(standing: LoanStanding, io: CliIo, names?: readonly KnownFigure['name'][]): void {
  for (const figure of standing.figures) {
    if (names !== undefined && !names.includes(figure.name)) continue
    io.print(`  ${label(io.format(`standing.figure.${figure.name}`))} ${figureText(figure, standing.currency, io)}`)
  }
}

function figureText({ name, basis, value, fact, atLeast, because }: KnownFigure, currency: string, io: CliIo): string {
  const money = moneyIn(currency)
  if (basis === 'unknown') {
    const bound = atLeast === undefined ? '' : `; ${io.format('standing.atLeast', { amount: money(atLeast) })}`
    return `${io.format('standing.unknown')}: ${io.format(`standing.because.${because}` as MessageKey)}${bound}`
  }
  const shown = name === 'daysPastDue' ? String(value) : money(value ?? 0n)
  return `${shown}  ${io.format(`standing.basis.${basis}`, { fact: fact ?? 0 })}`
}

function printMonths({ months, earlierMonths, openingPrincipal, currency }: LoanStanding, io: CliIo): void {
  io.print('')
  io.print(`  ${io.format('cli.standing.months', { amount: moneyIn(currency)(openingPrincipal) })}`)
  if (earlierMonths > 0) io.print(`    … ${io.format('cli.standing.earlierMonths', { count: earlierMonths })}`)
  for (const month of months) io.print(`    ${monthLine(month, currency, io)}`)
}

/** A reported month, and what it did to the principal. */
export function monthLine({ fact, end, verdict, ...month }: MonthStep, currency: string, io: CliIo): string {
  const date = formatCivilDate(end)
  const days = String(month.inferredDays ?? '–')
  const judged = io.format(`standing.verdict.${verdict}`, { days })
  const { lowersPrincipalBy: lower } = month
  if (lower === undefined) return io.format('cli.standing.monthCompared', { date, verdict: judged, fact })
  const change = lower > 0n ? `−${amountText(lower, currency)}` : `+${amountText(-lower, currency)}`
  return io.format('cli.standing.month', {
    date,
    change,
    principal: amountText(month.principal, currency),
    verdict: judged,
    fact,
  })
}

/** The months of the contract, with what came in them by the day. */
export function printContractMonths(
  months: readonly ContractMonth[],
  currency: string,
  asOf: CivilDate,
  io: CliIo,
): void {
  const expected = months[0]?.expected
  const amount = expected === undefined ? io.format('standing.unknown') : moneyIn(currency)(expected)
  io.print(io.format('cli.standing.schedule', { count: months.length, amount }))
  io.print(io.format('cli.standing.scheduleOn', { date: formatCivilDate(asOf) }))
  const money = (amountMinor: bigint | undefined) =>
    amountMinor === undefined ? '–' : amountText(amountMinor, currency)
  printTable(
    [
      [
        io.format('cli.loanFile.column.n'),
        io.format('cli.standing.column.month'),
        io.format('cli.standing.column.expected'),
        io.format('cli.standing.column.reported'),
        io.format('cli.standing.column.basis'),
      ],
      ...months.map(({ n, month, expected: due, received, basis, isBeforeBoarding }) => [
        String(n),
        formatCivilMonth(month),
        money(due),
        money(received),
        io.format(`standing.month.${basis ?? (isBeforeBoarding ? 'before' : 'none')}`),
      ]),
    ],
    [1, 4],
    io,
  )
}
