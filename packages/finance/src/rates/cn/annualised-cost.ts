/** 贷款年化利率: the annualised cost of a loan in China, compound and simple. */
import { type CivilDate, ensure, formatCivilDate } from '@chassis/primitives'
import { type Fraction, fraction, wholeNumber, ZERO } from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import { type MonthAnchor, monthAnchorOf, monthsBack } from '../calendar/months-back.ts'
import type { CertifiedRate } from '../certified-rate.ts'
import { compoundEquation } from '../compound-equation.ts'
import { type CreditFlows, checkFlows, distinctDates, earliest, netByDate } from '../flows.ts'
import type { RateEquation } from '../rate-equation.ts'
import { solveRate } from '../solve-rate.ts'
import { type PeriodAmount, unitPeriodEquation } from '../unit-period-equation.ts'

/** The period whose internal rate of return is annualised, and how many make a year. */
export type CostPeriod = 'month' | 'week' | 'day'
export const CN_PERIODS_PER_YEAR = { month: 12n, week: 52n, day: 365n }

export interface AnnualisedCost {
  /** The internal rate of return i of one period. */
  readonly periodRate: CertifiedRate
  /** i × periods in a year (单利). */
  readonly simple: CertifiedRate
  /** (1 + i)^periods in a year − 1 (复利). */
  readonly compound: CertifiedRate
  readonly period: CostPeriod
  readonly periodsPerYear: Fraction
  /** What is lent positive, what is repaid negative, each `whole` periods after the first advance. */
  readonly flows: readonly PeriodAmount[]
  readonly simpleEquation: RateEquation
  readonly compoundEquation: RateEquation
}

/**
 * The rate at which all the borrower pays (interest and every fee directly related to the loan) is worth what the
 * borrower really received: Σ advances ÷ (1 + i)^k = Σ payments ÷ (1 + i)^k.
 *
 * Source: 中国人民银行公告〔2021〕第 3 号, 第三条 (all costs over the principal actually used), 第四条 (compound or simple; compound is
 * the internal rate of return; simple must be called so). Without `period`: months if every flow lies whole months
 * after the first advance, else days (365 a year). Refuses like checkFlows and solveRate, and UNIT_PERIOD_INVALID when
 * a flow does not lie whole periods after the first advance.
 */
export function annualisedCost(credit: CreditFlows, period?: CostPeriod): AnnualisedCost {
  checkFlows(credit, false)
  const start = earliest(credit.advances)
  const anchor = monthAnchorOf(distinctDates(credit.payments), start)
  const net = netByDate(credit)
  const isMonthly = net.every(({ date }) => monthsBack(start, date, anchor).days === 0)
  const chosen = period ?? (isMonthly ? 'month' : 'day')
  const flows = net.map(({ date, amountMinor }) => ({ amountMinor, ...position(start, date, chosen, anchor) }))
  return { ...solveAnnualisedCost(flows, wholeNumber(CN_PERIODS_PER_YEAR[chosen])), period: chosen, flows }
}

/** The same for flows whose periods are already known; amounts may be in any unit. Refuses like solveRate. */
export function solveAnnualisedCost(
  flows: readonly PeriodAmount[],
  periodsPerYear: Fraction,
): Omit<AnnualisedCost, 'period' | 'flows'> {
  const simpleEquation = unitPeriodEquation(flows, periodsPerYear)
  const yearly = compoundEquation(
    flows.map(({ amountMinor, whole, part }) => {
      const { numerator, denominator } = part
      const periods = BigInt(whole) * denominator + numerator
      return {
        amountMinor,
        years: fraction(periods * periodsPerYear.denominator, denominator * periodsPerYear.numerator),
      }
    }),
  )
  return {
    periodRate: solveRate(unitPeriodEquation(flows, wholeNumber(1n))),
    simple: solveRate(simpleEquation),
    compound: solveRate(yearly),
    periodsPerYear,
    simpleEquation,
    compoundEquation: yearly,
  }
}

/** Whole periods only, or simple and compound would not be two views of one internal rate of return. */
function position(
  start: CivilDate,
  date: CivilDate,
  period: CostPeriod,
  anchor: MonthAnchor,
): Pick<PeriodAmount, 'whole' | 'part'> {
  const days = date - start
  if (period === 'day') return { whole: days, part: ZERO }
  if (period === 'week') {
    ensure(days % 7 === 0, FinanceError.UNIT_PERIOD_INVALID, { period, date: formatCivilDate(date) })
    return { whole: Math.floor(days / 7), part: ZERO }
  }
  const back = monthsBack(start, date, anchor)
  ensure(back.days === 0, FinanceError.UNIT_PERIOD_INVALID, { period, date: formatCivilDate(date) })
  return { whole: back.months, part: ZERO }
}
