import { ensure } from '@chassis/primitives'
import { VehiclesError } from '../errors.ts'
import { vehiclesEvents } from '../events.ts'
import { isModelYearPlausible } from '../model-year.ts'
import { RegisterVehicle } from '../schema.ts'
import { method } from '../state.ts'

/** Registers a vehicle under a random id with what is stated about it. What is not stated stays open. */
export const registerVehicle = method(
  RegisterVehicle,
  {
    number: 1,
    authority: { allow: ['lender', 'servicer', 'dealer', 'registry'], objects: 'any' },
    refuses: [VehiclesError.MODEL_YEAR_OUT_OF_RANGE, VehiclesError.VEHICLE_EXISTS],
  },
  ({ args, as, now, state, emit }) => {
    const { vehicle, ...description } = args
    ensure(isModelYearPlausible(args.modelYear, now), VehiclesError.MODEL_YEAR_OUT_OF_RANGE)
    ensure(!state.vehicles.has(vehicle), VehiclesError.VEHICLE_EXISTS)

    // Past this point nothing can fail.
    state.vehicles.open(vehicle, { ...description, registrant: as, registeredAt: now, brands: [] })
    state.vehicles.append(vehicle, { kind: 'registered', at: now, by: as, ...description })
    emit(vehiclesEvents.vehicleRegistered, { vehicle })
  },
)
