import { addMonths, parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { fraction, wholeNumber } from '../../exact/fraction.ts'
import { formatCertifiedPercent } from '../certified-rate.ts'
import type { DatedAmount } from '../flows.ts'
import { aprc, solveAprc } from './aprc.ts'
import { chooseIntervalUnit } from './choose-interval-unit.ts'
import { type IntervalUnit, yearsBetween } from './time-interval.ts'

const day = parseCivilDate
const on = (date: string, euros: number): DatedAmount => ({
  date: day(date),
  amountMinor: BigInt(Math.round(euros * 100)),
})
const monthly = (first: string, count: number, euros: number): DatedAmount[] =>
  Array.from({ length: count }, (_, i) => ({ ...on(first, euros), date: addMonths(day(first), i) }))

describe('aprc', () => {
  it('gives 6.434185 % for example 2 of the Commission, from its dates', () => {
    const credit = {
      advances: [on('2012-01-12', 200_000)],
      charges: [on('2012-01-12', 4_000)],
      payments: monthly('2012-02-15', 240, 1433.57),
    }
    const solved = aprc(credit)
    expect(solved.intervalUnit).toEqual({ unit: { kind: 'month' }, reason: 'frequency' })
    expect(formatCertifiedPercent(solved.apr, 6)).toBe('6.434185')
    expect(formatCertifiedPercent(solved.apr, 1)).toBe('6.4')
    expect(solved.otherRates).toEqual([])
  })

  it('takes the positive rate nearest to zero when a charge precedes the credit, and tells the other', () => {
    // Example 43 of the Commission: 150 a year before, 450 at the start.
    const credit = {
      advances: [on('2015-01-01', 30_000)],
      charges: [on('2014-01-01', 150), on('2015-01-01', 450)],
      payments: monthly('2015-02-01', 120, 356.11),
    }
    const solved = aprc(credit)
    expect(formatCertifiedPercent(solved.apr, 6)).toBe('8.269278')
    expect(solved.otherRates.map((rate) => formatCertifiedPercent(rate, 0))).toEqual(['19169'])
  })

  it('refuses to choose between rates otherwise, and takes a negative one that is alone', () => {
    const at = (years: bigint, amountMinor: bigint) => ({ amountMinor, years: wholeNumber(years) })
    expect(() => solveAprc([at(0n, 100n), at(1n, -230n), at(2n, 132n)])).toThrow('finance.RATE_SEVERAL_SOLUTIONS')
    // In any order, and with flows of one moment added up.
    const { apr } = solveAprc([at(2n, -49n), at(0n, 150n), at(1n, -50n), at(0n, -50n)])
    expect(formatCertifiedPercent(apr, 4)).toBe('-0.6697')
  })

  it('refuses a payment before the first drawdown, but not a charge', () => {
    const advances = [on('2024-01-01', 1000)]
    const payments = monthly('2024-02-01', 12, 90)
    expect(() => aprc({ advances, payments: [on('2023-12-31', 1), ...payments] })).toThrow('finance.FLOW_BEFORE_START')
    expect(() => aprc({ advances, payments, charges: [on('2023-12-31', 1)] })).not.toThrow()
  })

  it('is the UK rate too: third-party calculators over days', () => {
    // 500 on 2012-10-10, 510 five days later, over 365 days: 324.436 %.
    const credit = { advances: [on('2012-10-10', 500)], payments: [on('2012-10-15', 510)] }
    const by = (yearDays: IntervalUnit) => formatCertifiedPercent(aprc(credit, yearDays).apr, 3)
    expect(by({ kind: 'day', yearDays: wholeNumber(365n) })).toBe('324.436')
    // By the directive the year that ends with the fifth day has 366.
    expect(by({ kind: 'month' })).toBe('326.121')
    expect(aprc(credit).intervalUnit).toEqual({ unit: { kind: 'year' }, reason: 'irregular' })
  })
})

describe('yearsBetween', () => {
  it('counts weeks of 52 a year, and negative times before the start', () => {
    const weeks = (to: string) => yearsBetween(day('2024-03-06'), day(to), { kind: 'week' })
    expect(weeks('2024-03-20')).toEqual(fraction(2n, 52n))
    // Two weeks and three days; the year to 2024-03-09 has 366 days.
    expect(weeks('2024-03-23')).toEqual(fraction(2n * 366n + 3n * 52n, 52n * 366n))
    expect(yearsBetween(day('2024-03-06'), day('2023-03-06'), { kind: 'year' })).toEqual(fraction(-1n, 1n))
  })

  it('takes the year that ends with the last odd day', () => {
    // Back one month from 29 March 2024 is 29 February: the year that ends there has 366 days, to the 26th it had 365.
    const years = yearsBetween(day('2024-02-26'), day('2024-03-29'), { kind: 'month' })
    expect(years).toEqual(fraction(366n + 3n * 12n, 12n * 366n))
  })

  it('follows a series on the last of the month when told', () => {
    const months = (anchor?: 31) => yearsBetween(day('2023-01-31'), day('2023-02-28'), { kind: 'month' }, anchor)
    expect(months(31)).toEqual(fraction(1n, 12n))
    expect(months()).toEqual(fraction(28n, 365n))
  })

  it('refuses years of other lengths', () => {
    const by = (n: bigint, d = 1n) =>
      yearsBetween(day('2023-01-31'), day('2023-02-28'), { kind: 'day', yearDays: fraction(n, d) })
    expect(by(1461n, 4n)).toEqual(fraction(28n * 4n, 1461n))
    for (const days of [0n, 364n, -365n]) expect(() => by(days)).toThrow('finance.YEAR_LENGTH_INVALID')
  })
})

describe('chooseIntervalUnit', () => {
  it.each([
    ['yearly', ['2012-02-15', '2013-02-15', '2014-02-15'], 'year', 'frequency'],
    ['monthly', ['2012-02-15', '2012-03-15', '2012-04-15'], 'month', 'frequency'],
    ['quarterly', ['2012-02-15', '2012-05-15'], 'month', 'frequency'],
    ['weekly', ['2012-02-15', '2012-02-22', '2012-02-29'], 'week', 'frequency'],
    ['mostly monthly', ['2012-02-15', '2012-03-15', '2012-04-15', '2012-04-20'], 'month', 'frequency'],
    ['irregular', ['2012-02-15', '2012-02-25', '2012-03-20'], 'month', 'irregular'],
    ['one, whole months on', ['2012-07-12'], 'month', 'frequency'],
    ['one, at any time', ['2012-07-11'], 'year', 'irregular'],
  ])('%s', (_, dates, kind, reason) => {
    expect(chooseIntervalUnit(day('2012-01-12'), dates.map(day))).toEqual({ unit: { kind }, reason })
  })
})
