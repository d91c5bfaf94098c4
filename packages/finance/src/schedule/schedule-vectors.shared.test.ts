/** The rounded schedules of the published loan mathematics, read in place. */
import { expect, it } from 'vitest'
import { EXCLUDED_FIGURES } from '../../../../tests/support/excluded-vectors.ts'
import { describeShared, readSharedJson } from '../../../../tests/support/shared.ts'
import type { JsonObject } from '../loan-file/form.ts'
import { readLoanFile } from '../loan-file/loan-file.ts'
import { foldLoan } from '../servicing/fold-loan.ts'
import type { Position } from '../servicing/position.ts'

interface Check {
  readonly period: number
  readonly emi: number
  readonly interest: number
  readonly interestCumulated?: number
  readonly principal: number
}
interface Schedule {
  readonly test: string
  readonly annualRatePercent: number
  readonly daysInYear: string
  readonly daysInMonth: string
  readonly frequency: string
  readonly every: number
  readonly periods: readonly { readonly from: string; readonly to: string }[]
  readonly steps: readonly { readonly op?: string; readonly check?: Check }[]
}

/** A month of 30 days is a twelfth of the year, spread over the days that it has. */
const DAY_COUNTS: Readonly<Record<string, string>> = {
  'DAYS_365/ACTUAL': 'actual/365F',
  'DAYS_360/DAYS_30': 'equalPeriods',
  'ACTUAL/ACTUAL': 'actual/actual ISDA',
  'DAYS_364/ACTUAL': 'actual/364',
  'DAYS_360/INVALID': 'actual/360',
}
const UNITS: Readonly<Record<string, string>> = { MONTHS: 'month', WEEKS: 'week', DAYS: 'day' }

interface Changes {
  readonly method?: 'scheduled' | 'daily'
  readonly contract?: JsonObject
  readonly facts?: readonly JsonObject[]
  readonly asOf?: string
}

function positionOf(wanted: Schedule, changes: Changes = {}): Position {
  const method = changes.method ?? 'scheduled'
  const [first] = wanted.periods
  const json = {
    product: {
      id: 'vector',
      version: 1,
      currency: 'USD',
      interest: {
        method,
        dayCount: DAY_COUNTS[`${wanted.daysInYear}/${wanted.daysInMonth}`],
        rounding: 'halfEven',
        residue: 'drop',
        parts: 'rounded',
      },
      schedule: {
        kind: 'level',
        rounding: 'halfEven',
        fit: 'evenLast',
        frequency: { unit: UNITS[wanted.frequency], every: wanted.every },
      },
      allocation: { order: ['penalty', 'fee', 'interest', 'principal'], excess: method === 'daily' ? 'next' : 'hold' },
    },
    contract: {
      principal: wanted.test.includes('disbursedAmt1000_') ? '1000.00' : '100.00',
      start: first?.from,
      ratePercent: String(wanted.annualRatePercent),
      count: wanted.periods.length,
      firstDue: first?.to,
      ...changes.contract,
    },
    facts: (changes.facts ?? []).map((fact, i) => ({ id: `f${i}`, ...fact })),
    asOf: changes.asOf ?? first?.from,
  }
  const file = readLoanFile(json, () => undefined)
  return foldLoan(file.terms, file.facts, file.asOf)
}

const minor = (value: number) => BigInt(Math.round(value * 100))

/** Amount, interest and principal of each period. A period that was split states its interest as a sum. */
function checked(steps: Schedule['steps']): readonly (readonly bigint[])[] {
  const periods = new Map<number, readonly bigint[]>()
  for (const { check } of steps) {
    if (!check) continue
    const interest = minor(check.interestCumulated ?? check.interest)
    periods.set(check.period, [minor(check.emi), interest, minor(check.principal)])
  }
  return [...periods.values()]
}

function rowsOf(position: Position): readonly (readonly bigint[])[] {
  return position.schedule.map((row) => [row.amountMinor, row.interestMinor, row.principalMinor])
}

interface Vectors {
  readonly fineractEmi: { readonly schedules: readonly Schedule[] }
  readonly loanpro: Readonly<Record<string, number | string>>
}

