import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RotatingLog } from './rotating-log.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chassis-log-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('keeps the newest pieces and no more', () => {
  const log = new RotatingLog(join(dir, 'a.log'), 100)
  for (let i = 0; i < 60; i++) log.line(`line ${String(i).padStart(4, '0')}`)
  log.close()
  const pieces = readdirSync(dir).sort()
  expect(pieces).toEqual(['a.log.1', 'a.log.2', 'a.log.3'])
  const text = ['a.log.3', 'a.log.2', 'a.log.1'].map((name) => readFileSync(join(dir, name), 'utf8')).join('')
  expect(text.startsWith('line 0030\n')).toBe(true)
  expect(text.endsWith('line 0059\n')).toBe(true)
})

it('goes on behind what an earlier run wrote, readable by the owner only', () => {
  for (const text of ['first', 'second']) {
    const log = new RotatingLog(join(dir, 'a.log'))
    log.line(text)
    log.close()
  }
  expect(readFileSync(join(dir, 'a.log'), 'utf8')).toBe('first\nsecond\n')
  expect(statSync(join(dir, 'a.log')).mode & 0o777).toBe(0o600)
})

it('does not fail where it cannot write', () => {
  const log = new RotatingLog(join(dir, 'absent', 'a.log'))
  log.line('lost')
  log.close()
  log.line('lost again')
  log.close()
})
