/**
 * Σ amount × (1 + X)^−t, t in years: the equation of 2008/48/EC Annex I, of the UK's CONC and of internal rates of
 * return.
 */

import { exactRoot } from '../exact/exact-root.ts'
import { exponential } from '../exact/exponential.ts'
import {
  addFractions,
  compareFractions,
  equalFractions,
  type Fraction,
  fraction,
  ONE,
  subtractFractions,
  wholeNumber,
  ZERO,
} from '../exact/fraction.ts'
import { bitLength, floorDivide, greatestCommonDivisor } from '../exact/integer.ts'
import {
  exactInterval,
  type Interval,
  multiplyByFraction,
  multiplyPositive,
  negateInterval,
  reciprocal,
} from '../exact/interval.ts'
import { logarithm } from '../exact/logarithm.ts'
import type { Precision } from '../exact/precision.ts'
import { RATE_GRID, type RateE20 } from './certified-rate.ts'
import { encloseGrowth, type RateEquation } from './rate-equation.ts'

/** A signed amount at a time in years; times may be negative (a charge paid before the first advance). */
export interface TimedAmount {
  readonly amountMinor: bigint
  readonly years: Fraction
}

/** The flows may be in any order. */
export function compoundEquation(given: readonly TimedAmount[]): RateEquation {
  const flows = [...given].sort((a, b) => Number(compareFractions(a.years, b.years)))
  const steps = flows.map(({ years }, i) => {
    const before = flows[i - 1]
    return before === undefined ? years : subtractFractions(years, before.years)
  })
  return {
    amounts: flows.map(({ amountMinor }) => amountMinor),
    above: wholeNumber(-1n),
    factors: (low, high, precision) => discountFactors(steps, low, high, precision),
    declines(low, high, { bits }) {
      const growth = reciprocal(encloseGrowth(low, high, ONE, RATE_GRID, bits), bits)
      return flows.map(({ years }) => multiplyByFraction(growth, years))
    },
    isZeroAt: (rate) => isZeroAt(flows, rate),
  }
}

/** Each factor is the one before times (1 + X)^−step; equal steps are computed once. */
function discountFactors(
  steps: readonly Fraction[],
  low: RateE20,
  high: RateE20,
  precision: Precision,
): readonly Interval[] {
  const growth = logarithm(encloseGrowth(low, high, ONE, RATE_GRID, precision.bits), precision)
  const known = new Map<string, Interval>()
  let factor = exactInterval(1n << precision.bits)
  return steps.map((step) => {
    if (step.numerator === 0n) return factor
    const name = `${step.numerator}/${step.denominator}`
    const power = known.get(name) ?? exponential(negateInterval(multiplyByFraction(growth, step)), precision)
    known.set(name, power)
    factor = multiplyPositive(factor, power, precision.bits)
    return factor
  })
}

/**
 * Exactly: with y = (1 + X)^(1/L), L a common denominator of the times, the sum is a polynomial in y. After taking
 * every root of 1 + X that is rational out of L, y is of degree L over the rationals (x^L − a is irreducible when a > 0
 * is no prime power of a rational; Lang, Algebra, VI §9), so that the sum is zero only if the amounts of each residue
 * of the exponent sum to zero by themselves.
 */
function isZeroAt(flows: readonly TimedAmount[], rate: RateE20): boolean {
  const common = flows.reduce((lcm, { years }) => {
    return (lcm / greatestCommonDivisor(lcm, years.denominator)) * years.denominator
  }, 1n)
  const { base, degree } = withoutRationalRoots(fraction(RATE_GRID + rate, RATE_GRID), common)
  const sums = new Map<bigint, Fraction>()
  for (const { amountMinor, years } of flows) {
    const exponent = (-years.numerator * common) / years.denominator
    const whole = floorDivide(exponent, degree)
    const residue = exponent - whole * degree
    const power = powerOf(base, whole)
    const term = fraction(amountMinor * power.numerator, power.denominator)
    sums.set(residue, addFractions(sums.get(residue) ?? ZERO, term))
  }
  return [...sums.values()].every((sum) => equalFractions(sum, ZERO))
}

/** Takes every rational root out: base^(1/degree) stays the same number, the base is no perfect power any more. */
function withoutRationalRoots(growth: Fraction, common: bigint): { readonly base: Fraction; readonly degree: bigint } {
  if (equalFractions(growth, ONE)) return { base: ONE, degree: 1n }
  let [base, degree] = [growth, common]
  // A number above 1 is no perfect k-th power when k exceeds its binary digits.
  const largest = bitLength(growth.numerator > growth.denominator ? growth.numerator : growth.denominator)
  for (let root = 2n; root <= largest && degree > 1n; root++) {
    while (degree % root === 0n) {
      const numerator = exactRoot(base.numerator, root)
      const denominator = exactRoot(base.denominator, root)
      if (numerator === undefined || denominator === undefined) break
      base = { numerator, denominator }
      degree /= root
    }
  }
  return { base, degree }
}

function powerOf({ numerator, denominator }: Fraction, exponent: bigint): Fraction {
  return exponent < 0n
    ? { numerator: denominator ** -exponent, denominator: numerator ** -exponent }
    : { numerator: numerator ** exponent, denominator: denominator ** exponent }
}
