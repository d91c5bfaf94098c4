/**
 * Over how many days a year do the contracts of a tape accrue? The tape does not say. Each usual length is tried on the
 * same rows, so that a reader sees when another one explains the figures better. What is fitted is inferred (D8): the
 * counts are told, and nothing is judged by them.
 */
import { fitDays, type ReportedMonth } from '@chassis/finance'

const YEAR_DAYS = [360n, 365n, 366n] as const
/** So many rows tell the lengths apart; the rest of a large tape is not worth three fits a row. */
const ROWS_MAX = 10_000

/** Of `rows` rows, how many agree to within one cent with a year of so many days. */
export interface YearBasisShare {
  readonly rows: number
  readonly agree: Readonly<Record<'360' | '365' | '366', number>>
}

export class YearBasisCount {
  #rows = 0
  readonly #agree = YEAR_DAYS.map(() => 0)

  /** Takes a month whose interest was compared with a fitted number of days. */
  add({ beginMinor, rateE9, interestMinor }: ReportedMonth): void {
    if (this.#rows >= ROWS_MAX || beginMinor === undefined || rateE9 === undefined || interestMinor === undefined)
      return
    this.#rows++
    for (const [index, yearDays] of YEAR_DAYS.entries()) {
      const { differenceMinor } = fitDays({ balanceMinor: beginMinor, rateE9, interestMinor, yearDays })
      if (differenceMinor >= -1n && differenceMinor <= 1n) this.#agree[index] = (this.#agree[index] as number) + 1
    }
  }

  share(): YearBasisShare {
    const [of360 = 0, of365 = 0, of366 = 0] = this.#agree
    return { rows: this.#rows, agree: { '360': of360, '365': of365, '366': of366 } }
  }
}

/** A length that explains at least a tenth of the rows more than what was `observed` to agree, as a share of them. */
export function betterYearBasis(
  { rows, agree }: YearBasisShare,
  observed: number,
): keyof YearBasisShare['agree'] | undefined {
  const [best] = (Object.keys(agree) as (keyof typeof agree)[]).sort((a, b) => agree[b] - agree[a])
  return best !== undefined && rows > 0 && agree[best] / rows >= observed + 0.1 ? best : undefined
}
