/** For tests: chains of signed headers, with every choice that validators, honest or not, could make. */
import { type Bytes, toHex, type VoteVerifier } from '@chassis/primitives'
import { nodeVerifyVote } from '@chassis/primitives/node'
import { headerHash } from '../../src/light/header-hash.ts'
import {
  BLOCK_ID_FLAG,
  type BlockId,
  type CommitSig,
  DEFAULT_TRUST_LEVEL,
  type Header,
  type LightBlock,
  type LightCrypto,
  type Validator,
  ZERO_TIME_NS,
} from '../../src/light/light-block.ts'
import { sortValidators, validatorAddress, validatorSetHash } from '../../src/light/validator-set.ts'
import type { LightRules } from '../../src/light/verify-light-block.ts'
import type { BlockSource } from '../../src/light/verify-skipping.ts'
import { VOTE_TYPE, voteSignBytes } from '../../src/light/vote-sign-bytes.ts'
import { hashText, testSha256 as sha256 } from './test-sha256.ts'
import { testKeyPair } from './test-signatures.ts'

export const SECOND_NS = 1_000_000_000n
export const START_NS = 1_800_000_000n * SECOND_NS
export const CHAIN_ID = 'chassis-0123456789abcdef-1'
export const RULES: LightRules = {
  trustingPeriodNs: 100_000n * SECOND_NS,
  maxClockDriftNs: 10n * SECOND_NS,
  trustLevel: DEFAULT_TRUST_LEVEL,
}

export interface Member {
  readonly name: string
  readonly power: bigint
}
export type Votes = 'commit' | 'nil' | 'absent'

const keys = new Map<string, ReturnType<typeof testKeyPair>>()
export function keyOfMember(name: string): ReturnType<typeof testKeyPair> {
  const known = keys.get(name) ?? testKeyPair(hashText(`validator ${name}`))
  keys.set(name, known)
  return known
}

export const members = (count: number, from = 0, power = 10n): Member[] =>
  Array.from({ length: count }, (_, i) => ({ name: `v${from + i}`, power }))

export function validatorsOf(set: readonly Member[]): Validator[] {
  const made = set.map(({ name, power }) => ({ publicKey: keyOfMember(name).publicKey, power, proposerPriority: 0n }))
  return sortValidators(sha256, made)
}

const nameByKey = (set: readonly Member[]): ReadonlyMap<string, string> =>
  new Map(set.map(({ name }) => [toHex(keyOfMember(name).publicKey), name]))

/** Verification is the slow part; the same vote gets a remembered answer. */
const remembered = new Map<string, boolean>()
const verifyVote: VoteVerifier = (publicKey, message, signature) => {
  const key = [publicKey, message, signature].map(toHex).join(' ')
  const answer = remembered.get(key) ?? nodeVerifyVote(publicKey, message, signature)
  remembered.set(key, answer)
  return answer
}
export const lightCrypto: LightCrypto = { sha256, verifyVote }

export interface BlockSpec {
  readonly height: bigint
  readonly set: readonly Member[]
  /** The set of the next height; the same when left out. */
  readonly nextSet?: readonly Member[]
  readonly round?: number
  /** Who votes what; everybody for the block when left out. */
  readonly votes?: (name: string) => Votes
  readonly header?: Partial<Header>
}

export function headerOf({ height, set, nextSet = set, header }: BlockSpec): Header {
  const filled = (name: string) => hashText(`${name} ${height}`)
  const validators = validatorsOf(set)
  return {
    version: { block: 11n, app: 1n },
    chainId: CHAIN_ID,
    height,
    timeNs: START_NS + height * 5n * SECOND_NS,
    lastBlockId: { hash: filled('last block'), parts: { total: 1, hash: filled('last parts') } },
    lastCommitHash: filled('last commit'),
    dataHash: filled('data'),
    validatorsHash: validatorSetHash(sha256, validators),
    nextValidatorsHash: validatorSetHash(sha256, validatorsOf(nextSet)),
    consensusHash: hashText('consensus'),
    appHash: filled('app'),
    lastResultsHash: filled('results'),
    evidenceHash: hashText('evidence'),
    proposerAddress: validatorAddress(sha256, validators[0]?.publicKey as Bytes),
    ...header,
  }
}

/** The signed block of a spec. */
export function makeBlock(spec: BlockSpec): LightBlock {
  const header = headerOf(spec)
  const blockId = { hash: headerHash(sha256, header), parts: { total: 1, hash: hashText('parts') } }
  return { signedHeader: { header, commit: signCommit(spec, header, blockId) }, validators: validatorsOf(spec.set) }
}

function signCommit({ set, round = 0, votes = () => 'commit' }: BlockSpec, header: Header, blockId: BlockId) {
  const names = nameByKey(set)
  const signatures = validatorsOf(set).map(({ publicKey }, index): CommitSig => {
    const name = names.get(toHex(publicKey)) as string
    const vote = votes(name)
    if (vote === 'absent')
      return {
        flag: BLOCK_ID_FLAG.absent,
        address: new Uint8Array(),
        timeNs: ZERO_TIME_NS,
        signature: new Uint8Array(),
      }
    const timeNs = header.timeNs + BigInt(index) * 1_000_003n
    return signVote(name, header, round, vote === 'commit' ? blockId : NO_BLOCK, timeNs)
  })
  return { height: header.height, round, blockId, signatures }
}

export const NO_BLOCK: BlockId = { hash: new Uint8Array(), parts: { total: 0, hash: new Uint8Array() } }

export function signVote(name: string, header: Header, round: number, blockId: BlockId, timeNs: bigint): CommitSig {
  const { publicKey, sign } = keyOfMember(name)
  const vote = { type: VOTE_TYPE.precommit, height: header.height, round, blockId, timeNs }
  return {
    flag: blockId === NO_BLOCK ? BLOCK_ID_FLAG.nil : BLOCK_ID_FLAG.commit,
    address: validatorAddress(sha256, publicKey),
    timeNs,
    signature: sign(voteSignBytes(header.chainId, vote)),
  }
}

/** A whole honest chain from 1 to `length`; `sets(height)` is the set of a height. */
export function makeChain(
  length: number,
  sets: (height: bigint) => readonly Member[],
): ReadonlyMap<bigint, LightBlock> {
  const chain = new Map<bigint, LightBlock>()
  for (let height = 1n; height <= BigInt(length); height++)
    chain.set(height, makeBlock({ height, set: sets(height), nextSet: sets(height + 1n) }))
  return chain
}

/** Runs a generator that asks for blocks. Every request is noted in `asked`. */
export function answer<Result>(
  work: BlockSource<Result>,
  source: (height: bigint) => LightBlock | undefined,
  asked: bigint[] = [],
): Result {
  let step = work.next()
  while (!step.done) {
    asked.push(step.value)
    step = work.next(source(step.value))
  }
  return step.value
}

export const nowAt = (block: LightBlock): bigint => block.signedHeader.header.timeNs + SECOND_NS
