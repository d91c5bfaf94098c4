import { InvariantViolation, toHex } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import { EMPTY_FRONTIER } from '@chassis/proofs'
import type { VehicleId } from '@chassis/protocol'
import { beforeEach, describe, expect, it } from 'vitest'
import { bindState } from './bind-state.ts'
import type { StateAccess } from './contract.ts'
import { KernelFault } from './kernel-fault.ts'
import { factKey, KEYSPACE, type StateReader, storageKey, treeKey } from './state-reader.ts'
import { StateView } from './state-view.ts'
import { encodeStoredFact, encodeStoredValue } from './stored-value.ts'
import { Counter, chronicleId, counterId, Fact, Head, TOY, type ToyState, toy } from './toy-contract.test-support.ts'
import { MemoryStore, sender } from './toy-ledger.test-support.ts'

const member = sender('m').account
const other = sender('o').account
let store: MemoryStore
let view: StateView
let state: StateAccess<ToyState>

function bind(reader: StateReader): void {
  view = new StateView(reader, sha256)
  state = bindState(view, TOY, toy.state as ToyState)
}

beforeEach(() => {
  store = new MemoryStore()
  bind(store)
})

const id = chronicleId(1)
const added = (amount: bigint) => ({ kind: 'added', amount, by: member }) as const
const dirty = () => [...view.changes().entries].map(({ treeKey: key }) => toHex(key))
const references = () => [...view.changes().references].map(({ index }) => index)

describe('rollback', () => {
  it('takes back values, deletions and what is to be written', () => {
    state.counters.set(counterId(1), { value: 1n })
    const mark = view.savepoint()
    state.counters.set(counterId(1), { value: 2n })
    state.counters.delete(counterId(1))
    state.counters.set(counterId(2), { value: 3n })
    view.rollback(mark)
    expect(state.counters.get(counterId(1))).toEqual({ value: 1n })
    expect(state.counters.has(counterId(2))).toBe(false)
    expect(dirty()).toHaveLength(1)
  })

  it('nests', () => {
    const outer = view.savepoint()
    state.counters.set(counterId(1), { value: 1n })
    const inner = view.savepoint()
    state.counters.set(counterId(1), { value: 2n })
    view.rollback(inner)
    expect(state.counters.get(counterId(1))?.value).toBe(1n)
    view.rollback(outer)
    expect(state.counters.get(counterId(1))).toBeUndefined()
    expect(dirty()).toEqual([])
  })

  it('takes back an opened chronicle with its facts and references, so that it can be opened again', () => {
    const mark = view.savepoint()
    state.logs.open(id, { sum: 0n })
    state.logs.append(id, added(1n), { member, externalRef: 'x' })
    view.rollback(mark)
    expect(state.logs.has(id)).toBe(false)
    expect(state.logs.factCount(id)).toBe(0)
    expect(state.logs.findReference(id, { member, externalRef: 'x' })).toBeUndefined()
    expect(references()).toEqual([])
    expect(() => state.logs.append(id, added(1n))).toThrow(InvariantViolation)
    state.logs.open(id, { sum: 5n })
    expect(state.logs.append(id, added(2n), { member, externalRef: 'x' })).toBe(0)
    expect(state.logs.head(id)).toMatchObject({ sum: 5n, factCount: 1 })
  })

  it('takes back facts and the count in the head, keeping what was there before', () => {
    state.logs.open(id, { sum: 0n })
    state.logs.append(id, added(1n), { member, externalRef: 'a' })
    const mark = view.savepoint()
    state.logs.append(id, added(2n), { member, externalRef: 'b' })
    state.logs.setHead(id, { sum: 9n })
    view.rollback(mark)
    expect(state.logs.head(id)).toMatchObject({ sum: 0n, factCount: 1 })
    expect(state.logs.factCount(id)).toBe(1)
    expect(state.logs.findReference(id, { member, externalRef: 'a' })).toBe(0)
    expect(state.logs.findReference(id, { member, externalRef: 'b' })).toBeUndefined()
  })

  it('leaves a value alone that its schema refused', () => {
    state.counters.set(counterId(1), { value: 1n })
    expect(() => state.counters.set(counterId(1), { value: -1n })).toThrow(InvariantViolation)
    expect(() => state.counters.set(counterId(2), {} as never)).toThrow(InvariantViolation)
    state.logs.open(id, { sum: 0n })
    expect(() => state.logs.append(id, added(-1n), { member, externalRef: 'x' })).toThrow(InvariantViolation)
    expect(state.logs.findReference(id, { member, externalRef: 'x' })).toBeUndefined()
    expect(state.counters.get(counterId(1))).toEqual({ value: 1n })
    expect(state.counters.has(counterId(2))).toBe(false)
    expect(state.logs.factCount(id)).toBe(0)
  })
})

