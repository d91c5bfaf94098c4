/** The SDK against a gateway: what it signs and sends, what it believes, and what it does when nobody answers. */
import {
  ApiProblemError,
  Client,
  type ClientOptions,
  type ClientStore,
  call,
  type Draft,
  type Indefinite,
  type Leaf,
  LISTABLE,
  METHODS,
  memoryStore,
  newAccount,
  READABLE,
  verify,
} from '@chassis/client'
import { accounts } from '@chassis/kernel'
import { civilDateOfInstant, equalBytes, fromHex, PlatformError, toHex, utf8Encode } from '@chassis/primitives'
import { loanId, parseTrustFile, type TrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from './gateway.test-support.ts'
import { LIST_ROUTES } from './http/routes/list-routes.ts'
import { CONTRACTS } from './ledger/definition.ts'
import { definitionOf } from './resources/resource.ts'
import { RESOURCES } from './resources/resource-table.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from './test-ledger.test-support.ts'
import { boarding, CANARY, fillLedger, IDS } from './test-objects.test-support.ts'

type Fetch = typeof globalThis.fetch

interface LyingAnswer {
  readonly value: Readonly<Record<string, object>>
  readonly proof: string
}

let test: TestLedger
let gateway: TestGateway
let trust: TrustFile
let reference = 0

beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test, { clock: test.clock, lists: 'embedded' })
  trust = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await test.close()
})

const keyOf = ({ key }: Party) => ({ kind: 'ed25519', publicKey: key.publicKey, sign: key.sign }) as const

function clientOf(party: Party | undefined, options: Partial<ClientOptions> = {}): Client {
  const origin = `http://localhost:${gateway.port}`
  const identity = party && { account: party.account, key: keyOf(party) }
  return new Client({ origin, trust, ...(identity ? { identity } : {}), ...options })
}

function aPayment(externalRef = `sdk-${reference++}`) {
  const today = civilDateOfInstant(Date.now())
  const receipt = { externalRef, effective: today, posted: today, amount: 1_000n }
  return call('loans.recordPayment', { loan: IDS.loan, receipt } as never)
}

async function paymentsWith(externalRef: string): Promise<number> {
  let count = 0
  for await (const { fact } of clientOf(PARTIES.servicer).facts('loan', { loan: IDS.loan })) {
    if (JSON.stringify(fact, (_, value) => (typeof value === 'bigint' ? String(value) : value)).includes(externalRef)) {
      count += 1
    }
  }
  return count
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'nothing',
    (error) => (error instanceof ApiProblemError ? error.problem.name : (error as PlatformError).code),
  )

describe('explainLoan', () => {
  it('reads how each figure is known, the derivation and a supposition, and passes a refusal on', async () => {
    const client = clientOf(PARTIES.lender)
    const { standing, amount, derivation, supposed } = await client.explainLoan(IDS.loan, { amount: 'principal' })
    const principal = standing.figures.find(({ name }) => name === 'principal')
    expect(principal?.basis).toBe('recomputed')
    expect([amount, derivation.result]).toEqual(['principal', String(principal?.value)])
    expect(supposed).toBeUndefined()
    const fact = principal?.fact ?? 0
    const never = await client.explainLoan(IDS.loan, { suppose: { fact } })
    expect(never.supposed?.payoff).toBeGreaterThan(0n)
    expect(await codeOf(client.explainLoan(IDS.loan, { suppose: { fact: 999 } }))).toContain('FACT_UNKNOWN')
    expect(await codeOf(clientOf(PARTIES.stranger).explainLoan(IDS.loan))).toContain('NOT_FOUND')
  })
})

