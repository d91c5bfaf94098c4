/** What the titles contract tells: consents that rest on a vehicle end with its ownership. */
import type { ProviderContext } from '@chassis/kernel'
import type { VehicleId } from '@chassis/protocol'
import { consentsEvents } from './events.ts'
import type { ConsentsState } from './state.ts'

export interface OwnerWatcher {
  /** Makes every consent that was given with this vehicle void. Costs nothing where there never was one. */
  ownerChanged(vehicle: VehicleId): void
}

/** The provider of {@link OwnerWatcher}. */
export function asOwnerWatcher({ state, now, emit }: ProviderContext<ConsentsState>): OwnerWatcher {
  return {
    ownerChanged(vehicle) {
      const watch = state.watches.get(vehicle)
      if (watch === undefined) return
      state.watches.set(vehicle, { transfers: watch.transfers + 1, changedAt: now() })
      emit(consentsEvents.vehicleConsentsEnded, { vehicle })
    },
  }
}
