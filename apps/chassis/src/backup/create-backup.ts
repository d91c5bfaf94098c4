/** Makes a backup of what a member runs, while it runs. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  copyDatabase,
  copyFile,
  copyLedger,
  type LedgerEnd,
  type LedgerKeys,
  ledgerFolder,
  openStateSnapshot,
  readGenesis,
  readLedgerKeys,
  storageError,
} from '@chassis/engine'
import { type Bytes, isPlatformError, PlatformError } from '@chassis/primitives'
import { requireLedger } from '../ledger/read-ledger.ts'
import { AUDIT, ERASED, KEYS, NOTE, PLAIN_FILES, SEALED, STORE, SUMS, VAULT } from './backup-files.ts'
import { signBackupNote } from './backup-note.ts'
import { erasedSince } from './erased-since.ts'
import { sealing } from './seal-file.ts'
import { keyFilesOf, sealKeys } from './seal-keys.ts'
import { digestOf, listDigests } from './sums.ts'

export interface CreateBackupOptions {
  readonly dir: string
  /** The folder of the backup: absent or empty. */
  readonly to: string
  /** Puts the keys in, sealed with it; without one the backup holds no keys. */
  readonly passphrase: string | undefined
  /** Milliseconds UTC. */
  readonly madeAt: number
}

export interface CreatedBackup extends LedgerEnd {
  readonly appHash: Bytes
  readonly files: number
  readonly bytes: number
}

/**
 * Copies the ledger in `dir` and what its member alone holds into the folder `to`, which appears under its name when
 * it is complete and on stable storage. Nothing but the sealed keys opens a vault. Throws LEDGER_NOT_FOUND,
 * BACKUP_FOLDER_NOT_EMPTY, KEYS_MISSING, KEYS_UNREADABLE, KEYS_OF_ANOTHER_LEDGER, LEDGER_DAMAGED and the storage
 * errors; whatever it throws, it leaves nothing behind.
 */
export async function createBackup(options: CreateBackupOptions): Promise<CreatedBackup> {
  const { dir, to } = options
  requireLedger(dir)
  if (existsSync(to) && readdirSync(to).length > 0) {
    throw new PlatformError(`${to} is not empty`, { code: 'BACKUP_FOLDER_NOT_EMPTY', details: { folder: to } })
  }
  const part = `${to}.${process.pid}.part`
  try {
    mkdirSync(part, { recursive: true, mode: 0o700 })
    const created = await fill(part, options)
    // Empty when it was looked at: what has been put there since is not deleted.
    if (existsSync(to)) rmdirSync(to)
    renameSync(part, to)
    return created
  } catch (error) {
    throw isPlatformError(error) ? error : storageError(error, to)
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}

/**
 * What may lag behind the ledger is copied before it: deliveries and drafts. What must not lack anything that the
 * ledger speaks of comes after it: the vault, and last what it has erased.
 */
async function fill(part: string, { dir, passphrase, madeAt }: CreateBackupOptions): Promise<CreatedBackup> {
  const folder = ledgerFolder(dir)
  const keys = readLedgerKeys(folder.keys)
  await copyGateway(dir, part, keys)
  const copied = await copyLedger(dir, part)
  const end = { ...copied, appHash: copied.appHash ?? (await foundingHash(folder.state)) }
  await copyDatabase(join(dir, VAULT), join(part, VAULT))
  for (const path of PLAIN_FILES) {
    if (existsSync(join(dir, path))) await copyFile({ from: join(dir, path), to: join(part, path) })
  }
  const erased = new Set(await erasedSince(dir, end.ledgerId))
  if (erased.size > 0) writeDurably(join(part, ERASED), [...erased].map((subject) => `${subject}\n`).join(''))
  if (passphrase !== undefined) writeDurably(join(part, KEYS), sealKeys(keyFilesOf(dir), passphrase))
  const { text, files, bytes } = await listDigests(part)
  writeDurably(join(part, SUMS), text)
  const { genesis } = readGenesis(folder.blocks)
  writeDurably(join(part, NOTE), signBackupNote(end, digestOf(text), { folder, genesis, madeAt }))
  return { ...end, files, bytes }
}

async function foundingHash(state: string): Promise<Bytes> {
  const snapshot = openStateSnapshot(state)
  try {
    return Uint8Array.from(snapshot.position.appHash)
  } finally {
    await snapshot.close()
  }
}

/** Secrets of webhooks and addresses in the log of refusals: neither stands in a backup in the clear. */
async function copyGateway(dir: string, part: string, { operator }: LedgerKeys): Promise<void> {
  const copy = join(part, 'store.part')
  if (await copyDatabase(join(dir, STORE), copy)) {
    await sealInto(join(copy, 'data.mdb'), part, `${STORE}/data.mdb${SEALED}`, operator.secret)
    rmSync(copy, { recursive: true })
  }
  if (!existsSync(join(dir, AUDIT))) return
  for (const name of readdirSync(join(dir, AUDIT))) {
    await sealInto(join(dir, AUDIT, name), part, `${AUDIT}/${name}${SEALED}`, operator.secret)
  }
}

async function sealInto(from: string, part: string, path: string, secret: Uint8Array): Promise<void> {
  await copyFile({ from, to: join(part, path), through: sealing(secret, path) })
}

function writeDurably(file: string, content: string | Uint8Array): void {
  writeFileSync(file, content, { mode: 0o600, flag: 'wx', flush: true })
}
