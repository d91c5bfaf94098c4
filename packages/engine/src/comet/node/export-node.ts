/** The state of a network node as a snapshot file that a solo ledger can be imported from, signed by the operator. */
import { Genesis } from '@chassis/kernel'
import { PlatformError, utf8Encode } from '@chassis/primitives'
import { encode } from '@chassis/protocol'
import { lockLedger } from '../../lock.ts'
import { headerOf, writeSnapshotFile } from '../../snapshot/snapshot-file.ts'
import type { ExportedSnapshot } from '../../snapshot/write-snapshot.ts'
import { checkpointSigner } from '../../solo/checkpoint-note.ts'
import { ledgerFolder } from '../../solo/ledger-folder.ts'
import { keysOf } from '../../solo/open-solo-ledger.ts'
import { openStateSnapshot } from '../../state-store/state-snapshot.ts'
import { nodeFolder } from './node-folder.ts'
import { readNodeStart } from './node-start.ts'
import { readNodeGenesis } from './open-state.ts'

export interface ExportNodeOptions {
  /** Folder of the application (`HOME/chassis`). */
  readonly dir: string
  readonly file: string
  /** Folder with the operator's key of the solo ledger that the network began as. */
  readonly keys: string
  progress?(step: { readonly entries: number; readonly bytes: number }): void
}

/**
 * Exports the state after the last block that the node has on disk: all of its blocks, when it ended in order. What is
 * signed is that the members agreed to go on from here, so the node must not run. Throws NODE_NOT_FOUND,
 * NODE_WITHOUT_STATE, LEDGER_LOCKED, KEYS_MISSING, KEYS_UNREADABLE, KEYS_OF_ANOTHER_LEDGER, STATE_DAMAGED and the
 * storage errors.
 */
export async function exportNode(options: ExportNodeOptions): Promise<ExportedSnapshot> {
  const folder = nodeFolder(options.dir)
  const start = readNodeStart(folder.start)
  const lock = await lockLedger(folder.root)
  try {
    const genesis = readNodeGenesis(folder, start)
    if (genesis === undefined) throw withoutState(start.initialHeight - 1)
    const { operator } = keysOf({ ...ledgerFolder(options.dir), keys: options.keys }, genesis)
    const state = openStateSnapshot(folder.state)
    try {
      // Blocks without content count: heights of the network are not used again.
      const { seen, ...last } = state.position
      const position = { ...last, ...seen }
      const checkpoint = utf8Encode(checkpointSigner(start.ledgerId, operator).sign(position))
      const header = { ...headerOf(start.ledgerId, encode(Genesis, genesis), position), checkpoint }
      const { summary, bytes } = await writeSnapshotFile({ ...options, header, state, operator })
      return { ...summary, ledgerId: start.ledgerId, position, bytes }
    } finally {
      await state.close()
    }
  } finally {
    await lock.release()
  }
}

function withoutState(height: number): PlatformError {
  return new PlatformError('the node has no state yet', { code: 'NODE_WITHOUT_STATE', details: { height } })
}
