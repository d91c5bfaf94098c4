/**
 * The clock of a development ledger: the system's, or ahead of it by what its operator moved it. Block time never goes
 * back, so how far it is ahead is kept in the folder.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storageError } from '@chassis/engine'
import type { MovableClock } from '@chassis/gateway'

const FILE = 'clock.json'

export interface LedgerClock extends MovableClock {
  /** Told when the clock was moved. */
  onMoved: () => void
}

export function openLedgerClock(dir: string): LedgerClock {
  let aheadMs = readAhead(dir)
  const now = (): number => Date.now() + aheadMs
  const clock: LedgerClock = {
    now,
    moveTo(toMs) {
      aheadMs = Math.max(aheadMs, Math.ceil(toMs - Date.now()))
      try {
        writeFileSync(join(dir, FILE), `${JSON.stringify({ aheadMs })}\n`, { flush: true })
      } catch (error) {
        throw storageError(error, dir)
      }
      clock.onMoved()
      return now()
    },
    onMoved: () => {},
  }
  return clock
}

function readAhead(dir: string): number {
  try {
    const { aheadMs } = JSON.parse(readFileSync(join(dir, FILE), 'utf8')) as { readonly aheadMs: unknown }
    return Number.isSafeInteger(aheadMs) && (aheadMs as number) >= 0 ? (aheadMs as number) : 0
  } catch {
    // It was never moved. A file that cannot be read costs the ledger its lead, never its order.
    return 0
  }
}
