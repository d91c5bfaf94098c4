/**
 * What a light client believes when validators lie: every way in which the members of a small set can vote for two
 * blocks, and seeded histories in which less than a third of the power, the source included, does what it likes.
 */
import { toHex } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { headerHash } from '../src/light/header-hash.ts'
import { BLOCK_ID_FLAG, type CommitSig, type Header, type LightBlock, ZERO_TIME_NS } from '../src/light/light-block.ts'
import { type LightClient, openLightClient, updateLightClient } from '../src/light/light-client.ts'
import { validatorAddress } from '../src/light/validator-set.ts'
import { verifySkipping } from '../src/light/verify-skipping.ts'
import {
  answer,
  CHAIN_ID,
  lightCrypto as crypto,
  keyOfMember,
  type Member,
  makeBlock,
  members,
  NO_BLOCK,
  nowAt,
  RULES,
  signVote,
} from './support/light-fixture.ts'
import { runs } from './support/runs.ts'
import { testSha256 as sha256 } from './support/test-sha256.ts'

const options = { ...RULES, chainId: CHAIN_ID, blocksMax: 50 }
const hashOf = ({ signedHeader }: LightBlock) => toHex(headerHash(sha256, signedHeader.header))
const ABSENT: CommitSig = {
  flag: BLOCK_ID_FLAG.absent,
  address: new Uint8Array(),
  timeNs: ZERO_TIME_NS,
  signature: new Uint8Array(),
}

function open(block: LightBlock): LightClient {
  const client = openLightClient(crypto, options, block, { headerHash: headerHash(sha256, block.signedHeader.header) })
  if ('reason' in client) throw new Error(client.reason)
  return client
}

/** The block with the votes of some of its members only. */
function signedBy(block: LightBlock, keep: (index: number) => boolean): LightBlock {
  const { header, commit } = block.signedHeader
  const signatures = commit.signatures.map((sig, i) => (keep(i) ? sig : ABSENT))
  return { ...block, signedHeader: { header, commit: { ...commit, signatures } } }
}

type Vote = 'none' | 'one' | 'other' | 'both'
const VOTES: readonly Vote[] = ['none', 'one', 'other', 'both']

/** Every assignment for four members, or as many spread ones as `count` where there are more. */
function* assignments(size: number, count: number): Generator<readonly Vote[]> {
  const all = VOTES.length ** size
  // Odd, so that no assignment comes twice and no member always votes the same.
  const stride = count < all ? 10_007 : 1
  for (let i = 0; i < Math.min(count, all); i++) {
    const code = (i * stride) % all
    yield Array.from({ length: size }, (_, k) => VOTES[Math.floor(code / 4 ** k) % 4] as Vote)
  }
}

const SETTINGS = [
  { size: 4, faulty: 1 },
  { size: 7, faulty: 2 },
]

