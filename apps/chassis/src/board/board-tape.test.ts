/** Boarding in this process: what a mark, an erasure in the meantime and broken text leave on ledger and vault. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loans } from '@chassis/contracts/ledger'
import { openVault } from '@chassis/gateway'
import { readState } from '@chassis/kernel'
import { createFormatter } from '@chassis/messages'
import { toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { scratchFolder, smallTape, withCell, writeTape } from '../../../../tests/support/run-chassis.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { CALENDAR_YEAR } from '../commands/year-basis-option.ts'
import { type OpenedLedger, openDemoLedger } from '../ledger/open-demo-ledger.ts'
import { vaultOf } from '../vault/vault-folder.ts'
import { type Book, boardTape } from './board-tape.ts'
import { printBoarding } from './print-boarding.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const tape = smallTape(4)
const PERSONAL = ['obligorCreditScore', 'obligorGeographicLocation', 'paymentToIncomePercentage']
let opened: OpenedLedger
const printed: string[] = []
const io: CliIo = {
  locale: 'en',
  format: createFormatter('en'),
  print: (line) => printed.push(line),
  note() {},
  progress() {},
  progressDone() {},
  exit() {},
}

beforeAll(async () => {
  opened = await openDemoLedger(join(folder, 'ledger'), io)
})
afterAll(() => opened.ledger.close())

const board = (file: string, more: Partial<Book> = {}) =>
  boardTape(opened, { file, yearBasis: CALENDAR_YEAR, ...more }, io)
const fileOf = (name: string, content = tape) => writeTape(join(folder, `${name}.csv`), content)
const book = () => readState(opened.ledger.reader, sha256, loans).loans

/** The loan of a row and its boarding. */
function boardingOfRow(row: number, content = tape) {
  const asset = content.rows[row]?.[content.columns.indexOf('assetNumber')]
  for (const [loan, head] of book().entries()) {
    const [fact] = book().facts(loan, 0, 1)
    if (fact?.kind === 'boarded' && fact.references.externalRef === asset) return { loan, head, fact }
  }
  throw new Error(`no loan ${asset}`)
}

it('marks no loan of a book that is not called generated, whatever its rows are called', async () => {
  expect(await board(fileOf('book'))).toMatchObject({ boarded: 4, posted: 4 })
  expect([...book().entries()].map(([, { origin }]) => origin)).toEqual(Array(4).fill(undefined))
  // Nor does loading it again as a generated one: the boarding said it, once.
  expect(await board(fileOf('again'), { origin: 'generated' })).toMatchObject({ unchanged: 4, differencesCount: 0 })
  expect([...book().entries()].map(([, { origin }]) => origin)).toEqual(Array(4).fill(undefined))
})

it('does not bring back what was erased in the meantime, and tells so without values', async () => {
  const { loan, fact } = boardingOfRow(1)
  const subject = toHex(fact.references.obligorRef)
  const vault = openVault(vaultOf(opened.dir))
  expect(vault.beginErasure(subject).records).toBe(1)
  vault.finishErasure(subject)
  await vault.close()
  const changed = withCell(tape, 1, 'obligorGeographicLocation', 'ERASEDPLACE')
  for (const content of [tape, changed]) {
    const result = await board(fileOf('erased', content))
    expect(result).toMatchObject({ boarded: 0, posted: 0, corrected: 0, unchanged: 4, differencesCount: 3 })
    expect(result.differences.map(({ field }) => field).sort()).toEqual(PERSONAL)
    expect(result.differences.every((one) => one.line === 3 && !('before' in one) && !('after' in one))).toBe(true)
    printed.length = 0
    printBoarding(result, io)
    expect(printed.join('\n')).toContain('line 3: obligorCreditScore differs or is no longer kept')
    expect(printed.join('\n')).not.toContain('ERASEDPLACE')
  }
  const after = openVault(vaultOf(opened.dir))
  expect(after.recordsOf(subject)).toEqual([])
  await after.close()
  // What was committed to stays: nobody can open it any more.
  expect(boardingOfRow(1).fact.vault).toEqual(fact.vault)
  expect(book().get(loan)?.factCount).toBe([...book().facts(loan)].length)
})

it('takes other changes of a row whose personal data were erased', async () => {
  const { loan, head } = boardingOfRow(1)
  const result = await board(fileOf('term', withCell(tape, 1, 'originalLoanTerm', '83')))
  expect(result).toMatchObject({ corrected: 1, corrections: { months: 0, loans: 1 }, differencesCount: 3 })
  expect(book().get(loan)?.factCount).toBe(head.factCount + 1)
  const last = [...book().facts(loan)].at(-1)
  expect(last).toMatchObject({ kind: 'boardingCorrected', vault: boardingOfRow(1).fact.vault })
})

it('boards a generated book with its mark on every loan', async () => {
  const generated = smallTape(3, 8)
  for (const [i, cells] of generated.rows.entries()) cells[generated.columns.indexOf('assetNumber')] = `G${i}`
  expect(await board(fileOf('generated', generated), { origin: 'generated' })).toMatchObject({ boarded: 3 })
  for (const row of [0, 1, 2]) {
    const { head, fact } = boardingOfRow(row, generated)
    expect([head.origin, fact.origin]).toEqual(['generated', 'generated'])
  }
  expect(boardingOfRow(0).head.origin).toBeUndefined()
})

it('takes no cell with bytes that are no text, and boards no row whose number has them', async () => {
  let content = smallTape(3, 9)
  for (const [row, number] of ['L1', 'L2', 'Lé'].entries()) content = withCell(content, row, 'assetNumber', number)
  content = withCell(content, 1, 'vehicleModelName', 'Citroën')
  const file = fileOf('latin', content)
  writeFileSync(
    file,
    Buffer.from([content.columns, ...content.rows].map((cells) => cells.join(',')).join('\n'), 'latin1'),
  )
  const result = await board(file)
  expect(result).toMatchObject({ boarded: 2, unboardableCount: 1, brokenText: { rows: 2, firstLine: 3 } })
  expect(result.unboardable).toEqual([{ line: 4, missing: 'brokenText' }])
  expect(result.leftOut).toContainEqual({ column: 'vehicleModelName', reason: 'brokenText', count: 1, firstLine: 3 })
})

it('says of a file of which no row can be boarded that nothing came of it, and why', async () => {
  const blank = ['originationDate', 'originalLoanTerm'].reduce(
    (content, column, row) => withCell(content, row, column, ''),
    smallTape(2, 10),
  )
  const result = await board(fileOf('blank', blank))
  expect(result).toMatchObject({ rows: 2, boarded: 0, unboardableCount: 2 })
  printed.length = 0
  printBoarding(result, io)
  expect(printed.join('\n')).toContain('No row of this file can be boarded')
  expect(printed.join('\n')).toContain('At fault: originationDate; originalLoanTerm.')
  printed.length = 0
  printBoarding(await board(fileOf('empty', { ...tape, rows: [] })), io)
  expect(printed.join('\n')).toContain('The file has no rows')
})
