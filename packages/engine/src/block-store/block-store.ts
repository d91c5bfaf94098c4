/** The block store: append-only segments that are the ledger's write-ahead log (docs/spec/block-store.md). */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { assert, type Bytes, PlatformError, utf8Encode } from '@chassis/primitives'
import { type AppendFile, type FileLayer, makeFolder, nodeFiles } from '../files/file-layer.ts'
import { storageError } from '../files/storage-error.ts'
import { type BasePosition, encodeBaseRecord } from './base-record.ts'
import { encodeBlockRecord, type StoredBlock } from './block-payload.ts'
import { BlockReader, type ReadableExtent, type StoredRecord } from './block-reader.ts'
import { BEFORE_GENESIS, type ChainState, chainAfter } from './chain-state.ts'
import { readLedgerIdOf } from './read-ledger-id.ts'
import { allocateRecord, finishRecord, RECORD_HEADER_BYTES, RECORD_KIND, type RecordKind } from './record.ts'
import { listSegments, type SegmentInfo, scanSegments, type TornTail } from './scan-segments.ts'
import { encodeSegmentHeader, SEGMENT_FORMAT_VERSION, SEGMENT_HEADER_BYTES, segmentName } from './segment-header.ts'

export const SEGMENT_BYTES = 64 * 1024 * 1024
/** Write groups under way: one being synced, one behind it. */
export const GROUPS_IN_FLIGHT_MAX = 2

export type NewRecord =
  | { readonly kind: 'genesis'; readonly payload: Bytes }
  | { readonly kind: 'base'; readonly base: BasePosition }
  | { readonly kind: 'block'; readonly block: StoredBlock }
  | { readonly kind: 'checkpoint'; readonly height: number; readonly note: string }

export interface BlockStoreOptions {
  readonly folder: string
  readonly ledgerId: Bytes
  readonly files?: FileLayer
  /** A segment that has reached this size is sealed and followed by another. */
  readonly segmentBytes?: number
}

export class BlockStore {
  private readonly options: Required<BlockStoreOptions>
  private segments: SegmentInfo[]
  private file: AppendFile | undefined
  /** The chain as written; {@link durable} is what is synced. */
  private chain: ChainState
  private position: number
  private durable: ReadableExtent
  private readonly reader: BlockReader
  private queue: Promise<void> = Promise.resolve()
  private inFlight = 0
  private failure: PlatformError | undefined
  /** What was dropped at opening: the unacknowledged rest of an interrupted write. */
  readonly torn: TornTail | undefined

  constructor(
    options: Required<BlockStoreOptions>,
    start: {
      readonly segments: readonly SegmentInfo[]
      readonly chain: ChainState
      readonly position: number
      readonly file: AppendFile | undefined
      readonly torn: TornTail | undefined
    },
  ) {
    this.options = options
    this.segments = [...start.segments]
    this.chain = start.chain
    this.position = start.position
    this.file = start.file
    this.torn = start.torn
    this.durable = { segments: this.segments, height: start.chain.height, end: start.position }
    this.reader = new BlockReader(() => this.durable)
  }

  /**
   * Height of the last durable block or of the base; 0 when there is only the genesis record, −1 when there is nothing.
   */
  get height(): number {
    return this.durable.height
  }

  get groupsInFlight(): number {
    return this.inFlight
  }

  /**
   * Appends a group of records and resolves when all of them are on stable storage. At most
   * {@link GROUPS_IN_FLIGHT_MAX} calls may be under way; they become durable in the order of the calls. After a
   * failure (DISK_FULL, STORAGE_READ_ONLY, STORAGE_FORBIDDEN, STORAGE_FAILED) every further call fails with it.
   */
  append(records: readonly NewRecord[]): Promise<void> {
    assert(records.length > 0, 'empty write group')
    assert(this.inFlight < GROUPS_IN_FLIGHT_MAX, 'too many write groups in flight')
    this.inFlight += 1
    const done = this.queue.then(() => this.writeGroup(records))
    const settled = done.finally(() => {
      this.inFlight -= 1
    })
    this.queue = settled.catch(() => {})
    return settled
  }

