/** Makes a ledger's folder of a backup. Until everything is checked the folder is no ledger. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type ChainReport,
  copyFile,
  keysOf,
  type LedgerKeys,
  ledgerFolder,
  lockLedger,
  storageError,
} from '@chassis/engine'
import { enterInRegister, readRegister, reapplyErasures, registerFile } from '@chassis/gateway'
import { isPlatformError, PlatformError, toHex } from '@chassis/primitives'
import { vaultOf } from '../vault/vault-folder.ts'
import { backupDamaged, ERASED, KEYS, SEALED } from './backup-files.ts'
import { unsealing } from './seal-file.ts'
import type { KeyFiles } from './seal-keys.ts'
import { type VerifiedBackup, verifyBackup } from './verify-backup.ts'

export interface RestoreOptions {
  readonly backup: string
  /** Folder of the ledger: absent or empty. */
  readonly dir: string
  /** The keys, wherever they come from. Asked for once the backup is known to be whole. */
  keys(backup: string): KeyFiles
  /** Who is known to have been erased since, as the vault names them. */
  erased(verified: VerifiedBackup): Promise<Iterable<string>>
  /** Replays the ledger in a folder. */
  replay(dir: string): Promise<ChainReport>
}

export interface RestoredBackup extends VerifiedBackup {
  readonly transactions: number
  /** Persons in the vault of the backup who had been erased since: they are erased in what was restored. */
  readonly erasedAgain: number
}

/** What is being made; its presence beside no blocks says that a restore did not end. */
const STAGE = 'restoring'
/** What is moved up from there, the blocks last: with them the folder becomes a ledger. */
const MOVED = [
  ...['state', 'keys', 'members', 'vault', 'gateway', 'checkpoint', 'base.snapshot', 'book.json', 'clock.json'],
  'blocks',
]
const LOCK_FILES: readonly string[] = ['writer.sock', 'writer.pid']

/**
 * Checks the backup, puts it into the folder with the keys, replays every block, and erases again in the vault what
 * was erased since. Throws the BACKUP_ errors, KEYS_MISSING, KEYS_UNREADABLE, KEYS_OF_ANOTHER_LEDGER,
 * VAULT_KEY_MISMATCH, LEDGER_LOCKED and the storage errors; whatever it throws, it leaves no ledger behind.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoredBackup> {
  const { backup, dir } = options
  requireEmpty(dir)
  const verified = await verifyBackup(backup)
  const keys = options.keys(backup)
  const erased = await options.erased(verified)
  const wasThere = existsSync(dir)
  const stage = join(dir, STAGE)
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const lock = await lockLedger(dir)
    try {
      requireEmpty(dir)
      clearRest(dir)
      mkdirSync(stage, { mode: 0o700 })
      const restored = await build(options, verified, { stage, keys, erased })
      moveUp(stage, dir)
      return restored
    } finally {
      rmSync(stage, { recursive: true, force: true })
      await lock.release()
    }
  } catch (error) {
    if (!wasThere && existsSync(dir) && readdirSync(dir).length === 0) rmdirSync(dir)
    throw isPlatformError(error) ? error : storageError(error, dir)
  }
}

function requireEmpty(dir: string): void {
  if (!existsSync(dir)) return
  const entries = readdirSync(dir).filter((name) => !LOCK_FILES.includes(name))
  // The rest of a restore that was cut off is cleared away, and nothing else.
  if (entries.length === 0 || (entries.includes(STAGE) && !existsSync(ledgerFolder(dir).blocks))) return
  throw new PlatformError(`${dir} is not empty`, { code: 'BACKUP_FOLDER_NOT_EMPTY', details: { folder: dir } })
}

/** What a restore that was cut off has left. */
function clearRest(dir: string): void {
  if (!existsSync(join(dir, STAGE))) return
  for (const name of [...MOVED, STAGE]) rmSync(join(dir, name), { recursive: true, force: true })
}

interface Parts {
  readonly stage: string
  readonly keys: KeyFiles
  readonly erased: Iterable<string>
}

async function build(
  { backup, replay }: RestoreOptions,
  verified: VerifiedBackup,
  { stage, keys, erased }: Parts,
): Promise<RestoredBackup> {
  putKeys(stage, keys)
  await putFiles(backup, stage, verified, keysOf(ledgerFolder(stage), verified.begins.genesis))
  const vault = vaultOf(stage)
  const hasVault = existsSync(join(vault.dir, 'data.mdb'))
  const erasedAgain = hasVault ? await reapplyErasures(vault, erased) : 0
  const report = await replay(stage)
  const [finding] = report.findings
  if (finding !== undefined) throw backupDamaged(finding.where, `${finding.what}: ${finding.detail}`)
  if (report.height !== verified.height || report.appHash !== toHex(verified.appHash)) {
    throw backupDamaged('blocks', 'lead to another app hash')
  }
  return { ...verified, transactions: report.transactions, erasedAgain }
}

function putKeys(stage: string, keys: KeyFiles): void {
  for (const [path, bytes] of Object.entries(keys)) {
    mkdirSync(dirname(join(stage, path)), { recursive: true, mode: 0o700 })
    writeFileSync(join(stage, path), bytes, { mode: 0o600, flag: 'wx', flush: true })
  }
}

/** What is written is what was checked: its digest is taken again on the way. */
async function putFiles(backup: string, stage: string, { digests }: VerifiedBackup, keys: LedgerKeys): Promise<void> {
  for (const [path, digest] of digests) {
    if (path === KEYS) continue
    const from = join(backup, path)
    if (path.endsWith(SEALED)) {
      await unsealInto(from, stage, path, keys)
      continue
    }
    const { sha256 } = await copyFile({ from, to: join(stage, path) })
    if (sha256 !== digest) throw backupDamaged(path, 'was changed')
  }
  // It has its place beside the key.
  if (!digests.has(ERASED)) return
  const register = registerFile(vaultOf(stage).rootKeyFile)
  const entered = readRegister(register)
  enterInRegister(
    register,
    [...readRegister(join(stage, ERASED))].filter((subject) => !entered.has(subject)),
  )
  rmSync(join(stage, ERASED))
}

async function unsealInto(from: string, stage: string, path: string, { operator }: LedgerKeys): Promise<void> {
  const to = join(stage, path.slice(0, -SEALED.length))
  try {
    await copyFile({ from, to, through: unsealing(operator.secret, path, from) })
  } catch (cause) {
    const { code, details } = cause as { readonly code?: string; readonly details?: Record<string, unknown> }
    // Whatever else the system says of a file is about the disk.
    if (code !== 'STORAGE_FAILED' || details?.reason === 'EIO') throw cause
    throw backupDamaged(path, 'does not open with the key of the operator', cause)
  }
}

function moveUp(stage: string, dir: string): void {
  for (const name of MOVED) if (existsSync(join(stage, name))) renameSync(join(stage, name), join(dir, name))
}
