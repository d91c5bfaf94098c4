/**
 * CometBFT's requirements of an application, one by one and by their names in spec/abci/abci++_app_requirements.md
 * (v0.38), over the real wire. `p` and `q` are two nodes of one network.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEYSPACE } from '@chassis/kernel'
import { type Bytes, equalBytes, toHex } from '@chassis/primitives'
import { ProtocolError } from '@chassis/protocol'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { AMOUNT_MAX, AMOUNT_THAT_BREAKS } from '../../testkit/tally-contract.ts'
import { type Sender, signPost, signRemind, tallyId } from '../../testkit/tally-ledger.ts'
import { CHECK_TX } from '../abci/requests.ts'
import { ExecTxResult, VERDICT } from '../abci/responses.ts'
import { STANDSTILL_MAX_BLOCKS } from '../driver/sequence-wait.ts'
import { encodeMessage } from '../protobuf/message.ts'
import { varintLength } from '../protobuf/proto-writer.ts'
import type { AnswerTo } from '../testkit/abci-client.ts'
import { type FakeStore, finalizeRequest, timestamp } from '../testkit/fake-comet.ts'
import {
  addTallyNode,
  foundTallyNetwork,
  NETWORK_TIME,
  newStore,
  openTallyNode,
  type TallyNetwork,
  type TallyNode,
} from '../testkit/tally-network.ts'

vi.setConfig({ hookTimeout: 120_000 })

const RUNS = Math.min(Number(process.env.CHASSIS_RANDOM_RUNS ?? 25), 500)
let base: string
let network: TallyNetwork
let nodes = 0
let now = NETWORK_TIME
const open: TallyNode[] = []

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'chassis-requirements-'))
  network = await foundTallyNetwork(base, 60, 6)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

let p: TallyNode
let q: TallyNode
let store: FakeStore
let other: FakeStore
let pName: string

beforeEach(async () => {
  now = NETWORK_TIME
  store = newStore(network)
  other = newStore(network)
  pName = `node${++nodes}`
  p = await start(pName, store)
  q = await start(`node${++nodes}`, other)
})
afterEach(async () => {
  for (const node of open.splice(0)) await node.stop()
})

async function start(name: string, blocks: FakeStore): Promise<TallyNode> {
  await addTallyNode(network, name)
  return reopen(name, blocks)
}

async function reopen(name: string, blocks: FakeStore): Promise<TallyNode> {
  const node = await openTallyNode(network, blocks, { name, now: () => now, idle: 3_600_000 })
  open.push(node)
  return node
}

/** The processes of a node are gone at once: nothing is written any more. */
async function crash(node: TallyNode): Promise<void> {
  open.splice(open.indexOf(node), 1)
  await node.comet.close()
  const { driver } = node.node
  driver?.stop()
  // An end that does not bring the state on disk up to date is all that a kill leaves.
  const { application } = driver as NonNullable<typeof driver>
  const checkpoint = vi.spyOn(application, 'checkpoint').mockResolvedValue(undefined)
  await node.node.close()
  checkpoint.mockRestore()
}

let sequence = 1_000n
/** A posting on an ordered lane of its own, so that order does not matter. */
function post(amount = 1n, options: Partial<Parameters<typeof signPost>[0]> = {}): Bytes {
  sequence += 1n
  return signPost({
    ledger: network.start.ledgerId,
    sender: network.senders[Number(sequence) % network.senders.length] as Sender,
    validUntil: now + 600_000,
    tally: tallyId(Number(sequence) % 5),
    amount,
    reference: `r${sequence}`,
    ...options,
  })
}

/** Resets the senders' sequences to what the network begins with: every test has nodes of its own. */
const first = new Map<Sender, bigint>()
beforeEach(() => {
  for (const sender of network.senders) {
    if (!first.has(sender)) first.set(sender, sender.sequence)
    sender.sequence = first.get(sender) as bigint
  }
})

const at = (offset: number) => NETWORK_TIME + offset
const appHashOf = ({ node }: TallyNode) => toHex(node.driver?.application.position.appHash as Bytes)
const stateOf = ({ node }: TallyNode) => {
  const { reader } = (node.driver as NonNullable<typeof node.driver>).application
  return [...reader.scan(Uint8Array.of(KEYSPACE.value))].map(([k, v]) => toHex(k) + toHex(v)).join()
}
const sizeInBlock = (tx: Bytes) => 1 + varintLength(tx.length) + tx.length
const hex = (txs: readonly Bytes[]) => txs.map((tx) => toHex(tx))

