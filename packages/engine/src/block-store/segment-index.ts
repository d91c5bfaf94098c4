/** Sparse index of one segment: a few heights and where their records lie; the rest is found by walking headers. */
import { RECORD_HEADER_BYTES, RECORD_KIND } from './record.ts'
import { SEGMENT_HEADER_BYTES } from './segment-header.ts'
import type { SegmentReader } from './segment-reader.ts'

/** Distance between two entries: at most 1,024 of them in a segment of 64 MiB. */
const STRIDE_BYTES = 64 * 1024

export class SegmentIndex {
  private readonly heights: number[] = []
  private readonly offsets: number[] = []

  /** Tells the index of a block record; calls come in ascending order. */
  note(height: number, offset: number): void {
    const last = this.offsets.at(-1)
    if (last !== undefined && offset - last < STRIDE_BYTES) return
    this.heights.push(height)
    this.offsets.push(offset)
  }

  /** The offset of a record at or before the block of this height. */
  startFor(height: number): number {
    let low = 0
    let high = this.heights.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.heights[middle] as number) <= height) low = middle + 1
      else high = middle
    }
    return low === 0 ? SEGMENT_HEADER_BYTES : (this.offsets[low - 1] as number)
  }
}

/** Builds the index by reading headers only, up to byte `end`. */
export function indexSegment(reader: SegmentReader, end: number): SegmentIndex {
  const index = new SegmentIndex()
  let offset = SEGMENT_HEADER_BYTES
  while (offset < end) {
    const header = reader.recordHeader(offset)
    if (header === undefined) break
    if (header.kind === RECORD_KIND.block || header.kind === RECORD_KIND.genesis) index.note(header.height, offset)
    offset += RECORD_HEADER_BYTES + header.payloadLength
  }
  return index
}
