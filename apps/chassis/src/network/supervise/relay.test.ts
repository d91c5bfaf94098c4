import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPEN_LINK, Relay } from './relay.ts'

let server: Server
let relay: Relay
let port: number
/** Sockets at the far end, in the order of arrival. */
let far: Socket[]

beforeEach(async () => {
  far = []
  server = createServer({ allowHalfOpen: true }, (socket) => far.push(socket.on('error', () => {})))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  relay = new Relay({ host: '127.0.0.1', port: (server.address() as { port: number }).port }, () => 0)
  port = await relay.listen()
})
afterEach(async () => {
  await relay.close()
  for (const socket of far) socket.destroy()
  await new Promise((resolve) => server.close(resolve))
})

function dial(): Socket {
  return connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {})
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('it did not happen')
    await delay(2)
  }
}

/** Resolves when the other side is gone. */
function gone(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('end', resolve).once('close', resolve).resume()
  })
}

/** What a socket has received. */
function received(socket: Socket): { bytes: Buffer } {
  const all = { bytes: Buffer.alloc(0) }
  socket.on('data', (chunk: Buffer) => {
    all.bytes = Buffer.concat([all.bytes, chunk])
  })
  return all
}

async function joined(): Promise<{ near: Socket; other: Socket }> {
  const before = far.length
  const near = dial()
  await until(() => far.length > before)
  return { near, other: far.at(-1) as Socket }
}

describe('an open link', () => {
  it('passes bytes both ways and in order, more than any buffer holds', async () => {
    const { near, other } = await joined()
    const there = received(other)
    const back = received(near)
    const sent = Buffer.alloc(4_000_000)
    for (let i = 0; i < sent.length; i += 4) sent.writeUInt32BE(i, i)
    near.write(sent)
    other.write('hello')
    await until(() => there.bytes.length === sent.length && back.bytes.length === 5)
    expect(there.bytes.equals(sent)).toBe(true)
    expect(back.bytes.toString()).toBe('hello')
  })

  it('passes on that one side has said all', async () => {
    const { near, other } = await joined()
    const there = received(other)
    near.end('last words')
    await new Promise((resolve) => other.once('end', resolve))
    expect(there.bytes.toString()).toBe('last words')
    const back = received(near)
    other.end('farewell')
    await new Promise((resolve) => near.once('end', resolve))
    expect(back.bytes.toString()).toBe('farewell')
    await until(() => relay.connections === 0)
  })

  it('ends the near side when the far one cannot be reached', async () => {
    await new Promise((resolve) => server.close(resolve))
    await gone(dial())
    expect(relay.connections).toBe(0)
  })
})

describe('a stalled link', () => {
  it('holds bytes back and delivers all of them once it is open again', async () => {
    const { near, other } = await joined()
    const there = received(other)
    near.write('before ')
    await until(() => there.bytes.length === 7)
    relay.shape = { ...OPEN_LINK, flow: 'stalled' }
    near.write('during ')
    await delay(50)
    expect(there.bytes.toString()).toBe('before ')
    relay.shape = OPEN_LINK
    near.write('after')
    await until(() => there.bytes.length === 19)
    expect(there.bytes.toString()).toBe('before during after')
  })

  it('keeps a new connection waiting, then connects it', async () => {
    relay.shape = { ...OPEN_LINK, flow: 'stalled' }
    const near = dial()
    near.write('early')
    await delay(50)
    expect(far).toHaveLength(0)
    relay.shape = OPEN_LINK
    await until(() => far.length === 1)
    const there = received(far[0] as Socket)
    await until(() => there.bytes.length === 5)
  })
})

describe('a broken link', () => {
  it('ends its connections and takes no new ones until it is open again', async () => {
    const { near, other } = await joined()
    const ended = Promise.all([gone(near), gone(other)])
    relay.shape = { ...OPEN_LINK, flow: 'broken' }
    await ended
    await gone(dial())
    expect(far).toHaveLength(1)
    relay.shape = OPEN_LINK
    await joined()
  })
})

describe('a slow link', () => {
  it('delays what passes, and keeps the order when it gets faster', async () => {
    const { near, other } = await joined()
    const there = received(other)
    relay.shape = { ...OPEN_LINK, delayMs: 120 }
    const started = performance.now()
    near.write('slow ')
    await until(() => relay.shape.delayMs === 120 && there.bytes.length === 0)
    await delay(20)
    relay.shape = OPEN_LINK
    near.write('fast')
    await until(() => there.bytes.length === 9)
    expect(performance.now() - started).toBeGreaterThanOrEqual(118)
    expect(there.bytes.toString()).toBe('slow fast')
  })

  it('sends lost packets again after the time that TCP waits', async () => {
    const { near, other } = await joined()
    const there = received(other)
    relay.shape = { ...OPEN_LINK, loss: 0.05 }
    const started = performance.now()
    near.write('lost once')
    await until(() => there.bytes.length === 9)
    expect(performance.now() - started).toBeGreaterThanOrEqual(198)
  })
})
