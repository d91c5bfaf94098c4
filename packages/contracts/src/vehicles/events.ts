import { event } from '@chassis/kernel'
import {
  BrandAdded,
  OdometerCorrected,
  OdometerRecorded,
  RollbackAlert,
  VehicleCorrected,
  VehicleRegistered,
  VinTagRegistered,
} from './schema.ts'

export const vehiclesEvents = {
  vehicleRegistered: event(1, VehicleRegistered),
  vehicleCorrected: event(2, VehicleCorrected),
  vinTagRegistered: event(3, VinTagRegistered),
  brandAdded: event(4, BrandAdded),
  odometerRecorded: event(5, OdometerRecorded),
  rollbackAlert: event(6, RollbackAlert),
  odometerCorrected: event(7, OdometerCorrected),
}
