/** Walking a trust file forward, over chains in memory: honest nodes, late ones, liars, and two thirds that fork. */
import { PlatformError } from '@chassis/primitives'
import { DEFAULT_LIGHT_OPTIONS, type LightBlock } from '@chassis/proofs/light'
import type { TrustedLedger } from '@chassis/protocol'
import { describe, expect, it } from 'vitest'
import {
  type BlockSpec,
  CHAIN_ID,
  lightCrypto as crypto,
  type Member,
  makeBlock,
  makeChain,
  members,
  nowAt,
  RULES,
} from '../../../../packages/proofs/tests/support/light-fixture.ts'
import type { LightSource } from './light-source.ts'
import type { LightRecord } from './light-store.ts'
import { type UpdateInput, updateTrust } from './update-trust.ts'

/** The last height whose commit is final; one more block stands above it. */
const LENGTH = 30
/** One of four members is replaced every fifth height. */
const slow = (height: bigint): Member[] => members(4, Number(height / 5n))
const honest = makeChain(LENGTH + 1, slow)
const at = (height: number): LightBlock => honest.get(BigInt(height)) as LightBlock
const options = { ...DEFAULT_LIGHT_OPTIONS, ...RULES, chainId: CHAIN_ID }

type Chain = ReadonlyMap<bigint, LightBlock>
function sourceOf(
  name: string,
  chain: Chain,
  changes: { latest?: number; earliest?: number; chainId?: string } = {},
): LightSource {
  const { latest = LENGTH + 1, earliest = 1, chainId = CHAIN_ID } = changes
  return {
    name,
    head: async () => ({ chainId, latest: BigInt(latest), earliest: BigInt(earliest) }),
    block: async (height) => (height < BigInt(earliest) || height > BigInt(latest) ? undefined : chain.get(height)),
    report: async () => undefined,
  }
}
const down = (name: string): LightSource => {
  const unreachable = async () => {
    throw new PlatformError('down', { code: 'NODE_UNREACHABLE' })
  }
  return { name, head: unreachable, block: unreachable, report: unreachable }
}

function pinned(block: LightBlock): TrustedLedger {
  const validators = block.validators.map(({ publicKey, power }) => ({ publicKey, power }))
  return {
    ledgerId: `ledger_${'ab'.repeat(32)}`,
    name: 'Net',
    environment: 'development',
    chainId: CHAIN_ID,
    validators,
  } as unknown as TrustedLedger
}

function update(from: LightBlock, sources: readonly LightSource[], changes: Partial<UpdateInput> = {}) {
  const ledger = pinned(from)
  return updateTrust({ crypto, options, ledger, record: undefined, sources, nowNs: nowAt(at(LENGTH)), ...changes })
}
const recordOf = (...blocks: readonly LightBlock[]): LightRecord => ({ ledgerId: `ledger_${'ab'.repeat(32)}`, blocks })

function forked(from: number, make: (height: bigint) => Partial<BlockSpec>): Chain {
  const chain = new Map(honest)
  for (let height = BigInt(from); height <= BigInt(LENGTH); height++)
    chain.set(height, makeBlock({ height, set: slow(height), nextSet: slow(height + 1n), ...make(height) }))
  return chain
}
const lie = forked(12, () => ({ header: { appHash: new Uint8Array(32).fill(7) } }))
const twice = forked(LENGTH, () => ({ header: { dataHash: new Uint8Array(32).fill(7) } }))