  /** The block at a height, or undefined beyond the durable end. */
  block(height: number): StoredBlock | undefined {
    return this.reader.block(height)
  }

  blocks(from: number): Generator<StoredBlock> {
    return this.reader.blocks(from)
  }

  records(from: number): Generator<StoredRecord> {
    return this.reader.records(from)
  }

  genesis(): Bytes {
    return this.reader.genesis()
  }

  /** Where the store begins when it was made from a snapshot; undefined when it begins at the founding. */
  base(): BasePosition | undefined {
    return this.reader.base()
  }

  /** Waits for the groups under way and closes the files. */
  async close(): Promise<void> {
    await this.queue
    this.reader.close()
    await this.file?.close()
    this.file = undefined
    this.failure ??= new PlatformError('the block store is closed', { code: 'LEDGER_CLOSED' })
  }

  private async writeGroup(records: readonly NewRecord[]): Promise<void> {
    if (this.failure !== undefined) throw this.failure
    try {
      if (this.position >= this.options.segmentBytes) await this.rotate()
      await this.writeRecords(records)
    } catch (error) {
      this.failure = storageError(error, join(this.options.folder, segmentName(this.segments.length)))
      throw this.failure
    }
  }

  private async writeRecords(records: readonly NewRecord[]): Promise<void> {
    if (this.file === undefined) await this.startSegment()
    const file = this.file as AppendFile
    let chain = this.chain
    let at = this.position
    const parts: Buffer[] = []
    const starts: { height: number; offset: number }[] = []
    const group = chain.group + 1
    for (const [i, record] of records.entries()) {
      const bytes = encodeRecord(record)
      const height = heightOf(record)
      const follows = record.kind === 'checkpoint' ? chain.height : chain.height + 1
      assert(record.kind === 'base' ? chain.height === 0 && i === 1 : height === follows, 'record out of order')
      const fields = { kind: KINDS[record.kind], endsGroup: i === records.length - 1, height, group }
      const hash = finishRecord(bytes, { ...fields, previous: chain.previous })
      chain = chainAfter({ ...fields, previous: chain.previous, payloadLength: 0, payloadCrc: 0 }, hash)
      if (record.kind !== 'checkpoint') starts.push({ height, offset: at })
      parts.push(bytes)
      at += bytes.length
    }
    await file.write(parts, this.position)
    await file.sync()
    this.chain = chain
    this.position = at
    const info = this.segments.at(-1) as SegmentInfo
    for (const start of starts) this.reader.note(info, start.height, start.offset)
    this.durable = { segments: this.segments, height: chain.height, end: at }
  }

  /** Seals the full segment and begins the next one. */
  private async rotate(): Promise<void> {
    const file = this.file
    if (file !== undefined) {
      const seal = allocateRecord(0)
      const fields = {
        kind: RECORD_KIND.seal,
        endsGroup: true,
        height: this.chain.height,
        group: this.chain.group + 1,
        previous: this.chain.previous,
      }
      const hash = finishRecord(seal, fields)
      await file.write([seal], this.position)
      await file.sync()
      await file.close()
      this.file = undefined
      this.chain = chainAfter({ ...fields, payloadLength: 0, payloadCrc: 0 }, hash)
    }
    await this.startSegment()
  }

  private async startSegment(): Promise<void> {
    const { folder, files, ledgerId } = this.options
    const sequence = this.segments.length + 1
    const path = join(folder, segmentName(sequence))
    const firstHeight = this.chain.height + 1
    const file = await files.openForAppend(path)
    this.file = file
    const chain = this.chain.previous
    const header = encodeSegmentHeader({ version: SEGMENT_FORMAT_VERSION, sequence, ledgerId, firstHeight, chain })
    await file.write([header], 0)
    await file.sync()
    await files.syncFolder(folder)
    this.position = SEGMENT_HEADER_BYTES
    this.segments = [...this.segments, { path, sequence, firstHeight }]
    this.durable = { segments: this.segments, height: this.chain.height, end: this.position }
  }
}

