/** Random and streaming reads of the block store. Works beside a writer and in other processes. */
import { type Bytes, equalBytes } from '@chassis/primitives'
import { type BasePosition, decodeBasePayload } from './base-record.ts'
import { decodeBlockPayload, type StoredBlock } from './block-payload.ts'
import { damage } from './damage.ts'
import { RECORD_HEADER_BYTES, RECORD_KIND, type RecordHeader, recordHash } from './record.ts'
import type { SegmentInfo } from './scan-segments.ts'
import { indexSegment, type SegmentIndex } from './segment-index.ts'
import { SegmentReader } from './segment-reader.ts'

/** Segments whose file and index are kept open. */
const OPEN_SEGMENTS_MAX = 8

interface OpenSegment {
  readonly reader: SegmentReader
  readonly index: SegmentIndex
}

export interface StoredRecord {
  readonly header: RecordHeader
  readonly payload: Buffer
  readonly file: string
  readonly offset: number
}

/** What is readable: grows while a writer appends. */
export interface ReadableExtent {
  readonly segments: readonly SegmentInfo[]
  /** Height of the last readable block. */
  readonly height: number
  /** End of the readable part of the last segment. */
  readonly end: number
}

export class BlockReader {
  private readonly open = new Map<number, OpenSegment>()
  private readonly extent: () => ReadableExtent

  constructor(extent: () => ReadableExtent) {
    this.extent = extent
  }

  close(): void {
    for (const { reader } of this.open.values()) reader.close()
    this.open.clear()
  }

  /** The block at this height, or undefined beyond the end. Throws LEDGER_DAMAGED when its record is not intact. */
  block(height: number): StoredBlock | undefined {
    if (height < 1 || height > this.extent().height) return undefined
    for (const record of this.records(height)) {
      // Blocks at and below the base of a store made from a snapshot are elsewhere.
      if (record.header.height > height) return undefined
      if (record.header.kind === RECORD_KIND.block) return blockOf(record)
    }
    return undefined
  }

  /** The payload of the genesis record. */
  genesis(): Bytes {
    for (const record of this.records(0)) return record.payload
    throw damage({ file: 'blocks', offset: 0, height: -1, problem: 'no genesis record' })
  }

  /** Where the store begins when it was made from a snapshot; undefined when it begins at the founding. */
  base(): BasePosition | undefined {
    let first = true
    for (const { header, payload, file, offset } of this.records(0)) {
      if (header.kind === RECORD_KIND.base) {
        const base = decodeBasePayload(header.height, payload)
        if (base !== undefined) return base
        throw damage({ file, offset, height: 0, problem: 'base payload' })
      }
      if (!first) return undefined
      first = false
    }
    return undefined
  }

  *blocks(from: number): Generator<StoredBlock> {
    for (const record of this.records(from)) if (record.header.kind === RECORD_KIND.block) yield blockOf(record)
  }

  /** All records from the block of height `from` on, in order, checksums and chain verified as they are read. */
  *records(from: number): Generator<StoredRecord> {
    const { segments, height } = this.extent()
    if (from > height) return
    let at = this.segmentOf(segments, from)
    let previous: Bytes | undefined
    for (; at < this.extent().segments.length; at++) {
      const info = this.extent().segments[at] as SegmentInfo
      const { reader, index } = this.opened(info)
      let offset = index.startFor(from)
      while (offset < this.endOf(info, reader)) {
        const header = reader.recordHeader(offset)
        if (header !== undefined && previous === undefined && header.height < from) {
          offset += RECORD_HEADER_BYTES + header.payloadLength
          continue
        }
        const step = reader.record(offset)
        const place = { file: info.path, offset, height: header?.height ?? from }
        if (step.state !== 'record') {
          throw damage({ ...place, problem: `record ${step.state === 'bad' ? step.problem : 'cut off'}` })
        }
        if (previous !== undefined && !equalBytes(previous, step.header.previous)) {
          throw damage({ ...place, problem: 'record chain' })
        }
        previous = recordHash(step.bytes)
        if (step.header.kind !== RECORD_KIND.seal) {
          yield { header: step.header, payload: step.bytes.subarray(RECORD_HEADER_BYTES), file: info.path, offset }
        }
        offset = step.end
      }
    }
  }

  /** Tells the index of a record that has just become readable. */
  note(info: SegmentInfo, height: number, offset: number): void {
    this.open.get(info.sequence)?.index.note(height, offset)
  }

  private endOf(info: SegmentInfo, reader: SegmentReader): number {
    const { segments, end } = this.extent()
    return info.sequence === segments.at(-1)?.sequence ? end : reader.size
  }

  private segmentOf(segments: readonly SegmentInfo[], height: number): number {
    let low = 0
    let high = segments.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((segments[middle] as SegmentInfo).firstHeight <= height) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  private opened(info: SegmentInfo): OpenSegment {
    const known = this.open.get(info.sequence)
    if (known !== undefined) return known
    if (this.open.size >= OPEN_SEGMENTS_MAX) {
      const [sequence, oldest] = this.open.entries().next().value as [number, OpenSegment]
      oldest.reader.close()
      this.open.delete(sequence)
    }
    const reader = new SegmentReader(info.path)
    const fresh = { reader, index: indexSegment(reader, this.endOf(info, reader)) }
    this.open.set(info.sequence, fresh)
    return fresh
  }
}

function blockOf(record: StoredRecord): StoredBlock {
  const block = decodeBlockPayload(record.header.height, record.payload)
  if (block !== undefined) return block
  throw damage({ file: record.file, offset: record.offset, height: record.header.height, problem: 'block payload' })
}
