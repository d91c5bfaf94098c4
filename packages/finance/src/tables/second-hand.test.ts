/**
 * Every worked loan of `tables/` and `examples/loans`, on each of its days, computed by the second implementation in
 * `tests/oracle`: the figures were not written by the engine alone.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../loan-file/form.ts'
import { contextOf, type LoanFile, productOf, readLoanFile, writeLoanFile } from '../loan-file/loan-file.ts'
import { positionForm } from '../loan-file/position-form.ts'
import { foldLoan } from '../servicing/fold-loan.ts'
import { workedFile } from './worked-file.ts'
import { workedProducts, workedTables } from './worked-tables.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const EXAMPLES = path('../../../../examples/loans/')
const ORACLE = path('../../../../tests/oracle/positions.py')
const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0
/** They follow from the schedule; the specification does not define them apart. */
const DERIVED: readonly string[] = ['nextDue', 'nextAmount']

const products = workedProducts()

function* workedLoans(): Iterable<readonly [title: string, file: LoanFile]> {
  for (const loan of workedTables().flatMap(({ loans }) => loans)) {
    for (const { asOf } of loan.positions) {
      yield [`${loan.id}, ${asOf}`, readLoanFile(workedFile(loan, products, asOf), () => undefined)]
    }
  }
  for (const name of readdirSync(EXAMPLES)) {
    yield [name, readLoanFile(JSON.parse(readFileSync(EXAMPLES + name, 'utf8')), (id) => productOf(products.get(id)))]
  }
}

interface Computed {
  readonly refused?: string
  readonly outcomes: readonly string[]
  readonly positions: readonly JsonObject[]
}

const withoutDerived = (position: object) =>
  Object.fromEntries(Object.entries(position).filter(([name]) => !DERIVED.includes(name)))

describe('the worked loans, by a second hand', () => {
  const title = 'come to the same, to the minor unit'
  if (!HAS_PYTHON) {
    if (process.env.CI === 'true') it('needs python3', () => expect.fail('python3 is absent in CI'))
    // A machine without Python can work on everything else; CI, which has it, may not skip this.
    else it.skip(`${title} (needs python3)`, () => {})
    return
  }

  it(title, () => {
    const worked = [...workedLoans()]
    const input = worked.map(([, file]) => `${JSON.stringify(writeLoanFile(file))}\n`).join('')
    const { status, stdout, stderr } = spawnSync('python3', ['-B', ORACLE], {
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    expect([status, stderr]).toEqual([0, ''])
    const lines = stdout.trim().split('\n')
    expect(lines).toHaveLength(worked.length)
    expect(worked.length).toBeGreaterThan(400)
    for (const [i, [name, { terms, facts, asOf }]] of worked.entries()) {
      const { refused, outcomes, positions } = JSON.parse(lines[i] as string) as Computed
      expect([refused, outcomes.filter((outcome) => outcome !== 'ok')], name).toEqual([undefined, []])
      const own = positionForm.write(foldLoan(terms, facts, asOf), contextOf(terms.product)) as JsonObject
      expect(withoutDerived(own), name).toEqual(withoutDerived(positions[0] as JsonObject))
    }
  }, 120_000)
})