describe.each(SETTINGS)('two blocks of one height, $size members', ({ size, faulty }) => {
  const set = members(size)
  const trusted = makeBlock({ height: 5n, set })
  const quorum = Math.floor((size * 2) / 3)
  const cases = [...assignments(size, runs(1_024))]

  it.each([
    ['equivocation', { dataHash: new Uint8Array(32).fill(1) }, 0],
    ['amnesia', { dataHash: new Uint8Array(32).fill(1) }, 1],
    ['lunatic', { appHash: new Uint8Array(32).fill(1) }, 0],
  ] as readonly [string, Partial<Header>, number][])(
    `%s: in ${cases.length} assignments exactly two quorums freeze the client`,
    (attack, header, round) => {
      const one = makeBlock({ height: 9n, set })
      const other = makeBlock({ height: 9n, set, header, round })
      let conflicts = 0
      for (const votes of cases) {
        const counts = (vote: Vote) => votes.filter((given) => given === vote || given === 'both').length
        const first = signedBy(one, (i) => votes[i] === 'one' || votes[i] === 'both')
        const second = signedBy(other, (i) => votes[i] === 'other' || votes[i] === 'both')
        const name = votes.join()
        const added = updateLightClient(crypto, open(trusted), first, nowAt(one))
        expect(added.kind === 'added', name).toBe(counts('one') > quorum)
        if (added.kind !== 'added') continue
        const again = updateLightClient(crypto, added.client, second, nowAt(one))
        expect(again.kind === 'conflict', name).toBe(counts('other') > quorum)
        if (again.kind !== 'conflict') continue
        conflicts++
        const both = votes.flatMap((vote, i) =>
          vote === 'both' ? [toHex(one.validators[i]?.publicKey as Uint8Array)] : [],
        )
        expect(both.length, name).toBeGreaterThan(faulty)
        for (const evidence of again.client.frozen ?? []) {
          expect(evidence.kind, name).toBe(attack)
          const named = evidence.byzantineValidators.map(({ publicKey }) => toHex(publicKey))
          if (attack === 'equivocation') expect(named.sort(), name).toEqual(both.sort())
          if (attack === 'amnesia') expect(named, name).toEqual([])
          // Each side is accused on the assumption that the other is true: its signers.
          if (attack === 'lunatic') expect(named.length, name).toBeGreaterThan(quorum)
        }
      }
      expect(conflicts).toBeGreaterThan(0)
    },
    300_000,
  )
})

class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  below(n: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.state / 2 ** 32) * n)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }
}

const LENGTH = 16

interface History {
  readonly chain: ReadonlyMap<bigint, LightBlock>
  readonly sets: readonly (readonly Member[])[]
  /** In every set, and never more than a third of it. */
  readonly liars: readonly string[]
}

/** Honest members come and go one at a time; the liars stay. */
function makeHistory(dice: Dice, size: number, faulty: number): History {
  const liars = members(faulty).map(({ name }) => name)
  let honest = members(size - faulty, 10)
  let next = 100
  const sets: (readonly Member[])[] = []
  for (let height = 0; height <= LENGTH + 1; height++) {
    sets.push([...members(faulty), ...honest])
    if (dice.below(2) === 0) honest = [...honest.toSpliced(dice.below(honest.length), 1), ...members(1, next++)]
  }
  const chain = new Map<bigint, LightBlock>()
  for (let height = 1; height <= LENGTH; height++)
    chain.set(
      BigInt(height),
      makeBlock({
        height: BigInt(height),
        set: sets[height] ?? [],
        nextSet: sets[height + 1] ?? [],
        round: dice.below(2),
      }),
    )
  return { chain, sets, liars }
}

/** A block that the liars would like to be believed, with all the signatures that they can get hold of. */
function forge(dice: Dice, { chain, sets, liars }: History, height: bigint): LightBlock {
  const honest = chain.get(height) as LightBlock
  const invented = [...members(liars.length), ...members(dice.below(5), 900)]
  const set = dice.pick([sets[Number(height)] ?? [], sets[Number(height) + 1] ?? [], invented, members(liars.length)])
  const lie = dice.pick<Partial<Header>>([
    { appHash: new Uint8Array(32).fill(dice.below(256)) },
    { dataHash: new Uint8Array(32).fill(dice.below(256)) },
    { timeNs: honest.signedHeader.header.timeNs + 1n },
    {},
  ])
  const block = makeBlock({ height, set, nextSet: dice.pick([set, invented]), header: lie, round: dice.below(2) })
  const { header, commit } = block.signedHeader
  const mine = new Set(liars.concat(invented.map(({ name }) => name)))
  const byAddress = new Map(honest.signedHeader.commit.signatures.map((sig) => [toHex(sig.address), sig]))
  const names = new Map([...set].map(({ name }) => [toHex(keyOfMember(name).publicKey), name]))
  const signatures = block.validators.map(({ publicKey }, i): CommitSig => {
    const name = names.get(toHex(publicKey)) as string
    if (mine.has(name)) return commit.signatures[i] as CommitSig
    // Not theirs: the votes of honest members are for another block, for nil, or made up.
    const address = validatorAddress(sha256, publicKey)
    const stolen = byAddress.get(toHex(address))
    const liar = signVote(dice.pick(liars), header, commit.round, commit.blockId, header.timeNs)
    return dice.pick<CommitSig>([
      stolen ?? ABSENT,
      { ...(stolen ?? ABSENT), flag: BLOCK_ID_FLAG.commit, address },
      { ...signVote(name, header, commit.round, NO_BLOCK, header.timeNs), flag: BLOCK_ID_FLAG.commit },
      { flag: BLOCK_ID_FLAG.commit, address, timeNs: header.timeNs, signature: new Uint8Array(64) },
      { ...liar, address },
      liar,
      ABSENT,
    ])
  })
  return { ...block, signedHeader: { header, commit: { ...commit, signatures } } }
}

