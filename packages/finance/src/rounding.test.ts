import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  roundCeilingToMinor,
  roundDownToMinor,
  roundFloorToMinor,
  roundHalfEvenToMinor,
  roundHalfUpToMinor,
  roundUpToMinor,
} from './rounding.ts'

const ALL = {
  roundFloorToMinor,
  roundCeilingToMinor,
  roundDownToMinor,
  roundUpToMinor,
  roundHalfUpToMinor,
  roundHalfEvenToMinor,
}

describe('rounding tenths', () => {
  it.each([
    // tenths  floor ceil down up halfUp halfEven
    [15n, [1n, 2n, 1n, 2n, 2n, 2n]],
    [25n, [2n, 3n, 2n, 3n, 3n, 2n]],
    [14n, [1n, 2n, 1n, 2n, 1n, 1n]],
    [16n, [1n, 2n, 1n, 2n, 2n, 2n]],
    [20n, [2n, 2n, 2n, 2n, 2n, 2n]],
    [0n, [0n, 0n, 0n, 0n, 0n, 0n]],
    [-5n, [-1n, 0n, 0n, -1n, -1n, 0n]],
    [-14n, [-2n, -1n, -1n, -2n, -1n, -1n]],
    [-15n, [-2n, -1n, -1n, -2n, -2n, -2n]],
    [-25n, [-3n, -2n, -2n, -3n, -3n, -2n]],
    [-16n, [-2n, -1n, -1n, -2n, -2n, -2n]],
  ])('%s', (tenths, expected) => {
    expect(Object.values(ALL).map((round) => round(tenths, 10n))).toEqual(expected)
  })

  it('stays within one unit, in its direction', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 20n), (n, d) => {
        const rest = Object.fromEntries(
          Object.entries(ALL).map(([name, round]) => [name, n - round(n, d) * d]),
        ) as Record<keyof typeof ALL, bigint>
        const size = (value: bigint) => (value < 0n ? -value : value)
        expect(rest.roundFloorToMinor >= 0n && rest.roundFloorToMinor < d).toBe(true)
        expect(rest.roundCeilingToMinor <= 0n && -rest.roundCeilingToMinor < d).toBe(true)
        expect(size(roundDownToMinor(n, d) * d) <= size(n)).toBe(true)
        expect(size(roundUpToMinor(n, d) * d) >= size(n)).toBe(true)
        expect(2n * size(rest.roundHalfUpToMinor) <= d).toBe(true)
        expect(2n * size(rest.roundHalfEvenToMinor) <= d).toBe(true)
        for (const name of [
          'roundDownToMinor',
          'roundUpToMinor',
          'roundHalfUpToMinor',
          'roundHalfEvenToMinor',
        ] as const) {
          expect(ALL[name](-n, d)).toBe(-ALL[name](n, d))
        }
      }),
    )
  })

  it('refuses a denominator that is not positive', () => {
    for (const round of Object.values(ALL)) {
      expect(() => round(1n, 0n)).toThrow('finance.INVALID_DENOMINATOR')
      expect(() => round(-1n, -1n)).toThrow('finance.INVALID_DENOMINATOR')
    }
  })
})
