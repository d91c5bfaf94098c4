/**
 * What a fact of a loan explains: a payment can be put on another day, a reported month is told, others are refused.
 */
import { ApiProblemError, Client, type Explanation } from '@chassis/client'
import { civilDateOfInstant, formatCivilDate, utf8Encode } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { loanId, parseTrustFile, type TrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from './gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from './test-ledger.test-support.ts'
import { boarding, CANARY, payment } from './test-objects.test-support.ts'

const TODAY = civilDateOfInstant(Date.now())
const { lender, servicer } = PARTIES
const loanOf = (name: string) => loanId.of(sha256.hash(utf8Encode(`explained ${name}`)).slice(0, 16))
const KNOWN = loanOf('known')
const SILENT = loanOf('silent')
/** Interest of twenty days, rounded half up: 76,543.21 × 5.9 % × 20 ÷ 365 = 247.454…. */
const CLAIM = {
  beginBalance: CANARY.amount,
  endBalance: CANARY.amount - 50_000n,
  paid: 50_000n + 24_745n,
  interest: 24_745n,
  principal: 50_000n,
  other: 0n,
  otherAdjustment: 0n,
  rate: 59_000_000n,
}

let test: TestLedger
let gateway: TestGateway
let client: Client

/** A loan whose first fact after the boarding is a reported month that ended ten days ago. */
async function report(loan: typeof KNOWN, opening: object, claim: object): Promise<void> {
  const terms = { asOf: TODAY - 30, principal: CANARY.amount, interestDue: 0n, feesDue: 0n }
  await test.act(servicer, boarding(loan, lender, servicer, { opening: { ...terms, ...opening } }))
  const period = { begin: TODAY - 29, end: TODAY - 10 }
  const entry = { externalRef: `month-${loan.slice(-4)}`, posted: TODAY - 10 }
  const args = { loan, period, entry, claim: { ...CLAIM, ...claim } }
  await test.act(servicer, { as: servicer, method: 'loans.reportMonth', args })
}

beforeAll(async () => {
  test = await foundTestLedger()
  await report(KNOWN, { interestPaidThrough: TODAY - 30 }, { interestPaidThrough: TODAY - 10 })
  await report(SILENT, {}, {})
  await test.act(servicer, payment(KNOWN, servicer, 1))
  const undone = { loan: KNOWN, payment: 2, reason: 'enteredInError', entry: { externalRef: 'undone', posted: TODAY } }
  await test.act(servicer, { as: servicer, method: 'loans.reversePayment', args: undone })
  await test.act(servicer, payment(KNOWN, servicer, 2))
  gateway = await startTestGateway(test, { clock: test.clock })
  const trust: TrustFile = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
  const { account, key } = lender
  const identity = { account, key: { kind: 'ed25519', publicKey: key.publicKey, sign: key.sign } } as const
  client = new Client({ origin: gateway.origin, trust, identity })
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await test.close()
})

const explained = (fact: number, loan = KNOWN, asOf = TODAY): Promise<Explanation> =>
  client.explainLoan(loan, { asOf, suppose: { fact } })

/** The name of the refusal, and what it says of the fact. */
const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing',
    (error) => (error instanceof ApiProblemError ? [error.problem.name, error.problem.details] : error),
  )

describe('a fact of a loan', () => {
  it('that reports a month is told as it counts, with what a day is worth', async () => {
    const { month, supposed } = await explained(1)
    expect(supposed).toBeUndefined()
    expect(month).toMatchObject({ report: 1, corrections: [], principal: CANARY.amount })
    expect(month?.step).toMatchObject({
      fact: 1,
      end: TODAY - 10,
      verdict: 'consistentWithInferredDate',
      inferredDays: 20n,
      lowersPrincipalBy: 50_000n,
      principal: CANARY.amount - 50_000n,
    })
    // 76,543.21 × 5.9 % ÷ 365 = 12.372…
    expect(month?.perDiem).toBe(1_237n)
  })

  it('that reports a month is told where nobody knows since when interest runs', async () => {
    const { month, supposed, amount } = await explained(1, SILENT)
    expect([amount, supposed]).toEqual(['principal', undefined])
    expect(month).toMatchObject({ report: 1, principal: CANARY.amount, perDiem: 1_237n })
  })

  it('that corrects a month is told with the month, by the figures that count', async () => {
    const claim = { ...CLAIM, interest: 24_746n, paid: 74_746n }
    const entry = { externalRef: 'corrected', posted: TODAY }
    const args = { loan: SILENT, month: 1, entry, claim }
    await test.act(servicer, { as: servicer, method: 'loans.correctMonth', args })
    const told = await explained(2, SILENT)
    expect(told.month).toMatchObject({ report: 1, corrections: [2], step: { fact: 2 } })
    expect(await explained(1, SILENT)).toEqual(told)
  })

  it('that is a payment can be supposed never to have come', async () => {
    const { month, supposed } = await explained(4)
    expect(month).toBeUndefined()
    expect(supposed?.payoff).toBe(50_000n)
  })

  it.each([
    ['moves no balance', 0, TODAY, { because: 'still', fact: '0' }],
    ['was reversed', 2, TODAY, { because: 'reversed', fact: '2', by: '3' }],
    ['reverses another', 3, TODAY, { because: 'still', fact: '3' }],
    ['is a payment that counts later', 4, TODAY - 1, { because: 'later', fact: '4', from: formatCivilDate(TODAY) }],
    ['is a month that counts later', 1, TODAY - 11, { because: 'later', from: formatCivilDate((TODAY - 10) as never) }],
  ])('that %s is refused, with the reason', async (_, fact, asOf, because) => {
    const [name, details] = (await refusal(explained(fact, KNOWN, asOf as never))) as [string, Record<string, unknown>]
    expect(name).toContain('FACT_NOT_SUPPOSABLE')
    const texts = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]))
    expect(texts).toMatchObject(because)
  })

  it('that is not there is refused, on every loan', async () => {
    for (const loan of [KNOWN, SILENT])
      expect(await refusal(explained(999, loan))).toEqual([expect.stringContaining('FACT_UNKNOWN'), expect.anything()])
  })
})
