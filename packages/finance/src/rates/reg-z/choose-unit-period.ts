/** Which unit-period a credit has: Regulation Z, Appendix J, paragraphs (b)(3) and (b)(4). */
import type { CivilDate } from '@chassis/primitives'
import { wholeMonthsBetween } from '../calendar/months-back.ts'
import type { UnitPeriod } from './unit-period.ts'

/**
 * Why: `given` by the caller; the `mostFrequent` common period; the `smaller` of several that are equally frequent; the
 * `average` of all periods, because no two are equal; the term of a `singlePayment`.
 */
export interface ChosenUnitPeriod {
  readonly unit: UnitPeriod
  readonly reason: 'given' | 'mostFrequent' | 'smaller' | 'average' | 'singlePayment'
  /** How many of the periods have the length of the unit-period, of how many; absent for a single payment. */
  readonly occurs?: number
  readonly periods?: number
}

interface Candidate {
  readonly unit: UnitPeriod
  /** Nominal length, by which the smaller of two is found: months of 30 days, a year of 365. */
  readonly days: number
  /** A standard interval of (b)(3)(iii); counts of days other than 1 are none. */
  readonly isStandard: boolean
}

const YEAR_DAYS = 365
const WEEKS_MAX = 52
/** Two half-months are one month; a half-month has 13 to 18 days (1 to 16 February, 13 to 31 of a month). */
const SEMIMONTH_DAYS = { min: 13, max: 18 }

/**
 * `advances` and `payments` are distinct dates, ascending; `start` is the beginning of the term, (b)(2).
 *
 * (b)(4)(i): the common period, not longer than a year, that occurs most frequently; (A) the smaller of equally
 * frequent ones; (B) without a common period, the average of all periods rounded to the nearest standard interval, the
 * lower if two are equally near. (ii): for a single advance and a single payment the term, but not more than a year.
 *
 * Where the appendix is silent: months have 30 days and the year 365 when lengths are compared; a common period that is
 * no standard interval (every 10 days) is taken as so many days when it is more frequent than any standard one.
 */
export function chooseUnitPeriod(
  start: CivilDate,
  advances: readonly CivilDate[],
  payments: readonly CivilDate[],
): ChosenUnitPeriod {
  const [only] = payments
  const isSingle = advances.length === 1 && advances[0] === start && payments.length === 1
  if (isSingle && only !== undefined) return ofSinglePayment(start, only)
  const periods = periodsOf(start, advances, payments)
  const counts = new Map<string, { candidate: Candidate; occurs: number }>()
  for (const candidate of periods.flatMap(({ candidates }) => candidates)) {
    const { unit } = candidate
    const name = unit.kind === 'term' ? unit.kind : `${unit.kind} ${unit.multiple}`
    counts.set(name, { candidate, occurs: (counts.get(name)?.occurs ?? 0) + 1 })
  }
  const most = [...counts.values()].reduce((max, { occurs }) => Math.max(max, occurs), 0)
  if (most < 2) return ofAverage(periods)
  const common = [...counts.values()].filter(({ occurs }) => occurs === most).map(({ candidate }) => candidate)
  const standard = common.filter(({ isStandard }) => isStandard)
  const { unit, days } = smallest(standard.length > 0 ? standard : common)
  const isTie = standard.some((other) => other.days !== days)
  return { unit, reason: isTie ? 'smaller' : 'mostFrequent', occurs: most, periods: periods.length }
}

function ofSinglePayment(start: CivilDate, payment: CivilDate): ChosenUnitPeriod {
  const months = wholeMonthsBetween(start, payment)
  const days = payment - start
  const isWithinYear = months === undefined ? days < YEAR_DAYS : months < 12
  if (!isWithinYear || days === 0) return { unit: { kind: 'year', multiple: 1 }, reason: 'singlePayment' }
  return { unit: { kind: 'term', ...(months !== undefined && { months }), days }, reason: 'singlePayment' }
}

interface Period {
  readonly days: number
  readonly candidates: readonly Candidate[]
}

/** (b)(3)(i): between advances, between payments, and from the start to the first of each thereafter. */
function periodsOf(start: CivilDate, advances: readonly CivilDate[], payments: readonly CivilDate[]): Period[] {
  return [advances, payments].flatMap((series) => {
    const dates = [start, ...series.filter((date) => date > start)]
    const semimonths = halfMonths(dates)
    return dates.slice(1).map((date, i) => periodOf(dates[i] as CivilDate, date, semimonths.has(date)))
  })
}

function periodOf(from: CivilDate, to: CivilDate, isSemimonth: boolean): Period {
  const days = to - from
  const months = wholeMonthsBetween(from, to)
  const candidates: Candidate[] = []
  if (months !== undefined && months < 12) {
    candidates.push({ unit: { kind: 'month', multiple: months }, days: 30 * months, isStandard: true })
  } else if (months === 12) {
    candidates.push({ unit: { kind: 'year', multiple: 1 }, days: YEAR_DAYS, isStandard: true })
  }
  if (isSemimonth) candidates.push({ unit: { kind: 'semimonth', multiple: 1 }, days: 15, isStandard: true })
  if (days % 7 === 0 && days <= 7 * WEEKS_MAX) {
    candidates.push({ unit: { kind: 'week', multiple: Math.floor(days / 7) }, days, isStandard: true })
  } else if (days <= YEAR_DAYS) {
    candidates.push({ unit: { kind: 'day', multiple: days }, days, isStandard: days === 1 })
  }
  return { days, candidates }
}

/** Dates that end a half-month: of every three dates a month apart, the second and the third. */
function halfMonths(dates: readonly CivilDate[]): ReadonlySet<CivilDate> {
  const found = new Set<CivilDate>()
  const isHalf = (from: CivilDate, to: CivilDate) => to - from >= SEMIMONTH_DAYS.min && to - from <= SEMIMONTH_DAYS.max
  for (const [i, third] of dates.entries()) {
    const [first, second] = [dates[i - 2], dates[i - 1]]
    if (first === undefined || second === undefined) continue
    if (wholeMonthsBetween(first, third) !== 1 || !isHalf(first, second) || !isHalf(second, third)) continue
    found.add(second)
    found.add(third)
  }
  return found
}

function smallest(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((least, candidate) => (candidate.days < least.days ? candidate : least))
}

/** (B): all periods, also those longer than a year; the result is not longer than one. */
function ofAverage(periods: readonly Period[]): ChosenUnitPeriod {
  const total = periods.reduce((sum, { days }) => sum + days, 0)
  const intervals: Candidate[] = [{ unit: { kind: 'day', multiple: 1 }, days: 1, isStandard: true }]
  for (let months = 1; months < 12; months++) {
    intervals.push({ unit: { kind: 'month', multiple: months }, days: 30 * months, isStandard: true })
  }
  intervals.push({ unit: { kind: 'semimonth', multiple: 1 }, days: 15, isStandard: true })
  intervals.push({ unit: { kind: 'year', multiple: 1 }, days: YEAR_DAYS, isStandard: true })
  for (let weeks = 1; weeks <= WEEKS_MAX; weeks++) {
    intervals.push({ unit: { kind: 'week', multiple: weeks }, days: 7 * weeks, isStandard: true })
  }
  // Distances times the number of periods, so that the average needs no division.
  const distance = ({ days }: Candidate) => Math.abs(days * periods.length - total)
  const nearest = intervals.reduce((best, candidate) => {
    const gap = distance(candidate) - distance(best)
    return gap < 0 || (gap === 0 && candidate.days < best.days) ? candidate : best
  })
  return { unit: nearest.unit, reason: 'average', occurs: 0, periods: periods.length }
}
