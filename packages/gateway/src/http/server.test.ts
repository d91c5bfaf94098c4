import { connect } from 'node:net'
import { fromHex, utf8Encode } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { openLedgerCheckpoint, parseVerifierKey } from '@chassis/proofs'
import { decodeTransaction, parseTrustFile } from '@chassis/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { foundTestLedger, PARTIES, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger, IDS, payment } from '../test-objects.test-support.ts'

const CBOR = { 'content-type': 'application/cbor' }
const { servicer, lender, stranger } = PARTIES

let test: TestLedger
let gateway: TestGateway
beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test, { limits: { headersMs: 1_000 }, lists: 'embedded' })
}, 60_000)
afterAll(async () => {
  await gateway.close()
  await test.close()
})

/** Bytes as they are sent, and all that comes back until the connection ends. */
function raw(lines: string, waitMs = 5_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(gateway.port, '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      text += chunk
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
    socket.setTimeout(waitMs, () => socket.destroy())
    socket.write(lines)
  })
}

describe('the ledger', () => {
  it('says where it stands, with a checkpoint that the operator signed', async () => {
    const { json, headers } = await gateway.ask('/v1/ledger')
    expect(json).toMatchObject({ ledgerId: test.ledger.ledgerId, height: String(test.ledger.height) })
    expect(headers.get('chassis-height')).toBe(String(test.ledger.height))
    const trust = parseTrustFile(utf8Encode((await gateway.ask('/v1/trust')).text))
    const note = (await gateway.ask('/v1/log/checkpoint')).text
    const key = parseVerifierKey(sha256, trust.ledgers[0]?.operator as string)
    const checkpoint = openLedgerCheckpoint(verifier, note, key)
    expect(checkpoint.height).toBe(test.ledger.height)
    expect(checkpoint.logSize).toBe(Number(json.logSize))
  })

  it('gives out blocks and the tiles of its log, and none beyond the end', async () => {
    const { items, next } = (await gateway.ask('/v1/blocks?limit=3')).json
    expect(items.map(({ height }: { height: string }) => Number(height))).toEqual(
      [0, 1, 2].map((back) => test.ledger.height - back),
    )
    const older = (await gateway.ask(`/v1/blocks?limit=1&before=${next}`)).json
    expect(Number(older.items[0].height)).toBe(test.ledger.height - 3)
    const [block] = items
    expect((await gateway.ask(`/v1/blocks/${block.height}`)).json).toEqual(block)
    expect((await gateway.ask(`/v1/blocks/${test.ledger.height + 1}`)).status).toBe(404)
    expect((await gateway.ask('/v1/blocks/0')).status).toBe(404)
    const size = Number((await gateway.ask('/v1/ledger')).json.logSize)
    const tile = await gateway.ask(`/v1/log/tile/0/000.p/${size}`)
    expect(tile.status).toBe(200)
    expect(tile.headers.get('cache-control')).toContain('immutable')
    for (const path of ['0/001', '0/x000/000', '../../keys/operator.key', '%2e%2e/%2e%2e/keys', `0/000.p/${size + 1}`])
      expect((await gateway.ask(`/v1/log/tile/${path}`)).status, path).toBe(404)
  })

  it('answers a loan for any day and any time, to those whose it is', async () => {
    const ask = (query: string) => gateway.ask(`/v1/loans/${IDS.loan}${query}`, { as: lender })
    const now = (await ask('')).json
    expect(now.value.position.paid).toBe('50000')
    const before = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const then = (await ask(`?asOf=${before}`)).json
    expect(then.value.position).toMatchObject({ paid: '0', principal: '7654321' })
    expect(Number(then.interestAsOf)).toBeGreaterThan(0)
    expect((await ask('?asOf=2000-01-01')).status).toBe(404)
    expect((await ask(`?knownAt=${new Date(1).toISOString()}`)).status).toBe(404)
    const facts = (await gateway.ask(`/v1/loans/${IDS.loan}/facts`, { as: lender })).json.items
    const known = facts[0].fact.recordedAt
    expect((await ask(`?knownAt=${known}`)).json).toMatchObject({ factsKnown: 1, value: { position: { paid: '0' } } })
    const payoff = (await gateway.ask(`/v1/loans/${IDS.loan}/payoff`, { as: lender })).json
    expect(BigInt(payoff.payoffMinor)).toBe(BigInt(now.value.position.principal))
    for (const query of [`?asOf=${before}`, `?knownAt=${known}`, '/payoff']) {
      expect((await gateway.ask(`/v1/loans/${IDS.loan}${query}`)).status).toBe(401)
      expect((await gateway.ask(`/v1/loans/${IDS.loan}${query}`, { as: stranger })).status).toBe(404)
    }
  })

  it('explains a loan to those whose it is: how each figure is known, its derivation, and a supposition', async () => {
    const path = `/v1/loans/${IDS.loan}/explain`
    const { json, status } = await gateway.ask(path, { as: lender })
    expect(status).toBe(200)
    const figures = new Map(json.standing.figures.map((one: { name: string }) => [one.name, one]))
    const payoff = (await gateway.ask(`/v1/loans/${IDS.loan}/payoff?on=${json.standing.asOf}`, { as: lender })).json
    expect(figures.get('payoff')).toMatchObject({ basis: 'recomputed', value: payoff.payoffMinor })
    expect(json).toMatchObject({ amount: 'payoff', derivation: { rule: 'payoff', result: payoff.payoffMinor } })
    const { derivation: interest } = (await gateway.ask(`${path}?amount=interest`, { as: lender })).json
    expect(interest.result).toBe((figures.get('interest') as { value: string }).value)
    const fact = (figures.get('principal') as { fact: number }).fact
    const never = (await gateway.ask(`${path}?fact=${fact}`, { as: lender })).json
    expect(BigInt(never.supposed.payoff)).toBeGreaterThan(0n)
    expect((await gateway.ask(`${path}?fact=99`, { as: lender })).status).toBe(422)
    expect((await gateway.ask(`${path}?asOf=2000-01-01`, { as: lender })).status).toBe(404)
    const { months } = (await gateway.ask(`/v1/loans/${IDS.loan}/schedule`, { as: lender })).json
    expect(months.length).toBeGreaterThan(0)
    const received = async (query: string) => {
      const rows = (await gateway.ask(`/v1/loans/${IDS.loan}/schedule${query}`, { as: lender })).json.months
      return rows.filter((one: { received?: string }) => one.received !== undefined).length
    }
    expect([await received(''), await received('?asOf=2000-01-01')]).toEqual([1, 0])
    for (const wrong of ['interestFrom=2026-02-30', 'on=2026-02-01&on=2026-02-02'])
      expect((await gateway.ask(`/v1/loans/${IDS.loan}/payoff?${wrong}`, { as: lender })).status, wrong).toBe(400)
    for (const one of [path, `/v1/loans/${IDS.loan}/schedule`]) {
      expect((await gateway.ask(one)).status).toBe(401)
      expect((await gateway.ask(one, { as: stranger })).status).toBe(404)
    }
  })

  it('says of a place that is empty that it is, by proof alone', async () => {
    const path = `/v1/liens/lien_${'0'.repeat(32)}`
    expect((await gateway.ask(path)).status).toBe(404)
    const proven = await gateway.ask(`${path}?proof=true`)
    expect(proven.status).toBe(200)
    expect(proven.json.value).toBeUndefined()
    expect(proven.json.proof).toMatch(/^[0-9a-f]+$/)
  })

  it('shows methods with who may call them', async () => {
    const { methods } = (await gateway.ask('/v1/contracts/loans')).json
    const method = methods.find(({ name }: { name: string }) => name === 'recordPayment')
    expect(method).toMatchObject({ allow: ['lender', 'servicer'], objects: 'own', args: { title: 'RecordPayment' } })
    expect(method.refuses.map(({ name }: { name: string }) => name)).toContain('loans.LOAN_NOT_FOUND')
    expect((await gateway.ask('/v1/contracts/none')).status).toBe(404)
  })
})

