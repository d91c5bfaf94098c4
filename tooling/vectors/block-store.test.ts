import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBlockStore, openBlockStore } from '@chassis/engine/testkit'
import { fromHex, toHex } from '@chassis/primitives'
import { expect, it } from 'vitest'
import { BLOCK_STORE_JSON, blockStoreVectors } from './block-store.mjs'
import { formatVectors } from './format-vectors.mjs'

interface Vectors {
  ledgerId: string
  genesis: string
  notes: string[]
  blocks: {
    height: number
    time: number
    logSize: number
    appHash: string
    logRoot: string
    stateRoot: string
    transactions: string[]
  }[]
  segments: string[]
}

const file = readFileSync(BLOCK_STORE_JSON, 'utf8')

it('the vector file is the one that its generator writes', () => {
  expect(file).toBe(formatVectors(blockStoreVectors()))
})

it('the engine writes and reads these bytes', async () => {
  const vectors = JSON.parse(file) as Vectors
  const folder = mkdtempSync(join(tmpdir(), 'chassis-vectors-'))
  try {
    // The first block fills the first segment.
    const options = { folder, ledgerId: fromHex(vectors.ledgerId), segmentBytes: 400 }
    const store = await createBlockStore(options, fromHex(vectors.genesis))
    for (const [i, block] of vectors.blocks.entries()) {
      const { appHash, logRoot, stateRoot, transactions } = block
      const roots = { appHash: fromHex(appHash), logRoot: fromHex(logRoot), stateRoot: fromHex(stateRoot) }
      await store.append([
        { kind: 'block', block: { ...block, ...roots, transactions: transactions.map(fromHex) } },
        { kind: 'checkpoint', height: block.height, note: vectors.notes[i] as string },
      ])
    }
    await store.close()
    const written = readdirSync(folder)
      .sort((a, b) => (a < b ? -1 : 1))
      .map((name) => toHex(readFileSync(join(folder, name))))
    expect(written).toEqual(vectors.segments)
    const again = await openBlockStore(options, 2)
    expect([...again.blocks(1)].map(({ transactions }) => transactions.map(toHex))).toEqual(
      vectors.blocks.map(({ transactions }) => transactions),
    )
    await again.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
