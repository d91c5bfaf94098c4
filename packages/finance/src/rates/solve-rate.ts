/** Solves a rate equation to twenty proven decimals. */
import { assert, ensure, refuse } from '@chassis/primitives'
import { FinanceError } from '../finance-error.ts'
import { type CertifiedRate, exactRate, RATE_GRID, type RateE20 } from './certified-rate.ts'
import { isolateRates } from './isolate-rates.ts'
import { negativeRates } from './negative-rates.ts'
import type { RateEquation } from './rate-equation.ts'
import { createSigner, type Signer } from './sign-at-rate.ts'

/** Rates above this are refused: 10⁹, which is 10¹¹ %. */
export const RATE_MAX: RateE20 = RATE_GRID * 10n ** 9n

/** Regula falsi needs about fifteen steps; then halving takes over, which needs at most 100. */
const SECANTS_MAX = 60
const STEPS_MAX = 400

/**
 * Every rate that solves the equation, ascending: one for any ordinary credit.
 *
 * With a single change of sign (all advances before all payments) the solution is unique (Descartes). With more, a
 * solution is unique when at it the balance never falls below zero before the end (Teichroew, Robichek, Montalbano,
 * "An Analysis of Criteria for Investment and Financing Decisions under Certainty", 1965). Otherwise the whole range of
 * rates up to 10¹¹ % is searched by subdivision.
 *
 * Refuses FLOWS_ONE_SIDED, RATE_NO_SOLUTION, RATE_OUT_OF_RANGE and RATE_UNDECIDED.
 */
export function solveRates(equation: RateEquation, bitsMax?: bigint): readonly CertifiedRate[] {
  const changes = countSignChanges(equation.amounts)
  ensure(changes > 0, FinanceError.FLOWS_ONE_SIDED)
  const signer = createSigner(lenderFirst(equation, changes), bitsMax)
  const bracket = findBracket(equation, signer)
  if (bracket !== undefined) {
    const rate = solveWithin(signer, ...bracket)
    if (changes === 1 || keepsBalance(signer, rate)) return [rate]
  }
  ensure(changes > 1, FinanceError.RATE_OUT_OF_RANGE)
  const rates = isolateRates(equation, signer, RATE_MAX).map(([low, high]) => solveWithin(signer, low, high))
  if (rates.length === 0)
    refuse(isBeyond(equation, signer) ? FinanceError.RATE_OUT_OF_RANGE : FinanceError.RATE_NO_SOLUTION)
  return rates
}

/** The one solution. Refuses like {@link solveRates}, and RATE_SEVERAL_SOLUTIONS when there are more. */
export function solveRate(equation: RateEquation, bitsMax?: bigint): CertifiedRate {
  const rates = solveRates(equation, bitsMax)
  ensure(rates.length === 1, FinanceError.RATE_SEVERAL_SOLUTIONS, { solutions: rates.length })
  return rates[0] as CertifiedRate
}

/**
 * The same equation with the signs such that it grows from negative to positive as the rate rises, where the number of
 * changes says that it does either: solutions do not depend on who is called the borrower.
 */
function lenderFirst(equation: RateEquation, changes: number): RateEquation {
  const first = equation.amounts.find((amount) => amount !== 0n) ?? 0n
  if (first > 0n || changes % 2 === 0) return equation
  return { ...equation, amounts: equation.amounts.map((amount) => -amount) }
}

function countSignChanges(amounts: readonly bigint[]): number {
  let changes = 0
  let last = 0n
  for (const amount of amounts) {
    if (amount === 0n) continue
    if (last !== 0n && amount > 0n !== last > 0n) changes += 1
    last = amount
  }
  return changes
}

/**
 * Whether a solution lies outside the range although none lies inside: beyond all bounds the equation has the sign of
 * its first amount, toward the lowest meaningful rate that of its last.
 */
function isBeyond({ amounts }: RateEquation, signer: Signer): boolean {
  const paid = amounts.filter((amount) => amount !== 0n)
  const sign = signer.sign(0n)
  return [paid[0], paid.at(-1)].some((amount) => (amount ?? 0n) > 0n !== sign > 0)
}

/** Two rates at which the equation has different signs (or one that solves it), from 0 outward. */
function findBracket(equation: RateEquation, signer: Signer): readonly [RateE20, RateE20] | undefined {
  const atZero = signer.sign(0n)
  if (atZero === 0) return [0n, 0n]
  if (atZero < 0) {
    let low = 0n
    for (let high = RATE_GRID / 10n; high <= RATE_MAX; high *= 10n) {
      if (signer.sign(high) >= 0) return [low, high]
      low = high
    }
    return undefined
  }
  let high = 0n
  for (const low of negativeRates(equation)) {
    if (signer.sign(low) <= 0) return [low, high]
    high = low
  }
  return undefined
}

/** The root between two rates where the signs differ, by regula falsi (Illinois) and, should it crawl, by halving. */
function solveWithin(signer: Signer, first: RateE20, last: RateE20): CertifiedRate {
  let [low, high] = [first, last]
  const [atLow, atHigh] = [signer.value(low), signer.value(high)]
  if (atLow.sign === 0) return exactRate(low)
  if (atHigh.sign === 0) return exactRate(high)
  assert(atLow.sign !== atHigh.sign, 'a bracket without a change of sign')
  let [weightLow, weightHigh] = [atLow.scaled, atHigh.scaled]
  let moved: 'low' | 'high' | undefined
  for (let step = 0; high - low > 1n && step < STEPS_MAX; step++) {
    const width = high - low
    const falsi = weightLow === weightHigh ? low : low + (width * weightLow) / (weightLow - weightHigh)
    const middle = step > SECANTS_MAX ? low + width / 2n : clamp(falsi, low + 1n, high - 1n)
    const found = signer.value(middle)
    if (found.sign === 0) return exactRate(middle)
    if (found.sign === atLow.sign) {
      low = middle
      weightLow = found.scaled
      if (moved === 'low') weightHigh /= 2n
      moved = 'low'
    } else {
      high = middle
      weightHigh = found.scaled
      if (moved === 'high') weightLow /= 2n
      moved = 'high'
    }
  }
  if (high - low > 1n) refuse(FinanceError.RATE_UNDECIDED)
  return { floorE20: low, isExact: false }
}

function clamp(value: bigint, low: bigint, high: bigint): bigint {
  if (value < low) return low
  return value > high ? high : value
}

/** Whether the balance is proven never to be negative before the last flow, whatever digits follow the twentieth. */
function keepsBalance(signer: Signer, { floorE20, isExact }: CertifiedRate): boolean {
  return signer.partialSums(floorE20, isExact ? floorE20 : floorE20 + 1n).every(({ low }) => low >= 0n)
}
