/** A person with a passkey against a gateway: enrols it, signs in, reads what will be signed, signs it once. */
import { Client, type ClientOptions, call, memoryStore } from '@chassis/client'
import { createPasskey, passkey, withKey } from '@chassis/client/passkeys'
import { civilDateOfInstant, utf8Encode } from '@chassis/primitives'
import { accountId, parseTrustFile, type TrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fakeCredentials } from '../../client/src/keys/credentials.test-support.ts'
import { startTestGateway, type TestGateway } from './gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from './test-ledger.test-support.ts'
import { fillLedger, IDS } from './test-objects.test-support.ts'

const { servicer } = PARTIES
let test: TestLedger
let gateway: TestGateway
let trust: TrustFile
let origin: string

beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test, { clock: test.clock })
  origin = gateway.origin
  trust = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await test.close()
})

const plain = { kind: 'ed25519', publicKey: servicer.key.publicKey, sign: servicer.key.sign } as const

/** A passkey of the servicer's account, taken into its policy by the key that it has. */
async function enrolled(site = origin) {
  const credentials = fakeCredentials({ origin: site })
  const userHandle = accountId.bytesOf(servicer.account)
  const wanted = { rpId: 'localhost', origin, userName: 'servicer', userHandle }
  const key = passkey(await createPasskey(wanted, credentials), credentials)
  const owner = new Client({ origin, trust, identity: { account: servicer.account, key: plain } })
  const { value } = await owner.read('account', { account: servicer.account }, { proof: true })
  const policy = withKey(value?.policy as never, key, plain)
  expect(policy.keys).toHaveLength((value?.policy?.keys.length ?? 0) + 1)
  const result = await owner.submit([call('accounts.replacePolicy', { policy })])
  expect(result.status).toBe('accepted')
  const clientWith = (more: Partial<ClientOptions> = {}) =>
    new Client({ origin, trust, identity: { account: servicer.account, key }, ...more })
  return { clientWith, credentials }
}

function aPayment(externalRef: string) {
  const today = civilDateOfInstant(Date.now())
  const receipt = { externalRef, effective: today, posted: today, amount: 1_234n }
  return call('loans.recordPayment', { loan: IDS.loan, receipt } as never)
}

it('is enrolled, signs in and posts a payment; what was read is what was signed', async () => {
  const { clientWith } = await enrolled()
  const client = clientWith()
  const prepared = await client.prepare([aPayment('passkey-1')], { key: 'passkey-1' })
  expect(prepared.from).toBe(servicer.account)
  expect(prepared.calls).toMatchObject([
    { name: 'loans.recordPayment', as: servicer.account, args: { loan: IDS.loan, receipt: { amount: 1_234n } } },
  ])
  const result = await client.submitPrepared(prepared, { proof: true })
  expect(result).toMatchObject({ status: 'accepted', id: prepared.id })
  expect(result.status === 'accepted' && result.proof?.checks.every(({ passed }) => passed)).toBe(true)
})

it('asks the person for nothing that was signed already: the second time it is the first outcome', async () => {
  const { clientWith, credentials } = await enrolled()
  const client = clientWith()
  const first = await client.submit([aPayment('passkey-2')], { key: 'passkey-2' })
  const asked = credentials.asked()
  const again = await client.submitPrepared(await client.prepare([aPayment('passkey-2')], { key: 'passkey-2' }))
  expect(again).toMatchObject({ status: 'accepted', id: first.id })
  expect(credentials.asked()).toBe(asked)
})

it('is found again after the program has gone, with what was signed, and counts once', async () => {
  const { clientWith } = await enrolled()
  const store = memoryStore()
  const cut: typeof fetch = async (input, init) => {
    if (String(input).includes('/v1/transactions')) throw new TypeError('the tab was closed')
    return fetch(input, init)
  }
  const lost = await clientWith({ store, fetch: cut }).submit([aPayment('passkey-3')], { key: 'passkey-3' })
  expect(lost.status).toBe('indefinite')
  const [open] = await clientWith({ store }).unresolved({ proof: true })
  expect(open).toMatchObject({ id: lost.id, key: 'passkey-3', from: servicer.account })
  expect(open?.calls[0]).toMatchObject({ name: 'loans.recordPayment', args: { receipt: { externalRef: 'passkey-3' } } })
  const found = await open?.resolve()
  expect(found).toMatchObject({ status: 'accepted', id: lost.id })
  expect(await clientWith({ store }).unresolved()).toEqual([])
})

it('is refused on another site, in signing in and in signing', async () => {
  const { clientWith } = await enrolled('https://evil.example')
  await expect(clientWith().signIn()).rejects.toMatchObject({ problem: { name: 'SIGN_IN_REFUSED' } })
})

it('keeps its token beyond a connection, and asks anew only when it is good no longer', async () => {
  const { clientWith, credentials } = await enrolled()
  let kept: string | undefined
  const session = {
    read: () => kept,
    keep: (token: string | undefined) => {
      kept = token
    },
  }
  await clientWith({ session }).ask('/v1/tokens/current')
  await clientWith({ session }).ask('/v1/tokens/current')
  expect(credentials.asked()).toBe(1)
  await clientWith({ session }).ask('/v1/tokens/current', { method: 'DELETE' })
  await clientWith({ session }).ask('/v1/tokens/current')
  expect(credentials.asked()).toBe(2)
})
