/** Opens or creates a vault. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PlatformError } from '@chassis/primitives'
import { open, type RootDatabase } from 'lmdb'
import { newKey } from './envelope.ts'
import { registerFile } from './erasure-register.ts'
import { LocalVault } from './local-vault.ts'
import type { Vault, VaultOptions } from './vault.ts'

/**
 * Opens or creates the vault in `dir`. One process writes at a time. Throws VAULT_KEY_MISMATCH when the key is not that
 * of the vault, or is gone: a new key is made for a new vault only.
 */
export function openVault(options: VaultOptions): Vault {
  const { root, rootKey } = openStore(options)
  return new LocalVault(root, rootKey, registerFile(options.rootKeyFile))
}

/** The store and the key that opens it. Throws as {@link openVault}. */
export function openStore({ dir, rootKeyFile }: VaultOptions): { root: RootDatabase; rootKey: Uint8Array } {
  const isNew = !existsSync(join(dir, 'data.mdb'))
  const rootKey = loadRootKey(rootKeyFile, isNew)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return { root: open({ path: dir, maxDbs: 12 }), rootKey }
}

function loadRootKey(file: string, isNew: boolean): Uint8Array {
  if (!existsSync(file)) {
    if (!isNew) {
      throw new PlatformError('the key file of the vault is gone', { code: 'VAULT_KEY_MISMATCH', details: { file } })
    }
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, newKey(), { mode: 0o600, flag: 'wx' })
  }
  const key = readFileSync(file)
  if (key.length !== 32) {
    throw new PlatformError('the vault root key file does not hold 32 bytes', {
      code: 'VAULT_KEY_MISMATCH',
      details: { file },
    })
  }
  return key
}
