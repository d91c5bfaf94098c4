import { describe, expect, it } from 'vitest'
import { stageWithCar } from '../vehicles.test-support.ts'

describe('correctVehicle', () => {
  it('rejects: MODEL_YEAR_OUT_OF_RANGE', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'correctVehicle car1 typingError year 2029')).toBe('refused MODEL_YEAR_OUT_OF_RANGE')
  })

  it('rejects: NOTHING_CORRECTED', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'correctVehicle car1 typingError')).toBe('refused NOTHING_CORRECTED')
  })

  it('rejects: VEHICLE_NOT_FOUND', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'correctVehicle car9 typingError year 2020')).toBe('refused VEHICLE_NOT_FOUND')
  })

  it('rejects: NOT_REGISTRANT', () => {
    const stage = stageWithCar()
    expect(stage.play('servicer', 'correctVehicle car1 typingError year 2020')).toBe('refused NOT_REGISTRANT')
  })

  it('default', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'correctVehicle car1 sourceError make Lexus year 2020 new suv')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['vehicleCorrected'])
    expect(stage.play('anyone', '? describe car1')).toBe('Lexus Corolla 2020 new suv')
    expect(stage.play('anyone', '? history car1')).toBe('registered, corrected')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a registry may correct what it did not register', () => {
    const stage = stageWithCar()
    expect(stage.play('registry', 'correctVehicle car1 decodedFromTag year 2018')).toBe('ok')
    expect(stage.play('anyone', '? describe car1')).toBe('Toyota Corolla 2018 used car')
    expect(stage.world.findings()).toEqual([])
  })
})
