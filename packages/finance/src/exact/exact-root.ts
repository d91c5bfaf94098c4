/** Whole roots of whole numbers. */
import { bitLength } from './integer.ts'

/** The k-th root of a number that is not negative, if it is a whole number; else undefined. k ≥ 1. */
export function exactRoot(value: bigint, k: bigint): bigint | undefined {
  if (value < 2n || k === 1n) return value
  if (k >= bitLength(value)) return undefined
  const root = floorRoot(value, k)
  return root ** k === value ? root : undefined
}

/** Newton from above: the first step that does not descend has found the largest r with r^k ≤ value. */
function floorRoot(value: bigint, k: bigint): bigint {
  let guess = 1n << ((bitLength(value) + k - 1n) / k)
  for (;;) {
    const next = ((k - 1n) * guess + value / guess ** (k - 1n)) / k
    if (next >= guess) return guess
    guess = next
  }
}
