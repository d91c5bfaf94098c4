/** One checkpoint = one LMDB transaction, keys in ascending order. */
import type { Buffer } from 'node:buffer'
import type { StateDatabase } from './open-lmdb.ts'
import { encodePosition, POSITION_KEY, type StatePosition } from './state-position.ts'
import { unpackBatch } from './write-batch.ts'

/**
 * Writes the packed entries and the position they belong to, all or nothing. Ascending keys touch each page once:
 * in random order the same entries cost several times as many page writes.
 */
export function writeCheckpoint(database: StateDatabase, batches: readonly Buffer[], position: StatePosition): void {
  const entries = batches.flatMap(unpackBatch)
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  database.transactionSync(() => {
    database.putSync(POSITION_KEY, encodePosition(position) as Buffer)
    for (const { key, value } of entries) {
      if (value === undefined) database.removeSync(key)
      else database.putSync(key, value)
    }
  })
}
