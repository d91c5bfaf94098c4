/** What a node serves with: which source counts, what is refused, and what is shown of it. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFormatter } from '@chassis/messages'
import { isPlatformError } from '@chassis/primitives'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCliIo } from '../cli/cli-io.ts'
import { checkConfig } from '../doctor/config-check.ts'
import { readConfigFile } from './config-file.ts'
import { type GivenOptions, resolveSettings, shownSetting } from './resolve-settings.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chassis-config-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (content: unknown): void => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(dir, 'config.json'), text, { mode: 0o600 })
}
const codeOf = (env: NodeJS.ProcessEnv = {}, given: GivenOptions = {}): string => {
  try {
    resolveSettings(dir, env, given)
    return 'none'
  } catch (error) {
    return isPlatformError(error) ? error.code : String(error)
  }
}

describe('what counts', () => {
  it('is the default where nobody says anything', () => {
    expect(resolveSettings(dir, {})).toEqual({
      settings: { host: 'localhost', port: 8480 },
      sources: { host: 'default', port: 'default', origin: 'default', databaseUrl: 'default' },
    })
  })

  it('is the option before the environment, the environment before the file, the file before the default', () => {
    write({ host: '127.0.0.1', port: 9000, origin: 'https://node.example', databaseUrl: 'postgres://file/x' })
    const file = resolveSettings(dir, {})
    expect(file.settings).toMatchObject({ host: '127.0.0.1', port: 9000, databaseUrl: 'postgres://file/x' })
    expect(new Set(Object.values(file.sources))).toEqual(new Set(['file']))
    const env = { DATABASE_URL: 'postgresql://env/x' }
    const all = resolveSettings(dir, env, { port: '0', origin: 'https://other.example' })
    expect(all.settings).toEqual({
      ...{ host: '127.0.0.1', port: 0, origin: 'https://other.example', databaseUrl: 'postgresql://env/x' },
    })
    expect(all.sources).toEqual({ host: 'file', port: 'option', origin: 'option', databaseUrl: 'environment' })
    expect(resolveSettings(dir, { DATABASE_URL: '' }).sources.databaseUrl).toBe('file')
  })
})

describe('what is refused', () => {
  it.each(['', 'host: x', '[]', 'null', '7', `{"host":"${'x'.repeat(70_000)}"}`])(
    'CONFIG_UNREADABLE: %.20s',
    (text) => {
      write(text)
      expect(codeOf()).toBe('CONFIG_UNREADABLE')
    },
  )

  it('CONFIG_SETTING_UNKNOWN: a misspelt name, and one that every object has', () => {
    write({ prot: 9000 })
    expect(codeOf()).toBe('CONFIG_SETTING_UNKNOWN')
    write('{"__proto__":"x"}')
    expect(codeOf()).toBe('CONFIG_SETTING_UNKNOWN')
  })

  it.each([
    { port: 65_536 },
    { port: 1.5 },
    { port: '08' },
    { host: 7 },
    { host: '' },
    { origin: 'https://node.example/' },
    { origin: null },
    { databaseUrl: 'mysql://host/db' },
    { databaseUrl: ['postgres://x'] },
  ])('CONFIG_SETTING_INVALID: %o', (content) => {
    write(content)
    expect(codeOf()).toBe('CONFIG_SETTING_INVALID')
  })

  it('of the environment and of options by their own names; an address for others without an origin', () => {
    for (const url of ['mysql://host/db', 'host', 'postgresql://:x:y']) {
      expect(codeOf({ DATABASE_URL: url }), url).toBe('DATABASE_URL_INVALID')
    }
    expect(codeOf({}, { port: 'x' })).toBe('INPUT_NOT_A_PORT')
    expect(codeOf({}, { origin: 'node' })).toBe('INPUT_NOT_AN_ORIGIN')
    write({ host: '0.0.0.0' })
    expect(codeOf()).toBe('ORIGIN_MISSING')
    expect(codeOf({}, { origin: 'https://node.example' })).toBe('none')
  })
})

describe('what is shown', () => {
  it('has no password in it', () => {
    const url = 'postgresql://user:secret@db.example:5433/chassis?password=secret&sslmode=require'
    const { settings } = resolveSettings(dir, { DATABASE_URL: url })
    expect(shownSetting(settings, 'databaseUrl')).toBe('postgresql://user:***@db.example:5433/chassis?…')
    expect(shownSetting(settings, 'port')).toBe('8480')
    expect(shownSetting(settings, 'origin')).toBeUndefined()
  })

  it('says whether others can read the file', () => {
    expect(readConfigFile(dir)).toMatchObject({ exists: false, isOpen: false })
    write({ port: 1 })
    expect(readConfigFile(dir)).toMatchObject({ exists: true, isOpen: false })
    chmodSync(join(dir, 'config.json'), 0o644)
    expect(readConfigFile(dir)).toMatchObject({ isOpen: true })
  })

  it("is looked at by doctor, in the reader's language", () => {
    const io = { ...createCliIo('ja'), format: createFormatter('ja') }
    expect(checkConfig(dir, {}, io)).toMatchObject({ check: { ok: true }, settings: { port: 8480 } })
    write({ port: 'x' })
    const { check, settings } = checkConfig(dir, {}, io)
    expect(settings).toBeUndefined()
    expect(check).toMatchObject({ name: 'config', ok: false, detail: expect.stringContaining('正しくありません') })
  })
})
