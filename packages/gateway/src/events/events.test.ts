/** Streams: everything once it is durable, in order, without gaps, and to each viewer what the table says. */
import { EventEmitter } from 'node:events'
import { type ClientRequest, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../gateway.test-support.ts'
import { connectLedger } from '../ledger/connect-ledger.ts'
import { ledgerReads } from '../ledger/ledger-reads.ts'
import { serveLedger } from '../ledger/serve-ledger.ts'
import { foundTestLedger, PARTIES, type Party, type TestLedger } from '../test-ledger.test-support.ts'
import { fillLedger, IDS, payment } from '../test-objects.test-support.ts'
import { EventHub, STREAM_LIMITS } from './event-hub.ts'

const { servicer, lender, otherLender, auditor, person } = PARTIES

let test: TestLedger
let gateway: TestGateway
let number = 1_000
beforeAll(async () => {
  test = await foundTestLedger()
  await fillLedger(test)
  gateway = await startTestGateway(test, { streamLimits: { perCaller: 1_100, heartbeatMs: 200 } })
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})

const pay = () => test.act(servicer, payment(IDS.loan, servicer, number++, 10n))

interface StreamEvent {
  readonly id: string | undefined
  readonly event: string
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into events of every form
  readonly data: any
}

/** A reader of the WHATWG format. */
class Reader {
  readonly events: StreamEvent[] = []
  private readonly request: ClientRequest
  private readonly waiting: { readonly test: () => boolean; resolve(): void }[] = []
  private text = ''
  status = 0
  ended = false

  constructor(path: string, headers: Readonly<Record<string, string>> = {}) {
    this.request = request({ host: '127.0.0.1', port: gateway.port, path, headers: { ...headers } })
    this.request.on('response', (response: IncomingMessage) => {
      this.status = response.statusCode ?? 0
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => this.take(chunk))
      response.on('close', () => this.end())
      this.wake()
    })
    this.request.on('error', () => this.end())
    this.request.end()
  }

  get outcomes(): readonly StreamEvent[] {
    return this.events.filter(({ event }) => event === 'outcome')
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ test: condition, resolve })
      this.wake()
    })
  }

  close(): void {
    this.request.destroy()
  }

  private end(): void {
    this.ended = true
    this.wake()
  }

  private take(chunk: string): void {
    this.text += chunk
    for (let at = this.text.indexOf('\n\n'); at >= 0; at = this.text.indexOf('\n\n')) {
      const fields = new Map<string, string>()
      for (const line of this.text.slice(0, at).split('\n')) {
        const colon = line.indexOf(': ')
        if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 2))
      }
      this.text = this.text.slice(at + 2)
      const event = fields.get('event')
      if (event === undefined) continue
      this.events.push({ id: fields.get('id'), event, data: JSON.parse(fields.get('data') ?? 'null') })
    }
    this.wake()
  }

  private wake(): void {
    for (const waiting of this.waiting.filter((w) => w.test())) {
      this.waiting.splice(this.waiting.indexOf(waiting), 1)
      waiting.resolve()
    }
  }
}

const open = async (path: string, as?: Party, more: Readonly<Record<string, string>> = {}): Promise<Reader> => {
  const headers = as === undefined ? {} : { authorization: `Bearer ${await gateway.token(as)}` }
  const reader = new Reader(path, { ...headers, ...more })
  await reader.until(() => reader.ended || reader.events.length > 0)
  return reader
}

const logSize = async (): Promise<number> => Number((await gateway.ask('/v1/ledger')).json.logSize)

/** What the log shows a viewer. */
const leavesFor = async (as: Party | undefined, from: number) => {
  const items = []
  for (let next: string | undefined = String(from); next !== undefined; ) {
    const page: { items: unknown[]; next?: string } = (
      await gateway.ask(`/v1/leaves?limit=100&from=${next}`, as === undefined ? {} : { as })
    ).json
    items.push(...page.items)
    next = page.next
  }
  return items
}

