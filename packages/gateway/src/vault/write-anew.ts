/** Writes the store of a vault anew, so that nothing deleted is left in its file. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RootDatabase } from 'lmdb'

/** Closes `root`, whose store is in `dir`. The old file stays where writing the new one fails. */
export async function writeAnew(root: RootDatabase, dir: string): Promise<void> {
  const copy = join(dir, 'compacted')
  try {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy, { mode: 0o700 })
    await root.backup(copy, true)
  } finally {
    await root.close()
  }
  // Only a copy that is whole and on the disk may take the place of the store.
  sync(join(copy, 'data.mdb'))
  renameSync(join(copy, 'data.mdb'), join(dir, 'data.mdb'))
  rmSync(copy, { recursive: true, force: true })
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
