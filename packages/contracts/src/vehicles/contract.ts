/** The vehicles contract: records, tags, brands and odometers. */
import { contract } from '@chassis/kernel'
import { MODULES } from '@chassis/protocol'
import { VehiclesError } from './errors.ts'
import { vehiclesEvents } from './events.ts'
import { addBrand } from './methods/add-brand.ts'
import { correctOdometer } from './methods/correct-odometer.ts'
import { correctVehicle } from './methods/correct-vehicle.ts'
import { recordOdometer } from './methods/record-odometer.ts'
import { registerVehicle } from './methods/register-vehicle.ts'
import { registerVinTag } from './methods/register-vin-tag.ts'
import { vehiclesState } from './state.ts'

export const vehicles = contract({
  number: MODULES.vehicles,
  name: 'vehicles',
  state: vehiclesState,
  methods: { registerVehicle, correctVehicle, registerVinTag, addBrand, recordOdometer, correctOdometer },
  events: vehiclesEvents as never,
  errors: VehiclesError,
})
