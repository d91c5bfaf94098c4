import { describe, expect, it } from 'vitest'
import { fakeState, findingsOf } from '../testkit/fake-state.ts'
import { governanceInvariants } from './invariants.ts'
import { governanceState, RECORD } from './state.ts'

const key = (n: number) => new Uint8Array(32).fill(n)
const moment = { at: 1000, height: 5n, proposal: 'prop_1' }
const admitted = (n: number, power = 100n) => ({
  kind: 'validatorAdmitted',
  ...moment,
  publicKey: key(n),
  organisation: `acct_${n}`,
  power,
})
const validator = (n: number, more: object = {}) => ({
  publicKey: key(n),
  address: key(n).slice(0, 20),
  organisation: `acct_${n}`,
  power: 100n,
  formerAddresses: [],
  ...more,
})
const empty = { validators: [], versions: [], settings: [], openProposals: [] }

interface Given {
  readonly head?: object
  readonly facts?: readonly object[]
  readonly proposals?: readonly (readonly [string, object])[]
  readonly tables?: object
}

function found(name: string, { head = {}, facts = [], proposals = [], tables = {} }: Given) {
  const record = { entries: [[RECORD, { ...empty, ...head }]] as const, facts: { [RECORD]: facts } }
  const state = fakeState(governanceState, { record, proposals: { entries: proposals }, tables } as never)
  return findingsOf(governanceInvariants, name, state)
}

const open = {
  approvals: ['acct_1'],
  rejections: [],
  status: 'open',
  at: 1000,
  deadline: 2000,
  agenda: 'agnd_1',
}
const closed = { ...open, status: 'accepted', decidedAt: 1500, agenda: undefined }

