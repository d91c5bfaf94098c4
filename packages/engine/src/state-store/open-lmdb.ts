/** How the state's LMDB environment is opened, in one place for every thread and process. */
import type { Buffer } from 'node:buffer'
import { open, type RootDatabase } from 'lmdb'
import { storageError } from '../files/storage-error.ts'

export type StateDatabase = RootDatabase<Buffer, Uint8Array>

/** Address space for the map; the file takes only what is used, and the map grows beyond when it must. */
const MAP_BYTES = 16 * 1024 ** 3

/**
 * Opens the environment in folder `path`. Commits use LMDB's overlapping sync: a commit is visible at once and flushed
 * after it, with meta pages ordered so that a crash of the process keeps the last commit and a loss of power falls back
 * to the last flushed one. That is enough because the block store is the write-ahead log: state may lag, never lead.
 * `noSync`, `noMetaSync` and a writable map are not used (they could break the tree of pages), nor is `noMemInit`
 * (it would write stale heap memory to the file).
 */
export function openStateDatabase(path: string, mode: 'write' | 'read'): StateDatabase {
  try {
    return open<Buffer, Uint8Array>({
      path,
      keyEncoding: 'binary',
      encoding: 'binary',
      maxDbs: 0,
      readOnly: mode === 'read',
      ...(process.platform === 'win32' ? {} : { mapSize: MAP_BYTES }),
    })
  } catch (error) {
    throw storageError(error, path)
  }
}
