/** How far below zero rates are looked for. */
import { floorDivide } from '../exact/integer.ts'
import { precisionOf } from '../exact/precision.ts'
import { RATE_GRID, type RateE20 } from './certified-rate.ts'
import type { RateEquation } from './rate-equation.ts'

/** Halvings of the distance from zero at the start, and toward the lowest meaningful rate at the end. */
const NEAR = 20n
const FAR = 10n
/** Amounts have at most sixty binary digits: where the last one counts 2²⁵⁶-fold, nothing else matters any more. */
const FACTOR_BITS_MAX = 256n
const BITS = 64n

/**
 * Rates below zero, descending, to be tried in turn: from 2⁻²⁰ of the lowest meaningful rate in doublings to half of
 * it, then halving what is left of it ten times; but none at which the last amount counts more than 2²⁵⁶-fold.
 */
export function negativeRates(equation: RateEquation): readonly RateE20[] {
  const { above } = equation
  const lowest = floorDivide(above.numerator * RATE_GRID, above.denominator) + 1n
  const precision = precisionOf(BITS)
  const rates: RateE20[] = []
  const isWithin = (rate: RateE20) => {
    const last = equation.factors(rate, rate, precision).at(-1)
    return last !== undefined && last.low >> (BITS + FACTOR_BITS_MAX) === 0n
  }
  for (let halvings = NEAR; halvings > 1n; halvings--) rates.push(lowest / 2n ** halvings)
  for (let halvings = 1n; halvings <= FAR; halvings++) rates.push(lowest - (lowest >> halvings))
  const beyond = rates.findIndex((rate) => !isWithin(rate))
  return beyond < 0 ? rates : rates.slice(0, beyond)
}
