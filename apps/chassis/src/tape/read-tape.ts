/** Reads a tape, CSV or EX-102 XML, as typed rows with exact integers, in bounded memory. */
import { type BrokenText, BrokenTextCount } from './broken-text-count.ts'
import { TAPE_FIELD_NAMES, type TapeField, type TapeValues } from './fields.ts'
import { isAbsent, parseCell } from './parse-cell.ts'
import { RateScaleCount, type RateScales, SCALED_FIELDS } from './rate-scale.ts'
import type { RawRow, RawTape } from './raw-tape.ts'
import { readCsvTape } from './read-csv-tape.ts'
import { readXmlTape } from './read-xml-tape.ts'
import { type ColumnsSeen, SeenColumns } from './seen-columns.ts'
import { type TapeIssue, tapeIssue } from './tape-issue.ts'
import { BROKEN_TEXT, openTextFile } from './text-file.ts'

export interface TapeRow {
  /** Line in the file on which the row begins, from 1. */
  readonly line: number
  /** assetNumber, else rowId, else `line-N`. Not necessarily unique: some tapes lost digits of their numbers. */
  readonly assetId: string
  readonly assetIdFrom: 'assetNumber' | 'rowId' | 'line'
  /** What the row states; see {@link TapeValues}. */
  readonly values: TapeValues
  /** Cells that could not be read. The row's other values stand. */
  readonly issues: readonly TapeIssue[]
  /** Set when the row as a whole could not be read; `values` is then empty. */
  readonly problem?: TapeIssue
}

export interface ReadTapeOptions {
  /** Only these fields are read (ids always are). Default: all. */
  readonly fields?: readonly TapeField[]
  /** How percentages are written. Default: a first pass over the whole file decides, see {@link surveyTape}. */
  readonly scales?: RateScales
  /** Takes the votes of the rows that are read. */
  readonly count?: RateScaleCount
  readonly onBytes?: (bytes: number, total: number) => void
  /** Told at the end what there was. */
  readonly onSeen?: (seen: TapeSeen) => void
}

/** What was seen of a file as a whole, columns that are not read included. */
export interface TapeSeen extends ColumnsSeen {
  readonly brokenText: BrokenText
}

/** Opens a tape for one reading. Fails with a PlatformError `TAPE_…` when the file as a whole is of no use. */
async function openRawTape(file: string, onBytes?: (bytes: number, total: number) => void): Promise<RawTape> {
  let total = 0
  const text = await openTextFile(file, (bytes) => onBytes?.(bytes, total))
  total = text.bytes
  try {
    return text.head.trimStart().startsWith('<') ? readXmlTape(text, file) : readCsvTape(text, file)
  } catch (error) {
    // Nobody will read the pieces to their end, which is where the file is closed.
    await text.pieces.next()
    await text.pieces.return(undefined)
    throw error
  }
}

/** Of the rows that were surveyed. */
export interface TapeSurvey extends TapeSeen {
  readonly format: 'csv' | 'xml'
  readonly scales: RateScales
  readonly rows: number
}

/**
 * A first pass over a tape's first `rowsMax` rows (default: all) that decides how its percentages are written.
 * `onNumber` is told the number of each row that states one.
 */
export async function surveyTape(
  file: string,
  rowsMax = Number.POSITIVE_INFINITY,
  onNumber?: (assetId: string) => void,
): Promise<TapeSurvey> {
  const raw = await openRawTape(file)
  const count = new RateScaleCount()
  const seen = new SeenColumns(raw)
  const broken = new BrokenTextCount(raw)
  let rows = 0
  for await (const batch of raw.batches) {
    for (const row of batch) {
      countRow(raw, row, count)
      seen.add(row)
      broken.add(row)
      const { assetId, assetIdFrom } = assetIdOf(raw, row)
      if (assetIdFrom !== 'line') onNumber?.(assetId)
    }
    rows += batch.length
    if (rows >= rowsMax) break
  }
  return { format: raw.format, scales: count.decide(), rows, ...seen.result(), brokenText: broken.result() }
}

