/** The annual percentage rate of closed-end credit in the United States. */
import { type CivilDate, ensure } from '@chassis/primitives'
import type { Fraction } from '../../exact/fraction.ts'
import { FinanceError } from '../../finance-error.ts'
import type { CertifiedRate } from '../certified-rate.ts'
import { type CreditFlows, checkFlows, distinctDates, earliest, netByDate } from '../flows.ts'
import type { RateEquation } from '../rate-equation.ts'
import { solveRate } from '../solve-rate.ts'
import { type PeriodAmount, unitPeriodEquation } from '../unit-period-equation.ts'
import { type ChosenUnitPeriod, chooseUnitPeriod } from './choose-unit-period.ts'
import { seriesAnchor } from './series-anchor.ts'
import { checkUnitPeriod, countUnitPeriods, type UnitPeriod, unitPeriodsPerYear } from './unit-period.ts'

export interface RegZOptions {
  /** When the finance charge begins to be earned, if that is not the date of the first advance; see (b)(2). */
  readonly financeChargeBegins?: CivilDate
  /** Instead of the unit-period that the appendix's rules choose. */
  readonly unitPeriod?: UnitPeriod
}

export interface RegZApr {
  readonly apr: CertifiedRate
  readonly unitPeriod: ChosenUnitPeriod
  /** w: unit-periods in a year. */
  readonly perYear: Fraction
  /** The beginning of the term. */
  readonly start: CivilDate
  /** Advances positive, payments and charges negative, with their t and f. */
  readonly flows: readonly PeriodAmount[]
  readonly equation: RateEquation
}

/**
 * The APR by the actuarial method: the annual rate w·i for which
 * Σ A ÷ ((1 + e·i)(1 + i)^q) = Σ P ÷ ((1 + f·i)(1 + i)^t).
 *
 * Source: 12 CFR 1026.22(a)(1) and Appendix J. Charges that are prepaid finance charges reduce what is advanced.
 * Refuses like checkFlows and solveRate, and UNIT_PERIOD_INVALID.
 */
export function regZApr(credit: CreditFlows, options: RegZOptions = {}): RegZApr {
  checkFlows(credit, false)
  if (options.unitPeriod !== undefined) checkUnitPeriod(options.unitPeriod)
  const start = options.financeChargeBegins ?? earliest(credit.advances)
  const advances = distinctDates(credit.advances)
  // A charge that is paid later is a payment to the regulation; one at the start only reduces what is advanced.
  const laterCharges = (credit.charges ?? []).filter(({ date }) => date > start)
  const payments = distinctDates([...credit.payments, ...laterCharges])
  const net = netByDate(credit)
  ensure(
    net.every(({ date }) => date >= start),
    FinanceError.FLOW_BEFORE_START,
  )
  const unitPeriod: ChosenUnitPeriod =
    options.unitPeriod === undefined
      ? chooseUnitPeriod(start, advances, payments)
      : { unit: options.unitPeriod, reason: 'given' }
  const { unit } = unitPeriod
  const anchors = { advances: seriesAnchor(advances, start, unit), payments: seriesAnchor(payments, start, unit) }
  const isPayment = new Set(payments)
  const flows = net.map(({ date, amountMinor }) => {
    const anchorOf = isPayment.has(date) ? anchors.payments : anchors.advances
    return { amountMinor, ...countUnitPeriods(start, date, unit, anchorOf(date)) }
  })
  const perYear = unitPeriodsPerYear(unit)
  const equation = unitPeriodEquation(flows, perYear)
  return { apr: solveRate(equation), unitPeriod, perYear, start, flows, equation }
}
