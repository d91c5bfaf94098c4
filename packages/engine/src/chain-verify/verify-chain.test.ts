import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEYSPACE } from '@chassis/kernel'
import { toHex } from '@chassis/primitives'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundSoloLedger, openSoloLedger } from '../solo/open-solo-ledger.ts'
import { openStateStore } from '../state-store/state-store.ts'
import { tally } from '../testkit/tally-contract.ts'
import { signPost, TALLY_START, tallyGenesis, tallyId, tallyRules, tallySenders } from '../testkit/tally-ledger.ts'
import { type ChainReport, FINDINGS_MAX } from './chain-report.ts'
import { verifyChain } from './verify-chain.ts'

const BLOCKS = 30
let base: string
let good: string
let dir: string
let appHash: string

const options = (folder: string) => {
  let clock = TALLY_START + 1_000
  return {
    dir: folder,
    rules: tallyRules,
    workers: 0,
    checkpointWriter: 'inline' as const,
    segmentBytes: 8_000,
    now: () => clock++,
    alarm() {},
  }
}

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'chassis-verify-test-'))
  good = join(base, 'good')
  const senders = tallySenders(3)
  const ledger = await foundSoloLedger(options(good), tallyGenesis(senders))
  for (let i = 0; i < BLOCKS; i++) {
    const sender = senders[i % 3] as (typeof senders)[0]
    const validUntil = TALLY_START + 120_000
    await ledger.submit(
      signPost({ ledger: ledger.ledgerId, sender, validUntil, tally: tallyId(i % 5), amount: BigInt(i) }),
    )
  }
  appHash = toHex(ledger.position.appHash)
  await ledger.close()
})
afterAll(() => rmSync(base, { recursive: true, force: true }))
beforeEach(() => {
  dir = mkdtempSync(join(base, 'copy-'))
  cpSync(good, dir, { recursive: true, filter: (path) => !path.endsWith('.sock') })
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const verify = (): Promise<ChainReport> => verifyChain({ dir, rules: tallyRules, workers: 0, scratch: base })
const blocks = (): string[] =>
  readdirSync(join(dir, 'blocks'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(dir, 'blocks', name))

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] as number) ^ 0x10
  writeFileSync(path, bytes)
}

describe('invariants of the contracts', () => {
  const withInvariant = (check: (state: never) => Iterable<string>): Promise<ChainReport> => {
    const invariants = [{ contract: tally, check: { name: 'INV-X', says: 'Nothing is wrong.', check } }]
    const definition = { ...tallyRules.definition, invariants }
    return verifyChain({ dir, rules: { ...tallyRules, definition }, workers: 0, scratch: base })
  }

  it('are checked over the whole state', async () => {
    const report = await withInvariant(function* (state: never) {
      const { tallies } = state as { tallies: { entries(): Iterable<[string, { factCount: number }]> } }
      for (const [id, { factCount }] of tallies.entries()) if (factCount > 0) yield `${id} was posted to`
    })
    expect(report.ok).toBe(false)
    expect(report.findings).toHaveLength(5)
    expect(report.findings[0]).toMatchObject({ what: 'INVARIANT_BROKEN', where: 'INV-X' })
  })

  it('do not fill the memory with what they find', async () => {
    const report = await withInvariant(function* () {
      for (;;) yield 'wrong'
    })
    expect(report.findings).toHaveLength(FINDINGS_MAX)
  })
})

