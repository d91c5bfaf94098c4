/** Every line of the security documents names a test that exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../../tooling/lib/root.mjs'

const FOLDER = 'docs/security'
const LINE = /^- \[[^\]]+\]\((?:\.\.\/)+([^)]+)\) › `([^`]+)`$/

describe.each(readdirSync(fromRoot(FOLDER)).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const lines = readFileSync(fromRoot(`${FOLDER}/${name}`), 'utf8').split('\n')
  const claims = lines.filter((line) => line.includes(' › '))

  it('names tests in one form', () => {
    expect(claims.length).toBeGreaterThan(0)
    expect(claims.filter((line) => !LINE.test(line))).toEqual([])
  })

  it('names tests that exist', () => {
    const missing = claims.filter((line) => {
      const [, file, title] = LINE.exec(line) as unknown as [string, string, string]
      return !existsSync(fromRoot(file)) || !readFileSync(fromRoot(file), 'utf8').includes(title)
    })
    expect(missing).toEqual([])
  })
})