describeShared('published schedules', ['vectors', 'loan_math.json'], () => {
  const file = readSharedJson<Vectors>('vectors', 'loan_math.json')
  const { schedules } = file.fineractEmi
  const plain = schedules.filter(({ steps }) => steps.filter(({ op }) => op !== undefined).length === 1)
  const named = (part: string) => schedules.find(({ test }) => test.includes(part)) as Schedule
  /** The checks after the last operation. */
  const last = (wanted: Schedule) =>
    wanted.steps.slice(wanted.steps.findLastIndex(({ op }, i) => op !== undefined && i < wanted.steps.length - 1))

  it('has nothing but what is tested here', () => {
    expect(plain).toHaveLength(7)
    expect(schedules).toHaveLength(12)
  })

  it.each(plain)('$test', (one) => {
    expect(rowsOf(positionOf(one))).toEqual(checked(one.steps))
  })

  it('a change of rate on a due date', () => {
    const one = named('reschedule_interest_on0201')
    const facts = [{ kind: 'rateChange', effective: '2024-02-01', ratePercent: '4' }]
    expect(rowsOf(positionOf(one, { facts, asOf: '2024-02-01' }))).toEqual(checked(one.steps))
  })

  it.each([
    ['in the same period', 'multiDisbursedAmt300InSamePeriod', '2024-01-08', '200.00'],
    ['in another period', 'multiDisbursedAmt200InDifferentPeriod', '2024-02-15', '100.00'],
  ])('a second disbursement %s', (_, name, effective, amount) => {
    const one = named(name)
    const position = positionOf(one, {
      contract: { principal: '300.00', disbursement: 'byFacts' },
      facts: [
        { kind: 'disbursement', effective: '2024-01-01', amount: '100.00' },
        { kind: 'disbursement', effective, amount },
      ],
      asOf: effective,
    })
    expect(rowsOf(position)).toEqual(checked(last(one)))
  })

  it('an instalment paid before its due date: interest to the day, and the rest with the next', () => {
    const one = named('add_balance_correction_on0215')
    const position = positionOf(one, {
      method: 'daily',
      facts: [
        { kind: 'payment', effective: '2024-02-01', amount: '17.01' },
        { kind: 'payment', effective: '2024-02-15', amount: '17.01' },
        { kind: 'fee', effective: '2024-03-01', amount: '0.01', code: 'probe' },
      ],
      asOf: '2024-03-01',
    })
    const wanted = checked(one.steps.slice(0, one.steps.findIndex(({ check }) => check?.period === 5) + 1))
    // The second row shows what accrued after the payment; 0.24 was paid with it.
    expect(position.totals.paid.interest).toBe(58n + 24n)
    expect(rowsOf(position).slice(2)).toEqual(wanted.slice(2))
    expect(EXCLUDED_FIGURES.some(({ set }) => set.includes('add_balance_correction_on0215, second'))).toBe(true)
  })

  it('a payoff between due dates', () => {
    const one = named('payoff_on0215')
    const wanted = checked(one.steps)
    const facts = [{ kind: 'payment', effective: '2024-02-01', amount: '17.01' }]
    const { payoff } = positionOf(one, { facts, asOf: '2024-02-15' })
    const [, second] = wanted as [readonly bigint[], readonly bigint[]]
    expect(payoff.interestMinor).toBe(second[1])
    const principal = wanted.slice(1).reduce((sum, row) => sum + (row[2] as bigint), 0n)
    expect(payoff.principalMinor).toBe(principal)
  })

  it.each(['actual/365F', 'actual/360', 'actual/actual ISDA', '30/360', 'equalPeriods'])(
    'the example of a level payment that its own terms do not give, %s',
    (dayCount) => {
      const { amount, apr, term, contract: start, firstPayment: firstDue, payment } = file.loanpro
      const json = {
        product: {
          id: 'vector',
          version: 1,
          currency: 'USD',
          interest: { method: 'daily', dayCount },
          schedule: { kind: 'level', frequency: { unit: 'month' } },
          allocation: { order: ['interest', 'principal', 'fee', 'penalty'], excess: 'next' },
        },
        contract: { principal: `${amount}.00`, start, ratePercent: String(apr), count: term, firstDue },
        asOf: start,
      }
      const { terms, asOf } = readLoanFile(json, () => undefined)
      const level = foldLoan(terms, [], asOf).levelMinor as bigint
      expect(EXCLUDED_FIGURES.map(({ set }) => set)).toContain('loan_math.json: loanpro')
      expect(level - minor(Number(payment))).toBeGreaterThan(140n)
    },
  )
})
