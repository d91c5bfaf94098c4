/** What a node, honest or not, may answer, and what becomes of it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPlatformError } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { attackEvidence, writeLightBlock } from '@chassis/proofs/light'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lightCrypto as crypto, makeBlock, members } from '../../../../packages/proofs/tests/support/light-fixture.ts'
import { cometRpc, rpcAddress } from './comet-rpc.ts'

interface Call {
  readonly method: string
  readonly params: Readonly<Record<string, string>>
}
type Responder = (call: Call) => unknown

const block = makeBlock({ height: 7n, set: members(150) })
const json = writeLightBlock(sha256, block) as {
  readonly signed_header: object
  readonly validator_set: { readonly validators: readonly object[] }
}
const status = {
  node_info: { network: 'a-chain' },
  sync_info: { latest_block_height: '900', earliest_block_height: '5' },
}

function honest({ method, params }: Call): unknown {
  if (method === 'status') return { result: status }
  if (method === 'commit') return { result: { signed_header: json.signed_header, canonical: true } }
  const page = Number(params.page)
  const { validators } = json.validator_set
  return { result: { validators: validators.slice(100 * (page - 1), 100 * page), total: String(validators.length) } }
}

describe('cometRpc', () => {
  let server: Server
  let respond: Responder
  let raw: string | undefined
  let calls: Call[] = []
  const source = () => cometRpc(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      const call = JSON.parse(text) as Call
      calls.push(call)
      response.end(raw ?? JSON.stringify(respond(call)))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  beforeEach(() => {
    respond = honest
    raw = undefined
    calls = []
  })

  async function codeOf(answer: Promise<unknown>): Promise<string | undefined> {
    try {
      await answer
      return undefined
    } catch (error) {
      if (isPlatformError(error)) return error.code
      throw error
    }
  }

  it('reads the head and a block with all pages of its set', async () => {
    expect(await source().head()).toEqual({ chainId: 'a-chain', latest: 900n, earliest: 5n })
    expect(await source().block(7n)).toEqual(block)
    expect(calls.map(({ method }) => method)).toEqual(['status', 'commit', 'validators', 'validators'])
  })

  it('a block that is not there is undefined, whichever way the node says so', async () => {
    respond = ({ method }) => (method === 'commit' ? { error: { code: -32603, message: 'height 9 must be less' } } : {})
    expect(await source().block(9n)).toBeUndefined()
    for (const signed_header of [null, {}, { header: null, commit: null }]) {
      respond = () => ({ result: { signed_header } })
      expect(await source().block(9n)).toBeUndefined()
    }
    respond = (call) => (call.method === 'validators' ? { error: { code: 1, message: 'pruned' } } : honest(call))
    expect(await source().block(9n)).toBeUndefined()
  })

  it.each([
    ['JSON of another kind', '[1,2]'],
    ['neither result nor error', '{"jsonrpc":"2.0"}'],
    ['a head without network', '{"result":{"node_info":{},"sync_info":{}}}'],
    ['a head without heights', '{"result":{"node_info":{"network":"x"},"sync_info":{"latest_block_height":"-1"}}}'],
    ['null', '{"result":null}'],
  ])('%s is refused', async (_, text) => {
    raw = text
    expect(await codeOf(source().head())).toBe('RPC_ANSWER_UNREADABLE')
  })

  it.each([
    ['no JSON', 'hello'],
    ['more than anybody reads', `{"result":"${'x'.repeat(9 * 1024 * 1024)}"}`],
  ])('%s is no answer', async (_, text) => {
    raw = text
    expect(await codeOf(source().head())).toBe('NODE_UNREACHABLE')
  })

  it('a header or set that cannot be read is refused', async () => {
    respond = (call) =>
      call.method === 'commit' ? { result: { signed_header: { header: {}, commit: {} } } } : honest(call)
    expect(await codeOf(source().block(7n))).toBe('RPC_ANSWER_UNREADABLE')
    respond = (call) => (call.method === 'validators' ? { result: { validators: [{}], total: '1' } } : honest(call))
    expect(await codeOf(source().block(7n))).toBe('RPC_ANSWER_UNREADABLE')
  })

  it('a set without end is cut off', async () => {
    const page = json.validator_set.validators.slice(0, 100)
    respond = (call) => (call.method === 'validators' ? { result: { validators: page, total: '1e99' } } : honest(call))
    const found = await source().block(7n)
    expect(found?.validators).toHaveLength(10_000)
  })

  it('hands evidence over, and says why it was not taken', async () => {
    const other = makeBlock({ height: 7n, set: members(150), header: { dataHash: new Uint8Array(32) } })
    const evidence = attackEvidence(crypto, other, block, block)
    respond = () => ({ result: { hash: 'AB' } })
    expect(await source().report(evidence)).toBeUndefined()
    respond = () => ({ error: { message: 'Internal error', data: `failed: old. Evidence: ${'x'.repeat(5_000)}` } })
    expect(await source().report(evidence)).toBe('Internal error: failed: old')
  })

  it('nobody there: NODE_UNREACHABLE', async () => {
    expect(await codeOf(cometRpc('http://127.0.0.1:1').head())).toBe('NODE_UNREACHABLE')
  })

  it('follows no redirection', async () => {
    const elsewhere = createServer((_, response) => {
      response.writeHead(307, { location: source().name }).end()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => elsewhere.once('listening', resolve))
    const { port } = elsewhere.address() as AddressInfo
    expect(await codeOf(cometRpc(`http://127.0.0.1:${port}`).head())).toBe('NODE_UNREACHABLE')
    await new Promise((resolve) => elsewhere.close(resolve))
  })
})

describe('rpcAddress', () => {
  it.each([
    ['http://127.0.0.1:26657', 'http://127.0.0.1:26657'],
    ['tcp://127.0.0.1:26657', 'http://127.0.0.1:26657'],
    ['https://node.example/rpc/', 'https://node.example/rpc'],
    ['http://[::1]:1', 'http://[::1]:1'],
  ])('%s', (text, address) => {
    expect(rpcAddress(text)).toBe(address)
  })

  it.each(['', 'node1', '127.0.0.1:26657', 'ftp://x', 'http://', 'file:///etc/passwd', 'unix:///run/x', 'http://a b'])(
    'not %j',
    (text) => {
      expect(() => rpcAddress(text)).toThrow('not the address')
    },
  )
})
