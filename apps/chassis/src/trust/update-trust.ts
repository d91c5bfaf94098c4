/**
 * Walks from the validators that a trust file pins to the newest ones of their network, as docs/spec/light-client.md,
 * section 6, says. Decides and writes nothing: sources, time and files are the caller's.
 */
import { equalBytes, isPlatformError } from '@chassis/primitives'
import {
  type AttackEvidence,
  examineConflict,
  headerHash,
  isExpired,
  type LightBlock,
  type LightClient,
  type LightClientOptions,
  type LightCrypto,
  type LightFault,
  openLightClient,
  updateLightClient,
  validatorSetHash,
  verifySkipping,
} from '@chassis/proofs/light'
import type { TrustedLedger } from '@chassis/protocol'
import { askSource, askSources } from './ask-source.ts'
import { findPinnedBlock } from './find-pinned-block.ts'
import type { ChainHead, LightSource } from './light-source.ts'
import type { LightRecord } from './light-store.ts'

export interface UpdateInput {
  readonly crypto: LightCrypto
  readonly options: LightClientOptions
  readonly ledger: TrustedLedger
  /** What was remembered of this ledger. */
  readonly record: LightRecord | undefined
  /** The first is walked, the others are asked whether they agree. */
  readonly sources: readonly LightSource[]
  /** The first time: a height at which the pinned set is known to have stood. */
  readonly hint?: bigint
  readonly nowNs: bigint
}

export type SourceVerdict = 'walked' | 'agrees' | 'unreachable' | 'otherChain' | 'noBlock' | 'wrong' | 'conflict'
export interface AskedSource {
  readonly name: string
  readonly verdict: SourceVerdict
  readonly latest?: bigint
  readonly fault?: LightFault
}

export type UpdateOutcome = { readonly asked: readonly AskedSource[] } & (
  | {
      readonly kind: 'verified'
      /** The newest block before; absent the first time. */
      readonly before?: LightBlock
      readonly block: LightBlock
      /** From the block that was trusted to the new one; one block when nothing new was there. */
      readonly trace: readonly LightBlock[]
    }
  | { readonly kind: 'frozen' }
  /** Two valid chains: what each source should be told. */
  | { readonly kind: 'conflict'; readonly evidence: readonly Accusation[] }
  | { readonly kind: 'rejected'; readonly fault: LightFault; readonly from?: bigint; readonly to?: bigint }
  /** No source knows a block of the pinned set. */
  | { readonly kind: 'setNotFound' }
  /** A source is behind what was verified before. */
  | { readonly kind: 'behind'; readonly known: bigint; readonly latest: bigint }
  /** Others were asked, and none showed the same header. */
  | { readonly kind: 'nobodyAgrees'; readonly height: bigint }
  /** No source answers for this chain. */
  | { readonly kind: 'noSource' }
)

export interface Accusation {
  readonly evidence: AttackEvidence
  /** Whom to tell: the source whose chain it defends. */
  readonly tell: LightSource
}

type Reached = { readonly source: LightSource; readonly head: ChainHead }

/** Every source may be the one that is walked: a bad one in front cannot stop the update. */
export async function updateTrust(input: UpdateInput): Promise<UpdateOutcome> {
  if (input.record?.frozen) return { kind: 'frozen', asked: [] }
  const { reached, asked } = await reach(input)
  let refused: UpdateOutcome | undefined
  for (const walked of reached) {
    const others = reached.filter((other) => other !== walked)
    const outcome = await walkFrom(input, walked, others, asked)
    if (outcome.kind !== 'rejected' && outcome.kind !== 'setNotFound' && outcome.kind !== 'noSource') return outcome
    refused ??= outcome
  }
  return refused ?? { kind: 'noSource', asked }
}

