/** Opens a node's state: what is on disk, or what its base snapshot holds, or none yet. */
import { existsSync, readFileSync } from 'node:fs'
import { deriveLedgerId, Genesis } from '@chassis/kernel'
import { PlatformError, Rejection, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { decode } from '@chassis/protocol'
import { storageError } from '../../files/storage-error.ts'
import { SnapshotReader } from '../../snapshot/read-snapshot.ts'
import { stageState } from '../../snapshot/restore-state.ts'
import { inconsistent } from '../../snapshot/snapshot-error.ts'
import { openStateStore, type StateStore } from '../../state-store/state-store.ts'
import type { NodeFolder } from './node-folder.ts'
import type { NodeStart } from './node-start.ts'

/** The ledger's genesis; undefined on a joining node that has none yet. Throws NODE_GENESIS_DAMAGED. */
export function readNodeGenesis(folder: NodeFolder, start: NodeStart): Genesis | undefined {
  if (!existsSync(folder.genesis)) return undefined
  try {
    const genesis = decode(Genesis, readFileSync(folder.genesis))
    if (deriveLedgerId(sha256, genesis) === start.ledgerId) return genesis
  } catch (error) {
    if (!(error instanceof Rejection)) throw storageError(error, folder.genesis)
  }
  throw new PlatformError(`${folder.genesis} is not the genesis of the node's ledger`, {
    code: 'NODE_GENESIS_DAMAGED',
    details: { file: folder.genesis },
  })
}

/** `writer`: who writes checkpoints, a thread of its own by default. */
export async function openNodeState(
  folder: NodeFolder,
  start: NodeStart,
  writer: 'thread' | 'inline' = 'thread',
): Promise<StateStore> {
  const open = () => openStateStore({ folder: folder.state, writer })
  const state = await open()
  if (state.position !== undefined || !existsSync(folder.baseSnapshot)) return state
  // The state was lost. That of the beginning is rebuilt, and CometBFT brings all blocks since.
  await state.close()
  await rebuildFromBase(folder, start)
  return open()
}

async function rebuildFromBase(folder: NodeFolder, start: NodeStart): Promise<void> {
  const snapshot = new SnapshotReader(folder.baseSnapshot, 'unsigned')
  try {
    const expected = readFileSync(folder.baseHash, 'latin1').trim()
    const staged = await stageState(snapshot, folder.state)
    try {
      if (toHex(staged.summary.hash) !== expected || snapshot.ledgerId !== start.ledgerId) {
        throw inconsistent('it is not the one that the node began with')
      }
      await staged.finish(snapshot.position)
    } finally {
      await staged.close()
    }
  } catch (error) {
    throw storageError(error, folder.baseHash)
  } finally {
    snapshot.close()
  }
}
