/** The thread that writes a snapshot: stopped at any moment it ends by itself, and the process goes on. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ledgerId } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStateSnapshot } from '../../state-store/state-snapshot.ts'
import { openStateStore } from '../../state-store/state-store.ts'
import { SnapshotShelf } from './snapshot-shelf.ts'

const ENTRIES = 20_000
const folder = mkdtempSync(join(tmpdir(), 'chassis-shelf-'))
const stateFolder = join(folder, 'state')
const shelf = () =>
  new SnapshotShelf({
    folder: join(folder, 'snapshots'),
    stateFolder,
    ledgerId: ledgerId.of(new Uint8Array(32).fill(7)),
    genesis: new Uint8Array(100),
    keep: 2,
    pieceBytes: 65_536,
  })

beforeAll(async () => {
  const store = await openStateStore({ folder: stateFolder, writer: 'inline' })
  const key = (n: number) => Uint8Array.of(1, n >> 16, (n >> 8) & 0xff, n & 0xff)
  store.apply(Array.from({ length: ENTRIES }, (_, n) => [key(n), new Uint8Array(200).fill(n & 0xff)] as const))
  const root = (fill: number) => new Uint8Array(32).fill(fill)
  await store.checkpoint({ height: 5, time: 1_005, logSize: 5, appHash: root(1), logRoot: root(2), stateRoot: root(3) })
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the thread that writes a snapshot', () => {
  it('has closed its LMDB when the snapshot is there, again and again', async () => {
    const kept = shelf()
    const lengths = new Set<number>()
    for (let i = 0; i < 8; i++) {
      lengths.add(await kept.take(5, () => undefined))
      expect(kept.busy).toBe(false)
      for (const name of readdirSync(join(folder, 'snapshots'))) rmSync(join(folder, 'snapshots', name))
    }
    expect([...lengths]).toEqual([[...lengths][0]])
    expect([...lengths][0]).toBeGreaterThan(ENTRIES * 200)
  })

  it('ends when it is not wanted any more, and leaves no snapshot', async () => {
    const kept = shelf()
    for (let i = 0; i < 5; i++) {
      let closed: Promise<void> | undefined
      const taken = kept.take(5, () => {
        closed = kept.close()
      })
      await expect(taken).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })
      await closed
      expect([kept.busy, kept.list()]).toEqual([false, []])
    }
    // The state is still read as before.
    const state = openStateSnapshot(stateFolder)
    expect([...state.scan(Uint8Array.of(1))]).toHaveLength(ENTRIES)
    await state.close()
  })

  it('is stopped before it has begun, too', async () => {
    const kept = shelf()
    const taken = kept.take(5, () => undefined)
    await Promise.all([kept.close(), expect(taken).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })])
    await shelf().close()
  })
})
