/** What loading a book did, counted in bounded memory. */

import type { BrokenText } from '../tape/broken-text-count.ts'
import type { TapeField } from '../tape/fields.ts'
import type { TapeSeen } from '../tape/read-tape.ts'
import type { TapeIssueReason } from '../tape/tape-issue.ts'
import { type BoardedColumns, boardedColumns } from './boarded-columns.ts'
import type { RowDifference } from './compare-row.ts'
import type { RowOutcome } from './load-row.ts'
import { isUnboardable, type RowPlan, type UnboardableRow } from './planned-row.ts'
import type { RefusedRow } from './refused-row.ts'

export interface BoardingResult {
  readonly rows: number
  /** Which columns of the layout the file lacks or repeats, and what cannot be judged, shown or known without them. */
  readonly columns: BoardedColumns
  /** Rows with bytes that are no text. A cell with such is not taken. */
  readonly brokenText: BrokenText
  /** Loans boarded by this run. */
  readonly boarded: number
  /** Months posted by this run. */
  readonly posted: number
  /** Rows that say something differently than before: recorded as Corrections. */
  readonly corrected: number
  /** What was corrected: figures of a month, what was said when a loan was boarded, descriptions of cars. */
  readonly corrections: { readonly months: number; readonly loans: number; readonly vehicles: number }
  /** Rows that added nothing. */
  readonly unchanged: number
  /** First 100 of what rows say differently and the ledger keeps as it stands. */
  readonly differences: readonly RowDifference[]
  readonly differencesCount: number
  /** Cells that state something and were not taken, by column and reason. */
  readonly leftOut: readonly LeftOut[]
  /** First 100 rows that cannot be boarded, with what they lack. */
  readonly unboardable: readonly UnboardableRow[]
  readonly unboardableCount: number
  /** First 100 rows that state everything and that the ledger's rules refuse all the same, with the refusal. */
  readonly refused: readonly RefusedRow[]
  readonly refusedCount: number
}

export interface LeftOut {
  readonly column: TapeField
  readonly reason: TapeIssueReason
  readonly count: number
  readonly firstLine: number
}

const LISTED_MAX = 100

export class BoardingTotals {
  rows = 0
  readonly #seen: TapeSeen
  readonly #counts = { boarded: 0, posted: 0, corrected: 0, unchanged: 0 }
  readonly #corrections = { months: 0, loans: 0, vehicles: 0 }
  readonly #differences = new Listed<RowDifference>()
  readonly #unboardable = new Listed<UnboardableRow>()
  readonly #refused = new Listed<RefusedRow>()
  /** As many as there are columns and reasons. */
  readonly #leftOut = new Map<string, LeftOut>()

  constructor(seen: TapeSeen) {
    this.#seen = seen
  }

  addPlanned(planned: RowPlan | UnboardableRow): void {
    this.rows += 1
    if (isUnboardable(planned)) this.addUnboardable(planned)
    else this.addLeftOut(planned)
  }

  /** A row that was counted already. */
  addUnboardable(row: UnboardableRow): void {
    this.#unboardable.add(row)
  }

  private addLeftOut(planned: RowPlan): void {
    for (const { column, reason } of planned.leftOut) {
      const key = `${column} ${reason}`
      const { count, firstLine } = this.#leftOut.get(key) ?? { count: 0, firstLine: planned.line }
      this.#leftOut.set(key, { column: column as TapeField, reason, count: count + 1, firstLine })
    }
  }

  addDifferences(differences: readonly RowDifference[]): void {
    for (const difference of differences) this.#differences.add(difference)
  }

  addOutcome({ boarded, posted, corrected: { month, loan, vehicle } }: RowOutcome): void {
    const isCorrected = month || loan || vehicle
    if (boarded) this.#counts.boarded += 1
    if (posted) this.#counts.posted += 1
    if (isCorrected) this.#counts.corrected += 1
    if (!boarded && !posted && !isCorrected) this.#counts.unchanged += 1
    if (month) this.#corrections.months += 1
    if (loan) this.#corrections.loans += 1
    if (vehicle) this.#corrections.vehicles += 1
  }

  addRefused(refused: RefusedRow): void {
    this.#refused.add(refused)
  }

  result(): BoardingResult {
    return {
      rows: this.rows,
      columns: boardedColumns(this.#seen),
      brokenText: this.#seen.brokenText,
      ...this.#counts,
      corrections: this.#corrections,
      differences: this.#differences.first,
      differencesCount: this.#differences.count,
      leftOut: [...this.#leftOut.values()],
      unboardable: this.#unboardable.first,
      unboardableCount: this.#unboardable.count,
      refused: this.#refused.first,
      refusedCount: this.#refused.count,
    }
  }
}

/** The first hundred of something, and how many there were. */
class Listed<T> {
  readonly first: T[] = []
  count = 0

  add(one: T): void {
    this.count += 1
    if (this.first.length < LISTED_MAX) this.first.push(one)
  }
}
