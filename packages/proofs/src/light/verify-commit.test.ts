import { describe, expect, it } from 'vitest'
import {
  type BlockSpec,
  CHAIN_ID,
  lightCrypto as crypto,
  makeBlock,
  members,
  signVote,
  validatorsOf,
} from '../../tests/support/light-fixture.ts'
import { type Commit, type CommitSig, DEFAULT_TRUST_LEVEL, type LightBlock, type TrustLevel } from './light-block.ts'
import { verifyCommitLight, verifyCommitLightTrusting } from './verify-commit.ts'

const light = ({ signedHeader: { header, commit }, validators }: LightBlock, changes: Partial<Commit> = {}) => {
  const given = { ...commit, ...changes }
  return verifyCommitLight(crypto, CHAIN_ID, validators, commit.blockId, header.height, given)?.reason
}
const trusting = (block: LightBlock, trusted = block.validators, trustLevel: TrustLevel = DEFAULT_TRUST_LEVEL) =>
  verifyCommitLightTrusting(crypto, CHAIN_ID, trusted, block.signedHeader.commit, trustLevel)?.reason

const block = (spec: Partial<BlockSpec> = {}) => makeBlock({ height: 7n, set: members(4), ...spec })
/** The first `count` members vote for the block, the others as `rest` says. */
const voted = (count: number, size: number, rest: 'nil' | 'absent' = 'absent', power = 10n) =>
  block({
    set: members(size, 0, power),
    votes: (name) => (Number(name.slice(1)) < count ? 'commit' : rest),
  })
const sigsOf = ({ signedHeader }: LightBlock) => signedHeader.commit.signatures
const spoilt = (sig: CommitSig): CommitSig => ({
  ...sig,
  signature: sig.signature.with(0, (sig.signature[0] as number) ^ 1),
})

describe('verifyCommitLight', () => {
  it.each([
    // Above two thirds, counted in whole power: 4 × 10 → 26, 3 × 10 → 20, 7 × 10 → 46, 3 × 1 → 2.
    [3, 4, 10n],
    [3, 3, 10n],
    [5, 7, 10n],
    [3, 3, 1n],
    [1, 1, 1n],
  ])('%i of %i with a power of %d each suffice', (count, size, power) => {
    expect(light(voted(count, size, 'absent', power))).toBeUndefined()
    expect(light(voted(count, size, 'nil', power))).toBeUndefined()
  })

  it.each([
    [2, 4, 10n],
    [2, 3, 10n],
    [4, 7, 10n],
    [4, 6, 10n],
    [2, 3, 1n],
    [0, 1, 1n],
  ])('%i of %i with a power of %d each do not', (count, size, power) => {
    expect(light(voted(count, size, 'absent', power))).toBe('notEnoughPower')
    expect(light(voted(count, size, 'nil', power))).toBe('notEnoughPower')
  })

  it('counts power, not heads', () => {
    const set = [{ name: 'large', power: 67n }, ...members(33, 0, 1n)]
    expect(light(block({ set, votes: (name) => (name === 'large' ? 'commit' : 'absent') }))).toBeUndefined()
    expect(light(block({ set, votes: (name) => (name === 'large' ? 'absent' : 'commit') }))).toBe('notEnoughPower')
  })

  it('fails on a counted signature that does not verify, and does not look at those that it does not need', () => {
    const whole = block()
    const sigs = sigsOf(whole)
    for (const at of [0, 1, 2])
      expect(light(whole, { signatures: sigs.with(at, spoilt(sigs[at] as CommitSig)) })).toBe('wrongSignature')
    expect(light(whole, { signatures: sigs.with(3, spoilt(sigs[3] as CommitSig)) })).toBeUndefined()
  })

  it.each([
    ['another round', { round: 1 }, 'wrongSignature'],
    ['another height', { height: 8n }, 'commitOfOtherHeight'],
    ['fewer entries', { signatures: sigsOf(block()).slice(1) }, 'signatureCount'],
    ['more entries', { signatures: [...sigsOf(block()), ...sigsOf(block()).slice(0, 1)] }, 'signatureCount'],
    ['entries in another order', { signatures: sigsOf(block()).toReversed() }, 'wrongAddress'],
    [
      'a vote for nil that says it is for the block',
      { signatures: sigsOf(block({ votes: () => 'nil' })).map((sig) => ({ ...sig, flag: 2 })) },
      'wrongSignature',
    ],
  ])('refuses %s', (_, changes, reason) => {
    expect(light(block(), changes)).toBe(reason)
  })

  it('refuses a commit for other parts, and one for another block', () => {
    const { signedHeader, validators } = block()
    const { header, commit } = signedHeader
    for (const blockId of [
      { ...commit.blockId, parts: { ...commit.blockId.parts, total: 2 } },
      { ...commit.blockId, hash: new Uint8Array(32) },
    ]) {
      const args = [crypto, CHAIN_ID, validators, blockId, header.height] as const
      expect(verifyCommitLight(...args, commit)?.reason).toBe('commitOfOtherHeader')
      expect(verifyCommitLight(...args, { ...commit, blockId })?.reason).toBe('wrongSignature')
    }
  })

  it('votes of another chain do not count', () => {
    const foreign = block({ header: { chainId: 'another' } })
    expect(light(foreign)).toBe('wrongSignature')
  })
})

