import { describe, expect, it } from 'vitest'
import type { ContractMarks } from './contract-marks.ts'
import { type Match, RowMatcher } from './match-rows.ts'
import type { RowPlan } from './planned-row.ts'
import { RepeatedNumbers } from './repeated-numbers.ts'
import { familyOf, RowIdentities } from './row-identity.ts'

const identities = new RowIdentities(new Uint8Array(32).fill(7))

interface Row {
  readonly number?: string
  readonly month?: number
  readonly amount?: bigint
  readonly model?: string
}

const CAR = { make: 'TOYOTA', modelYear: 2019 } as const
const marksOf = ({ month = 1, amount = 1n, model = 'CAMRY' }: Row): ContractMarks => ({
  originationMonth: month,
  originalAmount: amount,
  model,
  ...CAR,
})

function planOf(row: Row, index: number): RowPlan {
  const { originationMonth, originalAmount, ...vehicle } = marksOf(row)
  const contract = { originationMonth, originalAmount, termMonths: 60 }
  const plan = { line: index + 2, number: row.number, board: { contract }, vehicle }
  return plan as unknown as RowPlan
}

/** What each row of a file is matched with; `standing` by reference. */
function matchAll(rows: readonly Row[], standing: Readonly<Record<string, Row>> = {}): readonly string[] {
  const numbers = new RepeatedNumbers(identities)
  for (const { number } of rows) if (number !== undefined) numbers.add(number)
  const all = Object.keys(standing).map((reference) => identities.of(reference))
  const matcher = new RowMatcher(
    identities,
    {
      of: (reference) => all.filter(({ externalRef }) => familyOf(externalRef) === familyOf(reference)),
      has: ({ externalRef }) => externalRef in standing,
      marksOf: ({ externalRef }) => marksOf(standing[externalRef] as Row),
    },
    numbers.repeated,
  )
  const plans = rows.map(planOf)
  const matches = new Map<RowPlan, Match>()
  for (const plan of plans) {
    const match = matcher.match(plan)
    if (match !== undefined) matches.set(plan, match)
  }
  for (const { plan, match } of matcher.rest()) matches.set(plan, match)
  return plans.map((plan) => {
    const match = matches.get(plan) as Match
    return match === 'unclear' ? match : match.externalRef
  })
}

const TOYOTA = { month: 1, amount: 100n, model: 'CAMRY' }
const FORD = { month: 2, amount: 200n, model: 'F150' }
const LEXUS = { month: 3, amount: 300n, model: 'RX' }

describe('RowMatcher', () => {
  it('numbers the rows of a first load, with ordinals where a number is repeated or none is stated', () => {
    expect(matchAll([{ number: 'A' }, { number: 'B' }, { number: 'A' }, {}, {}])).toEqual([
      'A',
      'B',
      'A#2',
      'unnumbered',
      'unnumbered#2',
    ])
    expect(matchAll([{ number: 'A' }, { number: 'A#2' }, { number: 'A' }])).toEqual(['A', 'A#2', 'A#3'])
    expect(matchAll([{ number: 'A' }, { number: 'A' }, { number: 'A#2' }])).toEqual(['A', 'A#2', 'A#2#2'])
  })

  it('finds the loan of a row whose amount, origination or car was put right', () => {
    const standing = { A: TOYOTA }
    for (const change of [{ amount: 5n }, { month: 9 }, { model: 'COROLLA' }]) {
      expect(matchAll([{ number: 'A', ...TOYOTA, ...change }], standing)).toEqual(['A'])
    }
  })

  it('takes another contract with the number of a standing loan for a loan of its own, each time', () => {
    expect(matchAll([{ number: 'A', ...FORD }], { A: TOYOTA })).toEqual(['A#2'])
    expect(matchAll([{ number: 'A', ...FORD }], { A: TOYOTA, 'A#2': FORD })).toEqual(['A#2'])
    expect(matchAll([{ number: 'A', ...FORD, amount: 5n }], { A: TOYOTA, 'A#2': FORD })).toEqual(['A#2'])
  })

  it('does not decide where only one of the three agrees', () => {
    expect(matchAll([{ number: 'A', ...FORD, model: 'CAMRY' }], { A: TOYOTA })).toEqual(['unclear'])
  })

  it('finds the loans of repeated numbers and of none in any order', () => {
    const standing = { A: TOYOTA, 'A#2': FORD, unnumbered: LEXUS, 'unnumbered#2': TOYOTA }
    const rows = [{ number: 'A', ...FORD }, { ...TOYOTA }, { number: 'A', ...TOYOTA }, { ...LEXUS }]
    expect(matchAll(rows, standing)).toEqual(['A#2', 'unnumbered#2', 'A', 'unnumbered'])
  })

  it('gives a changed row what the other rows leave, and new rows loans of their own', () => {
    const standing = { A: TOYOTA, 'A#2': FORD }
    const changed = { number: 'A', ...TOYOTA, amount: 5n }
    expect(matchAll([changed, { number: 'A', ...FORD }], standing)).toEqual(['A', 'A#2'])
    expect(matchAll([{ number: 'A', ...LEXUS }, { number: 'A', ...FORD }, changed], standing)).toEqual([
      'A#3',
      'A#2',
      'A',
    ])
  })

  it('does not decide between two rows for one loan, or between two loans for one row', () => {
    const changed = { number: 'A', ...TOYOTA, amount: 5n }
    expect(matchAll([changed, { ...changed, amount: 6n }], { A: TOYOTA })).toEqual(['unclear', 'unclear'])
    expect(matchAll([changed], { A: TOYOTA, 'A#2': { ...TOYOTA, amount: 7n } })).toEqual(['unclear'])
  })

  it('goes on with a first load that was interrupted anywhere', () => {
    const rows = [
      { number: 'A', ...TOYOTA },
      { number: 'A', ...TOYOTA, amount: 7n },
      { number: 'A', ...FORD },
    ]
    const references = ['A', 'A#2', 'A#3']
    for (let done = 0; done < 8; done++) {
      const standing = Object.fromEntries(
        references.flatMap((reference, i) => (done & (1 << i) ? [[reference, rows[i] as Row]] : [])),
      )
      const matched = matchAll(rows, standing)
      expect(new Set(matched).size).toBe(3)
      for (const [i, reference] of references.entries()) if (reference in standing) expect(matched[i]).toBe(reference)
    }
  })

  it.each([
    ['A', 'A', 'A#2', 'A', 'A#2', 'A#2#2', 'A#2#3'],
    ['x'.repeat(64), 'x'.repeat(64), `${'x'.repeat(56)}#2`, `${'x'.repeat(54)}#12345`, `${'x'.repeat(54)}#12345`],
    ['ü/ä', 'ü/ä', 'unnumbered', undefined, undefined, 'unnumbered#2'],
  ])('finds the loans of numbers that look like its own: %s, %s, %s, …', (...numbers) => {
    const rows = numbers.map(
      (number, i): Row => ({ ...(number !== undefined && { number }), amount: BigInt(i), month: i }),
    )
    const references = matchAll(rows)
    expect(new Set(references).size).toBe(rows.length)
    const standing = Object.fromEntries(references.map((reference, i) => [reference, rows[i] as Row]))
    expect(matchAll(rows.toReversed(), standing)).toEqual(references.toReversed())
  })

  it('takes rows and loans that are equal in all three in the order of the file', () => {
    const twin = { number: 'A', ...TOYOTA }
    expect(matchAll([twin, twin, twin], { A: TOYOTA, 'A#2': TOYOTA })).toEqual(['A', 'A#2', 'A#3'])
  })
})
