/** Webhooks by the SDK: registered, looked after, and their messages read, against a gateway and published cases. */
import { ApiProblemError, Client } from '@chassis/client'
import { readWebhookMessage, Webhooks } from '@chassis/client/webhooks'
import { utf8Encode } from '@chassis/primitives'
import { parseTrustFile, type TrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { describeShared, readSharedJson } from '../../../../tests/support/shared.ts'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger, IDS, payment } from '../test-objects.test-support.ts'
import { type Received, type Receiver, startReceiver, withStatus } from './webhook-receiver.test-support.ts'

const { insurer, lender, servicer } = PARTIES

let test: TestLedger
let gateway: TestGateway
let receiver: Receiver
let trust: TrustFile

beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  const webhookLimits = { lookMs: 10, tries: 1 }
  gateway = await startTestGateway(test, { clock: test.clock, webhookLimits })
  receiver = await startReceiver()
  trust = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await receiver.close()
  await test.close()
})

function webhooksOf({ account, key }: Party): Webhooks {
  const identity = { account, key: { kind: 'ed25519', publicKey: key.publicKey, sign: key.sign } as const }
  return new Webhooks(new Client({ origin: `http://localhost:${gateway.port}`, trust, identity }))
}

const headerOf =
  ({ headers }: Received) =>
  (name: string) =>
    headers[name] as string | undefined
const read = (secret: string, message: Received, now?: number) =>
  readWebhookMessage(secret, headerOf(message), message.body, now === undefined ? {} : { now })

describe('webhooks by the SDK', () => {
  it('registers once under a key, tells of an event, and ends', async () => {
    const mine = webhooksOf(lender)
    const wish = { events: ['loans.paymentRecorded'], key: 'hook-1' }
    const { webhook, secret } = await mine.create(receiver.url, wish)
    expect(webhook).toMatchObject({ url: receiver.url, events: wish.events, pending: 0, delivered: 0, dead: 0 })
    expect(Math.abs(webhook.createdAt - test.clock.now())).toBeLessThan(60_000)
    expect(await mine.create(receiver.url, wish)).toMatchObject({ webhook: { id: webhook.id }, secret })
    expect(await mine.list()).toHaveLength(1)
    await test.act(servicer, payment(IDS.loan, servicer, 71, 4_711n))
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 10_000 })
    const message = await read(secret, receiver.received[0] as Received)
    expect(message).toMatchObject({ type: 'loans.paymentRecorded', number: 0, ledger: trust.ledgers[0]?.ledgerId })
    expect(JSON.stringify(message.event)).toContain(IDS.loan)
    await vi.waitFor(async () => expect((await mine.find(webhook.id)).delivered).toBe(1))
    const delivered = []
    for await (const one of mine.deliveries(webhook.id, { state: 'delivered' })) delivered.push(one)
    expect(delivered).toMatchObject([
      { id: message.id, index: message.index, attempts: [{ result: 'taken', status: 204 }] },
    ])
    expect(await mine.resend(webhook.id, message.id)).toMatchObject({ id: message.id })
    await vi.waitFor(() => expect(receiver.received).toHaveLength(2), { timeout: 10_000 })
    expect((await read(secret, receiver.received[1] as Received)).id).toBe(message.id)
    await mine.remove(webhook.id)
    expect(await mine.list()).toEqual([])
  }, 30_000)

  it('stops and goes on, changes its secret, and sends again what was given up', async () => {
    const mine = webhooksOf(lender)
    const from = receiver.received.length
    const { webhook, secret } = await mine.create(receiver.url, { events: ['loans.paymentRecorded'] })
    expect((await mine.enable(webhook.id, false)).disabled).toMatchObject({ reason: 'request' })
    expect((await mine.enable(webhook.id)).disabled).toBeUndefined()
    const changed = await mine.rotateSecret(webhook.id)
    expect(changed.secret).not.toBe(secret)
    receiver.answerWith(withStatus(500))
    await test.act(servicer, payment(IDS.loan, servicer, 72, 815n))
    await vi.waitFor(async () => expect((await mine.find(webhook.id)).dead).toBe(1), { timeout: 10_000 })
    const { value: dead } = await mine.deliveries(webhook.id, { state: 'dead' }).next()
    expect(dead?.attempts).toMatchObject([{ result: 'answered', status: 500 }])
    receiver.answerWith(withStatus(204))
    expect(await mine.resendDead(webhook.id, 0)).toBe(1)
    await vi.waitFor(async () => expect((await mine.find(webhook.id)).delivered).toBe(1), { timeout: 10_000 })
    // For a day both secrets are good.
    const last = receiver.received.at(-1) as Received
    expect(receiver.received.length).toBe(from + 2)
    expect((await read(secret, last)).id).toBe((await read(changed.secret, last)).id)
    await mine.remove(webhook.id)
  }, 30_000)

  it("does not see another member's, and says why an address is not taken", async () => {
    const { webhook } = await webhooksOf(lender).create(receiver.url)
    const others = webhooksOf(insurer)
    const nameOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'nothing',
        (error: ApiProblemError) => (error instanceof ApiProblemError ? error.problem.name : String(error)),
      )
    expect(await nameOf(others.find(webhook.id))).toBe('NOT_FOUND')
    expect(await nameOf(others.enable(webhook.id, false))).toBe('NOT_FOUND')
    expect(await nameOf(others.remove(webhook.id))).toBe('NOT_FOUND')
    expect(await nameOf(others.create('ftp://127.0.0.1/'))).toBe('WEBHOOK_URL_REFUSED')
    await webhooksOf(lender).remove(webhook.id)
  })
})

