/** Turns what a block changed into storage writes, tree changes and log leaves. */
import { type Bytes, utf8Encode } from '@chassis/primitives'
import {
  appendToFrontier,
  type Frontier,
  frontierRoot,
  leafHash,
  type MerkleLog,
  type TileStore,
} from '@chassis/proofs'
import {
  type AgendaId,
  type ChoiceType,
  type CommitmentScheme,
  committedForm,
  encode,
  factContext,
  leafContext,
  OUTCOME_LEAF_VERSION,
  OutcomeLeaf,
  type RecordType,
  stateContext,
} from '@chassis/protocol'
import { accounts } from './accounts/contract.ts'
import { factKey, KEYSPACE, type StateReader, type StateWrite, storageKey, u32Bytes, u64Bytes } from './state-reader.ts'
import type { Entry, StateView } from './state-view.ts'
import { encodeStoredValue } from './stored-value.ts'

/** A leaf without what the block adds: height, index, time. */
export type LeafDraft = Omit<OutcomeLeaf, 'height' | 'index' | 'time'>

export interface TreeChange {
  readonly path: Bytes
  readonly valueHash: Bytes | undefined
}

export interface WrittenBlock {
  readonly writes: readonly StateWrite[]
  readonly treeChanges: readonly TreeChange[]
  readonly newAgenda: readonly AgendaId[]
  /** Of the block's leaves, in their order. */
  readonly leafHashes: readonly Bytes[]
}

export class BlockWriter {
  /** Where the log's tiles go: collected as writes of the block, read back through storage. */
  readonly tiles: TileStore
  private readonly scheme: CommitmentScheme
  private readonly tileWrites = new Map<string, Bytes | undefined>()

  constructor(reader: StateReader, scheme: CommitmentScheme) {
    this.scheme = scheme
    const at = (path: string) => storageKey(KEYSPACE.tile, utf8Encode(path))
    this.tiles = {
      get: (path) => (this.tileWrites.has(path) ? this.tileWrites.get(path) : reader.get(at(path))),
      put: (path, bytes) => {
        this.tileWrites.set(path, bytes)
      },
      delete: (path) => {
        this.tileWrites.set(path, undefined)
      },
    }
  }

  write(
    view: StateView,
    log: MerkleLog,
    block: { readonly height: bigint; readonly time: number },
    leaves: readonly LeafDraft[],
  ): WrittenBlock {
    const writes: StateWrite[] = []
    const treeChanges: TreeChange[] = []
    const newAgenda: AgendaId[] = []
    const { entries, references } = view.changes()
    for (const entry of entries) {
      this.writeEntry(entry, block.height, writes, treeChanges)
      if (entry.place.contract === accounts.number && entry.place.definition === accounts.state.agenda && entry.value) {
        newAgenda.push(accounts.state.agenda.key.of(entry.treeKey.subarray(3)))
      }
    }
    for (const { key, index } of references) writes.push([key, u32Bytes(index)])
    const leafHashes = this.appendLeaves(log, block, leaves, writes)
    for (const [path, bytes] of this.tileWrites) writes.push([storageKey(KEYSPACE.tile, utf8Encode(path)), bytes])
    this.tileWrites.clear()
    return { writes, treeChanges, newAgenda, leafHashes }
  }

  private writeEntry(entry: Entry, height: bigint, writes: StateWrite[], treeChanges: TreeChange[]): void {
    const { sha256 } = this.scheme
    const { definition } = entry.place
    const storage = storageKey(KEYSPACE.value, entry.treeKey)
    const path = sha256.hash(entry.treeKey)
    if (entry.value === undefined) {
      writes.push([storage, undefined])
      treeChanges.push({ path, valueHash: undefined })
      return
    }
    if (definition.shape === 'chronicle') {
      const frontier = this.appendFacts(entry, entry.frontier as Frontier, writes)
      entry.frontier = frontier
      // The head is a copy that the view made: nobody else holds it.
      const head = entry.value as { factCount: number; factsRoot: Bytes }
      head.factCount = frontier.size
      head.factsRoot = frontierRoot(sha256, frontier)
    }
    entry.changedAt = height
    const type: RecordType<unknown> = definition.value
    const { value, frontier, encoded } = entry
    const stored = { version: definition.version, changedAt: height, value, frontier, encoded }
    writes.push([storage, encodeStoredValue(type, stored)])
    const committed = committedForm(this.scheme, type, entry.value, {
      context: stateContext(entry.treeKey, height),
      schemaVersion: definition.version,
    })
    treeChanges.push({ path, valueHash: sha256.hash(committed) })
  }

  private appendFacts(entry: Entry, before: Frontier, writes: StateWrite[]): Frontier {
    const { definition } = entry.place
    if (definition.shape !== 'chronicle') return before
    const { sha256 } = this.scheme
    const type: ChoiceType<{ readonly kind: string }> = definition.fact
    let frontier = before
    for (const pending of entry.pending) {
      const fact = pending.fact as { readonly kind: string }
      const index = frontier.size
      const committed = committedForm(this.scheme, type, fact, {
        context: factContext(entry.treeKey, index),
        schemaVersion: definition.version,
      })
      writes.push([factKey(entry.treeKey, index), pending.stored])
      frontier = appendToFrontier(sha256, frontier, leafHash(sha256, committed))
    }
    return frontier
  }

  private appendLeaves(
    log: MerkleLog,
    block: { readonly height: bigint; readonly time: number },
    leaves: readonly LeafDraft[],
    writes: StateWrite[],
  ): readonly Bytes[] {
    const first = log.size
    const entries = leaves.map((draft, index) => {
      const { kind, subject, code, operations, failedCall, from, events } = draft
      const { height, time } = block
      const leaf: OutcomeLeaf = { kind, height, index, time, subject, code, operations, failedCall, from, events }
      const position = BigInt(first + index)
      const positionBytes = u64Bytes(position)
      writes.push([storageKey(KEYSPACE.outcome, positionBytes), encode(OutcomeLeaf, leaf)])
      // A transaction that did not authenticate is not to be found by its id: the same one may be included properly, or
      // was.
      if (kind !== 'transaction' || from !== undefined)
        writes.push([storageKey(KEYSPACE.subject, subject), positionBytes])
      return committedForm(this.scheme, OutcomeLeaf, leaf, {
        context: leafContext(position),
        schemaVersion: OUTCOME_LEAF_VERSION,
      })
    })
    const leafHashes = log.append(entries)
    log.flush()
    return leafHashes
  }
}