async function walkFrom(
  input: UpdateInput,
  walked: Reached,
  others: readonly Reached[],
  askedBefore: readonly AskedSource[],
): Promise<UpdateOutcome> {
  const { source, head } = walked
  // Of the lowest of all, so that every source can answer for it; the one before, because only with the next block its
  // commit is final, and a node can judge evidence about it.
  const lowest = others.reduce((low, other) => (other.head.latest < low ? other.head.latest : low), head.latest)
  const height = lowest > 1n ? lowest - 1n : lowest
  const newest = await orUnreachable(source.block(height))
  const asked = [
    ...askedBefore,
    { name: source.name, verdict: newest ? 'walked' : 'noBlock', latest: head.latest } as const,
  ]
  if (!newest) return { kind: 'noSource', asked }
  const memory = remembered(input)
  const client = memory ?? (await begin(input, walked, newest))
  if (client === undefined) return { kind: 'setNotFound', asked }
  if ('reason' in client) return { kind: 'rejected', fault: client, asked }
  const base = client.blocks.at(-1) as LightBlock
  if (heightOf(base) > height) return { kind: 'behind', known: heightOf(base), latest: height, asked }
  const walk = await walkTo(input, client, source, newest)
  if (walk.kind !== 'verified') return { ...walk, asked }
  const compared = await compare(input, client, walk.trace, source, others)
  const all = [...asked, ...compared.asked]
  if (compared.evidence) return { kind: 'conflict', evidence: compared.evidence, asked: all }
  if (input.sources.length > 1 && !compared.asked.some(({ verdict }) => verdict === 'agrees'))
    return { kind: 'nobodyAgrees', height, asked: all }
  return { kind: 'verified', ...(memory && { before: base }), block: newest, trace: walk.trace, asked: all }
}

/** The sources that answer for the chain, and those that do not, with the reason. */
async function reach({ sources, options }: UpdateInput): Promise<{ reached: Reached[]; asked: AskedSource[] }> {
  const reached: Reached[] = []
  const asked: AskedSource[] = []
  for (const source of sources) {
    const head = await orUnreachable(source.head())
    if (head === undefined) asked.push({ name: source.name, verdict: 'unreachable' })
    else if (head.chainId !== options.chainId) asked.push({ name: source.name, verdict: 'otherChain' })
    else reached.push({ source, head })
  }
  return { reached, asked }
}

const NO_ANSWER = new Set(['NODE_UNREACHABLE', 'RPC_ANSWER_UNREADABLE'])

/** Undefined where the source cannot be reached or talks of something else. */
async function orUnreachable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (isPlatformError(error) && NO_ANSWER.has(error.code)) return undefined
    throw error
  }
}

/**
 * The client of the stored blocks, when the newest of them is of the pinned set; another trust file makes them void.
 */
function remembered({ crypto, options, ledger, record }: UpdateInput): LightClient | undefined {
  const newest = record?.blocks.at(-1)
  if (!newest) return undefined
  const opened = openLightClient(crypto, options, newest, { validatorsHash: pinnedHash(crypto, ledger) })
  return 'reason' in opened ? undefined : { ...opened, blocks: record?.blocks ?? [] }
}

/** The first time, or with a new trust file: from the newest block that the pinned set signed. */
async function begin(
  { crypto, options, ledger, hint }: UpdateInput,
  { source, head }: Reached,
  newest: LightBlock,
): Promise<LightClient | LightFault | undefined> {
  const validatorsHash = pinnedHash(crypto, ledger)
  const pinned = await orUnreachable(findPinnedBlock(source, head, newest, validatorsHash, hint))
  return pinned && openLightClient(crypto, options, pinned, { validatorsHash })
}

const pinnedHash = ({ sha256 }: LightCrypto, { validators = [] }: TrustedLedger) => validatorSetHash(sha256, validators)
const heightOf = ({ signedHeader }: LightBlock): bigint => signedHeader.header.height

function isSame({ sha256 }: LightCrypto, a: LightBlock, b: LightBlock): boolean {
  return equalBytes(headerHash(sha256, a.signedHeader.header), headerHash(sha256, b.signedHeader.header))
}

type Walk =
  | { readonly kind: 'verified'; readonly trace: readonly LightBlock[] }
  | { readonly kind: 'rejected'; readonly fault: LightFault; readonly from: bigint; readonly to: bigint }
  | { readonly kind: 'conflict'; readonly evidence: readonly Accusation[] }