describe('recomputeLoan', () => {
  it('computes from the proven facts what the node answers, and asks nobody', async () => {
    const client = clientOf(PARTIES.lender)
    const { proof } = await client.read('loan', { loan: IDS.loan }, { proof: true })
    if (proof === undefined) throw new Error('asked for with its proof')
    const { facts, isWhole } = client.provenFacts('loan', { loan: IDS.loan }, proof)
    expect(isWhole).toBe(true)
    expect(facts.map(({ fact }) => fact.kind)).toEqual(['boarded', 'paymentReceived'])
    for (const amount of ['payoff', 'principal', 'interest', 'perDiem'] as const) {
      const told = await client.explainLoan(IDS.loan, { amount })
      const { asOf } = told.standing
      expect(await client.recomputeLoan(IDS.loan, proof, { amount, asOf }), amount).toMatchObject(told)
    }
  })

  it('lays out the months of the contract as the node does', async () => {
    const client = clientOf(PARTIES.lender)
    const { proof } = await client.read('loan', { loan: IDS.loan }, { proof: true })
    const { months } = await client.ask<{ months: { n: number; received?: string }[] }>(
      `/v1/loans/${IDS.loan}/schedule`,
    )
    const { schedule = [] } = (await client.recomputeLoan(IDS.loan, proof as never)) ?? {}
    const received = (value: unknown) => (value === undefined ? undefined : String(value))
    expect(schedule.map(({ n, received: sum }) => [n, received(sum)])).toEqual(
      months.map(({ n, received: sum }) => [n, received(sum)]),
    )
    expect(months.length).toBeGreaterThan(10)
  })

  it('takes no proof of another loan, and computes nothing from what is not open', async () => {
    const client = clientOf(PARTIES.lender)
    const { proof } = await client.read('loan', { loan: IDS.settledLoan }, { proof: true })
    expect(await codeOf(client.recomputeLoan(IDS.loan, proof as never))).toBe('PROOF_FAILED')
    const stranger = clientOf(PARTIES.stranger)
    const shown = await stranger.read('loan', { loan: IDS.loan }, { proof: true })
    expect(stranger.provenFacts('loan', { loan: IDS.loan }, shown.proof as never).isWhole).toBe(false)
    expect(await stranger.recomputeLoan(IDS.loan, shown.proof as never)).toBeUndefined()
  })
})

describe('the tables of the SDK', () => {
  it('hold every method of the ledger, with its numbers and its record of arguments', () => {
    const ledger = CONTRACTS.flatMap(({ name, number, methods }) =>
      Object.entries(methods).map(([method, { number: n, args }]) => [`${name}.${method}`, number, n, args] as const),
    )
    expect(Object.keys(METHODS)).toEqual(ledger.map(([name]) => name))
    for (const [name, contract, method, args] of ledger) {
      const known = METHODS[name as keyof typeof METHODS]
      expect([known.contract, known.method], name).toEqual([contract, method])
      expect(known.args, name).toBe(args)
    }
    expect(METHODS['accounts.createAccount'].contract).toBe(accounts.number)
  })

  it('read what the gateway has, in its types and under its keys', () => {
    const ids = { account: PARTIES.bank.account, holder: PARTIES.person.account, currency: 'USD', ...IDS }
    const id = (prefix: string) => `${prefix}_${'17'.repeat(16)}`
    const more = { lien: id('lien'), hold: id('hold'), settlement: id('setl'), proposal: id('prop') }
    const params = { ...ids, ...more, consent: id('cons'), power: id('lawp') } as never
    for (const [name, row] of Object.entries(READABLE)) {
      const resource = RESOURCES.find((one) => one.name === row.resource)
      if (resource === undefined) throw new Error(`${name} is no resource`)
      const definition = definitionOf(resource)
      expect(row.path(params), name).toBe(
        resource.path.replace(/\{(\w+)\}/g, (_, param) => String((params as Record<string, string>)[param])),
      )
      expect([row.contract, row.map], name).toEqual([resource.contract.number, definition.number])
      expect(row.value, name).toBe(definition.value)
      expect(row.fact, name).toBe(definition.shape === 'chronicle' ? definition.fact : undefined)
      const key = resource.key(params, undefined as never) as never
      expect(equalBytes(row.key(params), definition.key.bytesOf(key)), name).toBe(true)
    }
  })
})

