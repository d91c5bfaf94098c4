import type { ReadState } from '@chassis/kernel'
import type { VehicleId } from '@chassis/protocol'
import { type VehiclesState, vinTagKey } from '../state.ts'

/** The vehicle with this tag in this epoch. Only registries can compute a tag, so only they can ask about a VIN. */
export function vehicleByTag(
  state: ReadState<VehiclesState>,
  epoch: number,
  vinTag: Uint8Array,
): VehicleId | undefined {
  return state.vinTags.get(vinTagKey(epoch, vinTag))?.vehicle
}
