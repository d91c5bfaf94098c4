import { ensure } from '@chassis/primitives'
import { VehiclesError } from '../errors.ts'
import { vehiclesEvents } from '../events.ts'
import { RegisterVinTag } from '../schema.ts'
import { method, tagOfVehicleKey, vinTagKey } from '../state.ts'

/**
 * A registry, having seen the VIN, binds the vehicle to its tag: one vehicle per tag and epoch. The VIN itself never
 * enters a transaction (D2); when the network key is rotated, a tag of the next epoch is added.
 */
export const registerVinTag = method(
  RegisterVinTag,
  {
    number: 3,
    authority: { allow: ['registry'], objects: 'any' },
    refuses: [VehiclesError.VEHICLE_NOT_FOUND, VehiclesError.TAG_ALREADY_SET, VehiclesError.TAG_TAKEN],
  },
  ({ args, as, now, state, emit }) => {
    const { vehicle, epoch, vinTag } = args
    ensure(state.vehicles.has(vehicle), VehiclesError.VEHICLE_NOT_FOUND)
    ensure(!state.tagsOfVehicle.has(tagOfVehicleKey(vehicle, epoch)), VehiclesError.TAG_ALREADY_SET)
    ensure(!state.vinTags.has(vinTagKey(epoch, vinTag)), VehiclesError.TAG_TAKEN)

    // Past this point nothing can fail.
    state.vinTags.set(vinTagKey(epoch, vinTag), { vehicle, registry: as, at: now })
    state.tagsOfVehicle.set(tagOfVehicleKey(vehicle, epoch), { vinTag })
    state.vehicles.append(vehicle, { kind: 'tagged', at: now, by: as, epoch })
    emit(vehiclesEvents.vinTagRegistered, { vehicle, epoch })
  },
)
