import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFormatter, LOCALES, type Locale, textsOf } from '@chassis/messages'
import { Command } from 'commander'
import { afterAll, describe, expect, it } from 'vitest'
import { generateDemoTape } from '../demo/generate-demo-tape.ts'
import { TAPE_ISSUES } from '../tape/tape-issue.ts'
import { registerTapeAudit } from './tape-audit.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-audit-'))
afterAll(() => rmSync(folder, { recursive: true }))
const tape = join(folder, 'demo.csv')
writeFileSync(tape, `${[...generateDemoTape(3, 200).lines].join('\n')}\nbroken\n`)

async function run(locale: Locale, ...args: string[]): Promise<string> {
  const printed: string[] = []
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: (text) => printed.push(text) })
  registerTapeAudit(program.command('tape'), { format: createFormatter(locale), print: (line) => printed.push(line) })
  await program.parseAsync(['tape', 'audit', ...args], { from: 'user' })
  return printed.join('\n')
}

describe('chassis tape audit', () => {
  it('prints the shape that other programs rely on', async () => {
    const report = JSON.parse(await run('en', tape, '--json'))
    expect(Object.keys(report)).toEqual([
      'file',
      'rows',
      'identities',
      'verdicts',
      'chanceShare',
      'yearBasis',
      'breaks',
      'unreadableRows',
      'columns',
      'brokenText',
    ])
    expect(Object.keys(report.verdicts)).toEqual([
      'noPayment',
      'zeroBalance',
      'zeroRate',
      'interestOnly',
      'consistentWithInferredDate',
      'break',
      'unreadable',
    ])
    expect(report.rows).toBe(201)
    expect(report.breaks.length).toBe(12)
  })

  it.each(LOCALES)('prints for people in %s', async (locale) => {
    const text = await run(locale, tape, '--rows', join(folder, 'rows.ndjson'))
    expect(text).toContain('DEMO-')
    expect(text).toMatch(/\d\.\d\d %/)
    expect(text).not.toMatch(/tape\.|undefined|\{/)
  })

  it('refuses a year that is none', async () => {
    await expect(run('en', tape, '--year-basis', '364')).rejects.toThrow('360, 365 or 366')
  })

  it('has words for every issue', () => {
    for (const issue of Object.keys(TAPE_ISSUES)) expect(textsOf(`tape.issue.${issue}`)).toBeDefined()
  })
})
