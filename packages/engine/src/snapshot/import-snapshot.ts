/** `chain import`: makes a ledger folder from a snapshot. Until everything is verified the folder is no ledger. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { Genesis } from '@chassis/kernel'
import { equalBytes, PlatformError, utf8Encode } from '@chassis/primitives'
import { selfTestNodeProviders } from '@chassis/primitives/node'
import { encode, type LedgerId, ledgerId } from '@chassis/protocol'
import type { LedgerRules } from '../application.ts'
import { createBlockStore } from '../block-store/block-store.ts'
import { nodeFiles } from '../files/file-layer.ts'
import { storageError } from '../files/storage-error.ts'
import { lockLedger } from '../lock.ts'
import { IMPORT_MARKER, type LedgerFolder, ledgerFolder } from '../solo/ledger-folder.ts'
import { type LedgerKeys, writeLedgerKeys } from '../solo/ledger-keys.ts'
import { keysOf, soloLedgerExists } from '../solo/open-solo-ledger.ts'
import type { StatePosition } from '../state-store/state-position.ts'
import { checkState } from './check-state.ts'
import { SnapshotReader } from './read-snapshot.ts'
import { stageState } from './restore-state.ts'
import { inconsistent, snapshotError } from './snapshot-error.ts'
import type { SnapshotSummary } from './snapshot-format.ts'

export interface ImportSnapshotOptions {
  readonly file: string
  /** Folder of the new ledger: absent or empty. */
  readonly dir: string
  readonly rules: LedgerRules
  /** Folder with the ledger's `operator.key` and `chain.secret`; they are copied. */
  readonly keys: string | undefined
  progress?(step: { readonly what: 'read' | 'check'; readonly done: number; readonly total: number }): void
}

export interface ImportedSnapshot extends SnapshotSummary {
  readonly ledgerId: LedgerId
  readonly position: StatePosition
}

/** Its presence says that what else lies in the folder is the rest of an import that did not end. */
/** What the writer's lock keeps in the folder. */
const LOCK_FILES: readonly string[] = ['writer.sock', 'writer.pid']

/**
 * Verifies the snapshot and makes a ledger of it that goes on at the next height, with the same id and app hash. Throws
 * IMPORT_KEYS_REQUIRED, IMPORT_FOLDER_NOT_EMPTY, the SNAPSHOT_ errors, KEYS_MISSING, KEYS_UNREADABLE,
 * KEYS_OF_ANOTHER_LEDGER, LEDGER_LOCKED and the storage errors; whatever it throws, it leaves no ledger behind.
 */
export async function importSnapshot(options: ImportSnapshotOptions): Promise<ImportedSnapshot> {
  selfTestNodeProviders()
  const { keys } = checkBeforehand(options)
  const folder = ledgerFolder(options.dir)
  requireEmpty(folder, options)
  const firstMade = makeRoot(folder)
  let lock: Awaited<ReturnType<typeof lockLedger>> | undefined
  let claimed = false
  try {
    lock = await lockLedger(folder.root)
    requireEmpty(folder, options)
    claimed = true
    clear(folder)
    return await build(options, folder, keys)
  } catch (error) {
    if (claimed) clear(folder)
    throw storageError(error, folder.root)
  } finally {
    await lock?.release()
    if (firstMade !== undefined) removeEmpty(folder.root, firstMade)
  }
}

/** What can be refused before anything is written: the header, its signature, the keys. */
function checkBeforehand(options: ImportSnapshotOptions): { readonly keys: LedgerKeys } {
  if (options.keys === undefined) {
    throw new PlatformError('a snapshot holds no keys', {
      code: 'IMPORT_KEYS_REQUIRED',
      details: { folder: options.dir },
    })
  }
  const snapshot = new SnapshotReader(options.file)
  try {
    const { protocolVersion } = snapshot.genesis
    const { definition, earlier = [] } = options.rules
    if (![definition, ...earlier].some((known) => known.protocolVersion === protocolVersion)) {
      throw snapshotError('SNAPSHOT_FORMAT_UNKNOWN', `protocol version ${protocolVersion}`)
    }
    return { keys: keysOf({ ...ledgerFolder(options.dir), keys: options.keys }, snapshot.genesis) }
  } finally {
    snapshot.close()
  }
}

