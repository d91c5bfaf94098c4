/** Refusals of the vehicles contract, in the order of checking. */
import { refusals } from '@chassis/primitives'
import { MODULES } from '@chassis/protocol'

export const VehiclesError = refusals(
  { name: 'vehicles', number: MODULES.vehicles },
  {
    MODEL_YEAR_OUT_OF_RANGE: 1, // A model year is 1886 or later and at most two years ahead.
    NOTHING_CORRECTED: 2, // A correction names at least one field.
    DATE_IN_FUTURE: 3, // Readings and brands are facts: their date is not after the block's.
    VEHICLE_EXISTS: 4, // The vehicle id is taken.
    VEHICLE_NOT_FOUND: 5, // No vehicle has this id.
    NOT_REGISTRANT: 6, // Only who registered the vehicle, or a registry, corrects its description.
    TAG_ALREADY_SET: 7, // The vehicle has a tag in this epoch.
    TAG_TAKEN: 8, // Another vehicle has this tag in this epoch: the same car was registered twice.
    BRAND_ALREADY_PRESENT: 9, // The vehicle has this brand.
    READING_NOT_FOUND: 10, // The odometer has no reading with this index.
    NOT_REPORTER: 11, // Only who reported the reading, or a registry, corrects it.
    ODOMETER_FULL: 12, // The odometer has 1,000 facts.
  },
)
