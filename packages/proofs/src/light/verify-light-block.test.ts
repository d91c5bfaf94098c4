import { describe, expect, it } from 'vitest'
import {
  type BlockSpec,
  lightCrypto as crypto,
  makeBlock,
  members,
  nowAt,
  RULES,
  SECOND_NS,
  validatorsOf,
} from '../../tests/support/light-fixture.ts'
import type { LightBlock } from './light-block.ts'
import { type LightRules, verifyLightBlock } from './verify-light-block.ts'

const set = members(4)
const trusted = makeBlock({ height: 10n, set })
const { header } = trusted.signedHeader
const state = { header, validators: trusted.validators }

interface Options {
  readonly nowNs?: bigint
  readonly rules?: LightRules
  readonly from?: typeof state
}
const judge = (block: LightBlock, { nowNs = nowAt(block), rules = RULES, from = state }: Options = {}) => {
  const verdict = verifyLightBlock(crypto, from, block, nowNs, rules)
  return verdict.kind === 'verified' ? 'verified' : `${verdict.kind} ${verdict.fault.reason}`
}
const block = (height: bigint, spec: Partial<BlockSpec> = {}) => makeBlock({ height, set, ...spec })

describe('verifyLightBlock', () => {
  it('verifies the next block and a far one', () => {
    expect(judge(block(11n))).toBe('verified')
    expect(judge(block(999n))).toBe('verified')
  })

  it('the next block must have the set that was announced, even if all of the old one signed', () => {
    expect(judge(block(11n, { set: [...set, ...members(1, 50)] }))).toBe('invalid otherNextValidators')
    const changing = makeBlock({ height: 10n, set, nextSet: members(4, 50) })
    const from = { header: changing.signedHeader.header, validators: changing.validators }
    expect(judge(block(11n, { set: members(4, 50) }), { from })).toBe('verified')
    expect(judge(block(11n), { from })).toBe('invalid otherNextValidators')
  })

  it('a far block needs a third of the trusted power; less means: look in between', () => {
    expect(judge(block(20n, { set: [...members(2), ...members(3, 50)] }))).toBe('verified')
    expect(judge(block(20n, { set: [...members(1), ...members(3, 50)] }))).toBe('notEnoughTrust notEnoughPower')
    expect(judge(block(20n, { set: members(4, 50) }))).toBe('notEnoughTrust notEnoughPower')
  })

  it('the set of the next height may stand for the trusted one, another may not', () => {
    const next = members(4, 50)
    const changing = makeBlock({ height: 10n, set, nextSet: next })
    const from = (validators: LightBlock['validators']) => ({ header: changing.signedHeader.header, validators })
    const far = block(20n, { set: next })
    expect(judge(far, { from: from(validatorsOf(next)) })).toBe('verified')
    expect(judge(far, { from: from(validatorsOf(set)) })).toBe('notEnoughTrust notEnoughPower')
    expect(judge(far, { from: from(validatorsOf(members(4, 90))) })).toBe('invalid otherTrustedValidators')
    expect(judge(far, { from: from([]) })).toBe('invalid noValidators')
  })

  it('needs two thirds of the new set, however much the old one signed', () => {
    const votes = (name: string) => (name === 'v0' || name === 'v1' ? 'commit' : 'absent') as 'commit' | 'absent'
    expect(judge(block(20n, { votes }))).toBe('invalid notEnoughPower')
    expect(judge(block(11n, { votes }))).toBe('invalid notEnoughPower')
  })

  it('the set beside the header must be the one in it', () => {
    const far = block(20n)
    for (const validators of [validatorsOf(members(3)), validatorsOf(members(5)), far.validators.toReversed()])
      expect(judge({ ...far, validators })).toBe('invalid otherValidators')
    expect(judge({ ...far, validators: [] })).toBe('invalid noValidators')
    const [first] = far.validators
    expect(judge({ ...far, validators: [first, first, first, first] as LightBlock['validators'] })).toBe(
      'invalid validatorTwice',
    )
  })

  it('height and time must be above those of the trusted header', () => {
    expect(judge(trusted)).toBe('invalid heightNotAbove')
    expect(judge(block(9n, { header: { timeNs: header.timeNs + 1n } }))).toBe('invalid heightNotAbove')
    expect(judge(block(11n, { header: { timeNs: header.timeNs } }))).toBe('invalid timeNotAfter')
    expect(judge(block(11n, { header: { timeNs: header.timeNs + 1n } }))).toBe('verified')
  })

  it('the time may be ahead of now by less than the drift', () => {
    const far = block(20n)
    const { timeNs } = far.signedHeader.header
    expect(judge(far, { nowNs: timeNs - RULES.maxClockDriftNs })).toBe('invalid fromTheFuture')
    expect(judge(far, { nowNs: timeNs - RULES.maxClockDriftNs + 1n })).toBe('verified')
    const strict = { ...RULES, maxClockDriftNs: 0n }
    expect(judge(far, { nowNs: timeNs, rules: strict })).toBe('invalid fromTheFuture')
    expect(judge(far, { nowNs: timeNs + 1n, rules: strict })).toBe('verified')
  })

  it('a trusted header serves until its period has passed, to the nanosecond', () => {
    const end = header.timeNs + RULES.trustingPeriodNs
    for (const height of [11n, 20n]) {
      expect(judge(block(height), { nowNs: end - 1n })).toBe('verified')
      expect(judge(block(height), { nowNs: end })).toBe('invalid expired')
      expect(judge(block(height), { nowNs: end + 365n * 86_400n * SECOND_NS })).toBe('invalid expired')
    }
  })

  it('a header of another chain is none, whoever signed it', () => {
    expect(judge(block(20n, { header: { chainId: 'chassis-0123456789abcdef-2' } }))).toBe('invalid wrongChain')
  })
})
