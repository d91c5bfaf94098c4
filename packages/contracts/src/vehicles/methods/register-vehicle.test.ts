import { describe, expect, it } from 'vitest'
import { stageWithCar } from '../vehicles.test-support.ts'

describe('registerVehicle', () => {
  it('rejects: MODEL_YEAR_OUT_OF_RANGE', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'registerVehicle car2 year 1885')).toBe('refused MODEL_YEAR_OUT_OF_RANGE')
  })

  it('rejects: VEHICLE_EXISTS', () => {
    const stage = stageWithCar()
    expect(stage.play('registry', 'registerVehicle car1')).toBe('refused VEHICLE_EXISTS')
  })

  it('default', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'registerVehicle car2 make Nissan model Leaf year 2027 new car')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['vehicleRegistered'])
    expect(stage.play('anyone', '? describe car2')).toBe('Nissan Leaf 2027 new car')
    expect(stage.play('anyone', '? history car2')).toBe('registered')
    expect(stage.play('anyone', '? brands car2')).toBe('none')
    expect(stage.world.findings()).toEqual([])
  })
})
