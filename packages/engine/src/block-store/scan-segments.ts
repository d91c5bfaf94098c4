/** Opening a block store: checks that the segments belong together and finds the end of the chain. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bytes, equalBytes, PlatformError } from '@chassis/primitives'
import { storageError } from '../files/storage-error.ts'
import { BEFORE_GENESIS, type ChainState, chainAfter, placeProblem } from './chain-state.ts'
import { damage } from './damage.ts'
import { findRecord, RECORD_HEADER_BYTES, RECORD_KIND, readRecordHeader, recordHash } from './record.ts'
import {
  SEGMENT_FORMAT_VERSION,
  SEGMENT_HEADER_BYTES,
  type SegmentHeader,
  segmentName,
  segmentSequence,
} from './segment-header.ts'
import { SegmentReader } from './segment-reader.ts'

export interface SegmentInfo {
  readonly path: string
  readonly sequence: number
  readonly firstHeight: number
}

export interface TornTail {
  readonly file: string
  /** Everything from this byte on was never acknowledged and is dropped. */
  readonly offset: number
  readonly bytes: number
}

export interface ScanResult {
  readonly segments: readonly SegmentInfo[]
  readonly chain: ChainState
  /** Where the next record goes in the last segment. */
  readonly end: number
  /** Whether the last segment is sealed (a crash fell between its seal and its successor). */
  readonly sealed: boolean
  readonly torn: TornTail | undefined
  /** A successor file that was being created when the process ended; it holds no record. */
  readonly unborn: string | undefined
}

/** The segment files in order. Throws LEDGER_DAMAGED when one is missing between others. */
export function listSegments(folder: string): readonly string[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return []
    throw storageError(error, folder)
  }
  const sequences = names
    .map(segmentSequence)
    .filter((sequence) => sequence !== undefined)
    .sort((a, b) => a - b)
  for (const [i, sequence] of sequences.entries()) {
    if (sequence !== i + 1) {
      throw damage({ file: segmentName(i + 1), offset: 0, height: -1, problem: 'segment file missing' })
    }
  }
  return sequences.map((sequence) => join(folder, segmentName(sequence)))
}

/**
 * What is wrong with a segment's header, if anything; an unknown format is a LEDGER_FORMAT_UNKNOWN error of its own.
 */
export function segmentHeaderProblem(
  header: SegmentHeader | undefined,
  expected: { readonly sequence: number; readonly ledgerId: Bytes; readonly chain: ChainState },
): string | undefined {
  if (header === undefined) return 'segment header unreadable'
  if (header.version !== SEGMENT_FORMAT_VERSION) {
    throw new PlatformError(`block store format ${header.version} is unknown`, {
      code: 'LEDGER_FORMAT_UNKNOWN',
      details: { version: header.version, known: SEGMENT_FORMAT_VERSION },
    })
  }
  if (header.sequence !== expected.sequence) return `segment header says it is segment ${header.sequence}`
  if (!equalBytes(header.ledgerId, expected.ledgerId)) return 'segment of another ledger'
  if (!equalBytes(header.chain, expected.chain.previous)) return 'segment does not continue the one before'
  if (header.firstHeight !== expected.chain.height + 1) return 'segment begins at the wrong height'
  return undefined
}

/** The chain after a sealed segment, from its seal alone: its last 64 bytes. */
function chainAfterSeal(reader: SegmentReader, before: ChainState): ChainState {
  const offset = reader.size - RECORD_HEADER_BYTES
  const bytes = offset < SEGMENT_HEADER_BYTES ? undefined : reader.bytes(offset, RECORD_HEADER_BYTES)
  const header = bytes === undefined ? undefined : readRecordHeader(bytes)
  if (bytes === undefined || header?.kind !== RECORD_KIND.seal || header.payloadLength !== 0) {
    throw damage({
      file: reader.path,
      offset: Math.max(0, offset),
      height: before.height,
      problem: 'segment does not end in its seal',
    })
  }
  return chainAfter(header, recordHash(bytes))
}

