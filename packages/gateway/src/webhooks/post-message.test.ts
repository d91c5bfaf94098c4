import type { LookupAddress } from 'node:dns'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type PostOptions, postMessage } from './post-message.ts'
import { type Receiver, startReceiver, withStatus } from './webhook-receiver.test-support.ts'

let receiver: Receiver
let other: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
  other = await startReceiver()
})
afterAll(() => Promise.all([receiver.close(), other.close()]))
beforeEach(() => receiver.answerWith(withStatus(204)))

const post = (more: Partial<PostOptions> = {}) =>
  postMessage({
    url: receiver.url,
    headers: { 'content-type': 'application/json' },
    body: '{"é":1}',
    limitMs: 30_000,
    isDevelopment: true,
    signal: new AbortController().signal,
    ...more,
  })

const named = (name: string) => receiver.url.replace('127.0.0.1', name)
const at = (...addresses: string[]): readonly LookupAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('an attempt', () => {
  it('sends the body as it is, over a connection of its own', async () => {
    expect(await post()).toEqual({ result: 'taken', status: 204 })
    const last = receiver.received.at(-1)
    expect(last).toMatchObject({ body: '{"é":1}', headers: { 'content-length': '8', connection: 'close' } })
  })

  it.each([199 + 1, 299])('%i is taken', async (status) => {
    receiver.answerWith(withStatus(status))
    expect(await post()).toEqual({ result: 'taken', status })
  })

  it.each([300, 400, 404, 410, 500, 503])('%i is not', async (status) => {
    receiver.answerWith(withStatus(status))
    expect(await post()).toEqual({ result: 'answered', status })
  })

  it('does not follow a redirect', async () => {
    receiver.answerWith(withStatus(307, { location: other.url }))
    expect(await post()).toEqual({ result: 'answered', status: 307 })
    expect(other.received).toEqual([])
  })

  it('hears what the receiver asks to wait', async () => {
    receiver.answerWith(withStatus(429, { 'retry-after': '120' }))
    expect(await post()).toEqual({ result: 'answered', status: 429, retryAfterMs: 120_000 })
    receiver.answerWith(withStatus(503, { 'retry-after': 'Fri, 27 Nov 2026 08:00:00 GMT' }))
    expect(await post()).toEqual({ result: 'answered', status: 503 })
  })

  it('waits for an answer until its time is up', async () => {
    receiver.answerWith(() => undefined)
    expect(await post({ limitMs: 100 })).toEqual({ result: 'timeout' })
  })

  it('is taken by its head: a body that never ends is not waited for any longer', async () => {
    receiver.answerWith((response) => response.writeHead(200).write('a'))
    expect(await post({ limitMs: 100 })).toEqual({ result: 'taken', status: 200 })
  })

  it('reads no more of an answer than it has to', async () => {
    let sent = 0
    receiver.answerWith((response) => {
      response.writeHead(200)
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536
      }
      response.on('drain', more)
      more()
    })
    expect(await post()).toEqual({ result: 'taken', status: 200 })
    // What the two ends buffer, not a stream without end.
    expect(sent).toBeLessThan(32 * 1024 * 1024)
  })

  it('ends when it is told to, also while the name is resolved', async () => {
    receiver.answerWith(() => undefined)
    const ended = new AbortController()
    const sent = post({ signal: ended.signal })
    const resolving = post({ url: named('slow.example'), resolve: () => new Promise(() => {}), signal: ended.signal })
    ended.abort()
    expect(await Promise.all([sent, resolving])).toEqual([{ result: 'connection' }, { result: 'connection' }])
    const late = post({ url: named('slow.example'), resolve: () => new Promise(() => {}), limitMs: 50 })
    expect(await late).toEqual({ result: 'timeout' })
  })

  it('says that there is no connection, no name, no TLS, no HTTP', async () => {
    const gone = await startReceiver()
    await gone.close()
    expect(await post({ url: gone.url })).toEqual({ result: 'connection' })
    const nameless = () => Promise.reject(new Error('ENOTFOUND'))
    expect(await post({ url: named('no.example'), resolve: nameless })).toEqual({ result: 'connection' })
    expect(await post({ url: named('no.example'), resolve: async () => [] })).toEqual({ result: 'connection' })
    expect(await post({ url: receiver.url.replace('http:', 'https:') })).toEqual({ result: 'connection' })
    receiver.answerWith((response) => response.socket?.end('hello\r\n\r\n'))
    expect(await post()).toEqual({ result: 'connection' })
  })
})

describe('the address', () => {
  it('is the one that was checked: a name is resolved once, and the connection goes there', async () => {
    let asked = 0
    const resolve = async (name: string) => {
      expect(name).toBe('rebinding.example')
      asked += 1
      return asked === 1 ? at('127.0.0.1') : at('10.0.0.1')
    }
    expect(await post({ url: named('rebinding.example'), resolve })).toEqual({ result: 'taken', status: 204 })
    expect(asked).toBe(1)
    expect(receiver.received.at(-1)?.headers.host).toMatch(/^rebinding\.example:/)
  })

  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['fd00::1'],
    ['1.1.1.1', '192.168.1.1'],
  ])('outside development nothing is sent to %s, whatever else the name has', async (...addresses) => {
    const before = receiver.received.length
    const url = named('inside.example').replace('http:', 'https:')
    expect(await post({ url, isDevelopment: false, resolve: async () => at(...addresses) })).toEqual({
      result: 'address',
    })
    expect(receiver.received).toHaveLength(before)
  })

  it('outside development is neither http nor one of this machine, however it is written', async () => {
    const before = receiver.received.length
    for (const url of [receiver.url, receiver.url.replace('http:', 'https:'), named('0x7f.1'), named('2130706433')])
      expect(await post({ url, isDevelopment: false })).toEqual({ result: 'address' })
    expect(receiver.received).toHaveLength(before)
  })

  it('on a development ledger is of this machine, and still of no network beside it', async () => {
    expect(await post({ url: named('localhost') })).toEqual({ result: 'taken', status: 204 })
    const inside = async () => at('192.168.1.1')
    expect(await post({ url: named('inside.example'), resolve: inside })).toEqual({ result: 'address' })
  })
})
