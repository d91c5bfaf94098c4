/** A bounded part of the state, in the order of its keys. */
import type { StateReader } from '@chassis/kernel'
import type { Bytes } from '@chassis/primitives'
import type { StateRange, StateRangeAnswer } from '../ledger-port.ts'

/** Entries and bytes of one answer; its first entry is always in it. */
export const RANGE_ENTRIES_MAX = 1_000
const RANGE_BYTES_MAX = 4 * 1024 * 1024

export function readRange(reader: StateReader, { prefix, after, limit }: StateRange): StateRangeAnswer {
  const most = Math.min(limit, RANGE_ENTRIES_MAX)
  const entries: (readonly [Bytes, Bytes])[] = []
  let bytes = 0
  for (const [key, value] of reader.scan(prefix, after)) {
    bytes += key.length + value.length
    if (entries.length >= most || (entries.length > 0 && bytes > RANGE_BYTES_MAX)) return { entries, more: true }
    entries.push([key, value])
  }
  return { entries, more: false }
}
