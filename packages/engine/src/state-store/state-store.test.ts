import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareBytes, toHex } from '@chassis/primitives'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StatePosition } from './state-position.ts'
import { openStateSnapshot } from './state-snapshot.ts'
import { openStateStore } from './state-store.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'chassis-state-')), 'state')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (height: number): StatePosition => ({
  height,
  time: 1_000 + height,
  logSize: height,
  appHash: new Uint8Array(32).fill(height),
  logRoot: new Uint8Array(32).fill(1),
  stateRoot: new Uint8Array(32).fill(2),
})

const key = fc.uint8Array({ minLength: 1, maxLength: 3 }).map((bytes) => Uint8Array.from([1, ...bytes]))
const value = fc.option(fc.uint8Array({ maxLength: 4 }), { nil: undefined })
const step = fc.oneof(
  fc.record({ kind: fc.constant('apply' as const), writes: fc.array(fc.tuple(key, value), { maxLength: 8 }) }),
  fc.record({ kind: fc.constantFrom('freeze' as const, 'write' as const, 'reopen' as const) }),
)

describe('state store', () => {
  it('answers like a map through freezes, checkpoints and reopening', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), key, async (steps, probe) => {
        rmSync(folder, { recursive: true, force: true })
        let store = await openStateStore({ folder, writer: 'inline' })
        let model = new Map<string, Uint8Array>()
        let height = 0
        for (const s of steps) {
          if (s.kind === 'apply') {
            store.apply(s.writes)
            for (const [k, v] of s.writes) v === undefined ? model.delete(toHex(k)) : model.set(toHex(k), v)
          } else if (s.kind === 'freeze') {
            if (!store.checkpointing) store.freeze(at(++height))
          } else if (s.kind === 'write') {
            if (store.checkpointing) await store.writeFrozen()
          } else {
            if (store.checkpointing) await store.writeFrozen()
            await store.checkpoint(at(++height))
            await store.close()
            store = await openStateStore({ folder, writer: 'inline' })
            expect(store.position?.height).toBe(height)
          }
          const found = store.get(probe)
          expect(found && toHex(found)).toBe(model.has(toHex(probe)) ? toHex(model.get(toHex(probe))!) : undefined)
          for (const prefix of [Uint8Array.of(1), probe.subarray(0, 2)]) {
            const expected = [...model]
              .filter(([k]) => k.startsWith(toHex(prefix)))
              .sort((a, b) => (a[0] < b[0] ? -1 : 1))
            const scanned = [...store.scan(prefix)].map(([k, v]) => [toHex(k), toHex(v)])
            expect(scanned).toEqual(expected.map(([k, v]) => [k, toHex(v)]))
            const later = [...store.scan(prefix, probe)].map(([k]) => k)
            expect(later.every((k) => compareBytes(k, probe) > 0)).toBe(true)
            expect(later.length).toBe(expected.filter(([k]) => k > toHex(probe)).length)
          }
        }
        await store.close()
        model = new Map()
      }),
      { numRuns: 25 },
    )
  })

  it('gives other readers the last checkpoint, as one picture', async () => {
    const store = await openStateStore({ folder, writer: 'inline' })
    expect(() => openStateSnapshot(folder)).toThrow(expect.objectContaining({ code: 'STATE_ABSENT' }))
    store.apply([[Uint8Array.of(1, 1), Uint8Array.of(10)]])
    await store.checkpoint(at(1))
    const snapshot = openStateSnapshot(folder)
    store.apply([
      [Uint8Array.of(1, 1), Uint8Array.of(11)],
      [Uint8Array.of(1, 2), Uint8Array.of(12)],
    ])
    await store.checkpoint(at(2))
    expect(snapshot.position.height).toBe(1)
    expect([...(snapshot.get(Uint8Array.of(1, 1)) ?? [])]).toEqual([10])
    expect([...snapshot.scan(Uint8Array.of(1))]).toHaveLength(1)
    await snapshot.close()
    const later = openStateSnapshot(folder)
    expect(later.position.height).toBe(2)
    expect([...later.scan(Uint8Array.of(1))]).toHaveLength(2)
    await later.close()
    await store.close()
  })

  it('checkpoints from a thread of its own while readers go on', async () => {
    const store = await openStateStore({ folder })
    const keyOf = (i: number) => Uint8Array.of(1, i >> 16, (i >> 8) & 255, i & 255)
    for (let round = 1; round <= 3; round++) {
      for (let i = 0; i < 20_000; i++) store.apply([[keyOf(i), Uint8Array.of(round)]])
      const writing = store.checkpoint(at(round))
      expect(store.checkpointing).toBe(true)
      expect(store.get(keyOf(7))?.[0]).toBe(round)
      await writing
      expect(store.position?.height).toBe(round)
      expect(store.get(keyOf(19_999))?.[0]).toBe(round)
    }
    await store.close()
    const again = await openStateStore({ folder, writer: 'inline' })
    expect([...again.scan(Uint8Array.of(1))]).toHaveLength(20_000)
    await again.close()
  })
})
