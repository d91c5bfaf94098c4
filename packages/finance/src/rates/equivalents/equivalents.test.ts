import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, type Fraction, fraction, wholeNumber } from '../../exact/fraction.ts'
import { parseFraction } from '../../exact/parse-fraction.ts'
import { formatCertifiedPercent, RATE_GRID } from '../certified-rate.ts'
import { flatRateOfNominal, nominalRateOfFlat } from './flat-rate.ts'
import { leasePayment, moneyFactorOf, rateOfMoneyFactor } from './money-factor.ts'
import { effectiveOf, nominalOf } from './nominal-effective.ts'

const percent = (value: string) => parseFraction(`${value}e-2`)

describe('money factor', () => {
  it('is the rate ÷ 24 and back', () => {
    expect(moneyFactorOf(percent('6'))).toEqual(fraction(1n, 400n))
    expect(rateOfMoneyFactor(parseFraction('0.00125'))).toEqual(percent('3'))
  })

  it('gives the lease payment 333.33 + 60 of a published example', () => {
    const { depreciation, rent, payment } = leasePayment(3_000_000n, 1_800_000n, parseFraction('0.00125'), 36)
    expect([depreciation, rent, payment]).toEqual([fraction(100_000n, 3n), wholeNumber(6_000n), fraction(118_000n, 3n)])
  })

  it('refuses impossible leases', () => {
    const factor = parseFraction('0.00125')
    for (const months of [0, 1201, 1.5]) {
      expect(() => leasePayment(2n, 1n, factor, months)).toThrow('finance.TERM_INVALID')
    }
    expect(() => leasePayment(1n, 2n, factor, 12)).toThrow('finance.FLOW_AMOUNT_INVALID')
    expect(() => leasePayment(1n, -1n, factor, 12)).toThrow('finance.FLOW_AMOUNT_INVALID')
  })
})

describe('flat rates', () => {
  it('4 % flat for 36 months are 7.51 % nominal', () => {
    expect(formatCertifiedPercent(nominalRateOfFlat(percent('4'), 36, 12), 4)).toBe('7.5107')
    expect(nominalRateOfFlat(wholeNumber(0n), 36, 12)).toEqual({ floorE20: 0n, isExact: true })
  })

  it('go forth and back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 5_000n }), fc.integer({ min: 1, max: 120 }), (basisPoints, periods) => {
        const flat = fraction(basisPoints, 10_000n)
        const nominal = nominalRateOfFlat(flat, periods, 12)
        const at = (rate: bigint) => flatRateOfNominal(fraction(rate, RATE_GRID), periods, 12)
        expect(compareFractions(at(nominal.floorE20), flat) <= 0n).toBe(true)
        expect(compareFractions(at(nominal.floorE20 + 1n), flat) > 0n).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('refuse impossible terms and rates', () => {
    expect(() => nominalRateOfFlat(percent('4'), 0, 12)).toThrow('finance.TERM_INVALID')
    expect(() => nominalRateOfFlat(percent('-4'), 12, 12)).toThrow('finance.RATE_INVALID')
    expect(() => flatRateOfNominal(wholeNumber(-12n), 12, 12)).toThrow('finance.RATE_INVALID')
  })
})

describe('nominal and effective', () => {
  it('1 % a month is 12.682503… % a year', () => {
    const effective = effectiveOf(percent('12'), 12)
    expect(effective).toEqual(fraction(101n ** 12n - 100n ** 12n, 100n ** 12n))
    expect(nominalOf(effective, 12)).toEqual({ floorE20: (RATE_GRID * 12n) / 100n, isExact: true })
  })

  it('refuse impossible rates and periods', () => {
    const bad: [() => unknown, string][] = [
      [() => effectiveOf(wholeNumber(-12n), 12), 'finance.RATE_INVALID'],
      [() => nominalOf(wholeNumber(-1n), 12), 'finance.RATE_INVALID'],
      [() => nominalOf(percent('5'), 0), 'finance.TERM_INVALID'],
      [() => effectiveOf(percent('5') as Fraction, 1_201), 'finance.TERM_INVALID'],
    ]
    for (const [run, error] of bad) expect(run).toThrow(error)
  })
})
