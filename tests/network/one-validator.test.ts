/**
 * One validator with a real CometBFT: payments go through and are proven, and whatever process is killed in the middle
 * of them, nothing that was acknowledged is lost and the state is the one that the headers carry.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { loans } from '@chassis/contracts/ledger'
import { type Acknowledgement, type CometLedger, CometNode, foundNode } from '@chassis/engine'
import { FakeComet, FakeStore, genesisOfStart } from '@chassis/engine/testkit'
import { fromBase64, fromHex, isPlatformError, toHex } from '@chassis/primitives'
import { sha256, verifier, nodeVerifyVote as verifyVote } from '@chassis/primitives/node'
import { verifySlip } from '@chassis/proofs/verify'
import type { TrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loanOf, payment, rules } from '../../tooling/benches/support/loan-load.mjs'
import { describeCometbft } from '../support/describe-cometbft.ts'
import {
  connect,
  createJoiningNode,
  createOneNode,
  type OneNode,
  Pair,
  type Part,
  SNAPSHOT_INTERVAL,
} from './one-node.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const LOANS = 200
/** How often each kind of kill happens: once by default, more in CI. */
const ROUNDS = Number(process.env.CHASSIS_CRASH_RUNS ?? 0) > 100 ? 8 : 1

describeCometbft('one validator', () => {
  let node: OneNode
  let pair: Pair
  let ledger: CometLedger
  let next = 0
  const acknowledged: Acknowledgement[] = []

  beforeAll(async () => {
    node = await createOneNode(LOANS)
    pair = new Pair(node)
    await pair.start()
    ledger = await connect(node)
  })
  afterAll(async () => {
    await ledger?.close()
    await pair?.killBoth()
    if (node !== undefined) rmSync(node.base, { recursive: true, force: true })
  })

  /** As a program does it: what was not acknowledged is submitted again until it is. */
  const pay = async (): Promise<Acknowledgement> => {
    const raw = payment(node.start.ledgerId, node.members, LOANS, next++)
    for (;;) {
      try {
        const acknowledgement = await ledger.submit(raw)
        acknowledged.push(acknowledgement)
        return acknowledgement
      } catch (error) {
        if (!isPlatformError(error) || !error.retryable) throw error
        await delay(50)
      }
    }
  }

  const get = async (path: string) => ((await (await fetch(`${node.url}/${path}`)).json()) as { result: never }).result

  async function trust(height: number): Promise<TrustFile> {
    const { validators } = await get(`validators?height=${height}`)
    const pinned = (validators as { pub_key: { value: string }; voting_power: string }[]).map((one) => ({
      publicKey: fromBase64(one.pub_key.value),
      power: BigInt(one.voting_power),
    }))
    const { ledgerId, chainId } = node.start
    const entry = { ledgerId, name: 'One', environment: 'development', chainId, validators: pinned } as const
    return { format: 'chassis-trust/v1', ledgers: [entry] }
  }

  it('acknowledges payments, and proves them and what they changed by header and commit', async () => {
    const payments = await Promise.all(Array.from({ length: 60 }, pay))
    expect(payments.every(({ result }) => result.code === 0)).toBe(true)
    const head = await ledger.head()
    expect(head.height).toBeGreaterThanOrEqual(Math.max(...payments.map(({ height }) => height)))
    const definition = loans.state.loans
    const state = await ledger.stateSlip({ contract: loans.number, definition, key: loanOf(0), facts: true })
    const absent = await ledger.stateSlip({ contract: loans.number, definition, key: loanOf(LOANS), facts: true })
    const outcome = (await ledger.outcomeSlip((payments[0] as Acknowledgement).hash)) as Uint8Array
    const options = { sha256, verifier, verifyVote }
    const believed = await trust(head.height)
    for (const slip of [state, absent, outcome]) {
      const report = verifySlip(slip, believed, options)
      expect(report.checks.filter(({ passed }) => !passed)).toEqual([])
      expect(report.ok).toBe(true)
    }
    const [own] = believed.ledgers as [TrustFile['ledgers'][0]]
    const strangers = [{ publicKey: fromHex('11'.repeat(32)), power: 10n }]
    expect(verifySlip(state, { ...believed, ledgers: [{ ...own, validators: strangers }] }, options).ok).toBe(false)
  })

  it('refuses by number what does not authenticate', async () => {
    const raw = payment(node.start.ledgerId, node.members, LOANS, next++)
    const forged = Uint8Array.from(raw)
    forged[forged.length - 1] = (forged.at(-1) as number) ^ 1
    await expect(ledger.submit(forged)).rejects.toMatchObject({ refusal: { name: 'BAD_SIGNATURE', code: 2009 } })
    await expect(ledger.submit(Uint8Array.of(1, 2))).rejects.toMatchObject({ name: 'Rejection' })
    const { height } = await ledger.submit(raw)
    expect((await ledger.submit(raw)).height).toBe(height)
  })

  /** Payments whose sequence numbers follow each other. */
  const inOneLane = (count: number): Uint8Array[] =>
    Array.from({ length: count }, () => {
      const { servicers } = node.members
      const turns = servicers.map(({ turn }) => turn)
      const raw = payment(node.start.ledgerId, node.members, LOANS, next)
      next += LOANS
      servicers.forEach((servicer, i) => {
        servicer.turn = turns[i] as number
      })
      return raw
    })

  it('waits for a sequence number that is under way, and comes to rest when one never comes', async () => {
    const [first, second] = inOneLane(2) as [Uint8Array, Uint8Array]
    const both = [ledger.submit(second), ledger.submit(first)]
    expect((await Promise.all(both)).map(({ result }) => result.code)).toEqual([0, 0])
    const [missing, waiting] = inOneLane(2) as [Uint8Array, Uint8Array]
    await expect(ledger.submit(waiting)).rejects.toMatchObject({ refusal: { name: 'NONCE_GAP', code: 2012 } })
    expect(await get('num_unconfirmed_txs')).toMatchObject({ n_txs: '0' })
    expect((await ledger.submit(missing)).result.code).toBe(0)
    expect((await ledger.submit(waiting)).result.code).toBe(0)
  })

  for (const parts of [['application'], ['comet'], ['comet', 'application']] as const) {
    it(`loses nothing when ${parts.join(' and ')} ${parts.length > 1 ? 'are' : 'is'} killed under load`, async () => {
      for (let round = 0; round < ROUNDS; round++) await killUnderLoad(parts, 300 + 170 * round)
    })
  }

  async function killUnderLoad(parts: readonly Part[], afterMs: number): Promise<void> {
    let running = true
    const lanes = Array.from({ length: 16 }, async () => {
      while (running) await pay()
    })
    try {
      await delay(afterMs)
      await Promise.all(parts.map((part) => pair.kill(part)))
      // CometBFT ends by itself when its application is gone; an application waits for the next CometBFT.
      if (!parts.includes('comet')) await pair.endComet()
      await pair.start()
      await delay(1_500)
    } finally {
      running = false
    }
    await Promise.all(lanes)
    for (const { hash } of acknowledged.slice(-300)) expect(await ledger.outcomeSlip(hash, [])).toBeDefined()
  }

  it('goes on after an orderly stop without executing anything again', async () => {
    await pay()
    await pair.stop()
    expect(pair.log('application')).toMatch(/"event":"closed"/)
    await pair.start()
    expect((await pay()).result.code).toBe(0)
  })

  it('another node joins by state sync, agrees and answers by itself', async () => {
    const { height: first } = await ledger.head()
    const wanted = (Math.ceil(first / SNAPSHOT_INTERVAL) + 1) * SNAPSHOT_INTERVAL
    await pair.eventually(`a snapshot of height ${wanted}`, async () => {
      await pay()
      return pair.log('application').includes(`"event":"snapshot","height":${wanted}`)
    })
    const { signed_header: trusted } = (await get(`commit?height=${node.start.initialHeight + 1}`)) as {
      signed_header: { header: { height: string }; commit: { block_id: { hash: string } } }
    }
    const joining = await createJoiningNode(node, {
      height: Number(trusted.header.height),
      hash: trusted.commit.block_id.hash,
    })
    const second = new Pair(joining)
    try {
      await second.start()
      const last = await pay()
      let other: CometLedger | undefined
      await second.eventually('the second node has the last payment', async () => {
        other ??= await connect(joining).catch(() => undefined)
        return ((await other?.head())?.height ?? 0) >= last.height
      })
      expect(second.log('application')).toMatch(/"event":"restoring","height":"\d+"/)
      expect(second.log('application')).not.toMatch(/"level":"error"/)
      const slip = (await other?.outcomeSlip(last.hash)) as Uint8Array
      expect(verifySlip(slip, await trust(last.height), { sha256, verifier, verifyVote }).ok).toBe(true)
      const answer = await (await fetch(`${joining.url}/status`)).json()
      const earliest = answer as { result: { sync_info: { earliest_block_height: string } } }
      expect(Number(earliest.result.sync_info.earliest_block_height)).toBeGreaterThan(node.start.initialHeight)
      await other?.close()
    } finally {
      await second.killBoth()
    }
  })

  it('another node that executes its blocks gives the app hash of every header', async () => {
    const { height: last } = await ledger.head()
    const dir = join(node.base, 'second')
    await foundNode({ dir, snapshot: node.snapshot, chainSecret: node.chainSecret, rules })
    const address = { path: join(node.base, 'second.sock') }
    const second = await CometNode.open({ dir, address, rules, workers: 0, log() {} })
    const comet = await FakeComet.connect(address, new FakeStore(genesisOfStart(node.start)))
    let transactions = 0
    for (let height = node.start.initialHeight; height < last; height++) {
      const { block } = (await get(`block?height=${height}`)) as {
        block: { header: { time: string }; data: { txs: readonly string[] } }
      }
      const { block: after } = (await get(`block?height=${height + 1}`)) as { block: { header: { app_hash: string } } }
      const txs = block.data.txs.map(fromBase64)
      const made = await comet.makeBlock(txs, { time: Date.parse(block.header.time), proposal: 'as given' })
      expect(toHex(made?.response.appHash as Uint8Array).toUpperCase(), `height ${height}`).toBe(after.header.app_hash)
      transactions += txs.length
    }
    expect(transactions).toBeGreaterThanOrEqual(acknowledged.length)
    await comet.close()
    await second.close()
  })
})
