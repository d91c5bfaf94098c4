import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fraction, fraction, ZERO } from '../exact/fraction.ts'
import { roundHalfUpToMinor } from '../rounding.ts'
import {
  lossRateAllowance,
  type Pool,
  remainingLifeAllowance,
  type Vintage,
  vintageAllowance,
} from './lifetime-loss.ts'

const points = (value: bigint): Fraction => fraction(value, 10_000n)
const pool = (amortisedCostMinor: bigint, rate: Fraction, adjustment = ZERO, name = 'auto'): Pool => ({
  name,
  amortisedCostMinor,
  lifetimeLossRate: rate,
  adjustment,
})
const CURVE = [points(100n), points(200n), points(150n)]
const vintage = (
  name: string,
  originatedMinor: bigint,
  yearsPassed: number,
  lossByYear: readonly Fraction[] = CURVE,
): Vintage => ({ name, originatedMinor, yearsPassed, lossByYear })

describe('lossRateAllowance', () => {
  it('adds the adjustment to experience, up or down', () => {
    expect(lossRateAllowance([pool(300_000_000n, points(150n), points(15n))]).allowanceMinor).toBe(4_950_000n)
    expect(lossRateAllowance([pool(300_000_000n, points(150n), points(-50n))]).allowanceMinor).toBe(3_000_000n)
  })

  it('rounds the sum once; the parts add up to it', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
    const rate = fc.bigInt({ min: 0n, max: 5_000n }).map(points)
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, rate, rate), { minLength: 1, maxLength: 20 }), (given) => {
        const { parts, allowanceMinor } = lossRateAllowance(given.map(([cost, loss, more]) => pool(cost, loss, more)))
        expect(parts.reduce((sum, part) => sum + part.allowanceMinor, 0n)).toBe(allowanceMinor)
        expect(parts.every((part) => part.allowanceMinor >= 0n)).toBe(true)
        const tenThousandths = (share: Fraction) => (share.numerator * 10_000n) / share.denominator
        const exact = given.reduce((sum, [cost, a, b]) => sum + cost * (tenThousandths(a) + tenThousandths(b)), 0n)
        expect(allowanceMinor).toBe(roundHalfUpToMinor(exact, 10_000n))
      }),
    )
  })

  it('refuses impossible rates and lists', () => {
    expect(() => lossRateAllowance([])).toThrow('finance.PROVISION_PERIODS_INVALID')
    const many = Array.from({ length: 1_001 }, () => pool(1n, ZERO))
    expect(() => lossRateAllowance(many)).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(() => lossRateAllowance([pool(-1n, ZERO)])).toThrow('finance.PROVISION_AMOUNT_INVALID')
    expect(() => lossRateAllowance([pool(1n, points(-1n))])).toThrow('finance.PROVISION_SHARE_INVALID')
    expect(() => lossRateAllowance([pool(1n, points(50n), points(-51n))])).toThrow('finance.PROVISION_SHARE_INVALID')
    expect(() => lossRateAllowance([pool(1n, points(9_999n), points(2n))])).toThrow('finance.PROVISION_SHARE_INVALID')
  })
})

describe('vintageAllowance', () => {
  it('counts the years of life that are still to come', () => {
    const { parts, allowanceMinor } = vintageAllowance([
      vintage('2023', 5_000_000n, 3),
      vintage('2024', 6_000_000n, 2),
      vintage('2026', 8_000_000n, 0),
    ])
    expect(parts).toEqual([
      { name: '2023', allowanceMinor: 0n },
      { name: '2024', allowanceMinor: 90_000n },
      { name: '2026', allowanceMinor: 360_000n },
    ])
    expect(allowanceMinor).toBe(450_000n)
  })

  it('is 1,260 in the example of ASC 326-20-55-28, whose years of origination have forecasts of their own', () => {
    // As told by CUNA, CECL eSchool, "Calculating an estimate based on the static pool (vintage) model".
    const losses: readonly (readonly bigint[])[] = [
      [50n, 130n, 170n, 50n],
      [70n, 150n, 180n, 60n],
      [80n, 140n, 190n, 70n],
      [70n, 150n, 200n, 80n],
      [70n, 160n, 200n, 80n],
    ]
    const { parts, allowanceMinor } = vintageAllowance(
      losses.map((years, i) => vintage(`${2005 + i}`, 10_000n, 4 - i, years.map(points))),
    )
    expect(parts.map((part) => part.allowanceMinor)).toEqual([0n, 60n, 260n, 430n, 510n])
    expect(allowanceMinor).toBe(1_260n)
  })

  it('refuses impossible years and curves', () => {
    const of =
      (years: number, curve = CURVE, originated = 1n) =>
      () =>
        vintageAllowance([vintage('a', originated, years, curve)])
    expect(() => vintageAllowance([])).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(of(-1)).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(of(0.5)).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(of(0, [])).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(of(0, [points(-1n)])).toThrow('finance.PROVISION_SHARE_INVALID')
    expect(of(0, [points(6_000n), points(6_000n)])).toThrow('finance.PROVISION_SHARE_INVALID')
    expect(of(0, CURVE, -1n)).toThrow('finance.PROVISION_AMOUNT_INVALID')
  })
})

describe('remainingLifeAllowance', () => {
  it('is the annual rate of every balance to come', () => {
    expect(remainingLifeAllowance([1_000_000n, 700_000n, 400_000n, 100_000n], points(36n))).toBe(7_920n)
    expect(() => remainingLifeAllowance([], points(36n))).toThrow('finance.PROVISION_PERIODS_INVALID')
    expect(() => remainingLifeAllowance([-1n], points(36n))).toThrow('finance.PROVISION_AMOUNT_INVALID')
    expect(() => remainingLifeAllowance([1n], points(10_001n))).toThrow('finance.PROVISION_SHARE_INVALID')
  })
})