describe('transactions', () => {
  it('go in as CBOR and as JSON, and the answer is that of the block', async () => {
    const bytes = test.sign(servicer, [payment(IDS.loan, servicer, 10)])
    const cbor = await gateway.ask('/v1/transactions', { as: servicer, body: bytes, headers: CBOR })
    expect(cbor.status, cbor.text).toBe(200)
    expect(cbor.json).toMatchObject({ status: 'accepted', leaf: { code: 0 } })
    expect(cbor.headers.get('location')).toBe(`/v1/transactions/${cbor.json.id}`)
    const other = test.sign(servicer, [payment(IDS.loan, servicer, 11)])
    // What it answers with is what it takes.
    const shown = (await gateway.ask(`/v1/transactions/${cbor.json.id}`, { as: servicer })).json.transaction
    expect(shown.body.calls[0]).toMatchObject({ contract: 'loans', method: 'recordPayment' })
    expect(shown.signatures).toHaveLength(1)
    const again = await gateway.ask('/v1/transactions', { as: servicer, json: shown })
    expect(again.json).toEqual((await gateway.ask(`/v1/transactions/${cbor.json.id}`, { as: servicer })).json)
    const sent = await gateway.ask('/v1/transactions', { as: servicer, body: other, headers: CBOR })
    expect(sent.json.status).toBe('accepted')
  })

  it('are recorded when a call is refused, and whoever submits learns the details', async () => {
    const bytes = test.sign(servicer, [payment(IDS.loan, servicer, 10)])
    const { status, json } = await gateway.ask('/v1/transactions', { as: servicer, body: bytes, headers: CBOR })
    expect(status).toBe(200)
    expect(json).toMatchObject({ status: 'refused', leaf: { refusal: 'loans.REFERENCE_USED', failedCall: 0 } })
    expect(json.details).toEqual({ fact: expect.any(String) })
    const later = await gateway.ask(`/v1/transactions/${json.id}`, { as: servicer })
    expect(later.json.details).toBeUndefined()
  })

  it('rejects: what does not authenticate, with its number, and records nothing', async () => {
    const { height } = test.ledger
    const bytes = test.sign(servicer, [payment(IDS.loan, servicer, 12)])
    const broken = Uint8Array.from(bytes)
    broken[broken.length - 1] = (broken[broken.length - 1] as number) ^ 1
    const answer = await gateway.ask('/v1/transactions', { as: servicer, body: broken, headers: CBOR })
    expect([answer.status, answer.json.name, answer.json.code]).toEqual([422, 'BAD_SIGNATURE', '2009'])
    const cut = await gateway.ask('/v1/transactions', { as: servicer, body: bytes.subarray(9), headers: CBOR })
    expect(cut.status).toBe(400)
    expect(test.ledger.height).toBe(height)
    const { bodyBytes } = decodeTransaction(bytes)
    expect(bodyBytes.length).toBeGreaterThan(0)
    expect((await gateway.ask(`/v1/transactions/tx_${'0'.repeat(64)}`)).status).toBe(404)
  })

  it('answers in CBOR where that is wanted', async () => {
    const { headers, status } = await gateway.ask('/v1/ledger', { headers: { accept: 'application/cbor' } })
    expect([status, headers.get('content-type')]).toEqual([200, 'application/cbor'])
  })
})

