/** Boarding a tape through the command: once, again, changed, dirty, with numbers that repeat. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  chassis,
  chassisJson,
  type Ran,
  type SmallTape,
  scratchFolder,
  smallTape,
  withCell,
  writeTape,
} from '../support/run-chassis.ts'
import { describeShared, sharedPath } from '../support/shared.ts'

const folder = scratchFolder()
// Processes of their own are slow where many tests run at once.
vi.setConfig({ testTimeout: 300_000 })
const tape = smallTape(30)

interface Listed {
  readonly items: readonly { readonly id: string; readonly facts: number }[]
}

/** The numbers of the line that says what a run boarded. */
function boarding({ stdout }: Ran): Record<string, number> {
  const line = /(\d+) rows: (\d+) loans boarded, (\d+) months posted, (\d+) corrected, (\d+) already there/.exec(stdout)
  if (line === null) throw new Error(`no boarding in\n${stdout}`)
  const [rows, boarded, posted, corrected, unchanged] = line.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { rows, boarded, posted, corrected, unchanged }
}

const file = (name: string, content: SmallTape) => writeTape(join(folder, `${name}.csv`), content)
const dirOf = (name: string) => join(folder, name)
const board = (dir: string, path: string) => chassis(['tape', 'board', path, '--dir', dirOf(dir)])

function withoutColumn({ columns, rows }: SmallTape, column: string): SmallTape {
  const at = columns.indexOf(column)
  return { columns: columns.toSpliced(at, 1), rows: rows.map((cells) => cells.toSpliced(at, 1)) }
}

async function loanIds(dir: string): Promise<string[]> {
  const { items } = await chassisJson<Listed>(['loan', 'list', '--limit', '100', '--dir', dirOf(dir)])
  return items.map(({ id }) => id)
}

async function appHash(dir: string): Promise<{ height: number; appHash: string }> {
  const report = await chassisJson<{ ok: boolean; height: number; appHash: string }>([
    'chain',
    'verify',
    '--dir',
    dirOf(dir),
  ])
  expect(report.ok).toBe(true)
  return { height: report.height, appHash: report.appHash }
}

describe('a tape that is loaded again', () => {
  const dir = 'again'

  it('boards every row, and then adds nothing: same height, same hash', async () => {
    const path = file('book', tape)
    const first = await board(dir, path)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(boarding(first)).toEqual({ rows: 30, boarded: 30, posted: 30, corrected: 0, unchanged: 0 })
    const before = await appHash(dir)
    const second = await board(dir, path)
    expect(second.code).toBe(0)
    expect(boarding(second)).toEqual({ rows: 30, boarded: 0, posted: 0, corrected: 0, unchanged: 30 })
    expect(await appHash(dir)).toEqual(before)
  })

  it('records a changed figure as one Correction, once', async () => {
    const at = tape.columns.indexOf('totalActualAmountPaid')
    const paid = (tape.rows[4] as string[])[at] as string
    const path = file('changed', withCell(tape, 4, 'totalActualAmountPaid', `${Number(paid) + 1}.00`))
    expect(boarding(await board(dir, path))).toMatchObject({ boarded: 0, posted: 0, corrected: 1, unchanged: 29 })
    expect(boarding(await board(dir, path))).toMatchObject({ corrected: 0, unchanged: 30 })
    const { items } = await chassisJson<Listed>(['loan', 'list', '--limit', '100', '--dir', dirOf(dir)])
    const most = items.reduce((a, b) => (b.facts > a.facts ? b : a))
    const { stdout } = await chassis(['loan', 'show', most.id, '--dir', dirOf(dir)])
    expect(stdout).toMatch(/correct/i)
    // Back to what it was: another Correction, for the history stays.
    expect(boarding(await board(dir, file('book', tape)))).toMatchObject({ corrected: 1, unchanged: 29 })
    expect(boarding(await board(dir, file('book', tape)))).toMatchObject({ corrected: 0, unchanged: 30 })
  })

  it('records a row with other contract data as a Correction, and says of what', async () => {
    const ran = await board(dir, file('contract', withCell(tape, 0, 'originalLoanAmount', '99999.00')))
    expect(ran.code).toBe(0)
    expect(boarding(ran)).toMatchObject({ boarded: 0, posted: 0, corrected: 1, unchanged: 29 })
    expect(ran.stdout).toMatch(/^ {2}Corrections: 0 months, 1 contract, 0 cars/m)
  })

  it('posts the next month for the same loans', async () => {
    const ends = tape.columns.indexOf('reportingPeriodEndingDate')
    const begins = tape.columns.indexOf('reportingPeriodBeginningDate')
    const rows = tape.rows.map((cells) => cells.with(begins, '07-01-2026').with(ends, '07-31-2026'))
    const ran = await board(dir, file('july', { ...tape, rows }))
    // The first row states the amount again that it stated at first.
    expect(boarding(ran)).toMatchObject({ rows: 30, boarded: 0, posted: 30, corrected: 1 })
  })
})

