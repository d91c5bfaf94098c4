/** Vehicles: what they are, what they were called, what their odometers showed, what can never be undone. */
import {
  accountId,
  bool,
  choice,
  civilDateType,
  field,
  hash32,
  instant,
  list,
  MEMBER,
  oneOf,
  optional,
  PUBLIC,
  record,
  text,
  u16,
  u32,
  uint,
  type ValueOf,
  vehicleId,
} from '@chassis/protocol'

export const vehicleCondition = oneOf('new', 'used', 'unknown')
export const vehicleType = oneOf('car', 'truck', 'suv', 'motorcycle', 'other', 'unknown')

/** Title brands. Once given they stay for ever (INV-T3). */
export const brandType = oneOf('salvage', 'rebuilt', 'flood', 'lemon', 'junk', 'odometerNotActual')
export type Brand = ValueOf<typeof brandType>

export const distanceUnit = oneOf('km', 'mi')
export const odometerValue = uint(9_999_999, 'odometer value')
export const readingSource = oneOf(
  'titleTransfer',
  'inspection',
  'service',
  'auction',
  'telematics',
  'dealer',
  'insurer',
  'ownerStatement',
)
/** Why a description was wrong. */
export const descriptionCause = oneOf('typingError', 'sourceError', 'decodedFromTag')
/** Why a reading was wrong, or why the counter began anew. */
export const odometerCause = oneOf('typingError', 'unitError', 'wrongVehicle', 'clusterReplaced', 'counterRolledOver')

const description = {
  make: optional(text(64, 1)),
  model: optional(text(64, 1)),
  modelYear: optional(u16),
}

export const VehicleHead = record('VehicleHead', {
  factCount: field(1, u32, PUBLIC, 'Facts so far'),
  factsRoot: field(2, hash32, PUBLIC, 'Root of the facts'),
  registrant: field(3, accountId, PUBLIC, 'Who registered it'),
  registeredAt: field(4, instant, PUBLIC, 'Block time of registration'),
  make: field(5, description.make, MEMBER, 'Manufacturer, as stated'),
  model: field(6, description.model, MEMBER, 'Model, as stated'),
  modelYear: field(7, description.modelYear, MEMBER, 'Model year, as stated'),
  condition: field(8, vehicleCondition, MEMBER, 'New or used when it was registered'),
  vehicleType: field(9, vehicleType, MEMBER, 'Kind of vehicle'),
  brands: field(10, list(brandType, 16), PUBLIC, 'Every brand it was ever given, in that order'),
})
export type VehicleHead = ValueOf<typeof VehicleHead>

export const VehicleFact = choice('VehicleFact', {
  registered: [
    1,
    record('VehicleRegisteredFact', {
      at: field(1, instant, PUBLIC, 'Block time'),
      by: field(2, accountId, PUBLIC, 'Who registered it'),
      make: field(3, description.make, MEMBER, 'Manufacturer, as stated'),
      model: field(4, description.model, MEMBER, 'Model, as stated'),
      modelYear: field(5, description.modelYear, MEMBER, 'Model year, as stated'),
      condition: field(6, vehicleCondition, MEMBER, 'New or used'),
      vehicleType: field(7, vehicleType, MEMBER, 'Kind of vehicle'),
    }),
  ],
  corrected: [
    2,
    record('VehicleCorrectedFact', {
      at: field(1, instant, PUBLIC, 'Block time'),
      by: field(2, accountId, PUBLIC, 'Who corrected it'),
      cause: field(3, descriptionCause, PUBLIC, 'Why'),
      make: field(4, description.make, MEMBER, 'Manufacturer, where it was wrong'),
      model: field(5, description.model, MEMBER, 'Model, where it was wrong'),
      modelYear: field(6, description.modelYear, MEMBER, 'Model year, where it was wrong'),
      condition: field(7, optional(vehicleCondition), MEMBER, 'Condition, where it was wrong'),
      vehicleType: field(8, optional(vehicleType), MEMBER, 'Kind, where it was wrong'),
    }),
  ],
  tagged: [
    3,
    record('VehicleTaggedFact', {
      at: field(1, instant, PUBLIC, 'Block time'),
      by: field(2, accountId, PUBLIC, 'The registry'),
      epoch: field(3, u32, PUBLIC, 'Epoch of the network key'),
    }),
  ],
  branded: [
    4,
    record('VehicleBrandedFact', {
      at: field(1, instant, PUBLIC, 'Block time'),
      by: field(2, accountId, PUBLIC, 'Who branded it'),
      brand: field(3, brandType, PUBLIC, 'The brand'),
      effective: field(4, civilDateType, MEMBER, 'Date from which it counts'),
    }),
  ],
})
export type VehicleFact = ValueOf<typeof VehicleFact>