describe('reading', () => {
  it('gives values in their types, and proves them', async () => {
    const answer = await clientOf(PARTIES.lender).read('loan', { loan: IDS.loan }, { proof: true })
    expect(answer.value).toMatchObject({ status: 'active', lender: PARTIES.lender.account, terms: { currency: 'USD' } })
    expect(typeof answer.value?.position?.principal).toBe('bigint')
    expect(answer.hidden).toEqual([])
    expect(answer.proof?.height).toBe(answer.height)
    expect(verify(answer.proof?.slip as Uint8Array, trust).ok).toBe(true)
  })

  it('proves the public part to whoever has not signed in, and says what is kept closed', async () => {
    const answer = await clientOf(undefined).read('loan', { loan: IDS.loan }, { proof: true })
    expect(answer.value?.position).toBeUndefined()
    expect(answer.hidden).toContain('position')
    expect(answer.proof?.doesNotProve).toContain('hiddenFields')
    const absent = { loan: `loan_${'0'.repeat(32)}` as never }
    expect(await codeOf(clientOf(PARTIES.auditor).read('loan', absent))).toBe('NOT_FOUND')
    const proven = await clientOf(PARTIES.auditor).read('loan', absent, { proof: true })
    expect([proven.value, proven.proof?.checks.map(({ name }) => name)]).toEqual([
      undefined,
      expect.arrayContaining(['state.absence']),
    ])
  })

  it('every row of the table can be read and proven by whoever oversees', async () => {
    const client = clientOf(PARTIES.auditor)
    const { account } = PARTIES.servicer
    for (const [name, params] of [
      ['account', { account }],
      ['accountHead', { account }],
      ['party', { account }],
      ['journal', { account, currency: 'USD' }],
      ['token', { account: PARTIES.bank.account, currency: 'USD' }],
      ['tokenBalance', { account: PARTIES.bank.account, currency: 'USD', holder: PARTIES.person.account }],
      ['vehicle', { vehicle: IDS.vehicle }],
      ['odometer', { vehicle: IDS.vehicle }],
      ['title', { vehicle: IDS.vehicle }],
      ['liensOfLoan', { loan: IDS.settledLoan }],
    ] as const) {
      const answer = await client.read(name, params as never, { proof: true })
      expect(answer.value, name).toBeDefined()
      expect(answer.hidden, name).toEqual([])
    }
  })

  it('answers for another day, with the facts that were known then', async () => {
    const client = clientOf(PARTIES.servicer)
    const asOf = (civilDateOfInstant(Date.now()) - 1) as never
    const answer = await client.read('loan', { loan: IDS.loan }, { asOf, proof: true })
    expect(answer.interestAsOf).toBeGreaterThan(0n)
    expect(answer.factsKnown).toBeGreaterThan(0)
    expect(answer.proof?.checks.length).toBeGreaterThan(0)
  })

  it('rejects: PROOF_FAILED for another value, object or block, for a slip that was changed or left out', async () => {
    const other = JSON.parse(
      (await gateway.ask(`/v1/loans/${IDS.settledLoan}?proof=true`, { as: PARTIES.lender })).text,
    )
    const lies: readonly ((answer: LyingAnswer) => object)[] = [
      (answer) => ({ ...answer, value: { ...answer.value, status: 'settled' } }),
      (answer) => ({ ...answer, value: { ...answer.value, servicer: PARTIES.dealer.account } }),
      (answer) => {
        const { position, ...others } = answer.value
        return { ...answer, value: { ...others, position: { ...position, principal: '1' } } }
      },
      (answer) => {
        const { position: _, ...others } = answer.value
        return { ...answer, value: others, hidden: ['position'] }
      },
      (answer) => ({ ...answer, hidden: ['position'] }),
      (answer) => ({ ...answer, value: undefined }),
      (answer) => ({ ...answer, height: '1' }),
      (answer) => ({ ...answer, proof: other.proof }),
      (answer) => ({ ...answer, proof: undefined }),
      (answer) => ({ ...answer, proof: String(answer.proof).replace(/..$/, 'ff') }),
      (answer) => {
        const bytes = fromHex(answer.proof)
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
        return { ...answer, proof: Buffer.from(bytes).toString('hex') }
      },
    ]
    for (const [index, lie] of lies.entries()) {
      const lying: Fetch = async (input, init) => {
        const response = await fetch(input, init)
        if (!String(input).includes('/v1/loans/')) return response
        return new Response(JSON.stringify(lie((await response.json()) as never)), { status: 200 })
      }
      const client = clientOf(PARTIES.lender, { fetch: lying })
      expect(await codeOf(client.read('loan', { loan: IDS.loan }, { proof: true })), `lie ${index}`).toBe(
        'PROOF_FAILED',
      )
    }
    const elsewhere = parseTrustFile(utf8Encode(JSON.stringify(await stranger(trust))))
    expect(
      await codeOf(clientOf(undefined, { trust: elsewhere }).read('loan', { loan: IDS.loan }, { proof: true })),
    ).toBe('PROOF_FAILED')
  })
})

