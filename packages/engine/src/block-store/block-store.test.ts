import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredBlock } from './block-payload.ts'
import { type BlockStore, createBlockStore, openBlockStore, readBlockStore } from './block-store.ts'

const ledgerId = new Uint8Array(32).fill(7)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chassis-blocks-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const digest = (seed: number): Uint8Array => new Uint8Array(32).fill(seed % 251)

function block(height: number, sizes: readonly number[] = [100, 1]): StoredBlock {
  return {
    height,
    time: 1_700_000_000_000 + height,
    appHash: digest(height),
    logSize: height * 2,
    logRoot: digest(height + 1),
    stateRoot: digest(height + 2),
    transactions: sizes.map((size, i) => new Uint8Array(size).fill(height + i)),
  }
}

const plain = (stored: StoredBlock | undefined) =>
  stored && {
    ...stored,
    appHash: [...stored.appHash],
    logRoot: [...stored.logRoot],
    stateRoot: [...stored.stateRoot],
    transactions: stored.transactions.map((raw) => [...raw]),
  }

async function filled(groups: number, segmentBytes = 4_000): Promise<BlockStore> {
  const store = await createBlockStore({ folder, ledgerId, segmentBytes }, Uint8Array.of(1, 2, 3))
  for (let height = 1; height <= groups; height++) {
    await store.append([
      { kind: 'block', block: block(height) },
      { kind: 'checkpoint', height, note: `note ${height}\n` },
    ])
  }
  return store
}

const files = (): string[] =>
  readdirSync(folder)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(folder, name))

describe('block store', () => {
  it('keeps blocks across segments and reads them by height and as a stream', async () => {
    const store = await filled(40)
    expect(files().length).toBeGreaterThan(3)
    expect(store.height).toBe(40)
    for (const height of [1, 2, 17, 39, 40]) expect(plain(store.block(height))).toEqual(plain(block(height)))
    expect(store.block(0)).toBeUndefined()
    expect(store.block(41)).toBeUndefined()
    expect([...store.genesis()]).toEqual([1, 2, 3])
    expect([...store.blocks(13)].map((b) => b.height)).toEqual(Array.from({ length: 28 }, (_, i) => i + 13))
    expect([...store.records(1)].filter((r) => r.header.kind === 3)).toHaveLength(40)
    await store.close()
    const again = await openBlockStore({ folder, ledgerId, segmentBytes: 4_000 }, 40)
    expect(again.torn).toBeUndefined()
    expect(again.height).toBe(40)
    await again.append([{ kind: 'block', block: block(41) }])
    expect(plain(again.block(41))).toEqual(plain(block(41)))
    const reader = readBlockStore({ folder, ledgerId })
    expect([...reader.blocks(1)]).toHaveLength(41)
    reader.close()
    await again.close()
  })

  it('keeps order with two groups in flight and refuses a third', async () => {
    const store = await createBlockStore({ folder, ledgerId }, Uint8Array.of(1))
    const first = store.append([{ kind: 'block', block: block(1) }])
    const second = store.append([{ kind: 'block', block: block(2) }])
    expect(() => store.append([{ kind: 'block', block: block(3) }])).toThrow('too many')
    await Promise.all([first, second])
    expect([...store.blocks(1)].map((b) => b.height)).toEqual([1, 2])
    await store.close()
    await expect(store.append([{ kind: 'block', block: block(3) }])).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })
  })

  it('refuses to found a ledger where one is', async () => {
    const store = await filled(1)
    await store.close()
    await expect(createBlockStore({ folder, ledgerId }, Uint8Array.of(1))).rejects.toMatchObject({
      code: 'LEDGER_EXISTS',
    })
  })
})

