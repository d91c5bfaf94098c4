import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readsOf } from '@chassis/contracts'
import { fromHex, toHex } from '@chassis/primitives'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { TestGateway } from '../gateway.test-support.ts'
import { ledgerReads } from '../ledger/ledger-reads.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger, IDS } from '../test-objects.test-support.ts'
import { commitmentOf } from './disclosures.ts'
import { HAND_OVER_INFO } from './seal-to.ts'
import { CANARY, giveConsent, releaseBody, startVaultGateway, subjectOf, VALUES } from './vault.test-support.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const { servicer, person, stranger, dealer, lender, regulator, bank } = PARTIES
const ANN = subjectOf('ann')
const BEN = subjectOf('ben')
const ZOE = subjectOf('zoe')
const NOBODY = subjectOf('nobody')

let test: TestLedger
let gateway: TestGateway

beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  for (const subject of [ANN, BEN, ZOE]) {
    const args = { subject, account: person.account }
    await test.act(servicer, { as: servicer, method: 'consents.openSubject', args })
  }
  gateway = (await startVaultGateway(test, [ANN, BEN, ZOE], { clock: test.clock })).gateway
})

afterAll(async () => {
  await gateway.close()
  await test.close()
})

const release = (as: Party | undefined, body: object) =>
  gateway.ask('/v1/vault/releases', { ...(as && { as }), json: body })
const receipts = (subject = ANN) => readsOf(ledgerReads(test.ledger.reader).consents, subject)
const consentFor = (to: Party, more: object = {}) => giveConsent(test, { subject: ANN, to, ...more })

/** The name of the refusal; a refused release leaves no receipt and shows nothing. */
async function refusedBy(as: Party | undefined, body: object): Promise<string> {
  const before = receipts().length
  const { status, json, text } = await release(as, body)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(text).not.toContain(CANARY)
  expect(text).not.toContain('"712"')
  expect(receipts()).toHaveLength(before)
  return json.name
}

