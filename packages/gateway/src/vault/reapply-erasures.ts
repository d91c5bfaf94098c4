/** Erases again, in a vault that was put back from a backup, what was erased since. */
import { enterInRegister, readRegister, registerFile } from './erasure-register.ts'
import { openStore, openVault } from './open-vault.ts'
import type { VaultOptions } from './vault.ts'
import { writeAnew } from './write-anew.ts'

/**
 * Enters `subjects` (as the vault names them) in the register beside the key, destroys keys and records of all that it
 * names and writes the store anew, so that nothing of them is left in its file; the vault takes none of their data in
 * again. Says of how many it still had something. Nobody else may have the vault open. Throws as `openVault`.
 */
export async function reapplyErasures(options: VaultOptions, subjects: Iterable<string>): Promise<number> {
  const register = registerFile(options.rootKeyFile)
  const entered = readRegister(register)
  enterInRegister(
    register,
    [...subjects].filter((subject) => !entered.has(subject)),
  )
  const before = await subjectsIn(options)
  await openVault(options).close()
  const after = await subjectsIn(options)
  await writeAnew(openStore(options).root, options.dir)
  return before - after
}

/** How many persons' keys the store holds. */
async function subjectsIn(options: VaultOptions): Promise<number> {
  const { root } = openStore(options)
  const count = root.openDB('subjects', {}).getKeysCount()
  await root.close()
  return count
}
