/** Which columns of the layout a file has: a CSV file by its headings, an XML file by the elements of its assets. */
import { TAPE_FIELD_NAMES, type TapeField } from './fields.ts'
import type { RawRow, RawTape } from './raw-tape.ts'

/** What stands in the columns of a file says something; these say nothing. */
export interface ColumnsSeen {
  /** Columns of the layout that the file does not have, in the order of the layout. */
  readonly missing: readonly TapeField[]
  /** Columns that it has more than once; the first counts. */
  readonly repeated: readonly TapeField[]
}

/** Constant memory. */
export class SeenColumns {
  readonly #raw: Pick<RawTape, 'format' | 'columns' | 'repeated'>
  readonly #seen: Set<TapeField>
  /** Of an XML file: what no asset stated yet. */
  #unseen: (readonly [TapeField, number])[]

  constructor(raw: Pick<RawTape, 'format' | 'columns' | 'repeated'>) {
    this.#raw = raw
    this.#seen = new Set(raw.format === 'csv' ? raw.columns.keys() : [])
    this.#unseen = raw.format === 'csv' ? [] : [...raw.columns]
  }

  add({ cells }: RawRow): void {
    if (this.#unseen.length === 0) return
    this.#unseen = this.#unseen.filter(([field, column]) => {
      if (cells[column] === undefined) return true
      this.#seen.add(field)
      return false
    })
  }

  result(): ColumnsSeen {
    return { missing: TAPE_FIELD_NAMES.filter((field) => !this.#seen.has(field)), repeated: this.#raw.repeated }
  }
}
