/** What other contracts may ask about vehicles. */
import type { ProviderContext } from '@chassis/kernel'
import type { VehicleId } from '@chassis/protocol'
import type { VehiclesState } from './state.ts'

export interface VehicleBook {
  exists(vehicle: VehicleId): boolean
}

/** The provider of {@link VehicleBook}. */
export function asVehicleBook({ state }: Pick<ProviderContext<VehiclesState>, 'state'>): VehicleBook {
  return { exists: (vehicle) => state.vehicles.has(vehicle) }
}
