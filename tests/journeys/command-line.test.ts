/** What people and programs meet at the command line: help, languages, pages, times, errors, exit codes. */
import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram, createCliIo, EXIT } from '@chassis/chassis'
import { createFormatter, LOCALES, type Locale, textsOf } from '@chassis/messages'
import type { Command } from 'commander'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { chassis, chassisJson, scratchFolder, smallTape, writeTape } from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
const dir = join(folder, 'ledger')
const tape = join(folder, 'tape.csv')
const ROWS = 23

interface Item {
  readonly id: string
  readonly currency: string
  readonly principal: string
  readonly rate: string
}
interface Page {
  readonly items: readonly Item[]
  readonly cursor: string | null
}
const list = (...args: string[]) => chassisJson<Page>(['loan', 'list', '--dir', dir, ...args])

beforeAll(async () => {
  writeTape(tape, smallTape(ROWS))
  expect((await chassis(['tape', 'board', tape, '--dir', dir])).code).toBe(0)
})

function commandsOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsOf)]
}

function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({
    writeOut: (more) => {
      text += more
    },
  })
  command.outputHelp()
  return text
}

describe('help', () => {
  const ascii = (text: string) => [...text].every((c) => c < '\u0250' || '–—…−×→✓✗“”‘’'.includes(c))

  it.each(LOCALES)(
    'of every command in %s: described, with examples, without keys of the catalogue',
    async (locale: Locale) => {
      for (const command of commandsOf(await buildProgram(createCliIo(locale)))) {
        const help = helpOf(command)
        const name = command.name()
        expect(help, name).not.toMatch(/\b(cli|tape|start|slip)\.[a-z]+\.[a-zA-Z.]+/)
        expect(command.description(), name).not.toBe('')
        for (const option of command.options) expect(option.description, `${name} ${option.flags}`).not.toBe('')
        const words = createFormatter(locale)
        if (command.commands.length === 0) expect(help, name).toMatch(/\n(Examples:|示例：|例：)\n {2}chassis /)
        // Every command says what its exit codes mean, and nothing is left in the parser's own English.
        expect(help.split(`\n${words('cli.help.exitCodes')}\n`).length, name).toBe(2)
        for (const code of Object.values(EXIT)) expect(help, name).toMatch(new RegExp(`^ {2}${code} +\\S`, 'm'))
        if (locale !== 'en')
          expect(help, name).not.toMatch(/\b(Usage|Options|Arguments|Commands|default|display help)\b/)
        if (locale === 'en') expect(ascii(command.description()), name).toBe(true)
        else expect(ascii(command.description()), name).toBe(false)
      }
    },
  )

  it.each([
    [['--help'], 0],
    [['help', 'slip'], 0],
    [[], 2],
    [['lone'], 2],
    [['loan', 'list', '--limti', '3'], 2],
    [['slip', 'verify'], 2],
  ])('chassis %j exits with %d', async (args, code) => {
    const ran = await chassis(args)
    expect(ran.code).toBe(code)
    if (code !== 0) expect(ran.stderr).not.toBe('')
  })
})

describe('mistakes in the command line', () => {
  const mistakes = [
    [['loan', 'list', '--limti', '3'], '--limti'],
    [['lone'], 'lone'],
    [['loan', 'show'], 'loan'],
    [['slip', 'verify', 'a.slip'], '--trust'],
    [['loan', 'list', '--json', '--limit'], '--limit'],
    [['slip', 'get', 'X', '--format', 'foo'], 'foo'],
    [['tape', 'audit', 'a', 'b'], ''],
  ] as const

  it.each(mistakes)('%j are told in the language of the reader, to programs as an object', async (args, named) => {
    const ran = await chassis(['--lang', 'ja', ...args.filter((arg) => arg !== '--json')])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(createFormatter('ja')('cli.usage', { title: '' }).trim())
    expect(ran.stderr).toContain(named)
    expect(ran.stderr).not.toMatch(/error|unknown|missing|argument\b/)
    const json = await chassis(args.includes('--json' as never) ? args : [...args, '--json'])
    expect(json).toMatchObject({ code: 2, stderr: '' })
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: 'USAGE', title: expect.stringContaining(named) } })
  })

  it('suggest what is meant', async () => {
    expect((await chassis(['loan', 'list', '--limti', '3'])).stderr).toContain('Did you mean --limit?')
  })

  it('--version is none', async () => {
    const version = expect.stringMatching(/^\d+\.\d+\.\d+\n$/)
    expect(await chassis(['--version'])).toMatchObject({ code: 0, stdout: version })
  })
})

