/** How finely a computation works, and the one constant that it needs at that fineness. */
import { ceilDivide, ceilShift } from './integer.ts'
import type { Interval } from './interval.ts'

/** Extra binary digits for the inside of a series, so that its many small roundings stay below one unit outside. */
export const GUARD_BITS = 32n

export interface Precision {
  /** Enclosures are in units of 2^-bits. */
  readonly bits: bigint
  /** An enclosure of ln 2 in units of 2^-(bits + GUARD_BITS). */
  readonly ln2: Interval
}

/** The constant is computed when it is first asked for: most equations never do. */
export function precisionOf(bits: bigint): Precision {
  let ln2: Interval | undefined
  return {
    bits,
    get ln2() {
      ln2 ??= encloseLn2(bits + GUARD_BITS)
      return ln2
    },
  }
}

/** ln 2 = 2·artanh(1/3). */
function encloseLn2(bits: bigint): Interval {
  const one = 1n << bits
  return {
    low: 2n * artanhBound(one / 3n, bits, 'down'),
    high: 2n * artanhBound(ceilDivide(one, 3n), bits, 'up'),
  }
}

const TERMS_MAX = 20_000n

/**
 * A bound of artanh(z) = z + z³/3 + z⁵/5 + … for 0 ≤ z ≤ 1/3 + 2^-bits, in units of 2^-bits. Downward the rest of the
 * series is left out; upward, when a term has come to 2 units the rest is below 2·(z² + z⁴ + …) < 1, and 2 are added.
 */
export function artanhBound(z: bigint, bits: bigint, direction: 'down' | 'up'): bigint {
  const shift = direction === 'down' ? (value: bigint) => value >> bits : (value: bigint) => ceilShift(value, bits)
  const divide = direction === 'down' ? (n: bigint, d: bigint) => n / d : ceilDivide
  const square = shift(z * z)
  const enough = direction === 'down' ? 0n : 2n
  let term = z
  let sum = z
  for (let odd = 3n; term > enough && odd < TERMS_MAX; odd += 2n) {
    term = shift(term * square)
    sum += divide(term, odd)
  }
  return direction === 'down' ? sum : sum + 2n
}
