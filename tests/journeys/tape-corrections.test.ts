/** A tape that is loaded again with a cell that changed: whatever the cell, it is a Correction or a told difference. */
import { join } from 'node:path'
import { loans, vehicles } from '@chassis/contracts/ledger'
import { ledgerFolder, openStateSnapshot } from '@chassis/engine'
import { type ReadState, readState } from '@chassis/kernel'
import { sha256 } from '@chassis/primitives/node'
import { describe, expect, it, vi } from 'vitest'
import {
  chassis,
  chassisJson,
  type SmallTape,
  scratchFolder,
  smallTape,
  withCell,
  writeTape,
} from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 300_000 })
const tape = smallTape(12)
const ROW = 3

interface Boarding {
  readonly boarded: number
  readonly posted: number
  readonly corrected: number
  readonly corrections: { readonly months: number; readonly loans: number; readonly vehicles: number }
  readonly unchanged: number
  readonly differences: readonly object[]
  readonly differencesCount: number
  readonly leftOut: readonly object[]
}

interface Shown {
  readonly height: number
  readonly terms: { readonly rate: string }
  readonly position: { readonly openBreaks: number }
  readonly facts: readonly {
    readonly kind: string
    readonly recordedAt: string
    readonly contract?: Readonly<Record<string, string>>
    readonly vault?: Readonly<Record<string, string>>
    readonly references?: { readonly externalRef: string }
    readonly changes?: readonly { readonly figure: string }[]
  }[]
}

let written = 0
function fileOf(content: SmallTape): string {
  written += 1
  return writeTape(join(folder, `${written}.csv`), content)
}

const dirOf = (name: string) => join(folder, name)
async function load(dir: string, content: SmallTape): Promise<Boarding> {
  const answer = await chassisJson<{ boarding: Boarding }>(['tape', 'board', fileOf(content), '--dir', dirOf(dir)])
  return answer.boarding
}

const show = (dir: string, loan: string, ...more: string[]) =>
  chassisJson<Shown>(['loan', 'show', loan, '--dir', dirOf(dir), ...more])

/** What stands of a folder's loans and cars. */
async function read<T>(dir: string, use: (book: Book, garage: Garage) => T): Promise<T> {
  const snapshot = openStateSnapshot(ledgerFolder(dirOf(dir)).state)
  try {
    return use(readState(snapshot, sha256, loans), readState(snapshot, sha256, vehicles))
  } finally {
    await snapshot.close()
  }
}

type Book = ReadState<typeof loans.state>
type Garage = ReadState<typeof vehicles.state>

/** The loan of a row, by its number in the book. */
async function loanOf(dir: string, row = ROW): Promise<string> {
  const asset = (tape.rows[row] as string[])[tape.columns.indexOf('assetNumber')]
  const found = await read(dir, (book) => {
    for (const [loan] of book.loans.entries()) {
      const [first] = book.loans.facts(loan, 0, 1)
      if (first?.kind === 'boarded' && first.references.externalRef === asset) return loan
    }
    return undefined
  })
  if (found === undefined) throw new Error(`no loan ${asset}`)
  return found
}

const cell = (column: string, row = ROW) => (tape.rows[row] as string[])[tape.columns.indexOf(column)] as string
const NONE = { months: 0, loans: 0, vehicles: 0 }

/** A row each: the column, what it says now, and the Corrections that this becomes. */
const CELLS = [
  ['reportingPeriodInterestRatePercentage', '9.9', 'month loan'],
  ['reportingPeriodScheduledPaymentAmount', '777.77', 'month loan'],
  ['reportingPeriodBeginningLoanBalanceAmount', '31234.56', 'month loan'],
  ['originalLoanAmount', '99999.00', 'loan'],
  ['originalLoanTerm', '83', 'loan'],
  ['originationDate', '01/2019', 'loan'],
  ['loanMaturityDate', '11/2044', 'loan'],
  ['loanMaturityDate', '', 'loan'],
  ['originalFirstPaymentDate', '-', 'loan'],
  ['obligorCreditScore', '301', 'loan'],
  ['obligorGeographicLocation', 'ZZ', 'loan'],
  ['obligorGeographicLocation', 'NONE', 'loan'],
  ['paymentToIncomePercentage', '0.0123', 'loan'],
  ['vehicleManufacturerName', 'OTHERMAKE', 'vehicle'],
  ['vehicleModelName', 'OTHERMODEL', 'vehicle'],
  ['vehicleModelYear', '2001', 'vehicle'],
  ['vehicleNewUsedCode', '', 'vehicle'],
  ['vehicleTypeCode', '4', 'vehicle'],
  ['currentDelinquencyStatus', '77', 'month'],
  ['nextReportingPeriodPaymentAmountDue', '12.34', 'month'],
  ['reportingPeriodModificationIndicator', 'true', 'month'],
] as const

