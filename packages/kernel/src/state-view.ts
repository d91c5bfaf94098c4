/** The block's view of the state: decoded values over storage, with savepoints; nothing is written here. */
import { assert, type Bytes, concatBytes, readU32, type Sha256, utf8Encode } from '@chassis/primitives'
import { EMPTY_FRONTIER, type Frontier } from '@chassis/proofs'
import { accountId } from '@chassis/protocol'
import type { FactReference } from './contract.ts'
import { fromStorage, KernelFault } from './kernel-fault.ts'
import type { AnyDefinition } from './state-definition.ts'
import { factKey, KEYSPACE, type StateReader, storageKey, treeKey } from './state-reader.ts'
import { decodeStoredFact, decodeStoredValue, encodeOwnPart, encodeStoredFact } from './stored-value.ts'

/** A map or chronicle of one contract, with its address and what is known of it. */
export interface Place {
  readonly contract: number
  readonly definition: AnyDefinition
  readonly entries: Map<string, Entry>
}

/** A fact with its stored form: encoding it inside the call is what validates it. */
export interface PendingFact {
  readonly fact: unknown
  readonly stored: Bytes
}

export interface Entry {
  readonly place: Place
  readonly key: string
  readonly treeKey: Bytes
  value: unknown
  /** What `encodeOwnPart` gave for a value that was set in this block. */
  encoded: Bytes | undefined
  frontier: Frontier | undefined
  changedAt: bigint
  /** Facts appended in this block, in order. */
  pending: PendingFact[]
  dirty: boolean
}

type Undo = () => void

/** A reference that was given out in this block, or looked for last. */
interface KnownReference {
  readonly headKey: Bytes
  readonly member: string
  readonly externalRef: string
  readonly key: Bytes
}

/** Decoded entries kept between blocks. */
const CACHE_MAX = 100_000

export class StateView {
  private readonly reader: StateReader
  private readonly sha256: Sha256
  private readonly places: Place[] = []
  private readonly dirtyEntries = new Set<Entry>()
  private readonly newReferences = new Map<string, { key: Bytes; index: number }>()
  private readonly undo: Undo[] = []
  private lastReference: KnownReference | undefined

  constructor(reader: StateReader, sha256: Sha256) {
    this.reader = reader
    this.sha256 = sha256
  }

  /** The place of a contract's map or chronicle; the same one whenever it is asked for. */
  place(contract: number, definition: AnyDefinition): Place {
    const known = this.places.find((at) => at.contract === contract && at.definition.number === definition.number)
    if (known) return known
    const at: Place = { contract, definition, entries: new Map() }
    this.places.push(at)
    return at
  }

  private load(at: Place, key: string): Entry {
    const known = at.entries.get(key)
    if (known) return known
    const keyBytes = at.definition.key.bytesOf(key)
    assert(keyBytes.length === at.definition.key.length, 'a key of another length than its map declares')
    const address = treeKey(at.contract, at.definition.number, keyBytes)
    const bytes = this.stored(storageKey(KEYSPACE.value, address))
    const entry: Entry = {
      place: at,
      key,
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
    at.entries.set(key, entry)
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
    const { value: type, shape } = at.definition
    this.replace(at, key, value, value === undefined ? undefined : encodeOwnPart(type, shape === 'chronicle', value))
  }

  /** Sets what the kernel itself has made: it is encoded once, at the end of the block. */
  setOwn(at: Place, key: string, value: unknown): void {
    this.replace(at, key, value, undefined)
  }

  private replace(at: Place, key: string, value: unknown, encoded: Bytes | undefined): void {
    const entry = this.load(at, key)
    if (value === undefined && entry.value === undefined && !entry.dirty) return
    this.touch(entry)
    entry.value = value
    entry.encoded = encoded
    if (at.definition.shape === 'chronicle' && entry.frontier === undefined) entry.frontier = EMPTY_FRONTIER
  }

  private touch(entry: Entry): void {
    const { value, encoded, frontier, dirty } = entry
    const pendingCount = entry.pending.length
    this.undo.push(() => {
      entry.value = value
      entry.encoded = encoded
      entry.frontier = frontier
      entry.pending.length = pendingCount
      if (!dirty) {
        entry.dirty = false
        this.dirtyEntries.delete(entry)
      }
    })
    if (!dirty) {
      entry.dirty = true
      this.dirtyEntries.add(entry)
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
    if (reference) this.remember(entry, reference, index)
    this.touch(entry)
    entry.pending.push({ fact, stored })
    // Within a block, too, the head says how many facts there are; otherwise results would depend on where blocks end.
    entry.value = { ...(entry.value as object), factCount: index + 1 }
    return index
  }

  private remember(entry: Entry, reference: FactReference, index: number): void {
    const name = referenceName(entry, reference)
    const key = this.referenceKey(entry.treeKey, reference)
    assert(!this.newReferences.has(name) && this.stored(key) === undefined, 'external reference used before')
    this.newReferences.set(name, { key, index })
    this.undo.push(() => this.newReferences.delete(name))
  }

  findReference(at: Place, key: string, reference: FactReference): number | undefined {
    const entry = this.load(at, key)
    const fresh = this.newReferences.get(referenceName(entry, reference))
    if (fresh) return fresh.index
    const bytes = this.stored(this.referenceKey(entry.treeKey, reference))
    return bytes && readU32(bytes, 0)
  }

  /** A method asks whether a reference is free before it appends a fact with it: the second time costs nothing. */
  private referenceKey(headKey: Bytes, { member, externalRef }: FactReference): Bytes {
    const last = this.lastReference
    if (last?.headKey === headKey && last.member === member && last.externalRef === externalRef) return last.key
    const key = referenceKey(this.sha256, headKey, { member, externalRef })
    this.lastReference = { headKey, member, externalRef, key }
    return key
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
    return { entries: this.dirtyEntries, references: this.newReferences.values() }
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

  /** Forgets the oldest of too many entries, of each place its share. Between blocks only: nothing may be dirty. */
  trim(): void {
    let size = 0
    for (const { entries } of this.places) size += entries.size
    if (size <= CACHE_MAX) return
    for (const { entries } of this.places) {
      let surplus = Math.ceil(((size - CACHE_MAX) * entries.size) / size)
      for (const key of entries.keys()) {
        if (surplus-- <= 0) break
        entries.delete(key)
      }
    }
  }
}

/** Names a reference within the block: nothing in a key or an account id is a space, and what follows them is last. */
function referenceName({ place, key }: Entry, { member, externalRef }: FactReference): string {
  return `${place.contract} ${place.definition.number} ${key} ${member} ${externalRef}`
}

/** Storage key that makes (member, external reference) unique within one chronicle. */
export function referenceKey(sha256: Sha256, headKey: Bytes, reference: FactReference): Bytes {
  const digest = sha256.hash(concatBytes(accountId.bytesOf(reference.member), utf8Encode(reference.externalRef)))
  return storageKey(KEYSPACE.reference, concatBytes(headKey, digest.subarray(0, 16)))
}
