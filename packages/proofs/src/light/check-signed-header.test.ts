import { describe, expect, it } from 'vitest'
import { CHAIN_ID, lightCrypto, makeBlock, members, NO_BLOCK } from '../../tests/support/light-fixture.ts'
import { signedHeaderFault } from './check-signed-header.ts'
import {
  type Commit,
  type CommitSig,
  type Header,
  type SignedHeader,
  TIME_NS_END,
  ZERO_TIME_NS,
} from './light-block.ts'

const block = makeBlock({ height: 7n, set: members(4), votes: (name) => (name === 'v3' ? 'absent' : 'commit') })
const good = block.signedHeader
const faultOf = (signed: SignedHeader, chainId = CHAIN_ID) =>
  signedHeaderFault(lightCrypto.sha256, chainId, signed)?.reason

const bytes = (length: number) => new Uint8Array(length).fill(9)
const absentAt = good.commit.signatures.findIndex(({ flag }) => flag === 1)
const votedAt = good.commit.signatures.findIndex(({ flag }) => flag === 2)

function withSig(at: number, changes: Partial<CommitSig>): Partial<Commit> {
  const signatures = good.commit.signatures
  return { signatures: signatures.with(at, { ...(signatures[at] as CommitSig), ...changes }) }
}

describe('signedHeaderFault', () => {
  it('finds nothing wrong with a true one, whatever the length of its application hash', () => {
    expect(faultOf(good)).toBeUndefined()
    for (const length of [0, 1, 20, 64]) {
      const other = makeBlock({ height: 1n, set: members(1), header: { appHash: bytes(length) } })
      expect(faultOf(other.signedHeader)).toBeUndefined()
    }
  })

  it.each([
    ['wrongBlockProtocol', { version: { block: 10n, app: 1n } }],
    ['chainIdTooLong', { chainId: 'é'.repeat(26) }],
    ['wrongChain', { chainId: 'another' }],
    ['heightNotPositive', { height: 0n }],
    ['heightNotPositive', { height: -5n }],
    ['malformedTime', { timeNs: ZERO_TIME_NS - 1n }],
    ['malformedTime', { timeNs: TIME_NS_END }],
    ['malformedAddress', { proposerAddress: bytes(19) }],
    ['malformedHash', { lastCommitHash: bytes(31) }],
    ['malformedHash', { dataHash: bytes(33) }],
    ['malformedHash', { evidenceHash: bytes(1) }],
    ['malformedHash', { validatorsHash: bytes(20) }],
    ['malformedHash', { nextValidatorsHash: bytes(20) }],
    ['malformedHash', { consensusHash: bytes(64) }],
    ['malformedHash', { lastResultsHash: bytes(31) }],
    ['malformedHash', { lastBlockId: { hash: bytes(31), parts: { total: 1, hash: bytes(32) } } }],
    ['malformedHash', { lastBlockId: { hash: bytes(32), parts: { total: 1, hash: bytes(31) } } }],
  ] as readonly [string, Partial<Header>][])('%s: %o', (reason, changes) => {
    // Signed anew, so that nothing but the change is wrong.
    expect(faultOf(makeBlock({ height: 7n, set: members(2), header: changes }).signedHeader)).toBe(reason)
  })

  it.each([
    ['commitOfOtherHeight', { height: 8n }],
    ['heightNotPositive', { height: 0n }],
    ['malformedRound', { round: -1 }],
    ['malformedRound', { round: 2 ** 31 }],
    ['commitOfNothing', { blockId: NO_BLOCK }],
    ['malformedHash', { blockId: { ...good.commit.blockId, hash: bytes(31) } }],
    ['commitOfOtherHeader', { blockId: { ...good.commit.blockId, hash: bytes(32) } }],
    ['noSignatures', { signatures: [] }],
    ['tooManySignatures', { signatures: Array(10_001).fill(good.commit.signatures[absentAt]) }],
    ['unknownFlag', withSig(votedAt, { flag: 0 })],
    ['unknownFlag', withSig(votedAt, { flag: 4 })],
    ['absentWithContent', withSig(absentAt, { address: bytes(20) })],
    ['absentWithContent', withSig(absentAt, { timeNs: 0n })],
    ['absentWithContent', withSig(absentAt, { signature: bytes(64) })],
    ['malformedAddress', withSig(votedAt, { address: bytes(21) })],
    ['malformedTime', withSig(votedAt, { timeNs: TIME_NS_END })],
    ['malformedSignature', withSig(votedAt, { signature: bytes(0) })],
    ['malformedSignature', withSig(votedAt, { signature: bytes(65) })],
  ] as readonly [string, Partial<Commit>][])('%s of a commit', (reason, changes) => {
    expect(faultOf({ header: good.header, commit: { ...good.commit, ...changes } })).toBe(reason)
  })

  it('a header without validators hash has no hash that a commit could be for', () => {
    const { header, commit } = makeBlock({
      height: 7n,
      set: members(2),
      header: { validatorsHash: bytes(0) },
    }).signedHeader
    expect(commit.blockId.hash).toHaveLength(0)
    // As upstream: the empty hashes are equal, so it is the set's hash that fails later.
    expect(faultOf({ header, commit })).toBeUndefined()
  })
})