/** The same ledger id under the key of somebody else. */
async function stranger(file: TrustFile) {
  const other = await foundTestLedger()
  const elsewhere = await startTestGateway(other)
  const { ledgers } = (await elsewhere.ask('/v1/trust')).json
  await elsewhere.close()
  await other.close()
  return { ...file, ledgers: [{ ...ledgers[0], ledgerId: file.ledgers[0]?.ledgerId }] }
}

describe('submitting', () => {
  it('signs, waits until it is durable and proves the outcome', async () => {
    const store = memoryStore()
    const result = await clientOf(PARTIES.servicer, { store }).submit([aPayment()], { proof: true })
    expect(result).toMatchObject({ status: 'accepted', leaf: { code: 0 } })
    expect(result.status === 'accepted' && result.leaf.events.map(({ event }) => event)).toContain('paymentRecorded')
    expect(result.status === 'accepted' && result.proof?.checks.length).toBeGreaterThan(3)
    expect(await store.names('')).toEqual([])
  })

  it('tells what the rules refused, which is recorded, from what was not taken, which is not', async () => {
    const store = memoryStore()
    const client = clientOf(PARTIES.servicer, { store })
    const loan = `loan_${'0'.repeat(32)}`
    const refused = await client.submit([
      { ...aPayment(), ...call('loans.recordPayment', { ...paymentOf(loan) } as never) },
    ])
    expect(refused).toMatchObject({ status: 'refused', leaf: { refusal: 'loans.LOAN_NOT_FOUND' } })
    expect(await codeOf(client.submit([{ ...aPayment(), as: PARTIES.lender.account }]))).toBe('POLICY_NOT_SATISFIED')
    expect(await store.names('')).toEqual([])
    expect(await codeOf(clientOf(undefined).submit([aPayment()]))).toBe('CLIENT_WITHOUT_IDENTITY')
  })

  it('binds several accounts with several keys, and opens accounts', async () => {
    const { dealer, lender, servicer } = PARTIES
    const opened = newAccount({ kind: 'ed25519', publicKey: PARTIES.person.key.publicKey })
    const both = [opened.call, { ...call('accounts.createAccount', newAccountArgs()), as: lender.account }]
    const signers = [keyOf(lender)]
    const result = await clientOf(dealer).submit(both, { signers })
    expect(result.status).toBe('accepted')
    const read = await clientOf(PARTIES.auditor).read('account', { account: opened.account })
    expect(read.value?.policy?.threshold).toBe(1)
    expect(servicer.account).not.toBe(lender.account)
  })

  it('keeps what it sends before it sends it; an answer that is lost is an outcome that is not known', async () => {
    const store = memoryStore()
    let kept: readonly string[] = []
    let lost = 0
    const losing: Fetch = async (input, init) => {
      const isPost = String(input).includes('/v1/transactions') && init?.method === 'POST'
      if (isPost) kept = await store.names('submission.')
      const response = await fetch(input, init)
      if (!isPost || lost++ > 0) return response
      await response.text()
      throw new TypeError('connection reset')
    }
    const client = clientOf(PARTIES.servicer, { store, fetch: losing })
    const externalRef = `sdk-lost-${reference++}`
    const result = await client.submit([aPayment(externalRef)])
    expect(kept).toHaveLength(1)
    expect(result).toMatchObject({ status: 'indefinite', cause: { code: 'API_UNREACHABLE' } })
    expect(await store.names('submission.')).toEqual(kept)
    expect((await client.unresolved()).map(({ id }) => id)).toEqual([result.id])
    const resolved = await (result as Indefinite).resolve()
    expect(resolved).toMatchObject({ status: 'accepted', id: result.id })
    expect(await paymentsWith(externalRef)).toBe(1)
    expect(await store.names('')).toEqual([])
  })

  it('sends again what never arrived, after a crash, too; a key of the caller’s own pays once', async () => {
    const store = memoryStore()
    const down: Fetch = async (input, init) => {
      if (init?.method === 'POST' && String(input).includes('/v1/transactions')) throw new TypeError('refused')
      return fetch(input, init)
    }
    const externalRef = `sdk-named-${reference++}`
    const first = await clientOf(PARTIES.servicer, { store, fetch: down }).submit([aPayment(externalRef)], {
      key: 'order-1',
    })
    expect(first.status).toBe('indefinite')
    expect((await (first as Indefinite).resolve()).status).toBe('indefinite')
    // Another process with the same store.
    const client = clientOf(PARTIES.servicer, { store })
    const second = await client.submit([aPayment(externalRef)], { key: 'order-1' })
    expect(second).toMatchObject({ status: 'accepted', id: first.id })
    expect(await client.submit([aPayment(externalRef)], { key: 'order-1' })).toMatchObject({ id: first.id })
    expect(await paymentsWith(externalRef)).toBe(1)
    expect(await codeOf(client.submit([aPayment()], { key: 'order-1' }))).toBe('SUBMISSION_KEY_REUSED')
    expect(await codeOf(client.submit([aPayment()], { key: 'order 1' }))).toBe('SUBMISSION_KEY_INVALID')
    await client.forget('order-1')
    expect(await store.names('')).toEqual([])
  })

  it('a settled key sends nothing any more, even where the gateway knows nothing of its transaction', async () => {
    const store = memoryStore()
    const externalRef = `sdk-settled-${reference++}`
    const first = await clientOf(PARTIES.servicer, { store }).submit([aPayment(externalRef)], { key: 'k' })
    let sent = 0
    const lagging: Fetch = async (input, init) => {
      if (!String(input).includes('/v1/transactions')) return fetch(input, init)
      if (init?.method === 'POST') sent += 1
      return new Response(problemText(404, 'NOT_FOUND'), { status: 404 })
    }
    const again = await clientOf(PARTIES.servicer, { store, fetch: lagging }).submit([aPayment(externalRef)], {
      key: 'k',
    })
    expect(again).toMatchObject({ status: 'indefinite', id: first.id })
    expect(await (again as Indefinite).resolve()).toMatchObject({ status: 'indefinite', id: first.id })
    expect([sent, await paymentsWith(externalRef)]).toEqual([0, 1])
  })

  it('takes two submissions under one key at the same time for one', async () => {
    const client = clientOf(PARTIES.servicer)
    const externalRef = `sdk-twice-${reference++}`
    const both = [1, 2, 3].map(() => client.submit([aPayment(externalRef)], { key: 'twice' }))
    expect(new Set((await Promise.all(both)).map(({ id, status }) => `${id} ${status}`)).size).toBe(1)
    expect(await paymentsWith(externalRef)).toBe(1)
  })

  it('forgets a key that it made itself once a later run has resolved it', async () => {
    const store = memoryStore()
    const down: Fetch = async (input, init) => {
      if (init?.method === 'POST' && String(input).includes('/v1/transactions')) throw new TypeError('refused')
      return fetch(input, init)
    }
    await clientOf(PARTIES.servicer, { store, fetch: down }).submit([aPayment()])
    const [open] = await clientOf(PARTIES.servicer, { store }).unresolved()
    expect((await open?.resolve())?.status).toBe('accepted')
    expect(await store.names('')).toEqual([])
  })

  it('says that it expired when its time is over and it was never recorded', async () => {
    const store = memoryStore()
    const down: Fetch = async (input, init) => {
      if (init?.method === 'POST' && String(input).includes('/v1/transactions')) throw new TypeError('refused')
      return fetch(input, init)
    }
    const first = await clientOf(PARTIES.servicer, { store, fetch: down }).submit([aPayment()])
    const to = new Date(test.clock.now() + 150_000).toISOString()
    expect((await gateway.ask('/v1/clock', { as: PARTIES.operator, json: { to } })).status).toBe(200)
    const [open] = await clientOf(PARTIES.servicer, { store }).unresolved()
    expect(await open?.resolve()).toEqual({ status: 'expired', id: first.id })
    expect(await store.names('')).toEqual([])
    // A client that asks for the ledger's time signs for it.
    expect((await clientOf(PARTIES.servicer).submit([aPayment()])).status).toBe('accepted')
  })

  it('does not take a problem at the second attempt for an answer to the first', async () => {
    const store = memoryStore()
    let attempts = 0
    const limited: Fetch = async (input, init) => {
      const isTransactions = String(input).includes('/v1/transactions')
      if (!isTransactions) return fetch(input, init)
      if (init?.method === 'POST' && attempts++ === 0) throw new TypeError('reset')
      if (init?.method !== 'POST') return new Response(problemText(404, 'NOT_FOUND'), { status: 404 })
      return new Response(problemText(429, 'RATE_LIMITED'), { status: 429 })
    }
    const client = clientOf(PARTIES.servicer, { store, fetch: limited })
    const result = (await client.submit([aPayment()])) as Indefinite
    expect(await result.resolve()).toMatchObject({ status: 'indefinite', cause: { problem: { name: 'RATE_LIMITED' } } })
    expect(await store.names('submission.')).toHaveLength(1)
  })
})