/** Batches of rows in file order. */
export async function* readTape(file: string, options: ReadTapeOptions = {}): AsyncGenerator<readonly TapeRow[]> {
  const scales = options.scales ?? (await surveyTape(file)).scales
  const raw = await openRawTape(file, options.onBytes)
  const seen = new SeenColumns(raw)
  const broken = new BrokenTextCount(raw)
  const wanted = options.fields ?? TAPE_FIELD_NAMES
  const present = wanted.flatMap((field) => {
    const column = raw.columns.get(field)
    return column === undefined ? [] : [{ field, column }]
  })
  for await (const batch of raw.batches) {
    if (options.count) for (const row of batch) countRow(raw, row, options.count)
    for (const row of batch) {
      seen.add(row)
      broken.add(row)
    }
    yield batch.map((row) => typedRow(raw, row, present, scales))
  }
  options.onSeen?.({ ...seen.result(), brokenText: broken.result() })
}

interface PresentField {
  readonly field: TapeField
  readonly column: number
}

function typedRow(raw: RawTape, row: RawRow, present: readonly PresentField[], scales: RateScales): TapeRow {
  if (row.problem !== undefined) {
    const problem = tapeIssue(row.problem, row.problemColumn)
    return { line: row.line, ...assetIdOf(raw, row), values: {}, issues: [], problem }
  }
  const broken = raw.isBroken()
  const brokenId = broken ? brokenIdOf(raw, row) : undefined
  if (brokenId !== undefined) {
    const problem = tapeIssue('brokenText', brokenId)
    return { line: row.line, ...namedByLine(row), values: {}, issues: [], problem }
  }
  const values: Record<string, unknown> = {}
  const issues: TapeIssue[] = []
  for (const { field, column } of present) {
    const text = row.cells[column]?.trim()
    if (text === undefined || isAbsent(text)) continue
    if (broken && text.includes(BROKEN_TEXT)) {
      issues.push(tapeIssue('brokenText', field))
      continue
    }
    const cell = parseCell(field, text, scales)
    if ('value' in cell) values[field] = cell.value
    else issues.push(tapeIssue(cell.reason, field))
  }
  return { line: row.line, ...assetIdOf(raw, row), values, issues }
}

const ASSET_ID_MAX = 100

type AssetId = Pick<TapeRow, 'assetId' | 'assetIdFrom'>

function assetIdOf(raw: RawTape, row: RawRow): AssetId {
  for (const field of ['assetNumber', 'rowId'] as const) {
    const text = cellOf(raw, row, field)
    if (text !== undefined && !isAbsent(text) && text.length <= ASSET_ID_MAX)
      return { assetId: text, assetIdFrom: field }
  }
  return namedByLine(row)
}

const namedByLine = ({ line }: RawRow): AssetId => ({ assetId: `line-${line}`, assetIdFrom: 'line' })

/** The column that names the row, where its name is broken: rows whose names differ in what was lost would be one. */
function brokenIdOf(raw: RawTape, row: RawRow): TapeField | undefined {
  const { assetId, assetIdFrom } = assetIdOf(raw, row)
  return assetIdFrom !== 'line' && assetId.includes(BROKEN_TEXT) ? assetIdFrom : undefined
}

function cellOf(raw: RawTape, row: RawRow, field: TapeField): string | undefined {
  const column = raw.columns.get(field)
  return column === undefined ? undefined : row.cells[column]?.trim()
}

function countRow(raw: RawTape, row: RawRow, count: RateScaleCount): void {
  for (const [index, field] of SCALED_FIELDS.entries()) {
    const column = raw.columns.get(field)
    const text = column === undefined ? undefined : row.cells[column]
    if (text !== undefined && text !== '') count.add(index, text)
  }
}
