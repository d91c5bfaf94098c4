import { describe, expect, it } from 'vitest'
import { stageWithCar } from '../vehicles.test-support.ts'

describe('addBrand', () => {
  it('rejects: DATE_IN_FUTURE', () => {
    const stage = stageWithCar()
    expect(stage.play('insurer', 'addBrand car1 flood 2026-03-02')).toBe('refused DATE_IN_FUTURE')
  })

  it('rejects: VEHICLE_NOT_FOUND', () => {
    const stage = stageWithCar()
    expect(stage.play('insurer', 'addBrand car9 flood 2026-03-01')).toBe('refused VEHICLE_NOT_FOUND')
  })

  it('rejects: BRAND_ALREADY_PRESENT', () => {
    const stage = stageWithCar().setUp(['insurer', 'addBrand car1 flood 2026-02-01'])
    expect(stage.play('registry', 'addBrand car1 flood 2026-03-01')).toBe('refused BRAND_ALREADY_PRESENT')
  })

  it('default', () => {
    const stage = stageWithCar()
    expect(stage.play('registry', 'addBrand car1 odometerNotActual 2026-03-01')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['brandAdded'])
    expect(stage.play('anyone', '? brands car1')).toBe('odometerNotActual')
    expect(stage.play('anyone', '? history car1')).toBe('registered, branded')
    expect(stage.world.findings()).toEqual([])
  })
})