describe('a message', () => {
  it('rejects: WEBHOOK_MESSAGE_REFUSED, with what is wrong; WEBHOOK_SECRET_INVALID', async () => {
    const mine = webhooksOf(lender)
    const from = receiver.received.length
    const { webhook, secret } = await mine.create(receiver.url, { events: ['loans.paymentRecorded'] })
    await test.act(servicer, payment(IDS.loan, servicer, 73, 99n))
    await vi.waitFor(() => expect(receiver.received).toHaveLength(from + 1), { timeout: 10_000 })
    const message = receiver.received[from] as Received
    const faultOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'none',
        ({ code, details }) => (code === 'WEBHOOK_MESSAGE_REFUSED' ? details.fault : code),
      )
    const at = Number(message.headers['webhook-timestamp']) * 1000
    expect(await faultOf(read(secret, message))).toBe('none')
    expect(await faultOf(read(secret, message, at + 300_001))).toBe('time')
    expect(await faultOf(read(secret, { ...message, body: `${message.body} ` }))).toBe('signature')
    expect(await faultOf(read(secret, { ...message, headers: {} }))).toBe('headers')
    expect(await faultOf(read(`whsec_${btoa('x'.repeat(32))}`, message))).toBe('signature')
    expect(await faultOf(read('whsec_short', message))).toBe('WEBHOOK_SECRET_INVALID')
    await mine.remove(webhook.id)
  }, 30_000)
})

interface Verified {
  readonly name: string
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string
  readonly now: number
  readonly valid: boolean
}

describeShared('Standard Webhooks by the SDK', ['vectors', 'protocols', 'standard-webhooks'], () => {
  it('believes and refuses as published', async () => {
    const file = ['vectors', 'protocols', 'standard-webhooks', 'verify.json'] as const
    const { cases } = readSharedJson<{ cases: readonly Verified[] }>(...file)
    expect(cases).toHaveLength(12)
    for (const { name, secret, headers, payload, now, valid } of cases) {
      // What is genuine and none of this API's messages is refused for its content alone.
      const fault = await readWebhookMessage(secret, (header) => headers[header], payload, { now: now * 1000 }).then(
        () => 'none',
        ({ details }) => details.fault,
      )
      expect(['none', 'content'].includes(fault), name).toBe(valid)
    }
  })
})
