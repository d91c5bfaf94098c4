import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRotatingFile } from './rotating-file.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'chassis-rotate-')), 'log')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

describe('openRotatingFile', () => {
  it('default: keeps whole lines within its bounds, the newest last, readable by the owner alone', () => {
    const file = openRotatingFile({ folder, name: 'a', fileBytes: 100, files: 3 })
    for (let i = 0; i < 50; i++) file.write(`line ${i} ${'x'.repeat(20)}\n`)
    file.close()
    expect(readdirSync(folder).sort()).toEqual(['a', 'a.1', 'a.2'])
    const text = ['a.2', 'a.1', 'a'].map((name) => readFileSync(join(folder, name), 'utf8')).join('')
    const numbers = [...text.matchAll(/line (\d+)/g)].map(([, n]) => Number(n))
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => 50 - numbers.length + i))
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('behavior: goes on where it ended', () => {
    for (const line of ['one\n', 'two\n']) {
      const file = openRotatingFile({ folder, name: 'a' })
      file.write(line)
      file.close()
    }
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('one\ntwo\n')
  })

  it('behavior: lines that may wait are written at the end, or when there are many', () => {
    const file = openRotatingFile({ folder, name: 'a', delayMs: 60_000 })
    file.write('waits\n')
    expect(statSync(join(folder, 'a')).size).toBe(0)
    file.write(`${'y'.repeat(70_000)}\n`)
    expect(statSync(join(folder, 'a')).size).toBeGreaterThan(70_000)
    file.write('last\n')
    file.close()
    expect(readFileSync(join(folder, 'a'), 'utf8')).toMatch(/last\n$/)
  })
})
