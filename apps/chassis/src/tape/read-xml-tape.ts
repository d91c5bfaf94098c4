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
/** Longer assets are parsed as they come, so that memory stays bounded; damage in one of them ends the reading. */
const ASSET_MAX = 256 * 1024
/** Before the root stand a declaration and perhaps comments. */
const PROLOG_MAX = 4 * 1024 * 1024
const COLUMNS = new Map(TAPE_FIELD_NAMES.map((name, index) => [name, index]))

export function readXmlTape(text: TextFile, file: string): RawTape {
  return {
    format: 'xml',
    columns: COLUMNS,
    repeated: [],
    batches: readBatches(text.pieces, file),
    isBroken: text.isBroken,
  }
}

/**
 * Refuses TAPE_NOT_ASSET_DATA for another root or namespace (leases, other asset classes, web pages) and, with its
 * line, TAPE_MALFORMED_XML for damage outside the assets and for a file that ends too early: nobody knows what is
 * missing. An asset that is not well formed is one unreadable row; reading goes on behind it.
 */
async function* readBatches(pieces: AsyncGenerator<string>, file: string): AsyncGenerator<readonly RawRow[]> {
  const assets = new AssetReader(file)
  for await (const piece of pieces) {
    assets.push(piece)
    const rows = assets.takeRows()
    if (rows.length > 0) yield rows
  }
  assets.finish()
  const rows = assets.takeRows()
  if (rows.length > 0) yield rows
}

const ASSET_BEGINS = /<(?:[\w.-]+:)?assets[\s>]/g
const ASSET_ENDS = /<\/(?:[\w.-]+:)?assets\s*>/g
/** No shorter piece of text can be the whole of such a tag and more. */
const TAG_MAX = 200

/** Feeds a collector asset by asset, so that it can begin again behind one that is not well formed. */
class AssetReader {
  readonly #file: string
  #collector: AssetCollector
  #rows: RawRow[] = []
  /** What is not parsed yet: the beginning of an asset. */
  #rest = ''
  /** Whether the beginning of this asset was parsed already. */
  #begun = false

  constructor(file: string) {
    this.#file = file
    this.#collector = new AssetCollector(file)
  }

  push(piece: string): void {
    const searched = Math.max(0, this.#rest.length - TAG_MAX)
    this.#rest += piece
    let from = 0
    ASSET_ENDS.lastIndex = searched
    for (let end = ASSET_ENDS.exec(this.#rest); end !== null; end = ASSET_ENDS.exec(this.#rest)) {
      this.#parse(this.#rest.slice(from, ASSET_ENDS.lastIndex))
      from = ASSET_ENDS.lastIndex
    }
    this.#rest = this.#rest.slice(from)
    if (this.#rest.length > ASSET_MAX) {
      this.#collector.write(this.#rest)
      this.#rest = ''
      this.#begun = true
    }
  }

  finish(): void {
    this.#collector.write(this.#rest)
    this.#collector.finish()
    this.#rows.push(...this.#collector.takeRows())
  }

  takeRows(): RawRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  /** `text` ends with the end of an asset. */
  #parse(text: string): void {
    const { line } = this.#collector
    try {
      this.#collector.write(text)
      // The parser looks for the end of an entity after a bare ampersand however far away it is.
      if (this.#collector.isWithinAsset && !endsInQuotation(text)) throw this.#collector.malformed()
      this.#rows.push(...this.#collector.takeRows())
      this.#begun = this.#collector.isWithinAsset
    } catch (error) {
      const { prolog } = this.#collector
      const [first, last] = beginnings(text)
      if (this.#begun || prolog === undefined || first === undefined || last === undefined) throw error
      // What the collector made of it is not to be trusted: an end that fits nothing ends all elements.
      this.#rows.push({ line: line + newlines(text.slice(0, first)), cells: [], problem: 'malformedXml' })
      // The end of this asset may be what is missing: then the one that begins after it is whole.
      const again = last === first ? text.length : last
      this.#collector = new AssetCollector(this.#file)
      this.#collector.write(prolog)
      this.#collector.line = line + newlines(text.slice(0, again))
      if (again < text.length) this.#parse(text.slice(again))
    }
  }
}

/** Whether a text ends within a comment or a CDATA section, where tags are none. */
function endsInQuotation(text: string): boolean {
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->') || text.lastIndexOf('<![CDATA[') > text.lastIndexOf(']]>')
}

/** Where the first and the last asset of a text begin. */
function beginnings(text: string): [number | undefined, number | undefined] {
  const found = [...text.matchAll(ASSET_BEGINS)]
  return [found[0]?.index, found.at(-1)?.index]
}

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
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
  /** All text so far, until the root's opening tag ends it. */
  #head = ''
  #prolog: string | undefined

  constructor(file: string) {
    this.#file = file
    this.#parser.on('error', (error) => {
      throw this.malformed(error)
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

  /** Line of what comes next, from 1. */
  get line(): number {
    return this.#parser.line
  }

  set line(line: number) {
    this.#parser.line = line
  }

  /** All text up to the end of the root's opening tag; undefined until that was parsed. */
  get prolog(): string | undefined {
    return this.#prolog
  }

  get isWithinAsset(): boolean {
    return this.#asset !== undefined
  }

  write(text: string): void {
    this.#silent += text.length
    if (this.#prolog === undefined) this.#head += text
    if (this.#head.length > PROLOG_MAX) throw this.malformed(new Error('a beginning without an element'))
    this.#parser.write(text)
    if (this.#silent > SILENCE_MAX) throw this.malformed(new Error('nothing but text'))
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
    if (this.#depth > DEPTH_MAX) throw this.malformed(new Error('too deep'))
    if (this.#depth === 1) {
      this.#prolog = this.#head.slice(0, this.#parser.position)
      this.#head = ''
    }
    if (this.#depth === 1 && (name !== 'assetData' || !isAutoLoan(namespace))) {
      throw tapeError('TAPE_NOT_ASSET_DATA', {
        file: this.#file,
        root: name.slice(0, 100),
        namespace: namespace.slice(0, 200),
      })
    }
    if (this.#depth > 2 && name === 'assets') throw this.malformed(new Error('an asset within an asset'))
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

  malformed(cause?: Error): Error {
    return tapeError('TAPE_MALFORMED_XML', { file: this.#file, line: this.#parser.line }, cause)
  }
}

/** Files that lost their namespace on the way are read too; another namespace is another kind of asset. */
function isAutoLoan(namespace: string): boolean {
  return namespace === '' || namespace === AUTO_LOAN_NAMESPACE
}
