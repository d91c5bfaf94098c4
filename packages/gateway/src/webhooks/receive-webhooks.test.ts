/** The receiver of docs/how-to/receive-webhooks.md, run as it stands there. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger, IDS, payment } from '../test-objects.test-support.ts'
import { signWebhook } from './standard-webhooks.ts'
import { startReceiver } from './webhook-receiver.test-support.ts'

const PAGE = new URL('../../../../docs/how-to/receive-webhooks.md', import.meta.url)
const { lender, servicer } = PARTIES

let test: TestLedger
let gateway: TestGateway
let folder: string
let child: ChildProcess | undefined
let lines: Interface
let secret: string
let url: string
const told: string[] = []

beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test, { clock: test.clock, webhookLimits: { lookMs: 10 } })
  folder = mkdtempSync(join(tmpdir(), 'chassis-receiver-'))
  const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync(fileURLToPath(PAGE), 'utf8')) as unknown as [string, string]
  writeFileSync(join(folder, 'receiver.mjs'), code)
  // Its address is needed to register it, and its secret to start it: it takes the port of one that ends.
  const place = await startReceiver()
  url = place.url
  const json = { url, events: ['loans.paymentRecorded'] }
  secret = (await gateway.ask('/v1/webhooks', { as: lender, json })).json.secret
  await place.close()
  const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: new URL(url).port }
  child = spawn(process.execPath, [join(folder, 'receiver.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  lines = createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> })
  lines.on('line', (line) => told.push(line))
  await vi.waitFor(() => expect(told[0]).toBe(`listening on ${new URL(url).port}`), { timeout: 20_000 })
}, 60_000)
afterAll(async () => {
  child?.kill()
  lines.close()
  await gateway.close()
  await test.close()
  rmSync(folder, { recursive: true })
})

describe('the receiver of the guide', () => {
  it('says what happened, once', async () => {
    await test.act(servicer, payment(IDS.loan, servicer, 7, 4_711n))
    await vi.waitFor(() => expect(told).toHaveLength(2), { timeout: 10_000 })
    expect(told[1]).toContain('loans.paymentRecorded')
    expect(told[1]).toContain(IDS.loan)
    const [{ id }] = (await gateway.ask('/v1/webhooks', { as: lender })).json.items
    const all = async () => (await gateway.ask(`/v1/webhooks/${id}/deliveries`, { as: lender })).json.items
    const attempts = async () => (await all())[0].attempts.map(({ status }: { status?: number }) => status)
    await vi.waitFor(async () => expect(await attempts()).toEqual([204]))
    const [message] = await all()
    const path = `/v1/webhooks/${id}/deliveries/${message.id}/resend`
    await gateway.ask(path, { as: lender, method: 'POST' })
    await vi.waitFor(async () => expect(await attempts()).toEqual([204, 204]))
    expect(told).toHaveLength(2)
  })

  it('believes nobody else, nothing old, and nothing that was changed', async () => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    const now = Math.floor(Date.now() / 1000)
    const post = async (body: string, signed: string, timestamp = now, by: Uint8Array = key) => {
      const headers = signWebhook([by], { id: 'msg_forged', timestamp, payload: signed })
      return (await fetch(url, { method: 'POST', body, headers: { ...headers } })).status
    }
    const body = '{"type":"x","timestamp":"","data":{"event":{}}}'
    expect(await post(body, body, now, Buffer.alloc(32))).toBe(401)
    expect(await post(body, body, now - 301)).toBe(401)
    expect(await post(`${body} `, body)).toBe(401)
    expect((await fetch(url, { method: 'POST', body })).status).toBe(401)
    expect(told).toHaveLength(2)
    expect(await post(body, body)).toBe(204)
  })
})
