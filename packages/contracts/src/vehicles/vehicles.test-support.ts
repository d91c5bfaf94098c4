/** The vehicles contract on a stage: two registries, a dealer, an insurer, a servicer, a person. */
import { formatCivilDate } from '@chassis/primitives'
import { vehicleId } from '@chassis/protocol'
import { assembleLedger, openStage } from '../testkit/assemble.ts'
import type { Stage, Vocabulary, Words } from '../testkit/stage.ts'
import { vehicles } from './contract.ts'
import { vehiclesInvariants } from './invariants.ts'
import { odometerOf } from './queries/odometer-of.ts'
import { vehicleByTag } from './queries/vehicle-by-tag.ts'
import type { Odometer } from './schema.ts'

/** `make Toyota model Corolla year 2019 used car`, in any order, as much as is stated. */
function description(words: Words): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  while (words.rest.length > 0) {
    const word = words.next()
    if (word === 'make' || word === 'model') out[word] = words.next()
    else if (word === 'year') out.modelYear = Number(words.next())
    else if (word === 'new' || word === 'used') out.condition = word
    else out.vehicleType = word
  }
  return out
}

/** `42000 km` */
function distance(words: Words) {
  return { value: Number(words.next()), unit: words.next() }
}

const shown = ({ value, unit, readOn }: Odometer) => `${value} ${unit} on ${formatCivilDate(readOn)}`

export const vehiclesVocabulary: Vocabulary = {
  verbs: {
    registerVehicle: {
      contract: 'vehicles',
      args: (words) => ({
        vehicle: words.id(vehicleId),
        condition: 'unknown',
        vehicleType: 'unknown',
        ...description(words),
      }),
    },
    correctVehicle: {
      contract: 'vehicles',
      args: (words) => ({ vehicle: words.id(vehicleId), cause: words.next(), ...description(words) }),
    },
    /** `registerVinTag car1 epoch 1 tag A` */
    registerVinTag: {
      contract: 'vehicles',
      args: (words) => {
        const vehicle = words.id(vehicleId)
        words.expect('epoch')
        const epoch = Number(words.next())
        words.expect('tag')
        return { vehicle, epoch, vinTag: words.world.hashOf(`tag ${words.next()}`) }
      },
    },
    addBrand: {
      contract: 'vehicles',
      args: (words) => ({ vehicle: words.id(vehicleId), brand: words.next(), effective: words.date() }),
    },
    /** `recordOdometer car1 42000 km service 2026-01-04` */
    recordOdometer: {
      contract: 'vehicles',
      args: (words) => ({
        vehicle: words.id(vehicleId),
        ...distance(words),
        source: words.next(),
        readOn: words.date(),
      }),
    },
    /** `correctOdometer car1 reading 0 typingError 24000 km` */
    correctOdometer: {
      contract: 'vehicles',
      args: (words) => {
        const vehicle = words.id(vehicleId)
        words.expect('reading')
        return { vehicle, reading: Number(words.next()), cause: words.next(), ...distance(words) }
      },
    },
  },
  asks: {
    latest: (words) => {
      const odometer = odometerOf(words.world.read(vehicles), words.id(vehicleId))
      return odometer ? shown(odometer.head.latest) : 'no reading'
    },
    highest: (words) => {
      const odometer = odometerOf(words.world.read(vehicles), words.id(vehicleId))
      return odometer ? shown(odometer.head.highest) : 'no reading'
    },
    alerts: (words) => String(odometerOf(words.world.read(vehicles), words.id(vehicleId))?.head.alerts ?? 0),
    readings: (words) => {
      const odometer = odometerOf(words.world.read(vehicles), words.id(vehicleId))
      return odometer?.readings.map(({ value, unit }) => `${value} ${unit}`).join(', ') ?? 'none'
    },
    brands: (words) => {
      const head = words.world.read(vehicles).vehicles.get(words.id(vehicleId))
      return head?.brands.join(', ') || 'none'
    },
    describe: (words) => {
      const head = words.world.read(vehicles).vehicles.get(words.id(vehicleId))
      if (!head) return 'no vehicle'
      return [head.make, head.model, head.modelYear, head.condition, head.vehicleType]
        .filter((part) => part !== undefined)
        .join(' ')
    },
    history: (words) => {
      const facts = words.world.read(vehicles).vehicles.facts(words.id(vehicleId))
      return [...facts].map(({ kind }) => kind).join(', ')
    },
    /** `? tagged 1 A car1` */
    tagged: (words) => {
      const epoch = Number(words.next())
      const found = vehicleByTag(words.world.read(vehicles), epoch, words.world.hashOf(`tag ${words.next()}`))
      return found === words.id(vehicleId) ? 'yes' : 'no'
    },
  },
}

export const vehiclesLedger = assembleLedger([{ contract: vehicles, invariants: vehiclesInvariants }], {})

export function vehiclesStage(): Stage {
  return openStage({
    definition: vehiclesLedger,
    vocabulary: vehiclesVocabulary,
    members: {
      operator: ['operator'],
      registry: ['registry'],
      otherRegistry: ['registry'],
      dealer: ['dealer'],
      insurer: ['insurer'],
      servicer: ['servicer'],
    },
    persons: ['alice'],
  })
}

/** On 2026-03-01, with `car1` registered by the dealer. */
export function stageWithCar(): Stage {
  const stage = vehiclesStage().setUp(['dealer', 'registerVehicle car1 make Toyota model Corolla year 2019 used car'])
  stage.on('2026-03-01')
  return stage
}
