/** The client against a scripted node: CometBFT's RPC in front, a real application behind. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contractRefusals, KEYSPACE } from '@chassis/kernel'
import { type Bytes, toHex } from '@chassis/primitives'
import { ProtocolError } from '@chassis/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { AMOUNT_MAX } from '../../testkit/tally-contract.ts'
import { signPost, tallyId, tallyRules } from '../../testkit/tally-ledger.ts'
import { RpcBridge } from '../testkit/rpc-bridge.ts'
import {
  foundTallyNetwork,
  NETWORK_TIME,
  newStore,
  openTallyNode,
  type TallyNetwork,
  type TallyNode,
} from '../testkit/tally-network.ts'
import { CometLedger, type CometLedgerOptions } from './comet-ledger.ts'

const refusals = [...contractRefusals(tallyRules.definition), ...Object.values(ProtocolError)]

vi.setConfig({ hookTimeout: 120_000 })

let base: string
let network: TallyNetwork
let node: TallyNode
let bridge: RpcBridge
let time = NETWORK_TIME
let ledger: CometLedger | undefined

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'chassis-client-'))
  network = await foundTallyNetwork(base)
  node = await openTallyNode(network, newStore(network), { pendingMax: 20 })
  bridge = new RpcBridge(node.comet)
  await bridge.listen()
})
afterEach(async () => {
  await ledger?.close()
  bridge.full = false
})
afterAll(async () => {
  await bridge.close()
  await node.stop()
  rmSync(base, { recursive: true, force: true })
})

async function connect(options: Partial<CometLedgerOptions> = {}): Promise<CometLedger> {
  ledger = await CometLedger.connect({ url: bridge.url, refusals, ...options })
  return ledger
}

function post(amount = 1n, sender = 0, more: Partial<Parameters<typeof signPost>[0]> = {}): Bytes {
  return signPost({
    ledger: network.start.ledgerId,
    sender: network.senders[sender] as (typeof network.senders)[0],
    validUntil: NETWORK_TIME + 3_000_000,
    tally: tallyId(1),
    amount,
    ...more,
  })
}

function makeBlock() {
  time += 1_000
  return bridge.makeBlock({ time })
}

/** Makes blocks until `promise` settles. */
async function withBlocks<T>(promise: Promise<T>): Promise<T> {
  let settled = false
  const watched = promise.finally(() => {
    settled = true
  })
  watched.catch(() => {})
  while (!settled) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    if (bridge.mempool.length > 0) await makeBlock()
  }
  return watched
}

