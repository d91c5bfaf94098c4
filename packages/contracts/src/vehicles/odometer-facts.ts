import type { StateAccess } from '@chassis/kernel'
import type { VehicleId } from '@chassis/protocol'
import type { OdometerFact } from './schema.ts'
import type { VehiclesState } from './state.ts'

/** All facts of an odometer, at most {@link ODOMETER_FACTS_MAX}. */
export function* odometerFactsOf(state: StateAccess<VehiclesState>, vehicle: VehicleId): Iterable<OdometerFact> {
  if (!state.odometers.has(vehicle)) return
  const count = state.odometers.factCount(vehicle)
  for (let index = 0; index < count; index++) yield state.odometers.fact(vehicle, index)
}

/** What bounds the work of a back-dated reading and of a correction: both look at every fact. */
export const ODOMETER_FACTS_MAX = 1000