describe('a release', () => {
  it('shows what the policy lets this reader see, after its receipt', async () => {
    const consent = await consentFor(dealer)
    const { status, json } = await release(dealer, releaseBody(ANN, consent, { fields: Object.keys(VALUES) }))
    expect(status).toBe(200)
    const [score, place, ratio] = json.fields
    expect(score).toEqual({ name: 'creditScore', form: 'band', value: '700 to 749' })
    expect(ratio).toEqual({ name: 'paymentToIncome', form: 'band', value: '0.05 to 0.09' })
    expect([place.form, place.value]).toEqual(['token', expect.stringMatching(/^[0-9a-f]{32}$/)])
    const receipt = receipts().at(-1)
    expect(receipt).toMatchObject({ grantee: dealer.account, purpose: 'audit', basis: { kind: 'consent', consent } })
    expect(toHex(receipt?.record as Uint8Array)).toBe(json.commitment)
    expect(toHex(receipt?.policy as Uint8Array)).toBe(json.policyDigest)
    expect(Number(json.judgedAt)).toBeLessThan(Number(json.receipt.height))
    expect(receipt?.judgedAt).toBe(BigInt(json.judgedAt))
  })

  it('gives a disclosure with what is shown, which checks alone against the commitment', async () => {
    const consent = await consentFor(lender, { purpose: 'underwriting' })
    const { json } = await release(lender, releaseBody(ANN, consent, { purpose: 'underwriting' }))
    const [{ form, value, disclosure }] = json.fields
    expect([form, value]).toEqual(['show', '712'])
    const digest = createHash('sha256').update(disclosure).digest('hex')
    expect(json.digests).toContain(digest)
    expect(toHex(commitmentOf(json.digests.map(fromHex)))).toBe(json.commitment)
    expect(JSON.parse(Buffer.from(disclosure, 'base64url').toString()).slice(1)).toEqual(['creditScore', '712'])
  })

  it('shows a person everything of itself, by right', async () => {
    const own = { basis: { kind: 'ownData' }, purpose: 'portability', fields: ['location', 'shoeSize'] }
    const { json } = await release(person, releaseBody(ANN, '', own))
    expect(json.fields[0]).toMatchObject({ form: 'show', value: CANARY })
    expect(json.fields[1]).toEqual({ name: 'shoeSize', form: 'absent' })
  })

  it('rests on a logged legal power as well', async () => {
    const scope = { subject: ANN, purpose: 'legalDuty', fields: ['creditScore'], until: test.clock.now() + 60_000 }
    const grounds = { law: '12 CFR 1002.12', authority: 'The regulator', caseRef: new Uint8Array(32) }
    const args = { ...scope, ...grounds, grantee: regulator.account }
    await test.act(servicer, { as: servicer, method: 'consents.logLegalPower', args })
    const [power] = [...ledgerReads(test.ledger.reader).consents.powers.entries()].find(
      ([, { subject }]) => subject === ANN,
    ) as readonly [string, unknown]
    const basis = { kind: 'legalPower', power }
    const { json } = await release(regulator, releaseBody(ANN, '', { basis, purpose: 'legalDuty' }))
    expect(json.fields[0]).toMatchObject({ form: 'show', value: '712' })
    expect(await refusedBy(bank, releaseBody(ANN, '', { basis, purpose: 'legalDuty' }))).toBe('NOT_FOUND')
    const end = { as: servicer, method: 'consents.endLegalPower', args: { power } }
    await test.act(servicer, end)
    expect(await refusedBy(regulator, releaseBody(ANN, '', { basis, purpose: 'legalDuty' }))).toBe('POWER_ENDED')
  })

  it('is handed over sealed for the key of another member', async () => {
    const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
    const pair = await suite.kem.generateKeyPair()
    const sealFor = toHex(new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)))
    const consent = await consentFor(lender, { purpose: 'servicing' })
    const body = releaseBody(ANN, consent, { purpose: 'servicing', fields: ['location'], sealFor })
    const { json, text } = await release(lender, body)
    expect(text).not.toContain(CANARY)
    const recipientKey = pair.privateKey
    const info = new TextEncoder().encode(HAND_OVER_INFO)
    const open = (context: string) =>
      suite.open(
        { recipientKey, enc: fromHex(json.sealed.encapsulated), info },
        fromHex(json.sealed.ciphertext),
        new TextEncoder().encode(context),
      )
    const [opened] = JSON.parse(Buffer.from(await open(json.receipt.transaction)).toString())
    expect(opened).toMatchObject({ name: 'location', form: 'show', value: CANARY })
    await expect(open('another receipt')).rejects.toThrow()
    const bad = releaseBody(ANN, consent, { purpose: 'servicing', sealFor: `04${'00'.repeat(64)}` })
    expect(await refusedBy(lender, bad)).toBe('SEAL_KEY_INVALID')
  })

  it('many at once share receipts, and one that is refused refuses no other', async () => {
    const consent = await consentFor(dealer)
    const twice = releaseBody(ANN, consent)
    const bodies = [...Array.from({ length: 20 }, () => releaseBody(ANN, consent)), twice, twice]
    const answers = await Promise.all(bodies.map((body) => release(dealer, body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(21).fill(200), 422])
    expect(new Set(answers.map(({ json }) => json.receipt?.height)).size).toBeLessThan(21)
  })
})

