/** Readings in whole units of two systems: when one of them says less than another. */
import type { Odometer, OdometerFact } from './schema.ts'

/** Millimetres in a unit: the international mile is exactly 1609.344 m. */
const UNIT_MM = { km: 1_000_000, mi: 1_609_344 } as const

type Distance = Pick<Odometer, 'value' | 'unit'>

/**
 * Whether `a` says less than `b` beyond doubt. An odometer shows whole units, so a value means that distance up to the
 * next unit: 16,093 km is not less than 10,000 mi (16,093.44 km).
 */
export function saysLess(a: Distance, b: Distance): boolean {
  return (a.value + 1) * UNIT_MM[a.unit] <= b.value * UNIT_MM[b.unit]
}

function isFarther(a: Distance, b: Distance): boolean {
  return a.value * UNIT_MM[a.unit] > b.value * UNIT_MM[b.unit]
}

/** A reading with its corrections applied. */
export interface EffectiveReading extends Odometer {
  readonly index: number
}

/** The readings as they stand: the last correction of each counts. */
export function effectiveReadings(facts: Iterable<OdometerFact>): readonly EffectiveReading[] {
  const readings = new Map<number, EffectiveReading>()
  let index = 0
  for (const fact of facts) {
    if (fact.kind === 'reading') {
      readings.set(index, { index, value: fact.value, unit: fact.unit, readOn: fact.readOn })
    } else {
      const before = readings.get(fact.corrects)
      if (before) readings.set(fact.corrects, { ...before, value: fact.value, unit: fact.unit })
    }
    index += 1
  }
  return [...readings.values()]
}

/** The first reading that cannot be true together with `reading`, recorded after all of them. */
export function findConflict(readings: Iterable<Odometer>, reading: Odometer): Odometer | undefined {
  for (const other of readings) {
    const conflict = other.readOn <= reading.readOn ? saysLess(reading, other) : saysLess(other, reading)
    if (conflict) return { value: other.value, unit: other.unit, readOn: other.readOn }
  }
  return undefined
}

/** The later of two; on the same date the one recorded later. */
export function laterOf(before: Odometer, after: Odometer): Odometer {
  return after.readOn >= before.readOn ? after : before
}

/** The farther of two; of equal ones the first. */
export function fartherOf(before: Odometer, after: Odometer): Odometer {
  return isFarther(after, before) ? after : before
}

/** Latest and highest of at least one reading, in the order of recording. */
export function summarize(readings: readonly Odometer[]): { readonly latest: Odometer; readonly highest: Odometer } {
  const plain = readings.map(({ value, unit, readOn }) => ({ value, unit, readOn }))
  return { latest: plain.reduce(laterOf), highest: plain.reduce(fartherOf) }
}