/** A reading without its circumstances. */
export const Odometer = record('Odometer', {
  value: field(1, odometerValue, MEMBER, 'What it showed'),
  unit: field(2, distanceUnit, MEMBER, 'Kilometres or miles'),
  readOn: field(3, civilDateType, MEMBER, 'Date of the reading'),
})
export type Odometer = ValueOf<typeof Odometer>

export const OdometerHead = record('OdometerHead', {
  factCount: field(1, u32, PUBLIC, 'Readings and corrections so far'),
  factsRoot: field(2, hash32, PUBLIC, 'Root of the facts'),
  latest: field(3, Odometer, MEMBER, 'The reading with the latest date'),
  highest: field(4, Odometer, MEMBER, 'The reading with the greatest distance'),
  alerts: field(5, u32, PUBLIC, 'Readings that were in conflict with others when they were recorded'),
})
export type OdometerHead = ValueOf<typeof OdometerHead>

export const OdometerFact = choice('OdometerFact', {
  reading: [
    1,
    record('OdometerReadingFact', {
      at: field(1, instant, PUBLIC, 'Block time'),
      by: field(2, accountId, PUBLIC, 'Who reported it'),
      source: field(3, readingSource, PUBLIC, 'Occasion of the reading'),
      rollback: field(4, bool, PUBLIC, 'Whether it is in conflict with an earlier or later reading'),
      value: field(5, odometerValue, MEMBER, 'What it showed'),
      unit: field(6, distanceUnit, MEMBER, 'Kilometres or miles'),
      readOn: field(7, civilDateType, MEMBER, 'Date of the reading'),
    }),
  ],
  correction: [
    2,
    record('OdometerCorrectionFact', {
      at: field(1, instant, PUBLIC, 'Block time'),
      by: field(2, accountId, PUBLIC, 'Who corrected it'),
      corrects: field(3, u32, PUBLIC, 'Index of the reading'),
      cause: field(4, odometerCause, PUBLIC, 'Why'),
      value: field(5, odometerValue, MEMBER, 'What it should have said'),
      unit: field(6, distanceUnit, MEMBER, 'Kilometres or miles'),
    }),
  ],
})
export type OdometerFact = ValueOf<typeof OdometerFact>

/** Which vehicle has a tag. The key is epoch and tag. */
export const VinTag = record('VinTag', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  registry: field(2, accountId, PUBLIC, 'Who registered the tag'),
  at: field(3, instant, PUBLIC, 'Block time'),
})
export type VinTag = ValueOf<typeof VinTag>
/** The tag of a vehicle in one epoch. The key is vehicle and epoch. */
export const TagOfVehicle = record('TagOfVehicle', {
  vinTag: field(1, hash32, MEMBER, 'PRF of the network key over the VIN or frame number'),
})
export type TagOfVehicle = ValueOf<typeof TagOfVehicle>