/** What a mempool may hold: good ones, repetitions, forgeries, what is no transaction. */
const kinds = fc.array(fc.constantFrom('good', 'good', 'good', 'forged', 'garbage', 'again', 'expired'), {
  maxLength: 12,
})
function mempoolOf(list: readonly string[]): Bytes[] {
  const txs: Bytes[] = []
  for (const kind of list) {
    const last = txs.at(-1)
    if (kind === 'again' && last !== undefined) txs.push(last)
    else if (kind === 'garbage') txs.push(Uint8Array.of(txs.length, 7, 9))
    else if (kind === 'expired') txs.push(post(1n, { validUntil: at(-10), sequence: 9_000n + sequence }))
    else if (kind === 'forged') {
      const tx = Uint8Array.from(post(1n, { sequence: 9_500n + sequence }))
      tx[tx.length - 1] = (tx.at(-1) as number) ^ 1
      txs.push(tx)
    } else txs.push(post())
  }
  return txs
}

describe('consensus connection', () => {
  it('Requirement 1 [PrepareProposal, timeliness]: preparing executes nothing', async () => {
    const poison = post(AMOUNT_THAT_BREAKS)
    const { txs } = await p.comet.prepare([poison], { time: at(1_000) })
    expect(hex(txs)).toEqual(hex([poison]))
    expect(p.events.filter(({ event }) => event === 'alarm')).toEqual([])
    await p.comet.makeBlock([poison], { time: at(1_000) })
    expect(p.events.filter(({ event }) => event === 'alarm')).toHaveLength(1)
  })

  it('Requirement 2 [PrepareProposal, tx-size]: never more bytes than max_tx_bytes, and as many as fit', async () => {
    const mempool = Array.from({ length: 10 }, () => post())
    for (const share of [0, 0.1, 0.35, 0.999, 1]) {
      const maxTxBytes = Math.floor(mempool.reduce((sum, tx) => sum + sizeInBlock(tx), 0) * share)
      const { txs } = await p.comet.prepare(mempool, { time: at(1_000), maxTxBytes })
      const total = txs.reduce((sum, tx) => sum + sizeInBlock(tx), 0)
      expect(total).toBeLessThanOrEqual(maxTxBytes)
      expect(txs).toHaveLength(Math.floor(10 * share + 1e-9))
    }
  })

  it('Requirement 3 [PrepareProposal, ProcessProposal, coherence]: every node accepts it', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, fc.integer({ min: 0, max: 4_000 }), async (list, maxTxBytes) => {
        const { txs } = await p.comet.prepare(mempoolOf(list), { time: at(1_000), maxTxBytes })
        expect((await q.comet.process(txs, at(1_000))).status).toBe(VERDICT.accept)
        for (const sender of network.senders) sender.sequence = first.get(sender) as bigint
      }),
      { numRuns: RUNS },
    )
  })

  it('Requirement 4 [ProcessProposal, determinism-1]: block and state alone decide', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, async (list) => {
        const block = mempoolOf(list)
        const { status } = await q.comet.process(block, at(1_000))
        await q.comet.checkTxs(block)
        await q.comet.prepare(block, { time: at(500) })
        expect((await q.comet.process(block, at(1_000))).status).toBe(status)
        expect((await q.comet.process(block, at(99_000))).status).toBe(status)
        const structural = new Set(hex(block)).size === block.length && !list.includes('garbage')
        expect(status).toBe(structural ? VERDICT.accept : VERDICT.reject)
        for (const sender of network.senders) sender.sequence = first.get(sender) as bigint
      }),
      { numRuns: RUNS },
    )
  })

  it('Requirement 5 [ProcessProposal, determinism-2]: two nodes agree on any block', async () => {
    await p.comet.checkTxs(Array.from({ length: 5 }, () => post(1n, { sequence: 8_000n + sequence })))
    await fc.assert(
      fc.asyncProperty(kinds, async (list) => {
        const block = mempoolOf(list)
        const { status } = await p.comet.process(block, at(1_000))
        expect((await q.comet.process(block, at(1_000))).status).toBe(status)
        for (const sender of network.senders) sender.sequence = first.get(sender) as bigint
      }),
      { numRuns: RUNS },
    )
  })

  it('Requirement 6 [ExtendVote, VerifyVoteExtension, coherence]: those of others are accepted', async () => {
    const { voteExtension } = await p.comet.consensus.call('extendVote', { height: 1n, txs: [post()] })
    expect((await q.comet.consensus.call('verifyVoteExtension', { voteExtension })).status).toBe(VERDICT.accept)
  })

  it('Requirements 7 and 8 [VerifyVoteExtension, determinism]: nodes agree on any extension', async () => {
    for (const voteExtension of [Uint8Array.of(), Uint8Array.of(1), new Uint8Array(1_000)]) {
      const verdicts = await Promise.all(
        [p, q, p].map((one) => one.comet.consensus.call('verifyVoteExtension', { voteExtension, height: 9n })),
      )
      expect(new Set(verdicts.map(({ status }) => status)).size).toBe(1)
      expect(verdicts[0]?.status).toBe(voteExtension.length === 0 ? VERDICT.accept : VERDICT.reject)
    }
  })

  it('Requirement 9 [all, no-side-effects]: proposing and voting leave the state as it is', async () => {
    await p.comet.makeBlock([post()], { time: at(500) })
    const before = [appHashOf(p), stateOf(p)]
    const block = [post(), post(AMOUNT_THAT_BREAKS), post(AMOUNT_MAX + 1n)]
    await p.comet.checkTxs(block)
    for (let round = 0; round < 3; round++) {
      await p.comet.prepare(block, { time: at(1_000 + round) })
      await p.comet.process([...block].reverse(), at(1_000))
      await p.comet.consensus.call('extendVote', { txs: block })
      await p.comet.consensus.call('verifyVoteExtension', {})
    }
    expect([appHashOf(p), stateOf(p)]).toEqual(before)
    await q.comet.makeBlock(store.blocks[0]?.txs ?? [], { time: at(500), proposal: 'as given' })
    await p.comet.makeBlock(block, { time: at(2_000), proposal: 'as given' })
    await q.comet.makeBlock(block, { time: at(2_000), proposal: 'as given' })
    expect(appHashOf(p)).toBe(appHashOf(q))
  })

  it('Requirement 10 [ExtendVote, FinalizeBlock, non-dependency]: votes do not touch the outcome', async () => {
    const block = [post()]
    await p.comet.consensus.call('verifyVoteExtension', { voteExtension: Uint8Array.of(1, 2) })
    const vote = { validator: { address: new Uint8Array(20), power: 5n }, blockIdFlag: 1 }
    const request = { height: store.height + 1, time: at(1_000), txs: block, misbehavior: [], hash: new Uint8Array(32) }
    const plain = await p.comet.consensus.call('finalizeBlock', finalizeRequest(request))
    const voted = await q.comet.consensus.call('finalizeBlock', {
      ...finalizeRequest(request),
      decidedLastCommit: { round: 3, votes: [vote] },
      proposerAddress: new Uint8Array(20).fill(7),
      nextValidatorsHash: new Uint8Array(32).fill(7),
    })
    expect(toHex(voted.appHash)).toBe(toHex(plain.appHash))
  })

  it('Requirements 11 and 12 [FinalizeBlock, determinism]: block and state alone decide', async () => {
    const blocks = Array.from({ length: 6 }, (_, i) =>
      mempoolOf(['good', i % 2 ? 'forged' : 'good', 'garbage', 'expired', 'again', 'good']),
    )
    for (const [i, block] of blocks.entries()) {
      // p has seen everything before; q meets it in the block.
      await p.comet.checkTxs(block)
      await p.comet.process(block, at(1_000 * i))
      const options = { time: at(1_000 * (i + 1)), proposal: 'as given' } as const
      const [one, two] = [await p.comet.makeBlock(block, options), await q.comet.makeBlock(block, options)]
      expect(toHex(one?.response.appHash as Bytes)).toBe(toHex(two?.response.appHash as Bytes))
      expect(resultsOf(one?.response)).toEqual(resultsOf(two?.response))
    }
    expect(stateOf(p)).toBe(stateOf(q))
  })
})

