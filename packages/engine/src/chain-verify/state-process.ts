/**
 * A process of its own that reads the stored state: damaged pages can crash the reader, and a crash is a finding too.
 * It says on standard output, one JSON line each, where the state stands; told a folder, it compares with the state
 * there.
 */
import { createInterface } from 'node:readline'
import { isPlatformError, toHex } from '@chassis/primitives'
import { openStateSnapshot, type StateSnapshot } from '../state-store/state-snapshot.ts'
import type { Finding } from './chain-report.ts'
import { compareStates } from './compare-states.ts'

export type StateLine =
  | { readonly kind: 'position'; readonly height: number; readonly appHash: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'progress'; readonly entries: number }
  | { readonly kind: 'done'; readonly entries: number }

const say = (line: StateLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function compare(stored: StateSnapshot, folder: string): void {
  const replayed = openStateSnapshot(folder)
  const entries = compareStates(
    stored,
    replayed,
    (finding) => say({ kind: 'finding', finding }),
    (done) => say({ kind: 'progress', entries: done }),
  )
  say({ kind: 'done', entries })
}

try {
  const stored = openStateSnapshot(process.argv[2] as string)
  const { height, appHash } = stored.position
  say({ kind: 'position', height, appHash: toHex(appHash) })
  for await (const folder of createInterface({ input: process.stdin })) {
    compare(stored, folder)
    break
  }
} catch (error) {
  if (isPlatformError(error) && error.code === 'STATE_ABSENT') say({ kind: 'absent' })
  else say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
}
process.stdout.once('drain', () => process.exit(0))
if (process.stdout.writableLength === 0) process.exit(0)
