import { type Bytes, Rejection, toHex, utf8Encode } from '@chassis/primitives'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../tests/support/runs.ts'
import { testSha256 as sha256 } from '../../tests/support/test-sha256.ts'
import { appHashOf, logStoreValue } from '../app-hash/app-hash-of.ts'
import { buildStateTree } from '../tree/state-tree.ts'
import { ics23StateProof, type KeyValue, logStoreProof, stateStoreProof } from './from-state-tree.ts'
import { sha256HashOps } from './hash-ops.ts'
import { SMT_SPEC, TENDERMINT_SPEC } from './proof-spec.ts'
import { decodeCommitmentProof, encodeCommitmentProof } from './protobuf.ts'
import { verifyMembership, verifyNonMembership } from './verify-membership.ts'

const hashOps = sha256HashOps(sha256)
const key = fc.nat({ max: 200 }).map((n) => utf8Encode(`key ${n}`))
const keys = fc.uniqueArray(key, { selector: toHex, minLength: 1, maxLength: 60 })

function stateOf(present: readonly Bytes[]) {
  const facts = present.map((one): KeyValue => ({ key: one, value: sha256.hash(one) }))
  const byPath = new Map(facts.map((fact) => [toHex(sha256.hash(fact.key)), fact]))
  const leaves = facts.map((fact) => ({ path: sha256.hash(fact.key), valueHash: sha256.hash(fact.value) }))
  return { tree: buildStateTree(sha256, leaves), preimageOf: (path: Bytes) => byPath.get(toHex(path)) as KeyValue }
}

describe('ICS-23 proofs of the state tree', () => {
  it('prove presence and absence, and only what is so', () => {
    fc.assert(
      fc.property(keys, fc.array(key, { maxLength: 20 }), (present, asked) => {
        const { tree, preimageOf } = stateOf(present)
        const context = { hashOps, spec: SMT_SPEC, root: tree.root() }
        for (const one of [...present, ...asked]) {
          const proof = ics23StateProof(sha256, tree, one, preimageOf)
          expect(decodeCommitmentProof(encodeCommitmentProof(proof))).toEqual(proof)
          const isPresent = tree.get(sha256.hash(one)) !== undefined
          expect(verifyMembership(context, proof, one, sha256.hash(one))).toBe(isPresent)
          expect(verifyMembership(context, proof, one, utf8Encode('other'))).toBe(false)
          expect(verifyNonMembership(context, proof, one)).toBe(!isPresent)
          for (const other of present) if (!isPresent) expect(verifyNonMembership(context, proof, other)).toBe(false)
        }
      }),
      { numRuns: runs(10) },
    )
  })

  it('chain to the app hash', () => {
    const stateRoot = sha256.hash(utf8Encode('state'))
    const logRoot = sha256.hash(utf8Encode('log'))
    const args = [sha256, 5, logRoot, stateRoot] as const
    const context = { hashOps, spec: TENDERMINT_SPEC, root: appHashOf(...args) }
    expect(verifyMembership(context, stateStoreProof(...args), utf8Encode('state'), stateRoot)).toBe(true)
    expect(verifyMembership(context, logStoreProof(...args), utf8Encode('log'), logStoreValue(5, logRoot))).toBe(true)
    expect(verifyMembership(context, stateStoreProof(...args), utf8Encode('state'), logRoot)).toBe(false)
    expect(verifyMembership(context, logStoreProof(...args), utf8Encode('log'), logStoreValue(6, logRoot))).toBe(false)
    expect(verifyMembership(context, stateStoreProof(...args), utf8Encode('log'), stateRoot)).toBe(false)
  })

  it('are never verified by bytes that were changed', () => {
    const { tree, preimageOf } = stateOf(Array.from({ length: 40 }, (_, i) => utf8Encode(`key ${i}`)))
    const context = { hashOps, spec: SMT_SPEC, root: tree.root() }
    const present = utf8Encode('key 3')
    const absent = utf8Encode('key 300')
    const bytesOf = (one: Bytes) => encodeCommitmentProof(ics23StateProof(sha256, tree, one, preimageOf))
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (n, mask) => {
        for (const one of [present, absent]) {
          const bytes = bytesOf(one)
          const at = n % bytes.length
          bytes[at] = (bytes[at] as number) ^ mask
          try {
            const proof = decodeCommitmentProof(bytes)
            expect(verifyMembership(context, proof, present, sha256.hash(present))).toBe(false)
            // The key field of an absence proof is not part of what it proves.
            const changedKeyOnly = proof.nonexist !== undefined && toHex(proof.nonexist.key) !== toHex(absent)
            if (!changedKeyOnly) expect(verifyNonMembership(context, proof, absent)).toBe(false)
          } catch (error) {
            expect(error).toBeInstanceOf(Rejection)
          }
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it('are read strictly', () => {
    for (const bytes of [
      [],
      [0x1a, 0],
      [0x0a, 5],
      [0x0a, 0, 0x0a, 0],
      [0x0a, 0, 0x12, 0],
      [0x08, 1],
      [0x0a, 2, 0x30, 1],
      [0x80],
    ]) {
      expect(() => decodeCommitmentProof(new Uint8Array(bytes))).toThrow(Rejection)
    }
  })
})
