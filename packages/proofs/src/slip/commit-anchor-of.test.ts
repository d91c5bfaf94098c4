import { Rejection } from '@chassis/primitives'
import { nodeVerifyVote } from '@chassis/primitives/node'
import { decode, Slip } from '@chassis/protocol'
import { expect, it } from 'vitest'
import { COMMIT_HEIGHT, NETWORK } from '../../tests/support/commit-fixture.ts'
import { makeBlock } from '../../tests/support/light-fixture.ts'
import { bytesOf, MiniLedger } from '../../tests/support/slip-fixture.ts'
import { testSha256 as sha256 } from '../../tests/support/test-sha256.ts'
import { testVerifier as verifier } from '../../tests/support/test-signatures.ts'
import { appHashOf } from '../app-hash/app-hash-of.ts'
import { commitAnchorOf } from './commit-anchor-of.ts'
import { verifySlip } from './verify-slip.ts'

const ledger = new MiniLedger('a network')
const plain = ledger.networked(ledger.loan(3))
if (plain.anchor.kind !== 'commit') throw new Error('not of a network')
const { logSize, logRoot, stateRoot } = plain.anchor
const header = { appHash: appHashOf(sha256, logSize, logRoot, stateRoot) }

it('a slip with it verifies, with absent votes and votes for nil in the commit', () => {
  const block = makeBlock({
    height: COMMIT_HEIGHT,
    set: [...NETWORK],
    round: 2,
    votes: (name) => (name === 'v2' ? 'absent' : 'commit'),
    header,
  })
  const slip = {
    ...plain,
    anchor: { kind: 'commit', ...commitAnchorOf(block, { logSize, logRoot, stateRoot }) },
  } as Slip
  const report = verifySlip(bytesOf(slip), ledger.networkTrust, { sha256, verifier, verifyVote: nodeVerifyVote })
  expect(report.checks.filter(({ passed }) => !passed)).toEqual([])
  expect(decode(Slip, bytesOf(slip))).toEqual(slip)
})

it('refuses a set that no slip can carry', () => {
  const block = makeBlock({ height: 1n, set: [...NETWORK] })
  const validators = Array(201).fill(block.validators[0])
  const roots = { logSize, logRoot, stateRoot }
  expect(() => commitAnchorOf({ ...block, validators }, roots)).toThrow(Rejection)
})