describe('chain verify', () => {
  it('confirms an intact ledger and says how far it went', async () => {
    const report = await verify()
    expect(report).toMatchObject({ ok: true, height: BLOCKS, transactions: BLOCKS, appHash, findings: [], notices: [] })
    expect(report.stateHeight).toBe(BLOCKS)
    expect(report.stateEntries).toBeGreaterThan(BLOCKS * 3)
  })

  it('names a flipped bit anywhere in the blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (file, offset) => {
        const paths = blocks()
        const path = paths[file % paths.length] as string
        const at = offset % readFileSync(path).length
        flip(path, at)
        const report = await verify()
        flip(path, at)
        expect(report.ok).toBe(false)
        expect(report.findings[0]?.what).toMatch(/BLOCKS_DAMAGED|GENESIS_DAMAGED/)
      }),
      { numRuns: 12 },
    )
  })

  it('names a truncated, swapped or missing piece of the blocks', async () => {
    const paths = blocks()
    const last = paths.at(-1) as string
    truncateSync(last, readFileSync(last).length - 10)
    expect((await verify()).findings).toMatchObject([
      { what: 'BLOCKS_DAMAGED', detail: expect.stringContaining('acknowledges height 30') },
      { what: 'STATE_DIFFERS' },
    ])
    cpSync(join(good, 'blocks'), join(dir, 'blocks'), { recursive: true })
    const [, second, third] = paths as [string, string, string]
    renameSync(second, `${second}.x`)
    renameSync(third, second)
    renameSync(`${second}.x`, third)
    expect((await verify()).findings[0]).toMatchObject({
      what: 'BLOCKS_DAMAGED',
      where: 'blocks/0000000002.blocks byte 0',
    })
    rmSync(second)
    expect((await verify()).findings[0]).toMatchObject({ what: 'BLOCKS_DAMAGED', detail: 'segment file missing' })
  })

  it('tells a torn tail from damage', async () => {
    const last = blocks().at(-1) as string
    writeFileSync(last, Buffer.concat([readFileSync(last), Buffer.from('CHR half a rec')]))
    expect(await verify()).toMatchObject({ ok: true, height: BLOCKS, notices: [{ what: 'TORN_TAIL' }] })
  })

  describe('the last acknowledged group', () => {
    /** Everything as after the last block, but checkpoint and state as they were before it. */
    async function laggingBehindTheLastBlock(): Promise<{ readonly last: string; readonly start: number }> {
      const earlier = join(dir, 'earlier')
      for (const name of ['checkpoint', 'state']) cpSync(join(dir, name), join(earlier, name), { recursive: true })
      const start = readFileSync(blocks().at(-1) as string).length
      const ledger = await openSoloLedger(options(dir))
      const [sender] = tallySenders(3) as [ReturnType<typeof tallySenders>[0]]
      const sequence = BigInt(BLOCKS / 3 + 1)
      const validUntil = TALLY_START + 120_000
      const one = { ledger: ledger.ledgerId, sender, sequence, validUntil, tally: tallyId(1), amount: 7n }
      await ledger.submit(signPost(one))
      await ledger.close()
      for (const name of ['checkpoint', 'state']) {
        rmSync(join(dir, name), { recursive: true })
        cpSync(join(earlier, name), join(dir, name), { recursive: true })
      }
      rmSync(earlier, { recursive: true })
      return { last: blocks().at(-1) as string, start }
    }

    it('is damage where the checkpoint or the state has it: a flipped bit, any truncation', async () => {
      const last = blocks().at(-1) as string
      const whole = readFileSync(last)
      flip(last, whole.length - 3)
      const found = [{ what: 'BLOCKS_DAMAGED', detail: expect.stringContaining('acknowledges height 30') }]
      expect((await verify()).findings.slice(0, 1)).toMatchObject(found)
      for (const cut of [1, 10, 200]) {
        writeFileSync(last, whole.subarray(0, whole.length - cut))
        expect((await verify()).findings.slice(0, 1), `${cut} bytes less`).toMatchObject(found)
      }
    })

    it('is whole behind a checkpoint that lags; damaged, it looks like an interrupted write', async () => {
      const { last, start } = await laggingBehindTheLastBlock()
      expect(await verify()).toMatchObject({ ok: true, height: BLOCKS + 1, notices: [] })
      const whole = readFileSync(last)
      const where = expect.stringContaining(`byte ${start}`)
      const torn = { ok: true, height: BLOCKS, notices: [{ what: 'TORN_TAIL', where }] }
      flip(last, start + 70)
      expect(await verify()).toMatchObject(torn)
      writeFileSync(last, whole.subarray(0, whole.length - 1))
      expect(await verify()).toMatchObject(torn)
    })
  })

  it('tells how far it is on the way to the height that the state reached', async () => {
    const steps: string[] = []
    const progress = (step: { readonly height: number; readonly last: number }) =>
      void steps.push(`${step.height}/${step.last}`)
    await verifyChain({ dir, rules: tallyRules, workers: 0, scratch: base, progress })
    expect(steps).toEqual(Array.from({ length: BLOCKS }, (_, i) => `${i + 1}/${BLOCKS}`))
  })

  it('names a damaged or foreign checkpoint and unusable keys', async () => {
    const path = join(dir, 'checkpoint')
    const note = readFileSync(path, 'utf8')
    writeFileSync(path, note.replace(/^30$/m, '31').replace(/state \d+/, 'state 29'))
    expect((await verify()).findings).toMatchObject([{ what: 'CHECKPOINT_DAMAGED', detail: 'WRONG_SIGNATURE' }])
    writeFileSync(path, note)
    flip(join(dir, 'keys', 'chain.secret'), 3)
    expect((await verify()).findings[0]).toMatchObject({ what: 'KEYS_UNUSABLE' })
  })

  it('names every kind of stored entry that was changed, added or removed', async () => {
    const state = await openStateStore({ folder: join(dir, 'state'), writer: 'inline' })
    const position = state.position as NonNullable<typeof state.position>
    const spaces: (keyof typeof KEYSPACE)[] = ['value', 'fact', 'reference', 'tile', 'outcome', 'subject']
    const changed: string[] = []
    for (const space of spaces) {
      const entries = [...state.scan(Uint8Array.of(KEYSPACE[space]))]
      const [key, value] = entries[Math.floor(entries.length / 2)] as [Uint8Array, Uint8Array]
      const copy = Uint8Array.from(value)
      copy[copy.length - 1] = (copy[copy.length - 1] as number) ^ 1
      state.apply([[key, copy]])
      changed.push(`state ${space}`)
    }
    const [removed] = [...state.scan(Uint8Array.of(KEYSPACE.fact))][0] as [Uint8Array, Uint8Array]
    state.apply([[removed, undefined]])
    state.apply([[Uint8Array.of(KEYSPACE.meta, 0x61), Uint8Array.of(1)]])
    await state.checkpoint(position)
    await state.close()
    const { findings } = await verify()
    const kinds = findings.map(({ what }) => what)
    expect(kinds.filter((what) => what === 'STATE_ENTRY_DIFFERS')).toHaveLength(spaces.length)
    expect(kinds.filter((what) => what === 'STATE_ENTRY_MISSING')).toHaveLength(1)
    expect(findings.find(({ what }) => what === 'STATE_ENTRY_EXTRA')?.where).toBe('state meta a')
    for (const where of changed) expect(findings.some((f) => f.where.startsWith(where))).toBe(true)
  })

  it('names a flipped bit in a page of the stored state and survives a file that crashes the reader', async () => {
    const path = join(dir, 'state', 'data.mdb')
    const state = await openStateStore({ folder: join(dir, 'state'), writer: 'inline' })
    const [[, fact]] = [...state.scan(Uint8Array.of(KEYSPACE.fact))] as [[Uint8Array, Uint8Array]]
    await state.close()
    const bytes = readFileSync(path)
    let found = 0
    for (let at = bytes.indexOf(fact); at >= 0; at = bytes.indexOf(fact, at + 1), found++) bytes[at + 2]! ^= 0x40
    expect(found).toBeGreaterThan(0)
    writeFileSync(path, bytes)
    expect((await verify()).findings[0]).toMatchObject({ what: 'STATE_ENTRY_DIFFERS' })
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 8_192), Buffer.alloc(bytes.length - 8_192, 0xa5)]))
    expect((await verify()).findings[0]).toMatchObject({ what: 'STATE_UNREADABLE' })
    writeFileSync(path, Buffer.alloc(20_000, 7))
    expect((await verify()).findings[0]).toMatchObject({ what: 'STATE_UNREADABLE' })
    writeFileSync(path, readFileSync(join(good, 'state', 'data.mdb')).subarray(0, 9_000))
    expect((await verify()).ok).toBe(false)
  })

  it('notices an absent state, and refuses where there is no ledger', async () => {
    rmSync(join(dir, 'state'), { recursive: true })
    expect(await verify()).toMatchObject({ ok: true, notices: [{ what: 'STATE_ABSENT' }] })
    await expect(verifyChain({ dir: join(base, 'nowhere'), rules: tallyRules })).rejects.toMatchObject({
      code: 'LEDGER_NOT_FOUND',
    })
  })

  it('works beside a running node', async () => {
    const ledger = await openSoloLedger({ ...options(dir), now: () => TALLY_START + 5_000 })
    const senders = tallySenders(3)
    const [sender] = senders as [(typeof senders)[0]]
    sender.sequence = BigInt(BLOCKS / 3)
    const validUntil = TALLY_START + 120_000
    const raw = signPost({ ledger: ledger.ledgerId, sender, validUntil, tally: tallyId(1), amount: 3n })
    await ledger.submit(raw)
    expect(await verify()).toMatchObject({ ok: true, height: BLOCKS + 1 })
    await ledger.close()
  })
})
