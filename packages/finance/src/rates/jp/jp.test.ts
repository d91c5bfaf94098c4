import { addMonths, parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { fraction } from '../../exact/fraction.ts'
import { formatCertifiedPercent } from '../certified-rate.ts'
import type { CreditFlows, DatedAmount } from '../flows.ts'
import { deductedInterestExcess } from './deducted-interest.ts'
import { effectiveRate } from './effective-rate.ts'

const day = parseCivilDate
const on = (date: string, yen: number): DatedAmount => ({ date: day(date), amountMinor: BigInt(yen) })
const monthly = (first: string, count: number, yen: number): DatedAmount[] =>
  Array.from({ length: count }, (_, i) => ({ ...on(first, yen), date: addMonths(day(first), i) }))
const percent = (credit: CreditFlows, options = {}) => formatCertifiedPercent(effectiveRate(credit, options).rate, 4)

describe('effectiveRate', () => {
  const credit = {
    advances: [on('2024-04-27', 1_000_000)],
    payments: [...monthly('2024-05-27', 35, 31_111), on('2027-04-27', 31_115)],
  }

  it('is the 7.5106 % behind an add-on rate of 4 %', () => {
    expect(percent(credit)).toBe('7.5106')
    expect(effectiveRate(credit).intervals).toBe('months')
  })

  it('is the rate R = F ÷ Σ(U·T) of the table, followed row by row', () => {
    const { rate, flows } = effectiveRate(credit)
    const R = Number(rate.floorE20) / 1e20
    let [U, sum] = [1_000_000, 0]
    for (const { amountMinor, yearsSinceLast } of flows.slice(1)) {
      const T = Number(yearsSinceLast.numerator) / Number(yearsSinceLast.denominator)
      sum += U * T
      U -= -Number(amountMinor) - R * U * T
    }
    expect(120_000 / sum).toBeCloseTo(R, 12)
  })

  it('carries a residual, bonus months and fees that are deemed interest', () => {
    // 残クレ: 35 × 20,000 and 1,000,000 at the end.
    const residual = [...monthly('2024-05-27', 35, 20_000), on('2027-04-27', 1_000_000)]
    expect(percent({ advances: [on('2024-04-27', 1_500_000)], payments: residual })).toBe('5.3159')
    const bonus = [...monthly('2024-05-27', 12, 70_000), on('2024-10-27', 200_000), on('2025-04-27', 200_000)]
    expect(percent({ advances: [on('2024-04-27', 1_200_000)], payments: bonus })).toBe('5.4181')
    const fee = { ...credit, charges: [on('2024-04-27', 20_000)] }
    expect(percent(fee)).toBe(percent({ ...credit, advances: [on('2024-04-27', 980_000)] }))
  })

  it('takes a first period below two months as a month, when told', () => {
    const late = {
      ...credit,
      payments: credit.payments.map(({ date, amountMinor }) => ({ date: (date + 20) as never, amountMinor })),
    }
    expect(percent(late, { intervals: 'days365' })).not.toBe(
      percent(late, { intervals: 'days365', firstPeriodAsMonth: true }),
    )
    const shifted = { advances: [on('2024-04-10', 1_000_000)], payments: credit.payments }
    expect(percent(shifted)).not.toBe('7.5106')
    expect(percent(shifted, { firstPeriodAsMonth: true })).toBe('7.5106')
    const beyond = { advances: [on('2024-03-27', 1_000_000)], payments: credit.payments }
    expect(percent(beyond, { firstPeriodAsMonth: true })).toBe(percent(beyond))
  })

  it('counts days of 365, or 366 in a leap year (閏年)', () => {
    // 100,000 for 73 days at 20 %: 4,000 over 365 days; in 2024, 366.
    const loan = (year: number) => ({
      advances: [on(`${year}-01-01`, 100_000)],
      payments: [on(`${year}-03-${year === 2024 ? 14 : 15}`, 104_000)],
    })
    expect(percent(loan(2023))).toBe('20.0000')
    expect(percent(loan(2024))).toBe('20.0000')
    expect(percent(loan(2024), { intervals: 'daysActual' })).toBe('20.0548')
    expect(effectiveRate(loan(2023)).intervals).toBe('days365')
    expect(percent(loan(2024), { intervals: 'months' })).toBe('19.7743')
  })
})

describe('deductedInterestExcess', () => {
  it('counts what is above the lawful interest on the sum received as repayment (利息制限法 2 条)', () => {
    // 1,000,000 for a year with 200,000 deducted: 800,000 received, lawful at 18 % are 144,000.
    expect(deductedInterestExcess(800_000n, 200_000n, 180_000_000n, fraction(1n, 1n))).toBe(56_000n)
    expect(deductedInterestExcess(800_000n, 144_000n, 180_000_000n, fraction(1n, 1n))).toBe(0n)
    // Rounded down: 1,000 for a third of a year at 15 % are 50; for 100 days, 41.09.
    expect(deductedInterestExcess(1_000n, 50n, 150_000_000n, fraction(100n, 365n))).toBe(9n)
  })

  it('refuses impossible input', () => {
    const year = fraction(1n, 1n)
    expect(() => deductedInterestExcess(0n, 1n, 1n, year)).toThrow('finance.FLOW_AMOUNT_INVALID')
    expect(() => deductedInterestExcess(1n, -1n, 1n, year)).toThrow('finance.FLOW_AMOUNT_INVALID')
    expect(() => deductedInterestExcess(1n, 1n, -1n, year)).toThrow('finance.RATE_INVALID')
  })
})
