/** Every worked loan of `tables/` is what its inputs come to. CHASSIS_WRITE_TABLES=1 writes the figures anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { renderTables } from './worked-loan.test-support.ts'

const FOLDER = fileURLToPath(new URL('../../tables/', import.meta.url))

describe('worked loans', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md')

  it.each(files)('%s', (name) => {
    const text = readFileSync(FOLDER + name, 'utf8')
    const rendered = renderTables(text)
    if (process.env.CHASSIS_WRITE_TABLES === '1') writeFileSync(FOLDER + name, rendered)
    else expect(text).toBe(rendered)
  })
})
