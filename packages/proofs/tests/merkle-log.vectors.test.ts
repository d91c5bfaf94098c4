/** All cases of vectors/protocols/merkle-log: RFC 6962 trees, inclusion, consistency, subtrees. */
import { createHash } from 'node:crypto'
import { fromHex, toHex } from '@chassis/primitives'
import { expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import {
  appendToFrontier,
  createMemoryTileStore,
  EMPTY_FRONTIER,
  emptyLogRoot,
  frontierRoot,
  isValidSubtree,
  leafHash,
  logRootOf,
  nodeHash,
  openMerkleLog,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from '../src/index.ts'
import { consistencyRanges, inclusionRanges, type LeafRange } from '../src/log/proof-ranges.ts'
import { testSha256 as sha256 } from './support/test-sha256.ts'

const folder = ['vectors', 'protocols', 'merkle-log'] as const
const cases = <T>(file: string): readonly T[] => readSharedJson<{ cases: readonly T[] }>(...folder, file).cases
const all = (hashes: readonly string[] | null) => (hashes ?? []).map(fromHex)
const bytes = (hash: string | null) => fromHex(hash ?? '')

interface Claim {
  readonly name: string
  readonly proof: readonly string[] | null
  readonly valid: boolean
  readonly leaf_index: string
  readonly tree_size: string
  readonly start: string
  readonly end: string
  readonly size: string
  readonly size1: string
  readonly size2: string
  readonly leaf_hash: string | null
  readonly root: string | null
  readonly root1: string | null
  readonly root2: string | null
}

describeShared('merkle-log vectors', folder, () => {
  it('inclusion.json', () => {
    for (const c of cases<Claim>('inclusion.json')) {
      const claim = { leafIndex: BigInt(c.leaf_index), treeSize: BigInt(c.tree_size), leafHash: bytes(c.leaf_hash) }
      expect(verifyInclusion(sha256, { ...claim, root: bytes(c.root), proof: all(c.proof) }), c.name).toBe(c.valid)
    }
  })

  it('consistency.json', () => {
    for (const c of cases<Claim>('consistency.json')) {
      const claim = { size1: BigInt(c.size1), size2: BigInt(c.size2), root1: bytes(c.root1), root2: bytes(c.root2) }
      expect(verifyConsistency(sha256, { ...claim, proof: all(c.proof) }), c.name).toBe(c.valid)
    }
  })

  it('subtree-inclusion.json', () => {
    for (const c of cases<Claim>('subtree-inclusion.json')) {
      const claim = { leafIndex: BigInt(c.leaf_index), start: BigInt(c.start), end: BigInt(c.end) }
      const hashes = { leafHash: bytes(c.leaf_hash), root: bytes(c.root), proof: all(c.proof) }
      expect(verifySubtreeInclusion(sha256, { ...claim, ...hashes }), c.name).toBe(c.valid)
    }
  })

  it('subtree-consistency.json', () => {
    for (const c of cases<Claim>('subtree-consistency.json')) {
      const claim = { start: BigInt(c.start), end: BigInt(c.end), size: BigInt(c.size) }
      const hashes = { subtreeRoot: bytes(c.root1), root: bytes(c.root2), proof: all(c.proof) }
      expect(verifySubtreeConsistency(sha256, { ...claim, ...hashes }), c.name).toBe(c.valid)
    }
  })

  it('trees.json: roots and compact ranges of growing trees', () => {
    for (const c of cases<{ name: string; leaves: string[]; root: string; compact: string[] }>('trees.json')) {
      const leaves = all(c.leaves)
      let frontier = EMPTY_FRONTIER
      for (const leaf of leaves) frontier = appendToFrontier(sha256, frontier, leafHash(sha256, leaf))
      expect(toHex(frontierRoot(sha256, frontier)), c.name).toBe(c.root)
      expect(frontier.hashes.map(toHex), c.name).toEqual(c.compact)
      expect(toHex(logRootOf(sha256, leaves)), c.name).toBe(c.root)
    }
  })

  it('trees.json: nodes by level', () => {
    const file = readSharedJson<{ nodes_by_level: string[][]; cases: { leaves: string[] }[] }>(...folder, 'trees.json')
    const leaves = file.cases.reduce((a, b) => (a.leaves.length > b.leaves.length ? a : b)).leaves
    const log = openMerkleLog(sha256, createMemoryTileStore())
    log.append(all(leaves))
    for (const [level, nodes] of file.nodes_by_level.entries()) {
      for (const [i, node] of nodes.entries()) {
        expect(toHex(log.rangeHash(i * 2 ** level, Math.min((i + 1) * 2 ** level, log.size)))).toBe(node)
      }
    }
  })

  it('hasher.json', () => {
    for (const c of cases<{ name: string; op: string; inputs: string[]; expected: string }>('hasher.json')) {
      const [first, second] = all(c.inputs)
      const nothing = new Uint8Array()
      const hashes: Record<string, () => Uint8Array> = {
        empty: () => emptyLogRoot(sha256),
        leaf: () => leafHash(sha256, first ?? nothing),
        node: () => nodeHash(sha256, first ?? nothing, second ?? nothing),
      }
      expect(toHex((hashes[c.op] as () => Uint8Array)()), c.name).toBe(c.expected)
    }
  })

  it('cometbft-simple-tree.json', () => {
    for (const c of cases<{ name: string; leaves: string[]; root: string }>('cometbft-simple-tree.json')) {
      expect(toHex(logRootOf(sha256, all(c.leaves))), c.name).toBe(c.root)
    }
  })

  it('accumulated.json: every valid input up to 130 leaves', () => {
    const log = new RememberingLog()
    const expected = new Map(
      cases<{ name: string; expected: string }>('accumulated.json').map((c) => [c.name, c.expected]),
    )
    const digests: Record<string, () => string> = {
      'subtree hashes': () => digestOf(subtreeHashLines(log)),
      'subtree inclusion proofs': () => digestOf(subtreeInclusionLines(log)),
      'subtree consistency proofs': () => digestOf(subtreeConsistencyLines(log)),
      'covering subtrees': () => digestOf(coveringLines()),
    }
    for (const [name, digest] of expected) expect((digests[name] as () => string)(), name).toBe(digest)
  })
})

/** The log of 130 leaves; every hash is asked for thousands of times and computed once. */
class RememberingLog {
  private readonly log = openMerkleLog(sha256, createMemoryTileStore())
  private readonly known = new Map<string, Uint8Array>()

  constructor() {
    this.log.append(Array.from({ length: 130 }, (_, i) => new Uint8Array([i])))
  }

  rangeHash(start: number, end: number): Uint8Array {
    const name = `${start}-${end}`
    const hash = this.known.get(name) ?? this.log.rangeHash(start, end)
    this.known.set(name, hash)
    return hash
  }

  proof(ranges: readonly LeafRange[]): Uint8Array[] {
    return ranges.map((range) => this.rangeHash(range.start, range.end))
  }
}

function digestOf(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(`${line}\n`)
  return hash.digest('hex')
}

function* subtrees(size: number): Iterable<readonly [number, number]> {
  for (let end = 0; end <= size; end++) {
    for (let start = 0; start <= end; start++) {
      if (isValidSubtree(BigInt(start), BigInt(end))) yield [start, end]
    }
  }
}

const hex = (hashes: readonly Uint8Array[]) => hashes.map((hash) => ` ${toHex(hash)}`).join('')

function* subtreeHashLines(log: RememberingLog): Iterable<string> {
  for (const [start, end] of subtrees(130)) {
    yield `[${start}, ${end})${hex([start === end ? emptyLogRoot(sha256) : log.rangeHash(start, end)])}`
  }
}

function* subtreeInclusionLines(log: RememberingLog): Iterable<string> {
  for (const [start, end] of subtrees(130)) {
    for (let index = start; index < end; index++) {
      const proof = log.proof(inclusionRanges(index, start, end))
      const claim = { leafIndex: index, start, end, leafHash: log.rangeHash(index, index + 1) }
      const root = log.rangeHash(start, end)
      if (end % 13 === 0) expect(verifySubtreeInclusion(sha256, { ...claim, root, proof })).toBe(true)
      yield `${index} [${start}, ${end})${hex(proof)}`
    }
  }
}

function* subtreeConsistencyLines(log: RememberingLog): Iterable<string> {
  for (let size = 0; size <= 130; size++) {
    for (const [start, end] of subtrees(size)) {
      yield `[${start}, ${end}) ${size}${hex(log.proof(consistencyRanges(start, end, size)))}`
    }
  }
}

/** The two subtrees that cover an interval: split at the highest bit in which its first and last index differ. */
function* coveringLines(): Iterable<string> {
  for (let end = 0; end <= 130; end++) {
    for (let start = 0; start <= end; start++) {
      if (end - start <= 1) {
        yield `[${start}, ${end}) [${end}, ${end})`
        continue
      }
      const last = end - 1
      const split = 31 - Math.clz32(start ^ last)
      const middle = last & ~((1 << split) - 1)
      const leftBits = 32 - Math.clz32(~start & ((1 << split) - 1))
      yield `[${start & ~((1 << leftBits) - 1)}, ${middle}) [${middle}, ${end})`
    }
  }
}
