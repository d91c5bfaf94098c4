/** `chassis start` and `chassis serve` keep serving: how they say where, what they refuse, how they end. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { chassis, scratchFolder, smallTape, startChassis, writeTape } from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
const dir = join(folder, 'ledger')
const nodeFile = join(dir, 'node.json')
type Running = ReturnType<typeof startChassis>
const running: Running[] = []

beforeAll(async () => {
  const tape = writeTape(join(folder, 'tape.csv'), smallTape(3))
  expect((await chassis(['tape', 'board', tape, '--dir', dir])).code).toBe(0)
})
afterEach(async () => {
  for (const node of running.splice(0)) {
    node.signal('SIGKILL')
    await node.done
  }
})

/** Starts a command that serves and waits until it says where. */
async function serving(args: readonly string[]): Promise<Running & { readonly origin: string }> {
  const node = startChassis([...args, '--port', '0'])
  running.push(node)
  let ended = false
  void node.done.then(() => {
    ended = true
  })
  for (;;) {
    const origin = /Serving at (https?:\S+)/.exec(node.printed())?.[1]
    if (origin !== undefined) return { ...node, origin }
    if (ended) throw new Error(JSON.stringify(await node.done))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const get = async (url: string) => {
  const response = await fetch(url)
  return { status: response.status, text: await response.text() }
}

describe('a node that serves', () => {
  it('says where, answers there, and ends when it is told to', async () => {
    const node = await serving(['serve', '--dir', dir])
    expect(JSON.parse(readFileSync(nodeFile, 'utf8'))).toMatchObject({ pid: node.pid, origin: node.origin })
    const ledger = JSON.parse((await get(`${node.origin}/v1/ledger`)).text)
    expect(ledger).toMatchObject({ environment: 'development', takesTransactions: true })
    expect((await get(`${node.origin}/v1/loans`)).status).toBe(401)
    expect((await get(`${node.origin}/docs`)).text).toContain('getLoan')
    node.signal('SIGTERM')
    expect(await node.done).toMatchObject({ code: 0, stderr: 'Stopping …\n' })
    expect(existsSync(nodeFile)).toBe(false)
    expect((await chassis(['chain', 'verify', '--dir', dir])).code).toBe(0)
  })

  it('start serves when its work is done, and ends with --once', async () => {
    const tape = join(folder, 'tape.csv')
    const node = await serving(['start', '--dir', dir, '--tape', tape])
    expect(node.printed()).toContain('3 already there')
    expect((await get(`${node.origin}/health/ready`)).status).toBe(200)
    const second = await chassis(['serve', '--dir', dir, '--port', '0'])
    expect(second).toMatchObject({ code: 3 })
    expect(second.stderr).toContain('LEDGER_LOCKED')
    node.signal('SIGINT')
    expect((await node.done).code).toBe(0)
    const once = await chassis(['start', '--dir', dir, '--tape', tape, '--once'])
    expect(once.code).toBe(0)
    expect(once.stdout).not.toContain('Serving')
  })

  it('rejects: an address that others reach without an origin, a port that is taken, flags that are none', async () => {
    const refused = async (...args: string[]) => {
      const ran = await chassis(['serve', '--dir', dir, ...args])
      return [ran.code, /Error (\w+)/.exec(ran.stderr)?.[1]]
    }
    expect(await refused('--host', '0.0.0.0')).toEqual([3, 'ORIGIN_MISSING'])
    expect(await refused('--port', '65536')).toEqual([2, 'INPUT_NOT_A_PORT'])
    expect(await refused('--origin', 'https://node.example/path')).toEqual([2, 'INPUT_NOT_AN_ORIGIN'])
    expect(await refused('--host', '192.0.2.1', '--origin', 'https://node.example')).toEqual([3, 'ADDRESS_UNUSABLE'])
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()))
    const { port } = taken.address() as { port: number }
    expect(await refused('--host', '127.0.0.1', '--port', String(port))).toEqual([3, 'ADDRESS_IN_USE'])
    await new Promise((resolve) => taken.close(resolve))
    expect(existsSync(nodeFile)).toBe(false)
  })

  it('serves by the configuration file where no option says otherwise, and refuses what is none', async () => {
    const file = join(dir, 'config.json')
    const explained = async () => JSON.parse((await chassis(['config', 'explain', '--dir', dir, '--json'])).stdout)
    writeFileSync(file, JSON.stringify({ port: 0, origin: 'https://node.example' }), { mode: 0o600 })
    expect(await explained()).toMatchObject({
      exists: true,
      settings: [{ value: 'localhost' }, { value: '0', source: 'file' }, { value: 'https://node.example' }, {}],
    })
    const node = await serving(['serve', '--dir', dir])
    expect(node.origin).toBe('https://node.example')
    node.signal('SIGTERM')
    expect((await node.done).code).toBe(0)
    const refused = async (content: string, ...args: string[]) => {
      writeFileSync(file, content)
      const ran = await chassis([...args, '--dir', dir])
      return [ran.code, /Error (\w+)/.exec(ran.stderr)?.[1]]
    }
    expect(await refused('{"host":"0.0.0.0"}', 'serve')).toEqual([3, 'ORIGIN_MISSING'])
    expect(await refused('{"prot":1}', 'serve')).toEqual([2, 'CONFIG_SETTING_UNKNOWN'])
    expect(await refused('{"port":"x"}', 'start')).toEqual([2, 'CONFIG_SETTING_INVALID'])
    expect(await refused('port: 1', 'config', 'explain')).toEqual([2, 'CONFIG_UNREADABLE'])
    rmSync(file)
    expect(existsSync(nodeFile)).toBe(false)
  })
})
