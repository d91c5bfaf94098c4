import { civilDateOfInstant, ensure, refuse } from '@chassis/primitives'
import { VehiclesError } from '../errors.ts'
import { vehiclesEvents } from '../events.ts'
import { AddBrand } from '../schema.ts'
import { method } from '../state.ts'

/** Brands a vehicle. There is no method that takes a brand away. */
export const addBrand = method(
  AddBrand,
  {
    number: 4,
    authority: { allow: ['registry', 'insurer'], objects: 'any' },
    refuses: [VehiclesError.DATE_IN_FUTURE, VehiclesError.VEHICLE_NOT_FOUND, VehiclesError.BRAND_ALREADY_PRESENT],
  },
  ({ args, as, now, state, emit }) => {
    const { vehicle, brand, effective } = args
    ensure(effective <= civilDateOfInstant(now), VehiclesError.DATE_IN_FUTURE)
    const head = state.vehicles.head(vehicle) ?? refuse(VehiclesError.VEHICLE_NOT_FOUND)
    ensure(!head.brands.includes(brand), VehiclesError.BRAND_ALREADY_PRESENT)

    // Past this point nothing can fail.
    state.vehicles.setHead(vehicle, { ...head, brands: [...head.brands, brand] })
    state.vehicles.append(vehicle, { kind: 'branded', at: now, by: as, brand, effective })
    emit(vehiclesEvents.brandAdded, { vehicle, brand })
  },
)
