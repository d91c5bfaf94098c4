/** Every line of the security documents names a test that exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

describe('operation.md', () => {
  const text = readFileSync(fromRoot(`${FOLDER}/operation.md`), 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)` \| `([^`]+)` \| \[[^\]]+\]\((?:\.\.\/)+([^)]+)\) \| .+ \|$/gm)]

  it('has the figures that the code has', () => {
    expect(rows.length).toBeGreaterThan(10)
    for (const [, name, value, file] of rows) {
      const source = readFileSync(fromRoot(file as string), 'utf8')
      expect(source.includes(`${name} = ${value}`) || source.includes(`${name}: ${value}`), name).toBe(true)
    }
  })
})

describe('asvs.md', () => {
  const text = readFileSync(fromRoot(`${FOLDER}/asvs.md`), 'utf8')
  const rows = text
    .split('\n')
    .filter((line) => /^\| V\d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const targets = new Map(
    [...text.matchAll(/^\[([^\]]+)\]: (.+)$/gm)].map(([, name, link]) => [name, join(FOLDER, link as string)]),
  )
  const shownBy = (cell: string) => [...cell.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => targets.get(name))
  const numbers = (id: string) => (/V(\d+)\.(\d+)\.(\d+)/.exec(id) ?? []).slice(1).map(Number)

  it('has a row for each requirement, once and in order, with its level', () => {
    expect(rows.length).toBeGreaterThan(100)
    for (const [, id, level] of rows) {
      expect(id).toMatch(/^V\d+\.\d+\.\d+(–V\d+\.\d+\.\d+)?$/)
      expect(level, id).toMatch(/^(1|2|1–2)$/)
    }
    const places = rows.map(([, id]) => numbers(id as string).reduce((sum, part) => sum * 100 + part, 0))
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
  })

  it('answers in one of three words, and says what is missing or why nothing could be', () => {
    for (const [, id, , , answer, shown] of rows) {
      expect(answer, id).toMatch(/^(met(: .+)?|not met: .+|n\/a: .+)$/)
      expect(shown === '', id).toBe(!/^met/.test(answer as string))
    }
    const count = (word: string) => rows.filter(([, , , , answer]) => answer?.replace(/:.*/, '') === word).length
    expect(text).toContain(`${count('met')} met, ${count('not met')} not met, ${count('n/a')} n/a.`)
  })

  it('names tests and pages that exist', () => {
    for (const [, id, , , , shown] of rows) {
      for (const path of shownBy(shown as string)) {
        expect(path, id).toMatch(/(\.test\.ts|\.md)$/)
        expect(existsSync(fromRoot(path as string)), path).toBe(true)
      }
    }
    const used = new Set(rows.flatMap(([, , , , , shown]) => shownBy(shown as string)))
    expect([...targets.values()].filter((path) => !used.has(path))).toEqual([])
  })
})
