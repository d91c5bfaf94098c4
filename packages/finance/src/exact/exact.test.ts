import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactRoot } from './exact-root.ts'
import { exponential } from './exponential.ts'
import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  powerOfFraction,
  subtractFractions,
} from './fraction.ts'
import { bitLength, ceilDivide, ceilShift, floorDivide, greatestCommonDivisor } from './integer.ts'
import {
  encloseFraction,
  exactInterval,
  type Interval,
  multiplyIntervals,
  powerOfInterval,
  reciprocal,
} from './interval.ts'
import { logarithm } from './logarithm.ts'
import { parseFraction } from './parse-fraction.ts'
import { precisionOf } from './precision.ts'
import { roundEnclosureHalfUp } from './round-enclosure.ts'

const small = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n })
const ratio = fc.tuple(small, positive).map(([n, d]) => fraction(n, d))

/** Forty decimals of a published constant. */
const LN2_E40 = 6931471805599453094172321214581765680755n
const E_E39 = 2718281828459045235360287471352662497757n

function holds({ low, high }: Interval, scaled: bigint, scale: bigint, bits: bigint): boolean {
  // The constant is cut off after its last digit: the true value lies between it and the next.
  return low * scale < (scaled + 1n) << bits && high * scale > scaled << bits
}

describe('whole numbers', () => {
  it('divide and shift in the direction named', () => {
    fc.assert(
      fc.property(small, positive, (n, d) => {
        const [down, up] = [floorDivide(n, d), ceilDivide(n, d)]
        expect(down * d <= n && n < (down + 1n) * d).toBe(true)
        expect(up * d >= n && n > (up - 1n) * d).toBe(true)
        expect(ceilShift(n, 7n)).toBe(ceilDivide(n, 128n))
      }),
    )
  })

  it('know their length, divisors and roots', () => {
    expect([0n, 1n, 7n, 8n, 255n, 256n].map(bitLength)).toEqual([0n, 1n, 3n, 4n, 8n, 9n])
    expect(greatestCommonDivisor(-12n, 18n)).toBe(6n)
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 2n, max: 9n }), (root, k) => {
        expect(exactRoot(root ** k, k)).toBe(root)
        if (root > 1n) expect(exactRoot(root ** k + 1n, k)).toBeUndefined()
      }),
    )
  })
})

describe('fractions', () => {
  it('obey the laws of a field', () => {
    fc.assert(
      fc.property(ratio, ratio, ratio, (a, b, c) => {
        expect(multiplyFractions(a, addFractions(b, c))).toEqual(
          addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
        )
        expect(subtractFractions(addFractions(a, b), b)).toEqual(a)
        if (b.numerator !== 0n) expect(divideFractions(multiplyFractions(a, b), b)).toEqual(a)
        expect(compareFractions(a, b) > 0n).toBe(subtractFractions(a, b).numerator > 0n)
      }),
    )
  })

  it('have powers in lowest terms, the negative ones too', () => {
    expect(powerOfFraction(fraction(-2n, 3n), -3)).toEqual({ numerator: -27n, denominator: 8n })
    expect(powerOfFraction(fraction(101n, 100n), 0)).toEqual({ numerator: 1n, denominator: 1n })
    expect(() => powerOfFraction(fraction(0n, 1n), -1)).toThrow('INVALID_DENOMINATOR')
    expect(() => powerOfFraction(fraction(1n, 2n), 6001)).toThrow('PERIOD_TOO_LONG')
  })

  it('are read as people write them', () => {
    expect(parseFraction('1/12')).toEqual({ numerator: 1n, denominator: 12n })
    expect(parseFraction('-3/365')).toEqual({ numerator: -3n, denominator: 365n })
    expect(parseFraction('0.25')).toEqual({ numerator: 1n, denominator: 4n })
    expect(parseFraction('1e-3')).toEqual({ numerator: 1n, denominator: 1000n })
    expect(() => parseFraction('1/0')).toThrow('INVALID_DENOMINATOR')
    expect(() => parseFraction('one half')).toThrow('INVALID_DECIMAL')
    expect(() => parseFraction(`0.${'0'.repeat(30)}1`)).toThrow('TOO_MANY_DECIMALS')
  })
})

describe('enclosures', () => {
  it.each([64n, 128n, 512n])('of ln 2 and e hold the published digits at %s bits', (bits) => {
    const precision = precisionOf(bits)
    const two = exactInterval(2n << bits)
    const one = exactInterval(1n << bits)
    expect(holds(logarithm(two, precision), LN2_E40, 10n ** 40n, bits)).toBe(true)
    expect(holds(exponential(one, precision), E_E39, 10n ** 39n, bits)).toBe(true)
    // And tell nothing more than they must: a few units wide.
    for (const { low, high } of [logarithm(two, precision), exponential(one, precision)]) {
      expect(high - low <= 4n).toBe(true)
    }
  })

  it('stay enclosures through e^(ln x), ln(e^y), products, powers and reciprocals', () => {
    const precision = precisionOf(128n)
    const { bits } = precision
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 0, max: 40 }), (n, d, k) => {
        const x = fraction(n, d)
        const exact = encloseFraction(x, bits)
        const log = logarithm(exact, precision)
        const back = exponential(log, precision)
        expect(back.low <= exact.low && back.high >= exact.high).toBe(true)
        const power = powerOfInterval(exact, k, bits)
        const truth = encloseFraction(powerOfFraction(x, k), bits)
        expect(power.low <= truth.low && power.high >= truth.high).toBe(true)
        const one = multiplyIntervals(exact, reciprocal(exact, bits), bits)
        expect(one.low <= 1n << bits && one.high >= 1n << bits).toBe(true)
      }),
    )
  })

  it('of products hold the product, whatever the signs', () => {
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, d) => {
        const x = { low: a < b ? a : b, high: a < b ? b : a }
        const y = { low: c < d ? c : d, high: c < d ? d : c }
        const product = multiplyIntervals(x, y, 0n)
        for (const p of [x.low, x.high]) {
          for (const q of [y.low, y.high]) expect(product.low <= p * q && p * q <= product.high).toBe(true)
        }
      }),
    )
  })

  it('are refined until the rounding is certain, and refused when it never is', () => {
    const third = fraction(1n, 3n)
    expect(roundEnclosureHalfUp(({ bits }) => encloseFraction(third, bits), 50)).toBe(BigInt('3'.repeat(50)))
    const wide = ({ bits }: { bits: bigint }) => ({ low: (1n << (bits - 1n)) - 1n, high: (1n << (bits - 1n)) + 1n })
    expect(() => roundEnclosureHalfUp(wide, 0)).toThrow('RATE_UNDECIDED')
  })
})
