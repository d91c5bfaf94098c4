/** Checks a backup without keys and without changing anything. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type LedgerBeginning, ledgerEnd, ledgerFolder, readGenesis, soloLedgerExists } from '@chassis/engine'
import { equalBytes, isPlatformError, PlatformError } from '@chassis/primitives'
import { backupDamaged, filesIn, NOTE, SUMS } from './backup-files.ts'
import { type BackupStanding, parseBackupNote, requireSigned } from './backup-note.ts'
import { digestOf, digestOfFile, parseDigests } from './sums.ts'

export interface VerifiedBackup extends BackupStanding {
  readonly begins: LedgerBeginning
  /** Path → SHA-256, in hex. */
  readonly digests: ReadonlyMap<string, string>
  readonly bytes: number
}

const NOTE_BYTES_MAX = 4_096
const SUMS_BYTES_MAX = 134_217_728

/**
 * That nothing is missing, changed or added since the operator of the ledger signed the list, and that the blocks end
 * where the note says. Throws BACKUP_NOT_ONE and BACKUP_DAMAGED, which names the file.
 */
export async function verifyBackup(folder: string): Promise<VerifiedBackup> {
  const note = read(folder, NOTE, NOTE_BYTES_MAX)
  const text = read(folder, SUMS, SUMS_BYTES_MAX).toString('utf8')
  const standing = parseBackupNote(note)
  if (digestOf(text) !== standing.sums) throw backupDamaged(SUMS, 'is not the one that was signed')
  const digests = parseDigests(text)
  const bytes = await checkFiles(folder, digests)
  const begins = beginningOf(folder)
  requireSigned(note, begins)
  const { height, appHash = standing.appHash } = ledgerEnd(folder)
  if (height !== standing.height || !equalBytes(appHash, standing.appHash)) {
    throw backupDamaged('blocks', 'do not end where the note says')
  }
  return { ...standing, begins, digests, bytes }
}

/** How many bytes they have together. */
async function checkFiles(folder: string, digests: ReadonlyMap<string, string>): Promise<number> {
  const present = new Set(filesIn(folder).filter((path) => path !== NOTE && path !== SUMS))
  const added = [...present].find((path) => !digests.has(path))
  if (added !== undefined) throw backupDamaged(added, 'is not in the list')
  let bytes = 0
  for (const [path, digest] of digests) {
    if (!present.has(path)) throw backupDamaged(path, 'is missing')
    if ((await digestOfFile(join(folder, path))) !== digest) throw backupDamaged(path, 'was changed')
    bytes += statSync(join(folder, path)).size
  }
  return bytes
}

function read(folder: string, name: string, max: number): Buffer {
  const notOne = (cause?: unknown) =>
    new PlatformError(`${folder} holds no backup`, { code: 'BACKUP_NOT_ONE', details: { folder, file: name }, cause })
  try {
    if (statSync(join(folder, name)).size > max) throw notOne()
    return readFileSync(join(folder, name))
  } catch (cause) {
    throw isPlatformError(cause) ? cause : notOne(cause)
  }
}

function beginningOf(folder: string): LedgerBeginning {
  try {
    if (!soloLedgerExists(folder)) throw backupDamaged('blocks', 'are missing')
    return readGenesis(ledgerFolder(folder).blocks)
  } catch (cause) {
    if (!isPlatformError(cause) || cause.code !== 'LEDGER_DAMAGED') throw cause
    throw backupDamaged(`blocks/${cause.details.file}`, String(cause.details.problem), cause)
  }
}
