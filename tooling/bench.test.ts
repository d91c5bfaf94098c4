/** The benches that the documentation names are there, and each says in a line what it measures. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = new URL('./benches/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.mjs') ? [file.slice(0, -'.mjs'.length)] : []))

describe('npm run bench', () => {
  it('has the benches of the figures that are published', () => {
    expect(names).toEqual(expect.arrayContaining(['solo', 'tree', 'slip', 'tape', 'restart']))
  })

  it.each(names)('%s can be run and says what it measures', async (name) => {
    const bench = await import(new URL(`${name}.mjs`, folder).href)
    expect(bench.summary).toMatch(/^\S.{20,100}$/)
    expect(bench.run).toBeTypeOf('function')
  })

  it('prints nothing but its JSON, each figure beside its baseline', () => {
    const program = fileURLToPath(new URL('./bench.mjs', import.meta.url))
    const { NODE_OPTIONS: _, ...env } = process.env
    const ran = spawnSync(process.execPath, [program, 'cbor', '--json'], { encoding: 'utf8', env })
    expect(ran.status, ran.stderr).toBe(0)
    const report = JSON.parse(ran.stdout)
    expect(Object.keys(report)).toEqual(['bench', 'machine', 'results'])
    expect(report.bench).toBe('cbor')
    expect(report.results.length).toBeGreaterThan(0)
    const figure = expect.any(Number)
    const text = expect.stringMatching(/\S/)
    for (const one of report.results) {
      expect(one).toEqual({ metric: text, value: figure, unit: text, baseline: { what: text, value: figure } })
    }
  })
})
