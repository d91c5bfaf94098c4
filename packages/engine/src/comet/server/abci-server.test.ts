import { Buffer } from 'node:buffer'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeRequest } from '../abci/frame.ts'
import { AbciClient } from '../testkit/abci-client.ts'
import { type AbciAddress, AbciServer } from './abci-server.ts'
import type { AbciHandlers } from './handlers.ts'

let folder: string
let server: AbciServer | undefined
const clients: AbciClient[] = []
const failures: unknown[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chassis-abci-'))
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
  await server?.close()
  server = undefined
  failures.length = 0
  rmSync(folder, { recursive: true, force: true })
})

const nothing = (): never => {
  throw new Error('not expected here')
}
const plain: AbciHandlers = {
  info: () => ({ data: 'app', lastBlockHeight: 5n }),
  initChain: nothing,
  query: ({ data }) => ({ value: data }),
  checkTx: () => ({}),
  prepareProposal: nothing,
  processProposal: () => ({ status: 1 }),
  extendVote: nothing,
  verifyVoteExtension: nothing,
  finalizeBlock: nothing,
  commit: () => ({ retainHeight: 0n }),
  listSnapshots: nothing,
  offerSnapshot: nothing,
  loadSnapshotChunk: nothing,
  applySnapshotChunk: nothing,
}

