import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type SmallTape, scratchFolder, smallTape, writeTape } from '../../../../tests/support/run-chassis.ts'
import { AUTO_LOAN_NAMESPACE } from '../tape/read-xml-tape.ts'
import { requireColumns } from './require-columns.ts'

const folder = scratchFolder()
const tape = smallTape(3)
let files = 0

function save(text: string): string {
  const file = join(folder, `tape-${++files}`)
  writeFileSync(file, text)
  return file
}

function without({ columns, rows }: SmallTape, ...gone: readonly string[]): SmallTape {
  const kept = columns.flatMap((column, i) => (gone.includes(column) ? [] : [i]))
  return {
    columns: kept.map((i) => columns[i] as string),
    rows: rows.map((cells) => kept.map((i) => cells[i] as string)),
  }
}

function asXml({ columns, rows }: SmallTape, blank: (row: number, column: string) => boolean = () => false): string {
  const asset = (cells: readonly string[], row: number) =>
    columns.map((name, i) => (cells[i] === '' || blank(row, name) ? '' : `<${name}>${cells[i]}</${name}>`)).join('')
  const assets = rows.map((cells, row) => `<assets>${asset(cells, row)}</assets>`).join('\n')
  return `<assetData xmlns="${AUTO_LOAN_NAMESPACE}">\n${assets}</assetData>\n`
}

const NEEDED = [
  'reportingPeriodBeginningDate',
  'reportingPeriodEndingDate',
  'originationDate',
  'originalLoanAmount',
  'originalLoanTerm',
  'reportingPeriodBeginningLoanBalanceAmount',
  'reportingPeriodInterestRatePercentage',
] as const

describe('requireColumns', () => {
  it('takes a whole tape, CSV or XML, and one without rows', async () => {
    await requireColumns(writeTape(join(folder, 'whole.csv'), tape))
    await requireColumns(writeTape(join(folder, 'empty.csv'), { ...tape, rows: [] }))
    await requireColumns(save(asXml(tape)))
    await requireColumns(save(asXml({ ...tape, rows: [] })))
  })

  it.each(NEEDED)('refuses a file without %s, and says so', async (column) => {
    const refusal = { code: 'TAPE_COLUMNS_MISSING', details: { columns: column } }
    const narrow = without(tape, column)
    await expect(requireColumns(writeTape(join(folder, `${column}.csv`), narrow))).rejects.toMatchObject(refusal)
    await expect(requireColumns(save(asXml(narrow)))).rejects.toMatchObject(refusal)
  })

  it('names all that are missing, in one order', async () => {
    const file = writeTape(join(folder, 'none.csv'), without(tape, ...[...NEEDED].reverse()))
    await expect(requireColumns(file)).rejects.toMatchObject({ details: { columns: NEEDED.join(', ') } })
  })

  it('needs nothing else', async () => {
    const others = tape.columns.filter((column) => !NEEDED.includes(column as (typeof NEEDED)[number]))
    await requireColumns(writeTape(join(folder, 'bare.csv'), without(tape, ...others)))
  })

  it('takes an XML file in which another asset than the first states what is needed', async () => {
    await requireColumns(save(asXml(tape, (row, column) => row === 0 && column === 'originalLoanTerm')))
    const refused = requireColumns(save(asXml(tape, (_, column) => column === 'originalLoanTerm')))
    await expect(refused).rejects.toMatchObject({ code: 'TAPE_COLUMNS_MISSING' })
  })
})
