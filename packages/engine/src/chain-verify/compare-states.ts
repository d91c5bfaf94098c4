/** Compares the stored state with a replayed one, entry by entry: by scan in key order and by look-up of every key. */
import { KEYSPACE } from '@chassis/kernel'
import { type Bytes, compareBytes, equalBytes, toHex } from '@chassis/primitives'
import type { StateSnapshot } from '../state-store/state-snapshot.ts'
import type { Finding } from './chain-report.ts'

const EVERYTHING = new Uint8Array(0)

/** Calls `finding` for every difference; returns the number of entries of the replayed state. */
export function compareStates(
  stored: StateSnapshot,
  replayed: StateSnapshot,
  finding: (finding: Finding) => void,
  progress: (entries: number) => void,
): number {
  const theirs = stored.scan(EVERYTHING)[Symbol.iterator]()
  let their = theirs.next()
  let entries = 0
  for (const [key, value] of replayed.scan(EVERYTHING)) {
    entries += 1
    if (entries % 20_000 === 0) progress(entries)
    while (!their.done && compareBytes(their.value[0], key) < 0) {
      finding({ what: 'STATE_ENTRY_EXTRA', where: describeKey(their.value[0]), detail: 'no block writes this entry' })
      their = theirs.next()
    }
    const scanned = !their.done && equalBytes(their.value[0], key) ? their.value[1] : undefined
    if (scanned !== undefined) their = theirs.next()
    const problem = entryProblem(value, scanned, stored.get(key))
    if (problem !== undefined) finding({ ...problem, where: describeKey(key) })
  }
  for (; !their.done; their = theirs.next()) {
    finding({ what: 'STATE_ENTRY_EXTRA', where: describeKey(their.value[0]), detail: 'no block writes this entry' })
  }
  return entries
}

function entryProblem(
  expected: Bytes,
  scanned: Bytes | undefined,
  looked: Bytes | undefined,
): Pick<Finding, 'what' | 'detail'> | undefined {
  if (scanned === undefined && looked === undefined)
    return { what: 'STATE_ENTRY_MISSING', detail: 'the entry is absent' }
  if (scanned === undefined) return { what: 'STATE_ENTRY_MISSING', detail: 'found by look-up but not in key order' }
  if (looked === undefined) return { what: 'STATE_ENTRY_MISSING', detail: 'found in key order but not by look-up' }
  if (!equalBytes(expected, scanned)) return { what: 'STATE_ENTRY_DIFFERS', detail: difference(expected, scanned) }
  if (!equalBytes(expected, looked)) return { what: 'STATE_ENTRY_DIFFERS', detail: difference(expected, looked) }
  return undefined
}

function difference(expected: Bytes, found: Bytes): string {
  let at = 0
  while (at < expected.length && at < found.length && expected[at] === found[at]) at++
  return `${found.length} bytes instead of ${expected.length}, different from byte ${at} on`
}

const NAMES = new Map<number, string>([
  [0, 'position'],
  ...Object.entries(KEYSPACE).map(([name, n]) => [n, name] as const),
])

/** An entry as people can find it: its key space, and the tile's path or the rest of the key in hexadecimal. */
export function describeKey(key: Bytes): string {
  const space = key[0] as number
  const rest = key.subarray(1)
  const text = space === KEYSPACE.tile || space === KEYSPACE.meta ? Buffer.from(rest).toString('latin1') : toHex(rest)
  return `state ${NAMES.get(space) ?? `space ${space}`} ${text}`
}
