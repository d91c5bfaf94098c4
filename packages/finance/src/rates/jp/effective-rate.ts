/** 実質年率: the effective annual rate of Japanese instalment sales and loans. */
import type { CivilDate } from '@chassis/primitives'
import { actualActualIsda } from '../../day-count/actual-actual-isda.ts'
import { addFractions, type Fraction, fraction, ZERO } from '../../exact/fraction.ts'
import { balanceEquation, type SpacedAmount } from '../balance-equation.ts'
import { type MonthAnchor, monthAnchorOf, monthsBack, wholeMonthsBetween } from '../calendar/months-back.ts'
import type { CertifiedRate } from '../certified-rate.ts'
import { type CreditFlows, checkFlows, distinctDates, earliest, netByDate } from '../flows.ts'
import type { RateEquation } from '../rate-equation.ts'
import { solveRate } from '../solve-rate.ts'

/**
 * How an interval becomes years:
 * - `months`: whole months counted back from the later date ÷ 12, days that remain ÷ 365;
 * - `days365`: days ÷ 365 (日割);
 * - `daysActual`: days in leap years ÷ 366, others ÷ 365 (閏年366日の日割).
 */
export type JapaneseIntervals = 'months' | 'days365' | 'daysActual'

export interface EffectiveRateOptions {
  /** Without it: `months` if the payments are whole months apart (a single one: from the advance), else `days365`. */
  readonly intervals?: JapaneseIntervals
  /** A first period shorter than two months counts as 1/12 year, which the table permits. */
  readonly firstPeriodAsMonth?: boolean
}

export interface EffectiveRate {
  readonly rate: CertifiedRate
  readonly intervals: JapaneseIntervals
  /** What is lent positive, what is repaid negative, each with T: the years since the flow before. */
  readonly flows: readonly SpacedAmount[]
  readonly equation: RateEquation
}

/**
 * R with R = F ÷ Σ(U_i·T_i), where U_1 is the cash price less the down payment (the sum lent), U_i = U_{i−1} −
 * (P_{i−1} − R·U_{i−1}·T_{i−1}), P the payments and F the fees in total. Adding up the recursion, that is: the balance,
 * with interest R·U·T for each interval, is zero after the last payment.
 *
 * Source: 割賦販売法施行規則 別表第一; the same recursion in 貸金業法施行規則 and 金融サービス仲介業者等府令 別表. Fees deemed
 * interest (みなし利息, 利息制限法 3 条) are `charges`: those at the start reduce what is lent. The table knows one advance;
 * further ones are added to the balance on their day.
 *
 * Refuses like checkFlows and solveRate.
 */
export function effectiveRate(credit: CreditFlows, options: EffectiveRateOptions = {}): EffectiveRate {
  checkFlows(credit, false)
  const payments = distinctDates(credit.payments)
  const start = earliest(credit.advances)
  const spaced = payments.length === 1 ? [start, ...payments] : payments
  const intervals = options.intervals ?? (areMonthsApart(spaced) ? 'months' : 'days365')
  const net = netByDate(credit)
  const anchor = monthAnchorOf(payments, start)
  const flows = net.map(({ date, amountMinor }, i) => {
    const before = net[i - 1]
    if (before === undefined) return { amountMinor, yearsSinceLast: ZERO }
    const isFirst = i === 1 && options.firstPeriodAsMonth === true
    const yearsSinceLast =
      isFirst && isUnderTwoMonths(before.date, date)
        ? fraction(1n, 12n)
        : intervalYears(before.date, date, intervals, anchor)
    return { amountMinor, yearsSinceLast }
  })
  return { ...solveEffectiveRate(flows), intervals, flows }
}

/** The same for intervals that are already known in years; amounts may be in any unit. Refuses like solveRate. */
export function solveEffectiveRate(flows: readonly SpacedAmount[]): Pick<EffectiveRate, 'rate' | 'equation'> {
  const equation = balanceEquation(flows)
  return { rate: solveRate(equation), equation }
}

function areMonthsApart(dates: readonly CivilDate[]): boolean {
  return dates.slice(1).every((date, i) => wholeMonthsBetween(dates[i] as CivilDate, date) !== undefined)
}

function isUnderTwoMonths(start: CivilDate, date: CivilDate): boolean {
  return monthsBack(start, date, undefined).months < 2
}

function intervalYears(start: CivilDate, date: CivilDate, intervals: JapaneseIntervals, anchor: MonthAnchor): Fraction {
  if (intervals === 'days365') return fraction(BigInt(date - start), 365n)
  if (intervals === 'daysActual') {
    const { numerator, denominator } = actualActualIsda(start, date)
    return fraction(numerator, denominator)
  }
  const { months, days } = monthsBack(start, date, anchor)
  return addFractions(fraction(BigInt(months), 12n), fraction(BigInt(days), 365n))
}
