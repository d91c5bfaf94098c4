/** The annual rate of a file by one of the laws, with everything that explains it. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { type Fraction, wholeNumber } from '../../exact/fraction.ts'
import { parseFraction } from '../../exact/parse-fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import type { SpacedAmount } from '../balance-equation.ts'
import { type CertifiedRate, roundRatePercent } from '../certified-rate.ts'
import {
  type AnnualisedCost,
  annualisedCost,
  CN_PERIODS_PER_YEAR,
  type CostPeriod,
  solveAnnualisedCost,
} from '../cn/annualised-cost.ts'
import type { TimedAmount } from '../compound-equation.ts'
import { aprc, solveAprc } from '../eu/aprc.ts'
import type { IntervalUnit } from '../eu/time-interval.ts'
import { type CreditFlows, netByDate } from '../flows.ts'
import { effectiveRate, type JapaneseIntervals, solveEffectiveRate } from '../jp/effective-rate.ts'
import type { RateEquation } from '../rate-equation.ts'
import type { ChosenUnitPeriod } from '../reg-z/choose-unit-period.ts'
import { type DisclosedTotals, disclosedTotals } from '../reg-z/disclosed-totals.ts'
import { regZApr } from '../reg-z/reg-z-apr.ts'
import { isIrregularTransaction } from '../reg-z/tolerance.ts'
import { checkUnitPeriod, unitPeriodsPerYear } from '../reg-z/unit-period.ts'
import { residualAt } from '../residual.ts'
import { solveRate } from '../solve-rate.ts'
import { type PeriodAmount, unitPeriodEquation } from '../unit-period-equation.ts'
import type { AprFile } from './apr-file.ts'
import { inDates, inPeriods, inYears, spaced, timesOf } from './file-flows.ts'

export const APR_METHODS = ['reg-z', 'eu', 'uk', 'jp', 'cn-simple', 'cn-compound'] as const
export type AprMethod = (typeof APR_METHODS)[number]

/** Decimals that are printed when nobody asks for others: what the law or its usage prints. */
export const APR_DECIMALS: Readonly<Record<AprMethod, number>> = {
  'reg-z': 2,
  eu: 1,
  uk: 1,
  jp: 2,
  'cn-simple': 2,
  'cn-compound': 2,
}

/** Where in time an amount stands in the equation: unit-periods and a fraction of one, or years. */
export type Position =
  | { readonly in: 'unitPeriods'; readonly whole: number; readonly part: Fraction }
  | { readonly in: 'years'; readonly years: Fraction }
  | { readonly in: 'yearsSinceLast'; readonly years: Fraction }

/** One term of the sum. Amounts of one day are one term; without dates, terms are as the file has them. */
export interface AprTerm {
  /** Positive: to the borrower. */
  readonly amountMinor: bigint
  readonly date?: CivilDate
  readonly position: Position
}

/** How dates became times: what intervals are counted in, and why. */
export interface Intervals {
  readonly unit: 'year' | 'month' | 'week' | 'day' | JapaneseIntervals
  readonly reason: 'given' | 'frequency' | 'irregular'
}

export interface AprReport {
  readonly method: AprMethod
  readonly rate: CertifiedRate
  readonly decimals: number
  /** Further solutions, where the method takes the one nearest to zero. */
  readonly otherRates: readonly CertifiedRate[]
  /** Which equation was solved; the texts are in the catalogue and in docs/reference/finance. */
  readonly equation: 'unitPeriods' | 'years' | 'balance'
  readonly terms: readonly AprTerm[]
  /** Σ of the equation at the printed rate, in units of 10^-6 minor units. */
  readonly residualE6: bigint
  readonly unitPeriod?: ChosenUnitPeriod & { readonly perYear: Fraction }
  readonly intervals?: Intervals
  /** The internal rate of return of one period, for China. */
  readonly periodRate?: CertifiedRate
  readonly totals?: DisclosedTotals
  readonly isIrregular?: boolean
}

type Solved = Omit<AprReport, 'method' | 'decimals' | 'residualE6'> & { readonly rateEquation: RateEquation }

/**
 * Refuses INPUT_INVALID when the times of the file do not go with the method, and whatever the method refuses.
 * `decimals` of a percent: 0 to 16.
 */
export function computeApr(file: AprFile, method: AprMethod, decimals: number = APR_DECIMALS[method]): AprReport {
  const { rateEquation, ...solved } = solveBy(file, method)
  const printedE20 = roundRatePercent(solved.rate, decimals, 'halfUp') * 10n ** BigInt(18 - decimals)
  return { method, decimals, residualE6: residualAt(rateEquation, printedE20, 6), ...solved }
}

function solveBy(file: AprFile, method: AprMethod): Solved {
  switch (method) {
    case 'reg-z':
      return regZ(file)
    case 'eu':
    case 'uk':
      return european(file)
    case 'jp':
      return japanese(file)
    case 'cn-simple':
    case 'cn-compound':
      return chinese(file, method)
  }
}

