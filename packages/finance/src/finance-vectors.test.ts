import { readFileSync } from 'node:fs'
import { parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { accrueBetween } from './accrue-between.ts'
import { accrueSimpleInterest } from './accrue-simple-interest.ts'
import { allocatePayment } from './allocate-payment.ts'
import { chanceOfFit } from './chance-of-fit.ts'
import { judgeReportedMonth } from './judge-reported-month.ts'
import * as rounding from './rounding.ts'
import type { YearBasis } from './year-basis.ts'

type Row = Record<string, string>
interface Vectors {
  rounding: Row[]
  accrueSimpleInterest: Row[]
  accrueBetween: (Row & { basis: YearBasis })[]
  allocatePayment: (Record<'dues' | 'parts', { bucket: string; amountMinor: string }[]> & {
    paymentMinor: string
    excessMinor: string
  })[]
  chanceOfFit: Row[]
  judgeReportedMonth: { month: Row; judgement: unknown }[]
}

const vectors: Vectors = JSON.parse(readFileSync(new URL('../../../vectors/finance.json', import.meta.url), 'utf8'))

/** Bigints as decimal strings, as the vectors write them. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part)))
}

function integer(row: Row, name: string): bigint {
  return BigInt(row[name] as string)
}

describe('vectors/finance.json', () => {
  it('rounding', () => {
    for (const row of vectors.rounding) {
      const parts = [integer(row, 'numerator'), integer(row, 'denominator')] as const
      expect(rounding.roundFloorToMinor(...parts)).toBe(integer(row, 'floor'))
      expect(rounding.roundCeilingToMinor(...parts)).toBe(integer(row, 'ceiling'))
      expect(rounding.roundDownToMinor(...parts)).toBe(integer(row, 'down'))
      expect(rounding.roundUpToMinor(...parts)).toBe(integer(row, 'up'))
      expect(rounding.roundHalfUpToMinor(...parts)).toBe(integer(row, 'halfUp'))
      expect(rounding.roundHalfEvenToMinor(...parts)).toBe(integer(row, 'halfEven'))
    }
  })

  it('accrueSimpleInterest', () => {
    for (const row of vectors.accrueSimpleInterest) {
      const [balance, rate, days, year] = ['balanceMinor', 'rateE9', 'days', 'yearDays'].map((name) =>
        integer(row, name),
      )
      const accrued = accrueSimpleInterest(balance as bigint, rate as bigint, days as bigint, year as bigint)
      expect(plain(accrued)).toEqual({ numerator: row.numerator, denominator: row.denominator })
      expect(rounding.roundHalfUpToMinor(accrued.numerator, accrued.denominator)).toBe(integer(row, 'halfUpMinor'))
    }
  })

  it('accrueBetween', () => {
    for (const row of vectors.accrueBetween) {
      const [start, end] = [parseCivilDate(row.start as string), parseCivilDate(row.end as string)]
      const accrued = accrueBetween(integer(row, 'balanceMinor'), integer(row, 'rateE9'), start, end, row.basis)
      expect(plain(accrued)).toEqual({ numerator: row.numerator, denominator: row.denominator })
    }
  })

  it('allocatePayment', () => {
    for (const { paymentMinor, dues, parts, excessMinor } of vectors.allocatePayment) {
      const named = dues.map(({ bucket, amountMinor }) => ({ bucket, amountMinor: BigInt(amountMinor) }))
      expect(plain(allocatePayment(BigInt(paymentMinor), named))).toEqual({ parts, excessMinor })
    }
  })

  it('chanceOfFit', () => {
    for (const row of vectors.chanceOfFit) {
      const chance = chanceOfFit(integer(row, 'balanceMinor'), integer(row, 'rateE9'), integer(row, 'yearDays'))
      expect(plain(chance)).toEqual({ exactE12: row.exactE12, withinOneCentE12: row.withinOneCentE12 })
    }
  })

  it.each(vectors.judgeReportedMonth.map((entry, index) => [index, entry] as const))('judgement %s', (_, entry) => {
    const month = Object.fromEntries(Object.entries(entry.month).map(([name, value]) => [name, BigInt(value)]))
    expect(plain(judgeReportedMonth(month))).toEqual(entry.judgement)
  })
})
