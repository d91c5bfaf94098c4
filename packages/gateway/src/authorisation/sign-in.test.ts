/** Signing in: what opens a session, what does not, and what ends one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareKeys } from '@chassis/kernel'
import { fromHex, toHex, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, generateEs256Key, sha256, softwareAuthenticator } from '@chassis/primitives/node'
import {
  decode,
  deriveAccountId,
  encode,
  type Policy,
  SignInChallenge,
  signBytes,
  signInBytes,
} from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerChallenge, startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../test-ledger.test-support.ts'
import { Challenges } from './challenges.ts'
import { Sessions } from './sessions.ts'

const { lender, dealer, stranger, person, auditor } = PARTIES
const SALT = new Uint8Array(16)

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

const challengeFor = async (account: string): Promise<string> =>
  (await gateway.ask('/v1/challenges', { json: { account } })).json.challenge
const signIn = (json: unknown) => gateway.ask('/v1/tokens', { json })
const whoIs = (token: string) => gateway.ask('/v1/tokens/current', { headers: { authorization: `Bearer ${token}` } })
const ledgerIdOf = () => test.ledger.ledgerId

describe('signing in', () => {
  it('opens a session for the account whose key answered', async () => {
    const answer = await signIn(answerChallenge(ledgerIdOf(), lender.key, await challengeFor(lender.account)))
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({ account: lender.account, roles: ['lender'] })
    expect(Date.parse(answer.json.expiresAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000)
    expect((await whoIs(answer.json.token)).json).toMatchObject({ account: lender.account, roles: ['lender'] })
  })

  it('rejects: a challenge that was answered before', async () => {
    const body = answerChallenge(ledgerIdOf(), lender.key, await challengeFor(lender.account))
    expect((await signIn(body)).status).toBe(201)
    const again = await signIn(body)
    expect([again.status, again.json.name]).toEqual([401, 'CHALLENGE_UNKNOWN'])
  })

  it('rejects: a challenge that this gateway did not make, or made for another', async () => {
    const challenge = await challengeFor(lender.account)
    const said = decode(SignInChallenge, fromHex(challenge))
    for (const changed of [
      { ...said, account: dealer.account },
      { ...said, expiresAt: said.expiresAt + 3_600_000 },
      { ...said, audience: 'http://localhost:1' },
      { ...said, nonce: new Uint8Array(32) },
    ]) {
      const forged = toHex(encode(SignInChallenge, changed))
      const answer = await signIn(answerChallenge(ledgerIdOf(), dealer.key, forged))
      expect([answer.status, answer.json.name]).toEqual([401, 'CHALLENGE_UNKNOWN'])
    }
    const answer = await signIn({ ...answerChallenge(ledgerIdOf(), lender.key, challenge), challenge: 'a0' })
    expect(answer.json.name).toBe('CHALLENGE_UNKNOWN')
  })

  it('rejects: another key, a signature of a transaction, none at all', async () => {
    const challenge = await challengeFor(lender.account)
    const bytes = fromHex(challenge)
    const own = answerChallenge(ledgerIdOf(), lender.key, challenge).signatures[0]
    const asTransaction = { ...own, signature: toHex(lender.key.sign(signBytes('ed25519', ledgerIdOf(), bytes))) }
    const others = answerChallenge(ledgerIdOf(), dealer.key, challenge).signatures[0]
    for (const signatures of [[others], [asTransaction], [own, others]]) {
      const answer = await signIn({ challenge, signatures })
      expect([answer.status, answer.json.name]).toEqual([401, 'SIGN_IN_REFUSED'])
    }
    expect((await signIn({ challenge, signatures: [] })).status).toBe(400)
  })

  it('tells an account that does not exist from one with another key in nothing', async () => {
    const absent = deriveAccountId(sha256, { ...stranger.policy, threshold: 1 }, Uint8Array.of(...SALT.slice(1), 1))
    const problems = await Promise.all(
      [absent, dealer.account].map(async (account) => {
        const challenge = await challengeFor(account)
        const { status, json } = await signIn(answerChallenge(ledgerIdOf(), stranger.key, challenge))
        const { request_id: _, ...problem } = json
        return { length: challenge.length, status, problem }
      }),
    )
    expect(problems[0]).toEqual(problems[1])
  })

  it('wants as many keys as the policy does', async () => {
    const keys = ['a', 'b', 'c'].map((name) => ed25519KeyFromSeed(sha256.hash(utf8Encode(`sign-in ${name}`))))
    const members = keys.map(({ publicKey }) => ({ kind: 'ed25519', publicKey, weight: 1 }) as const).sort(compareKeys)
    const policy: Policy = { threshold: 2, keys: members, accounts: [] }
    await test.act(dealer, { as: dealer, method: 'accounts.createAccount', args: { salt: SALT, policy } })
    const account = deriveAccountId(sha256, policy, SALT)
    const entries = (challenge: string, used: typeof keys) =>
      used.flatMap((key) => answerChallenge(ledgerIdOf(), key, challenge).signatures)
    const challenge = await challengeFor(account)
    const [a, b] = keys as [(typeof keys)[0], (typeof keys)[0]]
    expect((await signIn({ challenge, signatures: entries(challenge, [a]) })).status).toBe(401)
    expect((await signIn({ challenge, signatures: entries(challenge, [a, a]) })).status).toBe(401)
    expect((await signIn({ challenge, signatures: entries(challenge, [a, b]) })).status).toBe(201)
  })

  it('takes a passkey from its own site only', async () => {
    const site = { rpId: 'localhost', origin: 'http://localhost:8480' }
    const signer = generateEs256Key()
    const passkey = softwareAuthenticator({ ...site, key: signer })
    const key = {
      kind: 'webauthn',
      publicKey: passkey.publicKey,
      weight: 1,
      rpIdHash: sha256.hash(utf8Encode(site.rpId)),
      origins: [site.origin],
    } as const
    const policy: Policy = { threshold: 1, keys: [key], accounts: [] }
    await test.act(dealer, { as: dealer, method: 'accounts.createAccount', args: { salt: SALT, policy } })
    const account = deriveAccountId(sha256, policy, SALT)
    const answerBy = async (authenticator: typeof passkey) => {
      const challenge = await challengeFor(account)
      const message = signInBytes('webauthn', ledgerIdOf(), fromHex(challenge))
      const { signature, aux } = authenticator.sign(message)
      const webauthn = { authenticatorData: toHex(aux.authenticatorData), clientDataJson: toHex(aux.clientDataJson) }
      const entry = { kind: 'webauthn', publicKey: toHex(passkey.publicKey), signature: toHex(signature), webauthn }
      return signIn({ challenge, signatures: [entry] })
    }
    expect((await answerBy(passkey)).status).toBe(201)
    const elsewhere = softwareAuthenticator({ ...site, origin: 'https://evil.example', key: signer })
    expect((await answerBy(elsewhere)).status).toBe(401)
  })
})

describe('a token', () => {
  it('is refused when it is none, in the same words as when it is missing', async () => {
    for (const value of [
      'Bearer nonsense',
      `Bearer ${'A'.repeat(43)}`,
      'Basic x',
      'Bearer ',
      `Bearer ${'A'.repeat(300)}`,
    ]) {
      const { status, json, headers } = await gateway.ask('/v1/ledger', { headers: { authorization: value } })
      expect([status, json.name], value).toEqual([401, 'NOT_AUTHENTICATED'])
      expect(headers.get('www-authenticate')).toBe('Bearer realm="chassis"')
    }
  })

  it('ends when it is revoked, alone or with all of its account', async () => {
    const open = async (): Promise<string> =>
      (await signIn(answerChallenge(ledgerIdOf(), auditor.key, await challengeFor(auditor.account)))).json.token
    const [first, second, third] = [await open(), await open(), await open()]
    const as = (token: string) => ({ authorization: `Bearer ${token}` })
    expect((await gateway.ask('/v1/tokens/current', { method: 'DELETE', headers: as(first) })).json).toEqual({
      tokens: 1,
    })
    expect([(await whoIs(first)).status, (await whoIs(second)).status]).toEqual([401, 200])
    expect((await gateway.ask('/v1/tokens', { method: 'DELETE', headers: as(second) })).json).toEqual({ tokens: 2 })
    expect([(await whoIs(second)).status, (await whoIs(third)).status]).toEqual([401, 401])
  })

  it('ends when the key that signed in is replaced', async () => {
    const token = await gateway.token(person)
    expect((await whoIs(token)).status).toBe(200)
    const policy = { ...stranger.policy, threshold: 1 }
    await test.act(person, { as: person, method: 'accounts.replacePolicy', args: { policy } })
    expect((await whoIs(token)).status).toBe(401)
  })

  it('loses its roles when the member is suspended', async () => {
    const { operator } = PARTIES
    const token = await gateway.token(PARTIES.insurer)
    expect((await whoIs(token)).json.roles).toEqual(['insurer'])
    const args = { account: PARTIES.insurer.account, cause: 'ownRequest' }
    await test.act(operator, { as: operator, method: 'parties.suspendMember', args })
    expect((await whoIs(token)).json.roles).toEqual([])
  })

  it('stands in no log; refusals are recorded, and what was there is told from what was not', async () => {
    const token = await gateway.token(dealer)
    await gateway.ask(`/v1/accounts/${stranger.account}`, { as: dealer })
    await gateway.ask(`/v1/accounts/acct_${'0'.repeat(40)}`, { as: dealer })
    const pretending = { authorization: `Bearer ${token}x`, 'x-forwarded-for': '203.0.113.9' }
    await gateway.ask('/v1/ledger', { headers: pretending })
    const audit = readFileSync(join(test.dir, 'gateway', 'audit', 'refusals.ndjson'), 'utf8')
    const entries = audit
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const own = entries.filter(({ account, operation }) => account === dealer.account && operation === 'getAccount')
    expect(own.map(({ name, reason }) => [name, reason])).toEqual([
      ['NOT_FOUND', 'forbidden'],
      ['NOT_FOUND', undefined],
    ])
    expect(entries.at(-1)).toMatchObject({ name: 'NOT_AUTHENTICATED', address: '127.0.0.1' })
    await new Promise((resolve) => setTimeout(resolve, 400))
    const log = readFileSync(join(test.dir, 'gateway', 'log', 'gateway.ndjson'), 'utf8')
    expect(log).toContain('"operation":"getAccount"')
    for (const secret of [token, 'acct_', '127.0.0.1:'])
      expect(log.replace(/Server listening[^}]*/, '')).not.toContain(secret)
    expect(audit).not.toContain(token)
  })
})

