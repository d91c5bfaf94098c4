import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nodeHome, pidFileOf } from '../node-home.ts'
import { endOrphans } from './orphans.ts'

const NODE = { name: 'node1', p2pPort: 1, rpcPort: 2, nodeId: '', validatorKey: '' }
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chassis-orphans-'))
  mkdirSync(nodeHome(dir, 'node1').run, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function sleeper(cwd: string): { pid: number; ended: Promise<unknown>; end(): void } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  return { pid: child.pid as number, ended, end: () => child.kill('SIGKILL') }
}

it('ends what works in the folder of a node, and nobody else', async () => {
  const home = nodeHome(dir, 'node1')
  const ours = sleeper(home.root)
  const stranger = sleeper(dir)
  writeFileSync(pidFileOf(home, 'comet'), `${ours.pid}\n`)
  writeFileSync(pidFileOf(home, 'application'), `${stranger.pid}\n`)
  expect(await endOrphans(dir, [NODE])).toBe(1)
  expect(await ours.ended).toBe('SIGKILL')
  expect(() => process.kill(stranger.pid, 0)).not.toThrow()
  expect(existsSync(pidFileOf(home, 'comet')) || existsSync(pidFileOf(home, 'application'))).toBe(false)
  stranger.end()
  await stranger.ended
})

it('takes numbers of processes that are gone, and what is no number', async () => {
  const home = nodeHome(dir, 'node1')
  writeFileSync(pidFileOf(home, 'comet'), '4194303\n')
  writeFileSync(pidFileOf(home, 'application'), 'what?')
  expect(await endOrphans(dir, [NODE])).toBe(0)
})
