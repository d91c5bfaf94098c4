/** A fixed view of the checkpointed state, also for other processes than the node's. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { StateReader } from '@chassis/kernel'
import { type Bytes, PlatformError } from '@chassis/primitives'
import { openStateDatabase } from './open-lmdb.ts'
import { decodePosition, POSITION_KEY, type StatePosition } from './state-position.ts'

export interface StateSnapshot extends StateReader {
  /** The block that the snapshot shows; it may lag behind a running node by the length of one checkpoint. */
  readonly position: StatePosition
  close(): Promise<void>
}

/**
 * Opens the last checkpoint in `folder` for reading. It neither needs nor takes the writer's lock, and a running node
 * goes on beside it. Throws STATE_ABSENT when nothing has been checkpointed there.
 */
export function openStateSnapshot(folder: string): StateSnapshot {
  const absent = () => new PlatformError(`no ledger state in ${folder}`, { code: 'STATE_ABSENT', details: { folder } })
  if (!existsSync(join(folder, 'data.mdb'))) throw absent()
  const database = openStateDatabase(folder, 'read')
  const transaction = database.useReadTransaction()
  const close = async (): Promise<void> => {
    transaction.done()
    await database.close()
  }
  const position = database.get(POSITION_KEY, { transaction })
  if (position === undefined) {
    void close()
    throw absent()
  }
  return {
    position: decodePosition(position),
    get: (key: Bytes) => database.get(key, { transaction }),
    *scan(prefix, after) {
      const start = after ?? prefix
      for (const { key, value } of database.getRange({ start, exclusiveStart: after !== undefined, transaction })) {
        if (!beginsWith(key, prefix)) return
        yield [key, value]
      }
    },
    close,
  }
}

function beginsWith(key: Bytes, prefix: Bytes): boolean {
  if (key.length < prefix.length) return false
  for (let i = 0; i < prefix.length; i++) if (key[i] !== prefix[i]) return false
  return true
}
