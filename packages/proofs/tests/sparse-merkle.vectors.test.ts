/** All cases of vectors/protocols/sparse-merkle, step by step and in one batch, through both implementations. */
import { fromHex, toHex } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { createStateTree, naiveRoot, type SmtLeaf, verifySmtAbsence, verifySmtPresence } from '../src/index.ts'
import { testSha256 as sha256 } from './support/test-sha256.ts'

interface Case {
  readonly name: string
  readonly steps: readonly { readonly action: string; readonly key: string; readonly value?: string }[]
  readonly root: string
}

const folder = ['vectors', 'protocols', 'sparse-merkle'] as const

describeShared('sparse-merkle vectors', folder, () => {
  const { cases } = readSharedJson<{ cases: readonly Case[] }>(...folder, 'roots.json')
  describe.each(cases)('$name', ({ steps, root }) => {
    it('gives the published root', () => {
      const tree = createStateTree(sha256)
      const leaves = new Map<string, SmtLeaf>()
      for (const { action, key, value = '' } of steps) {
        expect(['update', 'delete']).toContain(action)
        const path = fromHex(key)
        const valueHash = action === 'delete' || value === '' ? undefined : sha256.hash(fromHex(value))
        tree.applyBatch([{ path, valueHash }])
        if (valueHash === undefined) leaves.delete(key)
        else leaves.set(key, { path, valueHash })
        expect(toHex(tree.root())).toBe(toHex(naiveRoot(sha256, [...leaves.values()])))
      }
      expect(toHex(tree.root())).toBe(root)
      for (const leaf of leaves.values()) {
        expect(verifySmtPresence(sha256, tree.root(), leaf, tree.prove(leaf.path))).toBe(true)
      }
      const absent = sha256.hash(new Uint8Array([1]))
      expect(verifySmtAbsence(sha256, tree.root(), absent, tree.prove(absent))).toBe(true)

      const batched = createStateTree(sha256)
      batched.applyBatch([...leaves.values()])
      expect(toHex(batched.root())).toBe(root)
    })
  })
})
