/** Every rate of the published vectors, read in place. */
import { parseCivilDate } from '@chassis/primitives'
import { expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../../tests/support/shared.ts'
import { addFractions, equalFractions, wholeNumber, ZERO } from '../exact/fraction.ts'
import { parseFraction } from '../exact/parse-fraction.ts'
import { parseMoney } from '../money.ts'
import { type CertifiedRate, formatCertifiedPercent } from './certified-rate.ts'
import { solveAnnualisedCost } from './cn/annualised-cost.ts'
import { solveAprc } from './eu/aprc.ts'
import { yearsBetween } from './eu/time-interval.ts'
import { solveEffectiveRate } from './jp/effective-rate.ts'
import { regZApr } from './reg-z/reg-z-apr.ts'
import { overOneDenominator } from './time-value/internal-rate.ts'

const percentOf = (rate: CertifiedRate) => Number(formatCertifiedPercent(rate, 12))
const usd = (amount: number) => parseMoney(String(amount), 'USD').amountMinor
/** Amounts of any number of decimals, as whole numbers of one unit: rates do not depend on it. */
const whole = (amounts: readonly number[]) => overOneDenominator(amounts.map((each) => parseFraction(String(each))))

interface DatedPayment {
  date: string
  amount: number
}
interface RegZCase {
  id: string
  amountAdvanced: number
  advanceDate: string
  advances?: DatedPayment[]
  payments: DatedPayment[]
  unitPeriod: { kind: string; multiple?: number }
  unitPeriodsPerYear: number
  firstPaymentT: number
  firstPaymentF: number
  expectedAprPercent: number
  recomputedAprPercent?: number
}

describeShared('US Regulation Z, Appendix J', ['vectors', 'us_regz_appendix_j.json'], () => {
  const { cases } = readSharedJson<{ cases: RegZCase[] }>('vectors', 'us_regz_appendix_j.json')
  const dated = ({ date, amount }: DatedPayment) => ({ date: parseCivilDate(date), amountMinor: usd(amount) })

  it.each(cases.map((row) => [row.id, row] as const))('%s', (_, row) => {
    const advances = row.advances ?? [{ date: row.advanceDate, amount: row.amountAdvanced }]
    const solved = regZApr({ advances: advances.map(dated), payments: row.payments.map(dated) })
    expect(formatCertifiedPercent(solved.apr, 2)).toBe(row.expectedAprPercent.toFixed(2))
    if (row.recomputedAprPercent !== undefined) {
      expect(percentOf(solved.apr)).toBeCloseTo(row.recomputedAprPercent, 6)
    }
    // The appendix's rules find the unit-period by themselves.
    const { unit } = solved.unitPeriod
    if (row.unitPeriod.kind === 'single') expect(['term', 'year']).toContain(unit.kind)
    else expect(unit).toEqual({ kind: row.unitPeriod.kind, multiple: row.unitPeriod.multiple ?? 1 })
    expect(Number(solved.perYear.numerator) / Number(solved.perYear.denominator)).toBeCloseTo(row.unitPeriodsPerYear, 9)
    const first = solved.flows.find(({ amountMinor }) => amountMinor < 0n)
    expect(first?.whole).toBe(row.firstPaymentT)
    const part = first?.part ?? ZERO
    expect(Number(part.numerator) / Number(part.denominator)).toBeCloseTo(row.firstPaymentF, 9)
  })
})

interface EuCase {
  id: string
  drawdowns: { tYears: number; amount: number }[]
  payments: { tYears: number; amount: number }[]
  expectedX: number | null
  expectedAprRounded: number
  recomputed?: number
}
interface EuFile {
  cases: EuCase[]
  timeIntervals: { start: string; end: string; unit: 'year' | 'month' | 'week'; expected: string }[]
}

describeShared('EU and UK annual percentage rate of charge', ['vectors', 'eu_uk_aprc.json'], () => {
  const { cases, timeIntervals } = readSharedJson<EuFile>('vectors', 'eu_uk_aprc.json')

  it.each(cases.map((row) => [row.id, row] as const))('%s', (_, row) => {
    const flows = [...row.drawdowns, ...row.payments]
    const signed = whole(flows.map(({ amount }, i) => (i < row.drawdowns.length ? amount : -amount)))
    const { apr } = solveAprc(
      flows.map(({ tYears }, i) => ({ amountMinor: signed[i] as bigint, years: parseFraction(String(tYears)) })),
    )
    expect(formatCertifiedPercent(apr, 1)).toBe(row.expectedAprRounded.toFixed(1))
    // Times are printed to ten decimals, which moves very high rates in their tenth digit.
    const found = percentOf(apr)
    if (row.recomputed !== undefined) {
      expect(Math.abs(found - row.recomputed)).toBeLessThan(1e-7 + 1e-8 * row.recomputed)
    }
    // The Commission's simulator stops within 3·10⁻⁴ of the solution; older examples are cut off after a few decimals.
    if (row.expectedX !== null) {
      const lastDigit = 10 ** -(String(row.expectedX).split('.')[1] ?? '').length
      expect(Math.abs(found - row.expectedX)).toBeLessThan(Math.max(3e-4, lastDigit))
    }
  })

  it.each(timeIntervals.map((row) => [`${row.start} to ${row.end} by ${row.unit}`, row] as const))('%s', (_, row) => {
    const expected = row.expected.split('+').map(parseFraction).reduce(addFractions)
    const found = yearsBetween(parseCivilDate(row.start), parseCivilDate(row.end), { kind: row.unit })
    expect(equalFractions(found, expected)).toBe(true)
  })
})

interface JapanCase {
  id: string
  amount: number
  flows: { T: number; P: number }[]
  expectedAnnualPercent: number
}
interface ChinaCase {
  id: string
  netReceived: number
  /** Amounts, each of which may be followed by how often it is paid: [10600, "x12"]. */
  monthlyPayments: (number | string)[]
  monthlyIrr: number
  annualSimplePercent: number
  annualCompoundPercent: number
}

function repeated(payments: readonly (number | string)[]): number[] {
  return payments.flatMap((item, i) => {
    if (typeof item === 'string') return []
    const next = payments[i + 1]
    const times = typeof next === 'string' ? Number(next.replace('x', '')) : 1
    return Array.from({ length: times }, () => item)
  })
}

describeShared('Japan and China', ['vectors', 'jp_cn_rates.json'], () => {
  const file = readSharedJson<{ japan: JapanCase[]; china: ChinaCase[] }>('vectors', 'jp_cn_rates.json')

  it.each(file.japan.map((row) => [row.id, row] as const))('%s', (_, row) => {
    const amounts = whole([row.amount, ...row.flows.map(({ P }) => -P)])
    const { rate } = solveEffectiveRate(
      amounts.map((amountMinor, i) => {
        return { amountMinor, yearsSinceLast: i === 0 ? ZERO : parseFraction(String(row.flows[i - 1]?.T)) }
      }),
    )
    expect(formatCertifiedPercent(rate, 4)).toBe(row.expectedAnnualPercent.toFixed(4))
  })

  it.each(file.china.map((row) => [row.id, row] as const))('%s', (_, row) => {
    const amounts = whole([row.netReceived, ...repeated(row.monthlyPayments).map((paid) => -paid)])
    const flows = amounts.map((amountMinor, month) => ({ amountMinor, whole: month, part: ZERO }))
    const cost = solveAnnualisedCost(flows, wholeNumber(12n))
    expect(formatCertifiedPercent(cost.periodRate, 8)).toBe((row.monthlyIrr * 100).toFixed(8))
    expect(formatCertifiedPercent(cost.simple, 4)).toBe(row.annualSimplePercent.toFixed(4))
    expect(formatCertifiedPercent(cost.compound, 4)).toBe(row.annualCompoundPercent.toFixed(4))
  })

  it('reads repetitions', () => expect(repeated([1, 'x2', 3])).toEqual([1, 1, 3]))
})