/** All bytes of the results: what is hashed into the next header, and nothing beside it. */
function resultsOf(response: AnswerTo<'finalizeBlock'> | undefined): string[] {
  return (response?.txResults ?? []).map((result) => toHex(encodeMessage(ExecTxResult, result)))
}

describe('mempool connection', () => {
  it('Requirement 13 [CheckTx, eventual non-oscillation]: taken, or from a height on not', async () => {
    const included = post()
    const expiring = post(1n, { validUntil: at(4_500) })
    const waiting = post(1n, { sequence: 900n })
    const history = new Map<Bytes, number[]>([included, expiring, waiting].map((tx) => [tx, []]))
    for (let i = 0; i < 8; i++) {
      for (const [tx, codes] of history) {
        const type = i === 0 ? CHECK_TX.new : CHECK_TX.recheck
        codes.push((await p.comet.checkTx(tx, type)).code)
      }
      now = at(1_000 * (i + 1))
      await p.comet.makeBlock(i === 1 ? [included] : [], { time: now })
    }
    const [inBlock, expired, never] = [...history.values()]
    expect(inBlock).toEqual([0, 0, ...Array.from({ length: 6 }, () => ProtocolError.NONCE_USED.code)])
    expect(expired).toEqual([0, 0, 0, 0, 0, ...Array.from({ length: 3 }, () => ProtocolError.EXPIRED.code)])
    // Its turn is further away than anything under way could bring it.
    expect(new Set(never)).toEqual(new Set([ProtocolError.NONCE_GAP.code]))
  })

  it('Requirement 13: what waits for a sequence number that never comes is refused, and stays refused', async () => {
    const sender = network.senders[1] as Sender
    const turn = sender.sequence + 1n
    const [missing, waiting, late] = [0n, 1n, 2n].map((by) => post(1n, { sender, sequence: turn + by })) as Bytes[]
    const codeOf = async (tx = waiting as Bytes, type: number = CHECK_TX.recheck) =>
      (await p.comet.checkTx(tx, type)).code
    const GAP = ProtocolError.NONCE_GAP.code
    const emptyBlock = () => p.comet.makeBlock([], { time: now })
    expect(await codeOf(waiting, CHECK_TX.new)).toBe(0)
    for (let i = 0; i < STANDSTILL_MAX_BLOCKS; i++) {
      expect(await codeOf()).toBe(0)
      await emptyBlock()
    }
    expect(await codeOf()).toBe(GAP)
    expect(p.node.driver?.pending).toBe(0)
    expect(await codeOf(waiting, CHECK_TX.new)).toBe(GAP)
    await emptyBlock()
    expect(await codeOf(waiting, CHECK_TX.new)).toBe(GAP)
    // Another one may wait, and once the lane moves this one as well.
    expect(await codeOf(late, CHECK_TX.new)).toBe(0)
    expect(await codeOf(missing, CHECK_TX.new)).toBe(0)
    await p.comet.makeBlock([late as Bytes, missing as Bytes], { time: now })
    expect(hex(store.blocks.at(-1)?.txs ?? [])).toEqual(hex([missing as Bytes]))
    expect(await codeOf(late)).toBe(0)
    expect(await codeOf(waiting, CHECK_TX.new)).toBe(0)
    const last = await p.comet.makeBlock([late as Bytes, waiting as Bytes], { time: now })
    expect(last?.response.txResults.map(({ code }) => code)).toEqual([0, 0])
  })

  it('CheckTx state: checks are against the committed state, and a sequence may be under way', async () => {
    const sender = network.senders[0] as Sender
    const row = Array.from({ length: 5 }, () => post(1n, { sender }))
    expect((await p.comet.checkTxs([...row].reverse())).map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
    const made = await p.comet.makeBlock([...row].reverse(), { time: at(1_000) })
    expect(made?.response.txResults.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0])
    expect((await p.comet.checkTxs(row, CHECK_TX.recheck)).map(({ code }) => code)).toEqual(
      row.map(() => ProtocolError.NONCE_USED.code),
    )
  })

  it('replay protection: what a block had is not taken again', async () => {
    const tx = post()
    await p.comet.makeBlock([tx], { time: at(1_000) })
    expect((await p.comet.checkTx(tx)).code).toBe(ProtocolError.NONCE_USED.code)
    expect((await p.comet.prepare([tx], { time: at(2_000) })).txs).toEqual([])
    // A faulty proposer may repeat it all the same: it has no effect and its own leaf.
    const before = stateOf(p)
    const again = await p.comet.makeBlock([tx], { time: at(2_000), proposal: 'as given' })
    expect(again?.response.txResults[0]).toMatchObject({ code: ProtocolError.NONCE_USED.code })
    expect(stateOf(p)).toBe(before)
  })
})

