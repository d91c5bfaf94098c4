import { ensure, refuse } from '@chassis/primitives'
import { VehiclesError } from '../errors.ts'
import { vehiclesEvents } from '../events.ts'
import { effectiveReadings, summarize } from '../odometer.ts'
import { ODOMETER_FACTS_MAX, odometerFactsOf } from '../odometer-facts.ts'
import { CorrectOdometer } from '../schema.ts'
import { method } from '../state.ts'

/** Corrects a reading with a cause. The wrong reading and its flag stay in the chronicle; the alerts stay counted. */
export const correctOdometer = method(
  CorrectOdometer,
  {
    number: 6,
    authority: { allow: ['registry', 'dealer', 'insurer', 'servicer', 'lender', 'partner'], objects: 'own' },
    refuses: [VehiclesError.READING_NOT_FOUND, VehiclesError.NOT_REPORTER, VehiclesError.ODOMETER_FULL],
  },
  ({ args, as, now, state, rolesOf, emit }) => {
    const { vehicle, reading: index, cause, value, unit } = args
    const head = state.odometers.head(vehicle) ?? refuse(VehiclesError.READING_NOT_FOUND)
    ensure(index < state.odometers.factCount(vehicle), VehiclesError.READING_NOT_FOUND)
    const fact = state.odometers.fact(vehicle, index)
    ensure(fact.kind === 'reading', VehiclesError.READING_NOT_FOUND)
    ensure(as === fact.by || rolesOf(as).includes('registry'), VehiclesError.NOT_REPORTER)
    ensure(state.odometers.factCount(vehicle) < ODOMETER_FACTS_MAX, VehiclesError.ODOMETER_FULL)

    // Past this point nothing can fail.
    state.odometers.append(vehicle, { kind: 'correction', at: now, by: as, corrects: index, cause, value, unit })
    const { latest, highest } = summarize(effectiveReadings(odometerFactsOf(state, vehicle)))
    state.odometers.setHead(vehicle, { latest, highest, alerts: head.alerts })
    emit(vehiclesEvents.odometerCorrected, { vehicle, reading: index, cause })
  },
)