describe('client of a network node', () => {
  it('acknowledges when the block is there, many at once', async () => {
    const client = await connect()
    expect(client.ledgerId).toBe(network.start.ledgerId)
    expect(client.chainId).toBe(network.start.chainId)
    const acknowledged = await withBlocks(
      Promise.all(Array.from({ length: 12 }, (_, i) => client.submit(post(BigInt(i))))),
    )
    expect(acknowledged.map(({ result }) => result.code)).toEqual(Array.from({ length: 12 }, () => 0))
    const [first] = acknowledged as [(typeof acknowledged)[0]]
    expect(first.result.included).toBe(true)
    expect(first.time).toBeGreaterThan(NETWORK_TIME)
    expect(first.result.events).toHaveLength(1)
    expect(first.result.leafIndex).toBeGreaterThan(60n)
    const last = Math.max(...acknowledged.map(({ height }) => height))
    expect(await client.head()).toMatchObject({ height: last, time })
  })

  it('tells the refusal of a call with its name, and the transaction counts as used', async () => {
    const client = await connect()
    const { result } = await withBlocks(client.submit(post(AMOUNT_MAX + 1n)))
    expect(result).toMatchObject({ failedCall: 0, refusal: { module: 'tally', name: 'TOO_MUCH' } })
    expect((await withBlocks(client.submit(post()))).result.code).toBe(0)
  })

  it('rejects what does not authenticate, by number and with what the rule says', async () => {
    const client = await connect()
    const used = post(1n, 0, { sequence: 1n })
    await expect(client.submit(used)).rejects.toMatchObject({
      refusal: ProtocolError.NONCE_USED,
      details: { lane: '0' },
    })
    await expect(client.submit(Uint8Array.of(1))).rejects.toMatchObject({ name: 'Rejection' })
  })

  it('gives a repetition the same answer, before and after the block', async () => {
    const client = await connect()
    const raw = post()
    const [one, two] = await withBlocks(Promise.all([client.submit(raw), client.submit(raw)]))
    expect(two).toBe(one)
    const again = await withBlocks(client.submit(raw))
    expect(again).toMatchObject({
      height: one.height,
      time: one.time,
      result: { code: 0, leafIndex: one.result.leafIndex },
    })
  })

  it('says BUSY when too many wait, here, in the application or in the mempool', async () => {
    const client = await connect({ pendingMax: 2 })
    const busy = expect.objectContaining({ code: 'BUSY', retryable: true })
    const waiting = [client.submit(post()), client.submit(post(1n, 1))]
    await expect(client.submit(post(1n, 2, { sequence: 99n }))).rejects.toEqual(busy)
    await withBlocks(Promise.all(waiting))
    bridge.full = true
    await expect(client.submit(post(1n, 2, { sequence: 98n }))).rejects.toEqual(busy)
    bridge.full = false
    const wide = await connect()
    const before = bridge.broadcasts
    const many = Promise.allSettled(Array.from({ length: 25 }, () => wide.submit(post(1n, 1))))
    while (bridge.broadcasts < before + 25) await new Promise((resolve) => setTimeout(resolve, 5))
    const results = await withBlocks(many)
    const refused = results.filter((r) => r.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const { reason } of refused) expect(reason).toEqual(busy)
    ;(network.senders[1] as { sequence: bigint }).sequence -= BigInt(refused.length)
  })

  it('sends again what was dropped, and learns why it cannot be', async () => {
    const client = await connect({ resend: 50 })
    const raw = post(7n, 2)
    const lost = client.submit(raw)
    await new Promise((resolve) => setTimeout(resolve, 30))
    bridge.drop()
    expect((await withBlocks(lost)).result.code).toBe(0)
    const [sender] = [network.senders[2] as (typeof network.senders)[0]]
    const sequence = sender.sequence + 1n
    const loser = client.submit(post(8n, 2, { sequence, reference: 'loser' }))
    await new Promise((resolve) => setTimeout(resolve, 30))
    bridge.drop()
    const winner = post(9n, 2, { sequence, reference: 'winner' })
    bridge.mempool = [winner]
    await makeBlock()
    sender.sequence = sequence
    // Sent again while that block was made, it waits for one that leaves it out.
    await expect(withBlocks(loser)).rejects.toMatchObject({ refusal: ProtocolError.NONCE_USED })
  })

  it('waits for a node that is away', async () => {
    const client = await connect({ resend: 50 })
    await bridge.close()
    const submitted = client.submit(post())
    await new Promise((resolve) => setTimeout(resolve, 50))
    await bridge.listen()
    expect((await withBlocks(submitted)).result.code).toBe(0)
    await bridge.close()
    await expect(client.head()).rejects.toMatchObject({ code: 'NODE_UNREACHABLE', retryable: true })
    await bridge.listen()
  })

  it('says so when no block comes', async () => {
    const client = await connect({ patience: 100 })
    const raw = post()
    await expect(client.submit(raw)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', retryable: true })
    await client.close()
    const patient = await connect()
    expect((await withBlocks(patient.submit(raw))).result.code).toBe(0)
  })

  it('reads the state as the application has it', async () => {
    const client = await connect()
    const { application } = node.node.driver as NonNullable<typeof node.node.driver>
    const prefix = Uint8Array.of(KEYSPACE.value)
    const all = [...application.reader.scan(prefix)].map(([key, value]) => [toHex(key), toHex(value)])
    const read: string[][] = []
    let after: Bytes | undefined
    for (let more = true; more; ) {
      const answer = await client.values({ prefix, limit: 7, ...(after && { after }) })
      read.push(...answer.entries.map(([key, value]) => [toHex(key), toHex(value)]))
      after = answer.entries.at(-1)?.[0]
      more = answer.more
    }
    expect(read).toEqual(all)
    const [key, value] = all[3] as [string, string]
    expect(toHex((await client.value(Buffer.from(key, 'hex'))) as Bytes)).toBe(value)
    expect(await client.value(Uint8Array.of(1, 2, 3))).toBeUndefined()
    const { height, appHash, logSize } = await client.head()
    expect([height, toHex(appHash), logSize]).toEqual([
      application.position.seen?.height,
      toHex(application.position.appHash),
      application.position.logSize,
    ])
    expect(await client.outcomeSlip(new Uint8Array(32))).toBeUndefined()
  })

  it('ends what waits when it is closed', async () => {
    const client = await connect()
    const waiting = client.submit(post(1n, 2))
    await client.close()
    await expect(waiting).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })
    await expect(client.submit(post(1n, 2))).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })
  })
})
