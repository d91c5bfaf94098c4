import { addDays, addMonths, parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { formatCertifiedPercent } from '../certified-rate.ts'
import type { CreditFlows, DatedAmount } from '../flows.ts'
import { annualisedCost, type CostPeriod } from './annualised-cost.ts'

const day = parseCivilDate
const on = (date: string, yuan: number): DatedAmount => ({
  date: day(date),
  amountMinor: BigInt(Math.round(yuan * 100)),
})
const monthly = (first: string, count: number, yuan: number): DatedAmount[] =>
  Array.from({ length: count }, (_, i) => ({ ...on(first, yuan), date: addMonths(day(first), i) }))
const both = (credit: CreditFlows, period?: CostPeriod) => {
  const { simple, compound } = annualisedCost(credit, period)
  return [formatCertifiedPercent(simple, 4), formatCertifiedPercent(compound, 4)]
}

describe('annualisedCost', () => {
  const credit = { advances: [on('2024-01-31', 120_000)], payments: monthly('2024-02-29', 12, 10_600) }

  it('finds 10.8964 % simple and 11.4574 % compound behind 0.5 % a month on the original principal', () => {
    const byEnds = {
      ...credit,
      payments: credit.payments.map((p, i) => ({ ...p, date: addMonths(day('2024-01-31'), i + 1) })),
    }
    expect(both(byEnds)).toEqual(['10.8964', '11.4574'])
    expect(annualisedCost(byEnds)).toMatchObject({ period: 'month' })
  })

  it('counts fees that are deducted from the loan', () => {
    const zero = {
      advances: [on('2024-01-15', 100_000)],
      payments: monthly('2024-02-15', 24, 4166.67),
      charges: [on('2024-01-15', 4_000)],
    }
    expect(both(zero)).toEqual(['3.9503', '4.0226'])
  })

  it('counts days when the payments are not whole months apart, and weeks when told', () => {
    const start = day('2024-01-15')
    const weekly = {
      advances: [on('2024-01-15', 10_000)],
      payments: Array.from({ length: 20 }, (_, i) => ({ date: addDays(start, 7 * (i + 1)), amountMinor: 51_000n })),
    }
    expect(annualisedCost(weekly).period).toBe('day')
    const [byDays, byWeeks] = [annualisedCost(weekly), annualisedCost(weekly, 'week')]
    expect(byWeeks.periodsPerYear).toEqual({ numerator: 52n, denominator: 1n })
    expect(byDays.compound.floorE20).toBeGreaterThan(byWeeks.compound.floorE20)
    // Simple and compound are two views of one rate of return.
    const i = Number(byWeeks.periodRate.floorE20) / 1e20
    expect(Number(byWeeks.simple.floorE20) / 1e20).toBeCloseTo(52 * i, 12)
    expect(Number(byWeeks.compound.floorE20) / 1e20).toBeCloseTo((1 + i) ** 52 - 1, 12)
    expect(() => annualisedCost(weekly, 'month')).toThrow('finance.UNIT_PERIOD_INVALID')
    expect(() => annualisedCost(credit, 'week')).toThrow('finance.UNIT_PERIOD_INVALID')
  })
})
