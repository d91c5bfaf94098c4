import { civilDateOfInstant, ensure } from '@chassis/primitives'
import { VehiclesError } from '../errors.ts'
import { vehiclesEvents } from '../events.ts'
import { effectiveReadings, fartherOf, findConflict, laterOf } from '../odometer.ts'
import { ODOMETER_FACTS_MAX, odometerFactsOf } from '../odometer-facts.ts'
import { RecordOdometer } from '../schema.ts'
import { method } from '../state.ts'

/**
 * Records a reading. One that cannot be true together with another is recorded all the same, flagged, and raises a
 * rollback alert: what somebody saw is never dropped.
 */
export const recordOdometer = method(
  RecordOdometer,
  {
    number: 5,
    authority: { allow: ['registry', 'dealer', 'insurer', 'servicer', 'lender', 'partner'], objects: 'any' },
    refuses: [VehiclesError.DATE_IN_FUTURE, VehiclesError.VEHICLE_NOT_FOUND, VehiclesError.ODOMETER_FULL],
  },
  ({ args, as, now, state, emit }) => {
    const { vehicle, value, unit, source, readOn } = args
    ensure(readOn <= civilDateOfInstant(now), VehiclesError.DATE_IN_FUTURE)
    ensure(state.vehicles.has(vehicle), VehiclesError.VEHICLE_NOT_FOUND)
    const head = state.odometers.head(vehicle)
    ensure(!head || state.odometers.factCount(vehicle) < ODOMETER_FACTS_MAX, VehiclesError.ODOMETER_FULL)

    // Past this point nothing can fail.
    const reading = { value, unit, readOn }
    // Against a reading that is not back-dated, the highest one speaks for all.
    const inTheOrderOfDates = head && readOn >= head.latest.readOn
    const others = inTheOrderOfDates ? [head.highest] : effectiveReadings(odometerFactsOf(state, vehicle))
    const against = findConflict(others, reading)
    const alerts = (head?.alerts ?? 0) + (against ? 1 : 0)
    const latest = head ? laterOf(head.latest, reading) : reading
    const highest = head ? fartherOf(head.highest, reading) : reading
    if (head) state.odometers.setHead(vehicle, { latest, highest, alerts })
    else state.odometers.open(vehicle, { latest, highest, alerts })
    const rollback = against !== undefined
    const index = state.odometers.append(vehicle, { kind: 'reading', at: now, by: as, source, rollback, ...reading })
    emit(vehiclesEvents.odometerRecorded, { vehicle, reading: index })
    if (against) emit(vehiclesEvents.rollbackAlert, { vehicle, reading: index, value, unit, against })
  },
)
