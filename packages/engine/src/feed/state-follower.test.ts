import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEYSPACE } from '@chassis/kernel'
import { compareBytes, toHex } from '@chassis/primitives'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { foundSoloLedger } from '../solo/open-solo-ledger.ts'
import type { StatePosition } from '../state-store/state-position.ts'
import { openStateStore, type StateStore } from '../state-store/state-store.ts'
import { signPost, TALLY_START, tallyGenesis, tallyId, tallyRules, tallySenders } from '../testkit/tally-ledger.ts'
import { LedgerFeed } from './ledger-feed.ts'
import { StateFollower } from './state-follower.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'chassis-follow-')), 'state')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const at = (height: number): StatePosition => ({
  height,
  time: 1_000 + height,
  logSize: height,
  appHash: new Uint8Array(32).fill(height),
  logRoot: new Uint8Array(32),
  stateRoot: new Uint8Array(32),
})

/** The feed as the solo driver has it, over a bare store. */
function feedOf(store: StateStore, height: () => number) {
  return new LedgerFeed({
    get position() {
      return at(height())
    },
    get storedHeight() {
      return store.position?.height
    },
    unwritten: () => store.unwritten(),
  })
}

const key = fc.uint8Array({ minLength: 1, maxLength: 3 }).map((bytes) => Uint8Array.from([1, ...bytes]))
const value = fc.option(fc.uint8Array({ maxLength: 4 }), { nil: undefined })
const step = fc.oneof(
  fc.record({ kind: fc.constant('block' as const), writes: fc.array(fc.tuple(key, value), { maxLength: 8 }) }),
  fc.record({ kind: fc.constantFrom('freeze' as const, 'write' as const, 'deliver' as const) }),
)

describe('state follower', () => {
  it('shows the state of its height, whatever was checkpointed and however late the feed arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 25 }), async (before, after) => {
        rmSync(folder, { recursive: true, force: true })
        const store = await openStateStore({ folder, writer: 'inline' })
        const follower = StateFollower.open(folder)
        let height = 0
        const models = [new Map<string, Uint8Array>()]
        const feed = feedOf(store, () => height)
        const queue: (() => void)[] = []
        const take = (steps: typeof after) =>
          Promise.all(
            steps.map(async (s) => {
              if (s.kind === 'block') {
                height += 1
                const model = new Map(models[height - 1])
                for (const [k, v] of s.writes) v === undefined ? model.delete(toHex(k)) : model.set(toHex(k), v)
                models.push(model)
                store.apply(s.writes)
                feed.block(at(height), `note ${height}`, s.writes)
              } else if (s.kind === 'freeze' && !store.checkpointing) store.freeze(at(height))
              else if (s.kind === 'write' && store.checkpointing) await store.writeFrozen()
              else if (s.kind === 'deliver') for (const run of queue.splice(0)) run()
              check()
            }),
          )
        const check = () => {
          if (!follower.ready) return
          const model = models[follower.position.height] as Map<string, Uint8Array>
          expect(follower.note).toBe(`note ${follower.position.height}`)
          const entries = [...follower.scan(Uint8Array.of(1))].map(([k, v]) => [toHex(k), toHex(v)])
          const wanted = [...model].sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, toHex(v)])
          expect(entries).toEqual(wanted)
          for (const [k, v] of wanted) expect(toHex(follower.get(fromHexKey(k as string)) ?? new Uint8Array())).toBe(v)
          const middle = wanted[Math.floor(wanted.length / 2)]
          if (middle === undefined) return
          const rest = [...follower.scan(Uint8Array.of(1), fromHexKey(middle[0] as string))].map(([k]) => toHex(k))
          expect(rest).toEqual(wanted.slice(Math.floor(wanted.length / 2) + 1).map(([k]) => k))
        }
        await take(before)
        feed.add(
          {
            start: (start) => queue.push(() => follower.start({ ...start, note: `note ${start.position.height}` })),
            block: (block) => queue.push(() => follower.block(block)),
          },
          'note',
        )
        await take(after)
        for (const run of queue.splice(0)) run()
        expect(follower.ready).toBe(true)
        expect(follower.position.height).toBe(height)
        check()
        await follower.close()
        await store.close()
      }),
      { numRuns: 60 },
    )
  })

  it('follows a ledger: each block before its acknowledgement, the same state at the end', async () => {
    const senders = tallySenders(1)
    const [sender] = senders as [(typeof senders)[0]]
    let clock = TALLY_START + 1_000
    const dir = join(folder, '..', 'ledger')
    const ledger = await foundSoloLedger(
      {
        dir,
        rules: tallyRules,
        workers: 0,
        checkpointWriter: 'inline',
        now: () => clock++,
        checkpointPace: { dirtyKeys: 40, blocks: 1_000 },
        alarm() {},
      },
      tallyGenesis(senders),
    )
    const post = () =>
      ledger.submit(
        signPost({ ledger: ledger.ledgerId, sender, validUntil: clock + 60_000, tally: tallyId(1), amount: 5n }),
      )
    await post()
    const follower = StateFollower.open(join(dir, 'state'))
    expect(() => follower.position).toThrow('the feed has not begun')
    const heights: number[] = []
    const stop = await ledger.follow({
      start: (start) => follower.start(start),
      block(block) {
        heights.push(block.position.height)
        follower.block(block)
      },
    })
    expect(follower.position.height).toBe(1)
    for (let i = 0; i < 30; i++) {
      const { height } = await post()
      expect(heights.at(-1)).toBe(height)
    }
    expect(heights).toEqual(Array.from({ length: 30 }, (_, i) => i + 2))
    const view = await ledger.atCheckpoint(({ reader, note }) => ({
      note,
      entries: [...reader.scan(Uint8Array.of(KEYSPACE.value))].map(([k, v]) => [toHex(k), toHex(v)]),
    }))
    expect(follower.note).toBe(view.note)
    const entries = [...follower.scan(Uint8Array.of(KEYSPACE.value))]
    expect(entries.map(([k, v]) => [toHex(k), toHex(v)])).toEqual(view.entries)
    const keys = entries.map(([k]) => k)
    expect(keys.every((k, i) => i === 0 || compareBytes(keys[i - 1] as Uint8Array, k) < 0)).toBe(true)
    stop()
    await post()
    expect(heights).toHaveLength(30)
    await follower.close()
    await ledger.close()
  })
})

function fromHexKey(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, 'hex'))
}
