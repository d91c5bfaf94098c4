/** The application state: LMDB below, and above it what was executed but is not yet checkpointed. */
import type { StateReader, StateWrite } from '@chassis/kernel'
import { assert, type Bytes } from '@chassis/primitives'
import { makeFolder } from '../files/file-layer.ts'
import { storageError } from '../files/storage-error.ts'
import { type CheckpointWriter, inlineCheckpointWriter, threadCheckpointWriter } from './checkpoint-writer.ts'
import { mergeOverlay } from './merge-overlay.ts'
import { openStateDatabase, type StateDatabase } from './open-lmdb.ts'
import { decodePosition, POSITION_KEY, type StatePosition } from './state-position.ts'
import { type BatchEntry, type KeyName, nameOf } from './write-batch.ts'

export interface StateStoreOptions {
  readonly folder: string
  /** Whether checkpoints are written by a thread of their own (the default) or by the caller's. */
  readonly writer?: 'thread' | 'inline'
}

type Layer = Map<KeyName, Bytes | null>

export class StateStore implements StateReader {
  private readonly database: StateDatabase
  private readonly writer: CheckpointWriter
  /** Writes since the last freeze. */
  private active: Layer = new Map()
  /** Writes that are being checkpointed, and the position they lead to. */
  private frozen: { readonly layer: Layer; readonly position: StatePosition } | undefined
  /** The last checkpointed layer: a cache of what was recently written. */
  private recent: Layer = new Map()
  private stored: StatePosition | undefined

  constructor(database: StateDatabase, writer: CheckpointWriter) {
    this.database = database
    this.writer = writer
    const bytes = database.getBinary(POSITION_KEY)
    this.stored = bytes === undefined ? undefined : decodePosition(bytes)
  }

  /** What LMDB holds; undefined when it holds nothing yet. */
  get position(): StatePosition | undefined {
    return this.stored
  }

  /** Keys waiting for the next checkpoint. */
  get dirtyKeys(): number {
    return this.active.size
  }

  get checkpointing(): boolean {
    return this.frozen !== undefined
  }

  get(key: Bytes): Bytes | undefined {
    const name = nameOf(key)
    let value = this.active.get(name)
    if (value !== undefined) return value ?? undefined
    value = this.frozen?.layer.get(name)
    if (value !== undefined) return value ?? undefined
    value = this.recent.get(name)
    if (value !== undefined) return value ?? undefined
    return this.database.getBinary(key)
  }

  scan(prefix: Bytes, after?: Bytes): Generator<readonly [Bytes, Bytes]> {
    const overlay = this.overlayFrom(nameOf(prefix), after === undefined ? undefined : nameOf(after))
    return mergeOverlay(scanDatabase(this.database, prefix, after), overlay)
  }

  /** What LMDB may not hold yet: everything executed since its last checkpoint. */
  unwritten(): Iterable<BatchEntry> {
    return this.frozen === undefined ? this.active : new Map([...this.frozen.layer, ...this.active])
  }

  /** Takes the writes of one executed block; readers see them at once. */
  apply(writes: Iterable<StateWrite>): void {
    for (const [key, value] of writes) this.active.set(nameOf(key), value ?? null)
  }

  /** Sets the writes up to `position` aside for a checkpoint. One at a time. */
  freeze(position: StatePosition): void {
    assert(this.frozen === undefined, 'a checkpoint is already under way')
    this.frozen = { layer: this.active, position }
    this.active = new Map()
  }

  /** Writes what was frozen. The caller has made sure that the block store is durable up to that height. */
  async writeFrozen(): Promise<void> {
    assert(this.frozen !== undefined, 'nothing is frozen')
    const { layer, position } = this.frozen
    await this.writer.write(layer, position)
    this.database.resetReadTxn()
    this.recent = layer
    this.stored = position
    this.frozen = undefined
  }

  /** Freezes and writes in one step. */
  async checkpoint(position: StatePosition): Promise<void> {
    this.freeze(position)
    await this.writeFrozen()
  }

  async close(): Promise<void> {
    await this.writer.close()
    await this.database.close()
  }

  private overlayFrom(prefix: KeyName, after: KeyName | undefined): readonly BatchEntry[] {
    const merged = new Map<KeyName, Bytes | null>()
    for (const layer of this.frozen === undefined ? [this.active] : [this.frozen.layer, this.active]) {
      for (const [name, value] of layer) {
        if (name.startsWith(prefix) && (after === undefined || name > after)) merged.set(name, value)
      }
    }
    return [...merged].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  }
}

/** The first key after every key that begins with `prefix`; undefined when there is none. */
function prefixEnd(prefix: Bytes): Bytes | undefined {
  for (let i = prefix.length - 1; i >= 0; i--) {
    if (prefix[i] === 0xff) continue
    const end = prefix.slice(0, i + 1)
    end[i] = (end[i] as number) + 1
    return end
  }
  return undefined
}

/** Entries of LMDB that begin with `prefix`, from a snapshot taken at the first step. */
export function* scanDatabase(
  database: StateDatabase,
  prefix: Bytes,
  after?: Bytes,
): Generator<readonly [Bytes, Bytes]> {
  const end = prefixEnd(prefix)
  const start = after ?? prefix
  const range = database.getRange({ start, exclusiveStart: after !== undefined, ...(end === undefined ? {} : { end }) })
  for (const { key, value } of range) yield [key, value]
}

/** Opens the state in `folder`, creating it empty when absent. */
export async function openStateStore(options: StateStoreOptions): Promise<StateStore> {
  try {
    await makeFolder(options.folder)
  } catch (error) {
    throw storageError(error, options.folder)
  }
  const inline = options.writer === 'inline'
  const threaded = inline ? undefined : await threadCheckpointWriter(options.folder)
  const database = openStateDatabase(options.folder, 'write')
  return new StateStore(database, threaded ?? inlineCheckpointWriter(database, options.folder))
}
