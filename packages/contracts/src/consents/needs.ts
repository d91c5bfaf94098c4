/** What this contract asks of others. */
import type { VehicleId } from '@chassis/protocol'

export interface VehicleBook {
  exists(vehicle: VehicleId): boolean
}

export interface ConsentsNeeds {
  readonly vehicles: VehicleBook
}