describe('languages', () => {
  const title = (locale: Locale) =>
    createFormatter(locale)('platform.ID_UNKNOWN_KIND.title' as Parameters<ReturnType<typeof createFormatter>>[0], {
      id: 'X',
    })

  it.each([
    ['zh-CN', ['--lang=zh'], {}],
    ['ja', [], { LANG: 'ja_JP.UTF-8' }],
    ['en', ['--lang', 'xx'], {}],
  ] as const)('%s by %j %j', async (locale, args, env) => {
    const ran = await chassis([...args, 'slip', 'get', 'X', '--dir', dir], { env })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(title(locale))
    expect(ran.stderr).toContain('ID_UNKNOWN_KIND')
  })

  it('leave JSON as it is but for the words', async () => {
    const [en, ja] = await Promise.all(
      ['en', 'ja'].map((lang) => chassis(['--lang', lang, 'loan', 'list', '--json', '--dir', dir])),
    )
    expect(ja?.stdout).toBe(en?.stdout)
  })

  it('have a text for whatever is thrown while they print', () => {
    expect(textsOf('cli.bug')).toBeDefined()
  })
})

describe('output that is piped', () => {
  it('has no colour, no progress and nothing on the error stream', async () => {
    const runs = await Promise.all(
      [
        ['tape', 'audit', tape],
        ['tape', 'board', tape, '--dir', join(folder, 'piped')],
        ['loan', 'list', '--dir', dir],
        ['chain', 'verify', '--dir', dir],
      ].map((args) => chassis(args)),
    )
    for (const { code, stdout, stderr } of runs) {
      expect(code).toBe(0)
      expect(stdout).not.toContain('\u001b')
      expect(stdout).not.toContain('\r')
      expect(stderr).toBe('')
    }
  })
})

