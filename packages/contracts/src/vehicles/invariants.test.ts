import { describe, expect, it } from 'vitest'
import { fakeState, findingsOf } from '../testkit/fake-state.ts'
import { vehiclesInvariants } from './invariants.ts'
import { vehiclesState } from './state.ts'

const CAR = `veh_${'01'.repeat(16)}`
const OTHER = `veh_${'02'.repeat(16)}`
const TAG = new Uint8Array(32).fill(9)
const found = (name: string, tables: Parameters<typeof fakeState<typeof vehiclesState>>[1]) =>
  findingsOf(vehiclesInvariants, name, fakeState(vehiclesState, tables))

describe('the invariants of vehicles notice', () => {
  it('INV-T3: a brand that disappeared', () => {
    const facts = { [CAR]: [{ kind: 'branded', brand: 'salvage' }] }
    const vehicles = (brands: readonly string[]) => ({ vehicles: { entries: [[CAR, { brands }]] as const, facts } })
    expect(found('INV-T3', vehicles(['salvage']))).toEqual([])
    expect(found('INV-T3', vehicles([]))).toHaveLength(1)
    expect(found('INV-T3', vehicles(['salvage', 'flood']))).toHaveLength(1)
  })

  it('INV-V1: a tag of two vehicles, and a vehicle whose tag is not known', () => {
    const vinTags = { entries: [[`1:${'09'.repeat(32)}`, { vehicle: CAR }]] as const }
    const tagsOf = (...cars: readonly string[]) => ({
      entries: cars.map((car) => [`${car}/1`, { vinTag: TAG }] as const),
    })
    expect(found('INV-V1', { vinTags, tagsOfVehicle: tagsOf(CAR) })).toEqual([])
    expect(found('INV-V1', { vinTags, tagsOfVehicle: tagsOf(CAR, OTHER) })).toHaveLength(2)
    expect(found('INV-V1', { vinTags })).toHaveLength(2)
  })

  it('INV-V2: a head that does not follow from the readings', () => {
    const reading = { kind: 'reading', value: 5, unit: 'km', readOn: 20_000, rollback: true }
    const { value, unit, readOn } = reading
    const odometers = (alerts: number, latest: object) => ({
      odometers: {
        entries: [[CAR, { latest, highest: { value, unit, readOn }, alerts }]] as const,
        facts: { [CAR]: [reading] },
      },
    })
    expect(found('INV-V2', odometers(1, { value, unit, readOn }))).toEqual([])
    expect(found('INV-V2', odometers(0, { value, unit, readOn }))).toHaveLength(1)
    expect(found('INV-V2', odometers(1, { value: 6, unit, readOn }))).toHaveLength(1)
  })
})
