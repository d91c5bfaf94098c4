import { civilDateOfInstant, yearMonthDay } from '@chassis/primitives'

/** The year of the first automobile with a patent. */
const FIRST_MODEL_YEAR = 1886
const YEARS_AHEAD_MAX = 2

/** Whether a model year, if it is stated at all, can be one. `now`: block time. */
export function isModelYearPlausible(modelYear: number | undefined, now: number): boolean {
  if (modelYear === undefined) return true
  return modelYear >= FIRST_MODEL_YEAR && modelYear <= yearMonthDay(civilDateOfInstant(now)).year + YEARS_AHEAD_MAX
}