function requireEmpty(folder: LedgerFolder, { file, keys }: ImportSnapshotOptions): void {
  if (!existsSync(folder.root)) return
  const entries = readdirSync(folder.root).filter((name) => !LOCK_FILES.includes(name))
  const isInside = (path: string): boolean => resolve(path).startsWith(resolve(folder.root) + sep)
  // The rest of an interrupted import is cleared away, but not what this one reads.
  const spared = isInside(file) || (keys !== undefined && isInside(keys))
  const interrupted = entries.includes(IMPORT_MARKER) && !spared && !soloLedgerExists(folder.root)
  if (entries.length === 0 || interrupted) return
  throw new PlatformError(`${folder.root} is not empty`, {
    code: 'IMPORT_FOLDER_NOT_EMPTY',
    details: { folder: folder.root },
  })
}

/** The first folder that had to be made, if one had. */
function makeRoot(folder: LedgerFolder): string | undefined {
  try {
    return mkdirSync(folder.root, { recursive: true })
  } catch (error) {
    throw storageError(error, folder.root)
  }
}

/** Removes what an import writes, the marker last. */
function clear(folder: LedgerFolder): void {
  const marker = join(folder.root, IMPORT_MARKER)
  const temporary = `${folder.checkpoint}.new`
  for (const path of [folder.blocks, folder.state, folder.keys, folder.checkpoint, temporary, folder.baseSnapshot]) {
    rmSync(path, { recursive: true, force: true })
  }
  rmSync(marker, { force: true })
}

/** Takes back the folders that were made, as long as nothing is in them. */
function removeEmpty(root: string, firstMade: string): void {
  const first = resolve(firstMade)
  for (let path = resolve(root); path.startsWith(first); path = dirname(path)) {
    if (readdirSync(path).length > 0) return
    rmdirSync(path)
  }
}

async function build(
  options: ImportSnapshotOptions,
  folder: LedgerFolder,
  keys: LedgerKeys,
): Promise<ImportedSnapshot> {
  writeFileSync(join(folder.root, IMPORT_MARKER), '', { flush: true })
  // The copy is what is verified, and what is kept: the original may change meanwhile.
  await copySnapshot(options.file, folder.baseSnapshot)
  const snapshot = new SnapshotReader(folder.baseSnapshot)
  try {
    if (!equalBytes(snapshot.genesis.operatorKey, keys.operator.publicKey)) throw inconsistent('it changed while read')
    const summary = await buildState(options, folder, snapshot, keys)
    writeLedgerKeys(folder.keys, keys)
    await nodeFiles.replace(folder.checkpoint, utf8Encode(snapshot.checkpoint as string))
    await nodeFiles.syncFolder(folder.root)
    const base = { ...snapshot.position, snapshot: summary.hash }
    const id = ledgerId.bytesOf(snapshot.ledgerId)
    // From here on the folder is a ledger.
    const blocks = await createBlockStore(
      { folder: folder.blocks, ledgerId: id },
      encode(Genesis, snapshot.genesis),
      base,
    )
    await blocks.close()
    rmSync(join(folder.root, IMPORT_MARKER), { force: true })
    return { ...summary, ledgerId: snapshot.ledgerId, position: snapshot.position }
  } finally {
    snapshot.close()
  }
}

async function copySnapshot(from: string, to: string): Promise<void> {
  try {
    copyFileSync(from, to)
    chmodSync(to, 0o600)
    const file = await nodeFiles.openForAppend(to)
    await file.sync()
    await file.close()
  } catch (error) {
    throw storageError(error, to)
  }
}

async function buildState(
  options: ImportSnapshotOptions,
  folder: LedgerFolder,
  snapshot: SnapshotReader,
  { chainSecret }: LedgerKeys,
): Promise<SnapshotSummary> {
  const staged = await stageState(snapshot, folder.state, ({ bytes, total }) =>
    options.progress?.({ what: 'read', done: bytes, total }),
  )
  try {
    const total = staged.summary.entries
    options.progress?.({ what: 'check', done: 0, total })
    const { position } = snapshot
    checkState({ reader: staged.reader, definition: options.rules.definition, chainSecret, position })
    options.progress?.({ what: 'check', done: total, total })
    await staged.finish(position)
    return staged.summary
  } finally {
    await staged.close()
  }
}
