import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountRate } from './discount-rate.ts'

const rate = fc.bigInt({ min: 0n, max: 10n ** 9n })

describe('discountRate', () => {
  it('takes discounts in order, down to the floor', () => {
    const discounts = [
      { name: 'direct debit', pointsE9: 2_500_000n },
      { name: 'electric', pointsE9: 5_000_000n },
      { name: 'loyalty', pointsE9: 1_000_000n },
    ]
    expect(discountRate(69_000_000n, discounts).rateE9).toBe(60_500_000n)
    expect(discountRate(69_000_000n, discounts, 64_000_000n)).toEqual({
      rateE9: 64_000_000n,
      granted: [
        { name: 'direct debit', pointsE9: 2_500_000n },
        { name: 'electric', pointsE9: 2_500_000n },
        { name: 'loyalty', pointsE9: 0n },
      ],
    })
    expect(discountRate(50_000_000n, discounts, 64_000_000n).rateE9).toBe(50_000_000n)
  })

  it('adds up, never below the floor nor above the base', () => {
    fc.assert(
      fc.property(rate, rate, fc.array(rate, { maxLength: 10 }), (base, floor, points) => {
        const { rateE9, granted } = discountRate(
          base,
          points.map((pointsE9, i) => ({ name: `${i}`, pointsE9 })),
          floor,
        )
        expect(granted.reduce((sum, { pointsE9 }) => sum + pointsE9, rateE9)).toBe(base)
        expect(rateE9 >= (floor < base ? floor : base)).toBe(true)
        granted.forEach(({ pointsE9 }, i) => {
          expect(pointsE9 >= 0n && pointsE9 <= (points[i] as bigint)).toBe(true)
        })
      }),
    )
  })

  it('refuses impossible rates and names', () => {
    expect(() => discountRate(-1n, [])).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => discountRate(1n, [], -1n)).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => discountRate(10n ** 11n + 1n, [])).toThrow('finance.DEAL_RATES_INVALID')
    expect(() => discountRate(1n, [{ name: 'a', pointsE9: -1n }])).toThrow('finance.DEAL_RATES_INVALID')
    const twice = { name: 'a', pointsE9: 1n }
    expect(() => discountRate(9n, [twice, twice])).toThrow('finance.DEAL_LINES_INVALID')
  })
})
