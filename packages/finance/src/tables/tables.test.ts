/** Every worked loan of `tables/` is what its inputs come to. CHASSIS_WRITE_TABLES=1 writes the figures anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { computeWorkedLoan } from './compute-worked-loan.ts'
import { differingFigures } from './differing-figures.ts'
import { figuresOf } from './figures-of.ts'
import { readTable } from './read-table.ts'
import type { WorkedLoan } from './worked-loan.ts'
import { workedProducts, workedTables } from './worked-tables.ts'
import { writeTable } from './write-table.ts'

const FOLDER = fileURLToPath(new URL('../../tables/', import.meta.url))
const PRODUCTS = fileURLToPath(new URL('../../../../data/products/', import.meta.url))
const products = workedProducts()
const isTable = (name: string) => name.endsWith('.md') && name !== 'README.md'

describe('worked loans', () => {
  it.each(readdirSync(FOLDER).filter(isTable))('%s', (file) => {
    const text = readFileSync(FOLDER + file, 'utf8')
    const table = readTable(file.slice(0, -'.md'.length), text)
    const computed = { ...table, loans: table.loans.map((loan) => computeWorkedLoan(loan, products)) }
    if (process.env.CHASSIS_WRITE_TABLES === '1') writeFileSync(FOLDER + file, writeTable(computed))
    else {
      expect(text).toBe(writeTable(computed))
      // What is read is what is written, figure by figure.
      expect(table).toEqual(computed)
    }
  })

  it('are the same for whoever cannot read the folder', () => {
    const files = readdirSync(FOLDER).filter(isTable)
    const read = files.map((file) => readTable(file.slice(0, -'.md'.length), readFileSync(FOLDER + file, 'utf8')))
    expect(workedTables()).toEqual(read)
    const sets = readdirSync(PRODUCTS).filter((name) => name.endsWith('.json'))
    const named = sets.flatMap((file) => {
      const { products: list } = JSON.parse(readFileSync(PRODUCTS + file, 'utf8')) as typeof setType
      return list.map(({ product }) => [`${product.id}@${product.version}`, product])
    })
    expect([...products]).toEqual(named)
  })
})

declare const setType: { readonly products: readonly { readonly product: { id: string; version: number } }[] }

describe('a worked loan with a wrong figure', () => {
  const loans = workedTables().flatMap((table) => table.loans)
  // With facts, instalments and a day of settlement.
  const loan = loans.find(({ id }) => id === 'events/overpayment-and-its-refund') as WorkedLoan

  it.each([...figuresOf(loan).keys()])('is found out: %s', (name) => {
    const wrong = withFigure(loan, name, '-1')
    expect(figuresOf(wrong).get(name)).toBe('-1')
    expect(differingFigures(wrong, computeWorkedLoan(wrong, products))).toEqual([name])
  })

  it('is found out where an instalment, a day of settlement or a fact is missing', () => {
    const [row, ...rows] = loan.schedule
    const shorter = { ...loan, schedule: rows }
    const missing = ['date', 'status', 'interest', 'principal', 'amount', 'paid'].map((one) => `${one} ${row?.n}`)
    expect(differingFigures(shorter, computeWorkedLoan(shorter, products))).toEqual(missing)
    expect(differingFigures({ ...loan, facts: [] }, computeWorkedLoan(loan, products))).toHaveLength(
      loan.facts.length * 6,
    )
    const unsettled = {
      ...loan,
      positions: loan.positions.map((position) => ({ ...position, settledOn: undefined })),
    }
    const differing = differingFigures(unsettled, computeWorkedLoan(unsettled, products))
    expect(differing.length).toBeGreaterThan(0)
    expect(differing.filter((name) => !name.startsWith('settled '))).toEqual([])
  })
})

/** The loan with one printed figure replaced. */
function withFigure(loan: WorkedLoan, name: string, value: string): WorkedLoan {
  const [first = '', second = ''] = name.split(' ')
  const field = { date: 'due' }[first] ?? first
  if (first.startsWith('f') && loan.facts.some(({ id }) => id === first))
    return { ...loan, facts: loan.facts.map((fact) => (fact.id === first ? { ...fact, [second]: value } : fact)) }
  const day = /\d{4}-\d\d-\d\d$/.exec(name)?.[0]
  if (day !== undefined) {
    const field = { 'days past due': 'daysPastDue', settled: 'settledOn' }[name.slice(0, -11)] ?? first
    return { ...loan, positions: loan.positions.map((one) => (one.asOf === day ? { ...one, [field]: value } : one)) }
  }
  if (second === 'sum') return { ...loan, totals: { ...loan.totals, [first]: value } }
  return { ...loan, schedule: loan.schedule.map((row) => (row.n === second ? { ...row, [field]: value } : row)) }
}

describe('a text that is no table', () => {
  const [table] = workedTables()
  const text = writeTable(table as NonNullable<typeof table>)

  it.each([
    ['no title', text.replace(/^# /, ''), 'begins with its title'],
    ['a line of its own', text.replace('\nOn ', '\nAbout\nOn '), 'what is "About"?'],
    ['no contract', text.replace('\nContract: ', '\n'), 'product and contract are missing'],
    ['a cell too few', text.replace(/ \|\n\| f2/, '\n| f2'), 'cells are wanted'],
    ['a position without its payoff', text.replace(/, payoff [\d.]+\./, '.'), 'no position in'],
    ['no sum', text.replace(/^\| sum .*\n/m, ''), 'a whole schedule are missing'],
    ['a loan twice', `${text}\n${text.slice(text.indexOf('## '))}`, 'two worked loans have one name'],
  ])('is refused: %s', (_, wrong, message) => {
    expect(() => readTable('wrong', wrong)).toThrow(message)
  })
})