interface TailScan {
  readonly chain: ChainState
  readonly end: number
  readonly sealed: boolean
  readonly torn: TornTail | undefined
}

/** Walks the last segment record by record and decides whether what ends it is a torn tail or damage. */
function scanTail(reader: SegmentReader, start: ChainState): TailScan {
  let chain = start
  let offset = SEGMENT_HEADER_BYTES
  // The end of the last complete group: what comes after it was never acknowledged.
  let groupChain = start
  let groupEnd = offset
  let sealed = false
  for (;;) {
    const step = reader.record(offset)
    if (step.state === 'end') break
    const problem = step.state === 'bad' ? step.problem : placeProblem(chain, step.header)
    if (problem !== undefined || step.state === 'bad') {
      if (isTorn(reader, offset, chain)) break
      throw damage({ file: reader.path, offset, height: chain.height, problem: `record ${problem}` })
    }
    if (sealed) throw damage({ file: reader.path, offset, height: chain.height, problem: 'records after the seal' })
    chain = chainAfter(step.header, recordHash(step.bytes))
    sealed = step.header.kind === RECORD_KIND.seal
    offset = step.end
    if (!chain.groupEnded) continue
    groupChain = chain
    groupEnd = offset
  }
  const bytes = reader.size - groupEnd
  const torn = bytes === 0 ? undefined : { file: reader.path, offset: groupEnd, bytes }
  return { chain: groupChain, end: groupEnd, sealed, torn }
}

/**
 * Whether a bad record can be the trace of an interrupted write: nothing of a later group follows it. The groups are
 * written one after the other, each after the sync of the one before.
 */
export function isTorn(reader: SegmentReader, offset: number, chain: ChainState): boolean {
  const tornGroup = chain.groupEnded ? chain.group + 1 : chain.group
  const rest = reader.bytes(offset, reader.size - offset)
  if (rest === undefined) return true
  for (let at = findRecord(rest, 1); at >= 0; at = findRecord(rest, at + 1)) {
    const later = readRecordHeader(rest, at)
    if (later !== undefined && later.group > tornGroup) return false
  }
  return true
}

/**
 * Scans the folder. Throws LEDGER_DAMAGED with file, offset and height for everything that an interrupted write
 * cannot explain; `acknowledgedHeight` is the height up to which callers are known to have been answered.
 */
export function scanSegments(folder: string, ledgerId: Bytes, acknowledgedHeight: number): ScanResult {
  const paths = [...listSegments(folder)]
  const segments: SegmentInfo[] = []
  let chain = BEFORE_GENESIS
  let end = 0
  let sealed = false
  let torn: TornTail | undefined
  let unborn: string | undefined
  for (const [i, path] of paths.entries()) {
    const reader = new SegmentReader(path)
    try {
      const last = i === paths.length - 1
      const header = reader.header()
      if (last && i > 0 && header === undefined && reader.size <= SEGMENT_HEADER_BYTES) {
        unborn = path
        break
      }
      const problem = segmentHeaderProblem(header, { sequence: i + 1, ledgerId, chain })
      if (problem !== undefined) throw damage({ file: path, offset: 0, height: chain.height, problem })
      segments.push({ path, sequence: i + 1, firstHeight: chain.height + 1 })
      if (last) {
        ;({ chain, end, sealed, torn } = scanTail(reader, chain))
      } else {
        chain = chainAfterSeal(reader, chain)
        end = reader.size
        sealed = true
      }
    } finally {
      reader.close()
    }
  }
  if (chain.height < acknowledgedHeight) {
    throw damage({
      file: segments.at(-1)?.path ?? folder,
      offset: end,
      height: chain.height,
      problem: `blocks up to height ${acknowledgedHeight} were acknowledged and are gone`,
    })
  }
  return { segments, chain, end, sealed, torn, unborn }
}
