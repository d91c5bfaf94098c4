/**
 * Enclosures: two integers that a real number is known to lie between, both in units of 2^-bits. Every operation rounds
 * the lower bound down and the upper bound up, so that what comes out encloses what went in (Moore, "Interval
 * Analysis", 1966). That is what makes a printed digit certain without a floating-point number anywhere.
 */
import type { Fraction } from './fraction.ts'
import { ceilDivide, ceilShift, floorDivide } from './integer.ts'

export interface Interval {
  readonly low: bigint
  readonly high: bigint
}

export function exactInterval(value: bigint): Interval {
  return { low: value, high: value }
}

/** The tightest enclosure of a fraction. */
export function encloseFraction({ numerator, denominator }: Fraction, bits: bigint): Interval {
  const scaled = numerator << bits
  return { low: floorDivide(scaled, denominator), high: ceilDivide(scaled, denominator) }
}

/** The product of two enclosures of numbers that are not negative. */
export function multiplyPositive(a: Interval, b: Interval, bits: bigint): Interval {
  return { low: (a.low * b.low) >> bits, high: ceilShift(a.high * b.high, bits) }
}

/** The product of any two enclosures. */
export function multiplyIntervals(a: Interval, b: Interval, bits: bigint): Interval {
  if (a.low >= 0n && b.low >= 0n) return multiplyPositive(a, b, bits)
  let [low, high] = [a.low * b.low, a.low * b.low]
  for (const product of [a.low * b.high, a.high * b.low, a.high * b.high]) {
    if (product < low) low = product
    if (product > high) high = product
  }
  return { low: low >> bits, high: ceilShift(high, bits) }
}

/** An enclosure times a whole number: exact. */
export function scaleInterval(a: Interval, factor: bigint): Interval {
  return factor < 0n ? { low: a.high * factor, high: a.low * factor } : { low: a.low * factor, high: a.high * factor }
}

/** An enclosure times a fraction. */
export function multiplyByFraction(a: Interval, { numerator, denominator }: Fraction): Interval {
  const scaled = scaleInterval(a, numerator)
  return { low: floorDivide(scaled.low, denominator), high: ceilDivide(scaled.high, denominator) }
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high }
}

export function negateInterval(a: Interval): Interval {
  return { low: -a.high, high: -a.low }
}

/** 1 ÷ an enclosure of a positive number. */
export function reciprocal(a: Interval, bits: bigint): Interval {
  const one = 1n << (2n * bits)
  return { low: one / a.high, high: ceilDivide(one, a.low) }
}

/** a^exponent for a number that is not negative and a whole exponent ≥ 0, by squaring. */
export function powerOfInterval(a: Interval, exponent: number, bits: bigint): Interval {
  let result = exactInterval(1n << bits)
  let square = a
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiplyPositive(result, square, bits)
    if (left > 1) square = multiplyPositive(square, square, bits)
  }
  return result
}