describe('rows that are not as they should be', () => {
  it('are listed with line and reason, and the others go on', async () => {
    let dirty = withCell(tape, 1, 'originalLoanAmount', 'a lot')
    dirty = withCell(dirty, 3, 'originationDate', '13/2023')
    dirty = withCell(dirty, 5, 'reportingPeriodEndingDate', '')
    dirty = withCell(dirty, 7, 'originalLoanTerm', '0')
    dirty = { ...dirty, rows: [...dirty.rows, ['broken'], []] }
    const ran = await board('dirty', file('dirty', dirty))
    expect(ran.code).toBe(0)
    expect(boarding(ran)).toMatchObject({ boarded: 26, posted: 26 })
    for (const [line, reason] of [
      [3, 'originalLoanAmount'],
      [5, 'originationDate'],
      [7, 'reportingPeriod'],
      [9, 'originalLoanTerm'],
      [32, ''],
    ] as const) {
      expect(ran.stdout).toMatch(new RegExp(`^ {4}.*\\b${line}\\b.*${reason}`, 'm'))
    }
  })

  it('are not boarded where the audit cannot read their month', async () => {
    let unread = withCell(tape, 0, 'reportingPeriodInterestRatePercentage', 'garbage')
    unread = withCell(unread, 2, 'reportingPeriodInterestRatePercentage', '')
    unread = withCell(unread, 4, 'totalActualAmountPaid', '5.001')
    unread = withCell(unread, 6, 'actualInterestCollectedAmount', '')
    const path = file('unread', unread)
    const audit = await chassisJson<{ unreadableRows: readonly { line: number }[] }>(['tape', 'audit', path])
    const { boarding: done } = await chassisJson<{ boarding: { unboardable: readonly { line: number }[] } }>([
      ...['tape', 'board', path, '--dir', dirOf('unread')],
    ])
    expect(done).toMatchObject({
      boarded: 26,
      posted: 26,
      unboardable: [
        { line: 2, missing: 'reportingPeriodInterestRatePercentage' },
        { line: 4, missing: 'reportingPeriodInterestRatePercentage' },
        { line: 6, missing: 'totalActualAmountPaid' },
        { line: 8, missing: 'actualInterestCollectedAmount' },
      ],
    })
    expect(done.unboardable.map(({ line }) => line)).toEqual(audit.unreadableRows.map(({ line }) => line))
  })

  it('are refused by the ledger one by one, and the others go on', async () => {
    const columns = [...tape.columns, 'interestPaidThroughDate']
    let hostile: SmallTape = { columns, rows: tape.rows.map((cells) => [...cells, '']) }
    hostile = withCell(hostile, 0, 'reportingPeriodBeginningDate', '06-30-2026')
    hostile = withCell(hostile, 0, 'reportingPeriodEndingDate', '06-01-2026')
    hostile = withCell(hostile, 2, 'reportingPeriodEndingDate', '06-30-2190')
    hostile = withCell(hostile, 4, 'interestPaidThroughDate', '01-01-2190')
    hostile = withCell(hostile, 6, 'vehicleModelName', 'bell\u0007')
    const path = file('hostile', hostile)
    const ran = await board('hostile', path)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(boarding(ran)).toMatchObject({ rows: 30, boarded: 27, posted: 27 })
    expect(await loanIds('hostile')).toHaveLength(27)
    expect(ran.stdout).toMatch(/^ {4}line 2: the reporting period ends before it begins$/m)
    for (const [line, code] of [
      [4, 15017],
      [6, 15018],
    ]) {
      expect(ran.stdout).toMatch(new RegExp(`^ {4}line ${line}: .*\\(${code}\\)$`, 'm'))
    }
    const again = await chassisJson<{ boarding: Record<string, unknown> }>([
      'tape',
      'board',
      path,
      '--dir',
      dirOf('hostile'),
    ])
    expect(again.boarding).toMatchObject({ boarded: 0, posted: 0, unchanged: 27, refusedCount: 2, unboardableCount: 1 })
    expect(again.boarding.refused).toContainEqual({ line: 4, module: 'loans', name: 'PERIOD_INVALID', code: 15017 })
    expect((await appHash('hostile')).height).toBeGreaterThan(0)
  })

  it('that state their period in months mean the whole of them', async () => {
    const months = (cells: readonly string[], column: string) => {
      const at = tape.columns.indexOf(column)
      return cells.with(at, (cells[at] as string).replace(/^(\d\d)-\d\d-/, '$1/'))
    }
    const rows = tape.rows
      .slice(0, 3)
      .map((cells) => months(months(cells, 'reportingPeriodBeginningDate'), 'reportingPeriodEndingDate'))
    expect(boarding(await board('months', file('months', { ...tape, rows })))).toMatchObject({ boarded: 3, posted: 3 })
    // The same months to the day are the same months.
    const byDay = { ...tape, rows: tape.rows.slice(0, 3) }
    expect(boarding(await board('months', file('by-day', byDay)))).toMatchObject({ posted: 0, unchanged: 3 })
  })

  it('that mislead at the beginning are read by the scale of the whole file', async () => {
    const at = tape.columns.indexOf('reportingPeriodInterestRatePercentage')
    const rated = (rate: string) => (tape.rows[0] as string[]).with(at, rate)
    const columns = tape.columns
    // Percentages below 0.5 look like fractions as long as nothing else is known.
    const rows = [rated('0.4'), ...Array.from({ length: 2 }, () => rated('7.48'))]
    await board('scale', file('scale', { columns, rows }))
    const { items } = await chassisJson<{ items: { rate: string }[] }>([
      'loan',
      'list',
      '--limit',
      '9',
      '--dir',
      dirOf('scale'),
    ])
    expect(items.map(({ rate }) => rate).sort()).toEqual(['0.004000000', '0.074800000', '0.074800000'])
  })

  it('that share a number are loans of their own, stable from load to load', async () => {
    const at = tape.columns.indexOf('assetNumber')
    const names = ['A', 'A', 'A#2', 'A', 'A#2', 'x'.repeat(64), 'x'.repeat(64), `${'x'.repeat(56)}#2`, '', 'ü/ä', 'ü/ä']
    const rows = tape.rows.slice(0, names.length).map((cells, i) => cells.with(at, names[i] as string))
    const path = file('repeated', { ...tape, rows })
    const first = boarding(await board('repeated', path))
    expect(first).toMatchObject({ rows: 11, corrected: 0 })
    expect(first.boarded).toBe(first.posted)
    expect(first.boarded).toBeGreaterThanOrEqual(10)
    const ids = await loanIds('repeated')
    expect(new Set(ids).size).toBe(first.boarded)
    expect(boarding(await board('repeated', path))).toMatchObject({ boarded: 0, posted: 0, corrected: 0 })
  })
})

