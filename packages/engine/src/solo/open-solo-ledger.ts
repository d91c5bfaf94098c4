/** Founding and opening a solo ledger. */
import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { commitToChainSecret, deriveLedgerId, Genesis, LedgerMachine } from '@chassis/kernel'
import { type Bytes, equalBytes, PlatformError, Rejection } from '@chassis/primitives'
import { selfTestNodeProviders, sha256 } from '@chassis/primitives/node'
import { decode, encode, type LedgerId, ledgerId } from '@chassis/protocol'
import { Application, type CheckpointPace, type LedgerRules } from '../application.ts'
import type { BasePosition } from '../block-store/base-record.ts'
import { type BlockStore, createBlockStore, openBlockStore, readBlockStore } from '../block-store/block-store.ts'
import { damage } from '../block-store/damage.ts'
import { readLedgerIdOf } from '../block-store/read-ledger-id.ts'
import { segmentName } from '../block-store/segment-header.ts'
import { type FileLayer, nodeFiles } from '../files/file-layer.ts'
import { notAFolder, storageError } from '../files/storage-error.ts'
import { type LedgerLock, lockLedger } from '../lock.ts'
import { Opened } from '../opened.ts'
import { restoreBaseState } from '../snapshot/restore-state.ts'
import { openStateStore, type StateStore } from '../state-store/state-store.ts'
import { VerificationPool } from '../verification/verification-pool.ts'
import type { BlockPace } from './block-maker.ts'
import { checkpointSigner, operatorKey, readCheckpointFile } from './checkpoint-note.ts'
import { LatestFile } from './latest-file.ts'
import { IMPORT_MARKER, type LedgerFolder, ledgerFolder } from './ledger-folder.ts'
import { createLedgerKeys, type LedgerKeys, readLedgerKeys } from './ledger-keys.ts'
import type { RecoveryReport } from './recovery-report.ts'
import { replayBlocks } from './replay-blocks.ts'
import { SoloLedger, type SubmissionLimits } from './solo-ledger.ts'

export interface SoloOptions {
  readonly dir: string
  readonly rules: LedgerRules
  /** Verification threads; 0 verifies on the caller's thread. Default: one less than the cores, at least 1. */
  readonly workers?: number
  readonly pace?: Partial<BlockPace>
  readonly limits?: Partial<SubmissionLimits>
  readonly checkpointPace?: CheckpointPace
  /** Who writes the state on disk: a thread of its own (default) or the caller's. */
  readonly checkpointWriter?: 'thread' | 'inline'
  readonly segmentBytes?: number
  readonly files?: FileLayer
  /** Milliseconds UTC; the system's clock by default. */
  now?(): number
  /** Told of every call that failed unexpectedly. Default: the standard error stream. */
  alarm?(failure: unknown): void
  /** Told how far opening has come. */
  progress?(step: { readonly what: 'replay'; readonly done: number; readonly total: number }): void
}

/** What a new ledger's genesis says, given the operator's public key and the commitment to the chain secret. */
export type GenesisOf = (keys: { readonly operatorKey: Bytes; readonly chainSecretCommitment: Bytes }) => Genesis

export const BLOCK_PACE: BlockPace = {
  limits: { transactions: 1_000, bytes: 4 * 1024 * 1024 },
  interval: 4,
  idle: 400,
}
export const SUBMISSION_LIMITS: SubmissionLimits = { pending: 20_000, remembered: 20_000 }

/** Whether `dir` holds a founded ledger. Throws LEDGER_DAMAGED where only what was made of its blocks is left. */
export function soloLedgerExists(dir: string): boolean {
  const folder = ledgerFolder(dir)
  if (existsSync(folder.blocks) && readLedgerIdOf(folder.blocks) !== undefined) return true
  // The blocks come first; an import writes its marker before anything else.
  const remains = [join(folder.state, 'data.mdb'), folder.checkpoint].find((file) => existsSync(file))
  if (remains === undefined || existsSync(join(dir, IMPORT_MARKER))) return false
  const problem = `it is missing, empty or cut off within its beginning, and ${basename(remains)} was made of it`
  throw damage({ file: segmentName(1), offset: 0, height: -1, problem })
}

/**
 * Founds a ledger in `dir` and opens it. Its keys are created in `keys/` (mode 0600); the genesis is the first record
 * of the block store. Throws LEDGER_EXISTS when there is one, LEDGER_LOCKED, PROVIDERS_DISAGREE and the storage errors.
 */
