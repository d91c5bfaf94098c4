/** The benches that the documentation names are there, and each says in a line what it measures. */
import { readdirSync } from 'node:fs'
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
})
