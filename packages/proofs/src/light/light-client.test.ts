import { describe, expect, it } from 'vitest'
import {
  type BlockSpec,
  CHAIN_ID,
  lightCrypto as crypto,
  makeBlock,
  members,
  nowAt,
  RULES,
  SECOND_NS,
} from '../../tests/support/light-fixture.ts'
import type { LightBlock } from './light-block.ts'
import { isTrustLevel, type LightClient, openLightClient, updateLightClient } from './light-client.ts'

const set = members(4)
const options = { ...RULES, chainId: CHAIN_ID, blocksMax: 3 }
const block = (height: bigint, spec: Partial<BlockSpec> = {}) => makeBlock({ height, set, ...spec })
const anchorOf = ({ signedHeader }: LightBlock) => ({ headerHash: signedHeader.commit.blockId.hash })
const fork = (height: bigint, spec: Partial<BlockSpec> = {}) =>
  block(height, { ...spec, header: { dataHash: new Uint8Array(32).fill(1), ...spec.header } })

function open(first: LightBlock): LightClient {
  const client = openLightClient(crypto, options, first, anchorOf(first))
  if ('reason' in client) throw new Error(client.reason)
  return client
}

/** Adds the blocks one after the other; all of them must be taken. */
function grown(client: LightClient, ...blocks: readonly LightBlock[]): LightClient {
  return blocks.reduce((grownClient, next) => {
    const outcome = updateLightClient(crypto, grownClient, next, nowAt(next))
    if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome.kind))
    return outcome.client
  }, client)
}
const heights = ({ blocks }: LightClient) => blocks.map(({ signedHeader }) => Number(signedHeader.header.height))

describe('openLightClient', () => {
  const first = block(5n)

  it('begins with the block of a hash, or with one that a pinned set signed', () => {
    expect(openLightClient(crypto, options, first, anchorOf(first))).toEqual({ options, blocks: [first] })
    const { validatorsHash } = first.signedHeader.header
    expect(openLightClient(crypto, options, first, { validatorsHash })).toEqual({ options, blocks: [first] })
  })

  it.each([
    ['another hash', first, { headerHash: new Uint8Array(32) }, 'otherTrustedValidators'],
    ['another set', first, { validatorsHash: new Uint8Array(32) }, 'otherTrustedValidators'],
    ['too few votes', block(5n, { votes: (name) => (name < 'v2' ? 'commit' : 'nil') }), undefined, 'notEnoughPower'],
    [
      'a set that is not in the header',
      { ...first, validators: first.validators.slice(1) },
      undefined,
      'otherValidators',
    ],
    ['no set', { ...first, validators: [] }, undefined, 'noValidators'],
    ['another chain', block(5n, { header: { chainId: 'other' } }), undefined, 'wrongChain'],
  ])('refuses %s', (_, given, anchor, reason) => {
    expect(openLightClient(crypto, options, given, anchor ?? anchorOf(given))).toMatchObject({ reason })
  })

  it('a trust level below a third, above one or of nothing is a mistake of the caller', () => {
    for (const [numerator, denominator, fine] of [
      [1n, 3n, true],
      [1n, 1n, true],
      [2n, 3n, true],
      [1n, 4n, false],
      [33n, 100n, false],
      [4n, 3n, false],
      [0n, 1n, false],
      [1n, 0n, false],
      [-1n, -3n, false],
    ] as const) {
      const trustLevel = { numerator, denominator }
      expect(isTrustLevel(trustLevel), `${numerator}/${denominator}`).toBe(fine)
      const open = () => openLightClient(crypto, { ...options, trustLevel }, first, anchorOf(first))
      if (fine) expect(open()).toHaveProperty('blocks')
      else expect(open).toThrow('trust level')
    }
    expect(() => openLightClient(crypto, { ...options, blocksMax: 0 }, first, anchorOf(first))).toThrow('at least one')
  })
})

