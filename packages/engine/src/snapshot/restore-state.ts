/** Puts a snapshot's entries into an empty state folder, a chunk at a time. */
import { Buffer } from 'node:buffer'
import { rmSync } from 'node:fs'
import { Genesis, type StateReader } from '@chassis/kernel'
import { type Bytes, equalBytes } from '@chassis/primitives'
import { encode } from '@chassis/protocol'
import type { BasePosition } from '../block-store/base-record.ts'
import { makeFolder } from '../files/file-layer.ts'
import { storageError } from '../files/storage-error.ts'
import { openStateDatabase, type StateDatabase } from '../state-store/open-lmdb.ts'
import { encodePosition, POSITION_KEY } from '../state-store/state-position.ts'
import { scanDatabase } from '../state-store/state-store.ts'
import { SnapshotReader } from './read-snapshot.ts'
import { inconsistent } from './snapshot-error.ts'
import type { SnapshotEntry, SnapshotSummary } from './snapshot-format.ts'

export type SnapshotProgress = (step: { readonly bytes: number; readonly total: number }) => void

/** Chunks written in one LMDB transaction: about 8 MiB. */
const CHUNKS_PER_TRANSACTION = 8

const bufferOf = (bytes: Bytes): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** State that is written and not yet declared to be one: it has no position before {@link StagedState.finish}. */
export class StagedState {
  private readonly folder: string
  private readonly database: StateDatabase
  readonly summary: SnapshotSummary

  constructor(folder: string, database: StateDatabase, summary: SnapshotSummary) {
    this.folder = folder
    this.database = database
    this.summary = summary
  }

  readonly reader: StateReader = {
    get: (key) => this.database.getBinary(key),
    scan: (prefix, after) => scanDatabase(this.database, prefix, after),
  }

  /** Records which block the state belongs to, and flushes: from now on the folder holds a state. */
  async finish(position: SnapshotReader['position']): Promise<void> {
    try {
      this.database.transactionSync(() => this.database.putSync(POSITION_KEY, bufferOf(encodePosition(position))))
      await this.database.flushed
    } catch (error) {
      throw storageError(error, this.folder)
    }
  }

  close(): Promise<void> {
    return this.database.close()
  }
}

/** Reads the whole snapshot into `folder`, whose former content is removed. Throws what reading throws. */
export async function stageState(
  snapshot: SnapshotReader,
  folder: string,
  progress?: SnapshotProgress,
): Promise<StagedState> {
  let database: StateDatabase | undefined
  try {
    rmSync(folder, { recursive: true, force: true })
    await makeFolder(folder)
    database = openStateDatabase(folder, 'write')
    return new StagedState(folder, database, await copyEntries(snapshot, database, progress))
  } catch (error) {
    await database?.close()
    throw storageError(error, folder)
  }
}

async function copyEntries(
  snapshot: SnapshotReader,
  database: StateDatabase,
  progress: SnapshotProgress | undefined,
): Promise<SnapshotSummary> {
  const chunks = snapshot.chunks()
  let pending: (readonly SnapshotEntry[])[] = []
  const write = (): void => {
    database.transactionSync(() => {
      for (const chunk of pending) for (const [key, value] of chunk) database.putSync(key, bufferOf(value))
    })
    pending = []
  }
  for (let step = chunks.next(); ; step = chunks.next()) {
    if (step.done === true) {
      write()
      return step.value
    }
    pending.push(step.value)
    if (pending.length < CHUNKS_PER_TRANSACTION) continue
    write()
    progress?.({ bytes: snapshot.offset, total: snapshot.size })
    // What is written reaches the disk before more of it is piled up in memory.
    await database.flushed
  }
}

/** Whether a snapshot is the one that a base record names. Compares before anything is read of its entries. */
export function requireBaseHeader(snapshot: SnapshotReader, genesis: Genesis, base: BasePosition): void {
  const same =
    equalBytes(encode(Genesis, snapshot.genesis), encode(Genesis, genesis)) &&
    snapshot.position.height === base.height &&
    equalBytes(snapshot.position.appHash, base.appHash)
  if (!same) throw inconsistent('it is not the one that the block store begins at')
}

/** The same of the whole content. */
export function requireBaseHash(summary: SnapshotSummary, base: BasePosition): void {
  if (equalBytes(summary.hash, base.snapshot)) return
  throw inconsistent('it is not the one that the block store begins at')
}

/**
 * Rebuilds the state of an imported ledger from its base snapshot into `folder`. The snapshot was verified when it was
 * imported; its total hash, recorded in the block store, says that it is still the same.
 */
export async function restoreBaseState(
  file: string,
  folder: string,
  expected: { readonly genesis: Genesis; readonly base: BasePosition },
): Promise<void> {
  const snapshot = new SnapshotReader(file)
  try {
    requireBaseHeader(snapshot, expected.genesis, expected.base)
    const staged = await stageState(snapshot, folder)
    try {
      requireBaseHash(staged.summary, expected.base)
      await staged.finish(snapshot.position)
    } finally {
      await staged.close()
    }
  } finally {
    snapshot.close()
  }
}
