import type { LightBlock } from '@chassis/proofs/light'
import { describe, expect, it } from 'vitest'
import { findPinnedBlock } from './find-pinned-block.ts'
import type { LightSource } from './light-source.ts'

const PINNED = new Uint8Array(32).fill(1)
const OTHER = new Uint8Array(32).fill(2)

/** Only what the search looks at. */
function blockAt(height: bigint, isPinned: boolean): LightBlock {
  return { signedHeader: { header: { height, validatorsHash: isPinned ? PINNED : OTHER } } } as unknown as LightBlock
}

/** Searches a chain up to `last` on which the pinned set stood where `stood` says; also what was asked for. */
async function search(last: bigint, stood: (height: bigint) => boolean, earliest = 1n, hint?: bigint) {
  const asked: bigint[] = []
  const source = {
    block: async (height: bigint) => {
      asked.push(height)
      return height < earliest ? undefined : blockAt(height, stood(height))
    },
  } as LightSource
  const newest = blockAt(last, stood(last))
  const found = await findPinnedBlock(source, { earliest }, newest, PINNED, hint)
  return { height: found?.signedHeader.header.height, asked }
}
const between = (from: bigint, to: bigint) => (height: bigint) => height >= from && height <= to

describe('findPinnedBlock', () => {
  it('asks for nothing where the newest block is of the pinned set', async () => {
    expect(await search(1_000n, () => true)).toEqual({ height: 1_000n, asked: [] })
  })

  it.each([
    ['at the beginning of a long chain', 10_000_000n, 1n, 80_000n],
    ['in its middle', 10_000_000n, 5_000_000n, 5_080_000n],
    ['shortly before its end', 10_000_000n, 9_999_000n, 9_999_990n],
    ['in all of it but the last block', 10_000_000n, 1n, 9_999_999n],
    ['on a chain of two blocks', 2n, 1n, 1n],
  ])('finds the last block of a set that stood %s, with few questions', async (_, last, from, to) => {
    const { height, asked } = await search(last, between(from, to))
    expect(height).toBe(to)
    expect(asked.length).toBeLessThan(190)
  })

  it('gives up on a set that never stood, after a bounded number of questions', async () => {
    const { height, asked } = await search(2n ** 62n, () => false)
    expect(height).toBeUndefined()
    expect(asked.length).toBeLessThan(200)
  })

  it('takes a hint for a set that stood only for a moment', async () => {
    const moment = between(4_321_000n, 4_321_009n)
    expect((await search(10_000_000n, moment)).height).toBeUndefined()
    expect((await search(10_000_000n, moment, 1n, 4_321_004n)).height).toBe(4_321_009n)
    // A hint outside of what is there is none.
    for (const hint of [0n, 10_000_000n, 2n ** 63n])
      expect((await search(10_000_000n, moment, 1n, hint)).height).toBeUndefined()
  })

  it('asks for no block that the source has pruned', async () => {
    const { height, asked } = await search(1_000n, between(400n, 600n), 500n)
    expect(height).toBe(600n)
    expect(asked.every((each) => each >= 500n)).toBe(true)
  })
})
