/** The block's view of the state: decoded values over storage, with savepoints; nothing is written here. */
import { assert, type Bytes, concatBytes, type Sha256, toHex, utf8Encode } from '@chassis/primitives'
import { EMPTY_FRONTIER, type Frontier } from '@chassis/proofs'
import { type AccountId, accountId } from '@chassis/protocol'
import type { FactReference } from './contract.ts'
import type { AnyDefinition } from './state-definition.ts'
import { factKey, KEYSPACE, type StateReader, storageKey, treeKey } from './state-reader.ts'
import { decodeStoredFact, decodeStoredValue } from './stored-value.ts'

/** A map or chronicle of one contract, with its address. */
export interface Place {
  readonly contract: number
  readonly definition: AnyDefinition
  /** Prefix of cache keys. */
  readonly tag: string
}

export function place(contract: number, definition: AnyDefinition): Place {
  return { contract, definition, tag: `${contract}.${definition.number}:` }
}

export interface Entry {
  readonly place: Place
  readonly treeKey: Bytes
  value: unknown
  frontier: Frontier | undefined
  changedAt: bigint
  /** Facts appended in this block, in order. */
  pending: unknown[]
  dirty: boolean
}

type Undo = () => void

/** Decoded entries kept between blocks. */
const CACHE_MAX = 100_000

export class StateView {
  private readonly reader: StateReader
  private readonly sha256: Sha256
  private readonly entries = new Map<string, Entry>()
  private readonly dirtyEntries = new Map<string, Entry>()
  private readonly newReferences = new Map<string, { key: Bytes; index: number }>()
  private readonly undo: Undo[] = []

  constructor(reader: StateReader, sha256: Sha256) {
    this.reader = reader
    this.sha256 = sha256
  }

  private load(at: Place, key: string): Entry {
    const cacheKey = at.tag + key
    const known = this.entries.get(cacheKey)
    if (known) return known
    const address = treeKey(at.contract, at.definition.number, at.definition.key.bytesOf(key))
    const bytes = this.reader.get(storageKey(KEYSPACE.value, address))
    const entry: Entry = {
      place: at,
      treeKey: address,
      value: undefined,
      frontier: undefined,
      changedAt: 0n,
      pending: [],
      dirty: false,
    }
    if (bytes) {
      const stored = decodeStoredValue(at.definition.value, at.definition.shape === 'chronicle', bytes)
      entry.value = stored.value
      entry.frontier = stored.frontier
      entry.changedAt = stored.changedAt
    }
    this.entries.set(cacheKey, entry)
    return entry
  }

  get(at: Place, key: string): unknown {
    return this.load(at, key).value
  }

  set(at: Place, key: string, value: unknown): void {
    const entry = this.load(at, key)
    this.touch(at.tag + key, entry)
    entry.value = value
    if (at.definition.shape === 'chronicle' && entry.frontier === undefined) entry.frontier = EMPTY_FRONTIER
  }

  private touch(cacheKey: string, entry: Entry): void {
    const { value, frontier, dirty } = entry
    const pendingCount = entry.pending.length
    this.undo.push(() => {
      entry.value = value
      entry.frontier = frontier
      entry.pending.length = pendingCount
      if (!dirty) {
        entry.dirty = false
        this.dirtyEntries.delete(cacheKey)
      }
    })
    if (!dirty) {
      entry.dirty = true
      this.dirtyEntries.set(cacheKey, entry)
    }
  }

  factCount(at: Place, key: string): number {
    const entry = this.load(at, key)
    return (entry.frontier?.size ?? 0) + entry.pending.length
  }

  append(at: Place, key: string, fact: unknown, reference?: FactReference): number {
    const entry = this.load(at, key)
    assert(entry.value !== undefined && entry.frontier !== undefined, 'append to a chronicle that is not open')
    const index = entry.frontier.size + entry.pending.length
    this.touch(at.tag + key, entry)
    entry.pending.push(fact)
    if (reference) this.remember(entry.treeKey, reference, index)
    return index
  }

  private remember(headKey: Bytes, reference: FactReference, index: number): void {
    const key = this.referenceKey(headKey, reference)
    const text = toHex(key)
    assert(!this.newReferences.has(text) && this.reader.get(key) === undefined, 'external reference used before')
    this.newReferences.set(text, { key, index })
    this.undo.push(() => this.newReferences.delete(text))
  }

  findReference(at: Place, key: string, reference: FactReference): number | undefined {
    const storage = this.referenceKey(this.load(at, key).treeKey, reference)
    const fresh = this.newReferences.get(toHex(storage))
    if (fresh) return fresh.index
    const bytes = this.reader.get(storage)
    return bytes && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
  }

  private referenceKey(headKey: Bytes, reference: FactReference): Bytes {
    return referenceKey(this.sha256, headKey, reference)
  }

  fact(at: Place, key: string, index: number): unknown {
    const entry = this.load(at, key)
    const stored = entry.frontier?.size ?? 0
    if (index >= stored) {
      const fact = entry.pending[index - stored]
      assert(fact !== undefined, 'no such fact')
      return fact
    }
    const bytes = this.reader.get(factKey(entry.treeKey, index))
    const { definition } = at
    assert(bytes !== undefined && definition.shape === 'chronicle', 'fact missing in storage')
    return decodeStoredFact(definition.fact, bytes).fact
  }

  /** A mark to roll back to. */
  savepoint(): number {
    return this.undo.length
  }

  rollback(savepoint: number): void {
    while (this.undo.length > savepoint) (this.undo.pop() as Undo)()
  }

  /** What changed in this block. */
  changes(): { readonly entries: Iterable<Entry>; readonly references: Iterable<{ key: Bytes; index: number }> } {
    return { entries: this.dirtyEntries.values(), references: this.newReferences.values() }
  }

  /** Ends the block: what was collected is now what storage will answer. */
  settle(): void {
    for (const entry of this.dirtyEntries.values()) {
      entry.dirty = false
      entry.pending = []
    }
    this.dirtyEntries.clear()
    this.newReferences.clear()
    this.undo.length = 0
    let surplus = this.entries.size - CACHE_MAX
    if (surplus <= 0) return
    for (const key of this.entries.keys()) {
      if (surplus-- <= 0) break
      this.entries.delete(key)
    }
  }
}

/** Storage key that makes (member, external reference) unique within one chronicle. */
export function referenceKey(sha256: Sha256, headKey: Bytes, reference: FactReference): Bytes {
  const member: AccountId = reference.member
  const digest = sha256.hash(concatBytes(accountId.bytesOf(member), utf8Encode(reference.externalRef)))
  return storageKey(KEYSPACE.reference, concatBytes(headKey, digest.subarray(0, 16)))
}
