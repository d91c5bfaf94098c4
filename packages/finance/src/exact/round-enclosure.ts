/** Rounds a number that is only known by enclosures. */
import { refuse } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { absolute, floorDivide } from './integer.ts'
import type { Interval } from './interval.ts'
import { type Precision, precisionOf } from './precision.ts'

const BITS_FIRST = 128n
const BITS_MAX = 8192n

/**
 * The number in units of 10^-decimals, halves away from zero: `compute` is asked for finer enclosures until both
 * ends round alike. Refuses RATE_UNDECIDED when 8,192 binary digits do not suffice: then it is exactly a half, or as
 * good as.
 */
export function roundEnclosureHalfUp(compute: (precision: Precision) => Interval, decimals: number): bigint {
  const unit = 10n ** BigInt(decimals)
  for (let bits = BITS_FIRST; bits <= BITS_MAX; bits *= 2n) {
    const { low, high } = compute(precisionOf(bits))
    const [least, most] = [roundHalfUp(low * unit, bits), roundHalfUp(high * unit, bits)]
    if (least === most) return least
  }
  return refuse(FinanceError.RATE_UNDECIDED)
}

function roundHalfUp(scaled: bigint, bits: bigint): bigint {
  const rounded = floorDivide(2n * absolute(scaled) + (1n << bits), 2n << bits)
  return scaled < 0n ? -rounded : rounded
}
