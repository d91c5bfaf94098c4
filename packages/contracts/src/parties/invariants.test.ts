import { describe, expect, it } from 'vitest'
import { fakeState, findingsOf } from '../testkit/fake-state.ts'
import { partiesInvariants } from './invariants.ts'
import { partiesState } from './state.ts'

const member = { legalName: 'A', country: 'JP', status: 'active', since: 0, statusSince: 0 }
const operator = ['acct_a', { ...member, roles: ['operator'] }] as const
const tally = (active: number) => [['operator', { active }]] as const

describe('the invariants of parties notice', () => {
  it('INV-M1: a wrong tally', () => {
    const state = fakeState(partiesState, { members: { entries: [operator] }, tallies: { entries: tally(2) } })
    expect(findingsOf(partiesInvariants, 'INV-M1', state)).toEqual(['operator: tally 2, members 1'])
  })

  it('INV-M2: nobody operates', () => {
    const state = fakeState(partiesState, { members: { entries: [operator] }, tallies: { entries: tally(0) } })
    expect(findingsOf(partiesInvariants, 'INV-M2', state)).toEqual(['no active operator'])
  })

  it('INV-M3: no role, or one twice', () => {
    const entries = [
      ['acct_a', { ...member, roles: [] }],
      ['acct_b', { ...member, roles: ['bank', 'bank'] }],
    ] as const
    expect(findingsOf(partiesInvariants, 'INV-M3', fakeState(partiesState, { members: { entries } }))).toHaveLength(2)
  })
})
