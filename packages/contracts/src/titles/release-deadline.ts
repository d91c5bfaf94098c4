/** How long a lienholder may take to release after the debt is settled. Law as data: a row has its source. */
import { addDays, type CivilDate } from '@chassis/primitives'

export interface ReleaseDeadline {
  /** ISO 3166-1 or 3166-2. */
  readonly jurisdiction: string
  /** Whole days after the day of settlement; the last of them is still in time. */
  readonly days: number
  readonly source: string
}

/**
 * Rows are added by protocol version. A subdivision without a row has its country's; a country without one has the
 * default.
 */
export const RELEASE_DEADLINES: readonly ReleaseDeadline[] = [
  { jurisdiction: 'US', days: 30, source: 'UCC 9-513(b)(1): one month for consumer goods, taken as 30 days' },
  { jurisdiction: 'US-TX', days: 10, source: 'Tex. Fin. Code 348.408 with Tex. Transp. Code 501.115: the 10th day' },
]

/** Where no row applies. Not a law: the ledger's own rule, so that every lien has an end. */
export const RELEASE_DAYS_DEFAULT = 30

export function releaseDaysOf(jurisdiction: string | undefined): number {
  const country = jurisdiction?.slice(0, 2)
  const row =
    RELEASE_DEADLINES.find((candidate) => candidate.jurisdiction === jurisdiction) ??
    RELEASE_DEADLINES.find((candidate) => candidate.jurisdiction === country)
  return row?.days ?? RELEASE_DAYS_DEFAULT
}

/** The last day for the release of a lien whose loan was settled on `settledOn`. */
export function releaseDeadline(settledOn: CivilDate, jurisdiction: string | undefined): CivilDate {
  return addDays(settledOn, releaseDaysOf(jurisdiction))
}

/** The first instant (milliseconds UTC) at which a deadline is missed: the end of that day, UTC. */
export function missedFrom(deadline: CivilDate): number {
  return (deadline + 1) * 86_400_000
}