/** Which Corrections the loan of each number carries, by its facts and those of its car. */
const correctionsOf = (dir: string): Promise<ReadonlyMap<string, string>> =>
  read(dir, (book, garage) => {
    const found = new Map<string, string>()
    for (const [loan] of book.loans.entries()) {
      const facts = [...book.loans.facts(loan)]
      const [first] = facts
      if (first?.kind !== 'boarded' || first.references.vehicle === undefined) continue
      const kinds = new Set(facts.map(({ kind }) => kind))
      const car = [...garage.vehicles.facts(first.references.vehicle)].some(({ kind }) => kind === 'corrected')
      const words = [kinds.has('monthCorrected') && 'month', kinds.has('boardingCorrected') && 'loan', car && 'vehicle']
      found.set(first.references.externalRef, words.filter((word) => word !== false).join(' '))
    }
    return found
  })

describe('a cell that changed', () => {
  const dir = 'each'
  const book = smallTape(CELLS.length + 1)
  const changed = CELLS.reduce((all, [column, value], row) => withCell(all, row, column, value), book)

  it('becomes a Correction, whichever it is, and nothing else does', async () => {
    await load(dir, book)
    expect(await load(dir, book)).toMatchObject({ corrected: 0, unchanged: book.rows.length, differencesCount: 0 })
    const loaded = await load(dir, changed)
    expect(loaded).toMatchObject({ boarded: 0, posted: 0, corrected: CELLS.length, unchanged: 1, differences: [] })
    const count = (word: string) => CELLS.filter(([, , words]) => words.includes(word)).length
    expect(loaded.corrections).toEqual({ months: count('month'), loans: count('loan'), vehicles: count('vehicle') })
    const found = await correctionsOf(dir)
    const at = book.columns.indexOf('assetNumber')
    for (const [row, [column, value, words]] of CELLS.entries()) {
      expect(found.get((book.rows[row] as string[])[at] as string), `${column}: ${value}`).toBe(words)
    }
  })

  it('does so once, and the ledger verifies', async () => {
    expect(await load(dir, changed)).toMatchObject({ corrected: 0, corrections: NONE, unchanged: book.rows.length })
    const report = await chassisJson<{ ok: boolean }>(['chain', 'verify', '--dir', dirOf(dir)])
    expect(report.ok).toBe(true)
  })
})

describe('what was known', () => {
  const dir = 'known'

  it('stays known at its time, and the month is judged by the corrected rate', async () => {
    await load(dir, tape)
    const loan = await loanOf(dir)
    const before = await show(dir, loan)
    const { rate } = before.terms
    expect(rate).toBe('0.100600000')
    await load(dir, withCell(tape, ROW, 'reportingPeriodInterestRatePercentage', '9.9'))
    const after = await show(dir, loan)
    expect(after.terms.rate).toBe('0.099000000')
    expect(after.facts.slice(before.facts.length).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['boardingCorrected', 'monthCorrected']),
    )
    const said = await chassis(['loan', 'show', loan, '--dir', dirOf(dir)])
    expect(said.stdout).toMatch(/contract rate: 10\.06 % → 9\.9 %/)
    expect(said.stdout).not.toContain('the rate differs')
    const corrected = after.facts.find(({ kind }) => kind === 'boardingCorrected')
    const earlier = new Date(Date.parse(corrected?.recordedAt as string) - 1).toISOString()
    expect((await show(dir, loan, '--known-at', earlier)).terms.rate).toBe(rate)
  })

  it('tells which field of a contract changed, and of personal data only that they did', async () => {
    const changed = withCell(tape, ROW, 'reportingPeriodInterestRatePercentage', '9.9')
    await load(dir, withCell(withCell(changed, ROW, 'originalLoanTerm', '83'), ROW, 'obligorCreditScore', '301'))
    const { stdout } = await chassis(['loan', 'show', await loanOf(dir), '--dir', dirOf(dir)])
    expect(stdout).toContain(`term in months: ${cell('originalLoanTerm')} → 83`)
    expect(stdout).toContain('credit score: another commitment; the values are in the vault')
    expect(stdout).not.toContain('301')
  })
})

