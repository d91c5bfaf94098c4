/** Begins a new epoch of a vault. */
import type { Database, RootDatabase } from 'lmdb'
import { newKey, unwrapKey, wrapKey } from './envelope.ts'
import type { StoredSubject } from './local-vault.ts'
import { openStore, openVault } from './open-vault.ts'
import type { VaultOptions } from './vault.ts'
import { writeAnew } from './write-anew.ts'

export interface Rotation {
  readonly epoch: number
  /** Subjects whose keys were wrapped anew. */
  readonly subjects: number
}

/**
 * Wraps the keys of all subjects under a new epoch's key and forgets the old one, then writes the store anew, so that
 * nothing deleted is left in its file. Backups of the vault from before open nothing that was erased since, once their
 * key file is gone too. Nobody else may have the vault open. Throws as `openVault`.
 */
export async function rotateEpoch(options: VaultOptions): Promise<Rotation> {
  // Brings a vault of an earlier form up to date first.
  await openVault(options).close()
  const { root, rootKey } = openStore(options)
  let rotation: Rotation
  try {
    rotation = wrapAnew(root, rootKey)
  } catch (error) {
    await root.close()
    throw error
  }
  await writeAnew(root, options.dir)
  return rotation
}

function wrapAnew(root: RootDatabase, rootKey: Uint8Array): Rotation {
  const epochs: Database<Uint8Array, number> = root.openDB('epochs', {})
  const subjects: Database<StoredSubject, string> = root.openDB('subjects', {})
  return root.transactionSync(() => {
    const old = new Map([...epochs.getRange({})].map(({ key, value }) => [key, unwrapKey(rootKey, value)]))
    const epoch = Math.max(...old.keys()) + 1
    const key = newKey()
    let count = 0
    for (const { key: subject, value } of [...subjects.getRange({})]) {
      const own = unwrapKey(old.get(value.epoch) as Uint8Array, value.wrappedKey)
      subjects.putSync(subject, { epoch, wrappedKey: wrapKey(key, own) })
      count += 1
    }
    for (const earlier of old.keys()) epochs.removeSync(earlier)
    epochs.putSync(epoch, wrapKey(rootKey, key))
    return { epoch, subjects: count }
  })
}