describe('a release is refused', () => {
  it('without sign-in, and alike for what is not there and what is not the reader’s', async () => {
    const consent = await consentFor(dealer)
    expect(await refusedBy(undefined, releaseBody(ANN, consent))).toBe('NOT_AUTHENTICATED')
    expect(await refusedBy(stranger, releaseBody(ANN, consent))).toBe('NOT_FOUND')
    expect(await refusedBy(lender, releaseBody(ANN, consent))).toBe('NOT_FOUND')
    expect(await refusedBy(servicer, releaseBody(ANN, consent))).toBe('NOT_FOUND')
    expect(await refusedBy(dealer, releaseBody(NOBODY, consent))).toBe('NOT_FOUND')
    expect(await refusedBy(dealer, releaseBody(ANN, `cons_${'0'.repeat(32)}`))).toBe('NOT_FOUND')
    expect(await refusedBy(stranger, releaseBody(ANN, '', { basis: { kind: 'ownData' } }))).toBe('NOT_FOUND')
  })

  it('on the consent of another subject', async () => {
    const consent = await giveConsent(test, { subject: BEN, to: dealer })
    expect(await refusedBy(dealer, releaseBody(ANN, consent))).toBe('NOT_FOUND')
  })

  it('for another purpose or another field', async () => {
    const consent = await consentFor(dealer, { fields: ['creditScore'] })
    expect(await refusedBy(dealer, releaseBody(ANN, consent, { purpose: 'collection' }))).toBe('NOT_COVERED')
    expect(await refusedBy(dealer, releaseBody(ANN, consent, { fields: ['location'] }))).toBe('NOT_COVERED')
    const both = { fields: ['creditScore', 'location'] }
    expect(await refusedBy(dealer, releaseBody(ANN, consent, both))).toBe('NOT_COVERED')
  })

  it('for a record that is another subject’s', async () => {
    const consent = await consentFor(dealer)
    expect(await refusedBy(dealer, releaseBody(ANN, consent, { record: `file of ${BEN}` }))).toBe('NOT_FOUND')
  })

  it('when the request is replayed', async () => {
    const consent = await consentFor(dealer)
    const body = releaseBody(ANN, consent)
    expect((await release(dealer, body)).status).toBe(200)
    expect(await refusedBy(dealer, body)).toBe('REQUEST_USED')
  })

  it('after the consent was withdrawn', async () => {
    const consent = await consentFor(dealer)
    expect((await release(dealer, releaseBody(ANN, consent))).status).toBe(200)
    await test.act(person, { as: person, method: 'consents.withdrawConsent', args: { consent } })
    expect(await refusedBy(dealer, releaseBody(ANN, consent))).toBe('CONSENT_WITHDRAWN')
  })

  it('after the vehicle got another owner', async () => {
    const vehicle = IDS.vehicle
    const consent = await consentFor(dealer, { vehicle })
    expect((await release(dealer, releaseBody(ANN, consent))).status).toBe(200)
    const record = ledgerReads(test.ledger.reader).titles.titles.get(vehicle)
    for (const lien of record?.openLiens ?? []) {
      const args = { lien, to: bank.account, validUntil: test.clock.now() + 60_000 }
      await test.act(lender, { as: lender, method: 'titles.consentToTransfer', args })
    }
    const args = { vehicle, to: bank.account }
    await test.act(person, { as: person, method: 'titles.transferTitle', args })
    expect(await refusedBy(dealer, releaseBody(ANN, consent))).toBe('OWNER_CHANGED')
  })

  it('when its time is over', async () => {
    const consent = await consentFor(dealer, { until: test.clock.now() + 5_000 })
    expect((await release(dealer, releaseBody(ANN, consent))).status).toBe(200)
    test.clock.moveTo(test.clock.now() + 10_000)
    expect(await refusedBy(dealer, releaseBody(ANN, consent))).toBe('CONSENT_EXPIRED')
  })
})

