import { describe, expect, it } from 'vitest'
import { stageWithCar } from '../vehicles.test-support.ts'

describe('recordOdometer', () => {
  it('rejects: DATE_IN_FUTURE', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'recordOdometer car1 1 km dealer 2026-03-02')).toBe('refused DATE_IN_FUTURE')
  })

  it('rejects: VEHICLE_NOT_FOUND', () => {
    const stage = stageWithCar()
    expect(stage.play('dealer', 'recordOdometer car9 1 km dealer 2026-03-01')).toBe('refused VEHICLE_NOT_FOUND')
  })

  it('rejects: ODOMETER_FULL', () => {
    const many = Array.from({ length: 100 }, () => 'recordOdometer car1 80000 km telematics 2026-02-01').join(' + ')
    const stage = stageWithCar()
    for (let i = 0; i < 10; i++) stage.setUp(['dealer', many])
    expect(stage.play('dealer', 'recordOdometer car1 80000 km dealer 2026-03-01')).toBe('refused ODOMETER_FULL')
  })

  it('default', () => {
    const stage = stageWithCar().setUp(['dealer', 'recordOdometer car1 80000 km service 2026-01-10'])
    expect(stage.play('registry', 'recordOdometer car1 80000 km inspection 2026-01-10')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['odometerRecorded'])
    expect(stage.play('anyone', '? readings car1')).toBe('80000 km, 80000 km')
    expect(stage.play('anyone', '? alerts car1')).toBe('0')
    expect(stage.world.findings()).toEqual([])
  })

  it('behavior: a lower reading is recorded, flagged and reported', () => {
    const stage = stageWithCar().setUp(['dealer', 'recordOdometer car1 80000 km service 2026-01-10'])
    expect(stage.play('insurer', 'recordOdometer car1 79999 km insurer 2026-01-10')).toBe('ok')
    expect(stage.lastEvents.map(({ name }) => name)).toEqual(['odometerRecorded', 'rollbackAlert'])
    expect(stage.play('anyone', '? readings car1')).toBe('80000 km, 79999 km')
    expect(stage.play('anyone', '? alerts car1')).toBe('1')
    expect(stage.world.findings()).toEqual([])
  })
})
