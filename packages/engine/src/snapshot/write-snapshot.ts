/** `chain export`: writes the last checkpointed state of a ledger as a snapshot file. */
import { Genesis } from '@chassis/kernel'
import { utf8Encode } from '@chassis/primitives'
import { encode, type LedgerId } from '@chassis/protocol'
import { checkpointSigner, operatorKey, readCheckpointFile } from '../solo/checkpoint-note.ts'
import { ledgerFolder } from '../solo/ledger-folder.ts'
import { keysOf, readGenesis } from '../solo/open-solo-ledger.ts'
import type { StatePosition } from '../state-store/state-position.ts'
import { openStateSnapshot } from '../state-store/state-snapshot.ts'
import { headerOf, writeSnapshotFile } from './snapshot-file.ts'
import type { SnapshotSummary } from './snapshot-format.ts'

export interface ExportSnapshotOptions {
  readonly dir: string
  readonly file: string
  progress?(step: { readonly entries: number; readonly bytes: number }): void
}

export interface ExportedSnapshot extends SnapshotSummary {
  readonly ledgerId: LedgerId
  readonly position: StatePosition
  /** Length of the file. */
  readonly bytes: number
}

/**
 * Exports the last checkpointed state of the ledger in `dir`, beside a running node or without one. The file appears
 * under its name when it is complete and on stable storage, readable by its owner only: it holds what members know.
 * Equal states give equal bytes. Throws LEDGER_NOT_FOUND, KEYS_MISSING, KEYS_UNREADABLE, KEYS_OF_ANOTHER_LEDGER,
 * STATE_DAMAGED and the storage errors.
 */
export async function exportSnapshot(options: ExportSnapshotOptions): Promise<ExportedSnapshot> {
  const folder = ledgerFolder(options.dir)
  const { id, genesis } = readGenesis(folder.blocks)
  const { operator } = keysOf(folder, genesis)
  const state = openStateSnapshot(folder.state)
  try {
    const key = operatorKey(id, genesis.operatorKey)
    const written = readCheckpointFile(folder.checkpoint, key)
    const { position } = state
    const checkpoint =
      written.state === 'read' && written.checkpoint.height === position.height
        ? written.note
        : checkpointSigner(id, operator).sign(position)
    const header = { ...headerOf(id, encode(Genesis, genesis), position), checkpoint: utf8Encode(checkpoint) }
    const { summary, bytes } = await writeSnapshotFile({ ...options, header, state, operator })
    return { ...summary, ledgerId: id, position, bytes }
  } finally {
    await state.close()
  }
}
