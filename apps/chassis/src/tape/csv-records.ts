/**
 * CSV (RFC 4180) line by line, in bounded memory, tolerant of what tapes contain, and able to find its feet again after
 * a broken quotation mark: the line with the mark is reported and the lines after it are read on their own.
 */
import type { RawRow } from './raw-tape.ts'

const LINE_MAX = 1 << 20
const RECORD_LINES_MAX = 10

export interface CsvRecord {
  readonly cells: string[]
  /** The text ends inside a quoted cell. */
  readonly open: boolean
}

/** Splits one record. A quotation mark opens a quoted cell only at the cell's start; elsewhere it is itself. */
export function splitCsvRecord(text: string, delimiter: string): CsvRecord {
  if (!text.includes('"')) return { cells: text.split(delimiter), open: false }
  const cells: string[] = []
  let position = 0
  for (;;) {
    let cell = ''
    if (text[position] === '"') {
      const quoted = readQuoted(text, position)
      if (quoted === undefined) return { cells, open: true }
      cell = quoted.cell
      position = quoted.next
    }
    const end = text.indexOf(delimiter, position)
    cells.push(cell + text.slice(position, end < 0 ? text.length : end))
    if (end < 0) return { cells, open: false }
    position = end + 1
  }
}

function readQuoted(text: string, start: number): { readonly cell: string; readonly next: number } | undefined {
  let cell = ''
  let position = start + 1
  for (;;) {
    const quote = text.indexOf('"', position)
    if (quote < 0) return undefined
    cell += text.slice(position, quote)
    if (text[quote + 1] !== '"') return { cell, next: quote + 1 }
    cell += '"'
    position = quote + 2
  }
}

/**
 * Turns pieces of text into rows. Feed it with `push`, then call `finish`. The first line passed is line `firstLine`.
 */
export class CsvRowReader {
  readonly #delimiter: string
  readonly #columns: number
  #rest = ''
  #skipping = false
  #line: number
  #pending: string[] = []
  #rows: RawRow[] = []

  constructor(options: { readonly delimiter: string; readonly columns: number; readonly firstLine: number }) {
    this.#delimiter = options.delimiter
    this.#columns = options.columns
    this.#line = options.firstLine
  }

  /** Rows completed by this piece. */
  push(text: string): RawRow[] {
    const joined = this.#rest + text
    let start = 0
    for (let end = joined.indexOf('\n'); end >= 0; end = joined.indexOf('\n', start)) {
      this.#takeLine(joined.slice(start, end))
      start = end + 1
    }
    this.#rest = joined.slice(start)
    if (this.#rest.length > LINE_MAX) {
      if (!this.#skipping) this.#report(this.#line, 'lineTooLong')
      this.#skipping = true
      this.#rest = ''
    }
    return this.#takeRows()
  }

  finish(): RawRow[] {
    if (this.#rest !== '' || this.#skipping) this.#takeLine(this.#rest)
    this.#rest = ''
    while (this.#pending.length > 0) this.#giveUpOnQuote()
    return this.#takeRows()
  }

  #takeLine(raw: string): void {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    this.#line++
    if (this.#skipping) {
      this.#skipping = false
      return
    }
    this.#pending.push(line)
    this.#settle()
    if (this.#pending.length >= RECORD_LINES_MAX) this.#giveUpOnQuote()
  }

  /** Emits the pending lines as one row, unless a quoted cell is still open. */
  #settle(): void {
    const firstLine = this.#line - this.#pending.length
    const text = this.#pending.length === 1 ? (this.#pending[0] as string) : this.#pending.join('\n')
    const { cells, open } = splitCsvRecord(text, this.#delimiter)
    if (open) return
    if (this.#pending.length > 1 && cells.length !== this.#columns) {
      this.#giveUpOnQuote()
      return
    }
    this.#pending = []
    if (cells.length === 1 && text.trim() === '') return
    while (cells.length > this.#columns && (cells.at(-1) as string).trim() === '') cells.pop()
    if (cells.length === this.#columns) this.#rows.push({ line: firstLine, cells })
    else this.#report(firstLine, 'columnCount')
  }

  /** The first pending line has a quotation mark without its partner: report it and read the others by themselves. */
  #giveUpOnQuote(): void {
    const [, ...others] = this.#pending
    const resume = this.#line
    this.#line -= this.#pending.length
    this.#pending = []
    this.#report(this.#line, 'brokenQuote')
    this.#line++
    for (const line of others) this.#takeLine(line)
    this.#line = resume
  }

  #report(line: number, problem: 'columnCount' | 'brokenQuote' | 'lineTooLong'): void {
    this.#rows.push({ line, cells: [], problem })
  }

  #takeRows(): RawRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }
}