describe('transaction results', () => {
  it('are in the order of the block: number, hash of the leaf, and nothing that is not agreed on', async () => {
    const { log } = (p.node.driver as NonNullable<typeof p.node.driver>).application.proving
    const garbage = Uint8Array.of(1, 2, 3)
    const block = [post(), garbage, post(AMOUNT_MAX + 1n), post(AMOUNT_THAT_BREAKS), mempoolOf(['forged'])[0] as Bytes]
    const made = await p.comet.makeBlock(block, { time: at(1_000), proposal: 'as given' })
    const results = made?.response.txResults ?? []
    const codes = [0, expect.any(Number), 90_001, ProtocolError.INTERNAL.code, ProtocolError.BAD_SIGNATURE.code]
    expect(results.map(({ code }) => code)).toEqual(codes)
    expect(results[1]?.code).toBeGreaterThan(0)
    expect(results.map(({ data }) => data.length)).toEqual([32, 0, 32, 32, 32])
    const leaves = [0, 2, 3, 4].map((input, i) => {
      const index = log.size - 4 + i
      return equalBytes(results[input]?.data as Bytes, log.leafHash(index))
    })
    expect(leaves).toEqual([true, true, true, true])
    for (const { log: text, info, events, codespace, gasWanted, gasUsed } of results) {
      expect([text, info, codespace, gasWanted, gasUsed, events]).toEqual(['', '', '', 0n, 0n, []])
    }
  })
})

