/** Rows of the schedule and the order in which they fall due may differ; and due days survive a change of series. */
import { formatCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../loan-file/form.ts'
import { readLoanFile } from '../loan-file/loan-file.ts'
import { foldLoan } from './fold-loan.ts'
import type { Position } from './position.ts'

const PRODUCT: JsonObject = {
  id: 'order',
  version: 1,
  currency: 'USD',
  interest: { method: 'scheduled', dayCount: '30/360' },
  allocation: { order: ['penalty', 'fee', 'interest', 'principal'], excess: 'hold' },
}

function positionOn(
  asOf: string,
  schedule: JsonObject,
  contract: JsonObject,
  facts: JsonObject[],
  rest?: JsonObject,
): Position {
  const agreed = { principal: '1200.00', ratePercent: '12', count: 4, ...contract }
  const product = { ...PRODUCT, schedule: { kind: 'level', frequency: { unit: 'month' }, ...schedule }, ...rest }
  const file = readLoanFile({ product, contract: agreed, facts, asOf }, () => undefined)
  return foldLoan(file.terms, file.facts, file.asOf)
}

describe('an instalment billed on a Sunday and due on Monday, and all the rest called due on that Sunday', () => {
  const on = (asOf: string) =>
    positionOn(
      asOf,
      { roll: 'following', weekend: [6, 7] },
      { start: '2026-01-01', firstDue: '2026-02-01' },
      [{ id: 'a', kind: 'acceleration', effective: '2026-02-01' }],
      { late: { graceDays: 0, fee: { kind: 'flat', amount: '15.00' } } },
    )

  it('charges late fees in the order of due dates, each on its own day', () => {
    const fees = (asOf: string) => on(asOf).fees.map(({ id, charged }) => [id, formatCivilDate(charged)])
    expect(fees('2026-02-01')).toEqual([])
    expect(fees('2026-02-02')).toEqual([['late:2', '2026-02-02']])
    expect(fees('2026-06-01')).toEqual([
      ['late:2', '2026-02-02'],
      ['late:1', '2026-02-03'],
    ])
  })

  it('counts days past due from the earliest due date', () => {
    const { oldestUnpaidDue, daysPastDue } = on('2026-02-11')
    expect([oldestUnpaidDue && formatCivilDate(oldestUnpaidDue), daysPastDue]).toEqual(['2026-02-01', 10])
  })
})

it('comes back to the due days of the contract after a series on another day', () => {
  const { schedule } = positionOn('2026-11-21', {}, { start: '2026-09-23', firstDue: '2026-09-30', dueDays: [31] }, [
    { id: 'a', kind: 'reAge', effective: '2026-10-23', count: 6, firstDue: '2026-11-20' },
    { id: 'b', kind: 'reschedule', effective: '2026-11-20', count: 3, firstDue: '2026-11-30' },
  ])
  const dues = schedule.map(({ due }) => formatCivilDate(due))
  expect(dues).toEqual(['2026-09-30', '2026-11-20', '2026-11-30', '2026-12-31', '2027-01-31'])
})
