/** Days of a period as integers over one denominator per product, so that accruals add exactly. */
import { assert, type CivilDate, refuse } from '@chassis/primitives'
import { yearFraction } from '../day-count/day-count.ts'
import { FinanceError } from '../finance-error.ts'
import type { AccrualDayCount, Frequency, InterestRule } from '../products/product.ts'
import type { Row } from './row.ts'

/** The part of a row that days depend on. */
export type Period = Pick<Row, 'start' | 'end' | 'regularStart'>

/** lcm(365, 366). */
const ANY_YEAR = 133_590n

/**
 * Denominators for conventions in which a day is a part of its regular period: periods per year × the least common
 * multiple of the lengths that a period of so many months can have.
 */
const BY_MONTHS: Readonly<Record<number, bigint>> = {
  1: 12n * lcmOf(28, 31),
  2: 6n * lcmOf(59, 62),
  3: 4n * lcmOf(89, 92),
  4: 3n * lcmOf(120, 123),
  6: 2n * lcmOf(181, 184),
  12: lcmOf(365, 366),
}
/** Half months have 13 to 18 days: 24 of them a year. */
const BY_HALF_MONTHS = 24n * lcmOf(13, 18)

function lcmOf(from: number, to: number): bigint {
  let common = 1n
  for (let n = BigInt(from); n <= BigInt(to); n++) common = (common / gcd(common, n)) * n
  return common
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Days a year, times what makes every day of the convention a whole number. Refuses DAY_COUNT_UNSUPPORTED. */
export function dayDenominator(rule: InterestRule, frequency: Frequency): bigint {
  switch (rule.dayCount) {
    case 'actual/365F':
      return 365n
    case 'actual/364':
      return 364n
    case 'actual/365A':
    case 'actual/actual ISDA':
    case 'actual/actual AFB':
    case 'actual/actual AFB plain':
      return ANY_YEAR
    case 'actual/actual ICMA':
      return monthsDenominator(frequency)
    case 'equalPeriods':
      return equalPeriodsDenominator(rule, frequency)
    default:
      return 360n
  }
}

function equalPeriodsDenominator(rule: InterestRule, frequency: Frequency): bigint {
  const stub = BigInt(rule.stubYearDays)
  const regular =
    frequency.unit === 'week' ? 364n : frequency.unit === 'semiMonth' ? BY_HALF_MONTHS : monthsDenominator(frequency)
  return (regular / gcd(regular, stub)) * stub
}

function monthsDenominator({ unit, every }: Frequency): bigint {
  return (unit === 'month' ? BY_MONTHS[every] : undefined) ?? refuse(FinanceError.DAY_COUNT_UNSUPPORTED)
}

export interface DayWeights {
  readonly dayCount: AccrualDayCount
  /** Of {@link dayDenominator}. */
  readonly denominator: bigint
  readonly stubYearDays: bigint
  readonly frequency: Frequency
  /** End of the last row, for 30E/360 ISDA. */
  readonly termination: CivilDate
}

/**
 * The year fraction of [from, to) within a period, times the denominator. Within a period days are counted from its
 * start: the fraction of a part is the difference of two such counts. So the parts of a period add up to the period,
 * whatever the convention does at the end of a month.
 */
export function dayWeight(weights: DayWeights, period: Period, from: CivilDate, to: CivilDate): bigint {
  switch (weights.dayCount) {
    case 'actual/360':
    case 'actual/365F':
    case 'actual/364':
      return BigInt(to - from)
    case 'equalPeriods':
      return equalPeriodsWeight(weights, period, from, to)
    default:
      return weightFromStart(weights, period, to) - weightFromStart(weights, period, from)
  }
}

function weightFromStart(weights: DayWeights, period: Period, to: CivilDate): bigint {
  if (to === period.start) return 0n
  const { numerator, denominator } = yearFraction(
    weights.dayCount as Exclude<AccrualDayCount, 'actual/364' | 'equalPeriods'>,
    period.start,
    to,
    { terminationDate: weights.termination, reference: { start: period.regularStart, end: period.end } },
  )
  const scaled = numerator * weights.denominator
  assert(scaled % denominator === 0n, 'the denominator of the product divides every fraction of its day count')
  return scaled / denominator
}

/** A regular period is its part of a year, whatever its length; what an odd period has besides counts its days. */
function equalPeriodsWeight(weights: DayWeights, period: Period, from: CivilDate, to: CivilDate): bigint {
  const { start, end, regularStart } = period
  const stubDay = weights.denominator / weights.stubYearDays
  if (start > regularStart || to > end) return BigInt(to - from) * stubDay
  const stubDays = BigInt(Math.max(0, Math.min(to, regularStart) - from))
  const regularDays = BigInt(Math.max(0, to - Math.max(from, regularStart)))
  const { unit, every } = weights.frequency
  const perYear = unit === 'week' ? 52n : unit === 'semiMonth' ? 24n : 12n
  const scaled = regularDays * weights.denominator * BigInt(every)
  const divisor = perYear * BigInt(end - regularStart)
  assert(scaled % divisor === 0n, 'the denominator of the product divides every day of a regular period')
  return stubDays * stubDay + scaled / divisor
}