describe('verifyCommitLightTrusting', () => {
  it.each([
    // Needed: more than a third of the trusted power, of 4 × 10 more than 13, of 6 × 10 more than 20.
    [2, 4],
    [3, 6],
    [3, 7],
  ])('%i of %i trusted validators among the signers suffice', (shared, size) => {
    const other = block({ set: [...members(shared), ...members(9, 100)] })
    expect(trusting(other, validatorsOf(members(size)))).toBeUndefined()
  })

  it.each([
    [1, 4],
    [2, 6],
    [2, 7],
    [0, 1],
  ])('%i of %i do not', (shared, size) => {
    const other = block({ set: [...members(shared), ...members(9, 100)] })
    expect(trusting(other, validatorsOf(members(size)))).toBe('notEnoughPower')
  })

  it('what is wrong does not pass for too little where CometBFT sees it first', () => {
    const alone = block({ set: members(1) })
    const trusted = validatorsOf(members(4))
    const wrong = (given: LightBlock, change: (sig: CommitSig) => CommitSig): LightBlock => {
      const { header, commit } = given.signedHeader
      return { ...given, signedHeader: { header, commit: { ...commit, signatures: commit.signatures.map(change) } } }
    }
    expect(trusting(alone, trusted)).toBe('notEnoughPower')
    expect(trusting(wrong(alone, spoilt), trusted)).toBe('wrongSignature')
    const pair = block({ set: [...members(1), ...members(1, 100)] })
    expect(trusting(wrong(pair, spoilt), trusted)).toBe('notEnoughPower')
    const short = (sig: CommitSig) => ({ ...sig, signature: sig.signature.subarray(1) })
    expect(trusting(wrong(pair, short), trusted)).toBe('wrongSignature')
  })

  it('the power is that which is trusted, not that of the new set', () => {
    const other = block({ set: [{ name: 'v0', power: 1_000_000n }, ...members(3, 100)] })
    expect(trusting(other, validatorsOf(members(4)))).toBe('notEnoughPower')
    expect(trusting(other, validatorsOf([{ name: 'v0', power: 100n }, ...members(3, 1)]))).toBeUndefined()
  })

  it('follows the trust level', () => {
    const half = block({ set: [...members(2), ...members(2, 100)] })
    const trusted = validatorsOf(members(4))
    const level = (numerator: bigint, denominator: bigint) => trusting(half, trusted, { numerator, denominator })
    expect(level(1n, 3n)).toBeUndefined()
    expect(level(1n, 2n)).toBe('notEnoughPower')
    expect(level(2n, 3n)).toBe('notEnoughPower')
    expect(trusting(block(), undefined, { numerator: 1n, denominator: 1n })).toBe('notEnoughPower')
  })

  it('refuses a second signature of one validator, also where the first does not suffice', () => {
    const { signedHeader, validators } = block({ set: [...members(1), ...members(3, 100)] })
    const at = sigsOf({ signedHeader, validators }).findIndex(
      ({ address }) =>
        address.join() === signVote('v0', signedHeader.header, 0, signedHeader.commit.blockId, 0n).address.join(),
    )
    const own = sigsOf({ signedHeader, validators })[at] as CommitSig
    const again = signVote('v0', signedHeader.header, 0, signedHeader.commit.blockId, own.timeNs + 1n)
    const signatures = [own, again, again, again]
    const commit = { ...signedHeader.commit, signatures }
    const trusted = validatorsOf(members(4))
    expect(verifyCommitLightTrusting(crypto, CHAIN_ID, trusted, commit, DEFAULT_TRUST_LEVEL)?.reason).toBe('doubleVote')
  })

  it('fails on a counted signature that does not verify, and passes over those of strangers', () => {
    const other = block({ set: [...members(4), ...members(4, 100)] })
    const strangers = new Set(validatorsOf(members(4, 100)).map(({ publicKey }) => publicKey.join()))
    const spoil = (stranger: boolean): LightBlock => ({
      ...other,
      signedHeader: {
        ...other.signedHeader,
        commit: {
          ...other.signedHeader.commit,
          signatures: sigsOf(other).map((sig, i) =>
            strangers.has(other.validators[i]?.publicKey.join() ?? '') === stranger ? spoilt(sig) : sig,
          ),
        },
      },
    })
    const trusted = validatorsOf(members(4))
    expect(trusting(spoil(true), trusted)).toBeUndefined()
    expect(trusting(spoil(false), trusted)).toBe('wrongSignature')
  })
})
