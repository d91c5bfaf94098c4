/**
 * From a trusted block to a later one over as few blocks in between as trust allows (light/client.go, verifySkipping).
 * Whoever runs it fetches: the function yields the height of a block that it needs and is resumed with that block, or
 * with undefined when the source does not have it. So the same code serves asynchronous clients and deterministic ones.
 */
import type { LightBlock, LightCrypto } from './light-block.ts'
import { fault, type LightFault } from './light-fault.ts'
import { type LightRules, verifyLightBlock } from './verify-light-block.ts'

export type BlockSource<Result> = Generator<bigint, Result, LightBlock | undefined>

export type SkippingOutcome =
  /** All blocks that were verified on the way, the trusted one first and the target last. */
  | { readonly kind: 'verified'; readonly trace: readonly LightBlock[] }
  | { readonly kind: 'failed'; readonly from: bigint; readonly to: bigint; readonly fault: LightFault }

/** A source that makes us take more steps than this keeps us busy on purpose. */
export const SKIPPING_STEPS_MAX = 10_000
/** Where to look next: 9/16 of the way, which upstream found to need the fewest steps. */
const PIVOT_NUMERATOR = 9n
const PIVOT_DENOMINATOR = 16n

export function* verifySkipping(
  crypto: LightCrypto,
  trusted: LightBlock,
  target: LightBlock,
  nowNs: bigint,
  rules: LightRules,
  stepsMax = SKIPPING_STEPS_MAX,
): BlockSource<SkippingOutcome> {
  const trace = [trusted]
  // The target, and in front of it the nearer and nearer blocks that were fetched to reach it.
  let pending = [target]
  let next = 0
  let verified = trusted
  for (let steps = 0; steps < stepsMax; steps++) {
    const block = pending[next] as LightBlock
    const { header } = verified.signedHeader
    const verdict = verifyLightBlock(crypto, { header, validators: verified.validators }, block, nowNs, rules)
    if (verdict.kind === 'invalid') return failed(verified, heightOf(block), verdict.fault)
    if (verdict.kind === 'verified') {
      trace.push(block)
      if (next === 0) return { kind: 'verified', trace }
      verified = block
      pending = pending.slice(0, next)
      next = 0
      continue
    }
    next++
    if (next < pending.length) continue
    const pivot = pivotBetween(heightOf(verified), heightOf(block))
    const answer = yield pivot
    if (!answer) return failed(verified, pivot, fault('noBlock', { height: String(pivot) }))
    if (heightOf(answer) !== pivot) return failed(verified, pivot, fault('otherHeight', { height: String(pivot) }))
    pending.push(answer)
  }
  return failed(verified, heightOf(target), fault('tooManySteps', { limit: stepsMax }))
}

const heightOf = ({ signedHeader }: LightBlock): bigint => signedHeader.header.height

/** Strictly between the two, which are at least two apart: adjacent blocks never lack trust. */
function pivotBetween(low: bigint, high: bigint): bigint {
  return low + ((high - low) * PIVOT_NUMERATOR) / PIVOT_DENOMINATOR
}

function failed(from: LightBlock, to: bigint, found: LightFault): SkippingOutcome {
  return { kind: 'failed', from: heightOf(from), to, fault: found }
}
