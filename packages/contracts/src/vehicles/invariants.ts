import type { InvariantCheck } from '@chassis/kernel'
import type { VehicleId } from '@chassis/protocol'
import { effectiveReadings, summarize } from './odometer.ts'
import { tagOfVehicleKey, type VehiclesState, vinTagKey } from './state.ts'

export const vehiclesInvariants: readonly InvariantCheck<VehiclesState>[] = [
  {
    name: 'INV-T3',
    says: 'Brands never disappear: a vehicle has exactly the brands of its history.',
    *check(state) {
      for (const [vehicle, head] of state.vehicles.entries()) {
        const given: string[] = []
        for (const fact of state.vehicles.facts(vehicle)) if (fact.kind === 'branded') given.push(fact.brand)
        if (given.join() !== head.brands.join()) yield `${vehicle}: ${head.brands.join()}, history ${given.join()}`
      }
    },
  },
  {
    name: 'INV-V1',
    says: 'A tag belongs to one vehicle and a vehicle has one tag per epoch.',
    *check(state) {
      let tags = 0
      for (const [key, { vehicle }] of state.vinTags.entries()) {
        tags += 1
        const epoch = Number(key.slice(0, key.indexOf(':')))
        const back = state.tagsOfVehicle.get(tagOfVehicleKey(vehicle, epoch))
        if (!back || vinTagKey(epoch, back.vinTag) !== key) yield `${vehicle}: epoch ${epoch} has another tag`
      }
      for (const [key, { vinTag }] of state.tagsOfVehicle.entries()) {
        tags -= 1
        const slash = key.indexOf('/')
        const owner = state.vinTags.get(vinTagKey(Number(key.slice(slash + 1)), vinTag))?.vehicle
        if (owner !== (key.slice(0, slash) as VehicleId)) yield `${key}: the tag belongs to another vehicle`
      }
      if (tags !== 0) yield 'tags and vehicles with tags differ in number'
    },
  },
  {
    name: 'INV-V2',
    says: 'The head of an odometer follows from its facts.',
    *check(state) {
      for (const [vehicle, head] of state.odometers.entries()) {
        const facts = [...state.odometers.facts(vehicle)]
        const { latest, highest } = summarize(effectiveReadings(facts))
        const alerts = facts.filter((fact) => fact.kind === 'reading' && fact.rollback).length
        if (JSON.stringify([head.latest, head.highest]) !== JSON.stringify([latest, highest])) {
          yield `${vehicle}: latest or highest reading`
        }
        if (head.alerts !== alerts) yield `${vehicle}: ${head.alerts} alerts, ${alerts} flagged readings`
      }
    },
  },
]