describe('what cannot be read or is not there', () => {
  const dir = 'silent'

  it('takes nothing away: the cell is counted, what stands stays', async () => {
    await load(dir, tape)
    let garbled = withCell(tape, ROW, 'obligorCreditScore', 'garbled')
    garbled = withCell(garbled, ROW, 'loanMaturityDate', '13/2044')
    garbled = withCell(garbled, ROW, 'currentDelinquencyStatus', 'late')
    const loaded = await load(dir, garbled)
    expect(loaded).toMatchObject({ corrected: 0, unchanged: 12, differencesCount: 0 })
    const line = ROW + 2
    expect(loaded.leftOut).toEqual(
      expect.arrayContaining([
        { column: 'obligorCreditScore', reason: 'notAScore', count: 1, firstLine: line },
        { column: 'loanMaturityDate', reason: 'notADate', count: 1, firstLine: line },
        { column: 'currentDelinquencyStatus', reason: 'notAnInteger', count: 1, firstLine: line },
      ]),
    )
    const { stdout } = await chassis(['tape', 'board', fileOf(garbled), '--dir', dirOf(dir)])
    expect(stdout).toContain(`obligorCreditScore: 1 cell, first in line ${line}: `)
  })

  it('nor does a file without the column', async () => {
    const gone = ['obligorCreditScore', 'vehicleModelName', 'loanMaturityDate', 'nextReportingPeriodPaymentAmountDue']
    const kept = tape.columns.flatMap((column, i) => (gone.includes(column) ? [] : [i]))
    const narrow = {
      columns: kept.map((i) => tape.columns[i] as string),
      rows: tape.rows.map((cells) => kept.map((i) => cells[i] as string)),
    }
    expect(await load(dir, narrow)).toMatchObject({ corrected: 0, unchanged: 12, differencesCount: 0 })
  })

  it('is told where the contract has no Correction: a model that is no longer stated', async () => {
    const loaded = await load(dir, withCell(tape, ROW, 'vehicleModelName', ''))
    const difference = { line: ROW + 2, field: 'vehicleModelName', before: cell('vehicleModelName'), after: null }
    expect(loaded).toMatchObject({ corrected: 0, differencesCount: 1, differences: [difference] })
    const { stdout } = await chassis([
      ...['tape', 'board', fileOf(withCell(tape, ROW, 'vehicleModelName', '')), '--dir', dirOf(dir)],
    ])
    expect(stdout).toContain(`line ${ROW + 2}: vehicleModelName stands as ${cell('vehicleModelName')}, the row says –`)
  })

  it('is told where another year basis is given than was boarded', async () => {
    const { boarding } = await chassisJson<{ boarding: Boarding }>([
      ...['tape', 'board', fileOf(tape), '--dir', dirOf(dir), '--year-basis', '360'],
    ])
    expect(boarding).toMatchObject({ corrected: 0, unchanged: 12, differencesCount: 12 })
    expect(boarding.differences[0]).toEqual({
      ...{ line: 2, field: 'yearBasis', before: 'actual/actualYear', after: 'actual/360' },
    })
  })
})

describe('the month after', () => {
  const dir = 'months'
  const inJuly = (content: SmallTape): SmallTape => {
    const [begins, ends] = ['reportingPeriodBeginningDate', 'reportingPeriodEndingDate'].map((name) =>
      content.columns.indexOf(name),
    ) as [number, number]
    return { ...content, rows: content.rows.map((cells) => cells.with(begins, '07-01-2026').with(ends, '07-31-2026')) }
  }

  it('states contract, car and person anew, and its own rate and payment are its own', async () => {
    await load(dir, tape)
    let july = withCell(inJuly(tape), ROW, 'loanMaturityDate', '11/2044')
    july = withCell(july, ROW, 'reportingPeriodScheduledPaymentAmount', '777.77')
    const loaded = await load(dir, july)
    expect(loaded).toMatchObject({ posted: 12, corrected: 1, corrections: { months: 0, loans: 1, vehicles: 0 } })
    const { facts } = await show(dir, await loanOf(dir))
    const restated = facts.find(({ kind }) => kind === 'boardingCorrected')
    expect(restated?.contract).toMatchObject({ maturityMonth: '2044-11' })
    expect(restated?.contract?.paymentAmount).toBe(facts[0]?.contract?.paymentAmount)
    expect(await load(dir, july)).toMatchObject({ corrected: 0, unchanged: 12, differencesCount: 0 })
  })

  it('is not undone by the month before, whose row is told to differ', async () => {
    const again = await load(dir, tape)
    expect(again).toMatchObject({ corrected: 0, unchanged: 12, differencesCount: 1 })
    expect(again.differences).toEqual([
      expect.objectContaining({ line: ROW + 2, field: 'loanMaturityDate', before: '2044-11' }),
    ])
  })
})
