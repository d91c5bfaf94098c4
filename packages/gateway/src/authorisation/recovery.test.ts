/** Who sees whether the keys of an account are being replaced: its owner and who may replace them, with proof. */
import { fromHex, utf8Encode } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { verifySlip } from '@chassis/proofs/verify'
import { parseTrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'

const { dealer, lender, person, regulator } = PARTIES
const policyPath = `/v1/accounts/${person.account}`
const path = `${policyPath}/recovery`

let test: TestLedger
let gateway: TestGateway
beforeAll(async () => {
  test = await foundTestLedger()
  gateway = await startTestGateway(test)
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})

async function provenAbsence(as: Party): Promise<boolean> {
  const trust = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
  const { status, json, text } = await gateway.ask(`${path}?proof=true`, { as })
  expect(status, text).toBe(200)
  expect(json.value).toBeUndefined()
  const report = verifySlip(fromHex(json.proof), trust, { sha256, verifier })
  return report.checks.every(({ passed }) => passed) && report.content?.kind === 'absence'
}

const statusOf = async (as: Party, of = path) => (await gateway.ask(`${of}?proof=true`, { as })).status

describe('the recovery of an account', () => {
  it('is nobody’s but the owner’s, while nobody is named', async () => {
    expect(await provenAbsence(person)).toBe(true)
    expect([await statusOf(dealer), await statusOf(lender), await statusOf(dealer, policyPath)]).toEqual([
      404, 404, 404,
    ])
    expect((await gateway.ask(`${path}?proof=true`)).status).toBe(401)
  })

  it('is proven not to be announced, to the owner and to who is named', async () => {
    const policy = { ...person.policy, recovery: { account: dealer.account, delayMs: 86_400_000 } }
    await test.act(person, { as: person, method: 'accounts.replacePolicy', args: { policy } })
    expect(await provenAbsence(person)).toBe(true)
    expect(await provenAbsence(dealer)).toBe(true)
    expect(await statusOf(dealer, policyPath)).toBe(200)
    expect([await statusOf(lender), await statusOf(lender, policyPath)]).toEqual([404, 404])
    // Nothing else of the account.
    expect(await statusOf(dealer, `${policyPath}/head`)).toBe(404)
    // Without a proof nothing is no answer.
    expect((await gateway.ask(path, { as: dealer })).status).toBe(404)
  })

  it('is seen by both when it is announced, and ends with the naming', async () => {
    const args = { account: person.account, policy: { ...dealer.policy, recovery: person.policy.recovery } }
    await test.act(dealer, { as: dealer, method: 'accounts.announceRecovery', args })
    for (const as of [person, dealer, regulator]) {
      const { json, text } = await gateway.ask(`${path}?proof=true`, { as })
      expect(json.value?.effectiveFrom, text).toBeDefined()
    }
    expect(await statusOf(lender)).toBe(404)
    await test.act(person, { as: person, method: 'accounts.replacePolicy', args: { policy: person.policy } })
    expect(await provenAbsence(person)).toBe(true)
    expect([await statusOf(dealer), await statusOf(dealer, policyPath)]).toEqual([404, 404])
  })
})