describe('blocks', () => {
  it('an empty block leaves the app hash as it is, at every height', async () => {
    await p.comet.makeBlock([post()], { time: at(1_000) })
    const before = appHashOf(p)
    for (let i = 2; i < 6; i++) {
      const made = await p.comet.makeBlock([], { time: at(1_000 * i) })
      expect(toHex(made?.response.appHash as Bytes)).toBe(before)
    }
    expect((await p.comet.query.call('info')).lastBlockHeight).toBe(BigInt(store.height))
  })

  it('calls that are due run in the first block whose time has come, empty or not', async () => {
    const remind = signRemind({
      ledger: network.start.ledgerId,
      sender: network.senders[1] as Sender,
      validUntil: at(60_000),
      tally: tallyId(3),
      at: at(5_000),
    })
    await p.comet.makeBlock([remind], { time: at(1_000) })
    const waiting = appHashOf(p)
    await p.comet.makeBlock([], { time: at(4_999) })
    expect(appHashOf(p)).toBe(waiting)
    await p.comet.makeBlock([], { time: at(5_000) })
    expect(appHashOf(p)).not.toBe(waiting)
  })

  it('misbehaviour has a leaf in the block that reports it', async () => {
    const { log } = (p.node.driver as NonNullable<typeof p.node.driver>).application.proving
    const before = log.size
    const misbehavior = [1, 2, 0].map((type) => ({
      type,
      validator: { address: new Uint8Array(20).fill(type), power: 10n },
      height: BigInt(store.height),
      time: timestamp(at(500)),
      totalVotingPower: 40n,
    }))
    await p.comet.makeBlock([], { time: at(1_000), misbehavior })
    expect(log.size).toBe(before + 2)
  })

  it('time is cut to milliseconds and never goes back', async () => {
    const request = { height: store.height + 1, time: 0, txs: [post()], misbehavior: [], hash: new Uint8Array(32) }
    const seconds = BigInt(Math.floor(at(1_000) / 1_000))
    const time = { seconds, nanos: 123_999_999 }
    await p.comet.consensus.call('finalizeBlock', { ...finalizeRequest(request), time })
    expect(p.node.driver?.application.position.time).toBe(Number(seconds) * 1_000 + 123)
  })
})

