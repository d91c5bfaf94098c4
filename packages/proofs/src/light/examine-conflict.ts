/**
 * Two sources show different headers: finds where they part and forms the evidence against each side
 * (light/detector.go, handleConflictingHeaders). Which side lies is not for a light client to decide; the chain is.
 */
import { equalBytes } from '@chassis/primitives'
import { type AttackEvidence, attackEvidence } from './attack-evidence.ts'
import { headerHash } from './header-hash.ts'
import type { LightBlock, LightCrypto } from './light-block.ts'
import { fault, type LightFault } from './light-fault.ts'
import type { LightRules } from './verify-light-block.ts'
import { type BlockSource, verifySkipping } from './verify-skipping.ts'

export interface ConflictInput {
  /** What was verified from the first source: from a block that both share to the one that the second contradicts. */
  readonly trace: readonly LightBlock[]
  /** The block of the second source at the height of the last of the trace, or its newest when that is lower. */
  readonly challenge: LightBlock
}

export type ConflictOutcome =
  | {
      readonly kind: 'attack'
      /** Against the block of the first source, for the second to report. */
      readonly againstFirst: AttackEvidence
      /** Against the block of the second source, if the first can show its own chain up to there. */
      readonly againstSecond?: AttackEvidence
    }
  /** The second source cannot show that its header follows from the shared block: it alone is wrong. */
  | { readonly kind: 'unproven'; readonly fault: LightFault }

export interface SourceRequest {
  readonly source: 'first' | 'second'
  readonly height: bigint
}

export function* examineConflict(
  crypto: LightCrypto,
  { trace, challenge }: ConflictInput,
  nowNs: bigint,
  rules: LightRules,
): Generator<SourceRequest, ConflictOutcome, LightBlock | undefined> {
  const second = yield* asking('second', followTrace(crypto, trace, challenge, nowNs, rules))
  if (second.kind === 'unproven') return second
  const againstFirst = accuse(crypto, second)
  const first = yield* asking('first', followTrace(crypto, second.own, second.other, nowNs, rules))
  if (first.kind === 'unproven') return { kind: 'attack', againstFirst }
  return { kind: 'attack', againstFirst, againstSecond: accuse(crypto, first) }
}

/** `own`: what the asked source shows, from the last shared block on. `other`: the first block that differs from it. */
interface Divergence {
  readonly kind: 'diverged'
  readonly own: readonly LightBlock[]
  readonly other: LightBlock
}
type TraceOutcome = Divergence | { readonly kind: 'unproven'; readonly fault: LightFault }

function accuse(crypto: LightCrypto, { own, other }: Divergence): AttackEvidence {
  return attackEvidence(crypto, other, own.at(-1) as LightBlock, own[0] as LightBlock)
}

/** Goes along a trace, asking the source for its block at every height, until the two differ. */
function* followTrace(
  crypto: LightCrypto,
  trace: readonly LightBlock[],
  target: LightBlock,
  nowNs: bigint,
  rules: LightRules,
): BlockSource<TraceOutcome> {
  let verified: LightBlock | undefined
  let own: readonly LightBlock[] = []
  for (const other of trace) {
    const isBeyond = heightOf(other) > heightOf(target)
    if (isBeyond && (!verified || timeOf(other) > timeOf(target))) return unproven(fault('noDivergence'))
    const asked = isBeyond || heightOf(other) === heightOf(target) ? target : yield heightOf(other)
    if (!asked) return unproven(fault('noBlock', { height: String(heightOf(other)) }))
    if (!isBeyond && heightOf(asked) !== heightOf(other)) return unproven(fault('otherHeight'))
    if (!verified) {
      if (!isSame(crypto, asked, other)) return unproven(fault('nothingShared'))
      verified = asked
      continue
    }
    if (heightOf(asked) !== heightOf(verified)) {
      const outcome = yield* verifySkipping(crypto, verified, asked, nowNs, rules)
      if (outcome.kind === 'failed') return unproven(outcome.fault)
      own = outcome.trace
    }
    if (isBeyond || !isSame(crypto, asked, other)) return { kind: 'diverged', own, other }
    verified = asked
  }
  return unproven(fault('noDivergence'))
}

function* asking<Result>(
  source: SourceRequest['source'],
  work: BlockSource<Result>,
): Generator<SourceRequest, Result, LightBlock | undefined> {
  let step = work.next()
  while (!step.done) step = work.next(yield { source, height: step.value })
  return step.value
}

const unproven = (found: LightFault): TraceOutcome => ({ kind: 'unproven', fault: found })
const heightOf = ({ signedHeader }: LightBlock): bigint => signedHeader.header.height
const timeOf = ({ signedHeader }: LightBlock): bigint => signedHeader.header.timeNs

function isSame({ sha256 }: LightCrypto, a: LightBlock, b: LightBlock): boolean {
  return equalBytes(headerHash(sha256, a.signedHeader.header), headerHash(sha256, b.signedHeader.header))
}
