import { readFileSync } from 'node:fs'
import { type Bytes, fromHex, toHex, utf8Encode } from '@chassis/primitives'
import { nodeSha256 as sha256, verifier } from '@chassis/primitives/node'
import {
  appendToFrontier,
  appHashOf,
  buildStateTree,
  createMemoryTileStore,
  decodeSmtProof,
  EMPTY_FRONTIER,
  encodeFrontier,
  encodeSmtProof,
  frontierRoot,
  leafHash,
  openLedgerCheckpoint,
  openMerkleLog,
  parseVerifierKey,
  verifyConsistency,
  verifyInclusion,
  verifySmtAbsence,
  verifySmtPresence,
} from '@chassis/proofs'
import { describe, expect, it } from 'vitest'
import { formatVectors } from './format-vectors.mjs'
import { CHECKPOINT_JSON, checkpointVectors, LOG_JSON, logVectors, TREE_JSON, treeVectors } from './proofs.mjs'

interface LogVectors {
  trees: { size: number; root: string; frontier: string[] }[]
  inclusion: { index: number; size: number; leafHash: string; proof: string[] }[]
  consistency: { size1: number; size2: number; proof: string[] }[]
  tiles: { path: string; sha256: string }[]
}
interface TreeVectors {
  roots: { count: number; root: string }[]
  proofs: {
    count: number
    key: string
    present: boolean
    siblings: string[]
    other: { path: string; valueHash: string } | null
    encoded: string
  }[]
  appHashes: { logSize: number; logRoot: string; stateRoot: string; appHash: string }[]
}
interface CheckpointVectors {
  origin: string
  verifierKey: string
  accepted: { logSize: number; logRoot: string; height: number; time: number; stateRoot: string; note: string }[]
  refused: { name: string; note: string }[]
}

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T
const hash = (text: string): Bytes => sha256.hash(utf8Encode(text))
const hexes = (list: readonly Bytes[]) => list.map(toHex)

it.each([
  ['log.json', LOG_JSON, logVectors],
  ['tree.json', TREE_JSON, treeVectors],
  ['checkpoint.json', CHECKPOINT_JSON, checkpointVectors],
] as const)('vectors/%s is what its generator writes', (_, path, make) => {
  expect(readFileSync(path, 'utf8')).toBe(formatVectors(make()))
})

describe('vectors/log.json', () => {
  const vectors = read<LogVectors>(LOG_JSON)
  const store = createMemoryTileStore()
  const log = openMerkleLog(sha256, store)
  const entries = Array.from({ length: 300 }, (_, i) => utf8Encode(`entry ${i}`))
  log.append(entries)
  log.flush()

  it('roots and frontiers', () => {
    for (const { size, root, frontier } of vectors.trees) {
      let edge = EMPTY_FRONTIER
      for (const entry of entries.slice(0, size)) edge = appendToFrontier(sha256, edge, leafHash(sha256, entry))
      expect(toHex(log.root(size))).toBe(root)
      expect(toHex(frontierRoot(sha256, edge))).toBe(root)
      expect(toHex(encodeFrontier(edge))).toBe(frontier.join(''))
    }
  })

  it('inclusion and consistency', () => {
    for (const { index, size, leafHash: leaf, proof } of vectors.inclusion) {
      expect(hexes(log.inclusionProof(index, size))).toEqual(proof)
      const claim = { leafIndex: index, treeSize: size, leafHash: fromHex(leaf), root: log.root(size) }
      expect(verifyInclusion(sha256, { ...claim, proof: proof.map(fromHex) })).toBe(true)
    }
    for (const { size1, size2, proof } of vectors.consistency) {
      expect(hexes(log.consistencyProof(size1, size2))).toEqual(proof)
      const claim = { size1, size2, root1: log.root(size1), root2: log.root(size2) }
      expect(verifyConsistency(sha256, { ...claim, proof: proof.map(fromHex) })).toBe(true)
    }
  })

  it('tiles', () => {
    const tiles = vectors.tiles.map(({ path }) => ({ path, sha256: toHex(sha256.hash(store.get(path) as Bytes)) }))
    expect(tiles).toEqual(vectors.tiles)
    expect([...store.tiles.keys()].length).toBe(tiles.length)
  })
})

describe('vectors/tree.json', () => {
  const vectors = read<TreeVectors>(TREE_JSON)
  const treeOf = (count: number) => {
    const leaves = Array.from({ length: count }, (_, i) => ({ path: hash(`key ${i}`), valueHash: hash(`value ${i}`) }))
    return buildStateTree(sha256, leaves)
  }

  it('roots', () => {
    for (const { count, root } of vectors.roots) expect(toHex(treeOf(count).root())).toBe(root)
  })

  it('proofs', () => {
    for (const { count, key, present, siblings, other, encoded } of vectors.proofs) {
      const tree = treeOf(count)
      const path = hash(key)
      const proof = tree.prove(path)
      expect(hexes(proof.siblings)).toEqual(siblings)
      const leaf = proof.leaf && { path: toHex(proof.leaf.path), valueHash: toHex(proof.leaf.valueHash) }
      expect(leaf ?? null).toEqual(other)
      expect(toHex(encodeSmtProof(proof))).toBe(encoded)
      const decoded = decodeSmtProof(fromHex(encoded))
      const claim = { path, valueHash: hash(key.replace('key', 'value')) }
      expect(verifySmtPresence(sha256, tree.root(), claim, decoded)).toBe(present)
      expect(verifySmtAbsence(sha256, tree.root(), path, decoded)).toBe(!present)
    }
  })

  it('app hashes', () => {
    for (const { logSize, logRoot, stateRoot, appHash } of vectors.appHashes) {
      expect(toHex(appHashOf(sha256, logSize, fromHex(logRoot), fromHex(stateRoot)))).toBe(appHash)
    }
  })
})

describe('vectors/checkpoint.json', () => {
  const vectors = read<CheckpointVectors>(CHECKPOINT_JSON)
  const key = parseVerifierKey(sha256, vectors.verifierKey)

  it('accepted', () => {
    for (const { note, logRoot, stateRoot, ...numbers } of vectors.accepted) {
      const expected = { ...numbers, origin: vectors.origin, logRoot: fromHex(logRoot), stateRoot: fromHex(stateRoot) }
      expect(openLedgerCheckpoint(verifier, note, key)).toEqual(expected)
    }
  })

  it.each(vectors.refused)('refused: $name', ({ note }) => {
    expect(() => openLedgerCheckpoint(verifier, note, key)).toThrow()
  })
})
