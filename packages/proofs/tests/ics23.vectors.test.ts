/** All cases of vectors/protocols/ics23. */
import { createHash } from 'node:crypto'
import { type Bytes, fromHex, toHex } from '@chassis/primitives'
import { expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { hashOrKeep } from '../src/ics23/apply-ops.ts'
import { checkIavlPrefix, checkTendermintOp } from '../src/ics23/check-against-spec.ts'
import { childPosition, leftBranchesAreEmpty, rightBranchesAreEmpty } from '../src/ics23/neighbours.ts'
import {
  applyInnerOp,
  applyLeafOp,
  calculateRoot,
  checkExistenceAgainstSpec,
  checkInnerOp,
  checkLeafOp,
  decodeCommitmentProof,
  type ExistenceProof,
  encodeCommitmentProof,
  HASH_OP,
  type HashOps,
  IAVL_SPEC,
  type InnerOp,
  type InnerSpec,
  LENGTH_OP,
  type LeafOp,
  type ProofSpec,
  SMT_SPEC,
  sha256HashOps,
  TENDERMINT_SPEC,
  verifyExistence,
  verifyMembership,
  verifyNonExistence,
  verifyNonMembership,
} from '../src/index.ts'
import { testSha256 } from './support/test-sha256.ts'

const folder = ['vectors', 'protocols', 'ics23'] as const
const cases = <T>(file: string): readonly T[] => readSharedJson<{ cases: readonly T[] }>(...folder, file).cases
const bytes = (hex: string | null | undefined): Bytes => fromHex(hex ?? '')
const digest = (name: string, data: Bytes) => new Uint8Array(createHash(name).update(data).digest())

/** A verifier of foreign chains: every hash of the vectors. Our own proofs need `sha256HashOps` alone. */
const allHashOps: HashOps = (hashOp, data) => {
  const names: Record<number, string> = {
    1: 'sha256',
    2: 'sha512',
    4: 'ripemd160',
    6: 'sha512-256',
    7: 'blake2b512',
    8: 'blake2s256',
  }
  if (hashOp === HASH_OP.bitcoin) return digest('ripemd160', digest('sha256', data))
  const name = names[hashOp]
  return name === undefined ? undefined : digest(name, data)
}

interface LeafJson {
  hash: number
  prehash_key: number
  prehash_value: number
  length: number
  prefix: string
}
interface InnerJson {
  hash: number
  prefix: string
  suffix: string
}
interface ExistJson {
  key: string
  value: string
  leaf: LeafJson | null
  path: InnerJson[] | null
}
interface SpecJson {
  leaf_spec: LeafJson | null
  inner_spec: {
    child_order: number[]
    child_size: number
    min_prefix_length: number
    max_prefix_length: number
    empty_child: string
    hash: number
  } | null
  max_depth: number
  min_depth: number
  prehash_key_before_comparison: boolean
}
interface Case {
  name: string
  error: string | boolean | null
  expected: string | null
  key: string | null
  value: string | null
  spec: SpecJson
  root: string
}

const leafOp = (op: LeafJson): LeafOp => ({
  hash: op.hash,
  prehashKey: op.prehash_key,
  prehashValue: op.prehash_value,
  length: op.length,
  prefix: bytes(op.prefix),
})
const innerOp = (op: InnerJson): InnerOp => ({ hash: op.hash, prefix: bytes(op.prefix), suffix: bytes(op.suffix) })
const existence = (proof: ExistJson): ExistenceProof => ({
  key: bytes(proof.key),
  value: bytes(proof.value),
  path: (proof.path ?? []).map(innerOp),
  ...(proof.leaf && { leaf: leafOp(proof.leaf) }),
})
const innerSpec = (spec: NonNullable<SpecJson['inner_spec']>): InnerSpec => ({
  childOrder: spec.child_order,
  childSize: spec.child_size,
  minPrefixLength: spec.min_prefix_length,
  maxPrefixLength: spec.max_prefix_length,
  emptyChild: bytes(spec.empty_child),
  hash: spec.hash,
})
const proofSpec = (spec: SpecJson): ProofSpec => ({
  ...(spec.leaf_spec && { leafSpec: leafOp(spec.leaf_spec) }),
  ...(spec.inner_spec && { innerSpec: innerSpec(spec.inner_spec) }),
  maxDepth: spec.max_depth,
  minDepth: spec.min_depth,
  prehashKeyBeforeComparison: spec.prehash_key_before_comparison,
})
const specs: Record<string, ProofSpec> = { iavl: IAVL_SPEC, tendermint: TENDERMINT_SPEC, smt: SMT_SPEC }
const passes = (error: string | boolean | null) => error === null || error === false

describeShared('ics23 vectors', folder, () => {
  it('specs.json: our constants', () => {
    const file = readSharedJson<{ hash_ops: string[]; length_ops: string[] }>(...folder, 'specs.json')
    const plain = (name: string) => name.replaceAll('_', '').toLowerCase()
    const names = (numbers: Record<string, number>) => Object.keys(numbers).map(plain)
    expect(names(HASH_OP)).toEqual(file.hash_ops.map(plain))
    expect(names(LENGTH_OP)).toEqual(file.length_ops.map(plain))
    for (const spec of cases<SpecJson & { name: string }>('specs.json')) {
      expect(proofSpec(spec), spec.name).toEqual(specs[spec.name])
    }
  })

  it.each(['proofs.json', 'proofs-from-batches.json'])('%s', (file) => {
    for (const c of cases<Case & { spec: string; proof: string; valid: boolean }>(file)) {
      const context = { hashOps: sha256HashOps(testSha256), spec: specs[c.spec] as ProofSpec, root: bytes(c.root) }
      const proof = decodeCommitmentProof(bytes(c.proof))
      const verify = (at: typeof context, key: Bytes) =>
        c.value === null ? verifyNonMembership(at, proof, key) : verifyMembership(at, proof, key, bytes(c.value))
      expect(verify(context, bytes(c.key)), c.name).toBe(c.valid)
      expect(toHex(encodeCommitmentProof(proof)), c.name).toBe(c.proof)
      expect(verify({ ...context, root: testSha256.hash(context.root) }, bytes(c.key)), c.name).toBe(false)
      const other = c.spec === 'iavl' ? TENDERMINT_SPEC : IAVL_SPEC
      expect(verify({ ...context, spec: other }, bytes(c.key)), c.name).toBe(false)
    }
  })

  it('leaf-op.json', () => {
    for (const c of cases<Case & { op: LeafJson }>('leaf-op.json')) {
      const hash = applyLeafOp(allHashOps, leafOp(c.op), bytes(c.key), bytes(c.value))
      expect(hash && toHex(hash), c.name).toBe(c.error ? undefined : c.expected)
    }
  })

  it('inner-op.json', () => {
    for (const c of cases<Case & { op: InnerJson; child: string | null }>('inner-op.json')) {
      const hash = applyInnerOp(allHashOps, innerOp(c.op), bytes(c.child))
      expect(hash && toHex(hash), c.name).toBe(c.error ? undefined : c.expected)
    }
  })

  it('hash-op.json', () => {
    for (const c of cases<Case & { hash: number; preimage: string }>('hash-op.json')) {
      expect(toHex(hashOrKeep(allHashOps, c.hash, bytes(c.preimage)) as Bytes), c.name).toBe(c.expected)
      const ours = sha256HashOps(testSha256)(c.hash, bytes(c.preimage))
      expect(ours && toHex(ours), c.name).toBe(c.hash === HASH_OP.sha256 ? c.expected : undefined)
    }
  })

  it('existence-proof.json', () => {
    for (const c of cases<Case & { proof: ExistJson }>('existence-proof.json')) {
      const root = calculateRoot(allHashOps, existence(c.proof))
      expect(root && toHex(root), c.name).toBe(c.error ? undefined : c.expected)
    }
  })

  it('check-leaf.json', () => {
    for (const c of cases<Omit<Case, 'spec'> & { leaf: LeafJson; spec: LeafJson }>('check-leaf.json')) {
      const spec = { leafSpec: leafOp(c.spec), maxDepth: 0, minDepth: 0, prehashKeyBeforeComparison: false }
      expect(checkLeafOp(leafOp(c.leaf), spec), c.name).toBe(passes(c.error))
    }
  })

  it('check-against-spec.json', () => {
    for (const c of cases<Case & { proof: ExistJson }>('check-against-spec.json')) {
      expect(checkExistenceAgainstSpec(existence(c.proof), proofSpec(c.spec)), c.name).toBe(passes(c.error))
    }
  })

  it('inner-op-check-against-spec.json', () => {
    for (const c of cases<Omit<Case, 'spec'> & { op: InnerJson; spec: SpecJson | null; layer: number }>(
      'inner-op-check-against-spec.json',
    )) {
      const spec = c.spec === null ? undefined : proofSpec(c.spec)
      expect(checkInnerOp(innerOp(c.op), spec, c.layer), c.name).toBe(passes(c.error))
    }
  })

  it('empty-branch.json', () => {
    type EmptyBranch = Case & { op: InnerJson; left_branches_are_empty: boolean; right_branches_are_empty: boolean }
    for (const c of cases<EmptyBranch>('empty-branch.json')) {
      const spec = proofSpec(c.spec).innerSpec as InnerSpec
      expect(leftBranchesAreEmpty(spec, innerOp(c.op)), c.name).toBe(c.left_branches_are_empty)
      expect(rightBranchesAreEmpty(spec, innerOp(c.op)), c.name).toBe(c.right_branches_are_empty)
    }
  })

  it('validate-iavl-ops.json', () => {
    for (const c of cases<Case & { op: InnerJson; layer: number }>('validate-iavl-ops.json')) {
      expect(checkIavlPrefix(innerOp(c.op), c.layer), c.name).toBe(passes(c.error))
    }
  })

  it('validate-tendermint-ops.json', () => {
    for (const c of cases<Case & { op: InnerJson }>('validate-tendermint-ops.json')) {
      expect(checkTendermintOp(innerOp(c.op)), c.name).toBe(passes(c.error))
    }
  })

  it('forged-max-prefix.json', () => {
    type Forged = Case & {
      exist?: ExistJson
      nonexist?: { key: string; left: ExistJson | null; right: ExistJson | null }
    }
    for (const c of cases<Forged>('forged-max-prefix.json')) {
      const context = { hashOps: allHashOps, spec: proofSpec(c.spec), root: bytes(c.root) }
      if (c.exist) {
        const proof = existence(c.exist)
        expect(toHex(calculateRoot(allHashOps, proof) as Bytes), c.name).toBe(c.root)
        expect(verifyExistence(context, proof, bytes(c.key), bytes(c.value)), c.name).toBe(false)
      } else if (c.nonexist) {
        const { key, left, right } = c.nonexist
        const sides = { ...(left && { left: existence(left) }), ...(right && { right: existence(right) }) }
        expect(verifyNonExistence(context, { key: bytes(key), ...sides }, bytes(c.key)), c.name).toBe(false)
      } else {
        expect.unreachable(c.name)
      }
    }
  })

  it('child-position.json', () => {
    for (const c of cases<Omit<Case, 'expected'> & { order: number[]; branch: number; expected: number }>(
      'child-position.json',
    )) {
      expect(childPosition(c.order, c.branch) ?? -1, c.name).toBe(c.expected)
    }
  })
})