export async function foundSoloLedger(options: SoloOptions, genesisOf: GenesisOf): Promise<SoloLedger> {
  selfTestNodeProviders()
  const folder = ledgerFolder(options.dir)
  try {
    mkdirSync(folder.root, { recursive: true })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? notAFolder(folder.root)
      : storageError(error, folder.root)
  }
  const lock = await lockLedger(folder.root)
  try {
    if (soloLedgerExists(options.dir)) {
      throw new PlatformError(`${options.dir} already holds a ledger`, {
        code: 'LEDGER_EXISTS',
        details: { folder: options.dir },
      })
    }
    const keys = createLedgerKeys(folder.keys)
    const chainSecretCommitment = commitToChainSecret(sha256, keys.chainSecret)
    const genesis = genesisOf({ operatorKey: keys.operator.publicKey, chainSecretCommitment })
    const id = rehearseFounding(options.rules, genesis, keys)
    const store = await createBlockStore(blockStoreOptions(options, folder, id), encode(Genesis, genesis))
    await store.close()
  } catch (error) {
    await lock.release()
    throw error
  }
  return openLocked(options, folder, lock)
}

/** Executes the founding over nothing, so that a genesis that cannot be founded is refused before it is written. */
function rehearseFounding(rules: LedgerRules, genesis: Genesis, { chainSecret }: LedgerKeys): LedgerId {
  const reader = { get: () => undefined, scan: () => [] }
  const { definition, earlier = [] } = rules
  const machine = new LedgerMachine({ definition, earlier, sha256, reader, genesis, chainSecret, alarm() {} })
  machine.found((state, members, now) => rules.foundMembers(state, members, now))
  return machine.ledgerId
}

/**
 * Opens the ledger in `dir`: the blocks that the state on disk has not seen are executed again and compared with what
 * was recorded. Throws LEDGER_NOT_FOUND, LEDGER_LOCKED, LEDGER_DAMAGED (blocks), STATE_DAMAGED, REPLAY_DIFFERS,
 * KEYS_MISSING, KEYS_UNREADABLE, KEYS_OF_ANOTHER_LEDGER and the storage errors.
 */
export async function openSoloLedger(options: SoloOptions): Promise<SoloLedger> {
  const folder = ledgerFolder(options.dir)
  if (!soloLedgerExists(options.dir)) {
    throw new PlatformError(`no ledger in ${options.dir}`, {
      code: 'LEDGER_NOT_FOUND',
      details: { folder: options.dir },
    })
  }
  return openLocked(options, folder, await lockLedger(folder.root))
}

