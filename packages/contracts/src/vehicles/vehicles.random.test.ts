import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { describeRandomSteps, oneWord, says, timePasses } from '../testkit/describe-random-steps.ts'
import { stageWithCar } from './vehicles.test-support.ts'

const members = oneWord('registry', 'dealer', 'insurer', 'servicer')
const cars = oneWord('car1', 'car2', 'car3')
const distance = fc
  .tuple(fc.integer({ min: 0, max: 60_000 }), oneWord('km', 'mi'))
  .map(([value, unit]) => `${value} ${unit}`)
const dates = oneWord('2025-11-01', '2026-01-10', '2026-02-01', '2026-02-20', '2026-03-01')
const readings = fc.nat(6).map(String)
const brands = oneWord('salvage', 'rebuilt', 'flood', 'lemon', 'junk', 'odometerNotActual')

describe('vehicles', () => {
  describeRandomSteps('brands never disappear, tags stay unique, odometers follow from their facts', {
    openStage: stageWithCar,
    step: fc.oneof(
      says(members, 'registerVehicle', cars, 'make Honda'),
      says(members, 'correctVehicle', cars, 'typingError year', oneWord('1990', '2020')),
      says(members, 'registerVinTag', cars, 'epoch', oneWord('1', '2'), 'tag', oneWord('A', 'B', 'C')),
      says(members, 'addBrand', cars, brands, dates),
      says(members, 'recordOdometer', cars, distance, 'service', dates),
      says(members, 'recordOdometer', cars, distance, 'inspection', dates),
      says(members, 'correctOdometer', cars, 'reading', readings, 'typingError', distance),
      timePasses,
    ),
    watch: (stage) => {
      let before = 'none'
      return () => {
        const now = stage.play('anyone', '? brands car1')
        expect(now === before || before === 'none' || now.startsWith(`${before}, `)).toBe(true)
        before = now
      }
    },
  })
})