describe('with honest nodes', () => {
  it('walks from the pinned set to the newest, the first time and later', async () => {
    const first = await update(at(3), [sourceOf('a', honest), sourceOf('b', honest)])
    expect(first).toMatchObject({ kind: 'verified', asked: [{ verdict: 'walked' }, { verdict: 'agrees' }] })
    if (first.kind !== 'verified') return
    expect(first.block).toBe(at(LENGTH))
    expect(first.before).toBeUndefined()
    // The last block of the pinned set is where it begins.
    expect(first.trace[0]).toBe(at(4))
    const later = await update(at(9), [sourceOf('a', honest)], { record: recordOf(at(4), at(9)) })
    expect(later).toMatchObject({ kind: 'verified', before: at(9) })
    if (later.kind === 'verified') expect(later.trace[0]).toBe(at(9))
  })

  it('has nothing to do at the newest block', async () => {
    const again = await update(at(LENGTH), [sourceOf('a', honest), sourceOf('b', honest)], {
      record: recordOf(at(LENGTH)),
    })
    expect(again).toMatchObject({ kind: 'verified', block: at(LENGTH), trace: [at(LENGTH)] })
  })

  it('goes only as far as the slowest node, and not back', async () => {
    const slowest = await update(at(3), [sourceOf('a', honest), sourceOf('b', honest, { latest: 21 })])
    expect(slowest).toMatchObject({ kind: 'verified', block: at(20) })
    const behind = await update(at(25), [sourceOf('a', honest), sourceOf('b', honest, { latest: 20 })], {
      record: recordOf(at(25)),
    })
    expect(behind).toMatchObject({ kind: 'behind', known: 25n, latest: 19n })
  })

  it('a trust file that was replaced makes the memory void', async () => {
    const replaced = await update(at(17), [sourceOf('a', honest)], { record: recordOf(at(3)) })
    expect(replaced).toMatchObject({ kind: 'verified', block: at(LENGTH) })
    if (replaced.kind !== 'verified') return
    expect(replaced.before).toBeUndefined()
    expect(replaced.trace[0]).toBe(at(19))
  })

  it('finds the pinned set wherever it stood, also among pruned blocks, or says that no node has it', async () => {
    for (let height = 1; height <= LENGTH; height++) {
      const outcome = await update(at(height), [sourceOf('a', honest)])
      expect(outcome).toMatchObject({ kind: 'verified', block: at(LENGTH) })
      // Sets stand for five heights, the first one for four.
      if (outcome.kind === 'verified')
        expect(outcome.trace[0]).toBe(at(Math.min(LENGTH, 5 * Math.floor(height / 5) + 4)))
    }
    expect(await update(at(8), [sourceOf('a', honest, { earliest: 7 })])).toMatchObject({ kind: 'verified' })
    expect(await update(at(3), [sourceOf('a', honest, { earliest: 7 })])).toMatchObject({ kind: 'setNotFound' })
    const another = makeBlock({ height: 1n, set: members(4, 600) })
    expect(await update(another, [sourceOf('a', honest)])).toMatchObject({ kind: 'setNotFound' })
  })
})

describe('the trusting period', () => {
  const end = (block: LightBlock) => block.signedHeader.header.timeNs + RULES.trustingPeriodNs

  it('ends every walk that begins before it, whether blocks were verified or pinned', async () => {
    const record = recordOf(at(9))
    const sources = [sourceOf('a', honest), sourceOf('b', honest)]
    expect(await update(at(9), sources, { record, nowNs: end(at(9)) - 1n })).toMatchObject({ kind: 'verified' })
    for (const nowNs of [end(at(9)), end(at(LENGTH)) * 2n])
      expect(await update(at(9), sources, { record, nowNs })).toMatchObject({
        kind: 'rejected',
        fault: { reason: 'expired' },
      })
    expect(await update(at(9), sources, { nowNs: end(at(9)) })).toMatchObject({ fault: { reason: 'expired' } })
  })

  it('a chain that stopped that long ago is not fresh either', async () => {
    const nowNs = end(at(LENGTH))
    for (const record of [undefined, recordOf(at(LENGTH))])
      expect(await update(at(LENGTH), [sourceOf('a', honest)], { record, nowNs })).toMatchObject({
        kind: 'rejected',
        fault: { reason: 'expired' },
      })
  })

  it('blocks from the future are none', async () => {
    const nowNs = at(LENGTH).signedHeader.header.timeNs - RULES.maxClockDriftNs
    for (const from of [at(LENGTH), at(9)])
      expect(await update(from, [sourceOf('a', honest)], { nowNs })).toMatchObject({
        fault: { reason: 'fromTheFuture' },
      })
  })
})