const problemText = (status: number, name: string) =>
  JSON.stringify({ type: '', title: name, status, detail: '', code: '1', name, request_id: 'r', docs: '' })

const paymentOf = (loan: string) => {
  const today = civilDateOfInstant(Date.now())
  return { loan, receipt: { externalRef: `sdk-${reference++}`, effective: today, posted: today, amount: 1_000n } }
}

const newAccountArgs = () => ({ salt: new Uint8Array(16).fill(reference++), policy: PARTIES.dealer.policy })

describe('listing', () => {
  it('takes every filter of the API, and no other', () => {
    for (const [name, { path, filters }] of Object.entries(LISTABLE)) {
      const row = LIST_ROUTES.find((one) => one.path === path)
      const known = row?.query.fields.map((field: { readonly name: string }) => field.name)
      expect(known, name).toEqual(['limit', 'cursor', ...filters])
    }
  })

  it('waits for lists that are not ready, as long as it is told to', async () => {
    let asked = 0
    const behind: Fetch = async (url, init) => {
      if (!String(url).includes('/v1/loans')) return fetch(url, init)
      asked += 1
      if (asked % 2 === 0) return fetch(url, init)
      const problem = { code: 'READ_MODEL_BEHIND', name: 'READ_MODEL_BEHIND', title: 'not ready', status: 503 }
      return new Response(JSON.stringify(problem), {
        status: 503,
        headers: { 'content-type': 'application/problem+json' },
      })
    }
    const { items } = await clientOf(PARTIES.servicer, { fetch: behind }).page('loan', {})
    expect([asked, items.length > 0]).toEqual([2, true])
    const impatient = clientOf(PARTIES.servicer, { fetch: behind, patienceMs: 0 })
    await expect(impatient.page('loan', {})).rejects.toMatchObject({ problem: { code: 'READ_MODEL_BEHIND' } })
    expect(asked).toBe(3)
  })

  it('goes from page to page, in types, with filters', async () => {
    const ids: string[] = []
    const ask: Fetch = (input, init) => fetch(String(input).replace('limit=100', 'limit=1'), init)
    for await (const { id, value } of clientOf(PARTIES.auditor, { fetch: ask }).list('loan')) {
      expect(typeof value.position?.principal).toBe('bigint')
      ids.push(id)
    }
    expect(ids).toEqual([IDS.loan, IDS.otherLoan, IDS.settledLoan].sort())
    const settled: string[] = []
    for await (const { id } of clientOf(PARTIES.servicer).list('loan', { status: 'settled' })) settled.push(id)
    expect(settled).toEqual([IDS.settledLoan])
  })
})

