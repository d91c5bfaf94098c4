/** Drafts collect signatures of several accounts, survive a restart, and take effect with the last one. */
import { compareKeys } from '@chassis/kernel'
import { fromHex, toHex, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, type SigningKey, sha256 } from '@chassis/primitives/node'
import { deriveAccountId, type Policy, signBytes } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type Party, type PartyName, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger } from '../test-objects.test-support.ts'

const { bank, dealer, person, stranger, auditor } = PARTIES
const SALT = new Uint8Array(16)

let test: TestLedger
let gateway: TestGateway
beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test)
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const transfer = (from: Party, to: Party, amountMinor: string) => ({
  contract: 'cash',
  method: 'transferToken',
  as: from.account,
  args: { issuer: bank.account, currency: 'USD', to: to.account, amountMinor },
})
/** Person pays dealer and dealer pays back, in one transaction. */
const swap = (amount = '5') => ({
  from: person.account,
  validUntil: inAnHour(),
  calls: [transfer(person, dealer, amount), transfer(dealer, person, amount)],
})
const signatureOf = (draft: { bodyBytes: string }, { publicKey, sign }: SigningKey) => ({
  kind: 'ed25519',
  publicKey: toHex(publicKey),
  signature: toHex(sign(signBytes('ed25519', test.ledger.ledgerId, fromHex(draft.bodyBytes)))),
})
const create = (json: unknown, as: Party, headers = {}) => gateway.ask('/v1/drafts', { as, json, headers })
const sign = (draft: { id: string; bodyBytes: string }, as: Party, key = as.key) =>
  gateway.ask(`/v1/drafts/${draft.id}/signatures`, { as, json: signatureOf(draft, key) })

describe('a draft', () => {
  it('takes effect with the last signature that is needed', async () => {
    const created = await create(swap(), person)
    expect(created.status, created.text).toBe(201)
    const draft = created.json
    expect(draft).toMatchObject({ status: 'open', signatures: [], createdBy: person.account })
    expect(draft.parties).toEqual([
      { account: person.account, isSatisfied: false },
      { account: dealer.account, isSatisfied: false },
    ])
    const first = await sign(draft, dealer)
    expect(first.json).toMatchObject({ status: 'open', parties: [{ isSatisfied: false }, { isSatisfied: true }] })
    expect((await gateway.ask(`/v1/transactions/${draft.id}`)).status).toBe(404)
    const last = await sign(draft, person)
    expect(last.json.status).toBe('submitted')
    const outcome = (await gateway.ask(`/v1/transactions/${draft.id}`, { as: dealer })).json
    expect(outcome).toMatchObject({ status: 'accepted', leaf: { code: 0 } })
    expect(outcome.transaction.signatures).toHaveLength(2)
    expect((await gateway.ask(`/v1/drafts/${draft.id}`, { as: person })).status).toBe(404)
  })

  it('has a lane of its own: several of one sender wait side by side and finish in any order', async () => {
    const drafts = []
    for (let i = 0; i < 3; i++) drafts.push((await create(swap(String(10 + i)), person)).json)
    const lanes = drafts.map(({ body }) => body.nonce.lane)
    expect(new Set(lanes).size).toBe(3)
    for (const draft of [...drafts].reverse()) {
      await sign(draft, person)
      expect((await sign(draft, dealer)).json.status).toBe('submitted')
    }
    // A lane is used again, at its next sequence.
    const again = (await create(swap('20'), person)).json
    expect(again.body.nonce).toEqual({ kind: 'ordered', lane: lanes[0], sequence: expect.stringMatching(/^[2-9]$/) })
    await gateway.ask(`/v1/drafts/${again.id}`, { method: 'DELETE', as: person })
  })

  it('is seen by those whose word it needs, also through a policy, and by nobody else', async () => {
    const keys = ['x', 'y'].map((name) => ed25519KeyFromSeed(sha256.hash(utf8Encode(`draft ${name}`)))) as [
      SigningKey,
      SigningKey,
    ]
    const policy: Policy = {
      threshold: 2,
      keys: keys.map(({ publicKey }) => ({ kind: 'ed25519', publicKey, weight: 1 }) as const).sort(compareKeys),
      accounts: [{ account: stranger.account, weight: 2 }],
    }
    await test.act(dealer, { as: dealer, method: 'accounts.createAccount', args: { salt: SALT, policy } })
    const firm = { ...stranger, account: deriveAccountId(sha256, policy, SALT) }
    await test.act(bank, { as: bank, method: 'cash.admitHolder', args: { currency: 'USD', holder: firm.account } })
    const request = { ...swap(), calls: [transfer(person, firm, '7')], from: firm.account }
    const draft = (await create(request, person)).json
    const seen: PartyName[] = []
    for (const name of Object.keys(PARTIES) as PartyName[]) {
      const as = PARTIES[name]
      const { status, json } = await gateway.ask(`/v1/drafts/${draft.id}`, { as })
      const listed = (await gateway.ask('/v1/drafts', { as })).json.items.map(({ id }: { id: string }) => id)
      expect(listed.includes(draft.id), name).toBe(status === 200)
      if (status === 200) seen.push(name)
      else expect(json.name).toBe('NOT_FOUND')
    }
    expect(seen).toEqual(['person', 'stranger'])
    expect((await gateway.ask(`/v1/drafts/${draft.id}`)).status).toBe(401)
    // One key of two is not enough; the account that the policy names is.
    await sign(draft, person)
    expect((await sign(draft, person, keys[0])).json.parties[0]).toEqual({ account: firm.account, isSatisfied: false })
    await gateway.ask(`/v1/drafts/${draft.id}`, { as: stranger, method: 'DELETE' })
    const second = (await create(request, person)).json
    await sign(second, stranger)
    expect((await sign(second, person)).json.status).toBe('submitted')
  })

  it('survives a restart of the gateway', async () => {
    const draft = (await create(swap('30'), person)).json
    await sign(draft, person)
    await gateway.close()
    gateway = await startTestGateway(test)
    const found = (await gateway.ask(`/v1/drafts/${draft.id}`, { as: dealer })).json
    expect(found.signatures).toHaveLength(1)
    expect((await sign(draft, dealer)).json.status).toBe('submitted')
  })

  it('DRAFT_REFUSED: says why', async () => {
    const reasonOf = async (json: unknown, as = person) => {
      const answer = await create(json, as)
      return [answer.status, answer.json.name, answer.json.details?.reason]
    }
    const soon = new Date(Date.now() + 30_000).toISOString()
    const late = new Date(Date.now() + 31 * 86_400_000).toISOString()
    expect(await reasonOf({ ...swap(), validUntil: soon })).toEqual([409, 'DRAFT_REFUSED', 'validUntil'])
    expect(await reasonOf({ ...swap(), validUntil: late })).toEqual([409, 'DRAFT_REFUSED', 'validUntil'])
    expect(await reasonOf(swap(), auditor)).toEqual([409, 'DRAFT_REFUSED', 'calls'])
    const big = { ...transfer(person, dealer, '1'), args: '00'.repeat(50_000) }
    expect(await reasonOf({ ...swap(), calls: [big] })).toEqual([409, 'DRAFT_REFUSED', 'size'])
    const made: string[] = []
    for (let i = 0; i < 16; i++) made.push((await create(swap(String(40 + i)), person)).json.id)
    expect(await reasonOf(swap('60'))).toEqual([409, 'DRAFT_REFUSED', 'lanes'])
    for (const id of made) await gateway.ask(`/v1/drafts/${id}`, { as: person, method: 'DELETE' })
  })

  it('DRAFT_SIGNATURE_REFUSED: another’s key, another’s bytes', async () => {
    const draft = (await create(swap('70'), person)).json
    const other = (await create(swap('71'), person)).json
    const refused = async (body: unknown) => {
      const answer = await gateway.ask(`/v1/drafts/${draft.id}/signatures`, { as: person, json: body })
      return [answer.status, answer.json.name]
    }
    expect(await refused(signatureOf(draft, auditor.key))).toEqual([422, 'DRAFT_SIGNATURE_REFUSED'])
    expect(await refused(signatureOf(other, person.key))).toEqual([422, 'DRAFT_SIGNATURE_REFUSED'])
    // Only its sender and whoever made it may withdraw it.
    const remove = (as: Party) => gateway.ask(`/v1/drafts/${draft.id}`, { as, method: 'DELETE' })
    expect((await remove(dealer)).status).toBe(404)
    expect((await remove(person)).status).toBe(200)
    expect((await remove(person)).status).toBe(404)
  })

  it('that the rules refuse is gone, with the refusal as the answer', async () => {
    const request = {
      ...swap('80'),
      calls: [{ ...transfer(person, dealer, '1'), contract: '99', method: '1', args: '00' }],
    }
    const draft = (await create(request, person)).json
    const answer = await sign(draft, person)
    // An unknown method is refused in the block: the transaction is on the ledger, refused.
    expect(answer.json.status).toBe('submitted')
    const outcome = (await gateway.ask(`/v1/transactions/${draft.id}`, { as: person })).json
    expect(outcome).toMatchObject({ status: 'refused', leaf: { refusal: 'protocol.UNKNOWN_METHOD' } })
    expect(outcome.transaction.body.calls[0]).toMatchObject({ contract: '99', method: '1', args: '00' })
  })
})

