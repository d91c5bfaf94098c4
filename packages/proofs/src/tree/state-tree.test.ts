import { type Bytes, toHex } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../tests/support/runs.ts'
import { hashText, testSha256 as sha256 } from '../../tests/support/test-sha256.ts'
import { naiveProof, naiveRoot } from './naive-tree.ts'
import { decodeSmtProof, encodeSmtProof, type SmtLeaf, verifySmtAbsence, verifySmtPresence } from './smt-proof.ts'
import type { TreeChange } from './sorted-changes.ts'
import { buildStateTree, createStateTree, type StateTree } from './state-tree.ts'

/** Few paths that share long prefixes: deep chains, splits and collapses all the time. */
const closePath = fc
  .tuple(fc.constantFrom(0, 1, 0x80, 0xff), fc.integer({ min: 0, max: 31 }), fc.integer({ min: 0, max: 7 }))
  .map(([fill, byte, bit]) => {
    const path = new Uint8Array(32).fill(fill)
    path[byte] = (path[byte] as number) ^ (1 << bit)
    return path
  })
const farPath = fc.nat({ max: 60 }).map((n) => hashText(`key ${n}`))
const valueHash = fc.option(
  fc.nat({ max: 5 }).map((n) => hashText(`value ${n}`)),
  { nil: undefined, freq: 2 },
)
const change = fc.record({ path: fc.oneof(closePath, farPath), valueHash })
const batch = fc.uniqueArray(change, { selector: ({ path }) => toHex(path), maxLength: 24 })

/** The leaves as a plain map: the third opinion beside the tree and the naive tree. */
class Model {
  private readonly leaves = new Map<string, SmtLeaf>()

  apply(changes: readonly TreeChange[]): void {
    for (const { path, valueHash } of changes) {
      if (valueHash === undefined) this.leaves.delete(toHex(path))
      else this.leaves.set(toHex(path), { path, valueHash })
    }
  }

  list(): SmtLeaf[] {
    return [...this.leaves.values()]
  }

  get(path: Bytes): SmtLeaf | undefined {
    return this.leaves.get(toHex(path))
  }
}

function expectSame(tree: StateTree, model: Model): void {
  expect(tree.size).toBe(model.list().length)
  expect(toHex(tree.root())).toBe(toHex(naiveRoot(sha256, model.list())))
}

function expectProofs(tree: StateTree, model: Model, paths: readonly Bytes[]): void {
  const root = tree.root()
  for (const path of paths) {
    const leaf = model.get(path)
    const proof = tree.prove(path)
    expect(tree.get(path)).toEqual(leaf?.valueHash)
    expect(proof).toEqual(naiveProof(sha256, model.list(), path))
    expect(decodeSmtProof(encodeSmtProof(proof))).toEqual(proof)
    expect(verifySmtAbsence(sha256, root, path, proof)).toBe(leaf === undefined)
    const claim = leaf ?? { path, valueHash: hashText('value 0') }
    expect(verifySmtPresence(sha256, root, claim, proof)).toBe(leaf !== undefined)
    const other = { path, valueHash: hashText('another') }
    expect(verifySmtPresence(sha256, root, other, proof)).toBe(false)
  }
}

describe('state tree against the naive tree', () => {
  it('has the same roots and proofs through random batches, and takes the last batch back', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 12 }), fc.infiniteStream(fc.boolean()), (batches, undoes) => {
        const tree = createStateTree(sha256)
        const model = new Model()
        for (const changes of batches) {
          const before = tree.root()
          const token = tree.applyBatch(changes)
          if (undoes.next().value) {
            tree.undo(token)
            expect(toHex(tree.root())).toBe(toHex(before))
          } else {
            model.apply(changes)
          }
          expectSame(tree, model)
          expectProofs(
            tree,
            model,
            changes.map(({ path }) => path),
          )
        }
        expect(toHex(buildStateTree(sha256, model.list()).root())).toBe(toHex(tree.root()))
      }),
      { numRuns: runs(20) },
    )
  })

  it('does not depend on the order or the grouping of changes', () => {
    fc.assert(
      fc.property(batch, (changes) => {
        const together = createStateTree(sha256)
        together.applyBatch(changes)
        const single = createStateTree(sha256)
        for (const one of [...changes].reverse()) single.applyBatch([one])
        expect(toHex(single.root())).toBe(toHex(together.root()))
      }),
      { numRuns: runs(20) },
    )
  })

  it('finds the neighbours of a path', () => {
    fc.assert(
      fc.property(batch, farPath, (changes, path) => {
        const tree = createStateTree(sha256)
        tree.applyBatch(changes)
        const model = new Model()
        model.apply(changes)
        const sorted = model.list().sort((a, b) => (toHex(a.path) < toHex(b.path) ? -1 : 1))
        const before = sorted.filter((leaf) => toHex(leaf.path) < toHex(path)).at(-1)
        const after = sorted.find((leaf) => toHex(leaf.path) > toHex(path))
        expect(tree.neighbours(path)).toEqual({ ...(before && { left: before }), ...(after && { right: after }) })
      }),
      { numRuns: runs(40) },
    )
  })
})

