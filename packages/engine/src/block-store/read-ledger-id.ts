/** Whose blocks a folder holds, before anything else is known. */
import type { Bytes } from '@chassis/primitives'
import { RECORD_KIND } from './record.ts'
import { listSegments } from './scan-segments.ts'
import { SEGMENT_HEADER_BYTES } from './segment-header.ts'
import { SegmentReader } from './segment-reader.ts'

/**
 * The ledger id in the first segment's header; undefined where there is no segment or where founding was interrupted
 * before its genesis record was written (or an import before its base record was).
 */
export function readLedgerIdOf(folder: string): Bytes | undefined {
  const first = listSegments(folder)[0]
  if (first === undefined) return undefined
  const reader = new SegmentReader(first)
  try {
    const header = reader.header()
    if (header === undefined && reader.size > SEGMENT_HEADER_BYTES) return new Uint8Array(32)
    const genesis = reader.record(SEGMENT_HEADER_BYTES)
    const interrupted = genesis.state !== 'record' || genesis.header.kind !== RECORD_KIND.genesis
    if (header === undefined || (interrupted && isOnlyRecord(reader))) return undefined
    if (genesis.state === 'record' && !genesis.header.endsGroup && isCutOff(reader, genesis.end)) return undefined
    return header.ledgerId
  } finally {
    reader.close()
  }
}

/** Whether the file ends before the record at `offset` does: an import that was interrupted while it wrote the base. */
function isCutOff(reader: SegmentReader, offset: number): boolean {
  const base = reader.record(offset)
  return base.state === 'end' || (base.state === 'bad' && base.problem === 'cut off')
}

/** Whether nothing but the remains of one small write follows the header: a founding that was interrupted. */
function isOnlyRecord(reader: SegmentReader): boolean {
  const header = reader.recordHeader(SEGMENT_HEADER_BYTES)
  return header === undefined
    ? reader.size < SEGMENT_HEADER_BYTES + 64
    : reader.size < SEGMENT_HEADER_BYTES + 64 + header.payloadLength
}