describe('deletion', () => {
  it('of what is not there changes nothing', () => {
    state.counters.delete(counterId(1))
    expect(dirty()).toEqual([])
  })

  it('can be followed by another value in the same block', () => {
    state.counters.set(counterId(1), { value: 1n, note: 'old' })
    state.counters.delete(counterId(1))
    expect(state.counters.has(counterId(1))).toBe(false)
    state.counters.set(counterId(1), { value: 2n })
    expect(state.counters.get(counterId(1))).toEqual({ value: 2n })
  })
})

describe('references', () => {
  it('are unique per member and chronicle', () => {
    for (const n of [1, 2]) state.logs.open(chronicleId(n), { sum: 0n })
    const append = (n: number, by: typeof member, externalRef: string) =>
      state.logs.append(chronicleId(n), added(1n), { member: by, externalRef })
    append(1, member, 'x')
    append(1, other, 'x')
    append(2, member, 'x')
    append(1, member, 'y')
    expect(() => append(1, member, 'x')).toThrow(InvariantViolation)
  })
})

describe('chronicles', () => {
  it('open once, and take facts and a new head only when open', () => {
    expect(() => state.logs.setHead(id, { sum: 1n })).toThrow(InvariantViolation)
    state.logs.open(id, { sum: 0n })
    expect(() => state.logs.open(id, { sum: 0n })).toThrow(InvariantViolation)
  })

  it.each([-1, 1, 0.5, Number.NaN])('have no fact %s: a mistake of the caller', (index) => {
    state.logs.open(id, { sum: 0n })
    state.logs.append(id, added(1n))
    let thrown: unknown
    try {
      state.logs.fact(id, index)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(InvariantViolation)
    expect(thrown).not.toBeInstanceOf(KernelFault)
  })

  it('need keys of the declared length', () => {
    expect(() => state.logs.has('veh_00' as VehicleId)).toThrow(InvariantViolation)
  })
})

describe('storage', () => {
  const address = treeKey(TOY, 1, new Uint8Array(16).fill(1))
  const head = treeKey(TOY, 2, new Uint8Array(16).fill(1))
  const storedHead = encodeStoredValue(Head as never, {
    version: 1,
    changedAt: 3n,
    value: { factCount: 1, factsRoot: new Uint8Array(32), sum: 1n },
    frontier: { size: 1, hashes: [new Uint8Array(32)] },
  })

  it('is read once; what is absent is remembered too', () => {
    let reads = 0
    bind({
      get: () => {
        reads += 1
        return undefined
      },
      scan: () => [],
    })
    for (let i = 0; i < 3; i++) state.counters.get(counterId(1))
    expect(reads).toBe(1)
    state.counters.set(counterId(1), { value: 1n })
    view.settle()
    expect(state.counters.get(counterId(1))).toEqual({ value: 1n })
    expect(reads).toBe(1)
  })

  it('a failed read, a damaged value and a missing or damaged fact are faults of the kernel', () => {
    bind({
      get: () => {
        throw new Error('I/O')
      },
      scan: () => [],
    })
    expect(() => state.counters.get(counterId(1))).toThrow(KernelFault)

    bind(store)
    const good = encodeStoredValue(Counter as never, {
      version: 1,
      changedAt: 0n,
      value: { value: 1n },
      frontier: undefined,
    })
    store.values.set(toHex(storageKey(KEYSPACE.value, address)), good.slice(0, -1))
    expect(() => state.counters.get(counterId(1))).toThrow(KernelFault)

    store.values.set(toHex(storageKey(KEYSPACE.value, head)), storedHead)
    expect(state.logs.factCount(id)).toBe(1)
    expect(() => state.logs.fact(id, 0)).toThrow(KernelFault)
    store.values.set(toHex(factKey(head, 0)), new Uint8Array([0x82, 0x01]))
    expect(() => state.logs.fact(id, 0)).toThrow(KernelFault)
    store.values.set(toHex(factKey(head, 0)), encodeStoredFact(Fact as never, 1, added(4n)))
    expect(state.logs.fact(id, 0)).toEqual(added(4n))
  })

  it('a stack that overflows while reading is the reader’s, not the kernel’s', () => {
    bind({
      get: () => {
        throw new RangeError('Maximum call stack size exceeded')
      },
      scan: () => [],
    })
    expect(() => state.counters.get(counterId(1))).toThrow(RangeError)
  })

  it('a head whose frontier does not fit its count is a fault', () => {
    const bad = encodeStoredValue(Head as never, {
      version: 1,
      changedAt: 3n,
      value: { factCount: 1, factsRoot: new Uint8Array(32), sum: 1n },
      frontier: EMPTY_FRONTIER,
    })
    store.values.set(toHex(storageKey(KEYSPACE.value, head)), bad)
    expect(() => state.logs.head(id)).toThrow(KernelFault)
  })
})
