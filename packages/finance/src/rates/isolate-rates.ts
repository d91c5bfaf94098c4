/** Finds every rate that solves an equation with several changes of sign, by subdivision with enclosures. */
import { ensure, refuse } from '@chassis/primitives'
import { floorDivide } from '../exact/integer.ts'
import { addIntervals, type Interval } from '../exact/interval.ts'
import { FinanceError } from '../finance-error.ts'
import { RATE_GRID, type RateE20 } from './certified-rate.ts'
import { negativeRates } from './negative-rates.ts'
import type { RateEquation } from './rate-equation.ts'
import type { Signer } from './sign-at-rate.ts'

type Bracket = readonly [RateE20, RateE20]

/** Flows evaluated at most, three times a piece. An ordinary credit needs some sixty pieces. */
const WORK_MAX = 600_000

/**
 * Disjoint brackets, ascending, with exactly one solution each: all solutions up to `max`. A piece is dropped when
 * the enclosure of the equation over it excludes zero, and kept when the equation is proven monotone on it and its ends
 * have different signs; else it is halved. A solution at which the equation touches zero without crossing can be told
 * apart from none by no subdivision: RATE_UNDECIDED.
 */
export function isolateRates(equation: RateEquation, signer: Signer, max: RateE20): readonly Bracket[] {
  const found: Bracket[] = []
  const pieces = startingPieces(equation, max).reverse()
  const work = 3 * equation.amounts.length
  for (let done = work; pieces.length > 0; done += work) {
    ensure(done <= WORK_MAX, FinanceError.RATE_UNDECIDED)
    const [low, high] = pieces.pop() as Bracket
    const slope = signer.encloseSlope(low, high)
    if (excludesZero(encloseByMean(signer, low, high, slope))) continue
    if (slope.low > 0n || slope.high < 0n) {
      const bracket = bracketOf(signer, low, high)
      if (bracket !== undefined) found.push(bracket)
      continue
    }
    if (high - low < 2n) refuse(FinanceError.RATE_UNDECIDED)
    const middle = low + (high - low) / 2n
    pieces.push([middle, high], [low, middle])
  }
  return found
}

/** The negative rates that are tried, then tenfold steps upward. */
function startingPieces(equation: RateEquation, max: RateE20): Bracket[] {
  const ends: RateE20[] = [...negativeRates(equation)].reverse()
  ends.push(0n)
  for (let end = RATE_GRID / 100n; end <= max; end *= 10n) ends.push(end)
  const pieces: Bracket[] = []
  for (const [i, end] of ends.entries()) {
    const next = ends[i + 1]
    if (next !== undefined && next > end) pieces.push([end, next])
  }
  return pieces
}

/** The equation over a piece, by the mean value theorem: its value in the middle ± steepest slope × half the width. */
function encloseByMean(signer: Signer, low: RateE20, high: RateE20, slope: Interval): Interval {
  const middle = low + (high - low) / 2n
  const half = high - middle
  const reach = [slope.low * half, slope.low * -half, slope.high * half, slope.high * -half]
  const least = reach.reduce((a, b) => (b < a ? b : a))
  const most = reach.reduce((a, b) => (b > a ? b : a))
  return addIntervals(signer.enclose(middle, middle), {
    low: floorDivide(least, RATE_GRID),
    high: floorDivide(most, RATE_GRID) + 1n,
  })
}

function excludesZero({ low, high }: Interval): boolean {
  return low > 0n || high < 0n
}

/** A solution at the lower end belongs to this piece, one at the upper end to the next. */
function bracketOf(signer: Signer, low: RateE20, high: RateE20): Bracket | undefined {
  const atLow = signer.sign(low)
  if (atLow === 0) return [low, low]
  const atHigh = signer.sign(high)
  return atHigh === 0 || atHigh === atLow ? undefined : [low, high]
}