describe('an Idempotency-Key', () => {
  it('gives the same draft again, also after a restart, and is refused with another request', async () => {
    const key = { 'idempotency-key': 'draft-1' }
    const request = swap('90')
    const first = await create(request, person, key)
    expect((await create(request, person, key)).json.id).toBe(first.json.id)
    await gateway.close()
    gateway = await startTestGateway(test)
    expect((await create(request, person, key)).json.id).toBe(first.json.id)
    const other = await create(swap('91'), person, key)
    expect([other.status, other.json.name]).toEqual([422, 'KEY_REUSED'])
    // Another caller's key is another key.
    expect((await create(swap('92'), dealer, key)).status).toBe(201)
    const bad = await create(request, person, { 'idempotency-key': 'with blank' })
    expect([bad.status, bad.json.param]).toEqual([400, 'Idempotency-Key'])
  })

  it('is free again after a refusal, and in use while its request is under way', async () => {
    const key = { 'idempotency-key': 'draft-2' }
    const refused = await create({ ...swap(), validUntil: new Date(0).toISOString() }, person, key)
    expect(refused.status).toBe(409)
    expect((await create(swap('93'), person, key)).status).toBe(201)
    const raw = () => test.sign(person, [{ as: person, method: 'accounts.cancelRecovery', args: {} }])
    const send = (body: Uint8Array) =>
      gateway.ask('/v1/transactions', {
        as: person,
        body,
        headers: { 'content-type': 'application/cbor', 'idempotency-key': 'tx-1' },
      })
    const body = raw()
    const answers = await Promise.all([send(body), send(body), send(body)])
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses[0]).toBe(200)
    for (const status of statuses) expect([200, 409]).toContain(status)
    for (const { status, json } of answers) if (status === 409) expect(json.name).toBe('KEY_IN_USE')
    const again = await send(body)
    expect(again.json.id).toBe(answers.find(({ status }) => status === 200)?.json.id)
    expect((await send(raw())).json.name).toBe('KEY_REUSED')
  })
})
