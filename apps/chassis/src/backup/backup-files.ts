/** What lies where in a backup: as in the folder of a ledger, with two files that say what it is. */
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { PlatformError } from '@chassis/primitives'

/** Digest, two spaces and path of every other file, as `sha256sum` reads it. */
export const SUMS = 'SHA256SUMS'
/** The operator's signed note over the digest of {@link SUMS}. */
export const NOTE = 'backup.note'
/** Keys, sealed with a passphrase; only where they were asked for. */
export const KEYS = 'keys.sealed'
/** The subjects that the vault and the ledger knew to be erased. */
export const ERASED = 'vault/vault.erased'
export const VAULT = 'vault'
export const STORE = 'gateway/store'
export const AUDIT = 'gateway/audit'
/** What is sealed with the ledger's own key carries this ending. */
export const SEALED = '.sealed'
/** Copied as they are where they exist. */
export const PLAIN_FILES = ['book.json', 'clock.json', 'vault/masking.json'] as const

/** What a backup may hold: nothing else is read, and nothing is written outside of its folder. */
const KNOWN = [
  /^(checkpoint|base\.snapshot|book\.json|clock\.json|keys\.sealed)$/,
  /^blocks\/\d{10}\.blocks$/,
  /^(state|vault)\/data\.mdb$/,
  /^vault\/(masking\.json|vault\.erased)$/,
  /^gateway\/store\/data\.mdb\.sealed$/,
  /^gateway\/audit\/refusals\.ndjson(\.\d{1,2})?\.sealed$/,
]

export function isKnownFile(path: string): boolean {
  return KNOWN.some((pattern) => pattern.test(path))
}

/** More than a petabyte of blocks. */
const FILES_MAX = 1_000_000

/** Paths below `folder`, with `/` between their parts, in ascending order. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .slice(0, FILES_MAX)
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1))
}

/** A piece of a backup that is not what it should be. */
export function backupDamaged(file: string, reason: string, cause?: unknown): PlatformError {
  return new PlatformError(`the backup is damaged: ${file} ${reason}`, {
    code: 'BACKUP_DAMAGED',
    details: { file, reason },
    cause,
  })
}
