/** The rows of a schedule before their amounts: dates, and how each one pays. */
import { type CivilDate, ensure, yearMonthDay } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import type { Contract } from '../products/contract.ts'
import type { Product } from '../products/product.ts'
import { type DueSeries, nominalDue } from './due-dates.ts'
import { rollDate } from './roll-date.ts'
import type { Pay, Row } from './row.ts'

export interface RowDates {
  readonly slot: number
  readonly start: CivilDate
  readonly end: CivilDate
  readonly regularStart: CivilDate
  readonly due: CivilDate
}

/** The dates of the row in `slot`; its period starts where the one before it ended. */
export function rowDates(product: Product, series: DueSeries, slot: number, start: CivilDate): RowDates {
  const { schedule } = product
  const nominal = nominalDue(series, slot)
  const due = rollDate(nominal, schedule.roll, schedule)
  if (schedule.accrueTo === 'nominal')
    return { slot, start, end: nominal, regularStart: nominalDue(series, slot - 1), due }
  const regularStart = rollDate(nominalDue(series, slot - 1), schedule.roll, schedule)
  return { slot, start, end: due, regularStart, due }
}

/** A row that nothing has happened to. */
export function newRow(n: number, dates: RowDates, pay: Pay): Row {
  return {
    n,
    ...dates,
    pay,
    amountMinor: 0n,
    isBilled: false,
    interestMinor: 0n,
    principalMinor: 0n,
    paidMinor: 0n,
    paidInterestMinor: 0n,
  }
}

/** `count` rows from slot 1 on, each in its kind, numbered from `firstNumber`. Refuses TERMS_IMPOSSIBLE (dates). */
export function buildRows(
  product: Product,
  series: DueSeries,
  start: CivilDate,
  pays: readonly Pay[],
  firstNumber: number,
): Row[] {
  const rows: Row[] = []
  let from = start
  pays.forEach((pay, i) => {
    const dates = rowDates(product, series, i + 1, from)
    // An instalment may be due on the first day (payment in advance): its period is empty.
    ensure(dates.end > from || (i === 0 && dates.end === from), FinanceError.TERMS_IMPOSSIBLE, { field: 'firstDue' })
    rows.push(newRow(firstNumber + i, dates, pay))
    from = dates.end
  })
  return rows
}

/** Puts the residual behind the last row: on its date, or one period later. */
export function appendResidual(product: Product, series: DueSeries, rows: readonly Row[], contract: Contract): Row[] {
  const { residual } = contract
  const last = rows.at(-1)
  if (!residual || !last) return [...rows]
  const pay: Pay = { kind: 'residual', amountMinor: residual.amountMinor }
  if (residual.due === 'nextPeriod') {
    return [...rows, newRow(last.n + 1, rowDates(product, series, last.slot + 1, last.end), pay)]
  }
  const { slot, end, regularStart, due } = last
  return [...rows, newRow(last.n + 1, { slot, start: end, end, regularStart, due }, pay)]
}

/** How instalment `n` of a contract pays; its slot in the series decides about bonus months. */
export function payOf(product: Product, contract: Contract, n: number, series: DueSeries): Pay {
  const stated = contract.stated.find((row) => row.n === n)
  if (stated) return { kind: 'stated', amountMinor: stated.amountMinor }
  const grace = contract.grace.find(({ from, to }) => n >= from && n <= to)
  if (grace) return grace.pays === 'interest' ? { kind: 'interest' } : { kind: 'nothing', interest: grace.interest }
  const { kind } = product.schedule
  if (kind === 'interestOnly') return { kind: 'interest' }
  if (kind === 'equalPrincipal') return { kind: 'principal', principalMinor: 0n }
  const percent = contract.steps.findLast(({ from }) => n >= from)?.percent ?? 100
  return { kind: 'level', percent, extraMinor: bonusOf(contract, series, n) }
}

/** What is added in the month of a slot's nominal date. */
export function bonusOf({ bonus }: Contract, series: DueSeries, slot: number): bigint {
  if (bonus.length === 0) return 0n
  const { month } = yearMonthDay(nominalDue(series, slot))
  return bonus.reduce((sum, { months, amountMinor }) => (months.includes(month) ? sum + amountMinor : sum), 0n)
}

/** The series of due dates that a contract states. */
export function seriesOf(product: Product, contract: Contract): DueSeries {
  return { frequency: product.schedule.frequency, firstDue: contract.firstDue, dueDays: contract.dueDays }
}