describe('--year-basis', () => {
  it('boards contracts that accrue over a year of another length', async () => {
    const path = file('book', tape)
    const ran = await chassis(['tape', 'board', path, '--dir', dirOf('basis'), '--year-basis', '365'])
    expect(boarding(ran)).toMatchObject({ boarded: 30, posted: 30 })
    const [id] = (await loanIds('basis')) as [string]
    const shown = await chassisJson<{ terms: { yearBasis: string } }>(['loan', 'show', id, '--dir', dirOf('basis')])
    expect(shown.terms.yearBasis).toBe('actual/365F')
    const bad = await chassis(['start', '--tape', path, '--dir', dirOf('basis'), '--year-basis', '364', '--once'])
    expect(bad.code).toBe(2)
    expect(bad.stderr).toContain('calendar, 365 or 360')
  })

  it('is refused beside the generated book, before anything is made', async () => {
    const ran = await chassis(['start', '--dir', dirOf('basis-alone'), '--year-basis', '365', '--once'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('--tape')
    expect(existsSync(dirOf('basis-alone'))).toBe(false)
  })
})

describe('a folder', () => {
  it('never mixes a real book and the generated one', async () => {
    const dir = dirOf('mixed')
    expect((await board('mixed', file('book', tape))).code).toBe(0)
    const ran = await chassis(['start', '--dir', dir, '--once'])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('BOOK_MIXED')
    writeFileSync(join(dir, 'book.json'), '{"kind":')
    const damaged = await board('mixed', file('book', tape))
    expect(damaged.code).toBe(3)
    expect(damaged.stderr).toContain('BOOK_UNREADABLE')
  })

  it('--fresh deletes nothing in a folder that only has names in common with a ledger', async () => {
    const dir = join(folder, 'foreign')
    for (const name of ['keys', 'state']) {
      mkdirSync(join(dir, name), { recursive: true })
      writeFileSync(join(dir, name, 'own.txt'), 'mine')
    }
    const ran = await chassis(['start', '--fresh', '--once', '--dir', dir])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('FOLDER_NOT_A_LEDGER')
    for (const name of ['keys', 'state']) expect(readFileSync(join(dir, name, 'own.txt'), 'utf8')).toBe('mine')
  })

  it('a file in the place of the folder is told as what it is', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, 'mine')
    for (const more of [[], ['--fresh']]) {
      const ran = await chassis(['start', '--once', '--dir', file, ...more])
      expect(ran.code).toBe(3)
      expect(ran.stderr).toContain('NOT_A_FOLDER')
    }
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('--fresh begins anew and leaves alone what is not the ledger', async () => {
    const dir = dirOf('fresh')
    const path = file('book', tape)
    const first = await chassis(['start', '--tape', path, '--dir', dir, '--once'])
    expect(first.code).toBe(0)
    writeFileSync(join(dir, 'notes.txt'), 'mine')
    mkdirSync(join(dir, 'exports'))
    const id = /ledger_[0-9a-f]{64}/.exec(first.stdout)?.[0]
    const again = await chassis(['start', '--tape', path, '--dir', dir, '--fresh', '--once'])
    expect(boarding(again)).toMatchObject({ boarded: 30, posted: 30 })
    expect(/ledger_[0-9a-f]{64}/.exec(again.stdout)?.[0]).not.toBe(id)
    expect(readdirSync(dir)).toEqual(expect.arrayContaining(['notes.txt', 'exports', 'blocks']))
  })

  it('is not touched for a tape of no use', async () => {
    const empty = join(folder, 'empty.csv')
    writeFileSync(empty, '')
    const noTape = join(folder, 'letter.csv')
    writeFileSync(noTape, 'dear,sir\nhow,are you\n')
    for (const [path, code] of [
      [join(folder, 'absent.csv'), 'TAPE_NOT_FOUND'],
      [folder, 'TAPE_NOT_A_FILE'],
      [empty, 'TAPE_EMPTY'],
      [noTape, 'TAPE_NO_KNOWN_COLUMNS'],
      [file('narrow', withoutColumn(tape, 'originalLoanTerm')), 'TAPE_COLUMNS_MISSING'],
    ] as const) {
      const dir = dirOf(`untouched-${code}`)
      const ran = await chassis(['start', '--tape', path, '--dir', dir, '--fresh', '--once'])
      expect(ran.code, code).toBe(2)
      expect(ran.stderr).toContain(code)
      expect(existsSync(dir)).toBe(false)
    }
  })
})

describeShared('the real tape', ['data', 'toyota-auto-loans-2020-07.csv'], () => {
  it('boards in place, says what holds, and adds nothing when loaded again', async () => {
    const path = sharedPath('data', 'toyota-auto-loans-2020-07.csv') as string
    const dir = dirOf('real')
    const first = await chassis(['start', '--dir', dir, '--tape', path, '--once'])
    expect(first.code).toBe(0)
    const { rows, boarded, posted } = boarding(first)
    expect(rows).toBe(6398)
    expect(boarded).toBe(posted)
    expect(first.stdout).not.toContain('GENERATED')
    const second = await chassis(['start', '--dir', dir, '--tape', path, '--once'])
    expect(boarding(second)).toMatchObject({ rows, boarded: 0, posted: 0, corrected: 0, unchanged: boarded })
    const blockOf = (text: string) => /Opened the ledger in .*, block (\d+)/.exec(text)?.[1]
    const third = await chassisJson<{ height: number }>(['loan', 'list', '--limit', '1', '--dir', dir])
    expect(blockOf(second.stdout)).toBe(String(third.height))
  })
})
