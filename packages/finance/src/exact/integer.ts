/** Integer arithmetic with the direction in the name. Divisors are positive; callers guard them. */

/** The largest integer not above numerator ÷ divisor. */
export function floorDivide(numerator: bigint, divisor: bigint): bigint {
  const quotient = numerator / divisor
  return numerator < 0n && quotient * divisor !== numerator ? quotient - 1n : quotient
}

/** The smallest integer not below numerator ÷ divisor. */
export function ceilDivide(numerator: bigint, divisor: bigint): bigint {
  return -floorDivide(-numerator, divisor)
}

/** value ÷ 2^bits, upward. (`value >> bits` is the same, downward.) */
export function ceilShift(value: bigint, bits: bigint): bigint {
  return -(-value >> bits)
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** Euclid; never negative, and gcd(0, 0) = 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Binary digits of a number that is not negative: 0 has none, 1 has one, 8 has four. */
export function bitLength(value: bigint): bigint {
  if (value === 0n) return 0n
  const hex = value.toString(16)
  return BigInt((hex.length - 1) * 4 + Number.parseInt(hex.charAt(0), 16).toString(2).length)
}