describe.each(SETTINGS)('seeded histories, $faulty of $size lie', ({ size, faulty }) => {
  const HISTORIES = runs(20)

  it(`${HISTORIES} of them: no header is believed that the chain does not have`, () => {
    let believed = 0
    let refused = 0
    for (let seed = 0; seed < HISTORIES; seed++) {
      const dice = new Dice(1_000 * size + seed)
      const history = makeHistory(dice, size, faulty)
      const { chain } = history
      const nowNs = nowAt(chain.get(BigInt(LENGTH)) as LightBlock)
      const isTrue = (block: LightBlock) =>
        hashOf(block) === hashOf(chain.get(block.signedHeader.header.height) as LightBlock)
      let client = open(chain.get(BigInt(1 + dice.below(3))) as LightBlock)
      for (let i = 0; i < 60; i++) {
        const height = BigInt(1 + dice.below(LENGTH))
        const block = dice.below(4) === 0 ? (chain.get(height) as LightBlock) : forge(dice, history, height)
        const outcome = updateLightClient(crypto, client, block, nowNs)
        expect(outcome.kind, `history ${seed}, block ${i}`).not.toBe('conflict')
        if (outcome.kind !== 'added') {
          refused++
          continue
        }
        expect(isTrue(block), `history ${seed}, block ${i} is believed`).toBe(true)
        client = outcome.client
        believed++
      }
    }
    expect(believed).toBeGreaterThan(HISTORIES)
    expect(refused).toBeGreaterThan(20 * HISTORIES)
  }, 600_000)

  it(`${HISTORIES} of them: no lying source leads astray, an honest one always arrives`, () => {
    let arrived = 0
    for (let seed = 0; seed < HISTORIES; seed++) {
      const dice = new Dice(77_000 * size + seed)
      const history = makeHistory(dice, size, faulty)
      const { chain } = history
      const [first, last] = [chain.get(1n), chain.get(BigInt(LENGTH))] as [LightBlock, LightBlock]
      const honest = answer(verifySkipping(crypto, first, last, nowAt(last), RULES), (height) => chain.get(height))
      expect(honest.kind, `history ${seed}`).toBe('verified')
      for (let i = 0; i < 6; i++) {
        const target = forge(dice, history, BigInt(LENGTH))
        const source = (height: bigint) => (dice.below(3) === 0 ? forge(dice, history, height) : chain.get(height))
        const outcome = answer(verifySkipping(crypto, first, target, nowAt(last), RULES), source)
        if (outcome.kind !== 'verified') continue
        arrived++
        for (const block of outcome.trace) {
          const true_ = chain.get(block.signedHeader.header.height) as LightBlock
          expect(hashOf(block), `history ${seed}, walk ${i}`).toBe(hashOf(true_))
        }
      }
    }
    // Now and then the forged block is the true header with fewer votes: that is no lie.
    expect(arrived).toBeLessThan(HISTORIES * 2)
  }, 600_000)
})