describe('a stream', () => {
  it('tells where it stands, then every outcome as it becomes durable', async () => {
    const size = await logSize()
    const reader = await open('/v1/events', lender)
    expect(reader.status).toBe(200)
    expect(reader.events[0]).toEqual({
      id: String(size - 1),
      event: 'position',
      data: { next: String(size), height: String(test.ledger.height) },
    })
    for (let i = 0; i < 5; i++) await pay()
    await reader.until(() => reader.outcomes.length === 5)
    expect(reader.outcomes.map(({ id }) => Number(id))).toEqual([0, 1, 2, 3, 4].map((i) => size + i))
    expect(reader.outcomes.map(({ data }) => data)).toEqual(await leavesFor(lender, size))
    reader.close()
  })

  it.each([
    ['nobody', undefined],
    ['lender', lender],
    ['otherLender', otherLender],
    ['person', person],
    ['auditor', auditor],
  ] as const)('replays to %s exactly what the log shows them', async (_, as) => {
    const size = await logSize()
    const reader = await open('/v1/events?fromHeight=0', as)
    await reader.until(() => reader.outcomes.length >= size)
    expect(reader.outcomes.map(({ data }) => data)).toEqual(await leavesFor(as, 0))
    reader.close()
  })

  it('replays from a height, from an index, and after the last id that a reader has', async () => {
    const leaves = (await leavesFor(undefined, 0)) as { height: string; index: string }[]
    const middle = leaves[Math.floor(leaves.length / 2)] as (typeof leaves)[0]
    const firstOf = leaves.find(({ height }) => height === middle.height)?.index
    for (const [query, headers, first] of [
      [`?fromHeight=${middle.height}`, {}, firstOf],
      [`?fromIndex=${middle.index}`, {}, middle.index],
      ['', { 'last-event-id': middle.index }, String(Number(middle.index) + 1)],
      ['?fromHeight=0', { 'last-event-id': middle.index }, String(Number(middle.index) + 1)],
    ] as const) {
      const reader = await open(`/v1/events${query}`, undefined, headers)
      await reader.until(() => reader.outcomes.length > 0)
      expect(reader.outcomes[0]?.id).toBe(first)
      reader.close()
    }
    const beyond = await open('/v1/events?fromIndex=99999999')
    expect(beyond.events[0]?.data.next).toBe(String(leaves.length))
    beyond.close()
  })

  it('loses nothing and repeats only what a break makes it repeat, however often the reader goes away', async () => {
    const start = await logSize()
    const total = 120
    const seen: number[] = []
    const writing = (async () => {
      for (let i = 0; i < total; i++) await pay()
    })()
    let last = start - 1
    for (let round = 0; last < start + total - 1; round++) {
      const reader = await open('/v1/events', auditor, { 'last-event-id': String(last) })
      const want = 1 + ((round * 7) % 13)
      const isDone = () => reader.outcomes.length >= want || Number(reader.outcomes.at(-1)?.id) >= start + total - 1
      await reader.until(isDone)
      reader.close()
      const ids = reader.outcomes.map(({ id }) => Number(id))
      expect(ids).toEqual(ids.map((_, i) => last + 1 + i))
      seen.push(...ids)
      last = ids.at(-1) as number
    }
    await writing
    expect(seen).toEqual(Array.from({ length: total }, (_, i) => start + i))
  })

  it('of one contract moves on past what is not of it', async () => {
    const size = await logSize()
    const reader = await open('/v1/events?contract=cash', auditor)
    await pay()
    await reader.until(() =>
      reader.events.some(({ event, data }) => event === 'position' && data.next === `${size + 1}`),
    )
    const { bank } = PARTIES
    await test.act(bank, {
      as: bank,
      method: 'cash.issueToken',
      args: { currency: 'USD', to: person.account, amountMinor: 1n },
    })
    await reader.until(() => reader.outcomes.length === 1)
    expect(reader.outcomes[0]?.data.operations[0].contract).toBe('cash')
    reader.close()
  })

  it('rejects: PARAMETER_INVALID and TOO_MANY_STREAMS', async () => {
    for (const [path, headers, param] of [
      ['/v1/events?contract=none', {}, 'contract'],
      ['/v1/events?fromHeight=x', {}, 'fromHeight'],
      ['/v1/events', { 'last-event-id': '-1' }, 'Last-Event-ID'],
    ] as const) {
      const { status, json } = await gateway.ask(path, { headers })
      expect([status, json.param]).toEqual([400, param])
    }
    const few = await startTestGateway(test, { streamLimits: { perCaller: 1 } })
    const first = await fetch(`http://127.0.0.1:${few.port}/v1/events`)
    const second = await few.ask('/v1/events')
    expect([first.status, second.status, second.json.name]).toEqual([200, 429, 'TOO_MANY_STREAMS'])
    await first.body?.cancel()
    await few.close()
  })

  it('ends with a word why: when its token is revoked, and when the gateway closes', async () => {
    const own = await startTestGateway(test)
    const token = await own.token(lender)
    const at = `http://127.0.0.1:${own.port}`
    const bearer = { authorization: `Bearer ${token}` }
    const revoked = fetch(`${at}/v1/events`, { headers: { ...bearer, 'accept-language': 'ja' } }).then((r) => r.text())
    const closed = fetch(`${at}/v1/events`).then((r) => r.text())
    await new Promise((resolve) => setTimeout(resolve, 200))
    await fetch(`${at}/v1/tokens/current`, { method: 'DELETE', headers: bearer })
    const why = await revoked
    expect(why).toContain('event: ended')
    expect(why).toContain('有効なトークンが必要です')
    await own.close()
    expect(await closed).toContain('event: closing')
  })
})

