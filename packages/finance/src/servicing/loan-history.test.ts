/** A history grown fact by fact stands where the fold stands, also on the day of its last fact. */
import { parseCivilDate } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../loan-file/form.ts'
import { readLoanFile } from '../loan-file/loan-file.ts'
import type { Fact } from './fact.ts'
import { foldState } from './fold-loan.ts'
import { addFact, openHistory } from './loan-history.ts'

const PRODUCT: JsonObject = {
  id: 'history',
  version: 1,
  currency: 'EUR',
  interest: { method: 'scheduled', dayCount: '30/360' },
  schedule: { kind: 'level', frequency: { unit: 'month' }, roll: 'preceding', weekend: [6, 7] },
  allocation: { order: ['penalty', 'fee', 'interest', 'principal'], excess: 'hold' },
}

/** The history of the contract with these facts, and the state of the fold on the day of the last one. */
function bothWays(contract: JsonObject, facts: JsonObject[], asOf: string) {
  const agreed = { principal: '1200.00', ratePercent: '0', start: '2025-01-15', firstDue: '2025-02-15', ...contract }
  const file = readLoanFile({ product: PRODUCT, contract: agreed, facts, asOf }, () => undefined)
  const grown = file.facts.reduce((history, fact) => addFact(history, fact as Fact), openHistory(file.terms))
  return { grown: grown.state, folded: foldState(file.terms, file.facts, parseCivilDate(asOf)) }
}

describe('a history', () => {
  it('bills an instalment that is due on the day the loan begins', () => {
    const { grown, folded } = bothWays({ count: 1, firstDue: '2025-01-15' }, [], '2025-01-15')
    expect(grown).toEqual(folded)
    expect(grown.owed.principal).toBe(120_000n)
  })

  it('bills at once what a re-age makes due on the open day before', () => {
    // Saturday the 29th of March 2025; due on Sunday the 30th, called on Friday the 28th.
    const reAge = { id: 'a', kind: 'reAge', effective: '2025-03-29', count: 1, firstDue: '2025-03-30' }
    const { grown, folded } = bothWays({ count: 12 }, [reAge], '2025-03-29')
    expect(grown).toEqual(folded)
    expect(grown.next).toBe(grown.rows.length)
  })
})
