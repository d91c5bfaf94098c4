import { Rejection, toHex, utf8Encode } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../tests/support/runs.ts'
import { testSha256 as sha256 } from '../../tests/support/test-sha256.ts'
import { verifyConsistency } from './consistency.ts'
import { appendToFrontier, decodeFrontier, EMPTY_FRONTIER, encodeFrontier, frontierRoot } from './frontier.ts'
import { leafHash } from './hashing.ts'
import { verifyInclusion } from './inclusion.ts'
import { logRootOf, openMerkleLog } from './merkle-log.ts'
import { parseTilePath, tilePath } from './tile-path.ts'
import { createMemoryTileStore } from './tile-store.ts'

const entriesOf = (count: number) => Array.from({ length: count }, (_, i) => utf8Encode(`entry ${i}`))
const size = fc.oneof(fc.integer({ min: 1, max: 700 }), fc.constantFrom(255, 256, 257, 511, 512, 513))

describe('Merkle log on tiles', () => {
  it('has the root of the plain definition, whatever the batches, flushes and restarts', () => {
    const batches = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom('', 'flush', 'reopen')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(batches, (steps) => {
        const store = createMemoryTileStore()
        let log = openMerkleLog(sha256, store)
        let frontier = EMPTY_FRONTIER
        const all: Uint8Array[] = []
        for (const [count, then] of steps) {
          const entries = entriesOf(count)
          for (const leaf of log.append(entries)) frontier = appendToFrontier(sha256, frontier, leaf)
          all.push(...entries)
          if (then !== '') log.flush()
          if (then === 'reopen') log = openMerkleLog(sha256, store, log.size)
          expect(log.size).toBe(all.length)
          expect(toHex(log.root())).toBe(toHex(logRootOf(sha256, all)))
          expect(log.frontier()).toEqual(frontier)
          expect(toHex(frontierRoot(sha256, frontier))).toBe(toHex(log.root()))
          expect(decodeFrontier(frontier.size, encodeFrontier(frontier))).toEqual(frontier)
        }
        for (const i of [0, 255, 256, all.length - 1])
          if (i >= 0 && i < all.length) expect(log.entry(i)).toEqual(all[i])
      }),
      { numRuns: runs(8) },
    )
  })

  it('makes proofs that verify, and that verify for nothing else', () => {
    const log = openMerkleLog(sha256, createMemoryTileStore())
    log.append(entriesOf(700))
    fc.assert(
      fc.property(size, size, fc.nat(), fc.nat(), (a, b, n, m) => {
        const [size1, size2] = a < b ? [a, b] : [b, a]
        const index = n % size2
        const proof = log.inclusionProof(index, size2)
        const claim = { leafIndex: index, treeSize: size2, leafHash: log.leafHash(index), root: log.root(size2), proof }
        expect(verifyInclusion(sha256, claim)).toBe(true)
        if (size2 > 1) expect(verifyInclusion(sha256, { ...claim, leafIndex: (index + 1) % size2 })).toBe(false)
        const consistency = {
          size1,
          size2,
          root1: log.root(size1),
          root2: log.root(size2),
          proof: log.consistencyProof(size1, size2),
        }
        expect(verifyConsistency(sha256, consistency)).toBe(true)
        const hashes = consistency.proof
        if (hashes.length === 0) return
        const at = m % hashes.length
        const changed = hashes.map((hash, i) => (i === at ? sha256.hash(hash) : hash))
        expect(verifyConsistency(sha256, { ...consistency, proof: changed })).toBe(false)
        expect(verifyConsistency(sha256, { ...consistency, proof: hashes.slice(1) })).toBe(false)
      }),
      { numRuns: runs(40) },
    )
  })

  it('keeps only the tiles that C2SP names and forgets replaced partial ones', () => {
    const store = createMemoryTileStore()
    const log = openMerkleLog(sha256, store)
    for (const count of [3, 5, 250, 2]) {
      log.append(entriesOf(count))
      log.flush()
      log.flush()
    }
    expect([...store.tiles.keys()].sort((a, b) => (a < b ? -1 : 1))).toEqual([
      'tile/0/000',
      'tile/0/001.p/4',
      'tile/1/000.p/1',
      'tile/entries/000',
      'tile/entries/001.p/4',
    ])
  })

  it('opens at an earlier size and overwrites what was written beyond it', () => {
    const store = createMemoryTileStore()
    const { delete: _, ...keeping } = store
    const log = openMerkleLog(sha256, keeping)
    log.append(entriesOf(200))
    log.flush()
    log.append(entriesOf(200))
    const again = openMerkleLog(sha256, keeping, 200)
    again.append([utf8Encode('another')])
    again.flush()
    expect(toHex(again.root())).toBe(toHex(logRootOf(sha256, [...entriesOf(200), utf8Encode('another')])))
  })

  it('names missing and damaged tiles', () => {
    const store = createMemoryTileStore()
    const log = openMerkleLog(sha256, store)
    log.append(entriesOf(300))
    log.flush()
    expect(() => openMerkleLog(sha256, store, 301)).toThrow(expect.objectContaining({ code: 'LOG_TILE_MISSING' }))
    store.put('tile/0/001.p/44', new Uint8Array(44 * 32 - 1))
    expect(() => openMerkleLog(sha256, store, 300)).toThrow(expect.objectContaining({ code: 'LOG_TILE_DAMAGED' }))
    store.put('tile/0/001.p/44', new Uint8Array(44 * 32))
    store.put('tile/entries/001.p/44', new Uint8Array([0, 5, 1]))
    expect(() => openMerkleLog(sha256, store, 300)).toThrow(expect.objectContaining({ code: 'LOG_TILE_DAMAGED' }))
  })

  it('refuses what it does not have, and entries that no bundle can hold', () => {
    const log = openMerkleLog(sha256, createMemoryTileStore())
    log.append(entriesOf(10))
    for (const wrong of [
      () => log.root(11),
      () => log.root(-1),
      () => log.root(1.5),
      () => log.entry(10),
      () => log.leafHash(-1),
      () => log.inclusionProof(10),
      () => log.inclusionProof(3, 3),
      () => log.consistencyProof(5, 4),
      () => log.subtreeConsistencyProof(3, 2),
      () => log.append([new Uint8Array(65_536)]),
      () => decodeFrontier(3, new Uint8Array(32)),
      () => decodeFrontier(-1, new Uint8Array(0)),
    ]) {
      expect(wrong).toThrow(Rejection)
    }
    expect(log.size).toBe(10)
    expect(log.append([new Uint8Array(65_535)])).toHaveLength(1)
    expect(log.entry(10)).toHaveLength(65_535)
  })

  it('knows leaf hashes by their definition', () => {
    const log = openMerkleLog(sha256, createMemoryTileStore())
    expect(log.append([utf8Encode('a')])).toEqual([leafHash(sha256, utf8Encode('a'))])
  })
})

describe('tile paths', () => {
  it('has one spelling for each tile', () => {
    const name = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
      index: fc.oneof(fc.nat({ max: 2000 }), fc.integer({ min: 0, max: 999_999_999_999_999 })),
      width: fc.integer({ min: 1, max: 256 }),
    })
    fc.assert(
      fc.property(name, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual(tile)
      }),
    )
  })

  it.each([
    'tile/0/67',
    'tile/0/x000/067',
    'tile/00/067',
    'tile/64/067',
    'tile/0/067.p/0',
    'tile/0/067.p/256',
    'tile/0/067.p/300',
    'tile/0/067.p/01',
    'tile/0/001/067',
    'tile/0/x001/x067',
    'tile/data/067',
    'tile/-1/067',
    '/tile/0/067',
    'tile/0/067\n',
  ])('refuses %j', (path) => expect(parseTilePath(path)).toBeUndefined())
})
