import { describe, expect, it } from 'vitest'
import { fakeState, findingsOf } from '../testkit/fake-state.ts'
import { loansInvariants } from './invariants.ts'
import { boarded } from './loans-harness.test-support.ts'
import { loansState } from './state.ts'

describe('the invariants of loans notice', () => {
  it('INV-L8: a mark that the boarding does not make, and one that was lost', () => {
    const [real, generated] = [boarded(), boarded({ origin: 'generated' })]
    const stateOf = (head: typeof real, facts: typeof real) =>
      fakeState(loansState, { loans: { entries: [['loan_a', head.head]], facts: { loan_a: facts.facts() } } })
    const found = (head: typeof real, facts: typeof real) => findingsOf(loansInvariants, 'INV-L8', stateOf(head, facts))
    expect(found(real, real)).toEqual([])
    expect(found(generated, generated)).toEqual([])
    expect(found(generated, real)).toEqual(['loan_a: origin generated, not undefined'])
    expect(found(real, generated)).toEqual(['loan_a: origin undefined, not generated'])
  })
})