describe('with nodes that do not do their part', () => {
  it('unreachable, of another chain, without the block: said, and left aside', async () => {
    const outcome = await update(at(3), [
      down('down'),
      sourceOf('other', honest, { chainId: 'other-chain' }),
      sourceOf('a', honest),
      sourceOf('b', new Map()),
      sourceOf('c', honest),
    ])
    expect(outcome.kind).toBe('verified')
    expect(outcome.asked.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['down', 'unreachable'],
      ['other', 'otherChain'],
      ['a', 'walked'],
      ['b', 'noBlock'],
      ['c', 'agrees'],
    ])
  })

  it('nobody answers', async () => {
    expect(await update(at(3), [down('a'), down('b')])).toMatchObject({ kind: 'noSource' })
    expect(await update(at(3), [sourceOf('a', new Map())])).toMatchObject({ kind: 'noSource' })
  })

  it('several were named and none agrees: nothing is believed', async () => {
    expect(await update(at(3), [sourceOf('a', honest), down('b')])).toMatchObject({ kind: 'nobodyAgrees' })
    const invented = makeChain(LENGTH, () => members(4, 700))
    const outcome = await update(at(3), [sourceOf('a', honest), sourceOf('b', invented)])
    expect(outcome).toMatchObject({ kind: 'nobodyAgrees', asked: [{ verdict: 'walked' }, { verdict: 'wrong' }] })
  })

  it('a liar in front that cannot justify its chain does not stop the walk', async () => {
    const invented = new Map(
      [...honest].map(([height, block]) => [
        height,
        height > 10n ? makeBlock({ height, set: members(4, 700) }) : block,
      ]),
    )
    const outcome = await update(at(3), [sourceOf('liar', invented), sourceOf('a', honest), sourceOf('b', honest)])
    expect(outcome).toMatchObject({ kind: 'verified', block: at(LENGTH) })
    expect(outcome.asked).toMatchObject([
      { name: 'a', verdict: 'walked' },
      { name: 'liar', verdict: 'wrong' },
      { name: 'b', verdict: 'agrees' },
    ])
  })
})

describe('with two thirds that sign two chains', () => {
  it.each([
    ['the first shows the lie', lie, honest],
    ['the second shows the lie', honest, lie],
  ])('lunatic, %s: evidence against both, nothing updated', async (_, first, second) => {
    const outcome = await update(at(3), [sourceOf('a', first), sourceOf('b', second)])
    if (outcome.kind !== 'conflict') throw new Error(outcome.kind)
    expect(outcome.evidence.map(({ evidence, tell }) => [evidence.kind, tell.name])).toEqual([
      ['lunatic', 'b'],
      ['lunatic', 'a'],
    ])
    const common = outcome.evidence[0]?.evidence.commonHeight as bigint
    expect(common).toBeLessThan(12n)
  })

  it('equivocation at the newest height', async () => {
    const outcome = await update(at(3), [sourceOf('a', honest), sourceOf('b', twice)])
    if (outcome.kind !== 'conflict') throw new Error(outcome.kind)
    for (const { evidence } of outcome.evidence) {
      expect(evidence).toMatchObject({ kind: 'equivocation', commonHeight: BigInt(LENGTH) })
      expect(evidence.byzantineValidators).toHaveLength(4)
    }
  })

  it('also where the newest block is the only one known', async () => {
    const outcome = await update(at(LENGTH), [sourceOf('a', honest), sourceOf('b', twice)])
    expect(outcome).toMatchObject({ kind: 'conflict' })
  })

  it('also where the two chains were never one: the pinned set signed both from the start', async () => {
    const apart = forked(1, () => ({ header: { dataHash: new Uint8Array(32).fill(5) } }))
    const outcome = await update(at(3), [sourceOf('a', honest), sourceOf('b', apart)])
    if (outcome.kind !== 'conflict') throw new Error(outcome.kind)
    // Height 4 is the last one of the pinned set.
    expect(outcome.evidence.map(({ evidence }) => [evidence.kind, evidence.commonHeight])).toEqual([
      ['equivocation', 4n],
      ['equivocation', 4n],
    ])
  })

  it('also of one source against what was verified before', async () => {
    const outcome = await update(at(LENGTH), [sourceOf('a', twice)], { record: recordOf(at(20), at(LENGTH)) })
    if (outcome.kind !== 'conflict') throw new Error(outcome.kind)
    expect(outcome.evidence).toHaveLength(2)
  })

  it('frozen once, it stays so', async () => {
    const record = { ...recordOf(at(9)), frozen: [{}] }
    expect(await update(at(9), [sourceOf('a', honest)], { record })).toEqual({ kind: 'frozen', asked: [] })
  })
})
