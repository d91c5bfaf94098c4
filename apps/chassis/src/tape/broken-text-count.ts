/** Rows of a tape that hold bytes which are no text in its encoding, e.g. `é` as Latin-1 in what is read as UTF-8. */
import type { RawRow, RawTape } from './raw-tape.ts'
import { BROKEN_TEXT } from './text-file.ts'

export interface BrokenText {
  readonly rows: number
  /** Line of the first; null where there is none. */
  readonly firstLine: number | null
}

/** Constant memory, and no work before the first such byte of the file. */
export class BrokenTextCount {
  readonly #raw: Pick<RawTape, 'isBroken'>
  #rows = 0
  #firstLine: number | null = null

  constructor(raw: Pick<RawTape, 'isBroken'>) {
    this.#raw = raw
  }

  add({ line, cells }: RawRow): void {
    if (!this.#raw.isBroken() || !cells.some((cell) => cell?.includes(BROKEN_TEXT))) return
    this.#rows += 1
    this.#firstLine ??= line
  }

  result(): BrokenText {
    return { rows: this.#rows, firstLine: this.#firstLine }
  }
}