describe('drafts', () => {
  const shared = () => [aPayment(), { ...call('accounts.createAccount', newAccountArgs()), as: PARTIES.lender.account }]

  it('collect signatures: each party reads from the bytes what it signs, and the last one submits', async () => {
    const servicer = clientOf(PARTIES.servicer)
    const lender = clientOf(PARTIES.lender)
    const made = await servicer.createDraft(shared())
    const first = await servicer.signDraft(made)
    expect(first).toMatchObject({ status: 'open', draft: { id: made.id } })
    const [found] = (await lender.drafts()).filter(({ id }) => id === made.id)
    expect(found?.calls.map(({ name, as }) => [name, as])).toEqual([
      ['loans.recordPayment', PARTIES.servicer.account],
      ['accounts.createAccount', PARTIES.lender.account],
    ])
    expect(found?.calls[0]?.args).toMatchObject({ loan: IDS.loan, receipt: { amount: 1_000n } })
    expect(found?.parties).toContainEqual({ account: PARTIES.servicer.account, isSatisfied: true })
    const last = await lender.signDraft(found as Draft)
    expect(last).toMatchObject({ status: 'submitted', id: made.id, outcome: { status: 'accepted' } })
    expect(await codeOf(lender.draft(made.id))).toBe('NOT_FOUND')
  })

  it('can be withdrawn; one whose bytes are others than it says is not shown', async () => {
    const client = clientOf(PARTIES.servicer)
    const made = await client.createDraft(shared(), { days: 1 })
    const other = await client.createDraft(shared(), { days: 1 })
    const swapping: Fetch = async (input, init) => {
      const response = await fetch(input, init)
      if (!String(input).includes('/v1/drafts')) return response
      return new Response((await response.text()).replace(toHex(made.bodyBytes), toHex(other.bodyBytes)))
    }
    const deceived = clientOf(PARTIES.servicer, { fetch: swapping })
    expect(await codeOf(deceived.draft(made.id))).toBe('API_ANSWER_UNREADABLE')
    for (const { id } of [made, other]) await client.removeDraft(id)
    expect(await codeOf(client.draft(made.id))).toBe('NOT_FOUND')
    expect(await codeOf(client.createDraft(shared(), { days: 31 }))).toBe('DRAFT_REFUSED')
  })

  it('are refused where the gateway made another of the calls than was asked', async () => {
    const client = clientOf(PARTIES.servicer)
    const others = await client.createDraft(shared())
    const foreign: Fetch = async (input, init) =>
      init?.method === 'POST' && String(input).endsWith('/v1/drafts')
        ? fetch(`${String(input)}/${others.id}`, { headers: init.headers as Record<string, string> })
        : fetch(input, init)
    expect(await codeOf(clientOf(PARTIES.servicer, { fetch: foreign }).createDraft(shared()))).toBe(
      'API_ANSWER_UNREADABLE',
    )
    await client.removeDraft(others.id)
  })
})