describe('connection states and crash recovery', () => {
  it('InitChain: the same answer as often as it is asked, until there is a block', async () => {
    const answers = [p.comet.initChain?.appHash]
    for (let i = 0; i < 2; i++) {
      await crash(p)
      p = await reopen(pName, store)
      answers.push(p.comet.initChain?.appHash)
    }
    expect(new Set(answers.map((one) => toHex(one as Bytes)))).toEqual(new Set([toHex(network.position.appHash)]))
    expect(p.comet.initChain?.consensusParams?.version?.app).toBe(1n)
    // Even after a block that was not written to disk.
    await p.comet.makeBlock([post()], { time: at(1_000) })
    await crash(p)
    p = await reopen(pName, store)
    expect(p.comet.initChain).toBeDefined()
    expect(p.comet.replayed).toBe(1)
  })

  it('InitChain of another network is refused by name', async () => {
    for (const [what, change] of [
      ['chain id', { chainId: 'another-1' }],
      ['initial height', { initialHeight: 2 }],
      ['app_state', { appState: Uint8Array.from(Buffer.from('{}')) }],
    ] as const) {
      const store = newStore(network)
      const foreign = { ...store, genesis: { ...store.genesis, ...change }, height: 0 }
      const name = `node${++nodes}`
      await addTallyNode(network, name)
      await expect(openTallyNode(network, foreign as never, { name })).rejects.toThrow(/WRONG_CHAIN/)
      expect(what).toBeDefined()
    }
  })

  it('Commit: Info tells the committed block, not the executed one', async () => {
    await p.comet.makeBlock([post()], { time: at(1_000) })
    const committed = await p.comet.query.call('info')
    await p.comet.makeBlock([post()], { time: at(2_000), stopBefore: 'commit' })
    expect(await p.comet.query.call('info')).toEqual(committed)
    expect(committed.lastBlockHeight).toBe(BigInt(store.height - 1))
  })

  it('crash after the block was stored: FinalizeBlock and Commit are called again', async () => {
    await p.comet.makeBlock([post()], { time: at(1_000) })
    await p.comet.makeBlock([post(), post()], { time: at(2_000), stopBefore: 'finalize' })
    await crash(p)
    p = await reopen(pName, store)
    expect(p.comet.replayed).toBe(2)
    await followed()
  })

  it('crash after FinalizeBlock: executing again gives the same result', async () => {
    await p.comet.makeBlock([post()], { time: at(1_000) })
    await p.comet.makeBlock([post(), post()], { time: at(2_000), stopBefore: 'commit' })
    await crash(p)
    p = await reopen(pName, store)
    await followed()
  })

  it('crash after Commit: what was not written to disk is executed again, what was is not', async () => {
    for (let i = 1; i <= 4; i++) await p.comet.makeBlock([post()], { time: at(1_000 * i) })
    await p.stop()
    open.splice(open.indexOf(p), 1)
    p = await reopen(pName, store)
    expect(p.comet.replayed).toBe(0)
    for (let i = 5; i <= 7; i++) await p.comet.makeBlock([post()], { time: at(1_000 * i) })
    await crash(p)
    p = await reopen(pName, store)
    expect(p.comet.replayed).toBe(3)
    await followed()
  })

  it('CometBFT alone ends between FinalizeBlock and Commit: the block is not executed twice', async () => {
    await p.comet.makeBlock([post(AMOUNT_THAT_BREAKS)], { time: at(1_000), stopBefore: 'commit' })
    await p.comet.close()
    const { FakeComet } = await import('../testkit/fake-comet.ts')
    const comet = await FakeComet.connect({ path: join(base, pName, 'abci.sock') }, store)
    expect(comet.replayed).toBe(1)
    expect(p.events.filter(({ event }) => event === 'alarm')).toHaveLength(1)
    await comet.makeBlock([post()], { time: at(2_000) })
    await comet.close()
  })

  it('CometBFT whose data were reset is told apart, and nothing is executed', async () => {
    await p.comet.makeBlock([post()], { time: at(1_000) })
    const before = appHashOf(p)
    const request = { height: store.height, time: at(9_000), txs: [], misbehavior: [], hash: new Uint8Array(32) }
    await expect(p.comet.consensus.call('finalizeBlock', finalizeRequest(request))).rejects.toThrow('CONSENSUS_BEHIND')
    expect(await p.node.stopped).toMatchObject({ code: 'CONSENSUS_BEHIND' })
    expect(p.events.at(-1)).toMatchObject({ level: 'error', event: 'stopped' })
    open.splice(open.indexOf(p), 1)
    p = await reopen(pName, store)
    expect(appHashOf(p)).toBe(before)
  })

  it('blocks that are left out are refused', async () => {
    const request = { height: store.height + 2, time: at(1_000), txs: [], misbehavior: [], hash: new Uint8Array(32) }
    await expect(p.comet.consensus.call('finalizeBlock', finalizeRequest(request))).rejects.toThrow('CONSENSUS_AHEAD')
    open.splice(open.indexOf(p), 1)
    await p.node.stopped
  })

  it('retain height: 0 keeps all; otherwise never what the state on disk still needs', async () => {
    const name = `node${++nodes}`
    await addTallyNode(network, name)
    const blocks = newStore(network)
    const checkpointPace = { dirtyKeys: 1_000_000, blocks: 3 }
    const node = await openTallyNode(network, blocks, { name, retainBlocks: 2, checkpointPace, idle: 3_600_000 })
    open.push(node)
    for (let i = 1; i <= 10; i++) {
      const height = blocks.height + 1
      const request = { height, time: at(1_000 * i), txs: [], misbehavior: [], hash: new Uint8Array(32).fill(i) }
      await node.comet.consensus.call('finalizeBlock', finalizeRequest(request))
      blocks.blocks.push(request)
      const { retainHeight } = await node.comet.consensus.call('commit')
      const stored = node.node.driver?.application.storedHeight as number
      expect(Number(retainHeight)).toBeLessThanOrEqual(Math.max(0, stored - 2))
      expect(Number(retainHeight)).toBeGreaterThanOrEqual(Math.max(0, network.start.initialHeight - 1 - 2))
      expect(stored).toBeLessThanOrEqual(height)
    }
    expect((await p.comet.consensus.call('echo', { message: 'still there' })).message).toBe('still there')
  })

  /** The node and one that executed everything once agree, and both go on. */
  async function followed(): Promise<void> {
    for (const { txs, time } of store.blocks) await q.comet.makeBlock(txs, { time, proposal: 'as given' })
    expect(appHashOf(p)).toBe(appHashOf(q))
    expect(stateOf(p)).toBe(stateOf(q))
    const next = post()
    await p.comet.makeBlock([next], { time: at(50_000), proposal: 'as given' })
    await q.comet.makeBlock([next], { time: at(50_000), proposal: 'as given' })
    expect(appHashOf(p)).toBe(appHashOf(q))
  }
})

