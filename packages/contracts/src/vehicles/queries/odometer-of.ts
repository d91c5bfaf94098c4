import type { ReadState } from '@chassis/kernel'
import type { VehicleId } from '@chassis/protocol'
import { type EffectiveReading, effectiveReadings } from '../odometer.ts'
import type { OdometerHead } from '../schema.ts'
import type { VehiclesState } from '../state.ts'

export interface OdometerHistory {
  readonly head: OdometerHead
  /** In the order of recording, corrections applied. */
  readonly readings: readonly EffectiveReading[]
}

/** The odometer of a vehicle; undefined while there is no reading. */
export function odometerOf(state: ReadState<VehiclesState>, vehicle: VehicleId): OdometerHistory | undefined {
  const head = state.odometers.get(vehicle)
  return head && { head, readings: effectiveReadings(state.odometers.facts(vehicle)) }
}