describe('a withdrawal and releases at once', () => {
  it('show a value exactly where a receipt stands before the withdrawal', async () => {
    const consent = await consentFor(dealer)
    const before = receipts().length
    const withdrawal = test.sign(person, [{ as: person, method: 'consents.withdrawConsent', args: { consent } }])
    const reads = Array.from({ length: 12 }, () => release(dealer, releaseBody(ANN, consent)))
    const withdrawn = test.ledger.submit(withdrawal)
    const more = Array.from({ length: 12 }, () => release(dealer, releaseBody(ANN, consent)))
    const answers = await Promise.all([...reads, ...more])
    const { height } = await withdrawn
    const given = answers.filter(({ status }) => status === 200)
    for (const { json } of given) expect(Number(json.receipt.height)).toBeLessThanOrEqual(height)
    for (const { status, json } of answers) if (status !== 200) expect(json.name).toBe('CONSENT_WITHDRAWN')
    expect(receipts()).toHaveLength(before + given.length)
    expect(await refusedBy(dealer, releaseBody(ANN, consent))).toBe('CONSENT_WITHDRAWN')
  })
})

describe('an erasure', () => {
  it('is the keeper’s, leaves a proof, and nothing comes back', async () => {
    const consent = await giveConsent(test, { subject: ZOE, to: dealer })
    expect((await release(dealer, releaseBody(ZOE, consent))).status).toBe(200)
    const path = `/v1/vault/subjects/${ZOE}`
    for (const as of [person, dealer, stranger]) {
      expect((await gateway.ask(path, { as, method: 'DELETE' })).status).toBe(404)
    }
    const listed = await gateway.ask(`${path}/records`, { as: servicer })
    expect(listed.json.items).toHaveLength(1)
    const { status, json } = await gateway.ask(path, { as: servicer, method: 'DELETE' })
    expect([status, json.records, json.epoch]).toEqual([200, 1, 1])
    const head = ledgerReads(test.ledger.reader).consents.subjects.get(ZOE)
    expect(head?.erasedAt).toBeGreaterThan(0)
    const proof = [...ledgerReads(test.ledger.reader).consents.subjects.facts(ZOE)].at(-1)
    expect(proof).toMatchObject({ kind: 'erased', records: 1 })
    // The proof is over the commitment that was released before.
    const root = toHex(commitmentOf([fromHex(listed.json.items[0].commitment)]))
    expect(json.erased).toBe(root)
    const again = await release(dealer, releaseBody(ZOE, consent))
    expect(again.json.name).toBe('SUBJECT_ERASED')
    expect((await gateway.ask(`${path}/records`, { as: servicer })).json.items).toEqual([])
    expect((await gateway.ask(path, { as: servicer, method: 'DELETE' })).json.name).toBe('SUBJECT_ERASED')
  })

  it('waits for a legal power to end, and everything stays readable until then', async () => {
    const scope = { subject: BEN, purpose: 'legalDuty', fields: ['creditScore'], until: test.clock.now() + 60_000 }
    const grounds = { law: '12 CFR 1002.12', authority: 'The regulator', caseRef: new Uint8Array(32) }
    const args = { ...scope, ...grounds, grantee: regulator.account }
    await test.act(servicer, { as: servicer, method: 'consents.logLegalPower', args })
    const refused = await gateway.ask(`/v1/vault/subjects/${BEN}`, { as: servicer, method: 'DELETE' })
    expect(refused.json.name).toBe('LEGAL_HOLD')
    const own = { basis: { kind: 'ownData' }, purpose: 'portability' }
    expect((await release(person, releaseBody(BEN, '', own))).status).toBe(200)
  })
})

it('values of the vault stand in no other file, log, list, metric or error', async () => {
  const found: string[] = []
  const spellings = [
    CANARY,
    Buffer.from(CANARY).toString('hex'),
    Buffer.from(CANARY).toString('base64url').slice(0, -2),
  ]
  for (const entry of readdirSync(test.dir, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !existsSync(file)) continue
    const bytes = readFileSync(file)
    if (spellings.some((spelling) => bytes.includes(spelling))) found.push(file)
  }
  expect(found).toEqual([])
  for (const path of ['/metrics', `/v1/subjects/${ANN}`, `/v1/subjects/${ANN}/bases`, '/v1/vault/masking-policy']) {
    const { text } = await gateway.ask(path, { as: servicer })
    expect(text, path).not.toContain(CANARY)
  }
})