describe('a torn tail', () => {
  it('of any length of the last group is cut off and the rest goes on', async () => {
    await (await filled(3, 1 << 20)).close()
    const [path] = files() as [string]
    const whole = readFileSync(path)
    const store = await openBlockStore({ folder, ledgerId }, 3)
    await store.append([
      { kind: 'block', block: block(4, [50]) },
      { kind: 'checkpoint', height: 4, note: 'n' },
    ])
    await store.close()
    const longer = readFileSync(path)
    for (let length = whole.length; length <= longer.length; length++) {
      writeFileSync(path, longer.subarray(0, length))
      const opened = await openBlockStore({ folder, ledgerId }, 3)
      expect(opened.height).toBe(length === longer.length ? 4 : 3)
      expect(opened.torn?.bytes ?? 0).toBe(length === longer.length ? 0 : length - whole.length)
      await opened.close()
      expect(statSync(path).size).toBe(length === longer.length ? length : whole.length)
    }
  })

  it('with garbage, zeros or a flipped bit in the unacknowledged group is cut off', async () => {
    await (await filled(3, 1 << 20)).close()
    const [path] = files() as [string]
    const good = readFileSync(path)
    for (const tail of [Buffer.alloc(4096), Buffer.from('CHR CHR CHR'), Buffer.alloc(10, 0xff)]) {
      writeFileSync(path, Buffer.concat([good, tail]))
      const opened = await openBlockStore({ folder, ledgerId }, 3)
      expect(opened.height).toBe(3)
      expect(opened.torn?.bytes).toBe(tail.length)
      await opened.append([{ kind: 'block', block: block(4) }])
      await opened.close()
    }
  })

  it('is damage when what is lost had been acknowledged', async () => {
    await (await filled(3, 1 << 20)).close()
    const [path] = files() as [string]
    writeFileSync(path, readFileSync(path).subarray(0, -5))
    await expect(openBlockStore({ folder, ledgerId }, 3)).rejects.toMatchObject({
      code: 'LEDGER_DAMAGED',
      details: { file: '0000000001.blocks', height: 2 },
    })
    expect((await openBlockStore({ folder, ledgerId }, 2)).height).toBe(2)
  })
})

describe('damage', () => {
  it('every flipped bit before the last group is found at opening or when read', async () => {
    await (await filled(6, 900)).close()
    expect(files().length).toBeGreaterThan(2)
    const flip = fc.record({ file: fc.nat(), offset: fc.nat(), bit: fc.nat(7) })
    await fc.assert(
      fc.asyncProperty(flip, async ({ file, offset, bit }) => {
        const paths = files()
        const path = paths[file % paths.length] as string
        const good = readFileSync(path)
        const bad = Buffer.from(good)
        const at = offset % bad.length
        bad[at] = (bad[at] as number) ^ (1 << bit)
        writeFileSync(path, bad)
        try {
          await expect(
            (async () => {
              const store = await openBlockStore({ folder, ledgerId }, 6)
              for (const _ of store.records(0));
              await store.close()
            })(),
          ).rejects.toThrow(/damaged|format/)
        } finally {
          writeFileSync(path, good)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a missing, swapped or foreign segment is named', async () => {
    await (await filled(20, 900)).close()
    const [first, second, third] = files() as [string, string, string]
    const open = () => openBlockStore({ folder, ledgerId }, 20)
    renameSync(second, `${second}.away`)
    await expect(open()).rejects.toMatchObject({
      details: { file: '0000000002.blocks', problem: 'segment file missing' },
    })
    renameSync(third, second)
    renameSync(`${second}.away`, third)
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_DAMAGED', details: { file: '0000000002.blocks' } })
    renameSync(third, `${third}.away`)
    renameSync(second, third)
    renameSync(`${third}.away`, second)
    await expect(openBlockStore({ folder, ledgerId: digest(1) }, 20)).rejects.toMatchObject({
      details: { file: '0000000001.blocks', problem: 'segment of another ledger' },
    })
    rmSync(files().at(-1) as string)
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' })
    expect(first).toContain('0000000001')
  })

  it('a bad record followed by a later group is damage even beyond the acknowledged height', async () => {
    await (await filled(5, 1 << 20)).close()
    const [path] = files() as [string]
    const bytes = readFileSync(path)
    const at = bytes.indexOf('note 3')
    bytes[at] = 0
    writeFileSync(path, bytes)
    await expect(openBlockStore({ folder, ledgerId }, 1)).rejects.toMatchObject({
      code: 'LEDGER_DAMAGED',
      details: { height: 3 },
    })
  })
})
