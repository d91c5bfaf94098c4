/** Who owes a loan sees it in full, once those whose loan it is have said whose account it is; nobody else says so. */
import { subjectId } from '@chassis/contracts/schemas'
import { loanId } from '@chassis/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import { boarding } from '../test-objects.test-support.ts'

const { lender, otherLender, servicer, dealer, person, stranger } = PARTIES
let test: TestLedger
let gateway: TestGateway
let count = 0

beforeAll(async () => {
  test = await foundTestLedger()
  gateway = await startTestGateway(test, { lists: 'embedded' })
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await test.close()
})

/** A loan of its own, and the subject that it names. */
async function board() {
  count += 1
  const loan = loanId.parse(`loan_${count.toString(16).padStart(32, '0')}`)
  const subject = subjectId.parse(`subj_${count.toString(16).padStart(32, 'a')}`)
  const references = { externalRef: `L-${count}`, obligorRef: subjectId.bytesOf(subject) }
  await test.act(servicer, boarding(loan, lender, servicer, { references }))
  return { loan, subject }
}

const tell = (keeper: Party, subject: string, account: string | undefined) =>
  test.act(keeper, { as: keeper, method: 'consents.openSubject', args: { subject, account } })

async function seesInFull(as: Party, loan: string): Promise<boolean> {
  const { status, json } = await gateway.ask(`/v1/loans/${loan}`, { as })
  expect(status).toBe(200)
  const { items } = (await gateway.ask('/v1/loans?limit=100', { as })).json
  const isListed = items.some(({ id }: { readonly id: string }) => id === loan)
  expect(isListed).toBe(json.hidden.length === 0)
  const payoff = await gateway.ask(`/v1/loans/${loan}/payoff`, { as })
  expect(payoff.status).toBe(isListed ? 200 : 404)
  return isListed
}

it.each([
  ['servicer', servicer],
  ['lender', lender],
])('the %s says who it is', async (_, keeper) => {
  const { loan, subject } = await board()
  expect(await seesInFull(person, loan)).toBe(false)
  await tell(keeper, subject, person.account)
  expect(await seesInFull(person, loan)).toBe(true)
  expect(await seesInFull(stranger, loan)).toBe(false)
})

it('nobody else does, and a person without an account sees nothing', async () => {
  for (const keeper of [dealer, otherLender]) {
    const { loan, subject } = await board()
    await tell(keeper, subject, stranger.account)
    expect(await seesInFull(stranger, loan)).toBe(false)
  }
  const { loan, subject } = await board()
  await tell(servicer, subject, undefined)
  expect(await seesInFull(person, loan)).toBe(false)
})

it('it stays so when another servicer collects, and when the data in the vault are erased', async () => {
  const { loan, subject } = await board()
  await tell(servicer, subject, person.account)
  await test.act(lender, { as: lender, method: 'loans.changeServicer', args: { loan, servicer: lender.account } })
  expect(await seesInFull(person, loan)).toBe(true)
  expect(await seesInFull(servicer, loan)).toBe(false)
  const erased = { subject, records: 0, erased: new Uint8Array(32), epoch: 1 }
  await test.act(servicer, { as: servicer, method: 'consents.eraseSubject', args: erased })
  expect(await seesInFull(person, loan)).toBe(true)
})

it('is known when the loan comes after the subject', async () => {
  const subject = subjectId.parse(`subj_${'b'.repeat(32)}`)
  await tell(servicer, subject, person.account)
  const loan = loanId.parse(`loan_${'c'.repeat(32)}`)
  const references = { externalRef: 'AFTER', obligorRef: subjectId.bytesOf(subject) }
  await test.act(servicer, boarding(loan, lender, servicer, { references }))
  expect(await seesInFull(person, loan)).toBe(true)
})
