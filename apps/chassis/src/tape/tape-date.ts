/** Dates as tapes write them: to the month or to the day, month first. */
import { type CivilDate, civilDate, daysInMonth } from '@chassis/primitives'

export interface TapeDate {
  readonly year: number
  readonly month: number
  /** Absent where the tape states only the month; nothing is filled in. */
  readonly day?: number
}

const MONTH = /^(\d{1,2})[/-](\d{4})$/
const MONTH_DAY = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/** `MM/YYYY`, `MM-YYYY`, `MM-DD-YYYY`, `MM/DD/YYYY`, `YYYY-MM` or `YYYY-MM-DD`; otherwise undefined. */
export function parseTapeDate(text: string): TapeDate | undefined {
  const iso = ISO.exec(text)
  if (iso) return tapeDate(iso[1], iso[2], iso[3])
  const day = MONTH_DAY.exec(text)
  if (day) return tapeDate(day[3], day[1], day[2])
  const month = MONTH.exec(text)
  return month ? tapeDate(month[2], month[1], undefined) : undefined
}

function tapeDate(yearText?: string, monthText?: string, dayText?: string): TapeDate | undefined {
  const [year, month] = [Number(yearText), Number(monthText)]
  if (year < 1900 || month < 1 || month > 12) return undefined
  if (dayText === undefined) return { year, month }
  const day = Number(dayText)
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined
}

/** `YYYY-MM` or `YYYY-MM-DD`. */
export function formatTapeDate({ year, month, day }: TapeDate): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** The first day the date can mean. */
export function earliestDay({ year, month, day }: TapeDate): CivilDate {
  return civilDate(year, month, day ?? 1)
}

/** The last day the date can mean. */
export function latestDay({ year, month, day }: TapeDate): CivilDate {
  return civilDate(year, month, day ?? daysInMonth(year, month))
}
