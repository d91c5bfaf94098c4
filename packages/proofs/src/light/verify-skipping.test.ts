import { describe, expect, it } from 'vitest'
import {
  answer,
  lightCrypto as crypto,
  type Member,
  makeBlock,
  makeChain,
  members,
  nowAt,
  RULES,
} from '../../tests/support/light-fixture.ts'
import type { LightBlock } from './light-block.ts'
import { type SkippingOutcome, verifySkipping } from './verify-skipping.ts'

/** At every height one of four members leaves and a new one comes: three apart, a quarter is left. */
const moving = (height: bigint): Member[] => members(4, Number(height))
const chain = makeChain(40, moving)
const at = (height: number): LightBlock => chain.get(BigInt(height)) as LightBlock

function walk(
  from: LightBlock,
  to: LightBlock,
  source: (height: bigint) => LightBlock | undefined = (height) => chain.get(height),
  nowNs = nowAt(to),
): SkippingOutcome & { readonly asked: readonly bigint[] } {
  const asked: bigint[] = []
  return { ...answer(verifySkipping(crypto, from, to, nowNs, RULES), source, asked), asked }
}

const heights = (trace: readonly LightBlock[]) => trace.map(({ signedHeader }) => Number(signedHeader.header.height))

describe('verifySkipping', () => {
  it('takes one step where the set stayed the same', () => {
    const still = makeChain(1, () => members(4)).get(1n) as LightBlock
    const far = makeBlock({ height: 1_000n, set: members(4) })
    const outcome = walk(still, far)
    expect(outcome).toMatchObject({ kind: 'verified', asked: [] })
  })

  it('goes by 9/16 where trust does not reach, and asks for no block twice', () => {
    const outcome = walk(at(1), at(40))
    if (outcome.kind !== 'verified') throw new Error(JSON.stringify(outcome))
    expect(outcome.asked[0]).toBe(1n + (39n * 9n) / 16n)
    expect(new Set(outcome.asked).size).toBe(outcome.asked.length)
    const steps = heights(outcome.trace)
    expect(steps[0]).toBe(1)
    expect(steps.at(-1)).toBe(40)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    // Two of four shared members are more than a third: no step is longer than two.
    for (const [i, step] of steps.entries()) if (i > 0) expect(step - (steps[i - 1] as number)).toBeLessThanOrEqual(2)
  })

  it('a source that goes on as another chain is found out where the two meet', () => {
    // From height 20 on strangers sign, whom no block before announced.
    const fork = makeChain(40, () => members(4, 500))
    const source = (height: bigint) => (height < 20n ? chain.get(height) : fork.get(height))
    const outcome = walk(at(1), fork.get(40n) as LightBlock, source)
    expect(outcome).toMatchObject({ kind: 'failed', from: 19n, to: 20n, fault: { reason: 'otherNextValidators' } })
  })

  it('says what was missing, and where', () => {
    expect(walk(at(1), at(40), () => undefined)).toMatchObject({
      kind: 'failed',
      from: 1n,
      to: 22n,
      fault: { reason: 'noBlock' },
    })
    expect(walk(at(1), at(40), () => at(3))).toMatchObject({ kind: 'failed', fault: { reason: 'otherHeight' } })
    const expired = nowAt(at(1)) + RULES.trustingPeriodNs
    expect(walk(at(1), at(40), undefined, expired)).toMatchObject({
      kind: 'failed',
      to: 40n,
      fault: { reason: 'expired' },
    })
  })

  it('gives up on a source that leads it on', () => {
    const limited = (limit: number) =>
      answer(verifySkipping(crypto, at(1), at(40), nowAt(at(40)), RULES, limit), (height) => chain.get(height))
    const enough = 1_000
    expect(limited(enough).kind).toBe('verified')
    expect(limited(20)).toMatchObject({ kind: 'failed', fault: { reason: 'tooManySteps', numbers: { limit: 20 } } })
  })

  it('needs no more questions than the heights have digits to find that nothing connects', () => {
    const { timeNs } = at(1).signedHeader.header
    const strangers = (height: bigint) =>
      makeBlock({ height, set: members(4, 900), header: { timeNs: timeNs + height } })
    const asked: bigint[] = []
    const work = verifySkipping(crypto, at(1), strangers(2n ** 40n), timeNs + 2n ** 41n, RULES)
    const outcome = answer(work, strangers, asked)
    expect(outcome).toMatchObject({ kind: 'failed', to: 2n, fault: { reason: 'otherNextValidators' } })
    expect(asked.length).toBeLessThan(60)
  })
})
