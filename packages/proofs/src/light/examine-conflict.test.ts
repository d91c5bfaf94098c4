import { describe, expect, it } from 'vitest'
import {
  type BlockSpec,
  lightCrypto as crypto,
  keyOfMember,
  type Member,
  makeBlock,
  makeChain,
  members,
  nowAt,
  RULES,
  SECOND_NS,
} from '../../tests/support/light-fixture.ts'
import { type ConflictOutcome, examineConflict } from './examine-conflict.ts'
import type { LightBlock, Validator } from './light-block.ts'

type Chain = ReadonlyMap<bigint, LightBlock>
const LENGTH = 24
const slow = (height: bigint): Member[] => members(4, Number(height / 4n))
const honest: Chain = makeChain(LENGTH, slow)

/** The honest chain with other blocks from a height on. */
function forked(from: bigint, make: (height: bigint) => Partial<BlockSpec>): Chain {
  const chain = new Map(honest)
  for (let height = from; height <= BigInt(LENGTH); height++)
    chain.set(height, makeBlock({ height, set: slow(height), nextSet: slow(height + 1n), ...make(height) }))
  return chain
}

function examine(first: Chain, second: Chain, at: bigint, trace: readonly bigint[]): ConflictOutcome {
  const blocks = trace.map((height) => first.get(height) as LightBlock)
  const challenge = second.get(at) as LightBlock
  const work = examineConflict(
    crypto,
    { trace: blocks, challenge },
    nowAt(first.get(BigInt(LENGTH)) as LightBlock),
    RULES,
  )
  let step = work.next()
  while (!step.done) step = work.next((step.value.source === 'first' ? first : second).get(step.value.height))
  return step.value
}

const names = (validators: readonly Validator[] = []) =>
  members(20)
    .map(({ name }) => name)
    .filter((name) => validators.some(({ publicKey }) => publicKey.join() === keyOfMember(name).publicKey.join()))

const TRACE = [1n, 6n, 12n, 18n, 24n]

describe('examineConflict', () => {
  it('lunatic: finds the last shared block, and accuses those of its set who signed the other', () => {
    const lie = forked(10n, () => ({ header: { appHash: new Uint8Array(32).fill(7) } }))
    const outcome = examine(lie, honest, 24n, TRACE)
    if (outcome.kind !== 'attack') throw new Error(JSON.stringify(outcome))
    const { againstFirst, againstSecond } = outcome
    expect(againstFirst).toMatchObject({ kind: 'lunatic', commonHeight: 6n, totalPower: 40n })
    expect(againstFirst.conflictingBlock).toBe(lie.get(12n))
    // The set of 6 is v1 … v4, that of 12 is v3 … v6.
    expect(names(againstFirst.byzantineValidators)).toEqual(['v3', 'v4'])
    expect(againstFirst.timeNs).toBe(honest.get(6n)?.signedHeader.header.timeNs)
    expect(againstSecond).toMatchObject({ kind: 'lunatic', commonHeight: 6n })
    expect(againstSecond?.conflictingBlock).toBe(honest.get(12n))
  })

  it('equivocation: same state, same round, another block; accused is who signed both', () => {
    const twice = forked(18n, (height) => ({
      header: height === 18n ? { dataHash: new Uint8Array(32).fill(7) } : {},
      votes: (name) => (name === 'v4' ? 'absent' : 'commit'),
    }))
    const outcome = examine(twice, honest, 18n, [1n, 6n, 12n, 18n])
    if (outcome.kind !== 'attack') throw new Error(JSON.stringify(outcome))
    for (const evidence of [outcome.againstFirst, outcome.againstSecond]) {
      expect(evidence).toMatchObject({ kind: 'equivocation', commonHeight: 18n })
      expect(names(evidence?.byzantineValidators)).toEqual(['v5', 'v6', 'v7'])
    }
  })

  it('amnesia: another round; nobody can be named', () => {
    const other = forked(18n, (height) => ({
      header: height === 18n ? { dataHash: new Uint8Array(32).fill(7) } : {},
      round: 1,
    }))
    const outcome = examine(other, honest, 18n, [1n, 6n, 12n, 18n])
    if (outcome.kind !== 'attack') throw new Error(JSON.stringify(outcome))
    expect(outcome.againstFirst).toMatchObject({ kind: 'amnesia', byzantineValidators: [], commonHeight: 18n })
  })

  it('forward lunatic: a block above all that the second has, but not later in time', () => {
    const { timeNs } = honest.get(20n)?.signedHeader.header ?? { timeNs: 0n }
    const ahead = makeBlock({ height: 300n, set: slow(16n), header: { timeNs: timeNs - SECOND_NS } })
    const first = new Map(honest).set(300n, ahead)
    const outcome = examine(first, honest, 20n, [1n, 6n, 12n, 16n, 300n])
    if (outcome.kind !== 'attack') throw new Error(JSON.stringify(outcome))
    expect(outcome.againstFirst).toMatchObject({ kind: 'lunatic', commonHeight: 16n })
    expect(outcome.againstFirst.conflictingBlock).toBe(ahead)
    const later = new Map(honest).set(300n, makeBlock({ height: 300n, set: slow(16n) }))
    expect(examine(later, honest, 20n, [1n, 6n, 12n, 16n, 300n])).toMatchObject({
      kind: 'unproven',
      fault: { reason: 'noDivergence' },
    })
  })

  it('a second source that cannot show its header is wrong alone', () => {
    const invented = forked(12n, () => ({ set: members(4, 700), nextSet: members(4, 700) }))
    expect(examine(honest, invented, 24n, TRACE)).toMatchObject({ kind: 'unproven' })
    const gaps = new Map([...honest].filter(([height]) => height !== 12n))
    gaps.set(24n, makeBlock({ height: 24n, set: slow(24n), header: { appHash: new Uint8Array(32) } }))
    expect(examine(honest, gaps, 24n, TRACE)).toMatchObject({ kind: 'unproven', fault: { reason: 'noBlock' } })
    const moved = new Map(honest).set(12n, honest.get(13n) as LightBlock)
    expect(examine(honest, moved, 24n, TRACE)).toMatchObject({ kind: 'unproven', fault: { reason: 'otherHeight' } })
  })

  it('sources that share nothing, or do not differ, are no conflict', () => {
    const other = forked(1n, () => ({ header: { appHash: new Uint8Array(32).fill(7) } }))
    expect(examine(honest, other, 24n, TRACE)).toMatchObject({ kind: 'unproven', fault: { reason: 'nothingShared' } })
    expect(examine(honest, honest, 24n, TRACE)).toMatchObject({ kind: 'unproven', fault: { reason: 'noDivergence' } })
  })

  it('a first source that cannot show its own chain is accused alone', () => {
    const lie = forked(10n, () => ({ header: { appHash: new Uint8Array(32).fill(7) } }))
    const trace = TRACE.map((height) => lie.get(height) as LightBlock)
    const challenge = honest.get(24n) as LightBlock
    const work = examineConflict(crypto, { trace, challenge }, nowAt(challenge), RULES)
    let step = work.next()
    while (!step.done) step = work.next(step.value.source === 'first' ? undefined : honest.get(step.value.height))
    expect(step.value).toMatchObject({ kind: 'attack', againstFirst: { kind: 'lunatic' } })
    expect(step.value).not.toHaveProperty('againstSecond')
  })
})
