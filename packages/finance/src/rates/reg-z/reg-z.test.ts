import { addDays, addMonths, type CivilDate, parseCivilDate } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction } from '../../exact/fraction.ts'
import { exactRate, formatCertifiedPercent, RATE_GRID } from '../certified-rate.ts'
import type { CreditFlows, DatedAmount } from '../flows.ts'
import { chooseUnitPeriod } from './choose-unit-period.ts'
import { disclosedTotals } from './disclosed-totals.ts'
import { regZApr } from './reg-z-apr.ts'
import { isAprAccurate, isFinanceChargeAccurate, isIrregularTransaction } from './tolerance.ts'
import { countUnitPeriods, type UnitPeriod, unitPeriodsPerYear } from './unit-period.ts'

const day = parseCivilDate
const on = (date: string, dollars: number): DatedAmount => ({
  date: day(date),
  amountMinor: BigInt(Math.round(dollars * 100)),
})
const monthly = (first: string, count: number, dollars: number, every = 1): DatedAmount[] =>
  Array.from({ length: count }, (_, i) => ({ ...on(first, dollars), date: addMonths(day(first), i * every) }))
const everyDays = (first: string, count: number, dollars: number, days: number): DatedAmount[] =>
  Array.from({ length: count }, (_, i) => ({ ...on(first, dollars), date: addDays(day(first), i * days) }))
const apr = (credit: CreditFlows) => formatCertifiedPercent(regZApr(credit).apr, 2)