describe('signing in', () => {
  it('again when a token was revoked, and only at the node that is meant', async () => {
    const client = clientOf(PARTIES.dealer)
    await client.ask('/v1/tokens/current')
    await client.ask('/v1/tokens', { method: 'DELETE' })
    expect(await client.ask('/v1/tokens/current')).toMatchObject({ account: PARTIES.dealer.account })
    const origin = `http://127.0.0.1:${gateway.port}`
    expect(await codeOf(clientOf(PARTIES.dealer, { origin }).signIn())).toBe('NODE_IS_ANOTHER')
    const nobody = clientOf(PARTIES.dealer, { origin: 'http://127.0.0.1:1' })
    expect(await codeOf(nobody.ask('/v1/ledger'))).toBe('API_UNREACHABLE')
    const page: Fetch = async () => new Response('<html>', { status: 502 })
    expect(await codeOf(clientOf(undefined, { fetch: page }).ask('/v1/ledger'))).toBe('API_ANSWER_UNREADABLE')
    expect(() => clientOf(undefined, { ledgerId: `ldgr_${'0'.repeat(64)}` as never })).toThrow(PlatformError)
  })
})

describe('listening', () => {
  /** Cuts every stream after so many parts. */
  const cutting =
    (parts: number): Fetch =>
    async (input, init) => {
      const response = await fetch(input, init)
      if (!String(input).includes('/v1/events')) return response
      const reader = response.body?.getReader()
      let left = parts
      const body = new ReadableStream({
        async pull(controller) {
          const read = await reader?.read()
          if (left-- <= 0 || read === undefined || read.done) {
            controller.error(new TypeError('reset'))
            await reader?.cancel()
          } else controller.enqueue(read.value)
        },
      })
      return new Response(body, { status: response.status, headers: response.headers })
    }

  async function take(client: Client, count: number, options: object): Promise<readonly Leaf[]> {
    const taken: Leaf[] = []
    for await (const leaf of client.listen({ retryMs: 1, ...options })) {
      taken.push(leaf)
      if (taken.length === count) break
    }
    return taken
  }

  it('goes on over breaks, without gaps and without repeating what was taken', async () => {
    const { logSize } = (await gateway.ask('/v1/ledger')).json
    const client = clientOf(PARTIES.auditor, { fetch: cutting(3) })
    const leaves = await take(client, Number(logSize), { fromHeight: 0n })
    expect(leaves.map(({ index }) => Number(index))).toEqual(Array.from({ length: Number(logSize) }, (_, i) => i))
  })

  it('goes on from the stored cursor; what was being worked on comes again', async () => {
    const store = memoryStore()
    const options = { cursor: 'books', fromHeight: 0n }
    const first = await take(clientOf(PARTIES.auditor, { store }), 3, options)
    const second = await take(clientOf(PARTIES.auditor, { store }), 2, options)
    expect(first.map(({ index }) => index)).toEqual(['0', '1', '2'])
    expect(second.map(({ index }) => index)).toEqual(['2', '3'])
  })

  it('sees what is submitted while it listens, of the contract it asks for, and ends when told to', async () => {
    const stop = new AbortController()
    const client = clientOf(PARTIES.servicer)
    const stream = client.listen({ contract: 'loans', signal: stop.signal, cursor: 'loans' })
    const next = stream.next()
    await until(client, 'cursor.loans')
    const result = await client.submit([aPayment()])
    expect((await next).value).toMatchObject({ subject: result.id, events: expect.any(Array) })
    stop.abort()
    expect((await stream.next()).done).toBe(true)
    expect(await codeOf(clientOf(PARTIES.servicer).listen({ contract: 'no such' }).next())).toBe('PARAMETER_INVALID')
  })
})

