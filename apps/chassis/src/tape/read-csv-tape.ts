/** A CSV tape: a heading line, then one line per asset. Columns may come in any order, unknown ones are passed over. */
import { CsvRowReader, splitCsvRecord } from './csv-records.ts'
import { type TapeField, tapeFieldOf } from './fields.ts'
import type { RawRow, RawTape } from './raw-tape.ts'
import { tapeError } from './tape-error.ts'
import type { TextFile } from './text-file.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Refuses TAPE_NO_KNOWN_COLUMNS when the first line that is not blank names nothing of the layout. */
export function readCsvTape(text: TextFile, file: string): RawTape {
  const lineEnd = text.head.includes('\r') && !text.head.includes('\n') ? '\r' : '\n'
  const { headings, lines, rest } = headingLine(text.head, lineEnd)
  const found = DELIMITERS.map((delimiter) => ({ delimiter, ...columnsOf(headings, delimiter) }))
  const best = found.reduce((a, b) => (b.columns.size > a.columns.size ? b : a))
  if (best.columns.size === 0) throw tapeError('TAPE_NO_KNOWN_COLUMNS', { file })
  const reader = new CsvRowReader({ delimiter: best.delimiter, columns: best.width, firstLine: lines + 1 })
  return {
    format: 'csv',
    columns: best.columns,
    repeated: best.repeated,
    batches: readBatches({ text, rest, lineEnd }, reader),
    isBroken: text.isBroken,
  }
}

/** The first line with text, how many lines it took to get past it, and where the rest of the head begins. */
function headingLine(
  head: string,
  lineEnd: string,
): { readonly headings: string; readonly lines: number; readonly rest: number } {
  let start = 0
  let lines = 0
  for (;;) {
    const end = head.indexOf(lineEnd, start)
    const line = head.slice(start, end < 0 ? head.length : end)
    lines++
    const rest = end < 0 ? head.length : end + 1
    if (line.trim() !== '' || end < 0) return { headings: line.replace(/\r$/, ''), lines, rest }
    start = rest
  }
}

function columnsOf(
  headings: string,
  delimiter: string,
): {
  readonly columns: Map<TapeField, number>
  readonly repeated: readonly TapeField[]
  readonly width: number
} {
  const { cells } = splitCsvRecord(headings, delimiter)
  const columns = new Map<TapeField, number>()
  const repeated = new Set<TapeField>()
  for (const [index, heading] of cells.entries()) {
    const field = tapeFieldOf(heading)
    if (field === undefined) continue
    // Of two columns with the same heading the first counts.
    if (columns.has(field)) repeated.add(field)
    else columns.set(field, index)
  }
  return { columns, repeated: [...repeated], width: cells.length }
}

interface Body {
  readonly text: TextFile
  /** Where it begins in the head of the text. */
  readonly rest: number
  /** A lone carriage return ended the lines of old Macintosh programs, and still does in some spreadsheets' exports. */
  readonly lineEnd: string
}

async function* readBatches({ text, rest, lineEnd }: Body, reader: CsvRowReader): AsyncGenerator<readonly RawRow[]> {
  let isHead = true
  for await (const piece of text.pieces) {
    const lines = lineEnd === '\r' ? piece.replaceAll('\r', '\n') : piece
    const rows = reader.push(isHead ? lines.slice(rest) : lines)
    isHead = false
    if (rows.length > 0) yield rows
  }
  const rows = reader.finish()
  if (rows.length > 0) yield rows
}
