/** e^y as enclosures. */
import { ceilDivide, ceilShift, floorDivide } from './integer.ts'
import type { Interval } from './interval.ts'
import { GUARD_BITS, type Precision } from './precision.ts'

/**
 * Encloses e^y for every y of an enclosure: y = k·ln 2 + r with 0 ≤ r, e^y = 2^k·(e^(r/256))^256, and a Taylor series
 * for the small argument. Each step rounds in the direction of its bound.
 */
export function exponential(y: Interval, precision: Precision): Interval {
  return { low: bound(y.low, precision, 'down'), high: bound(y.high, precision, 'up') }
}

const SQUARINGS = 8n
const TERMS_MAX = 2_000n

function bound(y: bigint, { bits, ln2 }: Precision, direction: 'down' | 'up'): bigint {
  const fine = bits + GUARD_BITS
  const exact = y << GUARD_BITS
  // The multiple of ln 2 is taken so that the rest is not negative for either bound of ln 2.
  const k = floorDivide(exact, y >= 0n ? ln2.high : ln2.low)
  const useHigh = (direction === 'down') === k >= 0n
  const rest = exact - k * (useHigh ? ln2.high : ln2.low)
  const small = direction === 'down' ? rest >> SQUARINGS : ceilShift(rest, SQUARINGS)
  let value = direction === 'down' ? seriesDown(small, fine) : seriesUp(small, fine)
  for (let i = 0n; i < SQUARINGS; i++) {
    value = direction === 'down' ? (value * value) >> fine : ceilShift(value * value, fine)
  }
  const shift = GUARD_BITS - k
  if (shift <= 0n) return value << -shift
  return direction === 'down' ? value >> shift : ceilShift(value, shift)
}

/** 1 + r + r²/2! + …, every term rounded down and the rest left out. */
function seriesDown(r: bigint, bits: bigint): bigint {
  let [term, sum] = [1n << bits, 1n << bits]
  for (let n = 1n; term > 0n && n < TERMS_MAX; n++) {
    term = ((term * r) >> bits) / n
    sum += term
  }
  return sum
}

/** The same upward. r ≤ 1/128, so that once a term is 1 unit the rest of the series is below 1 unit: 1 is added. */
function seriesUp(r: bigint, bits: bigint): bigint {
  let [term, sum] = [1n << bits, 1n << bits]
  for (let n = 1n; term > 1n && n < TERMS_MAX; n++) {
    term = ceilDivide(ceilShift(term * r, bits), n)
    sum += term
  }
  return sum + 1n
}
