/** Files in another encoding than the one they are read in. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type SmallTape, scratchFolder, smallTape, withCell } from '../../../../tests/support/run-chassis.ts'
import { auditTape } from './audit-tape.ts'
import { readTape, type TapeRow } from './read-tape.ts'
import { AUTO_LOAN_NAMESPACE } from './read-xml-tape.ts'

const folder = scratchFolder()
let files = 0

function save(content: Uint8Array): string {
  const file = join(folder, `tape-${++files}`)
  writeFileSync(file, content)
  return file
}

const csv = ({ columns, rows }: SmallTape) => [columns, ...rows].map((cells) => cells.join(',')).join('\n')

function ex102({ columns, rows }: SmallTape): string {
  const asset = (cells: readonly string[]) =>
    columns.map((name, i) => (cells[i] === '' ? '' : `<${name}>${cells[i]}</${name}>`)).join('')
  const assets = rows.map((cells) => `<assets>${asset(cells)}</assets>\n`).join('')
  return `<assetData xmlns="${AUTO_LOAN_NAMESPACE}">\n${assets}</assetData>`
}

const TAPE = [
  [1, 'vehicleModelName', 'Citroën C3'],
  [2, 'totalActualAmountPaid', '429.78é'],
  [4, 'assetNumber', 'É1'],
  [5, 'assetNumber', 'È1'],
].reduce((tape, [row, column, cell]) => withCell(tape, row as number, column as string, cell as string), smallTape(6))

async function allRows(file: string): Promise<TapeRow[]> {
  const rows: TapeRow[] = []
  for await (const batch of readTape(file)) rows.push(...batch)
  return rows
}

const asText = (report: unknown) =>
  JSON.stringify(report, (_, value) => (typeof value === 'bigint' ? value.toString() : value))

it.each([
  ['CSV', csv],
  ['XML', ex102],
] as const)('a %s file in Latin-1: its rows are counted, and no cell with such bytes is read', async (_, write) => {
  // In both the first line is no row.
  const first = 2
  const file = save(Buffer.from(write(TAPE), 'latin1'))
  const report = await auditTape(file)
  const rows = await allRows(file)
  expect(report.brokenText).toEqual({ rows: 4, firstLine: first + 1 })
  expect(report.unreadableRows.map(({ line, reasons }) => [line, reasons])).toEqual([
    [first + 2, [{ reason: 'brokenText', number: 19, column: 'totalActualAmountPaid' }]],
    [first + 4, [{ reason: 'brokenText', number: 19, column: 'assetNumber' }]],
    [first + 5, [{ reason: 'brokenText', number: 19, column: 'assetNumber' }]],
  ])
  expect(rows[1]?.issues).toEqual([{ reason: 'brokenText', number: 19, column: 'vehicleModelName' }])
  expect(rows[1]?.values.vehicleModelName).toBeUndefined()
  expect(rows[4]).toMatchObject({ assetId: `line-${first + 4}`, assetIdFrom: 'line', values: {} })
  // Nothing of the broken text goes on.
  expect(asText([report, rows])).not.toContain('\uFFFD')
})

it.each([
  ['UTF-8', 'utf8', ''],
  ['UTF-8 with its mark', 'utf8', '\uFEFF'],
  ['UTF-16 with its mark', 'utf16le', '\uFEFF'],
] as const)('the same file in %s has none', async (_, encoding, mark) => {
  const file = save(Buffer.from(`${mark}${csv(TAPE)}`, encoding))
  const report = await auditTape(file)
  expect(report.brokenText).toEqual({ rows: 0, firstLine: null })
  expect((await allRows(file))[1]?.values.vehicleModelName).toBe('Citroën C3')
  expect(report.unreadableRows.map(({ reasons }) => reasons[0]?.reason)).toEqual(['notANumber'])
})

it('finds bytes that are cut by the end of a piece, and those far into a file', async () => {
  const wide = 'x'.repeat(256 * 1024 - 300)
  const head = 'assetNumber,vehicleModelName\n'
  for (const shift of [0, 1, 2, 3]) {
    const text = `${head}A1,${wide}${'y'.repeat(300 - head.length - 4 - shift)}\nA2,é\nA3,ok\n`
    const good = await auditTape(save(Buffer.from(text, 'utf8')))
    expect(good.brokenText).toEqual({ rows: 0, firstLine: null })
    const bad = await auditTape(save(Buffer.from(text, 'latin1')))
    expect(bad.brokenText).toEqual({ rows: 1, firstLine: 3 })
  }
})
