/** Walks every byte of the block store from the first, and says what is wrong instead of throwing. */
import { basename } from 'node:path'
import { type Bytes, isPlatformError } from '@chassis/primitives'
import type { StoredRecord } from '../block-store/block-reader.ts'
import { BEFORE_GENESIS, type ChainState, chainAfter, placeProblem } from '../block-store/chain-state.ts'
import { RECORD_HEADER_BYTES, RECORD_KIND, recordHash } from '../block-store/record.ts'
import { isTorn, listSegments, segmentHeaderProblem } from '../block-store/scan-segments.ts'
import { SEGMENT_HEADER_BYTES } from '../block-store/segment-header.ts'
import { SegmentReader } from '../block-store/segment-reader.ts'
import type { Finding, Notice } from './chain-report.ts'

export interface WalkSink {
  finding(finding: Finding): void
  notice(notice: Notice): void
}

/** Yields the good records of complete write groups; stops at the first damage, after reporting it. */
export function* walkRecords(folder: string, ledgerId: Bytes, sink: WalkSink): Generator<StoredRecord, void> {
  let paths: readonly string[]
  try {
    paths = listSegments(folder)
  } catch (error) {
    if (!isPlatformError(error)) throw error
    sink.finding({ what: 'BLOCKS_DAMAGED', where: `blocks/${error.details.file}`, detail: 'segment file missing' })
    return
  }
  let chain: ChainState | undefined = BEFORE_GENESIS
  for (const [i, path] of paths.entries()) {
    const reader = new SegmentReader(path)
    try {
      chain = yield* walkSegment(reader, { sequence: i + 1, ledgerId, chain, last: i === paths.length - 1 }, sink)
    } finally {
      reader.close()
    }
    if (chain === undefined) return
  }
}

interface Expected {
  readonly sequence: number
  readonly ledgerId: Bytes
  readonly chain: ChainState
  readonly last: boolean
}

function* walkSegment(
  reader: SegmentReader,
  expected: Expected,
  sink: WalkSink,
): Generator<StoredRecord, ChainState | undefined> {
  const file = `blocks/${basename(reader.path)}`
  const damaged = (offset: number, height: number, detail: string): undefined => {
    sink.finding({
      what: 'BLOCKS_DAMAGED',
      where: `${file} byte ${offset}`,
      detail: `${detail}, after height ${height}`,
    })
  }
  let { chain } = expected
  const header = reader.header()
  if (header === undefined && expected.last && expected.sequence > 1 && reader.size <= SEGMENT_HEADER_BYTES) {
    sink.notice({ what: 'TORN_TAIL', where: file, detail: 'the file was being created' })
    return chain
  }
  const problem = segmentHeaderProblem(header, expected)
  if (problem !== undefined) return damaged(0, chain.height, problem)
  let offset = SEGMENT_HEADER_BYTES
  let sealed = false
  let groupEnd = offset
  // Records of a group are handed on when the group is complete: what follows the last complete group is not the chain.
  let group: StoredRecord[] = []
  for (let step = reader.record(offset); step.state !== 'end'; step = reader.record(offset)) {
    const wrong = sealed ? 'after the seal' : step.state === 'bad' ? step.problem : placeProblem(chain, step.header)
    if (wrong !== undefined || step.state === 'bad') {
      if (!sealed && expected.last && isTorn(reader, offset, chain)) break
      return damaged(offset, chain.height, `record ${wrong}`)
    }
    chain = chainAfter(step.header, recordHash(step.bytes))
    sealed = step.header.kind === RECORD_KIND.seal
    group.push({ header: step.header, payload: step.bytes.subarray(RECORD_HEADER_BYTES), file, offset })
    offset = step.end
    if (!chain.groupEnded) continue
    yield* group
    group = []
    groupEnd = offset
  }
  if (reader.size > groupEnd) {
    const bytes = reader.size - groupEnd
    const detail = `${bytes} bytes of a write that was interrupted before it was acknowledged`
    if (!expected.last) return damaged(groupEnd, chain.height, 'incomplete write group')
    sink.notice({ what: 'TORN_TAIL', where: `${file} byte ${groupEnd}`, detail })
  } else if (!expected.last && !sealed) {
    return damaged(groupEnd, chain.height, 'segment does not end in its seal')
  }
  return chain
}