describe('state tree', () => {
  it('empties completely and reuses its memory', () => {
    const tree = createStateTree(sha256)
    const leaves = Array.from({ length: 9000 }, (_, i) => ({ path: hashText(`k${i}`), valueHash: hashText(`v${i}`) }))
    tree.applyBatch(leaves)
    const { memory } = tree
    const root = toHex(tree.root())
    for (let round = 0; round < 3; round++) {
      tree.applyBatch(leaves.map(({ path }) => ({ path, valueHash: undefined })))
      expect(tree.size).toBe(0)
      expect(toHex(tree.root())).toBe('0'.repeat(64))
      tree.applyBatch(leaves)
      expect(toHex(tree.root())).toBe(root)
    }
    expect(tree.memory).toBe(memory)
  })

  it('sorts paths that share their first 32 bits, and many of one bucket', () => {
    const leaves = Array.from({ length: 300 }, (_, i) => {
      const path = hashText(`k${i}`)
      path.fill(0xaa, 0, i % 2 === 0 ? 4 : 2)
      return { path, valueHash: hashText('v') }
    })
    const tree = createStateTree(sha256)
    tree.applyBatch(leaves)
    expect(toHex(tree.root())).toBe(toHex(naiveRoot(sha256, leaves)))
  })

  it('refuses as bugs: a path twice, a wrong length, taking back anything but the last batch', () => {
    const tree = createStateTree(sha256)
    const one = { path: hashText('a'), valueHash: hashText('b') }
    expect(() => tree.applyBatch([one, one])).toThrow('every path once')
    expect(() => tree.applyBatch([{ path: new Uint8Array(31), valueHash: undefined }])).toThrow('32 bytes')
    expect(() => tree.applyBatch([{ path: one.path, valueHash: new Uint8Array(31) }])).toThrow('32 bytes')
    const token = tree.applyBatch([one])
    tree.applyBatch([])
    expect(() => tree.undo(token)).toThrow('last batch')
    expect(() => buildStateTree(sha256, [one, one])).toThrow('once')
  })

  it('refuses proofs of wrong form', () => {
    const tree = createStateTree(sha256)
    const leaf = { path: hashText('a'), valueHash: hashText('b') }
    tree.applyBatch([leaf, { path: hashText('c'), valueHash: hashText('d') }])
    const root = tree.root()
    const proof = tree.prove(leaf.path)
    expect(verifySmtPresence(sha256, root, leaf, { ...proof, leaf })).toBe(false)
    expect(verifySmtPresence(sha256, root, { ...leaf, path: new Uint8Array(31) }, proof)).toBe(false)
    expect(verifySmtPresence(sha256, root, leaf, { siblings: [...proof.siblings, new Uint8Array(31)] })).toBe(false)
    expect(verifySmtPresence(sha256, root, leaf, { siblings: Array(257).fill(new Uint8Array(32)) })).toBe(false)
    expect(verifySmtAbsence(sha256, root, leaf.path, { ...proof, leaf })).toBe(false)
    // A true leaf of the tree that does not stand on the path that was asked for.
    const elsewhere = leaf.path.slice()
    elsewhere[0] = (elsewhere[0] as number) ^ 0x80
    expect(verifySmtAbsence(sha256, root, elsewhere, { ...proof, leaf })).toBe(false)
    expect(verifySmtAbsence(sha256, root, new Uint8Array(31), proof)).toBe(false)
    for (const bytes of [[], [0x80], [0x82, 0x41, 0x00, 0xf6], [0x82, 0x40, 0x40], [0x82, 0x40, 0xf5]]) {
      expect(() => decodeSmtProof(new Uint8Array(bytes))).toThrow()
    }
  })
})