describe('query connection', () => {
  it('answers for the last height only, and names paths and queries that it does not know', async () => {
    await p.comet.makeBlock([post()], { time: at(1_000) })
    const ask = (request: object) => p.comet.query.call('query', request)
    expect(await ask({ path: '/head' })).toMatchObject({ code: 0, height: BigInt(store.height) })
    expect(await ask({ path: '/head', height: BigInt(store.height) })).toMatchObject({ code: 0 })
    expect(await ask({ path: '/head', height: 1n })).toMatchObject({ code: 4, codespace: 'chassis.node' })
    expect(await ask({ path: '/nothing' })).toMatchObject({ code: 3, codespace: 'chassis.node' })
    for (const path of ['/state', '/slip', '/outcomes']) {
      expect(await ask({ path, data: Uint8Array.of(9) })).toMatchObject({ code: 4, codespace: 'chassis.node' })
    }
  })

  it('goes on while a block is executed, and shows one state', async () => {
    const answers = [
      p.comet.makeBlock(
        Array.from({ length: 40 }, () => post()),
        { time: at(1_000) },
      ),
    ]
    const heads = await Promise.all(Array.from({ length: 10 }, () => p.comet.query.call('query', { path: '/head' })))
    await Promise.all(answers)
    expect(heads.every(({ code }) => code === 0)).toBe(true)
  })
})