describe('loan list', () => {
  it('pages through all loans, each once, in order', async () => {
    const ids: string[] = []
    let cursor: string | null = null
    for (let page = 0; page < 10; page++) {
      const { items, cursor: next }: Page = await list('--limit', '9', ...(cursor === null ? [] : ['--cursor', cursor]))
      ids.push(...items.map(({ id }) => id))
      cursor = next
      if (cursor === null) break
    }
    expect(ids).toHaveLength(ROWS)
    expect(new Set(ids).size).toBe(ROWS)
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  it('gives rates and amounts as exact decimal text', async () => {
    const { items } = await list('--limit', '100')
    for (const { id, rate, principal, currency } of items) {
      expect(id).toMatch(/^loan_[0-9a-f]{32}$/)
      expect(rate).toMatch(/^\d\.\d{9}$/)
      expect(principal).toMatch(/^\d+\.\d{2}$/)
      expect(currency).toBe('USD')
    }
  })

  it.each([
    ['--limit', '0'],
    ['--limit', '1e3'],
    ['--cursor', `veh_${'00'.repeat(16)}`],
  ])('refuses %s %j with exit 2', async (...flag) => {
    const ran = await chassis(['loan', 'list', '--dir', dir, ...flag])
    expect(ran.code).toBe(2)
    expect(ran.stderr).not.toMatch(/^\s+at /m)
  })

  it('a cursor beyond the last loan is the end', async () => {
    expect(await list('--cursor', `loan_${'ff'.repeat(16)}`)).toMatchObject({ items: [], cursor: null })
  })
})

describe('loan show', () => {
  interface Shown {
    readonly id: string
    readonly terms: { readonly rate: string }
    readonly facts: readonly { readonly kind: string; readonly recordedAt: string }[]
  }
  let id = ''
  beforeAll(async () => {
    const { items } = await list('--limit', '1')
    id = (items[0] as Item).id
  })
  const show = (...args: string[]) => chassisJson<Shown>(['loan', 'show', id, '--dir', dir, ...args])

  it('shows what was known at a time', async () => {
    const now = await show()
    const [first, second] = now.facts as [Shown['facts'][0], Shown['facts'][0]]
    expect(now.facts.map(({ kind }) => kind).slice(0, 2)).toEqual(['boarded', 'monthReported'])
    expect(now.terms.rate).toMatch(/^\d\.\d{9}$/)
    const before = await chassis(['loan', 'show', id, '--dir', dir, '--known-at', '2020-01-01'])
    expect(before.code).toBe(2)
    expect(before.stderr).toContain('ID_NOT_FOUND')
    expect((await show('--known-at', '2999-01-01')).facts).toEqual(now.facts)
    const then = await show('--known-at', first.recordedAt)
    expect(then.facts).toEqual(now.facts.filter(({ recordedAt }) => recordedAt <= first.recordedAt))
    expect(then.facts.length).toBe(second.recordedAt === first.recordedAt ? now.facts.length : 1)
  })

  it('shows a date as of which, and refuses what is none', async () => {
    expect((await chassis(['loan', 'show', id, '--dir', dir, '--as-of', '2026-07-15'])).code).toBe(0)
    for (const flag of [
      ['--as-of', '2026-02-30'],
      ['--known-at', '2026-01-01T25:00:00.000Z'],
    ]) {
      const ran = await chassis(['loan', 'show', id, '--dir', dir, ...flag])
      expect(ran.code, flag.join(' ')).toBe(2)
    }
  })

  it.each([
    [`loan_${'00'.repeat(16)}`, 'ID_NOT_FOUND'],
    [`LOAN_${'00'.repeat(16)}`, '1013'],
  ])('%s: %s', async (unknown, name) => {
    const ran = await chassis(['loan', 'show', unknown, '--dir', dir, '--json'])
    expect(ran.code).toBe(2)
    expect((JSON.parse(ran.stdout) as { error: { code: string } }).error.code).toBe(name)
  })
})

describe('a loan of the ledger', () => {
  let id = ''
  beforeAll(async () => {
    const { items } = await list('--limit', '1')
    id = (items[0] as Item).id
  })

  it('explains a reported month by the fact that reports it, and says what moves nothing', async () => {
    interface Month {
      readonly report: number
      readonly month: { readonly end: string }
    }
    const found = await chassisJson<Month>(['loan', 'explain', id, '--dir', dir, '--fact', 'fact-1', '--json'])
    expect(found.report).toBe(1)
    const at = async (...args: string[]) => await chassis(['loan', 'explain', id, '--dir', dir, '--json', ...args])
    const code = ({ stdout }: { readonly stdout: string }) =>
      (JSON.parse(stdout) as { error: { code: string } }).error.code
    const boarding = await at('--fact', 'fact-0')
    expect([boarding.code, code(boarding)]).toEqual([2, 'FACT_MOVES_NOTHING'])
    const instalment = await at('--amount', 'instalment:3')
    expect([instalment.code, code(instalment)]).toEqual([2, 'LOAN_HAS_NO_DUE_DAYS'])
    const { end } = found.month
    const received = async (asOf: string) => {
      const rows = await chassisJson<readonly { readonly received?: string }[]>([
        ...['loan', 'schedule', id, '--dir', dir, '--as-of', asOf, '--json'],
      ])
      return rows.filter((row) => row.received !== undefined).length
    }
    const begin = `${end.slice(0, 8)}01`
    expect([await received(begin), await received(end)]).toEqual([0, 1])
  })

  it('refuses what it would not use', async () => {
    for (const [command, ...flags] of [
      ['explain', '--on', '2026-04-03'],
      ['explain', '--fact', 'fact-1', '--on', '2026-02-30'],
      ['payoff', '--good-through', 'tomorrow'],
      ['payoff', '--on', '2026-04-03', '--as-of', '2026-04-04'],
      ['schedule', '--as-of', '2026-02-30'],
    ] as const) {
      const ran = await chassis(['loan', command, id, '--dir', dir, ...flags])
      expect([ran.code, ran.stdout], `${command} ${flags.join(' ')}`).toEqual([2, ''])
      expect(ran.stderr).not.toMatch(/^\s+at /m)
    }
  })
})

describe('a folder that does not serve', () => {
  it('without a ledger: every reading command says so, exit 3, and creates nothing', async () => {
    const absent = join(folder, 'absent')
    for (const args of [
      ['loan', 'list'],
      ['trust', 'export'],
      ['slip', 'get', `loan_${'00'.repeat(16)}`],
    ]) {
      const ran = await chassis([...args, '--dir', absent])
      expect(ran.code).toBe(3)
      expect(ran.stderr).toContain('LEDGER_NOT_FOUND')
    }
    expect(readdirSync(folder)).not.toContain('absent')
  })

  it('that may only be read: reading works, writing says why not', async ({ skip }) => {
    if (process.getuid?.() !== 0) {
      if (process.env.CI) throw new Error('commands can be run as another user by root alone')
      skip('commands can be run as another user by root alone')
    }
    chmodSync(folder, 0o755)
    const run = (...args: string[]) => chassis([...args, '--dir', dir], { asNobody: true })
    expect((await run('loan', 'list')).code).toBe(0)
    for (const args of [
      ['tape', 'board', tape],
      ['start', '--tape', tape, '--fresh', '--once'],
    ]) {
      const ran = await run(...args)
      expect(ran.code).toBe(3)
      expect(ran.stderr).toContain('STORAGE_FORBIDDEN')
    }
    // Keys are their owner's alone: what needs them says so, and finds nothing wrong with the chain.
    const verifying = await run('chain', 'verify', '--json')
    expect(verifying.code).toBe(3)
    expect(JSON.parse(verifying.stdout)).toMatchObject({ error: { code: 'STORAGE_FORBIDDEN' } })
    const doctor = await run('doctor', '--json')
    expect(doctor.code).toBe(1)
    expect(JSON.parse(doctor.stdout).checks).toContainEqual(expect.objectContaining({ name: 'keys', ok: false }))
    const founding = await chassis(['start', '--tape', tape, '--dir', join(folder, 'new'), '--once'], {
      asNobody: true,
    })
    expect(founding.code).toBe(3)
    expect((await chassis(['loan', 'list', '--dir', dir])).code).toBe(0)
  })
})
