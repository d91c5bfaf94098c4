/** What a ledger does for those who use it, whichever driver orders its blocks: one suite, both drivers. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEYSPACE } from '@chassis/kernel'
import { type Bytes, toHex } from '@chassis/primitives'
import { sha256, verifier, nodeVerifyVote as verifyVote } from '@chassis/primitives/node'
import { verifySlip } from '@chassis/proofs/verify'
import { ProtocolError } from '@chassis/protocol'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { AMOUNT_MAX, AMOUNT_THAT_BREAKS, TALLY_NUMBER, tally } from '../../testkit/tally-contract.ts'
import { type Sender, signPost, signRemind, tallyId } from '../../testkit/tally-ledger.ts'
import { foundTallyNetwork, NETWORK_TIME, type TallyNetwork } from '../testkit/tally-network.ts'
import { type DriverHarness, type OpenHarness, openComet, openSolo } from './driver-harness.test-support.ts'

vi.setConfig({ hookTimeout: 120_000 })

let base: string
let network: TallyNetwork
let sequences: bigint[]
let opened = 0

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'chassis-drivers-'))
  network = await foundTallyNetwork(base, 60, 4)
  sequences = network.senders.map(({ sequence }) => sequence)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const DRIVERS: readonly (readonly [string, OpenHarness])[] = [
  ['solo', openSolo],
  ['comet', openComet],
]

describe.each(DRIVERS)('%s driver', (name, open) => {
  let driver: DriverHarness

  beforeEach(async () => {
    network.senders.forEach((sender, i) => {
      sender.sequence = sequences[i] as bigint
    })
    driver = await open(network, `${name}${++opened}`, NETWORK_TIME)
  })
  afterEach(() => driver.close())

  const sender = (i: number) => network.senders[i % network.senders.length] as Sender
  const post = (amount = 1n, more: Partial<Parameters<typeof signPost>[0]> = {}): Bytes =>
    signPost({
      ledger: driver.port.ledgerId,
      sender: sender(0),
      validUntil: driver.now + 600_000,
      tally: tallyId(1),
      amount,
      ...more,
    })
  const submit = (raw: Bytes) => driver.settle(driver.port.submit(raw))

  it('acknowledges with height, time, leaf and events, and the head is not behind', async () => {
    const before = await driver.port.head()
    const { hash, height, time, result } = await submit(post(5n))
    expect(hash).toHaveLength(32)
    expect(result).toMatchObject({ included: true, code: 0, leafIndex: BigInt(before.logSize) })
    expect(result.events).toHaveLength(1)
    const head = await driver.port.head()
    expect(head.height).toBeGreaterThanOrEqual(height)
    expect([height > before.height, time, head.logSize]).toEqual([true, driver.now, before.logSize + 1])
    expect(toHex(head.appHash)).not.toBe(toHex(before.appHash))
  })

  it('acknowledges a refused call by number; it counts as used and changes nothing else', async () => {
    const raw = post(AMOUNT_MAX + 1n)
    const { result } = await submit(raw)
    expect(result).toMatchObject({ code: 90_001, failedCall: 0, refusal: { module: 'tally', name: 'TOO_MUCH' } })
    expect(result.events).toEqual([])
    await expect(submit(post(1n, { sequence: sender(0).sequence }))).rejects.toMatchObject({
      refusal: ProtocolError.NONCE_USED,
    })
    expect((await submit(post())).result.code).toBe(0)
  })

  it('rejects by number what is no transaction or does not authenticate, and records nothing', async () => {
    const before = await driver.port.head()
    const forged = Uint8Array.from(post())
    forged[forged.length - 1] = (forged.at(-1) as number) ^ 1
    sender(0).sequence -= 1n
    const later = { sequence: 1_000n }
    const cases: readonly (readonly [Bytes, string])[] = [
      [forged, 'BAD_SIGNATURE'],
      [post(1n, { ...later, validUntil: driver.now - 1 }), 'EXPIRED'],
      [post(1n, { ...later, ledger: `ledger_${'11'.repeat(32)}` as never }), 'WRONG_LEDGER'],
      [post(1n, later), 'NONCE_GAP'],
      [Uint8Array.of(1, 2, 3), ''],
    ]
    for (const [raw, refusal] of cases) {
      const rejected = await driver.settle(driver.port.submit(raw)).catch((error: unknown) => error)
      expect(rejected).toMatchObject({ name: 'Rejection' })
      if (refusal !== '') expect(rejected).toMatchObject({ refusal: { name: refusal } })
    }
    expect(toHex((await driver.port.head()).appHash)).toBe(toHex(before.appHash))
  })

  it('gives a repetition the same answer, under way and afterwards', async () => {
    const raw = post()
    const [one, two] = await driver.settle(Promise.all([driver.port.submit(raw), driver.port.submit(raw)]))
    expect(two).toEqual(one)
    const again = await submit(raw)
    expect([again.height, again.time, again.result.leafIndex]).toEqual([one.height, one.time, one.result.leafIndex])
  })

  it('takes a row of sequence numbers that are under way at once', async () => {
    const row = Array.from({ length: 20 }, (_, i) => driver.port.submit(post(BigInt(i))))
    const acknowledged = await driver.settle(Promise.all(row))
    expect(acknowledged.map(({ result }) => result.code)).toEqual(row.map(() => 0))
    const indexes = acknowledged.map(({ result }) => result.leafIndex as bigint)
    expect(indexes).toEqual(indexes.map((_, i) => (indexes[0] as bigint) + BigInt(i)))
  })

  it('a call that fails unexpectedly is rolled back and alarmed, and the others go on', async () => {
    const { result } = await submit(post(AMOUNT_THAT_BREAKS))
    expect(result).toMatchObject({ code: ProtocolError.INTERNAL.code })
    expect(driver.alarms).toBe(1)
    expect((await submit(post())).result.code).toBe(0)
  })

  it('runs calls when their time has come, without any transaction', async () => {
    const raw = signRemind({
      ledger: driver.port.ledgerId,
      sender: sender(1),
      validUntil: driver.now + 600_000,
      tally: tallyId(2),
      at: driver.now + 60_000,
    })
    await submit(raw)
    const waiting = await driver.port.head()
    await driver.pass(59_000)
    expect((await driver.port.head()).logSize).toBe(waiting.logSize)
    await driver.pass(2_000)
    const after = await driver.settle(
      eventually(async () => (await driver.port.head()).logSize === waiting.logSize + 1),
    )
    expect(after).toBe(true)
  })

  it('reads values by key and in ranges', async () => {
    await submit(post())
    const prefix = Uint8Array.of(KEYSPACE.value)
    const all = await driver.port.values({ prefix, limit: 1_000 })
    expect(all.more).toBe(false)
    const first = await driver.port.values({ prefix, limit: 3 })
    expect(first.more).toBe(true)
    const after = first.entries.at(-1)?.[0] as Bytes
    const rest = await driver.port.values({ prefix, after, limit: 1_000 })
    const hex = ([key, value]: readonly [Bytes, Bytes]) => toHex(key) + toHex(value)
    expect([...first.entries, ...rest.entries].map(hex)).toEqual(all.entries.map(hex))
    const [key, value] = all.entries[2] as readonly [Bytes, Bytes]
    expect(toHex((await driver.port.value(key)) as Bytes)).toBe(toHex(value))
    expect(await driver.port.value(Uint8Array.of(KEYSPACE.value, 9))).toBeUndefined()
  })

  it('proves values, absences and outcomes to who trusts it from outside', async () => {
    const { hash } = await submit(post(3n))
    const place = { contract: TALLY_NUMBER, definition: tally.state.tallies as never, facts: true }
    const slips = await driver.settle(
      Promise.all([
        driver.port.stateSlip({ ...place, key: tallyId(1) }),
        driver.port.stateSlip({ ...place, key: tallyId(999) }),
        driver.port.outcomeSlip(hash),
      ]),
    )
    const options = { sha256, verifier, verifyVote }
    const kinds = slips.map((slip) => {
      const report = verifySlip(slip as Bytes, driver.trust(), options)
      expect(report.checks.filter(({ passed }) => !passed)).toEqual([])
      expect(report.ok).toBe(true)
      return report.content?.kind
    })
    expect(kinds).toEqual(['state', 'absence', 'outcome'])
    expect(await driver.port.outcomeSlip(new Uint8Array(32))).toBeUndefined()
  })

  for (const [what, end] of [
    ['an orderly end', (one: DriverHarness) => one.reopen()],
    ['a crash', (one: DriverHarness) => one.crash()],
  ] as const) {
    it(`has everything acknowledged after ${what}, and goes on`, async () => {
      const acknowledged = await driver.settle(
        Promise.all(Array.from({ length: 30 }, (_, i) => driver.port.submit(post(BigInt(i), { sender: sender(i) })))),
      )
      const before = await driver.port.head()
      await end(driver)
      const after = await driver.port.head()
      expect([toHex(after.appHash), after.logSize]).toEqual([toHex(before.appHash), before.logSize])
      for (const { hash } of acknowledged.slice(0, 5)) {
        expect(await driver.settle(driver.port.outcomeSlip(hash, []))).toBeDefined()
      }
      expect((await submit(post())).result.code).toBe(0)
      await end(driver)
      expect((await submit(post())).result.code).toBe(0)
    })
  }

  it('takes nothing after it was closed', async () => {
    const raw = post()
    const { port } = driver
    await driver.reopen()
    await expect(port.submit(raw)).rejects.toMatchObject({ code: 'LEDGER_CLOSED' })
  })
})

async function eventually(condition: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 500; i++) {
    if (await condition()) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}