describe('the invariants of governance notice', () => {
  it('INV-G1: validators that the record does not give', () => {
    const facts = [admitted(1), admitted(2)]
    const both = [validator(1), validator(2)]
    expect(found('INV-G1', { facts, head: { validators: both } })).toEqual([])
    expect(found('INV-G1', { facts, head: { validators: [validator(1)] } })).toHaveLength(1)
    expect(
      found('INV-G1', { facts, head: { validators: [validator(1), validator(2, { power: 101n })] } }),
    ).toHaveLength(1)
    const other = validator(2, { organisation: 'acct_9' })
    expect(found('INV-G1', { facts, head: { validators: [validator(1), other] } })).toHaveLength(1)
    const suspended = { kind: 'validatorSuspended', at: 1, height: 6n, publicKey: key(2) }
    expect(found('INV-G1', { facts: [...facts, suspended], head: { validators: both } })).toHaveLength(1)
    const away = [validator(1), validator(2, { suspendedAt: 1 })]
    expect(found('INV-G1', { facts: [...facts, suspended], head: { validators: away } })).toEqual([])
    const back = { kind: 'validatorReinstated', ...moment, publicKey: key(2) }
    expect(found('INV-G1', { facts: [...facts, suspended, back], head: { validators: both } })).toEqual([])
    const rotated = { kind: 'keyRotated', ...moment, publicKey: key(2), newPublicKey: key(3) }
    const after = [validator(1), validator(3, { organisation: 'acct_2' })]
    expect(found('INV-G1', { facts: [...facts, rotated], head: { validators: after } })).toEqual([])
  })

  it('INV-G1: versions, parameters, open proposals and tables that the record does not give', () => {
    const activated = { kind: 'versionActivated', ...moment, version: 2, fromHeight: 50n }
    const versions = [{ version: 2, fromHeight: 50n }]
    expect(found('INV-G1', { facts: [activated], head: { versions } })).toEqual([])
    expect(found('INV-G1', { facts: [activated] })).toHaveLength(1)
    expect(found('INV-G1', { facts: [activated], head: { versions: [{ version: 2, fromHeight: 51n }] } })).toHaveLength(
      1,
    )
    const set = { kind: 'parameterSet', ...moment, parameter: 'quotaBurst', value: 2_000_000n }
    expect(found('INV-G1', { facts: [set] })).toHaveLength(1)
    const settings = [{ parameter: 'quotaBurst', value: 2_000_000n }]
    expect(found('INV-G1', { facts: [set], head: { settings } })).toEqual([])
    const proposed = { kind: 'proposed', ...moment }
    expect(found('INV-G1', { facts: [proposed] })).toHaveLength(1)
    const listed = { openProposals: [{ proposal: 'prop_1', by: 'acct_1' }] }
    expect(found('INV-G1', { facts: [proposed], head: listed })).toEqual([])
    expect(found('INV-G1', { facts: [proposed, { kind: 'decided', ...moment }], head: listed })).toHaveLength(1)
    const published = { kind: 'tablePublished', ...moment, table: 't', version: 1, contentHash: key(1) }
    expect(found('INV-G1', { facts: [published] })).toHaveLength(1)
    const tables = (hash: Uint8Array) => ({ entries: [['t', { factCount: 1, contentHash: hash }]] })
    expect(found('INV-G1', { facts: [published], tables: tables(key(1)) })).toEqual([])
    expect(found('INV-G1', { facts: [published], tables: tables(key(2)) })).toHaveLength(1)
  })

  it('INV-G2: a set without validators, out of order, with a key twice or powers out of bounds', () => {
    const of = (...validators: readonly object[]) => found('INV-G2', { head: { validators } })
    expect([of(), of(validator(1), validator(2))]).toEqual([[], []])
    expect(of(validator(1, { suspendedAt: 1 }))).toHaveLength(1)
    expect(of(validator(2), validator(1))).toHaveLength(1)
    expect(of(validator(1), validator(1)).length).toBeGreaterThan(0)
    expect(of(validator(1), validator(2, { address: key(1).slice(0, 20) }))).toHaveLength(1)
    expect(of(validator(1, { power: 9n }))).toHaveLength(1)
    expect(of(validator(1, { power: 2n ** 60n - 1n }), validator(2))).toHaveLength(1)
    const step = { height: 5n, base: 100n, gained: 0n, lost: 101n }
    expect(found('INV-G2', { head: { validators: [validator(1)], step } })).toHaveLength(1)
  })

  it('INV-G3: double votes and decisions out of their time', () => {
    const of = (proposal: object, listed = false) =>
      found('INV-G3', {
        proposals: [['prop_1', proposal]],
        head: listed ? { openProposals: [{ proposal: 'prop_1', by: 'acct_1' }] } : {},
      })
    expect([of(open, true), of(closed)]).toEqual([[], []])
    expect(of(open)).toHaveLength(1)
    expect(of(closed, true)).toHaveLength(1)
    expect(of({ ...closed, rejections: ['acct_1'] })).toHaveLength(1)
    expect(of({ ...closed, decidedAt: undefined })).toHaveLength(1)
    expect(of({ ...closed, agenda: 'agnd_1' })).toHaveLength(1)
    expect(of({ ...closed, decidedAt: 2000 })).toHaveLength(1)
    expect(of({ ...closed, status: 'expired', decidedAt: 1999 })).toHaveLength(1)
    expect(of({ ...closed, status: 'expired', decidedAt: 2000 })).toEqual([])
  })

  it('INV-G4: parameters out of bounds, and tables whose days run backwards', () => {
    const settings = (value: bigint) =>
      found('INV-G4', { head: { settings: [{ parameter: 'agendaPerBlock', value }] } })
    expect([settings(10n), settings(1_000n)]).toEqual([[], []])
    expect([settings(9n), settings(1_001n)].map((list) => list.length)).toEqual([1, 1])
    const tables = (effectiveFrom: number, ...days: readonly number[]) => ({
      entries: [['t', { effectiveFrom }]],
      facts: { t: days.map((day) => ({ kind: 'published', effectiveFrom: day })) },
    })
    expect(found('INV-G4', { tables: tables(20, 10, 10, 20) })).toEqual([])
    expect(found('INV-G4', { tables: tables(20, 10, 30, 20) })).toHaveLength(1)
    expect(found('INV-G4', { tables: tables(21, 10, 20) })).toHaveLength(1)
  })
})
