import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFormatter, LOCALES, type Locale } from '@chassis/messages'
import { PlatformError } from '@chassis/primitives'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CliIo } from '../cli/cli-io.ts'
import { thisMachine } from '../doctor/machine-checks.ts'
import { openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { registerChainExport } from './chain-export.ts'
import { registerChainImport } from './chain-import.ts'
import { registerDoctor } from './doctor.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-commands-'))
const dir = join(folder, 'ledger')
const file = join(folder, 'ledger.snapshot')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly out: string
  readonly notes: string
  readonly exit: number
}

async function run(args: readonly string[], locale: Locale = 'en', machine = thisMachine): Promise<Ran> {
  const out: string[] = []
  const notes: string[] = []
  let exit = 0
  const io: CliIo = {
    locale,
    format: createFormatter(locale),
    print: (line) => void out.push(line),
    note: (line) => void notes.push(line),
    progress() {},
    progressDone() {},
    exit: (code) => {
      exit = exit === 0 ? code : exit
    },
  }
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  const chain = program.command('chain')
  registerChainExport(chain, io)
  registerChainImport(chain, io)
  registerDoctor(program, io, machine)
  for (const command of [chain, ...chain.commands, ...program.commands])
    command.exitOverride().configureOutput({ writeErr() {} })
  await program.parseAsync(args, { from: 'user' })
  return { out: out.join('\n'), notes: notes.join('\n'), exit }
}

const quiet = {
  locale: 'en',
  format: createFormatter('en'),
  print() {},
  note() {},
  progress() {},
  progressDone() {},
  exit() {},
}

beforeAll(async () => {
  const { ledger } = await openDemoLedger(dir, quiet as CliIo)
  await ledger.close()
})

describe('chain export and chain import', () => {
  it('export, import, and say the same position', async () => {
    const exported = JSON.parse((await run(['chain', 'export', '--dir', dir, '-o', file, '--json'])).out)
    expect(Object.keys(exported)).toEqual([
      'file',
      'ledgerId',
      'height',
      'time',
      'appHash',
      'bytes',
      'chunks',
      'entries',
      'snapshot',
    ])
    const again = `${file}.2`
    await run(['chain', 'export', '--dir', dir, '-o', again])
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
    const target = join(folder, 'restored')
    const args = ['chain', 'import', file, '--dir', target, '--keys', join(dir, 'keys'), '--json']
    const { ledgerId, height, appHash, entries, snapshot } = exported
    expect(JSON.parse((await run(args)).out)).toEqual({ dir: target, ledgerId, height, appHash, entries, snapshot })
    await expect(run(args)).rejects.toMatchObject({ code: 'IMPORT_FOLDER_NOT_EMPTY' })
    await expect(run(['chain', 'import', file, '--dir', join(folder, 'x')])).rejects.toMatchObject({
      code: 'IMPORT_KEYS_REQUIRED',
    })
    const checked = JSON.parse((await run(['doctor', '--dir', target, '--json'])).out)
    expect(checked.checks.find(({ name }: { name: string }) => name === 'ledger').detail).toContain(
      'imported at height 0',
    )
  })

  it.each(LOCALES)('print for people in %s', async (locale) => {
    const out = join(folder, `${locale}.snapshot`)
    const exported = await run(['chain', 'export', '--dir', dir, '-o', out], locale)
    const target = join(folder, `restored-${locale}`)
    const imported = await run(['chain', 'import', out, '--dir', target, '--keys', join(dir, 'keys')], locale)
    for (const { out: text, notes } of [exported, imported]) expect(text + notes).not.toMatch(/cli\.|undefined|\{/)
  })

  it('have no ledger to export where there is none', async () => {
    await expect(run(['chain', 'export', '--dir', join(folder, 'none'), '-o', file])).rejects.toMatchObject({
      code: 'LEDGER_NOT_FOUND',
    })
  })
})

interface Doctored {
  readonly ok: boolean
  readonly checks: readonly {
    readonly name: string
    readonly ok: boolean
    readonly detail: string
    readonly advice: string
  }[]
}

async function doctor(at: string, machine = thisMachine): Promise<{ report: Doctored; exit: number; bad: string[] }> {
  const { out, exit } = await run(['doctor', '--dir', at, '--json'], 'en', machine)
  const report = JSON.parse(out) as Doctored
  return { report, exit, bad: report.checks.filter(({ ok }) => !ok).map(({ name }) => name) }
}

describe('doctor', () => {
  it('finds nothing wrong with a healthy ledger, or before there is one', async () => {
    const founded = await doctor(dir)
    expect(founded).toMatchObject({ bad: [], exit: 0, report: { ok: true } })
    expect(founded.report.checks.map(({ name }) => name)).toEqual([
      'node',
      'platform',
      'providers',
      'sodium',
      'cometbft',
      'folder',
      'space',
      'keys',
      'ledger',
      'state',
      'writer',
      'vault',
      'config',
      'database',
    ])
    expect(await doctor(join(folder, 'not', 'yet'))).toMatchObject({ bad: [], exit: 0 })
  })

  it('says who writes to the ledger', async () => {
    const { ledger } = await openDemoLedger(dir, quiet as CliIo)
    const { report, exit } = await doctor(dir)
    await ledger.close()
    expect(report.checks.find(({ name }) => name === 'writer')?.detail).toContain(String(process.pid))
    expect(exit).toBe(0)
    expect((await doctor(dir)).report.checks.find(({ name }) => name === 'writer')?.detail).toBe('Nobody writes to it.')
  })

  it('finds an old Node, an untested platform, and providers that disagree', async () => {
    const selfTest = () => {
      throw new PlatformError('they disagree', { code: 'PROVIDERS_DISAGREE' })
    }
    const machine = { ...thisMachine, nodeVersion: '20.18.9', platform: 'aix', sodium: false, selfTest }
    const { bad, exit, report } = await doctor(dir, machine)
    expect(bad).toEqual(['node', 'platform', 'providers'])
    expect(exit).toBe(1)
    expect(report.checks.filter(({ ok }) => !ok).every(({ advice }) => advice !== '')).toBe(true)
  })

  it('finds keys that others read, keys that are missing, and damage', async () => {
    const copy = join(folder, 'copy')
    await run(['chain', 'import', file, '--dir', copy, '--keys', join(dir, 'keys')])
    chmodSync(join(copy, 'keys', 'chain.secret'), 0o644)
    expect((await doctor(copy)).bad).toEqual(['keys'])
    rmSync(join(copy, 'keys'), { recursive: true })
    expect((await doctor(copy)).bad).toEqual(['ledger'])
    rmSync(join(copy, 'state'), { recursive: true })
    mkdirSync(join(copy, 'state'))
    writeFileSync(join(copy, 'state', 'data.mdb'), 'no database at all')
    expect((await doctor(copy)).bad).toEqual(['ledger', 'state'])
    writeFileSync(join(copy, 'blocks', '0000000001.blocks'), Buffer.alloc(1_000, 7))
    const { bad, exit } = await doctor(copy)
    expect(bad[0]).toBe('ledger')
    expect(exit).toBe(1)
  })

  it.each(LOCALES)('prints for people in %s', async (locale) => {
    const { out } = await run(['doctor', '--dir', dir], locale, {
      ...thisMachine,
      nodeVersion: '18.0.0',
      sodium: false,
    })
    expect(out).toContain('✗ node')
    expect(out).not.toMatch(/cli\.|undefined|\{/)
  })
})
