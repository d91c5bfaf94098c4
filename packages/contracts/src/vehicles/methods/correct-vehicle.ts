import { ensure, refuse } from '@chassis/primitives'
import { VehiclesError } from '../errors.ts'
import { vehiclesEvents } from '../events.ts'
import { isModelYearPlausible } from '../model-year.ts'
import { CorrectVehicle } from '../schema.ts'
import { method } from '../state.ts'

/** Corrects a description. The wrong one stays in the history. */
export const correctVehicle = method(
  CorrectVehicle,
  {
    number: 2,
    authority: { allow: ['lender', 'servicer', 'dealer', 'registry'], objects: 'own' },
    refuses: [
      VehiclesError.MODEL_YEAR_OUT_OF_RANGE,
      VehiclesError.NOTHING_CORRECTED,
      VehiclesError.VEHICLE_NOT_FOUND,
      VehiclesError.NOT_REGISTRANT,
    ],
  },
  ({ args, as, now, state, rolesOf, emit }) => {
    const { vehicle, cause, ...stated } = args
    ensure(isModelYearPlausible(args.modelYear, now), VehiclesError.MODEL_YEAR_OUT_OF_RANGE)
    ensure(
      Object.values(stated).some((value) => value !== undefined),
      VehiclesError.NOTHING_CORRECTED,
    )
    const head = state.vehicles.head(vehicle) ?? refuse(VehiclesError.VEHICLE_NOT_FOUND)
    ensure(as === head.registrant || rolesOf(as).includes('registry'), VehiclesError.NOT_REGISTRANT)

    // Past this point nothing can fail.
    state.vehicles.setHead(vehicle, {
      ...head,
      make: args.make ?? head.make,
      model: args.model ?? head.model,
      modelYear: args.modelYear ?? head.modelYear,
      condition: args.condition ?? head.condition,
      vehicleType: args.vehicleType ?? head.vehicleType,
    })
    state.vehicles.append(vehicle, { kind: 'corrected', at: now, by: as, cause, ...stated })
    emit(vehiclesEvents.vehicleCorrected, { vehicle })
  },
)
