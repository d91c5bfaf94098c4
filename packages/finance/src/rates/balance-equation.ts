/**
 * Balance after each flow = balance before × (1 + R·T) + flow, and nothing is left at the end: the recursion of the
 * Japanese 実質年率. Discounted, Σ amount ÷ Π(1 + R·T) = 0.
 */
import {
  divideFractions,
  type Fraction,
  fraction,
  ONE,
  subtractFractions,
  wholeNumber,
  ZERO,
} from '../exact/fraction.ts'
import {
  addIntervals,
  exactInterval,
  type Interval,
  multiplyByFraction,
  multiplyPositive,
  reciprocal,
} from '../exact/interval.ts'
import { RATE_GRID } from './certified-rate.ts'
import { encloseGrowth, type RateEquation } from './rate-equation.ts'

/** A signed amount and the years since the flow before it (zero for the first and for flows of the same day). */
export interface SpacedAmount {
  readonly amountMinor: bigint
  readonly yearsSinceLast: Fraction
}

/** `flows` in order of time. */
export function balanceEquation(flows: readonly SpacedAmount[]): RateEquation {
  const longest = flows.reduce((most, { yearsSinceLast }) => longer(most, yearsSinceLast), ZERO)
  const inverses = (low: bigint, high: bigint, bits: bigint) => {
    const known = new Map<string, Interval>()
    return ({ yearsSinceLast }: SpacedAmount) => {
      const name = `${yearsSinceLast.numerator}/${yearsSinceLast.denominator}`
      const result = known.get(name) ?? reciprocal(encloseGrowth(low, high, yearsSinceLast, RATE_GRID, bits), bits)
      known.set(name, result)
      return result
    }
  }
  return {
    amounts: flows.map(({ amountMinor }) => amountMinor),
    // 1 + R·T must stay positive for the longest T; with no time between the flows any rate does.
    above: longest.numerator === 0n ? wholeNumber(-1n) : subtractFractions(ZERO, divideFractions(ONE, longest)),
    factors(low, high, { bits }) {
      const inverse = inverses(low, high, bits)
      let factor = exactInterval(1n << bits)
      return flows.map((flow) => {
        if (flow.yearsSinceLast.numerator !== 0n) factor = multiplyPositive(factor, inverse(flow), bits)
        return factor
      })
    },
    declines(low, high, { bits }) {
      const inverse = inverses(low, high, bits)
      let total = exactInterval(0n)
      return flows.map((flow) => {
        total = addIntervals(total, multiplyByFraction(inverse(flow), flow.yearsSinceLast))
        return total
      })
    },
    isZeroAt(rate) {
      let [balance, unit] = [0n, 1n]
      for (const { amountMinor, yearsSinceLast } of flows) {
        const scale = RATE_GRID * yearsSinceLast.denominator
        const growth = fraction(scale + rate * yearsSinceLast.numerator, scale)
        unit *= growth.denominator
        balance = balance * growth.numerator + amountMinor * unit
      }
      return balance === 0n
    },
  }
}

function longer(a: Fraction, b: Fraction): Fraction {
  return a.numerator * b.denominator >= b.numerator * a.denominator ? a : b
}
