/** Who may have webhooks, where they may lead, and what others find of them. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ACCESS, type AccessRow } from '../authorisation/access-table.ts'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { gatewayFolder } from '../http/create-gateway.ts'
import { WEBHOOK_ROUTES } from '../http/routes/webhook-routes.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import type { WebhookLimits } from './webhook-records.ts'

const { lender, auditor, dealer, person } = PARTIES
const PAYMENTS = ['loans.paymentRecorded']
/** Nothing happens on this ledger, so that nothing is sent there. */
const receiver = { url: 'http://127.0.0.1:9/hook' }

let test: TestLedger
let gateway: TestGateway
beforeAll(async () => {
  test = await foundTestLedger()
}, 60_000)
afterAll(() => test.close())

const start = async (webhookLimits: Partial<WebhookLimits> = {}): Promise<void> => {
  gateway = await startTestGateway(test, { webhookLimits })
}
beforeEach(() => start())
afterEach(async () => {
  await gateway.close()
  rmSync(join(gatewayFolder(test.dir), 'store'), { recursive: true })
})
const restart = async (webhookLimits: Partial<WebhookLimits>) => {
  await gateway.close()
  await start(webhookLimits)
}
const create = async (as: Party, json: object = {}) => {
  const answer = await gateway.ask('/v1/webhooks', { as, json: { url: receiver.url, ...json } })
  expect(answer.status, answer.text).toBe(201)
  return answer.json.webhook
}
const read = async (id: string, as: Party) => (await gateway.ask(`/v1/webhooks/${id}`, { as })).json

describe('registering', () => {
  it.each([
    ['http://10.0.0.1/', 'address'],
    ['http://169.254.169.254/latest/meta-data', 'address'],
    ['ftp://127.0.0.1/', 'scheme'],
    ['http://user:password@127.0.0.1/', 'credentials'],
    ['http://127.0.0.1/#x', 'form'],
    ['nowhere', 'form'],
  ])('WEBHOOK_URL_REFUSED: %s', async (url, reason) => {
    const answer = await gateway.ask('/v1/webhooks', { as: lender, json: { url } })
    expect([answer.status, answer.json.name]).toEqual([422, 'WEBHOOK_URL_REFUSED'])
    expect(answer.json).toMatchObject({ param: 'url', details: { reason } })
  })

  it('TOO_MANY_WEBHOOKS: of one account, and of all', async () => {
    await restart({ perAccount: 1, endpoints: 2 })
    const attempt = (as: Party) => gateway.ask('/v1/webhooks', { as, json: { url: receiver.url } })
    expect((await attempt(lender)).status).toBe(201)
    expect((await attempt(lender)).json).toMatchObject({ status: 409, name: 'TOO_MANY_WEBHOOKS' })
    expect((await attempt(auditor)).status).toBe(201)
    expect((await attempt(dealer)).json).toMatchObject({ status: 409, name: 'TOO_MANY_WEBHOOKS' })
  })

  it('takes events by name, and by contract; PARAMETER_INVALID: others', async () => {
    for (const events of [['loans.paid'], ['nothing.*'], ['*.*'], ['loans.paymentRecorded', 'x.y']]) {
      const { json } = await gateway.ask('/v1/webhooks', { as: lender, json: { url: receiver.url, events } })
      expect(json).toMatchObject({ status: 400, name: 'PARAMETER_INVALID', param: 'events' })
    }
    expect((await create(lender, { events: ['loans.*', 'cash.*', 'loans.*'] })).events).toEqual(['loans.*', 'cash.*'])
  })

  it('with an Idempotency-Key makes one, and tells its secret again', async () => {
    const ask = () => {
      const json = { url: receiver.url, events: PAYMENTS }
      return gateway.ask('/v1/webhooks', { as: lender, json, headers: { 'idempotency-key': 'hook-1' } })
    }
    const first = await ask()
    expect((await ask()).json).toEqual(first.json)
    expect((await gateway.ask('/v1/webhooks', { as: lender })).json.items).toEqual([first.json.webhook])
  })
})

describe('access', () => {
  const ASKERS = [undefined, ...Object.values(PARTIES)] as const
  const grantOf = (asker: Party | undefined, side: 'own' | 'other') => {
    const row: AccessRow = ACCESS.webhook
    if (asker === undefined) return row.anonymous
    return asker.roles.some((role) => row.roles[role]?.[side] === 'MEMBER') ? 'MEMBER' : row.account[side]
  }

  it.each(ASKERS.map((asker) => [asker?.name ?? 'nobody', asker] as const))(
    '%s: what the table says, for one’s own and for another’s, by every route',
    async (_, asker) => {
      const owner = asker === lender ? auditor : lender
      const theirs = await create(owner)
      const refusal = asker === undefined ? 401 : 404
      const as = asker === undefined ? {} : { as: asker }
      const registered = await gateway.ask('/v1/webhooks', { ...as, json: { url: receiver.url } })
      const mayOwn = grantOf(asker, 'own') === 'MEMBER'
      expect(registered.status).toBe(mayOwn ? 201 : refusal)
      const list = await gateway.ask('/v1/webhooks', as)
      expect(list.status).toBe(mayOwn ? 200 : refusal)
      expect(list.text.includes(theirs.id)).toBe(false)
      const paths = WEBHOOK_ROUTES.filter(({ path }) => path.includes('{webhook}'))
      expect(paths).toHaveLength(7)
      for (const { method, path, operation } of paths) {
        const bodies: Record<string, object> = {
          enableWebhook: { enabled: true },
          resendDeadDeliveries: { since: '2020-01-01T00:00:00.000Z' },
        }
        const json = bodies[operation]
        const ask = (id: string) => {
          const url = path.replace('{webhook}', id).replace('{delivery}', `msg_${id.slice(5)}${'0'.repeat(16)}`)
          return gateway.ask(url, { ...as, method, ...(json && { json }) })
        }
        expect(grantOf(asker, 'other')).toBe('none')
        const hidden = await ask(theirs.id)
        const absent = await ask(`hook_${'0'.repeat(32)}`)
        expect([hidden.status, absent.status], operation).toEqual([refusal, refusal])
        expect({ ...hidden.json, request_id: '' }).toEqual({ ...absent.json, request_id: '' })
        if (!mayOwn || operation === 'removeWebhook') continue
        const own = await ask(registered.json.webhook.id)
        expect(own.status, operation).toBe(operation === 'resendWebhookDelivery' ? 404 : 200)
      }
      expect((await read(theirs.id, owner)).disabled).toBeUndefined()
    },
  )

  it('a person, who is in the ledger for itself alone, is not told that there are any', async () => {
    expect(grantOf(person, 'own')).toBe('none')
    expect(grantOf(undefined, 'own')).toBe('none')
  })
})