describe('challenges and sessions over time', () => {
  it('a challenge is good for two minutes', () => {
    let now = 1_000_000
    const challenges = new Challenges({ ledgerId: ledgerIdOf(), audience: () => 'http://localhost:1', now: () => now })
    const { challenge } = challenges.make(lender.account)
    now += 120_000
    expect(challenges.open(challenge)?.account).toBe(lender.account)
    now += 1
    expect(challenges.open(challenge)).toBeUndefined()
  })

  it('a token is good for a quarter of an hour; an account has 64, and the oldest gives way', () => {
    let now = 1_000_000
    const accounts = { accounts: { get: () => ({ policy: lender.policy, policyVersion: 1 }) } }
    const reads = { accounts, parties: { members: { get: () => undefined } } } as never
    const sessions = new Sessions({ reads, height: () => 1, now: () => now })
    const keys = [{ kind: 'ed25519', publicKey: lender.key.publicKey }] as const
    const first = sessions.open(lender.account, keys).token
    expect(sessions.viewerOf(first)).toEqual({ account: lender.account, roles: [] })
    now += 15 * 60_000
    expect(sessions.viewerOf(first)).toBeDefined()
    now += 1
    expect(sessions.viewerOf(first)).toBeUndefined()
    const tokens = Array.from({ length: 65 }, () => sessions.open(lender.account, keys).token)
    expect(sessions.size).toBe(64)
    expect(sessions.viewerOf(tokens[0] as string)).toBeUndefined()
    expect(sessions.viewerOf(tokens[1] as string)).toBeDefined()
  })
})
