import { formatCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { withDeterminismTraps } from '../../../../../tests/support/determinism-traps.ts'
import { formatCertifiedPercent } from '../certified-rate.ts'
import { aprFileSchema, readAprFile } from './apr-file.ts'
import { aprReportJson, aprReportSchema, readAprReport } from './apr-report-json.ts'
import { APR_METHODS, type AprMethod, computeApr } from './compute-apr.ts'

type Json = Record<string, unknown>

const FILE: Json = {
  currency: 'USD',
  advances: [{ date: '2026-01-15', amount: '5000' }],
  payments: [{ date: '2026-02-15', count: 24, every: 'month', amount: '230.00' }],
}
const compute = (json: Json, method: AprMethod = 'reg-z', decimals?: number) =>
  computeApr(readAprFile(json), method, decimals)
const printed = (json: Json, method?: AprMethod, decimals?: number) => {
  const report = compute(json, method, decimals)
  return formatCertifiedPercent(report.rate, report.decimals)
}
const dates = (payment: Json) =>
  readAprFile({ ...FILE, payments: [{ amount: '1', ...payment }] }).payments.map(({ time }) => {
    return time.by === 'date' ? formatCivilDate(time.date) : time.by
  })

describe('streams', () => {
  it.each([
    [{ date: '2026-01-31', count: 3, every: 'month' }, ['2026-01-31', '2026-02-28', '2026-03-31']],
    [{ date: '2026-02-28', count: 3, every: '2 months', dayOfMonth: 31 }, ['2026-02-28', '2026-04-30', '2026-06-30']],
    [{ date: '2024-02-29', count: 3, every: '2 years' }, ['2024-02-29', '2026-02-28', '2028-02-29']],
    [{ date: '2026-01-31', count: 3, every: '2 weeks' }, ['2026-01-31', '2026-02-14', '2026-02-28']],
    [{ date: '2026-01-31', count: 2, every: '10 days' }, ['2026-01-31', '2026-02-10']],
    [{ date: '2026-01-01', count: 4, every: 'semimonth' }, ['2026-01-01', '2026-01-16', '2026-02-01', '2026-02-16']],
    [{ date: '2026-01-20', count: 3, every: 'semimonth' }, ['2026-01-20', '2026-02-05', '2026-02-20']],
    [
      { date: '2026-02-15', count: 4, every: 'semimonth', secondDay: 31 },
      ['2026-02-15', '2026-02-28', '2026-03-15', '2026-03-31'],
    ],
    [
      { date: '2026-02-28', count: 3, every: 'semimonth', dayOfMonth: 31, secondDay: 15 },
      ['2026-02-28', '2026-03-15', '2026-03-31'],
    ],
    [{ date: '2026-01-31' }, ['2026-01-31']],
  ] as const)('%j', (stream, expected) => expect(dates(stream)).toEqual(expected))

  it('are the same as the payments written out', () => {
    const months = Array.from({ length: 24 }, (_, i) => {
      const [year, month] = [2026 + Math.floor((i + 1) / 12), ((i + 1) % 12) + 1]
      return { date: `${year}-${String(month).padStart(2, '0')}-15`, amount: '230.00' }
    })
    expect(compute({ ...FILE, payments: months })).toEqual(compute(FILE))
  })
})

describe('computeApr', () => {
  it('solves by every method, with the law’s own decimals or those asked for', () => {
    expect(APR_METHODS.map((method) => printed(FILE, method))).toEqual([
      '9.69',
      '10.1',
      '10.1',
      '9.69',
      '9.69',
      '10.13',
    ])
    expect(printed(FILE, 'reg-z', 10)).toBe('9.6857080623')
    expect(() => printed(FILE, 'reg-z', 17)).toThrow('finance.DECIMALS_OUT_OF_RANGE')
  })

  it('tells what the printed rate leaves unexplained', () => {
    // Σ at 9.69 % by hand: 5000 − 230 × (1 − (1 + .0969/12)^−24) ÷ (.0969/12).
    const i = 0.0969 / 12
    const rest = 5000 - (230 * (1 - (1 + i) ** -24)) / i
    expect(Number(compute(FILE).residualE6) / 1e8).toBeCloseTo(rest, 6)
    expect(Math.abs(Number(compute(FILE, 'reg-z', 16).residualE6))).toBeLessThanOrEqual(1)
    const zero = { ...FILE, payments: [{ date: '2026-02-15', count: 20, every: 'month', amount: '250' }] }
    expect(compute(zero)).toMatchObject({ residualE6: 0n, rate: { floorE20: 0n, isExact: true } })
  })

  it('takes unit-periods instead of dates', () => {
    const at = (periods: string, amount: string, count = 1) => ({ periods, amount, count })
    const file = {
      currency: 'USD',
      regZ: { unitPeriod: { kind: 'month' } },
      advances: [at('0', '6000')],
      payments: [at('1 19/30', '200', 36)],
    }
    // 12 CFR 1026 App. J (c)(1)(ii).
    expect(printed(file)).toBe('11.82')
    expect(() => compute({ ...file, regZ: {} })).toThrow('finance.INPUT_INVALID')
    expect(() => compute({ ...file, regZ: { unitPeriod: { kind: 'week', multiple: 53 } } })).toThrow(
      'finance.UNIT_PERIOD_INVALID',
    )
    expect(() => compute(file, 'cn-simple')).toThrow('finance.INPUT_INVALID')
    expect(() => compute({ ...file, cn: { period: 'month' } }, 'cn-simple')).toThrow('finance.UNIT_PERIOD_INVALID')
    const whole = { ...file, payments: [at('1', '200', 36)] }
    expect(printed({ ...whole, cn: { period: 'month' } }, 'cn-simple')).toBe(printed(whole))
    expect(() => compute(whole, 'eu')).toThrow('finance.INPUT_INVALID')
  })

  it.each([
    { every: 'month', count: 3 },
    { every: 'day', count: 400 },
    { every: '2 week', count: 40 },
    { every: 'year', count: 2 },
    { every: 'semimonth', count: 40 },
  ])('refuses payments beyond the calendar: %j', (stream) => {
    const file = {
      currency: 'USD',
      advances: [{ date: '9998-11-01', amount: '1000.00' }],
      payments: [{ date: '9998-12-01', amount: '400.00', ...stream }],
    }
    for (const method of ['reg-z', 'eu', 'jp', 'uk'] as const) {
      expect(() => compute(file, method)).toThrow('finance.INPUT_INVALID')
    }
  })

  it('takes years instead of dates', () => {
    const file = {
      currency: 'EUR',
      advances: [{ years: '0', amount: '1000' }],
      payments: [{ years: '1', count: 2, everyYears: '1', amount: '600' }],
    }
    // 98/7/EC Annex III, example 3.
    expect(printed(file, 'eu', 3)).toBe('13.066')
    expect(printed(file, 'jp', 3)).toBe('13.066')
    expect(() => compute(file, 'reg-z')).toThrow('finance.INPUT_INVALID')
    const later = { ...file, advances: [{ years: '1/2', amount: '1000' }] }
    expect(() => compute(later, 'eu')).toThrow('finance.INPUT_INVALID')
    const before = { ...file, payments: [{ years: '-1', amount: '600' }] }
    expect(() => compute(before, 'eu')).toThrow('finance.FLOW_BEFORE_START')
    const fee = { ...file, charges: [{ years: '-1', amount: '10' }] }
    expect(compute(fee, 'eu').otherRates.length).toBe(1)
    expect(() => compute(fee, 'jp')).toThrow('finance.FLOW_BEFORE_START')
  })

  it('passes the options on', () => {
    expect(compute({ ...FILE, regZ: { unitPeriod: { kind: 'week', multiple: 4 } } }).unitPeriod).toMatchObject({
      reason: 'given',
      perYear: { numerator: 13n, denominator: 1n },
    })
    expect(compute({ ...FILE, eu: { intervals: 'day', yearDays: '365.25' } }, 'uk').intervals).toEqual({
      unit: 'day',
      reason: 'given',
    })
    expect(compute({ ...FILE, jp: { intervals: 'daysActual' } }, 'jp').intervals?.unit).toBe('daysActual')
    expect(compute({ ...FILE, cn: { period: 'day' } }, 'cn-compound').intervals?.unit).toBe('day')
    expect(() => compute({ ...FILE, cn: { period: 'week' } }, 'cn-compound')).toThrow('finance.UNIT_PERIOD_INVALID')
    const begins = { ...FILE, regZ: { financeChargeBegins: '2026-02-01' } }
    expect(() => compute(begins)).toThrow('finance.FLOW_BEFORE_START')
  })

  it('touches no clock, locale or chance', () => {
    for (const method of APR_METHODS) {
      const json = () => JSON.stringify(aprReportJson(compute(FILE, method), 2))
      expect(withDeterminismTraps(json)).toBe(json())
    }
  })

  it('answers in the form of its schema', () => {
    for (const method of APR_METHODS) {
      const json = JSON.parse(JSON.stringify(aprReportJson(compute(FILE, method), 2))) as Json
      expect(() => readAprReport(json)).not.toThrow()
      expect(json).toMatchObject({ method, isExact: false, otherRatesPercent: [] })
    }
    expect(JSON.parse(JSON.stringify(aprReportJson(compute(FILE), 2)))).toMatchObject({
      ratePercent: '9.69',
      certifiedPercent: '9.685708062280767489',
      residual: '0.21491287',
      unitPeriod: { kind: 'month', multiple: 1, perYear: '12', reason: 'mostFrequent', occurs: 24, periods: 24 },
      totals: { amountFinanced: '5000.00', totalOfPayments: '5520.00', financeCharge: '520.00' },
      isIrregular: false,
      tolerancePercent: '0.125',
    })
    for (const schema of [aprFileSchema(), aprReportSchema()]) expect(schema.additionalProperties).toBe(false)
  })
})

describe('readAprFile', () => {
  const bad: [string, Json, string][] = [
    ['no currency', { advances: [], payments: [] }, 'INPUT_INVALID'],
    ['an unknown currency', { ...FILE, currency: 'ZZZ' }, 'UNKNOWN_CURRENCY'],
    ['half a cent', { ...FILE, advances: [{ date: '2026-01-15', amount: '0.005' }] }, 'TOO_MANY_DECIMALS'],
    ['a number as amount', { ...FILE, advances: [{ date: '2026-01-15', amount: 5000 }] }, 'INPUT_INVALID'],
    ['an unknown field', { ...FILE, rate: '5' }, 'INPUT_INVALID'],
    ['no time', { ...FILE, advances: [{ amount: '5000' }] }, 'INPUT_INVALID'],
    ['two times', { ...FILE, advances: [{ date: '2026-01-15', years: '0', amount: '5000' }] }, 'INPUT_INVALID'],
    [
      'a stream without a distance',
      { ...FILE, payments: [{ date: '2026-02-15', count: 2, amount: '1' }] },
      'INPUT_INVALID',
    ],
    [
      'a distance without a stream',
      { ...FILE, payments: [{ date: '2026-02-15', every: 'month', amount: '1' }] },
      'INPUT_INVALID',
    ],
    ['years without a distance', { ...FILE, payments: [{ years: '1', count: 2, amount: '1' }] }, 'INPUT_INVALID'],
    [
      'an unknown distance',
      { ...FILE, payments: [{ date: '2026-02-15', count: 2, every: 'moon', amount: '1' }] },
      'INPUT_INVALID',
    ],
    [
      'a second day of months',
      { ...FILE, payments: [{ date: '2026-02-15', count: 2, every: 'month', secondDay: 1, amount: '1' }] },
      'INPUT_INVALID',
    ],
    ['a fraction above one', { ...FILE, payments: [{ periods: '1 31/30', amount: '1' }] }, 'INPUT_INVALID'],
    [
      'too many',
      {
        ...FILE,
        payments: Array.from({ length: 5 }, () => ({ date: '2026-02-15', count: 1_200, every: 'day', amount: '1' })),
      },
      'TOO_MANY_FLOWS',
    ],
  ]
  it.each(bad)('refuses %s', (_, json, error) => expect(() => readAprFile(json)).toThrow(`finance.${error}`))

  it('refuses kinds of time that are mixed, and lists that are empty', () => {
    const mixed = { ...FILE, charges: [{ years: '0', amount: '1' }] }
    expect(() => compute(mixed, 'eu')).toThrow('finance.INPUT_INVALID')
    expect(() => compute({ ...FILE, advances: [], payments: [] })).toThrow('finance.FLOWS_ONE_SIDED')
    const none = { currency: 'EUR', advances: [], payments: [{ years: '1', amount: '1' }] }
    expect(() => compute(none, 'eu')).toThrow('finance.FLOWS_ONE_SIDED')
    const zero = { currency: 'EUR', advances: [{ years: '0', amount: '0' }], payments: [{ years: '1', amount: '1' }] }
    expect(() => compute(zero, 'eu')).toThrow('finance.FLOW_AMOUNT_INVALID')
  })
})
