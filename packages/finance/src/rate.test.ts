import { describe, expect, it } from 'vitest'
import { formatRateFraction, formatRatePercent, parseRateFraction, parseRatePercent } from './rate.ts'

describe('rates', () => {
  it('reads fractions and percentages exactly', () => {
    expect(parseRateFraction('0.0426')).toBe(42_600_000n)
    expect(parseRatePercent('4.26')).toBe(42_600_000n)
    expect(parseRatePercent('0.0000001')).toBe(1n)
    expect(formatRateFraction(42_600_000n)).toBe('0.042600000')
    expect(formatRatePercent(-42_600_001n)).toBe('-4.2600001')
  })

  it('refuses what a rate cannot hold', () => {
    expect(() => parseRateFraction('0.0000000001')).toThrow('finance.TOO_MANY_DECIMALS')
    expect(() => parseRatePercent('0.00000001')).toThrow('finance.TOO_MANY_DECIMALS')
    expect(() => parseRatePercent('4.26%')).toThrow('finance.INVALID_DECIMAL')
  })
})
