import { expect, it } from 'vitest'
import type { LoanFact } from '../../loan/loan-types.ts'
import { supersededFacts } from './superseded.ts'

const facts = (...told: readonly object[]) => told.map((fact, index) => ({ index, fact }) as unknown as LoanFact)

it('finds what was reversed, corrected and closed, each with the fact that did it', () => {
  const found = supersededFacts(
    facts(
      { kind: 'boarded' },
      { kind: 'paymentReceived' },
      { kind: 'monthReported' },
      { kind: 'breakOpened' },
      { kind: 'paymentReversed', reverses: 1 },
      { kind: 'monthCorrected', corrects: 2 },
      { kind: 'breakClosed', opened: 3 },
    ),
  )
  expect([...found]).toEqual([
    [1, { how: 'reversed', by: 4 }],
    [2, { how: 'corrected', by: 5 }],
    [3, { how: 'closed', by: 6 }],
  ])
})

it('names the last of several corrections, which takes the place of those before it', () => {
  const told = [{ kind: 'monthReported' }, { kind: 'monthCorrected', corrects: 0 }]
  const found = supersededFacts(facts(...told, { kind: 'monthCorrected', corrects: 0 }))
  expect([...found]).toEqual([
    [0, { how: 'corrected', by: 2 }],
    [1, { how: 'corrected', by: 2 }],
  ])
})

it('knows that a boarding was corrected', () => {
  expect([...supersededFacts(facts({ kind: 'boarded' }, { kind: 'boardingCorrected' }))]).toEqual([
    [0, { how: 'corrected', by: 1 }],
  ])
})

it('knows nothing of facts whose fields the reader may not see', () => {
  expect(supersededFacts(facts({ kind: 'paymentReversed' }, { kind: 'breakClosed' })).size).toBe(0)
})