async function start(handlers: Partial<AbciHandlers>, address: AbciAddress = { path: join(folder, 'app.sock') }) {
  server = await AbciServer.listen({
    address,
    handlers: { ...plain, ...handlers },
    failed: (error) => failures.push(error),
  })
  return async () => {
    const client = await AbciClient.connect('port' in address ? { port: server?.port as number } : address)
    clients.push(client)
    return client
  }
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('ABCI server', () => {
  it('answers by the kind of request, on whichever connection it comes', async () => {
    const connect = await start({})
    for (const client of [await connect(), await connect()]) {
      expect(await client.call('echo', { message: 'hello' })).toEqual({ message: 'hello' })
      expect(await client.call('info')).toMatchObject({ data: 'app', lastBlockHeight: 5n })
      expect(await client.call('checkTx', { tx: Buffer.from('x') })).toMatchObject({ code: 0 })
      expect(Buffer.from((await client.call('query', { data: Buffer.from('q') })).value).toString()).toBe('q')
    }
  })

  it('answers in the order of the requests, whichever is ready first, and a flush after all before it', async () => {
    const connect = await start({
      async checkTx({ tx }) {
        await later(Number(tx[0]))
        return { code: Number(tx[0]) }
      },
    })
    const client = await connect()
    const order: string[] = []
    const checks = [40, 1, 20, 2].map(async (ms) => {
      const { code } = await client.send('checkTx', { tx: Buffer.from([ms]) })
      order.push(`check ${code}`)
    })
    const echo = client.send('echo', { message: '' }).then(() => order.push('echo'))
    await client.flush()
    order.push('flush')
    await Promise.all([...checks, echo])
    expect(order).toEqual(['check 40', 'check 1', 'check 20', 'check 2', 'echo', 'flush'])
  })

  it('runs requests that change the state one at a time, across connections', async () => {
    const log: string[] = []
    const slow = async (name: string) => {
      log.push(`${name} begins`)
      await later(10)
      log.push(`${name} ends`)
    }
    const connect = await start({
      async processProposal() {
        await slow('process')
        return { status: 1 }
      },
      async commit() {
        await slow('commit')
        return {}
      },
      query() {
        log.push('query')
        return {}
      },
    })
    const [one, two, three] = [await connect(), await connect(), await connect()]
    await Promise.all([one.call('processProposal'), two.call('commit'), three.call('query')])
    expect(log.filter((line) => line !== 'query')).toHaveLength(4)
    const places = ['process begins', 'process ends', 'commit begins', 'commit ends'].map((line) => log.indexOf(line))
    expect(Math.abs((places[1] as number) - (places[0] as number))).toBeLessThanOrEqual(2)
    const [first, second] = [log.indexOf('process ends'), log.indexOf('commit begins')]
    expect(second > first || log.indexOf('process begins') > log.indexOf('commit ends')).toBe(true)
    expect(log.indexOf('query')).toBeLessThan(log.length - 1)
    log.length = 0
    // On one connection what comes after waits.
    const commit = one.send('commit', {})
    const query = one.send('query', {})
    await one.flush()
    await Promise.all([commit, query])
    expect(log).toEqual(['commit begins', 'commit ends', 'query'])
  })

  it('writes what one chunk asked for at once', async () => {
    const connect = await start({})
    const client = await connect()
    const sizes: number[] = []
    ;(client as unknown as { socket: NodeJS.EventEmitter }).socket.on('data', (chunk: Buffer) =>
      sizes.push(chunk.length),
    )
    for (let i = 0; i < 100; i++) void client.send('checkTx', { tx: Buffer.from([i]) })
    await client.flush()
    expect(sizes).toEqual([303])
  })

  it('survives any split of the stream', async () => {
    const connect = await start({})
    const client = await connect()
    const request = Buffer.concat([encodeRequest('echo', { message: 'split' }), encodeRequest('flush', {})])
    for (let at = 1; at < request.length; at++) {
      const waiting = (client as unknown as { waiting: unknown[] }).waiting
      const answers = ['echo', 'flush'].map(
        (name) => new Promise((resolve, reject) => waiting.push({ name, resolve, reject })),
      )
      client.raw(request.subarray(0, at))
      await new Promise((resolve) => setImmediate(resolve))
      client.raw(request.subarray(at))
      expect(await Promise.all(answers)).toEqual([{ message: 'split' }, {}])
    }
  })

  it('answers a failure with an exception, then ends every connection and says why', async () => {
    const connect = await start({
      async finalizeBlock() {
        throw new Error('a broken invariant')
      },
    })
    const [one, two] = [await connect(), await connect()]
    await expect(one.call('finalizeBlock')).rejects.toThrow('exception: a broken invariant')
    await Promise.all([one.ended, two.ended])
    expect(failures).toEqual([expect.objectContaining({ message: 'a broken invariant' })])
    await expect(connect()).rejects.toThrow()
  })

  it('ends with an exception when a frame is no request', async () => {
    const connect = await start({})
    const client = await connect()
    client.raw(Buffer.from([3, 0xfa, 7, 0]))
    await client.ended
    expect(failures).toEqual([expect.objectContaining({ code: 'ABCI_MALFORMED' })])
  })

  it('takes the place of a socket file that was left behind, with access for its owner only', async () => {
    const path = join(folder, 'app.sock')
    writeFileSync(path, 'left behind')
    const connect = await start({}, { path })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    await (await connect()).call('info')
    await server?.close()
    expect(existsSync(path)).toBe(false)
  })

  it.runIf(process.platform === 'linux')('listens below a folder whose path is too long for a socket', async () => {
    const deep = join(folder, 'a-folder-with-a-long-name-'.repeat(4), 'run')
    mkdirSync(deep, { recursive: true })
    await start({}, { path: join(deep, 'app.sock') })
    expect(statSync(join(deep, 'app.sock')).isSocket()).toBe(true)
    await server?.close()
    expect(existsSync(join(deep, 'app.sock'))).toBe(false)
  })

  it('listens on a port of the loopback interface, and refuses one that is taken', async () => {
    const connect = await start({}, { port: 0 })
    expect(await (await connect()).call('echo', { message: 'p' })).toEqual({ message: 'p' })
    const taken = { address: { port: server?.port as number }, handlers: plain, failed() {} }
    await expect(AbciServer.listen(taken)).rejects.toMatchObject({ code: 'ABCI_ADDRESS_IN_USE' })
  })

  it('stops reading from a peer that takes no answers', async () => {
    const connect = await start({ query: () => ({ value: Buffer.alloc(65_536) }) })
    const client = await connect()
    const { socket } = client as unknown as { socket: import('node:net').Socket }
    socket.pause()
    const answers = Array.from({ length: 400 }, () => client.send('query', {}))
    const flushed = client.flush()
    await later(50)
    socket.resume()
    await flushed
    expect((await Promise.all(answers)).every(({ value }) => value.length === 65_536)).toBe(true)
  })
})
