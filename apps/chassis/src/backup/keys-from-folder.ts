/** Keys that a command line names by their folders. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storageError } from '@chassis/engine'
import type { KeyFiles } from './seal-keys.ts'

/** What of a folder of keys belongs to a ledger. */
const LEDGER_KEYS = ['operator.key', 'chain.secret', 'vault.key', 'vault.erased']

/** What is missing is for whoever needs it to say. Throws the storage errors. */
export function keysFromFolder(keys: string, members: string | undefined): KeyFiles {
  const ofLedger = LEDGER_KEYS.map((name) => [`keys/${name}`, join(keys, name)] as const)
  const names = members === undefined ? [] : namesIn(members)
  const ofMembers = names.map((name) => [`members/${name}`, join(members as string, name)] as const)
  const files = [...ofLedger, ...ofMembers].filter(([, file]) => existsSync(file))
  return Object.fromEntries(files.map(([path, file]) => [path, readFileSync(file)]))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.key'))
  } catch (error) {
    throw storageError(error, folder)
  }
}