describe('updateLightClient', () => {
  it('takes valid blocks in order of height, knows them again, and forgets the oldest', () => {
    let client = grown(open(block(5n)), block(6n), block(9n))
    expect(heights(client)).toEqual([5, 6, 9])
    expect(updateLightClient(crypto, client, block(6n), nowAt(block(9n)))).toEqual({ kind: 'known' })
    client = grown(client, block(20n))
    expect(heights(client)).toEqual([6, 9, 20])
    client = grown(client, block(12n))
    expect(heights(client)).toEqual([9, 12, 20])
  })

  it('leaves the client as it is where it refuses', () => {
    const client = open(block(5n))
    const lone = block(9n, { set: members(4, 50) })
    expect(updateLightClient(crypto, client, lone, nowAt(lone))).toMatchObject({ kind: 'notEnoughTrust', from: 5n })
    const votes = () => 'absent' as const
    expect(updateLightClient(crypto, client, block(9n, { votes }), nowAt(lone))).toMatchObject({
      kind: 'notEnoughTrust',
    })
    const old = nowAt(block(5n)) + RULES.trustingPeriodNs
    expect(updateLightClient(crypto, client, block(9n), old)).toMatchObject({
      kind: 'rejected',
      fault: { reason: 'expired' },
    })
    expect(updateLightClient(crypto, client, block(4n), nowAt(lone))).toMatchObject({
      kind: 'rejected',
      fault: { reason: 'nothingBelow' },
    })
    expect(heights(client)).toEqual([5])
  })

  describe('a second valid header of a trusted height', () => {
    const client = grown(open(block(5n)), block(9n))
    const outcome = updateLightClient(crypto, client, fork(9n), nowAt(block(9n)))
    const frozen = outcome.kind === 'conflict' ? outcome.client : undefined

    it('freezes the client, with evidence against both sides', () => {
      expect(frozen?.frozen?.map(({ kind, commonHeight }) => [kind, commonHeight])).toEqual([
        ['equivocation', 9n],
        ['equivocation', 9n],
      ])
      expect(frozen?.frozen?.[0]?.conflictingBlock).toEqual(fork(9n))
      expect(frozen?.frozen?.[1]?.conflictingBlock).toEqual(block(9n))
      for (const { byzantineValidators } of frozen?.frozen ?? []) expect(byzantineValidators).toHaveLength(4)
    })

    it('after which nothing is taken any more', () => {
      for (const next of [block(10n), block(9n), fork(9n), block(7n)])
        expect(updateLightClient(crypto, frozen as LightClient, next, nowAt(block(10n)))).toMatchObject({
          kind: 'rejected',
          fault: { reason: 'frozen' },
        })
    })
  })

  it('a header that contradicts but is not signed by enough changes nothing', () => {
    const client = grown(open(block(5n)), block(9n))
    const few = fork(9n, { votes: (name) => (name < 'v2' ? 'commit' : 'absent') })
    expect(updateLightClient(crypto, client, few, nowAt(few))).toMatchObject({
      kind: 'rejected',
      fault: { reason: 'notEnoughPower' },
    })
    const strangers = fork(9n, { set: members(4, 70) })
    expect(updateLightClient(crypto, client, strangers, nowAt(few)).kind).toBe('notEnoughTrust')
  })

  it('a conflict at the oldest height needs the same set', () => {
    const client = open(block(5n))
    expect(updateLightClient(crypto, client, fork(5n), nowAt(block(5n)))).toMatchObject({ kind: 'conflict' })
    const other = fork(5n, { set: members(5) })
    expect(updateLightClient(crypto, client, other, nowAt(other))).toMatchObject({
      kind: 'rejected',
      fault: { reason: 'otherValidators' },
    })
    const few = fork(5n, { votes: (name) => (name < 'v2' ? 'commit' : 'absent') })
    expect(updateLightClient(crypto, client, few, nowAt(few))).toMatchObject({ kind: 'rejected' })
    // Beside a forged set of the same hash only the own one is asked.
    expect(updateLightClient(crypto, client, { ...fork(5n), validators: [] }, nowAt(few)).kind).toBe('conflict')
  })

  it('a time that does not fit between its neighbours is a conflict', () => {
    const client = grown(open(block(5n)), block(9n))
    const late = block(7n, { header: { timeNs: block(9n).signedHeader.header.timeNs } })
    const outcome = updateLightClient(crypto, client, late, nowAt(block(9n)))
    expect(outcome.kind).toBe('conflict')
    if (outcome.kind === 'conflict')
      expect(outcome.client.frozen?.map(({ kind }) => kind)).toEqual(['lunatic', 'lunatic'])
    const early = block(7n, { header: { timeNs: block(9n).signedHeader.header.timeNs - SECOND_NS } })
    expect(updateLightClient(crypto, client, early, nowAt(block(9n))).kind).toBe('added')
  })
})
