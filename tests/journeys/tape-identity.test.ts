/** Which loan a row is about when the number does not say: the order of a file, another book, rows without numbers. */
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { chassisJson, type SmallTape, scratchFolder, smallTape, writeTape } from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 300_000 })

interface Boarding {
  readonly boarded: number
  readonly posted: number
  readonly corrected: number
  readonly unchanged: number
  readonly unboardable: readonly { readonly line: number; readonly missing: string }[]
  readonly refusedCount: number
}

let files = 0
async function load(dir: string, content: SmallTape): Promise<Boarding> {
  files += 1
  const file = writeTape(join(folder, `${files}.csv`), content)
  const args = ['tape', 'board', file, '--dir', join(folder, dir)]
  return (await chassisJson<{ boarding: Boarding }>(args)).boarding
}

const loansOf = async (dir: string) =>
  (await chassisJson<{ items: readonly object[] }>(['loan', 'list', '--limit', '100', '--dir', join(folder, dir)]))
    .items

function changed({ columns, rows }: SmallTape, cells: Readonly<Record<string, string>>): SmallTape {
  return { columns, rows: rows.map((row) => row.map((cell, i) => cells[columns[i] as string] ?? cell)) }
}

const reversed = ({ columns, rows }: SmallTape): SmallTape => ({ columns, rows: rows.toReversed() })
const tape = smallTape(9)

it.each([
  ['one number for all rows', 'REPEATED'],
  ['no numbers', ''],
])('boards rows in any order again without a word: %s', async (what, assetNumber) => {
  const book = changed(tape, { assetNumber })
  expect(await load(what, book)).toMatchObject({ boarded: 9, posted: 9 })
  const { columns, rows } = reversed(book)
  expect(await load(what, { columns, rows })).toMatchObject({ boarded: 0, corrected: 0, unchanged: 9, unboardable: [] })
  expect(await load(what, { columns, rows: rows.slice(3) })).toMatchObject({ boarded: 0, corrected: 0, unchanged: 6 })
  expect(await loansOf(what)).toHaveLength(9)
})

it('boards the contracts of another book with the same numbers as loans of their own', async () => {
  const other = changed(tape, {
    originationDate: '03/2018',
    originalLoanAmount: '1234.56',
    vehicleModelName: 'OTHER',
  })
  expect(await load('books', tape)).toMatchObject({ boarded: 9 })
  expect(await load('books', other)).toMatchObject({ boarded: 9, corrected: 0, unboardable: [] })
  expect(await load('books', tape)).toMatchObject({ boarded: 0, corrected: 0, unchanged: 9 })
  expect(await load('books', other)).toMatchObject({ boarded: 0, corrected: 0, unchanged: 9 })
})

it('leaves a row alone that may be about another contract, and says so', async () => {
  const doubtful = changed(tape, { originationDate: '03/2018', originalLoanAmount: '1234.56' })
  expect(await load('doubt', tape)).toMatchObject({ boarded: 9 })
  const { boarded, corrected, unboardable } = await load('doubt', doubtful)
  expect({ boarded, corrected }).toEqual({ boarded: 0, corrected: 0 })
  expect(unboardable).toHaveLength(9)
  expect(unboardable[0]).toEqual({ line: 2, missing: 'contractUnclear' })
})

it('leaves nothing of a row whose month is refused, or whose period ends before it begins', async () => {
  const period = ['reportingPeriodBeginningDate', 'reportingPeriodEndingDate'] as const
  const [begin, end] = period.map((name) => tape.rows[0]?.[tape.columns.indexOf(name)] as string)
  const swapped = changed(
    { ...tape, rows: tape.rows.slice(0, 1) },
    { [period[0]]: end as string, [period[1]]: begin as string },
  )
  const [row] = swapped.rows
  const result = await load('refused', { columns: tape.columns, rows: [row as string[], ...tape.rows.slice(1)] })
  expect(result).toMatchObject({ boarded: 8, posted: 8, unboardable: [{ line: 2, missing: 'periodReversed' }] })
  expect(await loansOf('refused')).toHaveLength(8)
})
