/** The amounts of a file, signed, in the kind of time that a method counts in. */
import { ensure } from '@chassis/primitives'
import { compareFractions, type Fraction, subtractFractions, ZERO } from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import type { SpacedAmount } from '../balance-equation.ts'
import type { TimedAmount } from '../compound-equation.ts'
import { type CreditFlows, type DatedAmount, FLOW_AMOUNT_MAX } from '../flows.ts'
import type { PeriodAmount } from '../unit-period-equation.ts'
import type { AprFile } from './apr-file.ts'
import type { ExpandedFlow, FlowTime } from './expand-flows.ts'

/** The one kind of time that all amounts of the file have. Refuses FLOWS_ONE_SIDED and INPUT_INVALID. */
export function timesOf({ advances, payments, charges }: AprFile): FlowTime['by'] {
  const all = [...advances, ...payments, ...charges]
  const [first] = all
  ensure(first !== undefined, FinanceError.FLOWS_ONE_SIDED)
  for (const { time } of all) {
    ensure(time.by === first.time.by, FinanceError.INPUT_INVALID, { path: 'file', expected: 'one kind of time' })
  }
  return first.time.by
}

/** Refuses INPUT_INVALID unless every amount has a date. */
export function inDates(file: AprFile): CreditFlows {
  const of = (flows: readonly ExpandedFlow[]): DatedAmount[] =>
    flows.map(({ amountMinor, time }) => {
      ensure(time.by === 'date', FinanceError.INPUT_INVALID, { path: 'file', expected: 'dates for this method' })
      return { amountMinor, date: time.date }
    })
  return { advances: of(file.advances), payments: of(file.payments), charges: of(file.charges) }
}

/** Advances positive, all else negative. Refuses INPUT_INVALID, FLOW_AMOUNT_INVALID and FLOWS_ONE_SIDED. */
export function inPeriods(file: AprFile): readonly PeriodAmount[] {
  return signed(file).map(({ amountMinor, time }) => {
    ensure(time.by === 'periods', FinanceError.INPUT_INVALID, { path: 'file', expected: 'periods for this method' })
    return { amountMinor, whole: time.whole, part: time.part }
  })
}

/**
 * The same in years from the first advance, which is at 0; only charges may lie before.
 * Refuses FLOW_BEFORE_START besides.
 */
export function inYears(file: AprFile): readonly TimedAmount[] {
  const all = signed(file).map(({ amountMinor, time }) => {
    ensure(time.by === 'years', FinanceError.INPUT_INVALID, { path: 'file', expected: 'years for this method' })
    return { amountMinor, years: time.years }
  })
  const [advances, payments] = [file.advances.length, file.payments.length]
  const starts = all.slice(0, advances).map(({ years }) => years)
  const isAtZero = starts.some(({ numerator }) => numerator === 0n) && starts.every(({ numerator }) => numerator >= 0n)
  ensure(isAtZero, FinanceError.INPUT_INVALID, { path: 'file.advances', expected: 'the first advance at 0 years' })
  for (const { years } of all.slice(advances, advances + payments)) {
    ensure(years.numerator >= 0n, FinanceError.FLOW_BEFORE_START)
  }
  return all
}

/** In order of time, each with the years since the one before. Refuses FLOW_BEFORE_START. */
export function spaced(flows: readonly TimedAmount[]): readonly SpacedAmount[] {
  const ordered = [...flows].sort((a, b) => Number(compareFractions(a.years, b.years)))
  ensure((ordered[0]?.years.numerator ?? 0n) >= 0n, FinanceError.FLOW_BEFORE_START)
  return ordered.map(({ amountMinor, years }, i) => ({ amountMinor, yearsSinceLast: since(years, ordered[i - 1]) }))
}

function since(years: Fraction, before: TimedAmount | undefined): Fraction {
  return before === undefined ? ZERO : subtractFractions(years, before.years)
}

function signed({ advances, payments, charges }: AprFile): readonly ExpandedFlow[] {
  ensure(advances.length > 0 && payments.length + charges.length > 0, FinanceError.FLOWS_ONE_SIDED)
  const all = [...advances, ...payments, ...charges]
  for (const { amountMinor } of all) {
    ensure(amountMinor > 0n && amountMinor <= FLOW_AMOUNT_MAX, FinanceError.FLOW_AMOUNT_INVALID)
  }
  return all.map(({ amountMinor, time }, i) => ({
    amountMinor: i < advances.length ? amountMinor : -amountMinor,
    time,
  }))
}