function regZ(file: AprFile): Solved {
  const { unitPeriod, financeChargeBegins } = file.regZ
  if (timesOf(file) === 'periods') {
    ensure(unitPeriod !== undefined, FinanceError.INPUT_INVALID, { path: 'file.regZ.unitPeriod', expected: 'required' })
    checkUnitPeriod(unitPeriod)
    const flows = inPeriods(file)
    const perYear = unitPeriodsPerYear(unitPeriod)
    const rateEquation = unitPeriodEquation(flows, perYear)
    return {
      rate: solveRate(rateEquation),
      otherRates: [],
      equation: 'unitPeriods',
      terms: periodTerms(flows),
      unitPeriod: { unit: unitPeriod, reason: 'given', perYear },
      rateEquation,
    }
  }
  const credit = inDates(file)
  const solved = regZApr(credit, {
    ...(unitPeriod !== undefined && { unitPeriod }),
    ...(financeChargeBegins !== undefined && { financeChargeBegins }),
  })
  return {
    rate: solved.apr,
    otherRates: [],
    equation: 'unitPeriods',
    terms: periodTerms(solved.flows, credit),
    unitPeriod: { ...solved.unitPeriod, perYear: solved.perYear },
    totals: disclosedTotals(credit),
    isIrregular: isIrregularTransaction(credit, solved),
    rateEquation: solved.equation,
  }
}

function european(file: AprFile): Solved {
  const { intervals, yearDays } = file.eu
  const given: IntervalUnit | undefined =
    intervals === 'day' ? { kind: 'day', yearDays: parseFraction(yearDays) } : intervals && { kind: intervals }
  if (timesOf(file) === 'years') {
    const flows = inYears(file)
    const { apr, otherRates, equation: rateEquation } = solveAprc(flows)
    const intervalsGiven: Intervals = { unit: 'year', reason: 'given' }
    return {
      rate: apr,
      otherRates,
      equation: 'years',
      terms: yearTerms(flows),
      intervals: intervalsGiven,
      rateEquation,
    }
  }
  const credit = inDates(file)
  const { apr, otherRates, intervalUnit, flows, equation: rateEquation } = aprc(credit, given)
  return {
    rate: apr,
    otherRates,
    equation: 'years',
    terms: yearTerms(flows, credit),
    intervals: { unit: intervalUnit.unit.kind, reason: intervalUnit.reason },
    rateEquation,
  }
}

function japanese(file: AprFile): Solved {
  if (timesOf(file) === 'years') {
    const flows = spaced(inYears(file))
    const { rate, equation: rateEquation } = solveEffectiveRate(flows)
    const intervals: Intervals = { unit: 'year', reason: 'given' }
    return { rate, otherRates: [], equation: 'balance', terms: spacedTerms(flows), intervals, rateEquation }
  }
  const { intervals, firstPeriodAsMonth } = file.jp
  const credit = inDates(file)
  const solved = effectiveRate(credit, { ...(intervals !== undefined && { intervals }), firstPeriodAsMonth })
  return {
    rate: solved.rate,
    otherRates: [],
    equation: 'balance',
    terms: spacedTerms(solved.flows, credit),
    intervals: { unit: solved.intervals, reason: intervals === undefined ? 'frequency' : 'given' },
    rateEquation: solved.equation,
  }
}

function chinese(file: AprFile, method: 'cn-simple' | 'cn-compound'): Solved {
  const { period } = file.cn
  const reason = period === undefined ? 'frequency' : 'given'
  const of = (cost: Cost, flows: readonly PeriodAmount[], unit: CostPeriod, credit?: CreditFlows): Solved => ({
    rate: method === 'cn-simple' ? cost.simple : cost.compound,
    otherRates: [],
    equation: method === 'cn-simple' ? 'unitPeriods' : 'years',
    terms: periodTerms(flows, credit),
    intervals: { unit, reason },
    periodRate: cost.periodRate,
    rateEquation: method === 'cn-simple' ? cost.simpleEquation : cost.compoundEquation,
  })
  if (timesOf(file) === 'periods') {
    ensure(period !== undefined, FinanceError.INPUT_INVALID, { path: 'file.cn.period', expected: 'required' })
    const flows = inPeriods(file)
    const areWhole = flows.every(({ part }) => part.numerator === 0n)
    ensure(areWhole, FinanceError.UNIT_PERIOD_INVALID, { period })
    return of(solveAnnualisedCost(flows, wholeNumber(CN_PERIODS_PER_YEAR[period])), flows, period)
  }
  const credit = inDates(file)
  const cost = annualisedCost(credit, period)
  return of(cost, cost.flows, cost.period, credit)
}

type Cost = Omit<AnnualisedCost, 'period' | 'flows'>

/** The days of the terms, in their order, where there are days. */
function daysOf(credit: CreditFlows | undefined): readonly CivilDate[] {
  return credit === undefined ? [] : netByDate(credit).map(({ date }) => date)
}

function term(amountMinor: bigint, position: Position, date: CivilDate | undefined): AprTerm {
  return { amountMinor, position, ...(date !== undefined && { date }) }
}

function periodTerms(flows: readonly PeriodAmount[], credit?: CreditFlows): AprTerm[] {
  const days = daysOf(credit)
  return flows.map(({ amountMinor, whole, part }, i) => term(amountMinor, { in: 'unitPeriods', whole, part }, days[i]))
}

function yearTerms(flows: readonly TimedAmount[], credit?: CreditFlows): AprTerm[] {
  const days = daysOf(credit)
  return flows.map(({ amountMinor, years }, i) => term(amountMinor, { in: 'years', years }, days[i]))
}

function spacedTerms(flows: readonly SpacedAmount[], credit?: CreditFlows): AprTerm[] {
  const days = daysOf(credit)
  return flows.map(({ amountMinor, yearsSinceLast }, i) =>
    term(amountMinor, { in: 'yearsSinceLast', years: yearsSinceLast }, days[i]),
  )
}
