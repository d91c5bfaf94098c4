/** Tells followers what became durable, so that other threads read without asking the one that executes. */
import type { StateWrite } from '@chassis/kernel'
import type { StatePosition } from '../state-store/state-position.ts'
import { type BatchEntry, nameOf, packBatch } from '../state-store/write-batch.ts'

export interface FeedBlock {
  readonly position: StatePosition
  /** The signed checkpoint over exactly this position. */
  readonly note: string
  /** Height of the state that the folder's LMDB holds by now; undefined before its first checkpoint. */
  readonly storedHeight: number | undefined
  /** What the block wrote, packed. Shared among followers: not to be changed. */
  readonly writes: Uint8Array
}

/** Like a block, with everything that LMDB does not hold yet as its writes. */
export type FeedStart = FeedBlock

export interface FeedSink {
  start(start: FeedStart): void
  /** In order of height, none left out. */
  block(block: FeedBlock): void
}

/** What the feed asks of the application. */
export interface FeedSource {
  readonly position: StatePosition
  readonly storedHeight: number | undefined
  /** What was executed and LMDB does not hold. */
  unwritten(): Iterable<BatchEntry>
}

export class LedgerFeed {
  private readonly source: FeedSource
  private readonly sinks = new Set<FeedSink>()

  constructor(source: FeedSource) {
    this.source = source
  }

  /** To be called when nothing executed waits for its sync. `note`: the checkpoint of that moment. */
  add(sink: FeedSink, note: string): () => void {
    const { storedHeight } = this.source
    const writes = packBatch([...this.source.unwritten()])
    sink.start({ position: portable(this.source.position), note, storedHeight, writes })
    this.sinks.add(sink)
    return () => {
      this.sinks.delete(sink)
    }
  }

  block(position: StatePosition, note: string, writes: readonly StateWrite[]): void {
    if (this.sinks.size === 0) return
    const packed = packBatch(writes.map(([key, value]) => [nameOf(key), value ?? null] as const))
    const block = { position: portable(position), note, storedHeight: this.source.storedHeight, writes: packed }
    for (const sink of this.sinks) sink.block(block)
  }
}

/** A message to another thread copies the whole memory behind a byte array, and these are cut from large slabs. */
function portable(position: StatePosition): StatePosition {
  const { appHash, logRoot, stateRoot } = position
  return {
    ...position,
    appHash: new Uint8Array(appHash),
    logRoot: new Uint8Array(logRoot),
    stateRoot: new Uint8Array(stateRoot),
  }
}
