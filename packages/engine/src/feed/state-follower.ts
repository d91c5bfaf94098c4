/**
 * The durable state in another thread than the one that executes: a snapshot of LMDB below, and above it what the feed
 * brought since. Reads block nobody, and nothing shows that a crash could take back.
 */
import { Buffer } from 'node:buffer'
import type { StateReader } from '@chassis/kernel'
import { assert, type Bytes } from '@chassis/primitives'
import { mergeOverlay } from '../state-store/merge-overlay.ts'
import { openStateDatabase, type StateDatabase } from '../state-store/open-lmdb.ts'
import { decodePosition, POSITION_KEY, type StatePosition } from '../state-store/state-position.ts'
import { type BatchEntry, type KeyName, nameOf, unpackBatch } from '../state-store/write-batch.ts'
import type { FeedBlock, FeedSink, FeedStart } from './ledger-feed.ts'

type ReadTransaction = ReturnType<StateDatabase['useReadTransaction']>

/** What several blocks wrote. A full layer is never written to again, so its order is worked out once. */
interface Layer {
  readonly values: Map<KeyName, Bytes | null>
  /** Height of its last block. */
  until: number
  sorted: readonly KeyName[] | undefined
}

/** Keys of a layer: few enough to be sorted within a millisecond or two when a scan wants the newest one. */
const LAYER_KEYS = 4_096
/** Before the first checkpoint. */
const NO_HEIGHT = -1

export class StateFollower implements StateReader, FeedSink {
  private readonly database: StateDatabase
  private snapshot: ReadTransaction
  private snapshotHeight = NO_HEIGHT
  /** Oldest first. */
  private layers: Layer[] = []
  private shown: { readonly position: StatePosition; readonly note: string } | undefined

  private constructor(database: StateDatabase) {
    this.database = database
    this.snapshot = database.useReadTransaction()
    this.snapshotHeight = this.heightOf(this.snapshot)
  }

  /** `folder`: that of the state. Nothing can be read before {@link StateFollower.start}. */
  static open(folder: string): StateFollower {
    return new StateFollower(openStateDatabase(folder, 'read'))
  }

  /** Whether it shows one consistent state: not while LMDB is ahead of what the feed has brought. */
  get ready(): boolean {
    return this.shown !== undefined && this.shown.position.height >= this.snapshotHeight
  }

  /** The block whose state is shown. */
  get position(): StatePosition {
    return this.current.position
  }

  /** The operator's signed checkpoint over that block. */
  get note(): string {
    return this.current.note
  }

  start({ position, note, writes }: FeedStart): void {
    this.layers = []
    this.add(writes, position.height)
    // The writes continue LMDB's state of now: an older snapshot would miss what lies between.
    this.refresh('always')
    this.shown = { position, note }
  }

  block({ position, note, storedHeight, writes }: FeedBlock): void {
    this.add(writes, position.height)
    this.shown = { position, note }
    if ((storedHeight ?? NO_HEIGHT) > this.snapshotHeight) this.refresh()
  }

  get(key: Bytes): Bytes | undefined {
    const name = nameOf(key)
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const value = (this.layers[i] as Layer).values.get(name)
      if (value !== undefined) return value ?? undefined
    }
    return this.database.get(key, { transaction: this.snapshot })
  }

  /** The iteration must end before the next block is taken: it is synchronous like every read. */
  scan(prefix: Bytes, after?: Bytes): Iterable<readonly [Bytes, Bytes]> {
    return mergeOverlay(this.stored(prefix, after), this.overlay(nameOf(prefix), after && nameOf(after)))
  }

  async close(): Promise<void> {
    this.snapshot.done()
    await this.database.close()
  }

  private get current(): { readonly position: StatePosition; readonly note: string } {
    assert(this.shown !== undefined, 'the feed has not begun')
    return this.shown
  }

  private add(writes: Uint8Array, height: number): void {
    let layer = this.layers.at(-1)
    if (layer === undefined || layer.values.size >= LAYER_KEYS) {
      layer = { values: new Map(), until: height, sorted: undefined }
      this.layers.push(layer)
    }
    const entries = unpackBatch(Buffer.from(writes.buffer, writes.byteOffset, writes.byteLength))
    for (const { name, value } of entries) layer.values.set(name, value ?? null)
    layer.until = height
    layer.sorted = undefined
  }

  /** Moves to the latest checkpoint, by default only when it is not ahead of the feed; drops the layers it holds. */
  private refresh(when: 'always' | 'not ahead' = 'not ahead'): void {
    this.database.resetReadTxn()
    const next = this.database.useReadTransaction()
    const height = this.heightOf(next)
    const known = this.layers.at(-1)?.until ?? NO_HEIGHT
    if (when === 'not ahead' && height > known) {
      next.done()
      return
    }
    this.snapshot.done()
    this.snapshot = next
    this.snapshotHeight = height
    this.layers = this.layers.filter(({ until }) => until > height)
  }

  private heightOf(transaction: ReadTransaction): number {
    const bytes = this.database.get(POSITION_KEY, { transaction })
    return bytes === undefined ? NO_HEIGHT : decodePosition(bytes).height
  }

  private *stored(prefix: Bytes, after: Bytes | undefined): Generator<readonly [Bytes, Bytes]> {
    const { snapshot: transaction } = this
    const start = after ?? prefix
    const range = this.database.getRange({ start, exclusiveStart: after !== undefined, transaction })
    for (const { key, value } of range) {
      if (!nameOf(key).startsWith(nameOf(prefix))) return
      yield [key, value]
    }
  }

  private overlay(prefix: KeyName, after: KeyName | undefined): readonly BatchEntry[] {
    const found = new Map<KeyName, Bytes | null>()
    for (const layer of this.layers) {
      layer.sorted ??= [...layer.values.keys()].sort()
      const from = after ?? prefix
      for (let i = firstFrom(layer.sorted, from); i < layer.sorted.length; i++) {
        const name = layer.sorted[i] as KeyName
        if (!name.startsWith(prefix)) break
        if (name !== after) found.set(name, layer.values.get(name) as Bytes | null)
      }
    }
    return [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  }
}

/** Position of the first name that is not before `from`. */
function firstFrom(sorted: readonly KeyName[], from: KeyName): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as KeyName) < from) low = middle + 1
    else high = middle
  }
  return low
}
