/** The annual percentage rate of charge of the European Union; the APR of the United Kingdom is the same. */
import { ensure } from '@chassis/primitives'
import { compareFractions } from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { monthAnchorOf } from '../calendar/months-back.ts'
import type { CertifiedRate } from '../certified-rate.ts'
import { compoundEquation, type TimedAmount } from '../compound-equation.ts'
import { type CreditFlows, checkFlows, distinctDates, earliest, netByDate } from '../flows.ts'
import type { RateEquation } from '../rate-equation.ts'
import { solveRates } from '../solve-rate.ts'
import { type ChosenIntervalUnit, chooseIntervalUnit } from './choose-interval-unit.ts'
import { checkIntervalUnit, type IntervalUnit, yearsBetween } from './time-interval.ts'

export interface Aprc {
  readonly apr: CertifiedRate
  /** Further rates that solve the equation, ascending: only where a charge precedes the first drawdown. */
  readonly otherRates: readonly CertifiedRate[]
  readonly intervalUnit: ChosenIntervalUnit
  /** Drawdowns positive, payments and charges negative, with their time in years from the first drawdown. */
  readonly flows: readonly TimedAmount[]
  readonly equation: RateEquation
}

/**
 * X with Σ C·(1 + X)^−t = Σ D·(1 + X)^−s, times in years from the first drawdown.
 *
 * Source: 2008/48/EC Annex I; 2014/17/EU Annex I; 2023/2225 Annex III; UK: CONC App 1.2.6. Printed to at least one
 * decimal, half up. A charge before the first drawdown (a fee for an offer) gives the equation a second, enormous
 * solution; then the positive rate nearest to zero is the APR, as MCOB 10.3.1B says and example 43 of the Commission
 * does. Other credits with several solutions are refused.
 *
 * Refuses like checkFlows and solveRates, RATE_SEVERAL_SOLUTIONS and YEAR_LENGTH_INVALID.
 */
export function aprc(credit: CreditFlows, unit?: IntervalUnit): Aprc {
  checkFlows(credit, true)
  if (unit !== undefined) checkIntervalUnit(unit)
  const start = earliest(credit.advances)
  const payments = distinctDates(credit.payments.length > 0 ? credit.payments : (credit.charges ?? []))
  const intervalUnit: ChosenIntervalUnit =
    unit === undefined ? chooseIntervalUnit(start, payments) : { unit, reason: 'given' }
  const anchor = monthAnchorOf(payments, start)
  const flows = netByDate(credit).map(({ date, amountMinor }) => {
    return { amountMinor, years: yearsBetween(start, date, intervalUnit.unit, anchor) }
  })
  return { ...solveAprc(flows), intervalUnit, flows }
}

/**
 * The same for flows whose times in years are already known, in any order; amounts may be in any unit.
 * Refuses TOO_MANY_FLOWS, FLOW_BEFORE_START (drawdowns must begin at time 0) and like solveRates.
 */
export function solveAprc(flows: readonly TimedAmount[]): Pick<Aprc, 'apr' | 'otherRates' | 'equation'> {
  const ordered = [...flows].sort((a, b) => Number(compareFractions(a.years, b.years)))
  const equation = compoundEquation(merge(ordered))
  const rates = solveRates(equation)
  const isPreceded = ordered[0] !== undefined && ordered[0].years.numerator < 0n
  ensure(rates.length === 1 || isPreceded, FinanceError.RATE_SEVERAL_SOLUTIONS, { solutions: rates.length })
  const apr = rates.find(({ floorE20 }) => floorE20 >= 0n) ?? (rates.at(-1) as CertifiedRate)
  return { apr, otherRates: rates.filter((rate) => rate !== apr), equation }
}

function merge(ordered: readonly TimedAmount[]): TimedAmount[] {
  const merged: TimedAmount[] = []
  for (const flow of ordered) {
    const last = merged.at(-1)
    if (last !== undefined && compareFractions(last.years, flow.years) === 0n) {
      merged[merged.length - 1] = { amountMinor: last.amountMinor + flow.amountMinor, years: last.years }
    } else {
      merged.push(flow)
    }
  }
  return merged
}
