/** The block's view of the state: decoded values over storage, with savepoints; nothing is written here. */
import { assert, type Bytes, concatBytes, type Sha256, toHex, utf8Encode } from '@chassis/primitives'
import { EMPTY_FRONTIER, type Frontier } from '@chassis/proofs'
import { type AccountId, accountId, encode } from '@chassis/protocol'
import type { FactReference } from './contract.ts'
import { fromStorage, KernelFault } from './kernel-fault.ts'
import type { AnyDefinition } from './state-definition.ts'
import { factKey, KEYSPACE, type StateReader, storageKey, treeKey } from './state-reader.ts'
import { decodeStoredFact, decodeStoredValue, encodeStoredFact } from './stored-value.ts'

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

/** A fact with its stored form: encoding it inside the call is what validates it. */
export interface PendingFact {
  readonly fact: unknown
  readonly stored: Bytes
}

export interface Entry {
  readonly place: Place
  readonly treeKey: Bytes
  value: unknown
  /** The encoded record, of a map's value that was set in this block. */
  encoded: Bytes | undefined
  frontier: Frontier | undefined
  changedAt: bigint
  /** Facts appended in this block, in order. */
  pending: PendingFact[]
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
    const keyBytes = at.definition.key.bytesOf(key)
    assert(keyBytes.length === at.definition.key.length, 'a key of another length than its map declares')
    const address = treeKey(at.contract, at.definition.number, keyBytes)
    const bytes = this.stored(storageKey(KEYSPACE.value, address))
    const entry: Entry = {
      place: at,
      treeKey: address,
      value: undefined,
      encoded: undefined,
      frontier: undefined,
      changedAt: 0n,
      pending: [],
      dirty: false,
    }
    if (bytes) {
      const { definition } = at
      const stored = fromStorage('a value cannot be decoded', () =>
        decodeStoredValue(definition.value, definition.shape === 'chronicle', bytes),
      )
      entry.value = stored.value
      entry.frontier = stored.frontier
      entry.changedAt = stored.changedAt
    }
    this.entries.set(cacheKey, entry)
    return entry
  }

  private stored(key: Bytes): Bytes | undefined {
    return fromStorage('a read failed', () => this.reader.get(key))
  }

  get(at: Place, key: string): unknown {
    return this.load(at, key).value
  }

  /** Sets or, with undefined, deletes. A value outside its schema fails here, inside the call that sets it. */
  set(at: Place, key: string, value: unknown): void {
    const entry = this.load(at, key)
    if (value === undefined && entry.value === undefined && !entry.dirty) return
    const { definition } = at
    const encoded = value === undefined ? undefined : encode(definition.value, value)
    this.touch(at.tag + key, entry)
    entry.value = value
    // The kernel completes a chronicle's head at the end of the block, so its encoding is not the final one.
    entry.encoded = definition.shape === 'map' ? encoded : undefined
    if (definition.shape === 'chronicle' && entry.frontier === undefined) entry.frontier = EMPTY_FRONTIER
  }

  private touch(cacheKey: string, entry: Entry): void {
    const { value, encoded, frontier, dirty } = entry
    const pendingCount = entry.pending.length
    this.undo.push(() => {
      entry.value = value
      entry.encoded = encoded
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
    const { definition } = at
    assert(definition.shape === 'chronicle', 'only chronicles have facts')
    assert(entry.value !== undefined && entry.frontier !== undefined, 'append to a chronicle that is not open')
    const index = entry.frontier.size + entry.pending.length
    const stored = encodeStoredFact(definition.fact, definition.version, fact)
    if (reference) this.remember(entry.treeKey, reference, index)
    this.touch(at.tag + key, entry)
    entry.pending.push({ fact, stored })
    // Within a block, too, the head says how many facts there are; otherwise results would depend on where blocks end.
    entry.value = { ...(entry.value as object), factCount: index + 1 }
    return index
  }

  private remember(headKey: Bytes, reference: FactReference, index: number): void {
    const key = this.referenceKey(headKey, reference)
    const text = toHex(key)
    assert(!this.newReferences.has(text) && this.stored(key) === undefined, 'external reference used before')
    this.newReferences.set(text, { key, index })
    this.undo.push(() => this.newReferences.delete(text))
  }

  findReference(at: Place, key: string, reference: FactReference): number | undefined {
    const storage = this.referenceKey(this.load(at, key).treeKey, reference)
    const fresh = this.newReferences.get(toHex(storage))
    if (fresh) return fresh.index
    const bytes = this.stored(storage)
    return bytes && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
  }

  private referenceKey(headKey: Bytes, reference: FactReference): Bytes {
    return referenceKey(this.sha256, headKey, reference)
  }

  fact(at: Place, key: string, index: number): unknown {
    const entry = this.load(at, key)
    const { definition } = at
    assert(definition.shape === 'chronicle', 'only chronicles have facts')
    const stored = entry.frontier?.size ?? 0
    assert(Number.isInteger(index) && index >= 0 && index < stored + entry.pending.length, 'no such fact')
    if (index >= stored) return (entry.pending[index - stored] as PendingFact).fact
    const bytes = this.stored(factKey(entry.treeKey, index))
    if (bytes === undefined) throw new KernelFault('storage: a fact is missing')
    return fromStorage('a fact cannot be decoded', () => decodeStoredFact(definition.fact, bytes).fact)
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
      entry.encoded = undefined
    }
    this.dirtyEntries.clear()
    this.newReferences.clear()
    this.undo.length = 0
    this.trim()
  }

  /** Forgets the oldest of too many entries. Between blocks only: nothing may be dirty. */
  trim(): void {
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
