/** How many days somebody has to stop a recovery. */

/** Long enough to be told of it, short enough to wait for. */
export const DAYS_FIRST = '7'
/** As the kernel has it: a year. */
export const DAYS_MAX = 365

/** Full-width digits count as their narrow forms. Undefined for what is no whole number of days from 1 to a year. */
export function readDays(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim()
  if (!/^\d{1,3}$/.test(text)) return undefined
  const days = Number(text)
  return days >= 1 && days <= DAYS_MAX ? days : undefined
}
