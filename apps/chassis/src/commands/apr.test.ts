import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createFormatter, LOCALES, type Locale } from '@chassis/messages'
import { Command } from 'commander'
import { afterAll, describe, expect, it } from 'vitest'
import type { CliIo } from '../cli/cli-io.ts'
import { registerApr } from './apr.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-apr-'))
afterAll(() => rmSync(folder, { recursive: true }))
const example = (name: string) => fileURLToPath(new URL(`../../../../examples/apr/${name}.json`, import.meta.url))

function run(locale: Locale, ...args: string[]): string {
  const printed: string[] = []
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  const io = { locale, format: createFormatter(locale), print: (line: string) => printed.push(line) }
  registerApr(program, io as unknown as CliIo)
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => {} })
  program.parse(['apr', ...args], { from: 'user' })
  return printed.join('\n')
}

describe('chassis apr', () => {
  it('prints the rate, the equation, the residual, the unit-period and why', () => {
    const text = run('en', example('us-odd-first-period'), '--method', 'reg-z')
    expect(text).toContain('7.00 %')
    expect(text).toContain('7.004764228928839846 %. Proven')
    expect(text).toContain('Σ A ÷ ((1 + e·i)(1 + i)^q) = Σ P ÷ ((1 + f·i)(1 + i)^t)')
    expect(text).toContain('At 7.00 % the two sides differ by -3.20195517 USD.')
    expect(text).toContain('a month; 12 a year. The period that occurs most often: 59 of 60.')
    expect(text).toContain('2026-03-01   -549.20  1 17/30')
    expect(text).toContain('… 51 more; `--json` prints all')
  })

  it.each(LOCALES)('prints for people in %s, by every method', (locale) => {
    const pairs = [
      ['us-two-advances', 'reg-z'],
      ['us-single-payment', 'reg-z'],
      ['us-biweekly-skipped', 'reg-z'],
      ['eu-offer-fee-before', 'eu'],
      ['uk-balloon', 'uk'],
      ['jp-residual-bonus', 'jp'],
      ['cn-upfront-fee', 'cn-simple'],
      ['cn-monthly-fee', 'cn-compound'],
    ] as const
    for (const [name, method] of pairs) {
      const text = run(locale, example(name), '--method', method)
      expect(text).toMatch(/\d\.\d{18} %/)
      expect(text).not.toMatch(/cli\.apr|undefined|\{/)
    }
  })

  it('prints JSON, and other decimals', () => {
    const json = JSON.parse(run('en', example('eu-monthly-with-fee'), '--method', 'eu', '--decimals', '4', '--json'))
    expect(json).toMatchObject({
      ratePercent: '6.7339',
      decimals: 4,
      intervals: { unit: 'month', reason: 'frequency' },
    })
    expect(json.terms).toHaveLength(49)
  })

  it('says when a rate is exact', () => {
    const file = join(folder, 'exact.json')
    const flows = { advances: [{ years: '0', amount: '100' }], payments: [{ years: '1', amount: '105' }] }
    writeFileSync(file, JSON.stringify({ currency: 'EUR', ...flows }))
    expect(run('en', file, '--method', 'eu')).toContain('Exactly 5.000000000000000000 %')
  })

  it('refuses what it cannot use', () => {
    const file = join(folder, 'broken.json')
    writeFileSync(file, '{')
    expect(() => run('en', file, '--method', 'eu')).toThrow('not JSON')
    expect(() => run('en', join(folder, 'absent.json'), '--method', 'eu')).toThrow('cannot read')
    expect(() => run('en', example('uk-balloon'))).toThrow('--method')
    expect(() => run('en', example('uk-balloon'), '--method', 'us')).toThrow('us')
    for (const decimals of ['17', '-1', 'two']) {
      expect(() => run('en', example('uk-balloon'), '--method', 'uk', '--decimals', decimals)).toThrow('0 to 16')
    }
    writeFileSync(file, '{"currency":"EUR","advances":[],"payments":[]}')
    expect(() => run('en', file, '--method', 'eu')).toThrow('finance.FLOWS_ONE_SIDED')
  })
})
