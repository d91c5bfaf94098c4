/** Σ amount ÷ ((1 + f·i)(1 + i)^t), i = rate ÷ w: the general equation of Regulation Z, Appendix J, (b)(8). */
import {
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  ONE,
  subtractFractions,
  ZERO,
} from '../exact/fraction.ts'
import {
  addIntervals,
  exactInterval,
  type Interval,
  multiplyByFraction,
  multiplyPositive,
  powerOfInterval,
  reciprocal,
  scaleInterval,
} from '../exact/interval.ts'
import { RATE_GRID, type RateE20 } from './certified-rate.ts'
import { encloseGrowth, type RateEquation } from './rate-equation.ts'

/** A signed amount `whole` unit-periods and a `part` (0 to 1) of one after the beginning of the term. */
export interface PeriodAmount {
  readonly amountMinor: bigint
  readonly whole: number
  readonly part: Fraction
}

/**
 * The flows may be in any order. (With years as the unit, a later date can have the smaller position: 214 days are
 * 214/365 of a year, but seven months 7/12.) `perYear` is w, the unit-periods in a year. The unknown is the annual rate
 * w·i, so that its digits are those that are disclosed.
 */
export function unitPeriodEquation(given: readonly PeriodAmount[], perYear: Fraction): RateEquation {
  const flows = [...given].sort((a, b) => a.whole - b.whole || Number(compareFractions(a.part, b.part)))
  const perPeriod = divideFractions(ONE, perYear)
  const parts = flows.map(({ part }) => multiplyFractions(part, perPeriod))
  return {
    amounts: flows.map(({ amountMinor }) => amountMinor),
    above: subtractFractions(ZERO, perYear),
    factors(low, high, { bits }) {
      const inverse = reciprocal(encloseGrowth(low, high, perPeriod, RATE_GRID, bits), bits)
      const ofPart = remember((part) => reciprocal(encloseGrowth(low, high, part, RATE_GRID, bits), bits))
      const powers = new Map<number, Interval>()
      let [power, reached] = [exactInterval(1n << bits), 0]
      return flows.map(({ whole }, i) => {
        const ahead = whole - reached
        if (ahead > 0) {
          const step = powers.get(ahead) ?? powerOfInterval(inverse, ahead, bits)
          powers.set(ahead, step)
          power = multiplyPositive(power, step, bits)
          reached = whole
        }
        const part = parts[i] as Fraction
        return part.numerator === 0n ? power : multiplyPositive(power, ofPart(part), bits)
      })
    },
    declines(low, high, { bits }) {
      const inverse = reciprocal(encloseGrowth(low, high, perPeriod, RATE_GRID, bits), bits)
      const ofPart = remember((part) => {
        return multiplyByFraction(reciprocal(encloseGrowth(low, high, part, RATE_GRID, bits), bits), part)
      })
      return flows.map(({ whole }, i) => {
        const ofWhole = scaleInterval(multiplyByFraction(inverse, perPeriod), BigInt(whole))
        const part = parts[i] as Fraction
        return part.numerator === 0n ? ofWhole : addIntervals(ofWhole, ofPart(part))
      })
    },
    isZeroAt: (rate) => isZeroAt(flows, parts, perPeriod, rate),
  }
}

function remember(compute: (part: Fraction) => Interval): (part: Fraction) => Interval {
  const known = new Map<string, Interval>()
  return (part) => {
    const name = `${part.numerator}/${part.denominator}`
    const result = known.get(name) ?? compute(part)
    known.set(name, result)
    return result
  }
}

/** Exactly: with everything over (1 + i)^last, flows of one fraction share one division. */
function isZeroAt(
  flows: readonly PeriodAmount[],
  parts: readonly Fraction[],
  perPeriod: Fraction,
  rate: RateE20,
): boolean {
  if (rate === 0n) return flows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n) === 0n
  const growth = growthBy(rate, perPeriod)
  const last = flows.reduce((most, { whole }) => Math.max(most, whole), 0)
  const sums = new Map<string, { part: Fraction; total: bigint }>()
  for (const [i, { amountMinor, whole }] of flows.entries()) {
    const part = parts[i] as Fraction
    const name = `${part.numerator}/${part.denominator}`
    const term = amountMinor * growth.denominator ** BigInt(whole) * growth.numerator ** BigInt(last - whole)
    sums.set(name, { part, total: (sums.get(name)?.total ?? 0n) + term })
  }
  let [numerator, denominator] = [0n, 1n]
  for (const { part, total } of sums.values()) {
    const ofPart = growthBy(rate, part)
    numerator = numerator * ofPart.numerator + total * ofPart.denominator * denominator
    denominator *= ofPart.numerator
  }
  return numerator === 0n
}

/** 1 + rate × by, in lowest terms: at a round rate the numbers stay small, however many periods there are. */
function growthBy(rate: RateE20, by: Fraction): Fraction {
  const unit = RATE_GRID * by.denominator
  return fraction(unit + rate * by.numerator, unit)
}
