/** Seeded steps of a light client: honest ones, and every small departure that a source could try. */
import {
  BLOCK_ID_FLAG,
  type CommitSig,
  type Header,
  type LightBlock,
  type LightRules,
  type TrustedState,
  ZERO_TIME_NS,
} from '@chassis/proofs/light'
import {
  type Member,
  makeBlock,
  members,
  NO_BLOCK,
  SECOND_NS,
  signVote,
} from '../../packages/proofs/tests/support/light-fixture.ts'

export interface LightStep {
  readonly trusted: LightBlock
  readonly state: TrustedState
  readonly block: LightBlock
  readonly nowNs: bigint
  readonly rules: LightRules
}

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

  /** True once in `n` times. */
  once(n: number): boolean {
    return this.below(n) === 0
  }
}

const NAMES = 7

/** The same steps for the same seed. */
export function* lightSteps(seed: number, count: number): Generator<LightStep> {
  const dice = new Dice(seed)
  for (let i = 0; i < count; i++) yield step(dice)
}

function step(dice: Dice): LightStep {
  const set = Array.from(
    { length: 1 + dice.below(NAMES) },
    (_, k): Member => ({
      name: `v${k}`,
      power: BigInt(dice.pick([0, 1, 1, 5, 10, 10, 10, 30, 100])),
    }),
  )
  const nextSet = dice.once(3) ? changed(dice, set) : set
  const height = BigInt(1 + dice.below(20))
  const trusted = makeBlock({ height, set, nextSet })
  const distance = BigInt(dice.pick([0, 1, 1, 1, 2, 3, 7, 30]))
  const announced = distance === 1n && !dice.once(4)
  const newSet = announced ? nextSet : dice.pick([set, nextSet, changed(dice, set)])
  const honest = makeBlock({
    height: height + distance,
    set: newSet,
    nextSet: dice.once(2) ? changed(dice, newSet) : newSet,
    round: dice.below(3),
    votes: () => dice.pick(['commit', 'commit', 'commit', 'commit', 'nil', 'absent'] as const),
    header: oddHeader(dice, trusted),
  })
  const driftNs = dice.pick([0n, 1n, 10n]) * SECOND_NS
  const { timeNs } = honest.signedHeader.header
  const trustedSet = makeBlock({ height: 1n, set: dice.once(2) ? set : nextSet }).validators
  return {
    trusted,
    state: { header: trusted.signedHeader.header, validators: trustedSet },
    block: spoilt(dice, honest, set),
    nowNs: timeNs + dice.pick([SECOND_NS, SECOND_NS, 0n, 1n, -driftNs, 1n - driftNs, 15n * SECOND_NS]),
    rules: {
      trustingPeriodNs: dice.pick([1n, 20n, 1_000n, 100_000n]) * SECOND_NS * (dice.once(5) ? 1n : 1_000n),
      maxClockDriftNs: driftNs,
      trustLevel: dice.pick(LEVELS),
    },
  }
}

const LEVELS = [
  { numerator: 1n, denominator: 3n },
  { numerator: 1n, denominator: 3n },
  { numerator: 1n, denominator: 2n },
  { numerator: 2n, denominator: 3n },
  { numerator: 1n, denominator: 1n },
]

/** Some members left, some others came; never nobody. */
function changed(dice: Dice, set: readonly Member[]): readonly Member[] {
  const made = [
    ...set.filter(() => !dice.once(4)),
    ...members(dice.below(4), 100 + dice.below(3), BigInt(1 + dice.below(20))),
  ]
  return made.length > 0 ? made : members(1, 50)
}

function oddHeader(dice: Dice, trusted: LightBlock): Partial<Header> {
  const { timeNs } = trusted.signedHeader.header
  return {
    ...(dice.once(6) && { timeNs: timeNs + BigInt(dice.pick([-1, 0, 1, 5])) * dice.pick([1n, SECOND_NS]) }),
    ...(dice.once(25) && { chainId: 'other' }),
    ...(dice.once(30) && { version: { block: 10n, app: 0n } }),
    ...(dice.once(30) && { dataHash: new Uint8Array(dice.below(40)) }),
    ...(dice.once(30) && { appHash: new Uint8Array(dice.below(70)) }),
    ...(dice.once(40) && { proposerAddress: new Uint8Array(dice.below(22)) }),
  }
}

function spoilt(dice: Dice, block: LightBlock, set: readonly Member[]): LightBlock {
  const { header, commit } = block.signedHeader
  const blockId = { ...commit.blockId, parts: { ...commit.blockId.parts, total: dice.once(40) ? 2 : 1 } }
  const signedHeader = {
    header: dice.once(40) ? { ...header, evidenceHash: header.dataHash } : header,
    commit: {
      height: dice.once(40) ? commit.height + 1n : commit.height,
      round: dice.once(40) ? 5 : commit.round,
      blockId: dice.once(60) ? NO_BLOCK : blockId,
      signatures: spoiltSignatures(dice, block),
    },
  }
  const others = [
    block.validators.slice(1),
    block.validators.toReversed(),
    makeBlock({ height: 1n, set: changed(dice, set) }).validators,
  ]
  return { signedHeader, validators: dice.once(25) ? dice.pick(others) : block.validators }
}

function spoiltSignatures(dice: Dice, { signedHeader: { header, commit } }: LightBlock): readonly CommitSig[] {
  const sigs = commit.signatures
  const at = dice.below(sigs.length)
  const sig = sigs[at] as CommitSig
  const name = `v${dice.below(NAMES)}`
  const vote = (blockId = commit.blockId, timeNs = header.timeNs) =>
    signVote(name, header, commit.round, blockId, timeNs)
  switch (dice.below(16)) {
    case 0:
      return sigs.with(at, { ...sig, signature: new Uint8Array(dice.pick([0, 63, 64, 65])) })
    case 1:
      return sigs.with(at, { ...sig, address: new Uint8Array(dice.pick([0, 20, 21])) })
    case 2:
      return sigs.with(at, { ...sig, flag: dice.pick([0, 1, 2, 3, 4]) })
    case 3:
      return sigs.with(at, dice.pick(sigs))
    case 4:
      return [...sigs, vote()]
    case 5:
      return sigs.slice(1)
    case 6:
      return sigs.with(at, vote(commit.blockId, header.timeNs + 1n))
    case 7:
      return sigs.with(at, { ...vote(NO_BLOCK), flag: BLOCK_ID_FLAG.commit })
    case 8:
      return sigs.toReversed()
    case 9:
      return sigs.with(at, { ...sig, timeNs: dice.pick([ZERO_TIME_NS, 0n, header.timeNs + 7n]) })
    default:
      return sigs
  }
}