async function openLocked(options: SoloOptions, folder: LedgerFolder, lock: LedgerLock): Promise<SoloLedger> {
  const opened = new Opened()
  opened.add({ close: () => lock.release() })
  try {
    return await openParts(options, folder, opened)
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function openParts(options: SoloOptions, folder: LedgerFolder, opened: Opened): Promise<SoloLedger> {
  const started = performance.now()
  selfTestNodeProviders()
  const files = options.files ?? nodeFiles
  const now = (): number => options.now?.() ?? Date.now()
  const alarm = (failure: unknown): void =>
    options.alarm === undefined ? console.error(failure) : options.alarm(failure)
  const { id, genesis, base } = readGenesis(folder.blocks)
  const keys = keysOf(folder, genesis)
  const acknowledged = readCheckpointFile(folder.checkpoint, operatorKey(id, genesis.operatorKey))
  const acknowledgedHeight = acknowledged.state === 'read' ? acknowledged.checkpoint.height : 0
  const state = opened.add(await openState(options, folder, { genesis, base }))
  // What the state has seen was durable as well: both bound what may be taken for a torn tail.
  const known = Math.max(acknowledgedHeight, state.position?.height ?? 0)
  const blocks = opened.add(await openBlockStore(blockStoreOptions(options, folder, id), known))
  checkStateAgainstBlocks(state, blocks, base)
  const verification = opened.add(
    new VerificationPool({ ledger: id, ...(options.workers === undefined ? {} : { workers: options.workers }) }),
  )
  const openMs = performance.now() - started
  const stateHeight = state.position?.height ?? -1
  const application = Application.open({
    rules: options.rules,
    genesis,
    chainSecret: keys.chainSecret,
    state,
    verification,
    alarm,
    ...(options.checkpointPace === undefined ? {} : { pace: options.checkpointPace }),
  })
  const rebuildMs = performance.now() - started - openMs
  const total = blocks.height - application.position.height
  const replayed = await replayBlocks(application, blocks.blocks(application.position.height + 1), (done) =>
    options.progress?.({ what: 'replay', done, total }),
  )
  const recovery: RecoveryReport = {
    stateHeight,
    height: blocks.height,
    replayedBlocks: replayed.blocks,
    replayedTransactions: replayed.transactions,
    tornTail: blocks.torn,
    openMs,
    rebuildMs,
    replayMs: performance.now() - started - openMs - rebuildMs,
  }
  return new SoloLedger({
    application,
    blocks,
    verification,
    recovery,
    now,
    signer: checkpointSigner(id, keys.operator),
    checkpointFile: new LatestFile(folder.checkpoint, files, alarm),
    pace: { ...BLOCK_PACE, ...options.pace },
    limits: { ...SUBMISSION_LIMITS, ...options.limits },
    release: () => opened.close(),
  })
}

/** The state on disk; that of an imported ledger is rebuilt from its base snapshot when it is gone. */
async function openState(
  options: SoloOptions,
  folder: LedgerFolder,
  start: { readonly genesis: Genesis; readonly base: BasePosition | undefined },
): Promise<StateStore> {
  const open = () => openStateStore({ folder: folder.state, writer: options.checkpointWriter ?? 'thread' })
  const state = await open()
  const { base } = start
  if (base === undefined || state.position !== undefined) return state
  await state.close()
  await restoreBaseState(folder.baseSnapshot, folder.state, { ...start, base })
  return open()
}

export function blockStoreOptions(options: SoloOptions, folder: LedgerFolder, id: LedgerId) {
  return {
    folder: folder.blocks,
    ledgerId: ledgerId.bytesOf(id),
    ...(options.files === undefined ? {} : { files: options.files }),
    ...(options.segmentBytes === undefined ? {} : { segmentBytes: options.segmentBytes }),
  }
}

export interface LedgerBeginning {
  readonly id: LedgerId
  readonly genesis: Genesis
  /** Of a ledger that was imported from a snapshot: where its blocks begin. */
  readonly base: BasePosition | undefined
}

/**
 * How the ledger whose blocks are in `folder` begins; the hash of its genesis must be the id that the segments carry.
 */
export function readGenesis(folder: string): LedgerBeginning {
  const claimed = readLedgerIdOf(folder)
  if (claimed === undefined)
    throw new PlatformError(`no ledger in ${folder}`, { code: 'LEDGER_NOT_FOUND', details: { folder } })
  const reader = readBlockStore({ folder, ledgerId: claimed })
  try {
    const genesis = decode(Genesis, reader.genesis())
    const id = deriveLedgerId(sha256, genesis)
    if (equalBytes(ledgerId.bytesOf(id), claimed)) return { id, genesis, base: reader.base() }
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
  } finally {
    reader.close()
  }
  throw damage({ file: folder, offset: 0, height: -1, problem: 'genesis is not the one the ledger id names' })
}

/**
 * The keys in the folder, which must be those that the genesis names: KEYS_OF_ANOTHER_LEDGER, KEYS_MISSING,
 * KEYS_UNREADABLE.
 */
export function keysOf(folder: LedgerFolder, genesis: Genesis): LedgerKeys {
  const keys = readLedgerKeys(folder.keys)
  const matches =
    equalBytes(keys.operator.publicKey, genesis.operatorKey) &&
    equalBytes(commitToChainSecret(sha256, keys.chainSecret), genesis.chainSecretCommitment)
  if (matches) return keys
  throw new PlatformError(`the keys in ${folder.keys} belong to another ledger`, {
    code: 'KEYS_OF_ANOTHER_LEDGER',
    details: { folder: folder.keys },
  })
}

/** The state may lag behind the blocks, never lead, and its last block must be the recorded one. */
function checkStateAgainstBlocks(state: StateStore, blocks: BlockStore, base: BasePosition | undefined): void {
  const { position } = state
  if (position === undefined || (position.height === 0 && base === undefined)) return
  const block = position.height === base?.height ? base : blocks.block(position.height)
  if (block !== undefined && equalBytes(block.appHash, position.appHash)) return
  throw new PlatformError('the state on disk does not belong to these blocks', {
    code: 'STATE_DAMAGED',
    details: { height: position.height, reason: block === undefined ? 'ahead of the blocks' : 'another app hash' },
  })
}