async function walkTo(
  { crypto, options, nowNs }: UpdateInput,
  client: LightClient,
  source: LightSource,
  newest: LightBlock,
): Promise<Walk> {
  const base = client.blocks.at(-1) as LightBlock
  const rejected = (fault: LightFault): Walk => ({
    kind: 'rejected',
    fault,
    from: heightOf(base),
    to: heightOf(newest),
  })
  if (heightOf(base) < heightOf(newest)) {
    const outcome = await orUnreachable(askSource(verifySkipping(crypto, base, newest, nowNs, options), source))
    if (outcome === undefined) return rejected({ reason: 'noBlock', numbers: {} })
    return outcome.kind === 'verified' ? outcome : { ...outcome, kind: 'rejected' }
  }
  const again = updateLightClient(crypto, client, newest, nowNs)
  if (again.kind === 'conflict') return { kind: 'conflict', evidence: accusations(again.client, source, source) }
  if (again.kind !== 'known') return rejected('fault' in again ? again.fault : { reason: 'noDivergence', numbers: {} })
  // No step was taken that would have asked for the time.
  const { header } = base.signedHeader
  if (isExpired(header, nowNs, options)) return rejected({ reason: 'expired', numbers: {} })
  if (header.timeNs >= nowNs + options.maxClockDriftNs) return rejected({ reason: 'fromTheFuture', numbers: {} })
  return { kind: 'verified', trace: [base] }
}

/** Evidence of a frozen client: first against the new block, then against the one that was trusted. */
function accusations({ frozen = [] }: LightClient, trusted: LightSource, other: LightSource): Accusation[] {
  return frozen.map((evidence, i) => ({ evidence, tell: i === 0 ? trusted : other }))
}

/** Asks the others for their block of the last height, and looks into every difference. */
async function compare(
  input: UpdateInput,
  client: LightClient,
  trace: readonly LightBlock[],
  first: LightSource,
  others: readonly Reached[],
): Promise<{ readonly asked: readonly AskedSource[]; readonly evidence?: readonly Accusation[] }> {
  const { crypto, options, nowNs } = input
  const newest = trace.at(-1) as LightBlock
  const known = client.blocks.filter(({ signedHeader }) => !isExpired(signedHeader.header, nowNs, options))
  const history = { ...client, blocks: [...known, ...trace.slice(1)] }
  const asked: AskedSource[] = []
  for (const { source, head } of others) {
    const entry = { name: source.name, latest: head.latest }
    const challenge = await orUnreachable(source.block(heightOf(newest)))
    if (!challenge) asked.push({ ...entry, verdict: 'noBlock' })
    else if (isSame(crypto, challenge, newest)) asked.push({ ...entry, verdict: 'agrees' })
    else {
      const found = await examine(input, history, challenge, first, source)
      if (found && !('reason' in found))
        return { asked: [...asked, { ...entry, verdict: 'conflict' }], evidence: found }
      asked.push({ ...entry, verdict: 'wrong', ...(found && { fault: found }) })
    }
  }
  return { asked }
}

/** The evidence against both, or why the second source is wrong alone; undefined where it stopped answering. */
async function examine(
  { crypto, options, nowNs }: UpdateInput,
  history: LightClient,
  challenge: LightBlock,
  first: LightSource,
  second: LightSource,
): Promise<readonly Accusation[] | LightFault | undefined> {
  const work = examineConflict(crypto, { trace: history.blocks, challenge }, nowNs, options)
  const outcome = await orUnreachable(askSources(work, { first, second }))
  if (outcome?.kind === 'attack') {
    const against = [{ evidence: outcome.againstFirst, tell: second }]
    return outcome.againstSecond ? [...against, { evidence: outcome.againstSecond, tell: first }] : against
  }
  if (outcome?.fault.reason !== 'nothingShared') return outcome?.fault
  // No common block to begin with: only the same set's signatures under another one of that height can contradict.
  const beginning = { options, blocks: history.blocks.slice(0, 1) }
  const other = await orUnreachable(second.block(heightOf(beginning.blocks[0] as LightBlock)))
  const beside = other && updateLightClient(crypto, beginning, other, nowNs)
  return beside?.kind === 'conflict' ? accusations(beside.client, first, second) : outcome.fault
}