/** Until the stream has said where it stands: what comes after is told. */
async function until(client: Client, name: string): Promise<void> {
  const { store } = (client as unknown as { parts: { store: ClientStore } }).parts
  while ((await store.get(name)) === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
}

// Last, since it boards a loan.
describe('payoff', () => {
  it('reads what settles a loan, supposes since when interest runs passes refusals on', async () => {
    const client = clientOf(PARTIES.lender)
    const found = await client.payoff(IDS.loan)
    expect(found).toMatchObject({ currency: 'USD', goodThrough: found.on })
    expect(found.payoffMinor).toBe(found.principalMinor + found.interestMinor + found.otherMinor)
    expect(found.interestFrom).toBeUndefined()
    const { standing } = await client.explainLoan(IDS.loan, { asOf: found.on })
    expect(standing.figures.find(({ name }) => name === 'payoff')?.value).toBe(found.payoffMinor)
    const silent = loanId.of(new Uint8Array(16).fill(0x51))
    const today = civilDateOfInstant(Date.now())
    const opening = { asOf: (today - 30) as typeof today, principal: CANARY.amount, interestDue: 0n, feesDue: 0n }
    const { lender, servicer, stranger } = PARTIES
    await test.act(servicer, boarding(silent, lender, servicer, { opening }))
    expect(await codeOf(client.payoff(silent))).toContain('INTEREST_START_UNKNOWN')
    const interestFrom = (today - 10) as typeof today
    const supposed = await client.payoff(silent, { on: today, interestFrom })
    // 76,543.21 at 5.9 % for 10 of 365 days, half up.
    expect(supposed).toMatchObject({ interestFrom, interestMinor: 12_373n, payoffMinor: CANARY.amount + 12_373n })
    expect(await codeOf(clientOf(stranger).payoff(silent, { interestFrom }))).toContain('NOT_FOUND')
  })
})
