import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { launch } from './launch.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-launch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('ends a process whose number cannot be kept, and says why', async () => {
  const { exited } = launch({
    command: process.execPath,
    args: ['-e', 'setInterval(() => {}, 1000)'],
    cwd: folder,
    logFile: join(folder, 'log'),
    pidFile: join(folder, 'missing', 'pid'),
  })
  expect(await exited).toEqual({ code: null, signal: 'SIGKILL', error: 'ENOENT' })
})
