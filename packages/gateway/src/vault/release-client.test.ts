/** What the SDK asks of a vault, and what it believes of the answer. */
import { Client, type ClientOptions, subjectId } from '@chassis/client'
import { newSealKey, openSealed } from '@chassis/client/sealed'
import { utf8Encode } from '@chassis/primitives'
import { parseTrustFile, type TrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import { CANARY, giveConsent, startVaultGateway, subjectOf } from './vault.test-support.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const { servicer, person, lender } = PARTIES
const ANN = subjectOf('ann of the SDK')

let test: TestLedger
let gateway: TestGateway
let trust: TrustFile
let consent: string

beforeAll(async () => {
  test = await foundTestLedger()
  const args = { subject: ANN, account: person.account }
  await test.act(servicer, { as: servicer, method: 'consents.openSubject', args })
  gateway = (await startVaultGateway(test, [ANN])).gateway
  trust = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
  consent = await giveConsent(test, { subject: ANN, to: lender, purpose: 'servicing' })
})

afterAll(async () => {
  await gateway.close()
  await test.close()
})

function clientOf({ account, key }: Party, options: Partial<ClientOptions> = {}): Client {
  const identity = { account, key: { kind: 'ed25519', publicKey: key.publicKey, sign: key.sign } } as const
  return new Client({ origin: `http://localhost:${gateway.port}`, trust, identity, ...options })
}

const request = () => ({
  subject: subjectId.parse(ANN),
  purpose: 'servicing' as const,
  fields: ['location', 'creditScore'],
  basis: { kind: 'consent' as const, consent: consent as never },
})

describe('what is kept of a person', () => {
  it('is named to the person and the keeper, and to nobody else', async () => {
    for (const one of [person, servicer]) {
      const [kept, ...others] = await clientOf(one).vaultRecords(subjectId.parse(ANN))
      expect(others).toEqual([])
      expect(kept).toMatchObject({ schema: 'obligor/v1', fields: ['creditScore', 'location', 'paymentToIncome'] })
    }
    const refused = clientOf(lender).vaultRecords(subjectId.parse(ANN))
    await expect(refused).rejects.toMatchObject({ problem: { name: 'NOT_FOUND' } })
  })

  it('stands beside the bases on which it may be read', async () => {
    const { consents, powers } = await clientOf(person).bases(subjectId.parse(ANN))
    expect(consents.map(({ id, status }) => [id, status])).toEqual([[consent, 'active']])
    expect(powers).toEqual([])
  })
})

describe('client.release', () => {
  it('gives values that belong to the commitment', async () => {
    const release = await clientOf(lender).release(request())
    expect(release.fields.map(({ form, value }) => [form, value])).toEqual([
      ['show', CANARY],
      ['show', '712'],
    ])
  })

  it('gives the numbered refusal', async () => {
    const asked = clientOf(lender).release({ ...request(), purpose: 'collection' })
    await expect(asked).rejects.toMatchObject({ problem: { name: 'NOT_COVERED' } })
  })

  it.each<[string, (answer: Answer) => Partial<Answer>]>([
    ['another value', ({ fields: [first, ...rest] }) => ({ fields: [{ ...first, value: 'elsewhere' }, ...rest] })],
    ['no disclosure', ({ fields: [first, ...rest] }) => ({ fields: [{ ...first, disclosure: undefined }, ...rest] })],
    ['another record', () => ({ commitment: '00'.repeat(32) })],
    ['a digest that is missing', ({ digests }) => ({ digests: digests.slice(1) })],
  ])('believes no gateway that answers with %s', async (_, spoil) => {
    const lying: typeof fetch = async (input, init) => {
      const response = await fetch(input, init)
      if (!String(input).endsWith('/v1/vault/releases')) return response
      const answer = (await response.json()) as Answer
      return new Response(JSON.stringify({ ...answer, ...spoil(answer) }), { status: 200, headers: response.headers })
    }
    const asked = clientOf(lender, { fetch: lying }).release(request())
    await expect(asked).rejects.toMatchObject({ code: 'PROOF_FAILED' })
  })

  it('opens what was sealed with its key, and nothing with another', async () => {
    const [own, other] = [await newSealKey(), await newSealKey()]
    const release = await clientOf(lender).release({ ...request(), sealFor: own.publicKey })
    expect(JSON.stringify(release)).not.toContain(CANARY)
    const opened = await openSealed(release, own.privateKey)
    expect(opened[0]).toMatchObject({ name: 'location', form: 'show', value: CANARY })
    await expect(openSealed(release, other.privateKey)).rejects.toMatchObject({ code: 'PROOF_FAILED' })
    const elsewhere = { ...release, commitment: '00'.repeat(32) }
    await expect(openSealed(elsewhere, own.privateKey)).rejects.toMatchObject({ code: 'PROOF_FAILED' })
  })
})

interface Answer {
  readonly commitment: string
  readonly digests: readonly string[]
  readonly fields: readonly object[]
}
