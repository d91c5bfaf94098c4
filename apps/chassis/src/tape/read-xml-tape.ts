/** An EX-102 tape: `assetData` with one `assets` element per asset, in the SEC's auto-loan namespace. */
import { SaxesParser } from 'saxes'
import { REPEATABLE_FIELDS, TAPE_FIELD_NAMES, tapeFieldOf } from './fields.ts'
import type { RawRow, RawTape } from './raw-tape.ts'
import { tapeError } from './tape-error.ts'
import type { TextFile } from './text-file.ts'

export const AUTO_LOAN_NAMESPACE = 'http://www.sec.gov/edgar/document/absee/autoloan/assetdata'

const TEXT_MAX = 64 * 1024
const DEPTH_MAX = 16
/** A longer run of characters without a tag, comment or the like is no asset data; the parser would keep all of it. */
const SILENCE_MAX = 4 * 1024 * 1024
const COLUMNS = new Map(TAPE_FIELD_NAMES.map((name, index) => [name, index]))

export function readXmlTape(text: TextFile, file: string): RawTape {
  return { format: 'xml', columns: COLUMNS, batches: readBatches(text.pieces, file) }
}

/**
 * Refuses TAPE_NOT_ASSET_DATA for another root or namespace (leases, other asset classes, web pages) and
 * TAPE_MALFORMED_XML with the line: what follows such a place cannot be trusted, so nothing is reported for the file.
 */
async function* readBatches(pieces: AsyncGenerator<string>, file: string): AsyncGenerator<readonly RawRow[]> {
  const assets = new AssetCollector(file)
  for await (const piece of pieces) {
    assets.push(piece)
    const rows = assets.takeRows()
    if (rows.length > 0) yield rows
  }
  assets.finish()
  const rows = assets.takeRows()
  if (rows.length > 0) yield rows
}

interface Asset {
  readonly line: number
  readonly cells: (string | undefined)[]
  repeated?: string
}

class AssetCollector {
  readonly #file: string
  readonly #parser = new SaxesParser({ xmlns: true })
  #rows: RawRow[] = []
  #depth = 0
  #asset: Asset | undefined
  #element: string | undefined
  #text = ''
  /** Characters since the parser last told of anything. */
  #silent = 0

  constructor(file: string) {
    this.#file = file
    this.#parser.on('error', (error) => {
      throw this.#malformed(error)
    })
    this.#parser.on('opentag', (tag) => this.#open(tag.local, tag.uri))
    this.#parser.on('closetag', () => this.#close())
    this.#parser.on('text', (text) => this.#addText(text))
    this.#parser.on('cdata', (text) => this.#addText(text))
    for (const event of ['comment', 'processinginstruction'] as const) {
      this.#parser.on(event, () => {
        this.#silent = 0
      })
    }
  }

  push(piece: string): void {
    this.#silent += piece.length
    this.#parser.write(piece)
    if (this.#silent > SILENCE_MAX) throw this.#malformed(new Error('nothing but text'))
  }

  finish(): void {
    this.#parser.close()
  }

  takeRows(): RawRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #open(name: string, namespace: string): void {
    this.#silent = 0
    this.#depth++
    if (this.#depth > DEPTH_MAX) throw this.#malformed(new Error('too deep'))
    if (this.#depth === 1 && (name !== 'assetData' || !isAutoLoan(namespace))) {
      throw tapeError('TAPE_NOT_ASSET_DATA', {
        file: this.#file,
        root: name.slice(0, 100),
        namespace: namespace.slice(0, 200),
      })
    }
    if (this.#depth === 2 && name === 'assets') this.#asset = { line: this.#parser.line, cells: [] }
    if (this.#depth === 3) this.#element = name
    this.#text = ''
  }

  #addText(text: string): void {
    this.#silent = 0
    if (this.#element !== undefined && this.#text.length < TEXT_MAX) this.#text += text
  }

  #close(): void {
    this.#silent = 0
    if (this.#depth === 3 && this.#asset !== undefined) this.#keep(this.#asset)
    if (this.#depth === 3) this.#element = undefined
    if (this.#depth === 2 && this.#asset !== undefined) {
      const { line, cells, repeated } = this.#asset
      this.#rows.push(
        repeated === undefined ? { line, cells } : { line, cells, problem: 'repeatedElement', problemColumn: repeated },
      )
      this.#asset = undefined
    }
    this.#depth--
  }

  #keep(asset: Asset): void {
    const field = tapeFieldOf(this.#element ?? '')
    if (field === undefined) return
    const index = COLUMNS.get(field) as number
    const before = asset.cells[index]
    if (before === undefined) asset.cells[index] = this.#text
    else if (REPEATABLE_FIELDS.has(field)) asset.cells[index] = `${before};${this.#text}`
    else if (before.trim() !== this.#text.trim()) asset.repeated = field
  }

  #malformed(cause: Error): Error {
    return tapeError('TAPE_MALFORMED_XML', { file: this.#file, line: this.#parser.line }, cause)
  }
}

/** Files that lost their namespace on the way are read too; another namespace is another kind of asset. */
function isAutoLoan(namespace: string): boolean {
  return namespace === '' || namespace === AUTO_LOAN_NAMESPACE
}
