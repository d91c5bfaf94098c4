/** Opens a ledger for reading, beside a running node or without one. */
import { loans } from '@chassis/contracts/ledger'
import { ledgerFolder, openStateSnapshot, readGenesis, type StateSnapshot, soloLedgerExists } from '@chassis/engine'
import { type Genesis, type ReadState, readState } from '@chassis/kernel'
import { PlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { LedgerId } from '@chassis/protocol'

export interface ReadableLedger {
  readonly id: LedgerId
  readonly genesis: Genesis
  readonly snapshot: StateSnapshot
  readonly book: ReadState<typeof loans.state>
}

/** Runs `use` on a snapshot and closes it. Throws LEDGER_NOT_FOUND or STATE_ABSENT with what to do. */
export async function withLedger<T>(dir: string, use: (ledger: ReadableLedger) => T | Promise<T>): Promise<T> {
  requireLedger(dir)
  const folder = ledgerFolder(dir)
  const { id, genesis } = readGenesis(folder.blocks)
  const snapshot = openStateSnapshot(folder.state)
  try {
    return await use({ id, genesis, snapshot, book: readState(snapshot, sha256, loans) })
  } finally {
    await snapshot.close()
  }
}

export function requireLedger(dir: string): void {
  if (soloLedgerExists(dir)) return
  throw new PlatformError(`no ledger in ${dir}`, { code: 'LEDGER_NOT_FOUND', details: { folder: dir } })
}
