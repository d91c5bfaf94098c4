import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceilDivide, floorDivide } from '../exact/integer.ts'
import {
  type CertifiedRate,
  compareRate,
  exactRate,
  formatCertifiedPercent,
  roundRatePercent,
} from './certified-rate.ts'

const percent = (text: string) => exactRate(BigInt(text.replace('.', '').padEnd(text.indexOf('.') + 18, '0')))

describe('roundRatePercent', () => {
  it('rounds half up as Annex I remark (d) shows', () => {
    expect(formatCertifiedPercent(percent('3.055'), 2)).toBe('3.06')
    expect(formatCertifiedPercent(percent('3.055'), 1)).toBe('3.1')
    expect(formatCertifiedPercent(percent('3.054'), 2)).toBe('3.05')
  })

  it('knows that a rate between two grid points may pass a half', () => {
    // 0.005 % and a little: 0.01; −0.005 % and a little more: −0.00; exactly: away from zero.
    const half = 5n * 10n ** 15n
    expect(roundRatePercent({ floorE20: half, isExact: false }, 2, 'halfUp')).toBe(1n)
    expect(roundRatePercent({ floorE20: half - 1n, isExact: false }, 2, 'halfUp')).toBe(0n)
    expect(roundRatePercent({ floorE20: -half, isExact: true }, 2, 'halfUp')).toBe(-1n)
    expect(roundRatePercent({ floorE20: -half, isExact: false }, 2, 'halfUp')).toBe(0n)
    expect(roundRatePercent({ floorE20: -half - 1n, isExact: false }, 2, 'halfUp')).toBe(-1n)
    expect(roundRatePercent({ floorE20: -half, isExact: false }, 2, 'up')).toBe(0n)
    expect(roundRatePercent({ floorE20: -half, isExact: false }, 2, 'down')).toBe(-1n)
  })

  it('is the rounding of the true rate, tried with an exact rate of more decimals', () => {
    // A true rate n·10⁻²³: what is certified of it is its floor at 10⁻²⁰.
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
        fc.integer({ min: 0, max: 16 }),
        (n, decimals) => {
          const rate: CertifiedRate = { floorE20: floorDivide(n, 1000n), isExact: n % 1000n === 0n }
          const unit = 10n ** BigInt(21 - decimals)
          expect(roundRatePercent(rate, decimals, 'down')).toBe(floorDivide(n, unit))
          expect(roundRatePercent(rate, decimals, 'up')).toBe(ceilDivide(n, unit))
          const magnitude = floorDivide(2n * (n < 0n ? -n : n) + unit, 2n * unit)
          expect(roundRatePercent(rate, decimals, 'halfUp')).toBe(n < 0n ? -magnitude : magnitude)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('refuses decimals that are not there', () => {
    for (const decimals of [-1, 17, 1.5]) {
      expect(() => formatCertifiedPercent(exactRate(0n), decimals)).toThrow('finance.DECIMALS_OUT_OF_RANGE')
    }
  })
})

it('compares with a bound exactly', () => {
  expect(compareRate(exactRate(5n), 5n)).toBe(0)
  expect(compareRate({ floorE20: 5n, isExact: false }, 5n)).toBe(1)
  expect(compareRate({ floorE20: 4n, isExact: false }, 5n)).toBe(-1)
})
