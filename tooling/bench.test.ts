/** The benches that the documentation names are there, and each says in a line what it measures. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { requireBaselines } from './lib/require-baselines.mjs'

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

  it('takes no figure without another beside it', () => {
    const good = { metric: 'a', value: 1, unit: 's', baseline: { what: 'b', value: 2 } }
    expect(requireBaselines([good])).toEqual([good])
    for (const bad of [
      { ...good, baseline: undefined },
      { ...good, baseline: { what: ' ', value: 2 } },
      { ...good, baseline: { what: 'b' } },
      { ...good, baseline: { what: 'b', value: Number.NaN } },
      { ...good, value: Number.POSITIVE_INFINITY },
      { ...good, unit: '' },
    ]) {
      expect(() => requireBaselines([good, { ...bad, metric: 'the bad one' } as never])).toThrow('the bad one')
    }
  })

  it.each([
    ['solo', ['--loans', '100', '--payments', '400']],
    ['abci', ['--loans', '100', '--payments', '200', '--block', '50']],
  ])('%s has every figure beside its baseline, also in small', { timeout: 600_000 }, async (name, args) => {
    const { run } = await import(new URL(`${name}.mjs`, folder).href)
    const results = await run({ log() {}, args })
    expect(requireBaselines(results)).toBe(results)
    expect(results.length).toBeGreaterThan(5)
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