describe('many readers', () => {
  it('a thousand are told of an outcome, each once', async () => {
    const size = await logSize()
    const readers = await Promise.all(Array.from({ length: 1_000 }, () => open('/v1/events')))
    expect(readers.every(({ status }) => status === 200)).toBe(true)
    await pay()
    await Promise.all(readers.map((reader) => reader.until(() => reader.outcomes.length > 0)))
    for (const reader of readers) expect(reader.outcomes.map(({ id }) => id)).toEqual([String(size)])
    expect((await gateway.ask('/metrics')).text).toContain('chassis_streams 1000')
    for (const reader of readers) reader.close()
  })
})

/** A response whose reader takes `capacity` bytes and then nothing. */
class StuckResponse extends EventEmitter {
  readonly written: string[] = []
  private left: number
  destroyed = false

  constructor(capacity: number) {
    super()
    this.left = capacity
  }

  write(text: Buffer): boolean {
    this.written.push(text.toString())
    this.left -= text.length
    return this.left > 0
  }

  /** The reader takes what there is, and `capacity` bytes more. */
  read(capacity: number): void {
    this.left = capacity
    this.emit('drain')
  }

  end(text: string): void {
    this.written.push(text)
  }

  destroy(): void {
    this.destroyed = true
  }
}

describe('a slow reader', () => {
  it('holds no more than one text, goes on where it was, is let go when it takes nothing for too long', async () => {
    const { port1, port2 } = new MessageChannel()
    const connecting = connectLedger({ dir: test.dir, port: port2 })
    await serveLedger({ ledger: test.ledger, port: port1 })
    const ledger = await connecting
    let dropped = 0
    const sessions = { viewerOf: () => undefined, onRevoked: () => () => {} } as never
    const limits = { ...STREAM_LIMITS, stalledMs: 300, heartbeatMs: 50 }
    const reads = ledgerReads(ledger.state)
    const hub = new EventHub({
      ledger,
      reads,
      sessions,
      limits,
      streamed: () => {},
      dropped: () => {
        dropped += 1
      },
    })
    const open = (response: StuckResponse) =>
      hub.open({
        response: response as unknown as ServerResponse,
        viewer: { roles: [] },
        token: undefined,
        caller: 'test',
        locale: 'en',
        from: 0n,
        filter: {},
      })
    const stuck = new StuckResponse(20)
    const slow = new StuckResponse(200)
    open(stuck)
    open(slow)
    const size = ledger.state.position.logSize
    const ids = (response: StuckResponse) =>
      [...response.written.join('').matchAll(/id: (\d+)\nevent: outcome/g)].map(([, id]) => Number(id))
    // One of them reads on now and then; the other never does.
    for (let i = 0; i < 400 && (dropped === 0 || ids(slow).length < size); i++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      slow.read(1)
    }
    expect(dropped).toBe(1)
    expect(stuck.written.at(-1)).toContain('TOO_SLOW')
    expect(ids(slow)).toEqual(Array.from({ length: size }, (_, i) => i))
    expect(ids(stuck).length).toBeLessThan(size)
    expect(hub.size).toBe(1)
    hub.close()
    await ledger.close()
  })
})