const KINDS: Readonly<Record<NewRecord['kind'], RecordKind>> = {
  genesis: RECORD_KIND.genesis,
  base: RECORD_KIND.base,
  block: RECORD_KIND.block,
  checkpoint: RECORD_KIND.checkpoint,
}

function heightOf(record: NewRecord): number {
  if (record.kind === 'block') return record.block.height
  if (record.kind === 'base') return record.base.height
  return record.kind === 'genesis' ? 0 : record.height
}

function encodeRecord(record: NewRecord): Buffer {
  if (record.kind === 'block') return encodeBlockRecord(record.block)
  if (record.kind === 'base') return encodeBaseRecord(record.base)
  const payload = record.kind === 'genesis' ? record.payload : utf8Encode(record.note)
  const bytes = allocateRecord(payload.length)
  bytes.set(payload, RECORD_HEADER_BYTES)
  return bytes
}

const complete = (options: BlockStoreOptions): Required<BlockStoreOptions> => ({
  files: nodeFiles,
  segmentBytes: SEGMENT_BYTES,
  ...options,
})

/**
 * Begins a block store whose first record is the genesis, followed in the same write group by the base where the ledger
 * comes from a snapshot. Throws LEDGER_EXISTS when the folder holds segments.
 */
export async function createBlockStore(
  options: BlockStoreOptions,
  genesis: Bytes,
  base?: BasePosition,
): Promise<BlockStore> {
  const full = complete(options)
  try {
    await makeFolder(full.folder, full.files)
  } catch (error) {
    throw storageError(error, full.folder)
  }
  const remains = listSegments(full.folder)
  // A founding that was interrupted left a file without a genesis record.
  if (readLedgerIdOf(full.folder) === undefined) for (const path of remains) rmSync(path)
  else {
    throw new PlatformError(`${full.folder} already holds a ledger`, {
      code: 'LEDGER_EXISTS',
      details: { folder: full.folder },
    })
  }
  const start = { segments: [], chain: BEFORE_GENESIS, position: 0, file: undefined, torn: undefined }
  const store = new BlockStore(full, start)
  const first = { kind: 'genesis', payload: genesis } as const
  await store.append(base === undefined ? [first] : [first, { kind: 'base', base }])
  return store
}

/**
 * Opens an existing block store for writing. A torn tail (the rest of an interrupted, never acknowledged write) is cut
 * off and reported in {@link BlockStore.torn}; anything else that is wrong is LEDGER_DAMAGED and changes nothing.
 */
export async function openBlockStore(options: BlockStoreOptions, acknowledgedHeight: number): Promise<BlockStore> {
  const full = complete(options)
  const scan = scanSegments(full.folder, full.ledgerId, acknowledgedHeight)
  const last = scan.segments.at(-1)
  let file: AppendFile | undefined
  try {
    if (scan.unborn !== undefined) rmSync(scan.unborn)
    if (scan.torn !== undefined) await full.files.truncate(scan.torn.file, scan.torn.offset)
    if (last !== undefined && !scan.sealed) {
      file = await full.files.openForAppend(last.path)
      if (scan.torn !== undefined) await file.sync()
    }
  } catch (error) {
    throw storageError(error, last?.path ?? full.folder)
  }
  return new BlockStore(full, {
    segments: scan.segments,
    chain: scan.chain,
    position: scan.end,
    file,
    torn: scan.torn,
  })
}

/** A reader for another process: sees what is durable when it opens, changes nothing. */
export function readBlockStore(options: Pick<BlockStoreOptions, 'folder' | 'ledgerId'>): BlockReader {
  const scan = scanSegments(options.folder, options.ledgerId, -1)
  const extent = { segments: scan.segments, height: scan.chain.height, end: scan.end }
  return new BlockReader(() => extent)
}
