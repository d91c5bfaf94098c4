/** Boarding a tape through the command: once, again, changed, dirty, with numbers that repeat. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
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

  it('reports a row with other contract data and keeps what was boarded', async () => {
    const ran = await board(dir, file('contract', withCell(tape, 0, 'originalLoanAmount', '99999.00')))
    expect(ran.code).toBe(0)
    expect(boarding(ran)).toMatchObject({ boarded: 0, posted: 0, corrected: 0 })
    expect(ran.stdout).toMatch(/^ {2}1 .*contract/m)
  })

  it('posts the next month for the same loans', async () => {
    const ends = tape.columns.indexOf('reportingPeriodEndingDate')
    const begins = tape.columns.indexOf('reportingPeriodBeginningDate')
    const rows = tape.rows.map((cells) => cells.with(begins, '07-01-2026').with(ends, '07-31-2026'))
    const ran = await board(dir, file('july', { ...tape, rows }))
    expect(boarding(ran)).toMatchObject({ rows: 30, boarded: 0, posted: 30, corrected: 0 })
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

describe('a folder', () => {
  it('never mixes a real book and the generated one', async () => {
    const dir = dirOf('mixed')
    expect((await board('mixed', file('book', tape))).code).toBe(0)
    const ran = await chassis(['start', '--dir', dir])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('BOOK_MIXED')
    writeFileSync(join(dir, 'book.json'), '{"kind":')
    const damaged = await board('mixed', file('book', tape))
    expect(damaged.code).toBe(3)
    expect(damaged.stderr).toContain('BOOK_UNREADABLE')
  })

  it('--fresh begins anew and leaves alone what is not the ledger', async () => {
    const dir = dirOf('fresh')
    const path = file('book', tape)
    const first = await chassis(['start', '--tape', path, '--dir', dir, '--once'])
    expect(first.code).toBe(0)
    writeFileSync(join(dir, 'notes.txt'), 'mine')
    mkdirSync(join(dir, 'exports'))
    const id = /ledger_[0-9a-f]{64}/.exec(first.stdout)?.[0]
    const again = await chassis(['start', '--tape', path, '--dir', dir, '--fresh'])
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
    ] as const) {
      const dir = dirOf(`untouched-${code}`)
      const ran = await chassis(['start', '--tape', path, '--dir', dir, '--fresh'])
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
    const first = await chassis(['start', '--dir', dir, '--tape', path])
    expect(first.code).toBe(0)
    const { rows, boarded, posted } = boarding(first)
    expect(rows).toBe(6398)
    expect(boarded).toBe(posted)
    expect(first.stdout).not.toContain('GENERATED')
    const second = await chassis(['start', '--dir', dir, '--tape', path])
    expect(boarding(second)).toMatchObject({ rows, boarded: 0, posted: 0, corrected: 0, unchanged: boarded })
    const blockOf = (text: string) => /Opened the ledger in .*, block (\d+)/.exec(text)?.[1]
    const third = await chassisJson<{ height: number }>(['loan', 'list', '--limit', '1', '--dir', dir])
    expect(blockOf(second.stdout)).toBe(String(third.height))
  })
})