export const RegisterVehicle = record('RegisterVehicle', {
  vehicle: field(1, vehicleId, MEMBER, 'Random; never derived from a VIN'),
  make: field(2, description.make, MEMBER, 'Manufacturer, if it is stated'),
  model: field(3, description.model, MEMBER, 'Model, if it is stated'),
  modelYear: field(4, description.modelYear, MEMBER, 'Model year, if it is stated'),
  condition: field(5, vehicleCondition, MEMBER, 'New or used'),
  vehicleType: field(6, vehicleType, MEMBER, 'Kind of vehicle'),
})
export type RegisterVehicle = ValueOf<typeof RegisterVehicle>
export const CorrectVehicle = record('CorrectVehicle', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  cause: field(2, descriptionCause, MEMBER, 'Why'),
  make: field(3, description.make, MEMBER, 'Manufacturer, where it is wrong'),
  model: field(4, description.model, MEMBER, 'Model, where it is wrong'),
  modelYear: field(5, description.modelYear, MEMBER, 'Model year, where it is wrong'),
  condition: field(6, optional(vehicleCondition), MEMBER, 'Condition, where it is wrong'),
  vehicleType: field(7, optional(vehicleType), MEMBER, 'Kind, where it is wrong'),
})
export type CorrectVehicle = ValueOf<typeof CorrectVehicle>
export const RegisterVinTag = record('RegisterVinTag', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  epoch: field(2, u32, MEMBER, 'Epoch of the network key'),
  vinTag: field(3, hash32, MEMBER, 'PRF of the network key over the VIN or frame number'),
})
export type RegisterVinTag = ValueOf<typeof RegisterVinTag>
export const AddBrand = record('AddBrand', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  brand: field(2, brandType, MEMBER, 'The brand'),
  effective: field(3, civilDateType, MEMBER, 'Date from which it counts'),
})
export type AddBrand = ValueOf<typeof AddBrand>
export const RecordOdometer = record('RecordOdometer', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  value: field(2, odometerValue, MEMBER, 'What it showed'),
  unit: field(3, distanceUnit, MEMBER, 'Kilometres or miles'),
  source: field(4, readingSource, MEMBER, 'Occasion of the reading'),
  readOn: field(5, civilDateType, MEMBER, 'Date of the reading'),
})
export type RecordOdometer = ValueOf<typeof RecordOdometer>
export const CorrectOdometer = record('CorrectOdometer', {
  vehicle: field(1, vehicleId, MEMBER, 'The vehicle'),
  reading: field(2, u32, MEMBER, 'Index of the reading'),
  cause: field(3, odometerCause, MEMBER, 'Why'),
  value: field(4, odometerValue, MEMBER, 'What it should have said'),
  unit: field(5, distanceUnit, MEMBER, 'Kilometres or miles'),
})
export type CorrectOdometer = ValueOf<typeof CorrectOdometer>

const subject = { vehicle: field(1, vehicleId, MEMBER, 'The vehicle') }
export const VehicleRegistered = record('VehicleRegistered', subject)
export type VehicleRegistered = ValueOf<typeof VehicleRegistered>
export const VehicleCorrected = record('VehicleCorrected', subject)
export type VehicleCorrected = ValueOf<typeof VehicleCorrected>
export const VinTagRegistered = record('VinTagRegistered', {
  ...subject,
  epoch: field(2, u32, MEMBER, 'Epoch of the network key'),
})
export type VinTagRegistered = ValueOf<typeof VinTagRegistered>
export const BrandAdded = record('BrandAdded', { ...subject, brand: field(2, brandType, MEMBER, 'The brand') })
export type BrandAdded = ValueOf<typeof BrandAdded>
export const OdometerRecorded = record('OdometerRecorded', {
  ...subject,
  reading: field(2, u32, MEMBER, 'Index of the reading'),
})
export type OdometerRecorded = ValueOf<typeof OdometerRecorded>
/** Raised beside {@link OdometerRecorded}: the reading stands, flagged; nothing is dropped. */
export const RollbackAlert = record('RollbackAlert', {
  ...subject,
  reading: field(2, u32, MEMBER, 'Index of the reading'),
  value: field(3, odometerValue, MEMBER, 'What it showed'),
  unit: field(4, distanceUnit, MEMBER, 'Kilometres or miles'),
  against: field(5, Odometer, MEMBER, 'A reading it is in conflict with'),
})
export type RollbackAlert = ValueOf<typeof RollbackAlert>
export const OdometerCorrected = record('OdometerCorrected', {
  ...subject,
  reading: field(2, u32, MEMBER, 'Index of the reading'),
  cause: field(3, odometerCause, MEMBER, 'Why'),
})
export type OdometerCorrected = ValueOf<typeof OdometerCorrected>
