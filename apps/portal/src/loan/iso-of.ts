const DAY_MS = 86_400_000

/** Days since 1970-01-01 as `2026-11-27`. */
export function isoOf(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10)
}