describe('refusals', () => {
  it('are problems in the language asked for, with a page each', async () => {
    for (const [language, title] of [
      ['ja', 'ここに閲覧できるものはありません。'],
      ['zh-CN,zh;q=0.9', '此处没有您可以查看的内容。'],
      ['fr', 'There is nothing here that you may see.'],
    ] as const) {
      const { status, headers, json } = await gateway.ask('/v1/nothing', { headers: { 'accept-language': language } })
      expect(status).toBe(404)
      expect(headers.get('content-type')).toBe('application/problem+json')
      expect(json).toMatchObject({ code: '60004', name: 'NOT_FOUND', title, request_id: headers.get('request-id') })
      const page = await gateway.ask(new URL(json.docs).pathname, { headers: { 'accept-language': language } })
      expect(page.status).toBe(200)
      expect(page.text).toContain(title)
    }
    for (const code of ['1', '60999', 'NO_SUCH_CODE', '<script>'])
      expect((await gateway.ask(`/docs/errors/${encodeURIComponent(code)}`)).status, code).toBe(404)
    expect((await gateway.ask('/docs/errors/BUSY')).status).toBe(200)
    expect((await gateway.ask('/docs/errors/15001')).status).toBe(200)
  })

  it.each([
    ['/v1/loans/loan_1', 'loan'],
    ['/v1/loans?limit=0', 'limit'],
    ['/v1/loans?limit=101', 'limit'],
    ['/v1/loans?limit=1&limit=2', 'limit'],
    ['/v1/loans?order=x', 'order'],
    ['/v1/loans?status=open', 'status'],
    [`/v1/loans/${IDS.loan}?asOf=2026-02-30`, 'asOf'],
    [`/v1/loans/${IDS.loan}?proof=yes`, 'proof'],
    ['/v1/blocks/-1', 'height'],
    ['/v1/blocks/99999999999999999999999', 'height'],
    [`/v1/journals/${servicer.account}/XYZ`, 'currency'],
    ["/v1/loans?lender=acct_1'%20OR%20'1'='1", 'lender'],
  ])('PARAMETER_INVALID names the parameter: %s', async (path, param) => {
    const { status, json } = await gateway.ask(path, { as: lender })
    expect([status, json.name, json.param]).toEqual([400, 'PARAMETER_INVALID', param])
  })

  it('CURSOR_INVALID: of another list, of other filters, of nobody', async () => {
    const { next } = (await gateway.ask('/v1/parties?limit=1')).json
    const second = await gateway.ask(`/v1/parties?limit=1&cursor=${next}`)
    expect(second.status).toBe(200)
    for (const path of [
      `/v1/parties?limit=1&roles=bank&cursor=${next}`,
      `/v1/loans?cursor=${next}`,
      '/v1/parties?cursor=AAAA',
      `/v1/parties?cursor=${Buffer.from('[1,2,3,4]').toString('base64url')}`,
    ]) {
      const { status, json } = await gateway.ask(path, { as: lender })
      expect([status, json.name], path).toEqual([400, 'CURSOR_INVALID'])
    }
  })

  it('BODY_UNREADABLE, BODY_TOO_LARGE, MEDIA_TYPE_UNSUPPORTED and fields of a body', async () => {
    const post = async (body: string, type = 'application/json', path = '/v1/challenges') => {
      const { status, json } = await gateway.ask(path, { body, headers: { 'content-type': type } })
      return [status, json.name, json.param]
    }
    expect(await post('{')).toEqual([400, 'BODY_UNREADABLE', undefined])
    expect(await post('')).toEqual([400, 'BODY_UNREADABLE', undefined])
    expect(await post('[['.repeat(400))).toEqual([400, 'BODY_UNREADABLE', undefined])
    expect(await post(`{"account":"${'a'.repeat(2_000)}"}`)).toEqual([413, 'BODY_TOO_LARGE', undefined])
    expect(await post('x', 'text/plain')).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED', undefined])
    expect(await post('x', 'application/cbor')).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED', undefined])
    expect(await post('{"account":1}')).toEqual([400, 'INVALID_VALUE', 'account'])
    expect(await post('{"account":"acct_1"}')).toEqual([400, 'INVALID_TEXT', 'account'])
    expect(await post('{}')).toEqual([400, 'MISSING_FIELD', 'account'])
    expect(await post(`{"account":"${lender.account}","more":1}`)).toEqual([400, 'UNKNOWN_FIELD', 'more'])
    expect(await post(`{"account":"${lender.account}","__proto__":1}`)).toEqual([400, 'UNKNOWN_FIELD', '__proto__'])
    const huge = await gateway.ask('/v1/transactions', {
      as: servicer,
      body: new Uint8Array(5_000_000),
      headers: CBOR,
    })
    expect(huge.status).toBe(413)
  })

  it('WRONG_HOST: a name that was made to point here is not answered', async () => {
    const answer = await raw('GET /v1/ledger HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(answer).toContain('HTTP/1.1 421')
    expect(answer).toContain('WRONG_HOST')
    const own = await raw(`GET /v1/ledger HTTP/1.1\r\nHost: LOCALHOST:${gateway.port}\r\nConnection: close\r\n\r\n`)
    expect(own).toContain('HTTP/1.1 200')
  })

  it('what is no HTTP gets a short answer and the end of its connection', async () => {
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await raw('GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 /,
    )
    const trace = `TRACE /v1/ledger HTTP/1.1\r\nHost: localhost:${gateway.port}\r\nConnection: close\r\n\r\n`
    expect(await raw(trace)).toMatch(/^HTTP\/1\.1 (400|404|405) /)
    const header = `GET /v1/ledger HTTP/1.1\r\nHost: localhost:${gateway.port}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`
    expect(await raw(header)).toMatch(/^HTTP\/1\.1 (400|431) /)
    const split = await gateway.ask('/v1/ledger%0d%0aSet-Cookie:x')
    expect(split.status).toBe(404)
    expect(split.headers.get('set-cookie')).toBeNull()
  })

  it('answers carry headers that keep browsers from harm; no page but a listed one reads them', async () => {
    const own = `http://localhost:${gateway.port}`
    const { headers } = await gateway.ask('/v1/ledger', { headers: { origin: 'https://evil.example' } })
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    const allowed = await gateway.ask('/v1/ledger', { headers: { origin: own } })
    expect(allowed.headers.get('access-control-allow-origin')).toBe(own)
    const preflight = { method: 'OPTIONS', headers: { origin: own, 'access-control-request-method': 'POST' } }
    const answer = await gateway.ask('/v1/transactions', preflight)
    expect([answer.status, answer.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST, DELETE'])
    const foreign = { ...preflight, headers: { ...preflight.headers, origin: 'null' } }
    const refused = await gateway.ask('/v1/transactions', foreign)
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('documents', () => {
  it('are pages without script and without a request to anywhere', async () => {
    const page = await gateway.ask('/docs')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.text).not.toMatch(/<script|src=|@import|url\(/)
    expect(
      [...page.text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).filter((h) => /^[a-z]+:/.test(h ?? '')),
    ).toEqual([])
    expect(page.text).toContain('submitTransaction')
    expect((await gateway.ask('/docs', { headers: { 'accept-language': 'ja' } })).text).toContain('<html lang="ja">')
    expect((await gateway.ask('/')).headers.get('location')).toBe('/docs')
  })

  it('health and figures say nothing of callers', async () => {
    expect((await gateway.ask('/health/live')).json).toEqual({ ok: true })
    expect((await gateway.ask('/health/ready')).json).toEqual({ ok: true })
    await gateway.ask(`/v1/loans/${IDS.loan}`, { as: lender })
    const { text } = await gateway.ask('/metrics')
    expect(text).toContain(`chassis_height ${test.ledger.height}`)
    expect(text).toMatch(/chassis_http_requests_total\{operation="getLoan",status="200"\} \d+/)
    expect(text).not.toMatch(/acct_|loan_|127\.0\.0\.1/)
  })
})

describe('limits', () => {
  it('RATE_LIMITED: by cost, with what is left and when to come back', async () => {
    const rate = { perSecond: 1, burst: 30 }
    const limited = await startTestGateway(test, { allowances: { anonymous: rate, account: rate } })
    try {
      const first = await limited.ask('/v1/leaves')
      expect(first.headers.get('ratelimit-policy')).toBe('"anonymous";q=30;w=30')
      expect(first.headers.get('ratelimit')).toBe('"anonymous";r=25;t=5')
      const statuses: number[] = []
      for (let i = 0; i < 6; i++) statuses.push((await limited.ask('/v1/leaves')).status)
      expect(statuses.at(-1)).toBe(429)
      const refused = await limited.ask('/v1/leaves')
      expect(refused.json.name).toBe('RATE_LIMITED')
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    } finally {
      await limited.close()
    }
  })

  it('slow senders are cut off, and others are served meanwhile', async () => {
    const socket = connect(gateway.port, '127.0.0.1')
    const ended = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => {})
    socket.write(`POST /v1/challenges HTTP/1.1\r\nHost: localhost:${gateway.port}\r\n`)
    const drip = setInterval(() => socket.write('X-Slow: 1\r\n'), 100)
    expect((await gateway.ask('/health/live')).status).toBe(200)
    await ended
    clearInterval(drip)
  })

  it('a client that goes away in the middle of a request leaves the gateway well', async () => {
    for (const part of [
      'POST /v1/challenges HTTP/1.1\r\n',
      'POST /v1/challenges HTTP/1.1\r\nContent-Length: 900\r\n\r\n{',
    ]) {
      const socket = connect(gateway.port, '127.0.0.1')
      socket.on('error', () => {})
      await new Promise((resolve) => socket.write(part, resolve))
      socket.destroy()
    }
    const bytes = test.sign(servicer, [payment(IDS.loan, servicer, 30)])
    const token = await gateway.token(servicer)
    const socket = connect(gateway.port, '127.0.0.1')
    const head = [
      'POST /v1/transactions HTTP/1.1',
      `Host: localhost:${gateway.port}`,
      `Authorization: Bearer ${token}`,
      'Content-Type: application/cbor',
      `Content-Length: ${bytes.length}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    await new Promise((resolve) => socket.write(bytes, resolve))
    socket.destroy()
    // It was sent whole: sent again, it has the outcome it had, and takes effect once.
    const again = await gateway.ask('/v1/transactions', { as: servicer, body: bytes, headers: CBOR })
    expect(again.json).toMatchObject({ status: 'accepted' })
    expect(fromHex('00')).toHaveLength(1)
  })
})
