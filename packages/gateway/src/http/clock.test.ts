import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger, testObjects } from '../test-objects.test-support.ts'

const { operator, lender, person } = PARTIES
const DAY_MS = 86_400_000

let test: TestLedger
let gateway: TestGateway
beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test, { clock: test.clock })
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})

const moveTo = (toMs: number, as = operator) =>
  gateway.ask('/v1/clock', { as, json: { to: new Date(toMs).toISOString() } })

describe('the clock of a development ledger', () => {
  it('moves ahead for its operator, and what became due runs at once', async () => {
    const { now, moves } = (await gateway.ask('/v1/clock')).json
    expect(moves).toBe(true)
    const agenda = testObjects(test).AgendaCall?.path as string
    expect((await gateway.ask(agenda, { as: person })).status).toBe(200)
    const target = Date.parse(now) + 2 * DAY_MS
    const moved = await moveTo(target)
    expect(moved.status, moved.text).toBe(200)
    expect(Date.parse(moved.json.now)).toBeGreaterThanOrEqual(target)
    // The hold has expired: the agenda released it.
    for (let i = 0; i < 200 && (await gateway.ask(agenda, { as: person })).status !== 404; i++) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect((await gateway.ask(agenda, { as: person })).status).toBe(404)
    expect(Date.parse((await gateway.ask('/v1/ledger')).json.time)).toBeGreaterThanOrEqual(target)
  })

  it('CLOCK_REFUSED: backwards; and nobody else finds it', async () => {
    const back = await moveTo(Date.now())
    expect([back.status, back.json.name]).toEqual([409, 'CLOCK_REFUSED'])
    expect((await moveTo(Date.now() + 9 * DAY_MS, lender)).status).toBe(404)
    expect((await gateway.ask('/v1/clock', { json: { to: new Date().toISOString() } })).status).toBe(401)
    const fixed = await startTestGateway(test)
    const refused = await fixed.ask('/v1/clock', {
      as: operator,
      json: { to: new Date(Date.now() + 99 * DAY_MS).toISOString() },
    })
    expect(refused.json.name).toBe('CLOCK_REFUSED')
    await fixed.close()
  })
})
