import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlatformError } from '@chassis/primitives'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { askSupervisor, serveControl } from './control.ts'

let base: string
let dir: string
let server: Server | undefined
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'chassis-control-'))
  // Longer than the path of a socket may be.
  dir = join(base, 'a-network-in-a-folder-with-a-long-name-'.repeat(4))
  mkdirSync(join(dir, 'run'), { recursive: true })
  server = undefined
})
afterEach(() => {
  server?.close()
  rmSync(base, { recursive: true, force: true })
})

it('answers requests, also in a folder with a long path', async () => {
  server = await serveControl(dir, async (request) => ({ got: request }))
  expect(await askSupervisor(dir, 'pause', { node: 'node1' })).toEqual({
    got: { command: 'pause', arguments: { node: 'node1' } },
  })
})

it('passes errors on under their names', async () => {
  server = await serveControl(dir, async () => {
    throw new PlatformError('no', { code: 'NETWORK_NODE_STATE', details: { name: 'node1' } })
  })
  await expect(askSupervisor(dir, 'pause', {})).rejects.toMatchObject({
    code: 'NETWORK_NODE_STATE',
    details: { name: 'node1' },
  })
})

it('answers what is no request', async () => {
  server = await serveControl(dir, async () => ({}))
  const socket = connect(join(base, 'link'))
  socket.destroy()
  socket.on('error', () => {})
  const { withShortPath } = await import('@chassis/engine')
  const answer = await withShortPath(join(dir, 'run'), (path) => {
    return new Promise<string>((resolve) => {
      const own = connect(`${path}/control.sock`, () => own.write('not json\n'))
      own.setEncoding('utf8').on('data', resolve)
    })
  })
  expect(JSON.parse(answer)).toMatchObject({ ok: false, code: 'NETWORK_CONTROL_FAILED' })
})

it('says that the network is not running where nobody listens, and over the socket of a dead supervisor', async () => {
  await expect(askSupervisor(dir, 'status', {})).rejects.toMatchObject({ code: 'NETWORK_NOT_RUNNING' })
  const first = await serveControl(dir, async () => 1)
  await new Promise((resolve) => first.close(resolve))
  await expect(askSupervisor(dir, 'status', {})).rejects.toMatchObject({ code: 'NETWORK_NOT_RUNNING' })
  server = await serveControl(dir, async () => 2)
  expect(await askSupervisor(dir, 'status', {})).toBe(2)
})
