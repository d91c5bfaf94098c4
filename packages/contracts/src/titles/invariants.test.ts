import { describe, expect, it } from 'vitest'
import { fakeState, findingsOf } from '../testkit/fake-state.ts'
import { titlesInvariants } from './invariants.ts'
import { titlesState } from './state.ts'

const CAR = 'veh_1'
const LIEN = 'lien_1'
const issued = { kind: 'titleIssued', title: 'titl_1', owner: 'alice', keeper: 'alice' }
const added = { kind: 'lienAdded', lien: LIEN }
const head = { title: 'titl_1', ownerOfRecord: 'alice', userOfRecord: 'alice', openLiens: [] as readonly string[] }
const lien = { vehicle: CAR, lienholder: 'bank', position: 1 }
const address = { entries: [['titl_1', { vehicle: CAR }]] as const }

function found(
  name: string,
  given: { readonly head?: object; readonly facts?: readonly object[] } & Record<string, unknown>,
) {
  const { head: shown = head, facts = [issued], ...tables } = given
  const titles = { entries: [[CAR, shown]] as const, facts: { [CAR]: facts } }
  return findingsOf(titlesInvariants, name, fakeState(titlesState, { addresses: address, ...tables, titles } as never))
}

describe('the invariants of titles notice', () => {
  it('INV-T1: an owner, keeper or title that the history does not give', () => {
    expect(found('INV-T1', {})).toEqual([])
    expect(found('INV-T1', { head: { ...head, ownerOfRecord: 'bob' } })).toHaveLength(1)
    expect(found('INV-T1', { head: { ...head, userOfRecord: 'bob' } })).toHaveLength(1)
    expect(found('INV-T1', { head: { ...head, title: 'titl_2' } })).toHaveLength(2)
    expect(found('INV-T1', { addresses: {} })).toHaveLength(1)
  })

  it('INV-T2: a transfer under a lien without consent to that buyer', () => {
    const moved = { kind: 'titleTransferred', from: 'alice', to: 'bob', keeper: 'bob' }
    const consent = (to: string) => ({ kind: 'transferConsented', lien: LIEN, to })
    expect(found('INV-T2', { facts: [issued, added, moved] })).toHaveLength(1)
    expect(found('INV-T2', { facts: [issued, added, consent('carol'), moved] })).toHaveLength(1)
    expect(found('INV-T2', { facts: [issued, added, consent('bob'), moved] })).toEqual([])
    expect(found('INV-T2', { facts: [issued, added, consent('bob'), moved, moved] })).toHaveLength(1)
    const assigned = { kind: 'lienAssigned', lien: LIEN, to: 'bank2' }
    expect(found('INV-T2', { facts: [issued, added, consent('bob'), assigned, moved] })).toHaveLength(1)
  })

  it('INV-T4: open liens, ranks and secured party that do not follow', () => {
    const liens = (one: object) => ({ entries: [[LIEN, one]] as const })
    const open = { ...head, openLiens: [LIEN] }
    const facts = [issued, added]
    expect(found('INV-T4', { head: open, facts, liens: liens(lien) })).toEqual([])
    expect(found('INV-T4', { facts, liens: liens(lien) })).toHaveLength(1)
    expect(found('INV-T4', { head: open, facts, liens: liens({ ...lien, releasedAt: 1 }) })).toHaveLength(1)
    expect(found('INV-T4', { head: open, facts, liens: liens({ ...lien, perfectedAt: 1 }) })).toHaveLength(1)
    const secured = { ...open, securedParty: 'bank' }
    expect(found('INV-T4', { head: secured, facts, liens: liens({ ...lien, perfectedAt: 1 }) })).toEqual([])
  })

  it('INV-T5: a consent or clock of a lien that is released or only attested', () => {
    const of = (one: object) => ({
      liens: { entries: [[LIEN, one]] as const },
      clocks: { entries: [[LIEN, {}]] as const },
    })
    expect(found('INV-T5', of(lien))).toEqual([])
    expect(found('INV-T5', of({ ...lien, releasedAt: 1 }))).toHaveLength(1)
    expect(found('INV-T5', of({ ...lien, attestedBy: 'servicer' }))).toHaveLength(1)
    expect(found('INV-T5', { consents: { entries: [[LIEN, {}]] as const } })).toHaveLength(1)
  })

  it('INV-T6: a loan that misses a lien, or lists a released one', () => {
    const liens = { entries: [[LIEN, { ...lien, secures: 'loan_1' }]] as const }
    const listed = { entries: [['loan_1', { liens: [LIEN] }]] as const }
    expect(found('INV-T6', { liens, liensOfLoan: listed })).toEqual([])
    expect(found('INV-T6', { liens })).toHaveLength(1)
    expect(found('INV-T6', { liensOfLoan: listed })).toHaveLength(1)
  })
})
