import { parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../../tests/support/shared.ts'
import { FinanceError } from '../finance-error.ts'
import { DAY_COUNTS, type DayCount, type DayCountContext, iso20022CodeOf, yearFraction } from './day-count.ts'

interface Case {
  convention: string
  start: string
  end: string
  days?: number
  yearFraction?: number
  terminationDate?: string
  refStart?: string | null
  refEnd?: string | null
}

const NAMES: Record<string, DayCount> = {
  '30/360 Bond Basis (ISDA 4.16(f))': '30/360',
  '30E/360 Eurobond': '30E/360',
  '30/360 US (NASD, end-Feb rule)': '30/360 US',
  '30E/360 ISDA': '30E/360 ISDA',
  'ACT/ACT ISDA': 'actual/actual ISDA',
  'ACT/ACT AFB': 'actual/actual AFB',
  'ACT/ACT ISMA': 'actual/actual ICMA',
  'Strata ACT_ACT_ISDA': 'actual/actual ISDA',
  // Its source counts whole years back without the rule for 28 February, and says so.
  'Strata ACT_ACT_AFB': 'actual/actual AFB plain',
  'Strata ACT_365_ACTUAL': 'actual/365A',
  'Strata ACT_365F': 'actual/365F',
  'Strata ACT_360': 'actual/360',
  'Strata THIRTY_360_ISDA': '30/360',
  'Strata THIRTY_360_PSA': '30/360 PSA',
  'Strata THIRTY_E_360': '30E/360',
  'Strata THIRTY_EPLUS_360': '30E+/360',
}

function contextOf(row: Case): DayCountContext {
  return {
    ...(row.terminationDate ? { terminationDate: parseCivilDate(row.terminationDate) } : {}),
    ...(row.refStart && row.refEnd
      ? { reference: { start: parseCivilDate(row.refStart), end: parseCivilDate(row.refEnd) } }
      : {}),
  }
}

describeShared('published day counts', ['vectors', 'day_count.json'], () => {
  const { cases } = readSharedJson<{ cases: Case[] }>('vectors', 'day_count.json')

  it('has cases, of conventions that are known', () => {
    expect(cases.length).toBeGreaterThan(0)
    for (const { convention } of cases) expect(NAMES, convention).toHaveProperty([convention])
  })

  it.each(cases.map((row) => [`${row.convention} ${row.start} → ${row.end}`, row] as const))('%s', (_, row) => {
    const convention = NAMES[row.convention] as DayCount
    const result = yearFraction(convention, parseCivilDate(row.start), parseCivilDate(row.end), contextOf(row))
    if (row.days !== undefined) expect(result.days).toBe(row.days)
    if (row.yearFraction !== undefined) {
      // The published value is a float: the exact rational must agree to the digits printed.
      const scaled = Number((result.numerator * 10n ** 15n) / result.denominator) / 1e15
      expect(Math.abs(scaled - row.yearFraction)).toBeLessThan(1e-11)
    }
  })
})

describe('yearFraction', () => {
  const day = parseCivilDate

  it('counts whole AFB years back to 29 February, or to the day itself in the plain reading', () => {
    const dates = [day('2011-12-28'), day('2016-02-28')] as const
    expect(yearFraction('actual/actual AFB', ...dates)).toEqual({ numerator: 4n * 365n + 63n, denominator: 365n })
    // OpenGamma Strata, DayCountTest: 62/365 + 4.
    expect(yearFraction('actual/actual AFB plain', ...dates)).toEqual({ numerator: 4n * 365n + 62n, denominator: 365n })
    const others = [day('2011-12-28'), day('2016-03-01')] as const
    expect(yearFraction('actual/actual AFB plain', ...others)).toEqual(yearFraction('actual/actual AFB', ...others))
  })

  it('is exact', () => {
    expect(yearFraction('actual/actual ISDA', day('2003-11-01'), day('2004-05-01'))).toEqual({
      numerator: 61n * 366n + 121n * 365n,
      denominator: 365n * 366n,
    })
    expect(yearFraction('actual/360', day('2020-01-01'), day('2020-02-01'))).toEqual({
      days: 31,
      numerator: 31n,
      denominator: 360n,
    })
  })

  it('counts nothing between a date and itself', () => {
    const date = day('2020-02-29')
    const context = {
      terminationDate: day('2024-01-31'),
      reference: { start: day('2020-01-31'), end: day('2020-07-31') },
    }
    for (const convention of DAY_COUNTS) expect(yearFraction(convention, date, date, context).numerator).toBe(0n)
  })

  it('refuses a reversed period and missing context', () => {
    const refused = (run: () => unknown) => {
      try {
        run()
      } catch (error) {
        return (error as { refusal?: unknown }).refusal
      }
      return undefined
    }
    for (const convention of DAY_COUNTS) {
      const context = {
        terminationDate: day('2024-01-31'),
        reference: { start: day('2020-01-31'), end: day('2020-07-31') },
      }
      const run = () => yearFraction(convention, day('2020-02-02'), day('2020-02-01'), context)
      expect(refused(run)).toEqual(FinanceError.PERIOD_REVERSED)
    }
    const dates = [day('2020-02-01'), day('2020-03-01')] as const
    expect(refused(() => yearFraction('30E/360 ISDA', ...dates))).toEqual(FinanceError.TERMINATION_DATE_REQUIRED)
    expect(refused(() => yearFraction('actual/actual ICMA', ...dates))).toEqual(FinanceError.REFERENCE_PERIOD_REQUIRED)
  })

  it('splits a short ICMA period that ends on an end-of-month coupon', () => {
    const reference = { start: day('1999-07-31'), end: day('2000-01-31') }
    const result = yearFraction('actual/actual ICMA', day('1999-07-31'), day('2000-01-31'), { reference })
    expect(result.numerator * 2n).toBe(result.denominator)
  })

  it('names ISO 20022 codes where the list has the convention', () => {
    expect(iso20022CodeOf('30/360')).toBe('A001')
    expect(iso20022CodeOf('actual/actual AFB')).toBe('A010')
    expect(iso20022CodeOf('30E+/360')).toBeUndefined()
  })
})
