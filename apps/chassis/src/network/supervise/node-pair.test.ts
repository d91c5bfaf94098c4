import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LaunchSpec } from './launch.ts'
import { type NodeCommands, NodePair, type NodeState, PAIR_TIMES } from './node-pair.ts'

const TIMES = { ...PAIR_TIMES, backOffMs: 20, backOffMaxMs: 80, stopMs: 2_000, socketMs: 5_000 }

let dir: string
let pair: NodePair
let states: NodeState[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chassis-pair-'))
  states = []
})
afterEach(async () => {
  await pair.stop()
  rmSync(dir, { recursive: true, force: true })
})

const stay = 'setInterval(() => {}, 1000);'
const listen = `require('net').createServer().listen('app.sock');`

function script(name: string, source: string): LaunchSpec {
  return {
    command: process.execPath,
    args: ['-e', source],
    cwd: dir,
    logFile: join(dir, `${name}.log`),
    pidFile: join(dir, `${name}.pid`),
  }
}

function make(application: string | undefined, comet: string, command?: string): NodePair {
  const commands = (): NodeCommands => ({
    ...(application !== undefined && {
      application: { ...script('application', application), socket: join(dir, 'app.sock') },
    }),
    comet: { ...script('comet', comet), ...(command !== undefined && { command }) },
  })
  pair = new NodePair(commands, () => states.push(pair.state), TIMES)
  pair.start()
  return pair
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`it did not happen: ${JSON.stringify(pair.report)}`)
    await delay(5)
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A process that the kernel holds still, as /proc says. */
const isStopped = (pid: number): boolean => / T /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))

describe('a node as a pair of processes', () => {
  it('starts CometBFT only when the socket of the application is there', async () => {
    make(`setTimeout(() => { ${listen} }, 200);`, `require('fs').statSync('app.sock'); ${stay}`)
    await until(() => pair.state === 'running')
    const { application, comet } = pair.report.pids
    expect(readFileSync(join(dir, 'application.pid'), 'utf8')).toBe(`${application}\n`)
    await delay(100)
    expect(pair.report).toMatchObject({ state: 'running', restarts: 0, pids: { application, comet } })
  })

  for (const part of ['application', 'comet'] as const) {
    it(`ends the other one when the ${part} dies, and starts both again`, async () => {
      make(`${listen} ${stay}`, stay)
      await until(() => pair.state === 'running')
      const before = pair.report.pids
      pair.killPart(part)
      await until(() => pair.report.restarts === 1 && pair.state === 'running')
      expect(isAlive(before.application as number) || isAlive(before.comet as number)).toBe(false)
      expect(pair.report.lastExit).toBe(`${part}: SIGKILL`)
    })
  }

  it('starts both again when CometBFT ends with code 0', async () => {
    make(`${listen} ${stay}`, 'process.exit(0)')
    await until(() => pair.report.restarts >= 3)
    expect(pair.report.lastExit).toBe('comet: exit 0')
  })

  it('stays down when it was killed, until it is started', async () => {
    make(`${listen} ${stay}`, stay)
    await until(() => pair.state === 'running')
    await pair.kill()
    await delay(100)
    expect(pair.report).toMatchObject({ state: 'killed', pids: {}, restarts: 0 })
    pair.start()
    await until(() => pair.state === 'running')
  })

  it('can be stopped in order: CometBFT first', async () => {
    const say = (name: string) =>
      `const { appendFileSync, writeFileSync } = require('fs');
      process.on('SIGTERM', () => { appendFileSync('order', '${name} '); process.exit() });
      writeFileSync('${name}.ready', '');`
    make(`${say('application')} ${listen} ${stay}`, `${say('comet')} ${stay}`)
    await until(() => ['application', 'comet'].every((name) => existsSync(join(dir, `${name}.ready`))))
    await pair.stop()
    expect(readFileSync(join(dir, 'order'), 'utf8')).toBe('comet application ')
    expect(pair.report).toMatchObject({ state: 'stopped', pids: {} })
  })

  it.runIf(process.platform === 'linux')('pauses and goes on, and can be stopped while paused', async () => {
    make(`${listen} ${stay}`, stay)
    await until(() => pair.state === 'running')
    const pids = Object.values(pair.report.pids)
    pair.pause()
    await until(() => pids.every(isStopped))
    expect(pair.state).toBe('paused')
    pair.resume()
    await until(() => !pids.some(isStopped))
    pair.pause()
    await pair.stop()
    expect(pids.some(isAlive)).toBe(false)
  })

  it('tries again, with growing pauses, where the application makes no socket', async () => {
    make('process.exit(3)', stay)
    await until(() => pair.report.restarts >= 2)
    expect(pair.report.lastExit).toBe('application: exit 3')
    expect(states).not.toContain('running')
    expect(existsSync(join(dir, 'comet.log'))).toBe(false)
  })

  it('says so when a program is not there', async () => {
    make(undefined, '', join(dir, 'no-such-program'))
    await until(() => pair.report.restarts >= 1)
    expect(pair.report.lastExit).toBe('comet: ENOENT')
  })

  it('halts where starting again cannot help, ends both and says why', async () => {
    const failure = '+2/3 committed an invalid block: wrong Block.Header.AppHash.  Expected 00, got 01'
    make(`${listen} ${stay}`, `console.log(${JSON.stringify(failure)}); ${stay}`)
    await until(() => pair.state === 'halted')
    await delay(100)
    expect(pair.report).toMatchObject({ restarts: 0, pids: {}, halt: { kind: 'differentResult', detail: failure } })
    pair.start()
    await until(() => states.filter((state) => state === 'halted').length === 2)
  })

  it('writes what the processes print into their logs', async () => {
    make(`console.log('hello'); console.error('trouble'); ${listen} ${stay}`, stay)
    await until(() => pair.state === 'running')
    await pair.stop()
    const log = readFileSync(join(dir, 'application.log'), 'utf8')
    expect(log).toMatch(/--- .*, process \d+\n/)
    expect(log).toContain('hello\n')
    expect(log).toContain('trouble\n')
    expect(log).toMatch(/--- .* ended: SIGTERM\n$/)
    expect(existsSync(join(dir, 'application.pid'))).toBe(false)
  })
})
