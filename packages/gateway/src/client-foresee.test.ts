/** What the client foresees of a payment and of its reversal is what the ledger then does. */
import { Client, call } from '@chassis/client'
import { foreseePayment, foreseeReversal, readLoanFacts } from '@chassis/client/foresee'
import { type CivilDate, utf8Encode } from '@chassis/primitives'
import { parseTrustFile, type TrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from './gateway.test-support.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from './test-ledger.test-support.ts'
import { fillLedger, IDS } from './test-objects.test-support.ts'

let test: TestLedger
let gateway: TestGateway
let trust: TrustFile

beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test, { clock: test.clock })
  trust = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await test.close()
})

const clientOf = ({ account, key }: Party, fetch?: typeof globalThis.fetch) =>
  new Client({
    origin: gateway.origin,
    trust,
    fetch,
    identity: { account, key: { kind: 'ed25519', publicKey: key.publicKey, sign: key.sign } },
  })

it.each([
  ['on the day of the last', 0],
  ['back-dated', 10],
])('a payment %s and its reversal do what was foreseen', async (_, daysBack) => {
  const client = clientOf(PARTIES.servicer)
  const facts = await readLoanFacts(client, IDS.loan)
  const posted = facts.head.position.lastEffective
  const effective = (posted - daysBack) as CivilDate
  const amount = 123_456n
  const foreseen = foreseePayment(facts, effective, amount)
  expect(foreseen.after.paid - foreseen.before.paid).toBe(amount)
  const { interest = 0n, fees = 0n, principal = 0n, suspense = 0n } = foreseen.split ?? {}
  expect(interest + fees + principal + suspense).toBe(amount)
  const receipt = { externalRef: `foreseen-${daysBack}`, effective, posted, amount }
  const paid = await client.submit([call('loans.recordPayment', { loan: IDS.loan, receipt } as never)])
  expect(paid.status).toBe('accepted')
  const after = await readLoanFacts(client, IDS.loan)
  expect(after.head.position).toEqual(foreseen.after)

  const payment = facts.facts.length
  const undone = foreseeReversal(after, payment)
  const entry = { externalRef: `undone-${daysBack}`, posted }
  const args = { loan: IDS.loan, payment, reason: 'enteredInError', entry } as const
  expect((await client.submit([call('loans.reversePayment', args)])).status).toBe('accepted')
  const last = await readLoanFacts(client, IDS.loan)
  expect(last.head.position).toEqual(undone.after)
  expect(last.head.position.principal).toBe(foreseen.before.principal)
})

it.each([0.3, 0.5, 0.7, 0.9])(
  'takes the facts from the proof of the head, and none that was changed: at %s',
  async (at) => {
    const asked: string[] = []
    const lying: typeof fetch = async (input, init) => {
      const response = await fetch(input, init)
      if (!String(input).includes('/v1/loans/')) return response
      asked.push(String(input))
      const answer = (await response.json()) as { proof: string }
      const place = Math.floor(answer.proof.length * at)
      const digit = answer.proof[place] === '0' ? '1' : '0'
      const proof = answer.proof.slice(0, place) + digit + answer.proof.slice(place + 1)
      return Response.json({ ...answer, proof })
    }
    await expect(readLoanFacts(clientOf(PARTIES.servicer, lying), IDS.loan)).rejects.toMatchObject({
      code: 'PROOF_FAILED',
    })
    // One question: between two of them the loan may have moved on.
    expect(asked).toHaveLength(1)
  },
)

it('rejects: FACTS_DIFFER for somebody who may not see every fact', async () => {
  await expect(readLoanFacts(clientOf(PARTIES.insurer), IDS.loan)).rejects.toMatchObject({ code: 'FACTS_DIFFER' })
})
