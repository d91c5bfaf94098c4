/** The sign of a rate equation at a rate: certain, at whatever precision that takes. */
import { refuse } from '@chassis/primitives'
import { addIntervals, exactInterval, type Interval, multiplyIntervals, scaleInterval } from '../exact/interval.ts'
import { type Precision, precisionOf } from '../exact/precision.ts'
import { FinanceError } from '../finance-error.ts'
import type { RateE20 } from './certified-rate.ts'
import type { RateEquation } from './rate-equation.ts'

export const BITS_FIRST = 128n
/** 2⁻⁸¹⁹² has 2,466 decimals. */
export const BITS_MAX = 8192n

export interface SignedValue {
  readonly sign: -1 | 0 | 1
  /** About the value of the equation, in units of 2⁻¹²⁸ minor units; its sign is `sign`. Not more than an aim. */
  readonly scaled: bigint
}

export interface Signer {
  /** Refuses RATE_UNDECIDED. */
  value(rate: RateE20): SignedValue
  sign(rate: RateE20): -1 | 0 | 1
  /** Encloses Σ amount × factor over every rate of [low, high], in units of 2⁻¹²⁸ minor units. */
  enclose(low: RateE20, high: RateE20): Interval
  /** Encloses the derivative of the same by the rate. */
  encloseSlope(low: RateE20, high: RateE20): Interval
  /** Encloses the discounted balance after each flow but the last. */
  partialSums(low: RateE20, high: RateE20): readonly Interval[]
}

/** `bitsMax` is for tests of what happens when precision runs out. */
export function createSigner(equation: RateEquation, bitsMax: bigint = BITS_MAX): Signer {
  const first = precisionOf(BITS_FIRST)
  const value = (rate: RateE20): SignedValue => {
    const enclosed = encloseSum(equation, rate, rate, first)
    const plain = signOf(enclosed)
    if (plain !== undefined) return { sign: plain, scaled: (enclosed.low + enclosed.high) / 2n || BigInt(plain) }
    if (equation.isZeroAt(rate)) return { sign: 0, scaled: 0n }
    for (let bits = 2n * BITS_FIRST; bits <= bitsMax; bits *= 2n) {
      const sign = signOf(encloseSum(equation, rate, rate, precisionOf(bits)))
      if (sign !== undefined) return { sign, scaled: BigInt(sign) }
    }
    return refuse(FinanceError.RATE_UNDECIDED)
  }
  return {
    value,
    sign: (rate) => value(rate).sign,
    enclose: (low, high) => encloseSum(equation, low, high, first),
    encloseSlope: (low, high) => slope(equation, low, high, first),
    partialSums(low, high) {
      const factors = equation.factors(low, high, first)
      let total = exactInterval(0n)
      return equation.amounts.slice(0, -1).map((amount, i) => {
        total = addIntervals(total, scaleInterval(factors[i] as Interval, amount))
        return total
      })
    },
  }
}

function signOf({ low, high }: Interval): -1 | 1 | undefined {
  if (low > 0n) return 1
  return high < 0n ? -1 : undefined
}

/** Encloses Σ amount × factor over every rate of [low, high], in units of 2^-bits minor units. */
export function encloseSum(equation: RateEquation, low: RateE20, high: RateE20, precision: Precision): Interval {
  const { amounts } = equation
  const each = equation.factors(low, high, precision)
  let totalLow = 0n
  let totalHigh = 0n
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as bigint
    const factor = each[i] as Interval
    totalLow += amount * (amount > 0n ? factor.low : factor.high)
    totalHigh += amount * (amount > 0n ? factor.high : factor.low)
  }
  return { low: totalLow, high: totalHigh }
}

/** −Σ amount × factor × decline. */
function slope(equation: RateEquation, low: RateE20, high: RateE20, precision: Precision): Interval {
  const factors = equation.factors(low, high, precision)
  const declines = equation.declines(low, high, precision)
  let total = exactInterval(0n)
  for (const [i, amount] of equation.amounts.entries()) {
    const product = multiplyIntervals(factors[i] as Interval, declines[i] as Interval, precision.bits)
    total = addIntervals(total, scaleInterval(product, -amount))
  }
  return total
}
