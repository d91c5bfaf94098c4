/** The rounded schedules of shared/vectors/loan_math.json, read in place. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contractForm } from '../loan-file/contract-form.ts'
import { productOf } from '../loan-file/loan-file.ts'
import { foldLoan } from '../servicing/fold-loan.ts'

interface Check {
  readonly period: number
  readonly emi: number
  readonly interest: number
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

const FILE = resolve(process.env.CHASSIS_SHARED ?? '../shared', 'vectors/loan_math.json')
const DAY_COUNTS: Readonly<Record<string, string>> = {
  'DAYS_365/ACTUAL': 'actual/365F',
  'DAYS_360/DAYS_30': '30/360',
  'ACTUAL/ACTUAL': 'actual/actual ISDA',
  'DAYS_364/ACTUAL': 'actual/364',
  'DAYS_360/INVALID': 'actual/360',
}
const UNITS: Readonly<Record<string, string>> = { MONTHS: 'month', WEEKS: 'week', DAYS: 'day' }

function scheduleOf(wanted: Schedule): readonly (readonly bigint[])[] {
  const product = productOf({
    id: 'vector',
    version: 1,
    currency: 'USD',
    interest: {
      method: 'scheduled',
      dayCount: DAY_COUNTS[`${wanted.daysInYear}/${wanted.daysInMonth}`],
      rounding: 'halfEven',
      residue: 'drop',
    },
    schedule: {
      kind: 'level',
      rounding: 'halfEven',
      fit: 'evenLast',
      frequency: { unit: UNITS[wanted.frequency], every: wanted.every },
    },
    allocation: { order: ['penalty', 'fee', 'interest', 'principal'], excess: 'hold' },
  })
  const [first] = wanted.periods
  const json = {
    principal: wanted.test.includes('disbursedAmt1000_') ? '1000.00' : '100.00',
    start: first?.from,
    ratePercent: String(wanted.annualRatePercent),
    count: wanted.periods.length,
    firstDue: first?.to,
  }
  const contract = contractForm.read(json, 'contract', { decimals: 2 })
  const { schedule } = foldLoan({ product, contract }, [], contract.start)
  return schedule.map((row) => [row.amountMinor, row.interestMinor, row.principalMinor])
}

describe.skipIf(!existsSync(FILE))('shared/vectors/loan_math.json: schedules', () => {
  const vectors = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { fineractEmi: { schedules: [] } }
  const minor = (value: number) => BigInt(Math.round(value * 100))
  const plain: Schedule[] = vectors.fineractEmi.schedules.filter(
    (one: Schedule) => one.steps.filter((step) => step.op).length === 1,
  )

  it.each(plain)('$test', (one) => {
    // The last check of a period holds its whole interest; the first ones of a split period hold parts.
    const wanted = new Map<number, readonly bigint[]>()
    for (const { check } of one.steps) {
      if (check) wanted.set(check.period, [minor(check.emi), minor(check.interest), minor(check.principal)])
    }
    expect(scheduleOf(one)).toEqual([...wanted.values()])
  })
})
