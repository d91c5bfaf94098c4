/** Natural logarithms as enclosures. */
import { assert } from '@chassis/primitives'
import { bitLength, ceilDivide, ceilShift } from './integer.ts'
import type { Interval } from './interval.ts'
import { artanhBound, GUARD_BITS, type Precision } from './precision.ts'

/**
 * Encloses ln x for every x of an enclosure of positive numbers: x = m·2^e with 1 ≤ m < 2, and
 * ln x = e·ln 2 + 2·artanh((m − 1)/(m + 1)).
 */
export function logarithm(x: Interval, precision: Precision): Interval {
  assert(x.low > 0n, 'the logarithm of a number that is not positive')
  return { low: bound(x.low, precision, 'down'), high: bound(x.high, precision, 'up') }
}

function bound(x: bigint, { bits, ln2 }: Precision, direction: 'down' | 'up'): bigint {
  const fine = bits + GUARD_BITS
  const one = 1n << fine
  const exponent = bitLength(x) - 1n - bits
  const left = GUARD_BITS - exponent
  const mantissa = left >= 0n ? x << left : direction === 'down' ? x >> -left : ceilShift(x, -left)
  const numerator = (mantissa - one) << fine
  const z = direction === 'down' ? numerator / (mantissa + one) : ceilDivide(numerator, mantissa + one)
  const isLnLow = (direction === 'down') === exponent >= 0n
  const sum = 2n * artanhBound(z, fine, direction) + exponent * (isLnLow ? ln2.low : ln2.high)
  return direction === 'down' ? sum >> GUARD_BITS : ceilShift(sum, GUARD_BITS)
}
