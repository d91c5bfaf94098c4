import { describe, expect, it } from 'vitest'
import { fakeState, findingsOf } from '../testkit/fake-state.ts'
import { consentsInvariants } from './invariants.ts'
import { consentsState } from './state.ts'

const ANN = 'subj_1'
const head = { keeper: 'servicer', account: 'alice', powers: [] as readonly string[] }
const consent = { subject: ANN, grantee: 'lender', purpose: 'audit', fields: ['score'], until: 100 }
const given = { kind: 'consentGiven', at: 1, consent: 'cons_1' }
const withdrawn = { kind: 'consentWithdrawn', at: 5, consent: 'cons_1' }
const read = {
  kind: 'read',
  at: 9,
  grantee: 'lender',
  purpose: 'audit',
  fields: ['score'],
  basis: { kind: 'consent', consent: 'cons_1' },
  request: 'r1',
}
const erased = { kind: 'erased', at: 20 }

interface Given {
  readonly head?: object
  readonly facts?: readonly object[]
  readonly consents?: readonly (readonly [string, object])[]
  readonly powers?: readonly (readonly [string, object])[]
  readonly watches?: readonly (readonly [string, object])[]
}

function found(name: string, { head: shown = head, facts = [given], ...tables }: Given) {
  const { consents = [['cons_1', consent]], powers = [], watches = [] } = tables
  const subjects = { entries: [[ANN, shown]] as const, facts: { [ANN]: facts } }
  const state = {
    subjects,
    consents: { entries: consents },
    powers: { entries: powers },
    watches: { entries: watches },
  }
  return findingsOf(consentsInvariants, name, fakeState(consentsState, state as never))
}

describe('the invariants of consents notice', () => {
  it('INV-C1: a consent or power that its history does not give, or that ended otherwise', () => {
    expect(found('INV-C1', {})).toEqual([])
    expect(found('INV-C1', { facts: [] })).toHaveLength(1)
    expect(found('INV-C1', { consents: [] })).toHaveLength(1)
    expect(found('INV-C1', { facts: [given, withdrawn] })).toHaveLength(1)
    const ended = [['cons_1', { ...consent, withdrawnAt: 5 }]] as const
    expect(found('INV-C1', { facts: [given, withdrawn], consents: ended })).toEqual([])
    expect(found('INV-C1', { consents: ended })).toHaveLength(1)
    expect(found('INV-C1', { head: { ...head, powers: ['lawp_1'] } })).toHaveLength(1)
    const logged = { kind: 'powerLogged', at: 1, power: 'lawp_1' }
    const power = [['lawp_1', { ...consent, law: 'x', endedAt: 3 }]] as const
    expect(found('INV-C1', { facts: [given, logged], powers: power })).toHaveLength(1)
  })

  it('INV-C2: a read that nothing covers', () => {
    expect(found('INV-C2', { facts: [given, read] })).toEqual([])
    expect(found('INV-C2', { facts: [read] })).toHaveLength(1)
    expect(found('INV-C2', { facts: [given, withdrawn, read] })).toHaveLength(1)
    expect(found('INV-C2', { facts: [given, read, withdrawn] })).toEqual([])
    expect(found('INV-C2', { facts: [given, { ...read, at: 100 }] })).toHaveLength(1)
    expect(found('INV-C2', { facts: [given, { ...read, grantee: 'bank' }] })).toHaveLength(1)
    expect(found('INV-C2', { facts: [given, { ...read, purpose: 'collection' }] })).toHaveLength(1)
    expect(found('INV-C2', { facts: [given, { ...read, fields: ['score', 'state'] }] })).toHaveLength(1)
    expect(found('INV-C2', { facts: [given, { ...read, basis: { kind: 'ownData' } }] })).toHaveLength(1)
    const own = { ...read, grantee: 'alice', basis: { kind: 'ownData' } }
    expect(found('INV-C2', { facts: [given, own] })).toEqual([])
  })

  it('INV-C3: a fact after the erasure, or an erasure that the head does not know', () => {
    expect(found('INV-C3', { facts: [given, erased] })).toHaveLength(1)
    expect(found('INV-C3', { head: { ...head, erasedAt: 20 }, facts: [given, erased] })).toEqual([])
    expect(found('INV-C3', { head: { ...head, erasedAt: 20 }, facts: [erased, given] })).toHaveLength(1)
  })

  it('INV-C4: a consent that knows more changes of owner than the watch', () => {
    const on = (transfers?: number) => [['cons_1', { ...consent, vehicle: 'veh_1', transfers }]] as const
    const watches = [['veh_1', { transfers: 1 }]] as const
    expect(found('INV-C4', { consents: on(1), watches })).toEqual([])
    expect(found('INV-C4', { consents: on(0), watches })).toEqual([])
    expect(found('INV-C4', { consents: on(2), watches })).toHaveLength(1)
    expect(found('INV-C4', { consents: on(), watches })).toHaveLength(1)
    expect(found('INV-C4', { consents: on(0) })).toHaveLength(1)
  })
})
