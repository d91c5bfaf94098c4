import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './lib/root.mjs'
import { readMutants } from './mutants.mjs'

describe('tests/mutants', () => {
  const mutants = readMutants()

  it('holds at least twenty bugs', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(20)
    expect(new Set(mutants.map(({ bug }) => bug)).size).toBe(mutants.length)
  })

  it.each(mutants)('$name applies to the sources and names tests that exist', ({ patch, tests }) => {
    execFileSync('git', ['apply', '--check', patch], { cwd: ROOT, stdio: 'pipe' })
    expect(tests.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })
})
