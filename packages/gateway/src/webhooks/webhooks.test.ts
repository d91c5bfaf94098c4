/** Webhooks as members have them: over HTTP, to receivers that answer, fail, hang and go away. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { civilDateOfInstant } from '@chassis/primitives'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { gatewayFolder } from '../http/create-gateway.ts'
import { openGatewayStore } from '../store/gateway-store.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger, IDS, payment } from '../test-objects.test-support.ts'
import { WebhookOutbox } from './webhook-outbox.ts'
import { goodSignatures, type Receiver, startReceiver, withStatus } from './webhook-receiver.test-support.ts'
import { type Endpoint, messageIdOf, WEBHOOK_LIMITS, type WebhookLimits } from './webhook-records.ts'

const { operator, lender, otherLender, servicer, auditor, dealer } = PARTIES
const FAST = { lookMs: 10 } as const
const DAY_MS = 86_400_000
const today = () => civilDateOfInstant(Date.now())

interface Attempted {
  readonly result: string
  readonly status?: number
}

let test: TestLedger
let gateway: TestGateway
let receiver: Receiver
let number = 100
beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
}, 60_000)
afterAll(() => test.close())

const start = async (webhookLimits: Partial<WebhookLimits> = {}): Promise<void> => {
  gateway = await startTestGateway(test, { clock: test.clock, webhookLimits: { ...FAST, ...webhookLimits } })
}
beforeEach(async () => {
  receiver = await startReceiver()
  await start()
})
afterEach(async () => {
  await gateway.close()
  await receiver.close()
  rmSync(join(gatewayFolder(test.dir), 'store'), { recursive: true })
})

const PAYMENTS = ['loans.paymentRecorded']
const create = async (as: Party, json: object = { events: PAYMENTS }) => {
  const answer = await gateway.ask('/v1/webhooks', { as, json: { url: receiver.url, ...json } })
  expect(answer.status, answer.text).toBe(201)
  return { ...answer.json.webhook, secret: answer.json.secret }
}
const pay = (by = servicer) => test.act(by, payment(IDS.loan, by, ++number))
const restart = async (webhookLimits: Partial<WebhookLimits> = {}) => {
  await gateway.close()
  await start(webhookLimits)
}
const logSize = async (): Promise<string> => String((await gateway.ask('/v1/ledger')).json.logSize)
const received = (count: number) =>
  vi.waitFor(() => expect(receiver.received.length).toBeGreaterThanOrEqual(count), { timeout: 10_000 })
const read = async (id: string, as = lender) => (await gateway.ask(`/v1/webhooks/${id}`, { as })).json
const deliveries = async (id: string, query = '', as = lender) =>
  (await gateway.ask(`/v1/webhooks/${id}/deliveries${query}`, { as })).json.items
const until = (id: string, expected: object, as = lender) =>
  vi.waitFor(async () => expect(await read(id, as)).toMatchObject(expected), { timeout: 10_000, interval: 20 })
const clockAhead = async (ms: number) => {
  const { now } = (await gateway.ask('/v1/clock')).json
  const to = new Date(Date.parse(now) + ms).toISOString()
  expect((await gateway.ask('/v1/clock', { as: operator, json: { to } })).status).toBe(200)
}

describe('a message', () => {
  it('tells of an event, signed as Standard Webhooks say, and stands in the log of deliveries', async () => {
    const { id, secret } = await create(lender)
    await pay()
    await received(1)
    await until(id, { delivered: 1, pending: 0, dead: 0 })
    const [message] = receiver.received as [(typeof receiver.received)[0]]
    expect(goodSignatures(message, secret)).toEqual([true])
    expect(goodSignatures({ ...message, body: `${message.body} ` }, secret)).toEqual([false])
    expect(Math.abs(Number(message.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60)
    const { type, timestamp, data } = JSON.parse(message.body)
    const leaf = (await gateway.ask(`/v1/leaves/${data.index}`, { as: lender })).json
    expect({ type, timestamp }).toEqual({ type: 'loans.paymentRecorded', timestamp: leaf.leaf.time })
    expect(data.event).toEqual(leaf.leaf.events[data.number])
    expect(data).toMatchObject({ ledger: test.ledger.ledgerId, height: leaf.leaf.height, subject: leaf.leaf.subject })
    const [delivery] = await deliveries(id)
    expect(delivery).toMatchObject({
      ...{ id: message.id, type, index: data.index, number: data.number, state: 'delivered', tries: 1 },
      attempts: [{ result: 'taken', status: 204, durationMs: expect.any(Number) }],
    })
    expect(delivery.nextAt).toBeUndefined()
  })

  it('comes of what the member may see and asked for, and of nothing else', async () => {
    const others = await startReceiver()
    const own = await create(lender, { events: ['loans.*'] })
    await create(otherLender, { url: others.url })
    await create(dealer, { url: others.url, events: ['loans.*', 'cash.*'] })
    const oversight = await create(auditor, { url: others.url, events: PAYMENTS })
    await pay()
    await test.act(dealer, {
      as: dealer,
      method: 'vehicles.recordOdometer',
      args: { vehicle: IDS.vehicle, value: ++number + 20_000, unit: 'km', source: 'dealer', readOn: today() },
    })
    await pay()
    await until(own.id, { delivered: 2 })
    await vi.waitFor(() => expect(others.received.length).toBeGreaterThanOrEqual(2))
    await until(own.id, { next: await logSize() })
    await until(oversight.id, { next: await logSize(), pending: 0 }, auditor)
    const types = receiver.received.map(({ body }) => JSON.parse(body).type)
    expect([...new Set(types)]).toEqual(PAYMENTS)
    // The auditor sees every payment; the other lender none, nor the dealer.
    expect(others.received.map((message) => goodSignatures(message, oversight.secret))).toEqual([[true], [true]])
    await others.close()
  })

  it('is withheld when the member may not see its event any more', async () => {
    receiver.answerWith(withStatus(500))
    const { id } = await create(servicer)
    await pay(lender)
    await until(id, { pending: 1, failingSince: expect.any(String) }, servicer)
    const change = (as: Party, to: Party) =>
      test.act(as, { as, method: 'loans.changeServicer', args: { loan: IDS.loan, servicer: to.account } })
    await change(lender, lender)
    await clockAhead(60_000)
    await until(id, { pending: 0, dead: 1 }, servicer)
    const [{ attempts }] = await deliveries(id, '', servicer)
    expect(attempts.map(({ result }: Attempted) => result)).toEqual(['answered', 'withheld'])
    expect(receiver.received).toHaveLength(1)
    await change(lender, servicer)
  })

  it('waits while its member is suspended, and comes when it is reinstated', async () => {
    const { id } = await create(lender)
    const suspend = { account: lender.account, cause: 'ownRequest' }
    await test.act(operator, { as: operator, method: 'parties.suspendMember', args: suspend })
    await pay()
    expect((await gateway.ask(`/v1/webhooks/${id}`, { as: lender })).status).toBe(404)
    const other = await create(auditor)
    await until(other.id, { pending: 0, next: await logSize() }, auditor)
    expect(receiver.received).toEqual([])
    await test.act(operator, { as: operator, method: 'parties.reinstateMember', args: { account: lender.account } })
    await until(id, { delivered: 1 })
  })
})

describe('a message that is not taken', () => {
  it('is sent again with the same id, after a wait that doubles', async () => {
    receiver.answerWith((response, count) => withStatus(count < 3 ? 500 : 200)(response))
    const { id, secret } = await create(lender)
    await pay()
    for (const [tries, least] of [
      [1, 2_500],
      [2, 5_000],
    ] as const) {
      await vi.waitFor(async () => expect((await deliveries(id))[0]).toMatchObject({ tries, state: 'pending' }))
      const [{ nextAt, attempts }] = await deliveries(id)
      const wait = Date.parse(nextAt) - Date.parse(attempts.at(-1).at)
      expect(wait).toBeGreaterThanOrEqual(least)
      // The attempt itself took its time, too.
      expect(wait).toBeLessThanOrEqual(2 * least + 5_000)
      expect(receiver.received).toHaveLength(tries)
      await clockAhead(2 * least + 5_000)
    }
    await until(id, { delivered: 1 })
    expect((await read(id)).failingSince).toBeUndefined()
    expect(new Set(receiver.received.map((message) => message.id)).size).toBe(1)
    for (const message of receiver.received) expect(goodSignatures(message, secret)).toEqual([true])
    const [{ attempts }] = await deliveries(id)
    expect(attempts.map(({ status }: Attempted) => status)).toEqual([500, 500, 200])
  })

  it('is given up after its last attempt, and sent again when asked for, alone or with all since a time', async () => {
    await restart({ tries: 2 })
    receiver.answerWith(withStatus(302, { location: receiver.url }))
    const { id } = await create(lender)
    await pay()
    await pay()
    await until(id, { pending: 2, failingSince: expect.any(String) })
    await vi.waitFor(() => expect(receiver.received).toHaveLength(2))
    await vi.waitFor(async () => {
      for (const { tries } of await deliveries(id)) expect(tries).toBe(1)
    })
    await clockAhead(60_000)
    await until(id, { pending: 0, dead: 2 })
    expect(receiver.received).toHaveLength(4)
    await clockAhead(DAY_MS)
    expect(receiver.received).toHaveLength(4)
    const [newest, oldest] = await deliveries(id, '?state=dead')
    expect(newest.attempts.map(({ status }: Attempted) => status)).toEqual([302, 302])
    receiver.answerWith(withStatus(200))
    const ask = (path: string, json?: object) =>
      gateway.ask(`/v1/webhooks/${id}${path}`, { as: lender, method: 'POST', ...(json && { json }) })
    const again = await ask(`/deliveries/${newest.id}/resend`)
    expect([again.status, again.json.state, again.json.tries]).toEqual([200, 'pending', 0])
    await until(id, { delivered: 1, dead: 1 })
    const later = new Date(Date.parse(newest.createdAt) + 1).toISOString()
    expect((await ask('/resend', { since: later })).json).toEqual({ count: 0 })
    expect((await ask('/resend', { since: oldest.createdAt })).json).toEqual({ count: 1 })
    await until(id, { delivered: 2, dead: 0, pending: 0 })
    expect(receiver.received.slice(4).map((message) => message.id)).toEqual([newest.id, oldest.id])
    // One that was taken can be had again, too.
    await ask(`/deliveries/${oldest.id}/resend`)
    await received(7)
    await until(id, { delivered: 2, pending: 0 })
  })

  it('is no reason to let others wait', async () => {
    await restart({ attemptMs: 200, underWayTo: 1 })
    receiver.answerWith((response, count) => (count === 1 ? undefined : withStatus(200)(response)))
    const { id } = await create(lender)
    await pay()
    await pay()
    await until(id, { delivered: 1, pending: 1 })
    const [newer, older] = await deliveries(id)
    expect([newer.state, older.attempts[0].result]).toEqual(['delivered', 'timeout'])
  })
})

describe('a webhook', () => {
  it('that answers 410 is sent nothing more, until it is enabled: then everything', async () => {
    receiver.answerWith(withStatus(410))
    const { id } = await create(lender)
    await pay()
    await until(id, { disabled: 'gone', pending: 1, disabledAt: expect.any(String) })
    await pay()
    await clockAhead(DAY_MS)
    receiver.answerWith(withStatus(200))
    const enabled = await gateway.ask(`/v1/webhooks/${id}`, { as: lender, json: { enabled: true } })
    expect(enabled.json.disabled).toBeUndefined()
    await until(id, { delivered: 2, pending: 0, dead: 0 })
    expect(receiver.received).toHaveLength(3)
  })

  it('that fails for days is disabled', async () => {
    await restart({ tries: 100 })
    receiver.answerWith(withStatus(503))
    const { id } = await create(lender)
    await pay()
    await received(1)
    await until(id, { failingSince: expect.any(String) })
    await clockAhead(WEBHOOK_LIMITS.failingForMs)
    await until(id, { disabled: 'failing', pending: 1 })
  })

  it('that has too many dead messages is disabled, so that none is forgotten', async () => {
    await restart({ tries: 1, dead: 2 })
    receiver.answerWith(withStatus(500))
    const { id } = await create(lender)
    for (let i = 0; i < 3; i++) await pay()
    await until(id, { disabled: 'failing' })
    const { pending, dead } = await read(id)
    expect(pending + dead).toBeLessThanOrEqual(3)
    receiver.answerWith(withStatus(200))
    await gateway.ask(`/v1/webhooks/${id}`, { as: lender, json: { enabled: true } })
    await gateway.ask(`/v1/webhooks/${id}/resend`, { as: lender, json: { since: '2020-01-01T00:00:00.000Z' } })
    await until(id, { delivered: 3, pending: 0, dead: 0 })
  })

  it('that takes nothing has a bounded queue; the rest waits in the history log and comes', async () => {
    await restart({ pending: 2 })
    receiver.answerWith(withStatus(500))
    const { id } = await create(lender)
    for (let i = 0; i < 5; i++) await pay()
    await until(id, { pending: 2, failingSince: expect.any(String) })
    receiver.answerWith(withStatus(200))
    for (let i = 0; i < 3; i++) await clockAhead(60_000)
    await until(id, { delivered: 5, pending: 0 })
  })

  it('forgets the oldest that were delivered, and shows the others page by page', async () => {
    await restart({ delivered: 2 })
    receiver.answerWith((response, count) => withStatus(count === 2 ? 500 : 200)(response))
    const { id } = await create(lender)
    for (let sent = 1; sent <= 6; sent++) {
      await pay()
      await until(id, { pending: sent === 1 ? 0 : 1, next: await logSize() })
      await received(sent)
    }
    await until(id, { pending: 1, delivered: 2 })
    const all = await deliveries(id, '?limit=100')
    expect(all.map(({ id: message }: { id: string }) => message)).toEqual(
      [6, 5, 2].map((nth) => receiver.received[nth - 1]?.id),
    )
    expect(await deliveries(id, '?state=pending')).toEqual(all.slice(2))
    const paged = []
    for (let cursor = ''; ; ) {
      const path = `/v1/webhooks/${id}/deliveries?limit=1${cursor}`
      const { items, next } = (await gateway.ask(path, { as: lender })).json
      paged.push(...items)
      if (next === undefined) break
      cursor = `&cursor=${next}`
    }
    expect(paged).toEqual(all)
    const foreign = await gateway.ask(`/v1/webhooks/${id}/deliveries?cursor=msg_${'0'.repeat(48)}`, { as: lender })
    expect([foreign.status, foreign.json.name]).toEqual([400, 'CURSOR_INVALID'])
  })

  it('changes its secret without a gap', async () => {
    const { id, secret } = await create(lender)
    const rotated = await gateway.ask(`/v1/webhooks/${id}/secret`, { as: lender, method: 'POST' })
    expect(rotated.status).toBe(200)
    await pay()
    await received(1)
    const [message] = receiver.received as [(typeof receiver.received)[0]]
    expect(goodSignatures(message, rotated.json.secret)).toEqual([true, false])
    expect(goodSignatures(message, secret)).toEqual([false, true])
    await clockAhead(DAY_MS + 60_000)
    await pay()
    await received(2)
    expect(goodSignatures(receiver.received[1] as typeof message, rotated.json.secret)).toEqual([true])
  })

  it('ends', async () => {
    receiver.answerWith(withStatus(500))
    const { id } = await create(lender)
    await pay()
    await until(id, { pending: 1, failingSince: expect.any(String) })
    const removed = await gateway.ask(`/v1/webhooks/${id}`, { as: lender, method: 'DELETE' })
    expect([removed.status, removed.json]).toEqual([200, { id }])
    await clockAhead(60_000)
    await pay()
    expect((await gateway.ask(`/v1/webhooks/${id}`, { as: lender })).status).toBe(404)
    await restart()
    expect((await gateway.ask('/v1/webhooks', { as: lender })).json).toEqual({ items: [] })
    expect(receiver.received).toHaveLength(1)
  })

  it('is counted in the figures for Prometheus', async () => {
    receiver.answerWith((response, count) => withStatus(count === 1 ? 200 : 500)(response))
    const { id } = await create(lender)
    await pay()
    await until(id, { delivered: 1 })
    await pay()
    await until(id, { pending: 1, failingSince: expect.any(String) })
    const { text } = await gateway.ask('/metrics')
    expect(text).toContain('chassis_webhook_attempts_total{result="taken"} 1')
    expect(text).toContain('chassis_webhook_attempts_total{result="answered"} 1')
    expect(text).toContain('chassis_webhook_attempt_seconds_count 2')
    expect(text).toMatch(/chassis_webhooks_enabled 1\n[\s\S]*chassis_webhooks_pending 1\n/)
    expect(text).not.toContain(id)
  })
})

describe('a restart', () => {
  it('in the middle of an attempt loses nothing, and what is sent again has its id', async () => {
    receiver.answerWith(() => undefined)
    const { id } = await create(lender)
    await pay()
    await received(1)
    await gateway.close()
    await pay()
    receiver.answerWith(withStatus(200))
    await start()
    await until(id, { delivered: 2, pending: 0 })
    const ids = receiver.received.map((message) => message.id)
    expect(ids).toHaveLength(3)
    expect([ids.filter((one) => one === ids[0]).length, new Set(ids).size]).toEqual([2, 2])
    expect((await deliveries(id)).every(({ tries }: { tries: number }) => tries === 1)).toBe(true)
  })

  it('on a ledger that was put back from a backup tells of what comes, and not of what is gone', async () => {
    const { id } = await create(lender)
    await gateway.close()
    // As if this log had been longer.
    const store = openGatewayStore(join(gatewayFolder(test.dir), 'store'))
    const outbox = new WebhookOutbox(store, WEBHOOK_LIMITS)
    const endpoint = outbox.find(id) as Endpoint
    const index = endpoint.cursor + 1_000
    const message = { type: PAYMENTS[0] as string, createdAt: 0, tries: 0, nextAt: 0, attempts: [] }
    outbox.put({ ...message, id: messageIdOf(endpoint.id, index, 0), state: 'pending' })
    outbox.save({ ...endpoint, cursor: index + 1 })
    outbox.flush()
    await store.close()
    await start()
    await until(id, { dead: 1, pending: 0, next: await logSize() })
    await pay()
    await until(id, { delivered: 1, dead: 1 })
    expect((await deliveries(id))[0].attempts).toMatchObject([{ result: 'withheld' }])
  })

  it('without warning neither: what was forgotten is sent again under the ids it had', async () => {
    const { id } = await create(lender)
    const store = join(gatewayFolder(test.dir), 'store')
    const copy = mkdtempSync(join(tmpdir(), 'chassis-webhooks-'))
    receiver.answerWith((response, count) => {
      // As the disk is while the first message is under way.
      if (count === 1) cpSync(store, copy, { recursive: true })
      withStatus(200)(response)
    })
    await pay()
    await until(id, { delivered: 1 })
    await pay()
    await until(id, { delivered: 2 })
    await gateway.close()
    cpSync(copy, store, { recursive: true })
    rmSync(copy, { recursive: true })
    await start()
    await until(id, { delivered: 2, pending: 0, next: await logSize() })
    const ids = receiver.received.map((message) => message.id)
    expect(ids.slice(2).sort()).toEqual(ids.slice(0, 2).sort())
  })
})