describe('regZApr', () => {
  // 12 CFR 1026 App. J (c)(6), as rendered from the printed CFR (2024 edition, pp. 435-440).
  it('solves (c)(6)(i), a loan with skipped payments every four weeks: 12.00 %', () => {
    const credit = {
      advances: [on('1978-01-25', 2135)],
      payments: [
        ...everyDays('1978-02-20', 9, 100, 28),
        ...everyDays('1978-11-13', 6, 100, 28),
        ...everyDays('1979-05-14', 6, 100, 28),
        ...everyDays('1979-11-12', 3, 100, 28),
      ],
    }
    const solved = regZApr(credit)
    expect(formatCertifiedPercent(solved.apr, 2)).toBe('12.00')
    expect(solved.unitPeriod).toMatchObject({ unit: { kind: 'week', multiple: 4 }, reason: 'mostFrequent' })
    const at = (i: number) => [solved.flows[i]?.whole, solved.flows[i]?.part]
    expect(at(1)).toEqual([0, fraction(26n, 28n)])
    expect(at(10)).toEqual([10, fraction(12n, 28n)])
    expect(at(16)).toEqual([16, fraction(26n, 28n)])
    expect(at(22)).toEqual([23, fraction(12n, 28n)])
  })

  it('solves (c)(6)(ii), skipped payments and single payments: 10.22 %', () => {
    const credit = {
      advances: [on('1978-03-03', 7350)],
      payments: [
        ...monthly('1978-09-15', 3, 1000),
        on('1979-03-15', 2000),
        ...monthly('1979-09-15', 3, 750),
        on('1980-02-01', 1000),
      ],
    }
    const solved = regZApr(credit)
    expect(formatCertifiedPercent(solved.apr, 2)).toBe('10.22')
    expect(solved.flows.at(-1)).toMatchObject({ whole: 22, part: fraction(29n, 30n) })
    expect(isIrregularTransaction(credit, solved)).toBe(true)
  })

  it('gives the result of the iteration in (b)(9): 36 × 33.61 for 1,000 is 12.83 %', () => {
    const credit = { advances: [on('2020-01-15', 1000)], payments: monthly('2020-02-15', 36, 33.61) }
    // The appendix stops when two decimals are certain: with ten digits of a calculator its seventh is not.
    const { apr } = regZApr(credit)
    expect(formatCertifiedPercent(apr, 2)).toBe('12.83')
    expect(Math.abs(Number(formatCertifiedPercent(apr, 9)) - 12.82557529)).toBeLessThan(1e-6)
  })

  it('takes prepaid finance charges off what is advanced, and later ones as payments', () => {
    const payments = monthly('2020-02-15', 24, 230)
    const prepaid = { advances: [on('2020-01-15', 5100)], charges: [on('2020-01-15', 100)], payments }
    expect(apr(prepaid)).toBe('9.69')
    const late = { advances: [on('2020-01-15', 5000)], charges: [on('2020-02-15', 20)], payments }
    const paid = { advances: [on('2020-01-15', 5000)], payments: [on('2020-02-15', 20), ...payments] }
    expect(regZApr(late).apr).toEqual(regZApr(paid).apr)
    expect(disclosedTotals(prepaid)).toEqual({
      amountFinancedMinor: 500_000n,
      totalOfPaymentsMinor: 552_000n,
      financeChargeMinor: 52_000n,
    })
    expect(disclosedTotals(late).financeChargeMinor).toBe(54_000n)
  })

  it('starts where the finance charge begins, and takes several advances', () => {
    const payments = monthly('2020-03-15', 24, 230)
    const begins = { financeChargeBegins: day('2020-02-01') }
    const credit = { advances: [on('2020-02-20', 5000)], payments }
    expect(regZApr(credit, begins).apr.floorE20).not.toBe(regZApr(credit).apr.floorE20)
    const tranches = { advances: [on('2020-01-15', 3000), on('2020-02-15', 2000)], payments }
    const solved = regZApr(tranches)
    expect(solved.unitPeriod.unit).toEqual({ kind: 'month', multiple: 1 })
    expect(isIrregularTransaction(tranches, solved)).toBe(true)
    expect(() => regZApr(tranches, { financeChargeBegins: day('2020-02-02') })).toThrow('finance.FLOW_BEFORE_START')
  })

  it('measures the last days of a semimonthly series from month end to month end', () => {
    const dates = ['2026-02-15', '2026-02-28', '2026-03-15', '2026-03-31', '2026-04-15', '2026-04-30']
    const credit = { advances: [on('2026-01-31', 1000)], payments: dates.map((date) => on(date, 170)) }
    const solved = regZApr(credit)
    expect(solved.flows.map(({ whole, part }) => [whole, part.numerator])).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((k) => [k, 0n]),
    )
    expect(isIrregularTransaction(credit, solved)).toBe(false)
  })

  it('refuses bad flows, each by its own number', () => {
    const good = { advances: [on('2020-01-15', 5000)], payments: monthly('2020-02-15', 24, 230) }
    const refused =
      (credit: Partial<CreditFlows>, options = {}) =>
      () =>
        regZApr({ ...good, ...credit }, options)
    expect(refused({ advances: [] })).toThrow('finance.FLOWS_ONE_SIDED')
    expect(refused({ payments: [] })).toThrow('finance.FLOWS_ONE_SIDED')
    expect(refused({ payments: [on('2020-02-15', 0)] })).toThrow('finance.FLOW_AMOUNT_INVALID')
    expect(refused({ payments: [{ date: day('2020-02-15'), amountMinor: 10n ** 18n + 1n }] })).toThrow(
      'finance.FLOW_AMOUNT_INVALID',
    )
    expect(refused({ payments: [on('2020-01-14', 1)] })).toThrow('finance.FLOW_BEFORE_START')
    expect(refused({ charges: [on('2020-01-14', 1)] })).toThrow('finance.FLOW_BEFORE_START')
    expect(refused({ payments: [on('2120-02-15', 1)] })).toThrow('finance.PERIOD_TOO_LONG')
    expect(refused({ payments: Array.from({ length: 5_000 }, () => on('2021-01-15', 1)) })).toThrow(
      'finance.TOO_MANY_FLOWS',
    )
    for (const unitPeriod of [
      { kind: 'week', multiple: 53 },
      { kind: 'month', multiple: 0 },
      { kind: 'day', multiple: 1.5 },
    ] as UnitPeriod[]) {
      expect(refused({}, { unitPeriod })).toThrow('finance.UNIT_PERIOD_INVALID')
    }
    const back = { advances: [on('2020-01-15', 100), on('2022-01-15', 132)], payments: [on('2021-01-15', 230)] }
    expect(() => regZApr(back)).toThrow('finance.RATE_SEVERAL_SOLUTIONS')
  })

  it('is the rate of the schedule that it came from, and does not depend on the size of the amounts', () => {
    const terms = fc.record({
      principal: fc.bigInt({ min: 10_000n, max: 10n ** 15n }),
      count: fc.integer({ min: 2, max: 96 }),
      extra: fc.integer({ min: 0, max: 400 }),
      odd: fc.integer({ min: 0, max: 60 }),
    })
    fc.assert(
      fc.property(terms, ({ principal, count, extra, odd }) => {
        const start = day('2024-01-31')
        const instalment = (principal * BigInt(1000 + extra)) / (1000n * BigInt(count)) + 1n
        const first = addDays(addMonths(start, 1), odd)
        const of = (times: bigint): CreditFlows => ({
          advances: [{ date: start, amountMinor: principal * times }],
          payments: Array.from({ length: count }, (_, i) => {
            return { date: addMonths(first, i), amountMinor: instalment * times }
          }),
        })
        const [one, seven] = [regZApr(of(1n)), regZApr(of(7n))]
        expect(seven.apr).toEqual(one.apr)
        // Simulated by the actuarial method at the certified rate, the balance ends within a hundred-millionth of zero.
        expect(endsNearZero(one)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

/** The actuarial method of (a)(2) in floating point: another way to the same equation. */
function endsNearZero({ apr, flows, perYear }: ReturnType<typeof regZApr>): boolean {
  const i = (Number(apr.floorE20) / 1e20 / Number(perYear.numerator)) * Number(perYear.denominator)
  const advance = Number(flows[0]?.amountMinor)
  const worth = flows.reduce((sum, { amountMinor, whole, part }) => {
    const f = Number(part.numerator) / Number(part.denominator)
    return sum + Number(amountMinor) / ((1 + f * i) * (1 + i) ** whole)
  }, 0)
  return Math.abs(worth) < 1e-8 * advance
}

describe('chooseUnitPeriod', () => {
  const chosen = (start: string, payments: readonly string[], advances: readonly string[] = [start]) =>
    chooseUnitPeriod(day(start), advances.map(day), payments.map(day))

  it.each([
    ['weekly', '2024-01-05', ['2024-01-12', '2024-01-19', '2024-01-26'], 'week', 1],
    ['every two weeks', '2024-01-05', ['2024-01-19', '2024-02-02', '2024-02-16'], 'week', 2],
    [
      'twice a month, on the 1st and 16th',
      '2024-01-01',
      ['2024-01-16', '2024-02-01', '2024-02-16', '2024-03-01'],
      'semimonth',
      1,
    ],
    [
      'twice a month, on the 15th and last',
      '2024-01-31',
      ['2024-02-15', '2024-02-29', '2024-03-15', '2024-03-31'],
      'semimonth',
      1,
    ],
    ['on the last of each month', '2023-12-31', ['2024-01-31', '2024-02-29', '2024-03-31'], 'month', 1],
    ['on the 30th, February on its last', '2023-12-30', ['2024-01-30', '2024-02-29', '2024-03-30'], 'month', 1],
    ['half-yearly', '2024-01-05', ['2024-07-05', '2025-01-05'], 'month', 6],
    ['yearly', '2024-02-29', ['2025-02-28', '2026-02-28', '2027-02-28'], 'year', 1],
    ['daily', '2024-01-05', ['2024-01-06', '2024-01-07', '2024-01-08'], 'day', 1],
    ['every ten days', '2024-01-05', ['2024-01-15', '2024-01-25', '2024-02-04', '2024-02-14'], 'day', 10],
  ])('%s', (_, start, payments, kind, multiple) => {
    expect(chosen(start, payments)).toMatchObject({ unit: { kind, multiple }, reason: 'mostFrequent' })
  })

  it('takes the smaller of two that are equally frequent: (b)(4)(i)(A)', () => {
    // Two periods of a month, two of two months.
    const payments = ['2024-02-05', '2024-03-05', '2024-05-05', '2024-07-05']
    expect(chosen('2024-01-05', payments)).toEqual({
      unit: { kind: 'month', multiple: 1 },
      reason: 'smaller',
      occurs: 2,
      periods: 4,
    })
    // Four weeks of a February are a month too: with another period of each, the weeks are smaller.
    expect(chosen('2023-02-01', ['2023-03-01', '2023-03-29', '2023-04-29'])).toMatchObject({
      unit: { kind: 'week', multiple: 4 },
      reason: 'smaller',
    })
  })

  it('rounds the average of all periods when none is common: (b)(4)(i)(B)', () => {
    // 20 and 35 days: 27.5 on average, nearest to four weeks.
    expect(chosen('2024-01-01', ['2024-01-21', '2024-02-25'])).toEqual({
      unit: { kind: 'week', multiple: 4 },
      reason: 'average',
      occurs: 0,
      periods: 2,
    })
    // 7 and 15 days average 11: nearer to a week (4) than to two (3)? Two weeks, at 14, are nearest.
    expect(chosen('2024-01-01', ['2024-01-08', '2024-01-23']).unit).toEqual({ kind: 'week', multiple: 2 })
    // 400 and 500 days: a year is the longest.
    expect(chosen('2024-01-01', ['2025-02-04', '2026-06-19']).unit).toEqual({ kind: 'year', multiple: 1 })
    // 1 and 7 days: 4 is equally near to a day and to a week: the lower.
    expect(chosen('2024-01-01', ['2024-01-02', '2024-01-09']).unit).toEqual({ kind: 'day', multiple: 1 })
    // 200 and 220 days: 210 are thirty weeks and seven months; months are taken.
    expect(chosen('2023-01-01', ['2023-07-20', '2024-02-25']).unit).toEqual({ kind: 'month', multiple: 7 })
  })

  it('takes the term of a single payment, but not more than a year: (b)(4)(ii)', () => {
    expect(chosen('2024-01-31', ['2024-02-29'])).toMatchObject({ unit: { kind: 'term', months: 1, days: 29 } })
    expect(chosen('2024-01-31', ['2024-03-01'])).toMatchObject({ unit: { kind: 'term', days: 30 } })
    expect(chosen('2023-01-05', ['2024-01-05']).unit).toEqual({ kind: 'year', multiple: 1 })
    expect(chosen('2023-01-05', ['2024-01-04']).unit).toEqual({ kind: 'term', days: 364 })
    // 365 days over a leap day are not a whole year of months, and not less than a year.
    expect(chosen('2024-01-05', ['2025-01-04']).unit).toEqual({ kind: 'year', multiple: 1 })
  })

  it('counts the periods between advances', () => {
    const advances = ['2024-01-05', '2024-02-05', '2024-03-05']
    expect(chosen('2024-01-05', ['2024-09-05'], advances)).toMatchObject({
      unit: { kind: 'month', multiple: 1 },
      occurs: 2,
      periods: 3,
    })
    expect(chosen('2024-01-01', ['2024-09-05'], advances)).toMatchObject({ periods: 4 })
  })
})

describe('countUnitPeriods', () => {
  const count = (from: string, to: string, unit: UnitPeriod, anchor?: 29 | 30 | 31) => {
    const { whole, part } = countUnitPeriods(day(from), day(to), unit, anchor)
    return `${whole} ${part.numerator}/${part.denominator}`
  }
  const month = (multiple: number): UnitPeriod => ({ kind: 'month', multiple })

  it.each([
    ['month', '1978-02-10', '1978-04-01', month(1), undefined, '1 19/30'],
    ['month from the 31st to a last of February', '2024-01-31', '2024-02-29', month(1), 31, '1 0/1'],
    ['month end to month end', '2024-02-29', '2024-04-30', month(1), 31, '2 0/1'],
    ['the same without the series', '2024-01-31', '2024-02-29', month(1), undefined, '0 29/30'],
    ['30 odd days', '2024-01-01', '2024-01-31', month(1), undefined, '0 1/1'],
    ['two months', '1978-01-10', '1978-03-01', month(2), undefined, '0 13/15'],
    ['quarter', '1978-05-23', '1978-10-01', month(3), undefined, '1 13/30'],
    ['semimonth', '1978-02-23', '1978-03-01', { kind: 'semimonth', multiple: 1 }, undefined, '0 2/5'],
    [
      'semimonth, months of thirty days',
      '2024-01-01',
      '2024-03-16',
      { kind: 'semimonth', multiple: 1 },
      undefined,
      '5 0/1',
    ],
    ['week', '1978-03-20', '1978-04-21', { kind: 'week', multiple: 1 }, undefined, '4 4/7'],
    ['ten days', '2024-01-01', '2024-01-26', { kind: 'day', multiple: 10 }, undefined, '2 1/2'],
    ['year and months', '1978-01-17', '1979-07-17', { kind: 'year', multiple: 1 }, undefined, '1 1/2'],
    ['year and days', '2023-01-17', '2024-03-20', { kind: 'year', multiple: 1 }, undefined, '1 62/365'],
    ['twelve months are a year', '2023-01-17', '2024-03-20', month(12), undefined, '1 62/365'],
  ] as const)('%s', (_, from, to, unit, anchor, expected) => {
    expect(count(from, to, unit, anchor)).toBe(expected)
  })

  it('never goes back as the date goes on, but for years', () => {
    // 214 days after whole years are 214/365, 215 may be seven months: 7/12 is less, and (b)(5)(v) has it so.
    const units: UnitPeriod[] = [
      month(1),
      month(5),
      { kind: 'semimonth', multiple: 1 },
      { kind: 'week', multiple: 2 },
      { kind: 'day', multiple: 1 },
    ]
    const date = fc.integer({ min: day('2019-01-01'), max: day('2025-12-31') })
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 900 }), fc.constantFrom(...units), (start, ahead, unit) => {
        const at = (days: number) => {
          const { whole, part } = countUnitPeriods(start as CivilDate, (start + days) as CivilDate, unit, undefined)
          return [BigInt(whole) * part.denominator + part.numerator, part.denominator] as const
        }
        const [[a, b], [c, d]] = [at(ahead), at(ahead + 1)]
        expect(c * b >= a * d).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('unitPeriodsPerYear', () => {
  it('follows (b)(5)', () => {
    const per = (unit: UnitPeriod) => unitPeriodsPerYear(unit)
    expect(per({ kind: 'day', multiple: 1 })).toEqual(fraction(365n, 1n))
    expect(per({ kind: 'week', multiple: 4 })).toEqual(fraction(13n, 1n))
    expect(per({ kind: 'week', multiple: 3 })).toEqual(fraction(52n, 3n))
    expect(per({ kind: 'month', multiple: 5 })).toEqual(fraction(12n, 5n))
    expect(per({ kind: 'term', months: 6, days: 184 })).toEqual(fraction(2n, 1n))
    expect(per({ kind: 'term', days: 255 })).toEqual(fraction(73n, 51n))
  })
})

describe('tolerances', () => {
  const percent = (text: string) => BigInt(Math.round(Number(text) * 1e6)) * (RATE_GRID / 10n ** 8n)

  it('are an eighth, or a quarter for irregular transactions, the limit included', () => {
    const actual = exactRate(percent('9.69'))
    expect(isAprAccurate(percent('9.815'), actual, false)).toBe(true)
    expect(isAprAccurate(percent('9.565'), actual, false)).toBe(true)
    expect(isAprAccurate(percent('9.815001'), actual, false)).toBe(false)
    expect(isAprAccurate(percent('9.94'), actual, true)).toBe(true)
    expect(isAprAccurate(percent('9.439999'), actual, true)).toBe(false)
    // Beyond the limit by less than the twentieth decimal is beyond it.
    const above = { floorE20: percent('9.69'), isExact: false }
    expect(isAprAccurate(percent('9.565'), above, false)).toBe(false)
    expect(isAprAccurate(percent('9.815'), above, false)).toBe(true)
  })

  it('are five or ten dollars of finance charge', () => {
    expect(isFinanceChargeAccurate(5_500n, 5_000n, 100_000n)).toBe(true)
    expect(isFinanceChargeAccurate(5_501n, 5_000n, 100_000n)).toBe(false)
    expect(isFinanceChargeAccurate(4_000n, 5_000n, 100_001n)).toBe(true)
    expect(isFinanceChargeAccurate(3_999n, 5_000n, 100_001n)).toBe(false)
  })

  it('tell an odd first period or payment from an irregular transaction', () => {
    const irregular = (payments: DatedAmount[]) => {
      const credit = { advances: [on('2024-01-10', 1000)], payments }
      return isIrregularTransaction(credit, regZApr(credit))
    }
    expect(irregular(monthly('2024-02-10', 12, 100))).toBe(false)
    expect(irregular(monthly('2024-02-25', 12, 100))).toBe(false)
    expect(irregular([on('2024-02-10', 50), ...monthly('2024-03-10', 10, 100), on('2025-01-10', 70)])).toBe(false)
    expect(irregular([...monthly('2024-02-10', 5, 100), ...monthly('2024-07-10', 5, 120)])).toBe(true)
    expect(irregular([...monthly('2024-02-10', 5, 100), ...monthly('2024-08-10', 5, 100)])).toBe(true)
  })
})
