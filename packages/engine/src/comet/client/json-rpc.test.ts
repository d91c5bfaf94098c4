import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPlatformError } from '@chassis/primitives'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonRpc } from './json-rpc.ts'

describe('jsonRpc', () => {
  let server: Server
  let text = ''
  let sent: unknown
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      sent = JSON.parse(body)
      if (text === 'elsewhere') response.writeHead(307, { location: address() })
      if (text !== 'silence') response.end(text)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
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

  it('gives the result, or what the node says against it', async () => {
    text = '{"jsonrpc":"2.0","id":1,"result":{"height":"7"},"error":null}'
    expect(await jsonRpc(address(), 'status', { height: '7' })).toEqual({ result: { height: '7' } })
    expect(sent).toEqual({ jsonrpc: '2.0', id: 1, method: 'status', params: { height: '7' } })
    text = '{"error":{"code":-32603,"message":"Internal error","data":"no"}}'
    expect(await jsonRpc(address(), 'status', {})).toEqual({
      failure: { code: -32603, message: 'Internal error', data: 'no' },
    })
    text = '{"error":{}}'
    expect(await jsonRpc(address(), 'status', {})).toEqual({ failure: { code: 0, message: '', data: '' } })
  })

  it.each([
    ['no JSON', 'hello'],
    ['no object', 'null'],
    ['a redirection', 'elsewhere'],
    ['silence', 'silence'],
    ['more than the limit', `{"result":"${'x'.repeat(2_000)}"}`],
  ])('%s is no answer', async (_, answer) => {
    text = answer
    expect(await codeOf(jsonRpc(address(), 'status', {}, { timeoutMs: 1_000, bytesMax: 1_000 }))).toBe(
      'NODE_UNREACHABLE',
    )
  })

  it('nobody there is no answer either', async () => {
    expect(await codeOf(jsonRpc('http://127.0.0.1:1', 'status', {}))).toBe('NODE_UNREACHABLE')
  })
})
