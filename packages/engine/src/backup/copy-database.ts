/** Copies an LMDB store while its owner writes to it. */
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open } from 'lmdb'
import { nodeFiles } from '../files/file-layer.ts'
import { storageError } from '../files/storage-error.ts'

/** More named databases than any store of ours has. */
const DATABASES_MAX = 16

/**
 * Copies the store in `folder` into the new folder `to`, readable by its owner only: the state after its last
 * transaction, without free pages, so that nothing deleted is in it. Says whether there was a store. Throws the
 * storage errors.
 */
export async function copyDatabase(folder: string, to: string): Promise<boolean> {
  if (!existsSync(join(folder, 'data.mdb'))) return false
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 })
    const root = open({ path: folder, maxDbs: DATABASES_MAX, readOnly: true, encoding: 'binary' })
    try {
      await root.backup(to, true)
    } finally {
      await root.close()
    }
    chmodSync(join(to, 'data.mdb'), 0o600)
    const file = await nodeFiles.openForAppend(join(to, 'data.mdb'))
    await file.sync()
    await file.close()
    return true
  } catch (error) {
    throw storageError(error, to)
  }
}
